//! A JPEG made anew from what its picture needs: tables, coefficients, colours and orientation.
//!
//! A photograph says much besides its picture: where and when and with what it was taken, a
//! thumbnail of what was cropped, a second image or a film after its end. To leave out what is known
//! to talk would let through what is not, so nothing of the file is copied: the coefficients are
//! decoded and encoded again, without any loss. The format is ITU-T T.81, with the application
//! segments of JFIF (ITU-T T.871), Adobe (T.872), Exif and ICC.1.

mod bits;
mod frame;
mod huffman;
mod read;
mod scan;
mod write;

use super::error::PictureError;

/// A picture in a file of its own.
pub(super) struct Rewritten {
    /// The file.
    pub(super) bytes: Vec<u8>,
    /// Whether its colours are four inks.
    pub(super) is_of_inks: bool,
}

/// The same picture in a file of its own: same coefficients, same colours, same orientation, and
/// nothing else.
///
/// # Errors
///
/// When it is not whole, or not of a kind that is read: sequential or progressive, Huffman coded,
/// 8 bits a sample.
pub(super) fn rewrite(jpeg: &[u8], most_pixels: usize) -> Result<Rewritten, PictureError> {
    let picture = read::read(jpeg, most_pixels)?;
    Ok(Rewritten {
        bytes: write::write(&picture)?,
        is_of_inks: picture.frame.components.len() == 4,
    })
}
