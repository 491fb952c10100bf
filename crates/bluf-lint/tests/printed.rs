//! What a brief holds and its template does not print.

use bluf_lint::{House, Subject, judge};
use bluf_model::{CitationMode, Part, Place, Profile, stretch_of};
use bluf_toml::{Defaults, LoadOptions, load_brief, load_profile};

const BRIEF: &str = r#"
title     = "Bridge closed"
date      = 2026-05-12
bluf      = "The bridge is closed."
contact   = "Ports desk"
situation = "It is closed [@log]."
source_summary = "![](#bearing)"

[[options]]
id   = "lane"
name = "Close one lane"

[[dissents]]
organization = "Treasury"
on           = "lane"
text         = "Too dear."

[[figures]]
id    = "bearing"
title = "A bearing"
columns = ["Bearing", "Crack"]
rows    = [["North", 3]]

[people]
"Ada Quist" = "Runs the quay."

[sources]
log = { title = "Log" }
"#;

fn profile(body: &[Part], annexes: &[Part], citations: CitationMode) -> Profile {
    let source = include_str!("../../../templates/decision-memo/template.toml");
    let profile = load_profile("our-memo", source, &[]).expect("the template is sound");
    Profile {
        body: body.to_vec(),
        annexes: annexes.to_vec(),
        citations,
        ..profile
    }
}

/// What the rule says of the brief: each message after what it is about, and the words of other
/// places.
fn said(profile: &Profile) -> Vec<String> {
    let options = LoadOptions {
        defaults: &Defaults::default(),
        covers: &|_| true,
        files: &bluf_toml::FileError::no_files,
        limits: bluf_toml::FileLimits::default(),
    };
    let loaded = load_brief(BRIEF, &options).expect("the brief can be read");
    let subject = Subject {
        brief: &loaded.brief,
        profile,
        house: &House::default(),
        previous: None,
        pages: None,
        map_gaps: &[],
    };
    let line = |place: &Place| {
        let about = stretch_of(BRIEF, loaded.locations.span(place));
        about.lines().next().unwrap_or_default()
    };
    let findings = judge(&subject, &[]).into_iter();
    let own = findings.filter(|finding| finding.rule.id == "not-printed");
    own.map(|finding| {
        let remark = finding.remark;
        let others = remark.others.iter();
        let others: String = others
            .map(|(place, words)| format!(" | {}: {words}", line(place)))
            .collect();
        format!("{}: {}{others}", line(&remark.place), remark.message)
    })
    .collect()
}

#[test]
fn what_a_template_lists_prints() {
    use Part::{Options, People, Signature, Situation, Sources};
    let body = [Situation, Options, Signature];
    let all = profile(&body, &[People, Sources], CitationMode::None);
    assert_eq!(said(&all), [""; 0]);
    // A number leads somewhere, though the template lists no sources.
    let numbers = profile(&body, &[People], CitationMode::Numbers);
    assert_eq!(said(&numbers), [""; 0]);
}

#[test]
fn what_it_does_not_list_is_told_at_its_place() {
    let little = profile(&[Part::Situation], &[], CitationMode::None);
    let wanted = [
        "[[options]]: no page shows `options`: the template `our-memo` does not print it | \
         \"Too dear.\": no page shows this objection to it, either",
        "\"Runs the quay.\": no page shows `people`: the template `our-memo` does not print it",
        "[sources]: no page shows `sources`: the template `our-memo` does not print it",
        "[[figures]]: no page shows this figure: no text that prints places it, and the template \
         `our-memo` has no `figures`",
    ];
    assert_eq!(said(&little), wanted);
}
