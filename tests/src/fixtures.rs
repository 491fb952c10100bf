//! A brief on the disk, with all that it takes to typeset it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use bluf_atlas::Geography;
use bluf_model::{Brief, Profile, Rule};
use bluf_toml::{Config, FileError, LoadOptions, load_brief, load_config, load_profile};
use bluf_typst::engine::{self, Archive, Files, PdfOptions, Typeset, covers};
use bluf_typst::memo::{Memo, typeset_memo, view_json};
use bluf_typst::templates;
use bluf_view::assets::{Assets, Image, ImageFormat, SourceFile};
use bluf_view::{View, ViewOptions, view};

/// A brief on the disk, loaded, with all that it takes to typeset it.
#[derive(Debug)]
pub struct Fixture {
    /// The name of its file, without `.toml`.
    pub name: String,
    /// Whether it is one of the examples in `briefs/`.
    pub is_example: bool,
    /// Its text.
    pub source: String,
    /// The brief.
    pub brief: Brief,
    /// The profile of its template.
    pub profile: Profile,
    /// The images of its figures.
    pub images: Vec<Image>,
    /// Regions from files, by the position of the figure that maps them.
    pub geographies: BTreeMap<usize, Geography>,
}

/// The directory of the repository.
#[must_use]
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

impl Fixture {
    /// Loads a brief.
    ///
    /// # Panics
    ///
    /// When it has a problem, its template has none, or one of its images is not there.
    #[must_use]
    pub fn load(path: &Path) -> Self {
        let source = read(path);
        let name = path
            .file_stem()
            .expect("a file")
            .to_string_lossy()
            .into_owned();
        let config = config();
        let beside = |file: &str| {
            fs::read(path.with_file_name(file)).map_err(|error| FileError {
                message: format!("`{file}`: {error}"),
                help: None,
            })
        };
        let options = LoadOptions {
            defaults: &config.defaults,
            covers: &covers,
            files: &beside,
        };
        let loaded = load_brief(&source, &options)
            .unwrap_or_else(|problems| panic!("{name}: {problems:#?}"));
        let brief = loaded.brief;
        let template = brief
            .template
            .clone()
            .unwrap_or_else(|| "decision-memo".to_owned());
        let profile = profile(&template);
        let files = brief
            .figures
            .iter()
            .filter_map(|figure| figure.file.clone());
        let images = files.map(|file| image(file, path)).collect();
        let is_example = path.parent().is_some_and(|it| it == root().join("briefs"));
        Self {
            name,
            is_example,
            source,
            brief,
            profile,
            images,
            geographies: loaded.geographies,
        }
    }

    /// Its view, as its template reads it.
    #[must_use]
    pub fn view(&self) -> String {
        view_json(&self.view_with(&self.profile, &self.assets(None)))
    }

    fn assets(&self, source: Option<SourceFile>) -> Assets {
        Assets::new(self.images.clone(), source)
    }

    fn view_with(&self, profile: &Profile, assets: &Assets) -> View {
        view(
            &self.brief,
            &ViewOptions {
                profile,
                letterhead: None,
                assets,
                holds_classified: false,
                geographies: &self.geographies,
                typeface: &engine::typeface,
            },
        )
    }

    /// Its pages.
    ///
    /// # Panics
    ///
    /// When its template fails.
    #[must_use]
    pub fn typeset(&self) -> Typeset {
        self.typeset_by(&self.profile, None)
    }

    /// Its pages by another profile of its template, or with its source inside.
    ///
    /// # Panics
    ///
    /// When its template fails.
    #[must_use]
    pub fn typeset_by(&self, profile: &Profile, source: Option<SourceFile>) -> Typeset {
        let assets = self.assets(source);
        let typeset = typeset_memo(&Memo {
            view: &self.view_with(profile, &assets),
            assets: &assets,
            template: &profile.name,
            templates: templates(),
        });
        typeset.unwrap_or_else(|errors| panic!("{}: {errors:#?}", self.name))
    }

    /// Its PDF with its source inside.
    ///
    /// # Panics
    ///
    /// When its template fails.
    #[must_use]
    pub fn pdf_with_source(&self) -> Vec<u8> {
        let source = SourceFile {
            name: format!("{}.toml", self.name),
            bytes: self.source.clone().into_bytes(),
        };
        let typeset = self.typeset_by(&self.profile, Some(source));
        pdf(&typeset, Archive::A3a)
    }
}

/// Writes a PDF as the program does.
///
/// # Panics
///
/// When it does not conform.
#[must_use]
pub fn pdf(typeset: &Typeset, archive: Archive) -> Vec<u8> {
    let options = PdfOptions {
        archive,
        creator: "bluf".to_owned(),
        timestamp: None,
    };
    engine::pdf(typeset, &options).unwrap_or_else(|errors| panic!("{errors:#?}"))
}

fn templates() -> &'static Files {
    static TEMPLATES: OnceLock<Files> = OnceLock::new();
    TEMPLATES.get_or_init(templates::embedded)
}

fn profile(template: &str) -> Profile {
    let path = format!("{}/{template}/template.toml", templates::DIRECTORY);
    let source = templates()
        .get(&path)
        .unwrap_or_else(|| panic!("there is no template `{template}`"));
    let source = String::from_utf8_lossy(source);
    load_profile(template, &source, &rules())
        .unwrap_or_else(|problems| panic!("{template}: {problems:#?}"))
}

fn config() -> Config {
    let source = read(&root().join("bluf.toml"));
    load_config(&source, &covers, &rules())
        .unwrap_or_else(|problems| panic!("bluf.toml: {problems:#?}"))
}

fn image(file: String, brief: &Path) -> Image {
    let path = brief.with_file_name(&file);
    let bytes = fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let (format, bytes) = match bytes.as_slice() {
        [0x89, b'P', b'N', b'G', ..] => (ImageFormat::Png, bytes),
        [0xff, 0xd8, ..] => (ImageFormat::Jpeg, bytes),
        [b'R', b'I', b'F', b'F', ..] => (ImageFormat::Webp, bytes),
        [b'%', b'P', b'D', b'F', ..] => {
            let page = engine::page_as_svg(bytes);
            (
                ImageFormat::Svg,
                page.unwrap_or_else(|error| panic!("{file} {error}")),
            )
        }
        _ => (ImageFormat::Svg, bytes),
    };
    Image {
        file,
        format,
        bytes: bytes.into(),
    }
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The rules that a template or `bluf.toml` may give a level to.
fn rules() -> Vec<&'static Rule> {
    bluf_lint::checks().map(|check| &check.rule).collect()
}
