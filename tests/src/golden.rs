//! Golden files: what came out last time, and whether to take what comes out now.

use std::env;
use std::fs;
use std::path::Path;

use bluf_model::stretch_of;
use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

/// Compares a text with the snapshot of this kind and name, in `tests/snapshots/`.
///
/// # Panics
///
/// When they differ.
pub fn snapshot(kind: &str, name: &str, text: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(format!("../snapshots/{kind}"));
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, text));
}

/// Compares bytes with a golden file, or writes it where that is asked for. `same` says what is
/// wrong with a file that is there.
///
/// # Panics
///
/// When the file is not there, or `same` finds it different.
pub fn file(path: &Path, now: &[u8], same: impl Fn(&[u8]) -> Result<(), String>) {
    let then = fs::read(path).map_err(|error| error.to_string());
    let Err(problem) = then.and_then(|then| same(&then)) else {
        return;
    };
    if env::var_os("BLUF_REFRESH").is_some() {
        fs::write(path, now).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    } else {
        let name = path.file_name().unwrap_or_default().display();
        panic!("{name}: {problem}\nIf that is meant: `just refresh`, and look at the difference.");
    }
}

/// JSON that keeps the order of its keys.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Json {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number.
    Number(serde_json::Number),
    /// A string.
    String(String),
    /// A list.
    Array(Vec<Self>),
    /// An object.
    Object(IndexMap<String, Self>),
}

/// Reads JSON.
///
/// # Panics
///
/// When it is none.
#[must_use]
pub fn json(source: &str) -> Json {
    serde_json::from_str(source).unwrap_or_else(|error| panic!("not JSON: {error}"))
}

/// JSON with a field in a line, in its own order. Lists of numbers, such as points, stand in one line.
#[must_use]
pub fn pretty(source: &str) -> String {
    let mut text = String::new();
    write(&json(source), 0, &mut text);
    text + "\n"
}

fn write(value: &Json, depth: usize, text: &mut String) {
    let indent = |depth: usize| format!("\n{}", "  ".repeat(depth));
    match value {
        Json::Array(items) if !items.is_empty() && !items.iter().all(is_numeric) => {
            text.push('[');
            for (index, item) in items.iter().enumerate() {
                text.push_str(if index > 0 { "," } else { "" });
                text.push_str(&indent(depth + 1));
                write(item, depth + 1, text);
            }
            text.push_str(&indent(depth));
            text.push(']');
        }
        Json::Object(fields) if !fields.is_empty() => {
            text.push('{');
            for (index, (key, item)) in fields.iter().enumerate() {
                text.push_str(if index > 0 { "," } else { "" });
                text.push_str(&indent(depth + 1));
                text.push_str(&line(&Json::String(key.clone())));
                text.push_str(": ");
                write(item, depth + 1, text);
            }
            text.push_str(&indent(depth));
            text.push('}');
        }
        value => text.push_str(&line(value)),
    }
}

fn line(value: &Json) -> String {
    serde_json::to_string(value).expect("JSON can be written")
}

/// Whether a value is a number, or a list of nothing but numbers.
fn is_numeric(value: &Json) -> bool {
    match value {
        Json::Number(_) => true,
        Json::Array(items) => items.iter().all(is_numeric),
        _ => false,
    }
}

/// A view in which the picture of a drawing is what `small` makes of it, because nobody can review
/// outlines as numbers.
#[must_use]
pub fn with_pictures(source: &str, small: fn(&str) -> String) -> String {
    fn walk(value: &mut Json, small: fn(&str) -> String) {
        match value {
            Json::Array(items) => items.iter_mut().for_each(|it| walk(it, small)),
            Json::Object(fields) => {
                for (key, value) in fields.iter_mut() {
                    match value {
                        Json::String(picture) if key == "picture" => *picture = small(picture),
                        value => walk(value, small),
                    }
                }
            }
            _ => {}
        }
    }
    let mut view = json(source);
    walk(&mut view, small);
    line(&view)
}

/// How many shapes a picture has.
#[must_use]
pub fn counted(picture: &str) -> String {
    let shapes = picture.matches("<path").count() + picture.matches("<circle").count();
    format!("{shapes} shapes")
}

/// A grey picture as large as another.
///
/// # Panics
///
/// When that is no SVG.
#[must_use]
pub fn grey(picture: &str) -> String {
    let (head, _) = picture.split_once('>').expect("an SVG begins with a tag");
    format!(r##"{head}><rect width="100%" height="100%" fill="#e8e8e8"/></svg>"##)
}

/// The longest line that one reads at a glance, in characters.
const LONG: usize = 200;

/// A text whose long lines go on in a line for each clause, further in: after full stops, colons
/// and semicolons, and in a clause that is long still, after commas.
#[must_use]
pub fn by_clauses(text: &str) -> String {
    let mut broken = String::new();
    for line in text.lines() {
        let indent = line.len() - line.trim_start().len();
        let next = format!("\n{}", " ".repeat(indent + 4));
        let clauses = cut(line, &[". ", "; ", ": "]);
        let phrases = clauses.into_iter().flat_map(|it| cut(it, &[", "]));
        broken += &phrases.collect::<Vec<_>>().join(&next);
        broken.push('\n');
    }
    broken
}

/// A line, if it is long, cut at the spaces that end these signs.
fn cut<'a>(line: &'a str, signs: &[&str]) -> Vec<&'a str> {
    if line.chars().count() <= LONG {
        return vec![line];
    }
    let ends = signs.iter().flat_map(|sign| line.match_indices(sign));
    let mut ends: Vec<usize> = ends.map(|(at, sign)| at + sign.len() - 1).collect();
    ends.sort_unstable();
    let (mut pieces, mut from) = (Vec::new(), 0);
    for end in ends {
        pieces.push(stretch_of(line, from..end));
        from = end + 1;
    }
    pieces.push(stretch_of(line, from..));
    pieces
}

/// The string at the top of a JSON object.
///
/// # Panics
///
/// When there is none.
#[must_use]
pub fn field(source: &str, key: &str) -> String {
    let Json::Object(fields) = json(source) else {
        panic!("not an object")
    };
    match fields.get(key) {
        Some(Json::String(text)) => text.clone(),
        other => panic!("`{key}` is {other:?}"),
    }
}
