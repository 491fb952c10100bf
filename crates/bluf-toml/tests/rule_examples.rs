//! Each rule about the file: its bad example breaks that rule alone, and its good one none.

use std::collections::BTreeSet;

use bluf_model::{Profile, Rule, stretch_of};
use bluf_toml::rules::{ALL, MISSING_PART, SYNTAX, UNKNOWN_RULE};
use bluf_toml::{
    Defaults, FileError, LoadOptions, Problem, load_brief, load_config, load_profile, missing_parts,
};

/// A rule that `[rules]` may name.
static HEDGE: Rule = Rule {
    id: "hedge",
    ..*SYNTAX
};

/// What an example leaves out: the required keys, and the sources that it cites. One that begins
/// with `# whole file` leaves out nothing.
fn whole(example: &str) -> String {
    if example.trim_start().starts_with("# whole file") {
        return example.to_owned();
    }
    let above_tables = || example.lines().take_while(|line| !line.starts_with('['));
    let has = |key: &str| {
        above_tables().any(|line| line.split('=').next().is_some_and(|it| it.trim() == key))
    };
    let required = [
        ("title", "\"Astervik port: cranes back on Friday\""),
        ("date", "2026-05-12"),
        ("bluf", "\"Two of three cranes work again.\""),
        ("status", "\"final\""),
    ];
    let missing = required.iter().filter(|(key, _)| !has(key));
    let mut brief: String = missing
        .map(|(key, value)| format!("{key} = {value}\n"))
        .collect();
    brief += example;
    if !example.contains("[sources") {
        for id in cited(example) {
            brief += &format!("\n[sources.{id}]\ntitle = \"Berth log\"\n");
        }
    }
    brief
}

/// The ids behind each `[@` and ` @`.
fn cited(example: &str) -> BTreeSet<&str> {
    example
        .match_indices('@')
        .filter(|(at, _)| stretch_of(example, ..*at).ends_with(['[', ' ']))
        .map(|(at, _)| {
            let rest = stretch_of(example, at + 1..);
            let is_of_id = |c: char| c.is_ascii_alphanumeric() || c == '-';
            stretch_of(rest, ..rest.find(|c| !is_of_id(c)).unwrap_or(rest.len()))
        })
        .filter(|id| !id.is_empty())
        .collect()
}

fn profile() -> Profile {
    let source = include_str!("../../../templates/decision-memo/template.toml");
    load_profile("decision-memo", source, &[&HEDGE]).expect("the template is sound")
}

/// The files that examples name.
fn beside(file: &str) -> Result<Vec<u8>, FileError> {
    let text = match file {
        "empty.geojson" => r#"{ "type": "FeatureCollection", "features": [] }"#,
        "districts.geojson" => {
            r#"{ "type": "Feature", "properties": { "code": "north" },
                 "geometry": { "type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 1], [0, 0]]] } }"#
        }
        file => return FileError::no_files(file),
    };
    Ok(text.as_bytes().to_vec())
}

/// Everything that is wrong with an example of a rule.
fn problems(rule: &Rule, example: &str) -> Vec<Problem> {
    if rule == UNKNOWN_RULE {
        let config = load_config(example, &|_| true, &[&HEDGE]);
        return config.err().unwrap_or_default();
    }
    let defaults = Defaults::default();
    let options = LoadOptions {
        defaults: &defaults,
        covers: &|_| true,
        files: &beside,
        limits: bluf_toml::FileLimits::default(),
    };
    match load_brief(&whole(example), &options) {
        Ok(loaded) if rule == MISSING_PART => {
            missing_parts(&loaded.brief, &loaded.locations, &profile())
        }
        Ok(_) => Vec::new(),
        Err(problems) => problems,
    }
}

#[test]
fn a_bad_example_breaks_its_rule_alone() {
    for rule in ALL {
        let found = problems(rule, rule.bad);
        assert!(!found.is_empty(), "{}: {}", rule.id, whole(rule.bad));
        assert!(
            found.iter().all(|problem| problem.rule == *rule),
            "{}: {found:#?}\n{}",
            rule.id,
            whole(rule.bad)
        );
    }
}

#[test]
fn a_good_example_breaks_no_rule() {
    for rule in ALL {
        let found = problems(rule, rule.good);
        assert!(
            found.is_empty(),
            "{}: {found:#?}\n{}",
            rule.id,
            whole(rule.good)
        );
    }
}

#[test]
fn every_rule_is_explained() {
    for rule in ALL {
        let Rule {
            id,
            summary,
            reasoning,
            source,
            ..
        } = rule;
        assert!(summary.ends_with('.'), "{id}");
        assert!(reasoning.ends_with('.') && reasoning != summary, "{id}");
        assert!(!source.is_empty(), "{id}");
        let same = ALL.iter().filter(|other| other.id == *id).count();
        assert_eq!(same, 1, "{id}");
    }
}
