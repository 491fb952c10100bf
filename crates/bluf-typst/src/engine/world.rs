//! The world that Typst sees: the job's files, the embedded fonts, no clock.

use std::sync::LazyLock;

use typst::diag::FileResult;
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt};
use typst_kit::files::FileStore;

use super::error::TemplateError;
use super::files::Files;
use super::fonts::FONTS;
use super::{Job, error};

/// Typst's standard library, the same for every run.
///
/// The extra feature is `pdf.header-cell`, which gives a table row a header
/// that a screen reader announces.
static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| {
    let features = [Feature::A11yExtras].into_iter().collect();
    LazyHash::new(Library::builder().with_features(features).build())
});

/// The surroundings of one run.
pub(super) struct World {
    /// The job's files, and what Typst has parsed of them.
    files: FileStore<Files>,
    /// The file to start from.
    main: FileId,
}

impl World {
    /// The world in which a job runs.
    pub(super) fn new(job: &Job) -> Result<Self, Vec<TemplateError>> {
        let path = VirtualPath::new(&job.main).map_err(|problem| {
            error::bare(format!("`{}` cannot be the main file: {problem}", job.main))
        })?;
        Ok(Self {
            files: FileStore::new(job.files.clone()),
            main: RootedPath::new(VirtualRoot::Project, path).intern(),
        })
    }
}

impl typst::World for World {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        FONTS.book()
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.files.source(id)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.files.file(id)
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.font(index)
    }

    /// There is no today: dates stand in the view.
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
