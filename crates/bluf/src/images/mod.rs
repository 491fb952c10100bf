//! Reads the images of a brief: those beside it, and no other file.

mod drawing;
mod jpeg;

use std::sync::Arc;

use bluf_model::{Brief, FieldPath};
use bluf_typst::engine::{decode, page_as_svg};
use bluf_view::assets::{Image, ImageFormat};

use crate::rules::BAD_IMAGE;
use crate::{Files, Loaded, Message};

/// The kinds of image that can be typeset.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum ImageKind {
    /// Pixels without loss.
    Png,
    /// Photographs.
    Jpeg,
    /// Photographs, smaller.
    Webp,
    /// Drawings.
    Svg,
    /// Pages, of which the only one is set as a drawing.
    Pdf,
}

/// The largest image: 20 MiB.
const MAX_IMAGE: u64 = 20 << 20;

/// The most pixels of an image: a page at 600 to the inch has 33 million.
const MAX_PIXELS: usize = 50_000_000;

/// The most that all images of a brief may weigh: 100 MiB.
const MAX_IMAGES: usize = 100 << 20;

/// Reads the images of a brief. All that is wrong with them is told at once.
pub(crate) fn read(loaded: &Loaded, files: &Files<'_>) -> Result<Vec<Image>, Vec<Message>> {
    let (mut images, mut problems) = (Vec::<Image>::new(), Vec::new());
    let mut weight = 0;
    for (index, figure) in loaded.brief.figures.iter().enumerate() {
        let Some(file) = &figure.file else { continue };
        if images.iter().any(|image| image.file == *file) {
            continue;
        }
        let misplaced = |problem: Message| {
            let field = FieldPath::root().key("figures").index(index).key("file");
            loaded.at(field, problem.rule(BAD_IMAGE))
        };
        match image(file, files) {
            Ok(image) => {
                weight += image.bytes.len();
                images.push(image);
            }
            Err(problem) => problems.push(misplaced(problem)),
        }
        if weight > MAX_IMAGES {
            let problem =
                Message::error("the images of the brief are larger than 100 MiB together");
            problems.push(misplaced(problem.help("make them smaller")));
            break;
        }
    }
    if problems.is_empty() {
        Ok(images)
    } else {
        Err(problems)
    }
}

/// The images that a release still shows, without what their files say besides the picture: a
/// photograph may name its place, its hour and its author. The other kinds of image lose that
/// when they are set.
pub(crate) fn left_in(released: &Brief, images: &[Image]) -> Vec<Image> {
    let is_shown = |file: &str| {
        let mut figures = released.figures.iter();
        figures.any(|figure| figure.file.as_deref() == Some(file))
    };
    images
        .iter()
        .filter(|image| is_shown(&image.file))
        .map(|image| Image {
            file: image.file.clone(),
            format: image.format,
            bytes: match image.format {
                ImageFormat::Jpeg => jpeg::picture_alone(&image.bytes)
                    .map_or_else(|| Arc::clone(&image.bytes), Arc::from),
                ImageFormat::Png | ImageFormat::Webp | ImageFormat::Svg => Arc::clone(&image.bytes),
            },
        })
        .collect()
}

fn image(file: &str, files: &Files<'_>) -> Result<Image, Message> {
    let bytes = files(file, MAX_IMAGE)?;
    let problem = |what: &str, help: &str| Message::error(format!("`{file}` {what}")).help(help);
    let Some(kind) = ImageKind::of(&bytes) else {
        return Err(problem(
            "is no image that bluf can set",
            "PNG, JPEG, WebP, SVG and single pages of PDF can be set",
        ));
    };
    let bytes = match kind {
        ImageKind::Pdf => {
            page_as_svg(bytes).map_err(|error| problem(&error.to_string(), error.help()))?
        }
        ImageKind::Svg => {
            drawing::check(&bytes).map_err(|error| problem(error.message(), error.help()))?;
            bytes
        }
        ImageKind::Png | ImageKind::Jpeg | ImageKind::Webp if has_too_many_pixels(&bytes) => {
            return Err(problem(
                "takes too much to draw",
                "save it with fewer pixels",
            ));
        }
        ImageKind::Png | ImageKind::Jpeg | ImageKind::Webp => bytes,
    };
    if let Err(error) = decode(&bytes, kind.format()) {
        return Err(problem(
            &format!("cannot be drawn: {error}"),
            "open it in another program, and save it again",
        ));
    }
    Ok(Image {
        file: file.to_owned(),
        format: kind.format(),
        bytes: bytes.into(),
    })
}

/// Whether a small file would fill the memory when it is drawn.
fn has_too_many_pixels(bytes: &[u8]) -> bool {
    match imagesize::blob_size(bytes) {
        Ok(size) => size.width.saturating_mul(size.height) > MAX_PIXELS,
        // What has no size cannot be drawn either: Typst says so.
        Err(_) => false,
    }
}

impl ImageKind {
    /// The kind of an image by its first bytes; its name may lie.
    fn of(bytes: &[u8]) -> Option<Self> {
        let head = &bytes[..bytes.len().min(4096)];
        match head {
            [0x89, b'P', b'N', b'G', ..] => Some(Self::Png),
            [0xff, 0xd8, 0xff, ..] => Some(Self::Jpeg),
            [b'%', b'P', b'D', b'F', b'-', ..] => Some(Self::Pdf),
            [
                b'R',
                b'I',
                b'F',
                b'F',
                _,
                _,
                _,
                _,
                b'W',
                b'E',
                b'B',
                b'P',
                ..,
            ] => Some(Self::Webp),
            text if text.windows(4).any(|window| window == b"<svg") => Some(Self::Svg),
            _ => None,
        }
    }

    /// As what it is drawn.
    fn format(self) -> ImageFormat {
        match self {
            Self::Png => ImageFormat::Png,
            Self::Jpeg => ImageFormat::Jpeg,
            Self::Webp => ImageFormat::Webp,
            Self::Svg | Self::Pdf => ImageFormat::Svg,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_that_would_fill_the_memory_are_refused_before_they_are_drawn() {
        let png = |side: u32| {
            let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
            bytes.extend(side.to_be_bytes().repeat(2));
            bytes.extend(b"\x01\0\0\0\0");
            bytes
        };
        assert!(has_too_many_pixels(&png(60_000)));
        assert!(has_too_many_pixels(&png(0x7fff_ffff)));
        assert!(!has_too_many_pixels(&png(600)));
    }

    #[test]
    fn kinds_are_told_by_content() {
        assert_eq!(
            ImageKind::of(b"<?xml version='1.0'?>\n<svg/>"),
            Some(ImageKind::Svg)
        );
        assert_eq!(ImageKind::of(b"\x89PNG\r\n"), Some(ImageKind::Png));
        assert_eq!(ImageKind::of(b"GIF89a"), None);
        assert_eq!(ImageKind::of(b"%PDF-1.7"), Some(ImageKind::Pdf));
        assert_eq!(ImageKind::of(b""), None);
    }
}
