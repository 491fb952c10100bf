//! A brief, prepared as the program prepares it.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use bluf::{
    Context, FileError, Files, Format, LaidOut, NO_DEMANDS, Organization, PrepareOptions, Prepared,
    Source, SourceIn, Templates, TypesetOptions, Viewed,
};
use bluf_model::Brief;
use bluf_typst::memo::view_json;

/// A brief, prepared.
#[derive(Debug)]
pub struct Fixture {
    /// Whether it is one of the examples in `briefs/`.
    pub is_example: bool,
    /// The brief, with all that it takes to typeset it.
    pub prepared: Prepared<'static>,
}

/// The directory of the repository.
#[must_use]
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The choices of the repository, and the built-in templates.
pub fn organization() -> &'static Organization {
    static ORGANIZATION: OnceLock<Organization> = OnceLock::new();
    ORGANIZATION.get_or_init(|| {
        let source = Source::new("bluf.toml", read(&root().join("bluf.toml")));
        Organization {
            config: bluf::load_config(source).unwrap_or_else(|messages| panic!("{messages:#?}")),
            templates: Templates::built_in(),
        }
    })
}

impl Fixture {
    /// Loads a brief from the disk.
    ///
    /// # Panics
    ///
    /// When it has a problem, its template has none, or one of its images is not there.
    #[must_use]
    pub fn load(path: &Path) -> Self {
        let name = path.file_stem().expect("a file").to_string_lossy();
        let directory = path.parent().expect("a file is in a directory");
        let is_example = directory == root().join("briefs");
        let fixture = Self::of_text(&name, &read(path), files_in(directory), organization());
        Self {
            is_example,
            ..fixture
        }
    }

    /// A brief from a text, with the files beside it.
    ///
    /// # Panics
    ///
    /// When it has a problem, its template has none, or one of its images is not there.
    #[must_use]
    pub fn of_text(
        name: &str,
        text: &str,
        files: &'static Files<'static>,
        organization: &'static Organization,
    ) -> Self {
        let context = Context {
            organization,
            files,
        };
        let source = Source::new(format!("{name}.toml"), text);
        let loaded = bluf::load(name, source, &context)
            .unwrap_or_else(|messages| panic!("{name}: {messages:#?}"));
        let options = PrepareOptions {
            template: None,
            demands: &NO_DEMANDS,
        };
        let prepared = bluf::prepare(loaded, context, &options);
        Self {
            is_example: false,
            prepared: prepared.unwrap_or_else(|fault| panic!("{name}: {fault:#?}")),
        }
    }

    /// The name of its file, without `.toml`.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.prepared.loaded.name
    }

    /// Its text.
    #[must_use]
    pub fn text(&self) -> &str {
        self.prepared.loaded.source.text()
    }

    /// The brief.
    #[must_use]
    pub fn brief(&self) -> &Brief {
        &self.prepared.loaded.brief
    }

    /// Its view, as its template reads it.
    #[must_use]
    pub fn view(&self) -> String {
        view_json(&self.viewed(SourceIn::LeftOut).view)
    }

    fn viewed(&self, source: SourceIn) -> Viewed {
        bluf::view(&self.prepared, source)
    }

    /// Its pages, with or without its source.
    ///
    /// # Panics
    ///
    /// When its template fails.
    #[must_use]
    pub fn lay_out(&self, source: SourceIn) -> LaidOut {
        let laid_out = bluf::lay_out(&self.prepared, &self.viewed(source));
        laid_out.unwrap_or_else(|messages| panic!("{}: {messages:#?}", self.name()))
    }

    /// The PDF of pages with or without its source.
    ///
    /// # Panics
    ///
    /// When it does not conform.
    #[must_use]
    pub fn pdf(&self, laid_out: &LaidOut, source: SourceIn) -> Vec<u8> {
        let options = TypesetOptions {
            format: Format::Pdf,
            source,
            epoch: None,
        };
        let document = bluf::write(&self.prepared, laid_out, &options);
        let mut document =
            document.unwrap_or_else(|messages| panic!("{}: {messages:#?}", self.name()));
        document.files.swap_remove(0)
    }
}

/// The files of a directory. What reads them lives as long as the tests, as the fixtures do.
pub fn files_in(directory: &Path) -> &'static Files<'static> {
    let directory = directory.to_owned();
    Box::leak(Box::new(move |file: &str, _: u64| {
        fs::read(directory.join(file)).map_err(|error| FileError {
            message: format!("`{file}`: {error}"),
            help: None,
        })
    }))
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}
