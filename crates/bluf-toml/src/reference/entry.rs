//! A key as the reference tells it: where it is written, what it takes, what it is for.

use serde_json::Value;

use super::File;
use super::takes::{resolved, takes, terms};

/// A step of a path that is a name of the author's own: `sources.NAME.url`.
const NAME: &str = "NAME";

/// A key of the format.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The file in which it is written.
    pub file: File,
    /// Where it is written: `options[].costs`, `sources.NAME.url`.
    pub path: String,
    /// What it takes: "a line, or a list of lines".
    pub takes: String,
    /// The words that it takes and no others, with what each means.
    pub terms: Vec<(String, String)>,
    /// Whether its table must have it.
    pub required: bool,
    /// What it is for.
    pub words: String,
}

impl Entry {
    /// The key itself: `costs`.
    #[must_use]
    pub fn key(&self) -> &str {
        let last = self.path.rsplit('.').next().unwrap_or(&self.path);
        last.trim_end_matches("[]")
    }

    /// Its path without brackets and names: `options.costs`, `sources.url`.
    #[must_use]
    pub fn short_path(&self) -> String {
        let steps = self.path.split('.').filter(|step| *step != NAME);
        let steps: Vec<&str> = steps.map(|step| step.trim_end_matches("[]")).collect();
        steps.join(".")
    }

    /// Whether a path leads to it: with the numbers of items, with any names, or with neither.
    pub(super) fn is_at(&self, path: &str) -> bool {
        let wanted: Vec<&str> = path.split('.').map(without_number).collect();
        let own: Vec<&str> = self.path.split('.').collect();
        let is_step = |own: &str, wanted: &str| own == NAME || own.trim_end_matches("[]") == wanted;
        let in_full = own.len() == wanted.len()
            && own
                .iter()
                .zip(&wanted)
                .all(|(own, wanted)| is_step(own, wanted));
        in_full || self.short_path() == wanted.join(".")
    }
}

/// A step without the number of an item: `options[0]`.
fn without_number(step: &str) -> &str {
    step.split_once('[').map_or(step, |(key, _)| key)
}

/// Every key of a schema and of its tables, in the order of the schema, a table before its keys.
pub(super) fn entries(
    file: File,
    schema: &Value,
    root: &Value,
    here: &str,
    found: &mut Vec<Entry>,
) {
    let schema = resolved(schema, root);
    let required = schema.get("required").and_then(Value::as_array);
    let is_required = |key: &str| required.is_some_and(|it| it.iter().any(|it| it == key));
    let properties = schema.get("properties").and_then(Value::as_object);
    for (key, value) in properties.into_iter().flatten() {
        let path = match here {
            "" => key.clone(),
            here => format!("{here}.{key}"),
        };
        let (table, suffix) = table_of(value, root);
        let within = format!("{path}{suffix}");
        // A list of tables is written with its brackets; the names below a key are not its own.
        let path = match suffix.as_str() {
            "[]" => within.clone(),
            _ => path,
        };
        found.push(Entry {
            file,
            takes: takes(value, root).one,
            terms: terms(value, root),
            required: is_required(key),
            words: description(value, root),
            path,
        });
        if let Some(table) = table {
            entries(file, table, root, &within, found);
        }
    }
}

/// The table under a key, or of which there is a list; and what leads from the key to it.
pub(super) fn table_of<'a>(value: &'a Value, root: &'a Value) -> (Option<&'a Value>, String) {
    let value = resolved(value, root);
    if value.get("properties").is_some() {
        return (Some(value), String::new());
    }
    if let Some(values) = value
        .get("additionalProperties")
        .filter(|it| it.is_object())
    {
        let (table, _) = table_of(values, root);
        return match table {
            Some(table) => (Some(table), format!(".{NAME}")),
            None => (None, String::new()),
        };
    }
    if let Some(items) = value.get("items") {
        let (table, _) = table_of(items, root);
        return match table {
            Some(table) => (Some(table), "[]".to_owned()),
            None => (None, String::new()),
        };
    }
    let choices = value.get("anyOf").and_then(Value::as_array);
    let found = choices.into_iter().flatten().map(|it| table_of(it, root));
    // A list of tables says more than one table.
    found
        .rev()
        .find(|(table, _)| table.is_some())
        .unwrap_or_default()
}

/// What a key says of itself, and not what its kind says.
fn description(value: &Value, root: &Value) -> String {
    let own = value.get("description").and_then(Value::as_str);
    let of_kind = || resolved(value, root).get("description")?.as_str();
    own.or_else(of_kind).unwrap_or_default().to_owned()
}
