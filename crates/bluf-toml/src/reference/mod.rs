//! The reference of the file formats for people: every key, what it takes and what it is for, made
//! from the JSON Schemas, so that no page says what the loader does not.

mod entry;
mod groups;
mod handbook;
mod takes;

use serde_json::Value;

pub use entry::Entry;
pub use handbook::{brief_handbook, configuration_handbook};

use crate::schema::{brief_schema, config_schema, template_schema};

/// A file that people write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum File {
    /// A brief.
    Brief,
    /// `bluf.toml`.
    Config,
    /// `template.toml`.
    Template,
}

impl File {
    const ALL: [Self; 3] = [Self::Brief, Self::Config, Self::Template];

    /// What messages call it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Brief => "a brief",
            Self::Config => "`bluf.toml`",
            Self::Template => "`template.toml`",
        }
    }

    fn schema(self) -> Value {
        let schema = match self {
            Self::Brief => brief_schema(),
            Self::Config => config_schema(),
            Self::Template => template_schema(),
        };
        serde_json::from_str(&schema).expect("what was written as JSON can be read")
    }
}

/// What may be written under the keys that a path names: `options.costs`, or `costs` alone for
/// every key of that name. Brackets and the names of one's own between are left aside:
/// `options[0].costs` and `sources.law.url` are found, too.
#[must_use]
pub fn explain_key(path: &str) -> Vec<Entry> {
    let entries = entries();
    let wanted = path.replace("[]", "");
    let exact: Vec<Entry> = entries
        .iter()
        .filter(|entry| entry.is_at(&wanted))
        .cloned()
        .collect();
    if !exact.is_empty() || wanted.contains('.') {
        return exact;
    }
    entries
        .into_iter()
        .filter(|it| it.key() == wanted)
        .collect()
}

/// The path of every key, for the nearest to a mistyped one.
#[must_use]
pub fn key_paths() -> Vec<String> {
    entries().iter().map(Entry::short_path).collect()
}

/// Every key of every file, and of its tables.
fn entries() -> Vec<Entry> {
    let mut found = Vec::new();
    for file in File::ALL {
        let schema = file.schema();
        entry::entries(file, &schema, &schema, "", &mut found);
    }
    found
}
