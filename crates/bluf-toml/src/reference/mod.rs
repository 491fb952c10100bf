//! The reference of the file format for people: every key, what it takes and what it is for, made
//! from the JSON Schema, so that no page says what the loader does not.

mod entry;
mod groups;
mod handbook;
mod takes;

use serde_json::Value;

pub use entry::Entry;
pub use handbook::brief_handbook;

use crate::schema::brief_schema;

/// What may be written under the keys of a brief that a path names: `options.costs`, or `costs`
/// alone for every key of that name. Brackets and the names of one's own between are left aside:
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

/// The path of every key of a brief, for the nearest to a mistyped one.
#[must_use]
pub fn key_paths() -> Vec<String> {
    entries().iter().map(Entry::short_path).collect()
}

/// Every key of a brief, and of its tables.
fn entries() -> Vec<Entry> {
    let schema = brief_value();
    let mut found = Vec::new();
    entry::entries(&schema, &schema, "", &mut found);
    found
}

fn brief_value() -> Value {
    serde_json::from_str(&brief_schema()).expect("what was written as JSON can be read")
}
