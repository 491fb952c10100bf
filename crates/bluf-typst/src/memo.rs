//! From a brief to pages: the view, put beside its template, and typeset.

use std::collections::BTreeMap;

use bluf_atlas::Geography;
use bluf_model::{Brief, Profile};

use crate::engine::{Files, Job, TemplateError, Typeset, typeset};
use crate::templates::DIRECTORY;
use crate::view::document::{Attachment, Letterhead};
use crate::view::{ViewOptions, view};

/// A brief with all that it takes to typeset it.
#[derive(Debug)]
pub struct Memo<'a> {
    /// The brief.
    pub brief: &'a Brief,
    /// The profile of its template.
    pub profile: &'a Profile,
    /// The files of all templates, under `templates/`.
    pub templates: &'a Files,
    /// Whose paper it is.
    pub letterhead: Option<&'a Letterhead>,
    /// The images of its figures: the file as the brief names it, and its content.
    pub images: Vec<Image>,
    /// Regions from files beside the brief, by the position of the figure that maps them.
    pub geographies: &'a BTreeMap<usize, Geography>,
    /// Whether classified markings are meant, and not illustrative: on a machine that may hold
    /// classified information.
    pub holds_classified: bool,
    /// The brief's own source, to be embedded.
    pub source: Option<SourceFile>,
}

/// An image of a figure.
#[derive(Debug, Clone)]
pub struct Image {
    /// Its file, as the brief names it.
    pub file: String,
    /// The ending that its kind of image has, `png`: told by content, because names may lie.
    pub extension: &'static str,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// The source of a brief.
#[derive(Debug, Clone)]
pub struct SourceFile {
    /// Its name, without directories.
    pub name: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// The view of a memo, as its template reads it.
#[must_use]
pub fn view_json(memo: &Memo<'_>) -> String {
    let images: BTreeMap<String, String> = memo
        .images
        .iter()
        .enumerate()
        .map(|(index, image)| (image.file.clone(), format!("/{}", image_path(index, image))))
        .collect();
    let attachment = memo.source.as_ref().map(|source| Attachment {
        path: format!("/{SOURCE}"),
        name: source.name.clone(),
        description: "the source of this document".to_owned(),
        media_type: "application/toml".to_owned(),
    });
    let options = ViewOptions {
        profile: memo.profile,
        letterhead: memo.letterhead,
        attachment,
        holds_classified: memo.holds_classified,
        images,
        geographies: memo.geographies,
    };
    let view = view(memo.brief, &options);
    serde_json::to_string(&view).expect("a view has only string keys and finite numbers")
}

/// Lays out a memo.
///
/// # Errors
///
/// Those of its template, each in its file and line.
pub fn typeset_memo(memo: &Memo<'_>) -> Result<Typeset, Vec<TemplateError>> {
    let mut files = memo.templates.clone();
    let directory = format!("{DIRECTORY}/{}", memo.profile.name);
    files.insert(
        format!("{directory}/view.json"),
        view_json(memo).into_bytes(),
    );
    for (index, image) in memo.images.iter().enumerate() {
        files.insert(image_path(index, image), image.bytes.clone());
    }
    if let Some(source) = &memo.source {
        files.insert(SOURCE, source.bytes.clone());
    }
    typeset(&Job {
        files,
        main: format!("{directory}/main.typ"),
    })
}

/// The virtual path of the brief's own source.
const SOURCE: &str = "brief.toml";

/// The virtual path of an image: by number, because Typst remembers every path for as long as the
/// process lives, and because a name says where the image came from.
fn image_path(index: usize, image: &Image) -> String {
    format!("images/{}.{}", index + 1, image.extension)
}
