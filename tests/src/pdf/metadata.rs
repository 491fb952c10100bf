//! What a PDF says of itself, in its two places: the information dictionary and XMP.

use std::fmt;

use hayro_syntax::Pdf;
use hayro_syntax::object::{DateTime, Dict, Stream};
use roxmltree::{Document, Node};

use super::{PdfError, catalogue, string, text};

/// What a PDF says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Metadata {
    /// In the information dictionary.
    pub info: About,
    /// In XMP.
    pub xmp: About,
    /// The language of the document, as the catalogue has it.
    pub language: String,
    /// The language as XMP has it.
    pub xmp_language: String,
    /// The standards that it claims: `PDF/A-2a`, `PDF/UA-1`.
    pub standards: Vec<String>,
    /// Whether a reader shows the title in place of the file's name.
    pub shows_title: bool,
    /// Whether it is tagged.
    pub is_tagged: bool,
    /// All points in time that XMP names.
    pub times: Vec<String>,
    /// How many pages it has.
    pub pages: usize,
}

/// What is said in either place.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct About {
    /// Title.
    pub title: String,
    /// Authors.
    pub author: String,
    /// Subject.
    pub subject: String,
    /// Keywords.
    pub keywords: String,
    /// The program that wrote it.
    pub creator: String,
    /// When it was made, in UTC.
    pub created: String,
    /// When it was last changed, in UTC.
    pub modified: String,
}

/// Reads what a PDF says of itself.
///
/// # Errors
///
/// When it has no XMP, or a damaged one.
pub fn metadata(pdf: &Pdf) -> Result<Metadata, PdfError> {
    let catalogue = catalogue(pdf)?;
    let stream: Stream<'_> = catalogue
        .get("Metadata")
        .ok_or_else(|| PdfError("no XMP".to_owned()))?;
    let xmp = stream
        .decoded()
        .map_err(|_| PdfError("damaged XMP".to_owned()))?;
    let xmp = String::from_utf8_lossy(&xmp);
    let xmp = Document::parse(&xmp).map_err(|error| PdfError(format!("damaged XMP: {error}")))?;
    let preferences: Option<Dict<'_>> = catalogue.get("ViewerPreferences");
    let mark: Option<Dict<'_>> = catalogue.get("MarkInfo");
    Ok(Metadata {
        info: of_info(pdf.metadata()),
        xmp: of_xmp(&xmp),
        language: string(&catalogue, "Lang").unwrap_or_default(),
        xmp_language: value(&xmp, DC, "language"),
        standards: standards(&xmp),
        shows_title: preferences.and_then(|it| it.get("DisplayDocTitle")) == Some(true),
        is_tagged: mark.and_then(|it| it.get("Marked")) == Some(true),
        times: times(&xmp),
        pages: pdf.pages().len(),
    })
}

fn of_info(info: &hayro_syntax::metadata::Metadata) -> About {
    let read = |value: &Option<Vec<u8>>| value.as_deref().map(text).unwrap_or_default();
    About {
        title: read(&info.title),
        author: read(&info.author),
        subject: read(&info.subject),
        keywords: read(&info.keywords),
        creator: read(&info.creator),
        created: info.creation_date.as_ref().map(date).unwrap_or_default(),
        modified: info
            .modification_date
            .as_ref()
            .map(date)
            .unwrap_or_default(),
    }
}

/// As XMP writes it; all dates are in UTC.
fn date(at: &DateTime) -> String {
    let DateTime {
        year,
        month,
        day,
        hour,
        minute,
        second,
        ..
    } = at;
    format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z")
}

const DC: &str = "http://purl.org/dc/elements/1.1/";
const XMP: &str = "http://ns.adobe.com/xap/1.0/";
const PDF: &str = "http://ns.adobe.com/pdf/1.3/";
const PDF_A: &str = "http://www.aiim.org/pdfa/ns/id/";
const PDF_UA: &str = "http://www.aiim.org/pdfua/ns/id/";

fn of_xmp(xmp: &Document<'_>) -> About {
    About {
        title: value(xmp, DC, "title"),
        author: value(xmp, DC, "creator"),
        subject: value(xmp, DC, "description"),
        keywords: value(xmp, PDF, "Keywords"),
        creator: value(xmp, XMP, "CreatorTool"),
        created: value(xmp, XMP, "CreateDate"),
        modified: value(xmp, XMP, "ModifyDate"),
    }
}

fn standards(xmp: &Document<'_>) -> Vec<String> {
    let archive = [
        value(xmp, PDF_A, "part"),
        value(xmp, PDF_A, "conformance").to_lowercase(),
    ]
    .concat();
    let access = value(xmp, PDF_UA, "part");
    let standards = [("PDF/A-", archive), ("PDF/UA-", access)];
    let claimed = standards.into_iter().filter(|(_, part)| !part.is_empty());
    claimed
        .map(|(name, part)| format!("{name}{part}"))
        .collect()
}

/// Texts that look like `2026-05-12T00:00:00Z`.
fn times(xmp: &Document<'_>) -> Vec<String> {
    let texts = xmp
        .descendants()
        .filter(Node::is_text)
        .filter_map(|node| node.text());
    let is_time = |text: &&str| {
        let bytes = text.as_bytes();
        text.len() >= 20 && bytes.get(4) == Some(&b'-') && bytes.get(10) == Some(&b'T')
    };
    texts.filter(is_time).map(str::to_owned).collect()
}

/// The text of a property, its items joined by commas.
fn value(xmp: &Document<'_>, namespace: &str, name: &str) -> String {
    let property = xmp
        .descendants()
        .find(|node| node.has_tag_name((namespace, name)));
    let texts = property.into_iter().flat_map(|node| node.descendants());
    let texts = texts.filter(Node::is_text).filter_map(|node| node.text());
    texts.collect::<Vec<_>>().join(", ")
}

impl fmt::Display for Metadata {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let About {
            title,
            author,
            subject,
            keywords,
            creator,
            created,
            modified,
        } = &self.info;
        let fields = [
            ("standards", &self.standards.join(", ")),
            ("title", title),
            ("author", author),
            ("subject", subject),
            ("keywords", keywords),
            ("language", &self.language),
            ("creator", creator),
            ("created", created),
            ("modified", modified),
        ];
        for (name, value) in fields.into_iter().filter(|(_, value)| !value.is_empty()) {
            writeln!(f, "{name:<10} {value}")?;
        }
        writeln!(f, "pages      {}", self.pages)
    }
}
