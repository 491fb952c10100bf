//! `bluf.toml`: the choices of the organisation.

use crate::Problem;
use crate::keys::FileKind;
use crate::levels::choices;
use crate::limits::{FileLimits, limits};
use crate::load::{Defaults, Read, ReadOptions, read_file};
use crate::reading::Table;
use bluf_model::{Addressee, Choice, Rule};

/// The choices of an organisation.
#[derive(Debug, Clone)]
pub struct Config {
    /// What a brief has where it says nothing.
    pub defaults: Defaults,
    /// Whose paper it is.
    pub letterhead: Option<ConfigLetterhead>,
    /// Directories of templates, from the directory of the file.
    pub templates: Vec<String>,
    /// Directory of the briefs, from the directory of the file.
    pub briefs: String,
    /// Directory to write to, from the directory of the file.
    pub output: String,
    /// How much is taken in of the files that briefs name.
    pub limits: FileLimits,
    /// Levels that the organisation gives to rules.
    pub rules: Vec<Choice>,
    /// Acronyms that its readers know.
    pub known_acronyms: Vec<String>,
    /// Words that are spelt right, though no dictionary has them.
    pub known_words: Vec<String>,
    /// Whether the machines here may hold classified information: then classified markings print
    /// without the notice that they are illustrative.
    pub holds_classified: bool,
}

/// Whose paper it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConfigLetterhead {
    /// The organisation.
    pub organization: String,
    /// Unit, address: a line each.
    pub lines: Vec<String>,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            defaults: Defaults::default(),
            letterhead: None,
            templates: Vec::new(),
            briefs: "briefs".to_owned(),
            output: "out".to_owned(),
            limits: FileLimits::default(),
            rules: Vec::new(),
            known_acronyms: Vec::new(),
            known_words: Vec::new(),
            holds_classified: false,
        }
    }
}

/// Reads `bluf.toml`, which may give a level to each of `known` rules.
///
/// # Errors
///
/// Everything that is wrong with it, in the order of the file.
pub fn load_config(
    source: &str,
    covers: &dyn Fn(char) -> bool,
    known: &[&'static Rule],
) -> Result<Config, Vec<Problem>> {
    read_config(source, covers, known).whole()
}

/// Reads what can be read of `bluf.toml`, and everything that is wrong with it, in the order of the
/// file: a brief can be looked at by what is left.
#[must_use]
pub fn config_in_part(
    source: &str,
    covers: &dyn Fn(char) -> bool,
    known: &[&'static Rule],
) -> (Config, Vec<Problem>) {
    let read = read_config(source, covers, known);
    (read.value, read.problems)
}

fn read_config(
    source: &str,
    covers: &dyn Fn(char) -> bool,
    known: &[&'static Rule],
) -> Read<Config> {
    let options = ReadOptions {
        covers,
        kind: FileKind::Config,
    };
    read_file(source, options, |table| config(table, known))
}

/// Every key that is asked for in a file without mistakes, in the form `defaults.from`.
#[cfg(test)]
pub(crate) fn asked_keys(source: &str) -> Vec<String> {
    let read = read_config(source, &|_| true, &[]);
    assert!(read.problems.is_empty(), "{:#?}", read.problems);
    read.asked
}

fn config(table: &mut Table<'_>, known: &[&'static Rule]) -> Config {
    let plain = Config::default();
    Config {
        defaults: table.table("defaults").map(defaults).unwrap_or_default(),
        letterhead: table.table("letterhead").map(letterhead),
        templates: table.strings("templates"),
        briefs: table.string("briefs").unwrap_or(plain.briefs),
        output: table.string("output").unwrap_or(plain.output),
        limits: limits(table),
        rules: choices(table, known),
        known_acronyms: table.strings("known_acronyms"),
        known_words: table.strings("known_words"),
        holds_classified: table.flag("holds_classified"),
    }
}

fn defaults(mut table: Table<'_>) -> Defaults {
    let (marking, scheme) = table.brief_marking(None, None);
    let from = table.plains("from");
    let defaults = Defaults {
        from: from
            .into_iter()
            .map(|name| Addressee { name, office: None })
            .collect(),
        language: table.term("language"),
        marking,
        scheme,
        template: table.string("template"),
    };
    table.finish();
    defaults
}

fn letterhead(mut table: Table<'_>) -> ConfigLetterhead {
    let letterhead = ConfigLetterhead {
        organization: table.require_plain("organization").text,
        lines: table.strings("lines"),
    };
    table.finish();
    letterhead
}
