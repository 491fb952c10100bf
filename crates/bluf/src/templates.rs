//! The templates there are: the built-in ones and the organisation's own.

use std::collections::BTreeMap;

use bluf_model::Profile;
use bluf_typst::engine::Files;
use bluf_typst::templates::DIRECTORY;

use crate::rules::{self, UNKNOWN_TEMPLATE};
use crate::{Message, Source};

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
pub const DEFAULT_TEMPLATE: &str = "information-memo";

/// The file that makes a directory a template: its profile.
const PROFILE: &str = "template.toml";

/// The file in it that `bluf new` begins with.
const STARTER: &str = "new.toml";

impl Template {
    /// The virtual path of one of its own files.
    #[must_use]
    pub fn path(&self, file: &str) -> String {
        format!("{DIRECTORY}/{}/{file}", self.name)
    }

    /// A virtual path as it is printed: for a file of an own template its place on the disk.
    #[must_use]
    pub fn shown(&self, path: &str) -> String {
        match (&self.directory, path.strip_prefix(&self.path(""))) {
            (Some(directory), Some(file)) => format!("{directory}/{file}"),
            _ => path.to_owned(),
        }
    }

    /// The brief that `bluf new` begins with.
    ///
    /// # Errors
    ///
    /// When it has none, or that is no text.
    pub fn starter(&self) -> Result<String, Message> {
        match self.files.get(&self.path(STARTER)) {
            Some(bytes) => Ok(Source::of_bytes(STARTER, bytes.to_vec())?.text().to_owned()),
            None => Err(
                Message::error(format!("the template `{}` has no `{STARTER}`", self.name))
                    .help("write one beside its `template.toml`: a brief to begin with"),
            ),
        }
    }
}

impl Templates {
    /// The built-in templates.
    #[must_use]
    pub fn built_in() -> Self {
        let files = bluf_typst::templates::embedded();
        let names = bluf_typst::templates::names(&files);
        let built_in = names.iter().map(|name| template(name, None, &files));
        Self(built_in.collect())
    }

    /// These and those of a directory: its files, by path from there. One of these takes the
    /// place of another of its name, and may read the parts that the built-in ones share. `place`
    /// says what to print for the directory of the template of a name.
    #[must_use]
    pub fn with(self, files: BTreeMap<String, Vec<u8>>, place: impl Fn(&str) -> String) -> Self {
        let Self(mut templates) = self;
        let (mut own, mut all) = (Files::new(), bluf_typst::templates::embedded());
        for (path, bytes) in files {
            let path = format!("{DIRECTORY}/{path}");
            own.insert(path.clone(), bytes.clone());
            all.insert(path, bytes);
        }
        for name in bluf_typst::templates::names(&own) {
            templates.retain(|template| template.name != name);
            templates.push(template(&name, Some(place(&name)), &all));
        }
        templates.sort_by(|a, b| a.name.cmp(&b.name));
        Self(templates)
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = &Template> {
        self.0.iter()
    }

    /// Their names.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.iter().map(|template| template.name.as_str())
    }

    /// The one of this name.
    ///
    /// # Errors
    ///
    /// When there is none: it says which there are.
    pub fn get(&self, name: &str) -> Result<&Template, Message> {
        self.0
            .iter()
            .find(|template| template.name == name)
            .ok_or_else(|| {
                let names: Vec<&str> = self.names().collect();
                let help = match bluf_toml::nearest(name, names.iter().copied()) {
                    Some(near) => format!("did you mean `{near}`?"),
                    None => format!("there are `{}`", names.join("`, `")),
                };
                Message::error(format!("there is no template `{name}`"))
                    .rule(UNKNOWN_TEMPLATE)
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
    let profile = read_profile(name, bytes, &shown);
    Template {
        name: name.to_owned(),
        directory,
        profile,
        files: files.clone(),
    }
}

fn read_profile(name: &str, bytes: &[u8], shown: &str) -> Result<Profile, Vec<Message>> {
    let source = Source::of_bytes(shown, bytes.to_vec())?;
    bluf_toml::load_profile(name, source.text(), &rules::judging())
        .map_err(|problems| Message::of_problems(problems, &source.into()))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use bluf_model::{Language, Vocabulary};

    use super::*;

    /// What a template says in some language, it says in all; regions may share its words.
    #[test]
    fn the_built_in_templates_speak_every_language() {
        let every: BTreeSet<&str> = Language::TERMS.iter().map(|(_, it)| it.code()).collect();
        for template in Templates::built_in().iter() {
            let profile = template.profile.as_ref().unwrap();
            let types: BTreeSet<_> = profile
                .document_type
                .iter()
                .map(|(it, _)| it.code())
                .collect();
            assert_eq!(types, every, "{}: document_type", template.name);
            let words: BTreeSet<_> = profile
                .decision_words
                .iter()
                .map(|(it, _)| it.code())
                .collect();
            assert!(
                words == every || words.is_empty(),
                "{}: {words:?}",
                template.name
            );
            for (_, part, _) in &profile.headings {
                let own = profile.headings.iter().filter(|(_, it, _)| it == part);
                let languages: BTreeSet<_> = own.map(|(it, _, _)| it.code()).collect();
                assert_eq!(
                    languages,
                    every,
                    "{}: headings of {}",
                    template.name,
                    part.term()
                );
            }
        }
    }
}
