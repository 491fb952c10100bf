//! Every character of a brief reaches the page, and the ear.

use std::collections::{BTreeMap, BTreeSet};

use bluf_model::stretch_of;
use bluf_tests::golden::{Json, json, snapshot};
use bluf_tests::pdf::{Tag, Tags, heard, open, tags};
use bluf_tests::rendered::{for_each, named};

/// Keys of the view whose strings are not set as text, or not in every document. The marking is
/// heard before the title, which `text.rs` sees to. Typst keeps the summaries of tables to itself
/// for now. Drawings are heard as their alternatives.
const SILENT: [&str; 19] = [
    "annexes_heading",
    "attachment",
    "colors",
    "drawing",
    "fonts",
    "format",
    "kind",
    "language",
    "marking",
    "metadata",
    "name",
    "page",
    "room",
    "running",
    "separator",
    "spoken",
    "summary",
    "target",
    "url",
];

/// The fields of an object whose strings are set. The name of an option is, other names are not.
fn shown(object: &Json) -> impl Iterator<Item = (&str, &Json)> {
    let fields = if let Json::Object(fields) = object {
        Some(fields)
    } else {
        None
    };
    let is_option = fields.is_some_and(|fields| fields.contains_key("letter"));
    let is_shown = move |key: &str| !SILENT.contains(&key) || (is_option && key == "name");
    let fields = fields
        .into_iter()
        .flatten()
        .map(|(key, value)| (key.as_str(), value));
    fields.filter(move |(key, _)| is_shown(key))
}

/// The strings of a view that its template prints, in their order.
fn printed(view: &Json) -> Vec<&str> {
    match view {
        Json::String(text) => vec![text],
        Json::Array(items) => items.iter().flat_map(printed).collect(),
        Json::Object(_) => shown(view).flat_map(|(_, value)| printed(value)).collect(),
        Json::Null | Json::Bool(_) | Json::Number(_) => Vec::new(),
    }
}

fn tags_of(pdf: &[u8]) -> Tags {
    open(pdf)
        .and_then(|pdf| tags(&pdf))
        .unwrap_or_else(|error| panic!("{error}"))
}

/// All that is said, without the names of the tags.
fn text_of(pdf: &[u8]) -> String {
    tags_of(pdf).roots.iter().map(said).collect()
}

/// The text of a tag, and what is said of the pictures in it.
fn said(tag: &Tag) -> String {
    fn pictures(tag: &Tag) -> String {
        tag.alt.clone().unwrap_or_default() + &tag.tags().map(pictures).collect::<String>()
    }
    tag.text() + &pictures(tag)
}

/// Text without its spaces, of which a line break may swallow some.
fn letters(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace() && *c != '\u{ad}')
        .collect()
}

fn counts(text: &str) -> BTreeMap<char, usize> {
    let mut counts = BTreeMap::new();
    letters(text)
        .chars()
        .for_each(|c| *counts.entry(c).or_default() += 1);
    counts
}

#[test]
fn every_string_of_a_view_is_heard() {
    for_each(|rendered| {
        let view = json(&rendered.view);
        let heard = letters(&text_of(&rendered.pdf));
        let missing: Vec<&str> = printed(&view)
            .into_iter()
            .filter(|text| !heard.contains(&letters(text)))
            .collect();
        assert!(missing.is_empty(), "not heard: {missing:#?}");
    });
}

#[test]
fn no_character_is_lost() {
    for_each(|rendered| {
        let view = json(&rendered.view);
        let heard = counts(&text_of(&rendered.pdf));
        for (c, count) in counts(&printed(&view).concat()) {
            let found = heard.get(&c).copied().unwrap_or_default();
            assert!(
                found >= count,
                "{c:?} stands {count} times in the view and {found} times in the PDF"
            );
        }
    });
}

#[test]
fn what_is_copied_holds_no_invisible_breaks() {
    for_each(|rendered| {
        assert!(!rendered.view.contains('\u{200b}'), "in the view");
        assert!(!text_of(&rendered.pdf).contains('\u{200b}'), "in the PDF");
    });
}

/// Keys whose strings are words by themselves, and no part of a longer line.
const WHOLE: [&str; 5] = ["decision", "heading", "label", "name", "title"];

/// The key of lines that are each in a line of their own.
const LINES: &str = "values";

/// The strings of a view that are words by themselves.
fn whole(key: &str, view: &Json) -> Vec<String> {
    match view {
        Json::String(text) if WHOLE.contains(&key) => vec![text.clone()],
        Json::Array(lines) if key == LINES => lines.iter().filter_map(words_of).collect(),
        Json::Array(items) => items.iter().flat_map(|item| whole(key, item)).collect(),
        Json::Object(_) => shown(view)
            .flat_map(|(key, value)| whole(key, value))
            .collect(),
        _ => Vec::new(),
    }
}

/// The words of a line that has words alone.
fn words_of(line: &Json) -> Option<String> {
    let Json::Array(nodes) = line else {
        return None;
    };
    let word = |node: &Json| match node {
        Json::String(text) => Some(text.clone()),
        _ => None,
    };
    nodes.iter().map(word).collect()
}

#[test]
fn words_do_not_run_together() {
    for_each(|rendered| {
        let view = json(&rendered.view);
        let heard = heard(&tags_of(&rendered.pdf));
        let glued: BTreeSet<String> = whole("", &view)
            .into_iter()
            .filter(|text| heard.contains(text.as_str()) && !stands_alone(text, &heard))
            .map(|text| around(&text, &heard))
            .collect();
        assert!(glued.is_empty(), "without a space: {glued:#?}");
    });
}

/// The first place of a text, with some of what stands around it.
fn around(text: &str, heard: &str) -> String {
    let (before, after) = heard.split_once(text).unwrap_or_default();
    let before: Vec<char> = before.chars().rev().take(12).collect();
    let before: String = before.into_iter().rev().collect();
    format!(
        "…{before}{text}{}…",
        after.chars().take(12).collect::<String>()
    )
}

fn stands_alone(text: &str, heard: &str) -> bool {
    heard.match_indices(text).any(|(at, _)| {
        let before = stretch_of(heard, ..at).chars().next_back();
        let after = stretch_of(heard, at + text.len()..).chars().next();
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    })
}

#[test]
fn the_special_characters_are_these() {
    let heard = counts(&text_of(&named("special-characters").pdf));
    let special = heard.keys().filter(|c| !c.is_ascii_alphanumeric());
    let special: Vec<String> = special
        .map(|c| format!("U+{:04X} {c}\n", u32::from(*c)))
        .collect();
    snapshot("characters", "special-characters", &special.concat());
}
