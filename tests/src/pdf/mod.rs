//! Reads finished PDFs back: what they say of themselves, and what a screen reader hears.

mod content;
mod heard;
mod links;
mod metadata;
mod parts;
mod strings;
mod tags;

use std::fmt;

use hayro_syntax::Pdf;
use hayro_syntax::object::{Dict, Object, String as PdfString};

pub use self::content::{MarkedText, Run};
pub use self::heard::heard;
pub use self::links::{Links, links};
pub use self::metadata::{Metadata, metadata};
pub use self::parts::{Attachment, Bookmark, Font, attachments, bookmarks, fonts};
pub use self::strings::strings;
pub use self::tags::{Content, Tag, Tags, tags};

/// What is wrong with a PDF.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PdfError(pub String);

impl fmt::Display for PdfError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for PdfError {}

/// Opens a PDF.
///
/// # Errors
///
/// When it is none.
pub fn open(bytes: &[u8]) -> Result<Pdf, PdfError> {
    Pdf::new(bytes.to_vec()).map_err(|error| PdfError(format!("not a PDF: {error:?}")))
}

/// Everything that is packed in streams, unpacked, where that can be done.
#[must_use]
pub fn unpacked(pdf: &Pdf) -> Vec<Vec<u8>> {
    let streams = pdf.objects().into_iter().filter_map(Object::into_stream);
    streams
        .filter_map(|stream| Some(stream.decoded().ok()?.into_owned()))
        .collect()
}

/// The deepest nesting that is followed: hostile files may nest for ever.
const MAX_DEPTH: usize = 100;

fn catalogue(pdf: &Pdf) -> Result<Dict<'_>, PdfError> {
    pdf.xref()
        .get(pdf.xref().root_id())
        .ok_or_else(|| PdfError("no catalogue".to_owned()))
}

/// The values of a key that may hold one of them or a list.
fn one_or_many<'a>(dict: &Dict<'a>, key: &str) -> Vec<Object<'a>> {
    match dict.get::<Object<'_>>(key) {
        Some(Object::Array(array)) => array.iter().collect(),
        Some(one) => vec![one],
        None => Vec::new(),
    }
}

fn string(dict: &Dict<'_>, key: &str) -> Option<String> {
    Some(text(dict.get::<PdfString<'_>>(key)?.as_bytes()))
}

/// Reads a text string: UTF-16 or UTF-8 if it says so, else near enough to Latin.
fn text(bytes: &[u8]) -> String {
    match bytes {
        [0xfe, 0xff, rest @ ..] => {
            let units = rest
                .chunks_exact(2)
                .map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
            let units: Vec<u16> = units.collect();
            String::from_utf16_lossy(&units)
        }
        [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        _ => bytes.iter().copied().map(char::from).collect(),
    }
}
