//! Every text that a brief can hold is walked over, read by rules, and searched for in releases.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use bluf_model::{Brief, FieldPath, Step, Text, TextContent, texts};
use bluf_tests::canaries::{Demanded, plant};
use bluf_tests::fixtures::root;
use bluf_toml::{Defaults, LoadOptions, brief_schema, load_brief};
use serde_json::Value;

/// Texts that rules on words do not read, and why.
const NO_PASSAGE: &[(&str, &str)] = &[
    (
        "acronyms.*",
        "what an acronym is short for; `undefined-acronym` asks for it by itself",
    ),
    ("cc.name", "a name"),
    ("cc.office", "an office"),
    ("classification.classified_by", "a name or a position"),
    ("classification.compilation", "a formula of the register"),
    ("classification.declassify_on", "a date or an exemption"),
    ("classification.derived_from", "a title of somebody else"),
    ("classification.reason", "a formula of the register"),
    ("clearances.office", "an office"),
    ("contact", "a mailbox or a telephone"),
    ("cui.categories", "terms of the registry"),
    ("cui.compilation", "a formula of the register"),
    ("cui.contact", "a mailbox or a telephone"),
    ("cui.controlled_by", "an office"),
    ("cui.dissemination", "terms of the registry"),
    (
        "cui.distribution_statement",
        "a formula, which `bad-distribution-statement` reads",
    ),
    ("dissents.organization", "an organisation"),
    ("enclosures", "titles"),
    ("figures.columns", "headings of columns"),
    ("figures.credit", "a name"),
    ("figures.map.lines.name", "a name on a map"),
    ("figures.map.points.name", "a name on a map"),
    ("figures.units", "a unit"),
    ("from.name", "a name"),
    ("from.office", "an office"),
    ("keywords", "words without a sentence"),
    ("recommendations.group", "a heading"),
    ("recommendations.owner", "an office"),
    ("reference", "a number of the registry"),
    ("statistics.period", "a period"),
    ("statistics.unit", "a unit"),
    ("through.name", "a name"),
    ("through.office", "an office"),
    ("to.name", "a name"),
    ("to.office", "an office"),
];

/// Texts without a canary, and why.
const NO_CANARY: &[(&str, &str)] = &[
    (
        "classification.compilation",
        "a brief that has it has no release below the whole: tests/releases/compilation.toml",
    ),
    (
        "cui.compilation",
        "a brief that has it has no release below the whole: tests/releases/compilation.toml",
    ),
];

/// The texts of the schema: `judgments.text`, `people.*`.
fn in_schema() -> BTreeSet<String> {
    fn walk(schema: &Value, here: &str, root: &Value, found: &mut BTreeSet<String>) {
        if let Some(reference) = schema.get("$ref").and_then(Value::as_str) {
            let name = reference.trim_start_matches("#/$defs/");
            if ["Line", "Plain", "Prose"].contains(&name) {
                found.insert(here.to_owned());
                return;
            }
            walk(&root["$defs"][name], here, root, found);
        }
        for key in ["anyOf", "oneOf"] {
            for choice in schema
                .get(key)
                .and_then(Value::as_array)
                .into_iter()
                .flatten()
            {
                walk(choice, here, root, found);
            }
        }
        if let Some(items) = schema.get("items") {
            walk(items, here, root, found);
        }
        let join = |key: &str| [here, key].join(".").trim_start_matches('.').to_owned();
        if let Some(all @ Value::Object(_)) = schema.get("additionalProperties") {
            walk(all, &join("*"), root, found);
        }
        for (key, value) in schema
            .get("properties")
            .and_then(Value::as_object)
            .into_iter()
            .flatten()
        {
            walk(value, &join(key), root, found);
        }
    }
    let schema: Value = serde_json::from_str(&brief_schema()).expect("JSON");
    let mut found = BTreeSet::new();
    walk(&schema, "", &schema, &mut found);
    // Cells are words or numbers, which the schema says in its own way.
    found.insert("figures.rows".to_owned());
    found.insert("figures.alt".to_owned());
    found
}

/// A field as the schema names it.
fn shape(field: &FieldPath) -> String {
    let mut shape: Vec<&str> = Vec::new();
    for step in field.steps() {
        match step {
            Step::Key(key) => shape.push(key),
            Step::Index(_) => {}
        }
    }
    // Keys of these tables are the author's.
    if let [
        table @ ("people" | "acronyms" | "sections" | "annexes"),
        key,
    ] = shape.as_mut_slice()
    {
        let _: &mut &str = table;
        *key = "*";
    }
    shape.join(".")
}

fn load(source: &str, file: &dyn Fn(&str) -> Vec<u8>) -> Brief {
    let options = LoadOptions {
        defaults: &Defaults::default(),
        covers: &|_| true,
        files: &|name| Ok(file(name)),
        limits: bluf_toml::FileLimits::default(),
    };
    let loaded = load_brief(source, &options);
    loaded
        .unwrap_or_else(|problems| panic!("{problems:#?}"))
        .brief
}

/// The brief that has every key.
fn full() -> &'static Brief {
    static FULL: OnceLock<Brief> = OnceLock::new();
    FULL.get_or_init(|| {
        let folder = root().join("tests/briefs");
        let read = |name: &str| std::fs::read(folder.join(name)).expect("a file of the brief");
        load(&String::from_utf8(read("full.toml")).expect("text"), &read)
    })
}

fn words(text: &Text<'_>) -> String {
    match text.content {
        TextContent::Line(line) => line.plain_text(),
        TextContent::Plain(plain) => plain.text.clone(),
        TextContent::Words(words) => words.to_owned(),
        TextContent::None => String::new(),
    }
}

fn difference(wanted: &BTreeSet<String>, found: &BTreeSet<String>) -> Vec<String> {
    wanted.difference(found).cloned().collect()
}

fn names(exceptions: &[(&str, &str)]) -> BTreeSet<String> {
    exceptions
        .iter()
        .map(|(name, _)| (*name).to_owned())
        .collect()
}

#[test]
fn every_text_of_the_schema_is_walked_over() {
    let walked = texts(full())
        .iter()
        .map(|text| shape(&text.field))
        .collect();
    assert_eq!(difference(&in_schema(), &walked), Vec::<String>::new());
}

#[test]
fn every_text_of_the_schema_is_a_passage_or_is_excepted() {
    let mut read: BTreeSet<String> = BTreeSet::new();
    let mut unread: BTreeSet<String> = BTreeSet::new();
    for text in texts(full()) {
        let set = if text.role.is_running() {
            &mut read
        } else {
            &mut unread
        };
        set.insert(shape(&text.field));
    }
    let mut left = in_schema();
    // What a figure says to those who cannot see it is read by `poor-alt-text`.
    left.remove("figures.alt");
    // The heading of a section and the name of a person are the keys of texts that are read.
    let left: BTreeSet<String> = left.difference(&read).cloned().collect();
    assert_eq!(
        left,
        names(NO_PASSAGE),
        "not read, or excepted without need"
    );
}

#[test]
fn every_text_of_the_schema_is_searched_for_in_releases() {
    let mut searched: BTreeSet<String> = BTreeSet::new();
    for seed in 0..60 {
        let planted = plant(seed);
        let brief = load(&planted.source, &|name| planted.file(name));
        for text in texts(&brief) {
            let words = words(&text);
            if planted.canaries.iter().any(|it| words.contains(&it.word)) {
                searched.insert(shape(&text.field));
            }
        }
    }
    let left = difference(&in_schema(), &searched);
    let left: BTreeSet<String> = left.into_iter().collect();
    assert_eq!(
        left,
        names(NO_CANARY),
        "not planted, or excepted without need"
    );
}

#[test]
fn every_field_that_an_author_can_write_has_its_canary() {
    let (mut planted_in, mut all) = (BTreeSet::new(), BTreeSet::new());
    for seed in 0..60 {
        let planted = plant(seed);
        let brief = load(&planted.source, &|name| planted.file(name));
        for (name, words) in Demanded::of(&brief).iter() {
            all.insert(name);
            if planted.canaries.iter().any(|it| words.contains(&it.word)) {
                planted_in.insert(name);
            }
        }
    }
    let missing: Vec<_> = all.difference(&planted_in).collect();
    assert_eq!(missing, Vec::<&&str>::new());
    // What the planted briefs lack is no canary either.
    let full = Demanded::of(full());
    let lacking: Vec<&str> = full
        .iter()
        .map(|(name, _)| name)
        .filter(|name| !all.contains(name))
        .collect();
    assert_eq!(lacking, Vec::<&str>::new());
}
