//! The typesetting engine: files as bytes in, pages and documents out.
//!
//! It wraps Typst and knows nothing of briefs. One run reads the files of its
//! [`Job`] and the embedded fonts and nothing else: no disk, no network, no
//! packages, no clock, no system fonts. So the same job gives the same bytes.
//!
//! ```text
//! Job ── typeset ──► Typeset ── pdf, png, svg ──► bytes
//! ```

mod attachment;
mod creator;
mod drawing;
mod error;
mod export;
mod files;
mod fonts;
mod image;
mod links;
mod page_image;
mod page_weight;
mod reading;
mod typeface;
mod world;

use std::fmt;

use typst::diag::Warned;
use typst_layout::PagedDocument;

pub use self::attachment::{Attachment, AttachmentError, attachment};
pub use self::creator::{Made, made};
pub use self::drawing::{pixels, shapes};
pub use self::error::{TemplateError, TemplatePlace, TemplateTrace};
pub use self::export::{Archive, PdfOptions, pdf, png, svg};
pub use self::files::Files;
pub use self::fonts::covers;
pub use self::image::decode;
pub use self::page_image::{PageError, page_as_svg};
pub use self::reading::Stretch;
pub use self::typeface::typeface;
use self::world::World;

/// What to typeset: a set of files, and which of them to start from.
#[derive(Debug, Clone)]
pub struct Job {
    /// All that the run may read.
    pub files: Files,
    /// The virtual path of the main Typst file.
    pub main: String,
}

/// A finished document: laid-out pages, ready to be read or exported.
pub struct Typeset {
    document: PagedDocument,
    warnings: Vec<TemplateError>,
    /// Kept because an export can fail too, and its errors need a place.
    world: World,
}

/// Lays out a job.
///
/// All errors are those of a template or of its data; each says in which file
/// and line it arose, also when that file was imported.
pub fn typeset(job: &Job) -> Result<Typeset, Vec<TemplateError>> {
    let world = World::new(job)?;
    let Warned { output, warnings } = typst::compile::<PagedDocument>(&world);
    let document = output
        .and_then(|document| links::resolve(&document))
        .map_err(|errors| error::explain(&world, &errors))?;
    let warnings = error::explain(&world, &warnings);
    Ok(Typeset {
        document,
        warnings,
        world,
    })
}

/// Forgets what Typst remembers of earlier runs.
///
/// Typst keeps the results of layout so that a document can be laid out again
/// quickly after a small edit. Across different documents that gains nothing
/// and grows by some 8 MB for each, so call this after each document is
/// exported.
///
/// Whatever was not used during the last `keep` calls is dropped. `0` drops
/// everything, which is right where one document is made after another. With
/// several threads pass their number: the memory is shared, and emptying it
/// while another thread is between two layout passes would make that thread
/// lay out everything twice. To watch a file pass a handful.
pub fn forget(keep: usize) {
    comemo::evict(keep);
}

impl Typeset {
    /// How many pages there are.
    pub fn pages(&self) -> usize {
        self.document.pages().len()
    }

    /// What Typst warned of, such as a font family that is not embedded.
    pub fn warnings(&self) -> &[TemplateError] {
        &self.warnings
    }
}

impl fmt::Debug for Typeset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Typeset")
            .field("document", &self.document)
            .field("warnings", &self.warnings)
            .finish_non_exhaustive()
    }
}
