//! Rules that hold the length of a brief against the limits of its template.

use bluf_lint::{House, Pages, Subject, judge};
use bluf_model::{Limits, Profile};
use bluf_toml::{Defaults, LoadOptions, load_brief, load_profile};

const BRIEF: &str = r#"
title  = "Bridge closed"
date   = 2026-05-12
status = "final"
bluf   = "The bridge is closed until Friday."
situation = "Six of the forty bearings are cracked. Two of them are under the slow lane."

[annexes]
"Method of the survey" = "By eye and by ultrasound, in three nights of April, with two crews and a boat."
"#;

fn profile(limits: Limits) -> Profile {
    let source = include_str!("../../../templates/decision-memo/template.toml");
    let profile = load_profile("decision-memo", source, &[]).expect("the template is sound");
    Profile { limits, ..profile }
}

/// What one rule says of the brief under these limits and with pages of these extents.
fn messages(rule: &str, limits: Limits, pages: &Pages) -> Vec<String> {
    let options = LoadOptions {
        defaults: &Defaults::default(),
        covers: &|_| true,
        files: &bluf_toml::FileError::no_files,
        limits: bluf_toml::FileLimits::default(),
    };
    let loaded = load_brief(BRIEF, &options).expect("the brief can be read");
    let subject = Subject {
        brief: &loaded.brief,
        profile: &profile(limits),
        house: &House::default(),
        previous: None,
        map_gaps: &[],
        pages: Some(pages),
    };
    judge(&subject, &[])
        .into_iter()
        .filter(|finding| finding.rule.id == rule)
        .map(|finding| finding.remark.message)
        .collect()
}

#[test]
fn words_count_without_titles_and_annexes() {
    let said = |words| {
        let limits = Limits {
            words,
            ..Limits::default()
        };
        messages("too-many-words", limits, &Pages::default())
    };
    assert_eq!(
        said(Some(10)),
        ["the body has 21 words, a minute of reading, and the template allows 10"]
    );
    assert!(said(Some(21)).is_empty());
    assert!(said(None).is_empty());
}

#[test]
fn pages_of_the_body_count() {
    let said = |pages, body| {
        let limits = Limits {
            pages,
            ..Limits::default()
        };
        let pages = Pages {
            body,
            ..Pages::default()
        };
        messages("too-many-pages", limits, &pages)
    };
    assert_eq!(
        said(Some(2), Some(1..=3)),
        ["the body fills 3 pages, and the template allows 2"]
    );
    assert!(said(Some(2), Some(1..=2)).is_empty());
    assert!(said(Some(2), None).is_empty());
    assert!(said(None, Some(1..=9)).is_empty());
}

#[test]
fn lines_of_the_bluf_count() {
    let said = |bluf_lines, lines| {
        let limits = Limits {
            bluf_lines,
            ..Limits::default()
        };
        let pages = Pages {
            bluf_lines: lines,
            ..Pages::default()
        };
        messages("long-bluf", limits, &pages)
    };
    assert_eq!(
        said(Some(4), Some(5)),
        ["the BLUF takes 5 lines, and the template allows 4"]
    );
    assert!(said(Some(4), Some(4)).is_empty());
    assert!(said(Some(4), None).is_empty());
    assert!(said(None, Some(9)).is_empty());
}
