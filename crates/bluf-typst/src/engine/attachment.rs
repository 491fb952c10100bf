//! Reads back the file that a PDF carries.

use std::fmt;

use hayro_syntax::object::{Array, Dict, Stream, String as PdfString};
use hayro_syntax::{LoadPdfError, Pdf};

/// A file inside a PDF.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// Its name, without any directory: a PDF may come from anyone.
    pub name: String,
    /// Its content, byte for byte.
    pub bytes: Vec<u8>,
}

/// Why an attachment cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AttachmentError {
    /// This is not a PDF, or a damaged one.
    NotPdf,
    /// The PDF is encrypted.
    Encrypted,
    /// There is an attachment, but it is damaged.
    Damaged,
    /// The attachment is larger than any brief.
    TooLarge,
}

/// The largest attachment, compressed: a bound on what a hostile file can make
/// us unpack.
const MAX_COMPRESSED: usize = 1 << 20;

/// The first file that a PDF carries.
pub fn attachment(pdf: &[u8]) -> Result<Option<Attachment>, AttachmentError> {
    let pdf = Pdf::new(pdf.to_vec()).map_err(|error| match error {
        LoadPdfError::Decryption(_) => AttachmentError::Encrypted,
        LoadPdfError::Invalid => AttachmentError::NotPdf,
    })?;
    let Some((key, file)) = first_file(&pdf) else {
        return Ok(None);
    };
    let stream = file
        .get::<Dict>("EF")
        .and_then(|embedded| {
            embedded
                .get::<Stream>("UF")
                .or_else(|| embedded.get::<Stream>("F"))
        })
        .ok_or(AttachmentError::Damaged)?;
    let filters = stream.filters().len();
    if filters > 1 || (filters == 1 && stream.raw_data().len() > MAX_COMPRESSED) {
        return Err(AttachmentError::TooLarge);
    }
    let bytes = stream.decoded().map_err(|_| AttachmentError::Damaged)?;
    // A damaged stream is unpacked as far as it goes, without complaint.
    let parameters: Option<Dict> = stream.dict().get("Params");
    let size: Option<usize> = parameters.and_then(|parameters| parameters.get("Size"));
    if size.is_some_and(|size| size != bytes.len()) {
        return Err(AttachmentError::Damaged);
    }
    let name = file
        .get::<PdfString>("UF")
        .or_else(|| file.get::<PdfString>("F"));
    let name = base_name(&decode(name.as_ref().unwrap_or(&key).as_bytes()));
    Ok(Some(Attachment {
        name,
        bytes: bytes.into_owned(),
    }))
}

/// The key and the description of the first file in the catalogue's list.
fn first_file<'a>(pdf: &'a Pdf) -> Option<(PdfString<'a>, Dict<'a>)> {
    let catalogue: Dict = pdf.xref().get(pdf.xref().root_id())?;
    let list = catalogue
        .get::<Dict>("Names")?
        .get::<Dict>("EmbeddedFiles")?
        .get::<Array>("Names")?;
    let mut entries = list.flex_iter();
    Some((entries.next()?, entries.next()?))
}

/// Reads a PDF text string: UTF-16 if it says so, else near enough to Latin.
fn decode(bytes: &[u8]) -> String {
    match bytes {
        [0xfe, 0xff, rest @ ..] => {
            let units = rest
                .chunks_exact(2)
                .map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
            char::decode_utf16(units)
                .map(|unit| unit.unwrap_or(char::REPLACEMENT_CHARACTER))
                .collect()
        }
        _ => bytes.iter().copied().map(char::from).collect(),
    }
}

/// The last part of a path, harmless as the name of a file.
fn base_name(path: &str) -> String {
    let name = path.rsplit(['/', '\\', ':']).next().unwrap_or_default();
    let name: String = name.chars().filter(|c| !c.is_control()).collect();
    match name.trim() {
        "" | "." | ".." => "attachment".to_owned(),
        name => name.to_owned(),
    }
}

impl fmt::Display for AttachmentError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotPdf => "not a PDF, or a damaged one",
            Self::Encrypted => "the PDF is encrypted",
            Self::Damaged => "the file inside the PDF is damaged",
            Self::TooLarge => "the file inside the PDF is too large",
        })
    }
}

impl std::error::Error for AttachmentError {}

#[cfg(test)]
mod tests {
    use super::base_name;

    #[test]
    fn a_name_cannot_leave_its_directory() {
        assert_eq!(base_name("brief.toml"), "brief.toml");
        assert_eq!(base_name("../../etc/brief.toml"), "brief.toml");
        assert_eq!(base_name("C:\\Users\\brief.toml"), "brief.toml");
        for name in ["", "..", "a/..", "\0", " "] {
            assert_eq!(base_name(name), "attachment", "{name:?}");
        }
    }
}
