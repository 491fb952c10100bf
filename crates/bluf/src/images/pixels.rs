//! A picture made anew from its pixels: whatever else the file says is not read.

use std::io::Cursor;

use image::codecs::jpeg::JpegDecoder;
use image::codecs::png::{CompressionType, FilterType, PngDecoder, PngEncoder};
use image::codecs::webp::WebPDecoder;
use image::error::ImageError;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageEncoder};

use super::error::PictureError;
use super::profile;

/// The pixels of a PNG as a PNG, turned as they are to be shown.
pub(super) fn png(bytes: &[u8]) -> Result<Vec<u8>, PictureError> {
    let mut decoder = PngDecoder::with_limits(Cursor::new(bytes), image::Limits::default())
        .map_err(|it| problem(&it))?;
    if decoder.is_apng().map_err(|it| problem(&it))? {
        return Err(PictureError::Animated);
    }
    let profile = profile_of(&mut decoder);
    written(decoder, profile)
}

/// The pixels of a WebP as a PNG, turned as they are to be shown.
pub(super) fn webp(bytes: &[u8]) -> Result<Vec<u8>, PictureError> {
    let mut decoder = WebPDecoder::new(Cursor::new(bytes)).map_err(|it| problem(&it))?;
    if decoder.has_animation() {
        return Err(PictureError::Animated);
    }
    let profile = profile_of(&mut decoder);
    written(decoder, profile)
}

/// The colours of a JPEG of four inks as a PNG. Its profile is about inks.
pub(super) fn of_inks(bytes: &[u8]) -> Result<Vec<u8>, PictureError> {
    let decoder = JpegDecoder::new(Cursor::new(bytes)).map_err(|it| problem(&it))?;
    written(decoder, None)
}

fn profile_of(decoder: &mut impl ImageDecoder) -> Option<Vec<u8>> {
    let profile = decoder.icc_profile().ok().flatten()?;
    profile::rewrite(&profile)
}

fn written(
    mut decoder: impl ImageDecoder,
    profile: Option<Vec<u8>>,
) -> Result<Vec<u8>, PictureError> {
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut image = DynamicImage::from_decoder(decoder).map_err(|it| problem(&it))?;
    image.apply_orientation(orientation);
    clear_the_invisible(&mut image);

    let mut png = Vec::new();
    let mut encoder =
        PngEncoder::new_with_quality(&mut png, CompressionType::Default, FilterType::Adaptive);
    if let Some(profile) = profile {
        // A PNG can hold one.
        let _ = encoder.set_icc_profile(profile);
    }
    let encoded = image.write_with_encoder(encoder);
    encoded.map_err(|it| problem(&it))?;
    Ok(png)
}

/// Blackens the pixels that cannot be seen: what was erased in a picture is often still there.
fn clear_the_invisible(image: &mut DynamicImage) {
    fn clear<T: Copy + Default + PartialEq>(samples: &mut [T], channels: usize) {
        for pixel in samples.chunks_exact_mut(channels) {
            if pixel.last() == Some(&T::default()) {
                pixel.fill(T::default());
            }
        }
    }
    match image {
        DynamicImage::ImageLumaA8(pixels) => clear(pixels.as_mut(), 2),
        DynamicImage::ImageRgba8(pixels) => clear(pixels.as_mut(), 4),
        DynamicImage::ImageLumaA16(pixels) => clear(pixels.as_mut(), 2),
        DynamicImage::ImageRgba16(pixels) => clear(pixels.as_mut(), 4),
        // The others are opaque.
        _ => {}
    }
}

fn problem(error: &ImageError) -> PictureError {
    match error {
        ImageError::Limits(_) => PictureError::TooLarge,
        ImageError::IoError(_) => PictureError::CutOff,
        ImageError::Unsupported(_) => PictureError::Unusual,
        _ => PictureError::Damaged,
    }
}
