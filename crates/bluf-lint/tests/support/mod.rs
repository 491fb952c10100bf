//! Judging parts of briefs: what they leave out is added.

use std::collections::BTreeSet;

use bluf_lint::{House, Pages, Remark, Subject, judge};
use bluf_model::{Choice, Level, Profile, stretch_of};
use bluf_toml::{Defaults, LoadOptions, Loaded, load_brief, load_profile};
use bluf_view::assets::Assets;
use bluf_view::{ViewOptions, map_gaps};

/// What an example leaves out: the required keys, and the sources that it cites.
fn whole(example: &str) -> String {
    let is_key = |line: &str, key: &str| line.split('=').next().is_some_and(|it| it.trim() == key);
    let has = |key: &str| example.lines().any(|line| is_key(line, key));
    // A source has a title and a date too, below its table's name.
    let top = || example.lines().take_while(|line| !line.starts_with('['));
    let mut brief = String::new();
    for (key, value) in [
        ("title", "\"Bridge closed\""),
        ("date", "2026-05-12"),
        ("bluf", "\"The bridge is closed.\""),
        ("status", "\"final\""),
    ] {
        if !top().any(|line| is_key(line, key)) {
            brief += &format!("{key} = {value}\n");
        }
    }
    brief += example;
    let mut cited = BTreeSet::new();
    for (at, _) in example.match_indices('@') {
        let id: String = stretch_of(example, at + 1..)
            .chars()
            .take_while(|c| c.is_ascii_alphanumeric() || *c == '-')
            .collect();
        if stretch_of(example, ..at).ends_with(['[', ' ']) && !id.is_empty() {
            cited.insert(id);
        }
    }
    for id in cited {
        if !has(&id) && !example.contains(&format!("[sources.{id}]")) {
            brief += &format!("\n[sources.{id}]\ntitle = \"Log\"\n");
        }
    }
    brief
}

fn profile() -> Profile {
    let source = include_str!("../../../../templates/decision-memo/template.toml");
    load_profile("decision-memo", source, &[]).expect("the template is sound")
}

/// Below it, an example holds the brief that it supersedes.
const BEFORE: &str = "# --- the brief before ---";

/// The messages of one rule about part of a brief, each placed somewhere in it.
pub(crate) fn messages(id: &'static str, example: &str) -> Vec<String> {
    let (example, before) = match example.split_once(BEFORE) {
        Some((example, before)) => (example, Some(load(id, before))),
        None => (example, None),
    };
    let loaded = load(id, example);
    let profile = profile();
    let options = ViewOptions {
        profile: &profile,
        letterhead: None,
        assets: &Assets::new(Vec::new(), None),
        holds_classified: false,
        geographies: &loaded.geographies,
        typeface: &|_, _| None,
    };
    let gaps = map_gaps(&loaded.brief, &options);
    let subject = Subject {
        brief: &loaded.brief,
        profile: &profile,
        house: &House::default(),
        previous: before.as_ref().map(|before| &before.brief),
        map_gaps: &gaps,
        pages: Some(&Pages::default()),
    };
    let on = Choice {
        name: id.to_owned(),
        level: Level::Warn,
    };
    judge(&subject, &[on])
        .into_iter()
        .filter(|finding| finding.rule.id == id)
        .map(|finding| {
            let Remark {
                place,
                others,
                message,
                ..
            } = finding.remark;
            for place in others.iter().map(|(place, _)| place).chain([&place]) {
                let span = loaded.locations.span(place);
                assert!(!span.is_empty(), "{id}: {place:?} is nowhere");
            }
            message
        })
        .collect()
}

fn load(id: &str, example: &str) -> Loaded {
    let text = whole(example);
    let defaults = Defaults::default();
    let options = LoadOptions {
        defaults: &defaults,
        covers: &|_| true,
        files: &bluf_toml::FileError::no_files,
        limits: bluf_toml::FileLimits::default(),
    };
    load_brief(&text, &options).unwrap_or_else(|problems| panic!("{id}: {problems:#?}\n{text}"))
}
