//! Whether an image can be drawn, before a document depends on it.

use bluf_view::assets::ImageFormat;
use typst::foundations::Bytes;
use typst::visualize::{ExchangeFormat, RasterImage, SvgImage};

/// Tries to decode an image. Typst remembers what it has decoded, so that nothing is done twice.
///
/// # Errors
///
/// What the decoder says.
pub fn decode(bytes: &[u8], format: ImageFormat) -> Result<(), String> {
    let bytes = Bytes::new(bytes.to_vec());
    let format = match format {
        ImageFormat::Png => ExchangeFormat::Png,
        ImageFormat::Jpeg => ExchangeFormat::Jpg,
        ImageFormat::Svg => {
            // Typst keeps to itself why a drawing cannot be read.
            let decoded = SvgImage::new(bytes);
            return decoded
                .map(|_| ())
                .map_err(|_| "it is damaged, or has more elements than any figure".to_owned());
        }
    };
    let decoded = RasterImage::plain(bytes, format);
    decoded.map(|_| ()).map_err(|error| error.to_string())
}
