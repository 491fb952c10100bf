//! What a PDF carries besides its pages: fonts, bookmarks, files.

use hayro_syntax::Pdf;
use hayro_syntax::object::{Array, Dict, Name, Object, Stream};

use super::{MAX_DEPTH, PdfError, catalogue, string};

/// A font.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Font {
    /// Its name, without the letters that tell its subsets apart.
    pub name: String,
    /// Whether its shapes are in the file.
    pub embedded: bool,
}

/// All fonts, by name.
#[must_use]
pub fn fonts(pdf: &Pdf) -> Vec<Font> {
    let mut fonts: Vec<Font> = pdf.objects().into_iter().filter_map(font).collect();
    fonts.sort();
    fonts.dedup();
    fonts
}

fn font(object: Object<'_>) -> Option<Font> {
    let font = object.into_dict()?;
    let is = |key: &str, value: &str| {
        font.get::<Name<'_>>(key)
            .is_some_and(|it| it.as_str() == value)
    };
    // A composite font stands for its descendant, and the shapes of Type 3 are its own.
    if !is("Type", "Font") || is("Subtype", "Type0") || is("Subtype", "Type3") {
        return None;
    }
    let name: Name<'_> = font.get("BaseFont")?;
    let descriptor: Option<Dict<'_>> = font.get("FontDescriptor");
    let embedded = descriptor.is_some_and(|it| {
        ["FontFile", "FontFile2", "FontFile3"]
            .iter()
            .any(|key| it.get::<Stream<'_>>(key).is_some())
    });
    let name = name.as_str();
    let name = name
        .split_once('+')
        .map_or(name, |(_, name)| name)
        .to_owned();
    Some(Font { name, embedded })
}

/// A bookmark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bookmark {
    /// How deep it stands, from 0.
    pub depth: usize,
    /// Its words.
    pub title: String,
}

/// The bookmarks, from top to bottom.
///
/// # Errors
///
/// When they are nested without end.
pub fn bookmarks(pdf: &Pdf) -> Result<Vec<Bookmark>, PdfError> {
    let mut found = Vec::new();
    if let Some(outline) = catalogue(pdf)?.get::<Dict<'_>>("Outlines") {
        gather(&outline, 0, &mut found)?;
    }
    Ok(found)
}

fn gather(parent: &Dict<'_>, depth: usize, found: &mut Vec<Bookmark>) -> Result<(), PdfError> {
    let mut next: Option<Dict<'_>> = parent.get("First");
    while let Some(item) = next {
        if depth > MAX_DEPTH || found.len() > 10_000 {
            return Err(PdfError("bookmarks without end".to_owned()));
        }
        found.push(Bookmark {
            depth,
            title: string(&item, "Title").unwrap_or_default(),
        });
        gather(&item, depth + 1, found)?;
        next = item.get("Next");
    }
    Ok(())
}

/// A file inside a PDF.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// Its name.
    pub name: String,
    /// What it is to the document: `Source`.
    pub relationship: String,
    /// What is said of it.
    pub description: String,
    /// Its media type.
    pub media_type: String,
}

/// The files that the document says belong to it.
///
/// # Errors
///
/// When there is no catalogue.
pub fn attachments(pdf: &Pdf) -> Result<Vec<Attachment>, PdfError> {
    let Some(files) = catalogue(pdf)?.get::<Array<'_>>("AF") else {
        return Ok(Vec::new());
    };
    let name = |dict: &Dict<'_>, key: &str| {
        dict.get::<Name<'_>>(key)
            .map(|it| it.as_str().to_owned())
            .unwrap_or_default()
    };
    let file = |file: Dict<'_>| {
        let stream = file
            .get::<Dict<'_>>("EF")
            .and_then(|it| it.get::<Stream<'_>>("F"));
        Attachment {
            name: string(&file, "UF").unwrap_or_default(),
            relationship: name(&file, "AFRelationship"),
            description: string(&file, "Desc").unwrap_or_default(),
            media_type: stream
                .map(|it| name(it.dict(), "Subtype"))
                .unwrap_or_default(),
        }
    };
    Ok(files.iter().map(file).collect())
}
