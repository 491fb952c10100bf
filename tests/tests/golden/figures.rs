//! What a figure must be, whatever it shows: told in words, its texts live, its examples right.

use std::fs;

use bluf_tests::fixtures::root;
use bluf_tests::golden::{Json, json};
use bluf_tests::pdf::{Tag, open, tags};
use bluf_tests::rendered::{for_each, named};
use bluf_toml::{Defaults, FileError, LoadOptions, load_brief};

/// A brief that has what the examples of the manual draw.
const AROUND: &str = r#"
title = "Figures"
date  = 2026-05-26
bluf  = "An example each."

timeline = [
  { date = 2026-05-10, text = "The cranes stop." },
]
statistics = [
  { label = "Boxes moved", period = "2025", value = 98_700 },
]

[[judgments]]
id   = "back"
text = "Both quays are likely to work by July."

[[options]]
id   = "repair"
name = "Repair"

[[options]]
id   = "renew"
name = "Renew"
"#;

#[test]
fn every_example_of_the_manual_is_read() {
    let manual = fs::read_to_string(root().join("docs/figures.md")).expect("the manual");
    let examples: Vec<&str> = manual
        .split("```toml\n")
        .skip(1)
        .filter_map(|rest| rest.split("```").next())
        .collect();
    assert!(examples.len() >= 10, "{}", examples.len());
    let defaults = Defaults::default();
    let options = LoadOptions {
        defaults: &defaults,
        covers: &|_| true,
        files: &FileError::no_files,
        limits: bluf_toml::FileLimits::default(),
    };
    for example in examples {
        let read = load_brief(&format!("{AROUND}\n{example}"), &options);
        assert!(read.is_ok(), "{example}\n{:#?}", read.err());
    }
}

/// What the figures of a view tell those who cannot see them.
fn alternatives<'a>(view: &'a Json, found: &mut Vec<&'a str>) {
    match view {
        Json::Array(items) => items.iter().for_each(|it| alternatives(it, found)),
        Json::Object(fields) => {
            // That of a judgement is a text with a label.
            if let Some(Json::String(alternative)) = fields.get("alternative") {
                found.push(alternative);
            }
            fields.values().for_each(|it| alternatives(it, found));
        }
        _ => {}
    }
}

fn pictures<'a>(tag: &'a Tag, found: &mut Vec<&'a str>) {
    found.extend(tag.alt.as_deref());
    tag.tags().for_each(|it| pictures(it, found));
}

#[test]
fn every_figure_is_told_in_the_tag_tree() {
    for_each(|rendered| {
        let view = json(&rendered.view);
        let mut shown = Vec::new();
        alternatives(&view, &mut shown);
        let pdf = open(&rendered.pdf).expect("a PDF");
        let tags = tags(&pdf).expect("tags");
        let mut told = Vec::new();
        tags.roots.iter().for_each(|it| pictures(it, &mut told));
        for alternative in shown {
            assert!(alternative.len() > 20, "{alternative:?}");
            let letters = |text: &str| text.split_whitespace().collect::<String>();
            let is_told = told.iter().any(|it| letters(it) == letters(alternative));
            assert!(is_told, "not told: {alternative}");
        }
    });
}

#[test]
fn the_gallery_has_every_kind() {
    let view = &named("gallery").view;
    let has = |words: &str| assert!(view.contains(words), "{words}");
    for words in [
        "\"kind\":\"table\"",
        "\"kind\":\"matrix\"",
        "\"kind\":\"image\"",
        "Map: ",
        "Timeline: ",
        "Bar chart: ",
        "Line chart: ",
        "Dot chart: ",
        "Likelihood of the judgments: ",
    ] {
        has(words);
    }
    for format in ["png", "jpg", "svg"] {
        has(&format!("\"format\":\"{format}\",\"alternative\""));
    }
}
