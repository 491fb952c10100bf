//! The templates there are: the built-in ones and the organisation's own.

use std::path::Path;
use std::sync::Arc;

use bluf_model::Profile;
use bluf_toml::Config;
use bluf_typst::engine::Files;
use bluf_typst::templates::DIRECTORY;

use super::shown;
use crate::files;
use crate::report::{Message, Source};
use crate::rules::{self, UNKNOWN_TEMPLATE};

/// A way to typeset a brief.
#[derive(Debug, Clone)]
pub struct Template {
    /// Its name: that of its directory.
    pub name: String,
    /// The directory in which it lies, as it is printed; none if it is built in.
    pub directory: Option<String>,
    /// What it prints and how; or what is wrong with its `template.toml`.
    pub profile: Result<Profile, Vec<Message>>,
    /// All that it may read.
    pub files: Files,
}

/// The templates there are, by name.
#[derive(Debug, Clone)]
pub struct Templates(Vec<Template>);

/// The template of a brief that names none.
pub const DEFAULT: &str = "information-memo";

/// The file that makes a directory a template: its profile.
const PROFILE: &str = "template.toml";

/// The file in it that `bluf new` begins with.
const STARTER: &str = "new.toml";

/// What all templates in a directory may weigh together.
const MAX_BYTES: u64 = 32 << 20;

impl Template {
    /// The virtual path of one of its own files.
    pub fn path(&self, file: &str) -> String {
        format!("{DIRECTORY}/{}/{file}", self.name)
    }

    /// A virtual path as it is printed: for a file of an own template its place on the disk.
    pub fn shown(&self, path: &str) -> String {
        match (&self.directory, path.strip_prefix(&self.path(""))) {
            (Some(directory), Some(file)) => format!("{directory}/{file}"),
            _ => path.to_owned(),
        }
    }

    /// The brief that `bluf new` begins with.
    pub fn starter(&self) -> Result<String, Message> {
        match self.files.get(&self.path(STARTER)) {
            Some(bytes) => files::text(bytes.to_vec(), STARTER),
            None => Err(
                Message::error(format!("the template `{}` has no `{STARTER}`", self.name))
                    .help("write one beside its `template.toml`: a brief to begin with"),
            ),
        }
    }
}

impl Templates {
    /// The built-in templates, and those in the directories that `bluf.toml` names. One of the
    /// organisation's own takes the place of a built-in one of the same name, and may read the
    /// parts that the built-in ones share.
    pub fn load(root: &Path, config: &Config, here: &Path) -> Result<Self, Message> {
        let built_in = bluf_typst::templates::embedded();
        let names = bluf_typst::templates::names(&built_in);
        let mut templates: Vec<Template> = names
            .iter()
            .map(|name| template(name, None, &built_in))
            .collect();
        for directory in &config.templates {
            let directory = root.join(directory);
            let (mut own, mut all) = (Files::new(), built_in.clone());
            for (path, bytes) in files::read_tree(&directory, MAX_BYTES, here)? {
                let path = format!("{DIRECTORY}/{path}");
                own.insert(path.clone(), bytes.clone());
                all.insert(path, bytes);
            }
            for name in bluf_typst::templates::names(&own) {
                templates.retain(|template| template.name != name);
                let place = shown(&directory.join(&name), here);
                templates.push(template(&name, Some(place), &all));
            }
        }
        templates.sort_by(|a, b| a.name.cmp(&b.name));
        Ok(Self(templates))
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = &Template> {
        self.0.iter()
    }

    /// The one of this name, or else an error that says which there are.
    pub fn get(&self, name: &str) -> Result<&Template, Message> {
        self.0
            .iter()
            .find(|template| template.name == name)
            .ok_or_else(|| {
                let names: Vec<&str> = self
                    .0
                    .iter()
                    .map(|template| template.name.as_str())
                    .collect();
                let help = match bluf_toml::nearest(name, names.iter().copied()) {
                    Some(near) => format!("did you mean `{near}`?"),
                    None => format!("there are `{}`", names.join("`, `")),
                };
                Message::error(format!("there is no template `{name}`"))
                    .rule(UNKNOWN_TEMPLATE.id)
                    .help(help)
            })
    }
}

fn template(name: &str, directory: Option<String>, files: &Files) -> Template {
    let path = format!("{DIRECTORY}/{name}/{PROFILE}");
    let shown = match &directory {
        Some(directory) => format!("{directory}/{PROFILE}"),
        None => path.clone(),
    };
    let bytes = files
        .get(&path)
        .expect("a template is found by its profile");
    let profile = read_profile(name, bytes, shown);
    Template {
        name: name.to_owned(),
        directory,
        profile,
        files: files.clone(),
    }
}

fn read_profile(name: &str, bytes: &[u8], shown: String) -> Result<Profile, Vec<Message>> {
    let text = files::text(bytes.to_vec(), &shown)?;
    bluf_toml::load_profile(name, &text, &rules::judging()).map_err(|problems| {
        let source = Arc::new(Source::new(shown, text));
        problems
            .into_iter()
            .map(|it| Message::of_problem(it, &source))
            .collect()
    })
}
