//! The reference of a brief is whole, and `docs/brief.md` is in step with it.

#![expect(
    clippy::disallowed_methods,
    reason = "tests read and refresh the pages of the repository"
)]

use std::collections::BTreeSet;
use std::path::Path;
use std::{env, fs};

use bluf_toml::{File, brief_handbook, configuration_handbook, explain_key, key_paths};

#[test]
fn the_pages_are_in_step() {
    for (name, made) in [
        ("brief", brief_handbook()),
        ("configuration", configuration_handbook()),
    ] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../../docs/{name}.md"));
        if env::var_os("BLUF_REFRESH").is_some() {
            fs::write(&path, &made).unwrap();
        }
        let kept = fs::read_to_string(&path).unwrap_or_default();
        assert!(kept == made, "docs/{name}.md is old: run `just refresh`");
    }
}

#[test]
fn every_key_has_its_row() {
    let page = brief_handbook() + &configuration_handbook();
    let mut rows = BTreeSet::new();
    let mut tables: Vec<String> = vec![String::new()];
    for line in page.lines() {
        if let Some(headers) = line.strip_prefix("### ") {
            let headers = headers
                .split(", ")
                .map(|it| it.trim_matches(['[', ']', '`']));
            tables = headers.map(|it| it.replace(".NAME", "") + ".").collect();
        } else if line.starts_with("## ") {
            tables = vec![String::new()];
        } else if let Some(row) = line.strip_prefix("| `") {
            let key = row.split('`').next().unwrap();
            rows.extend(tables.iter().map(|table| format!("{table}{key}")));
        }
    }
    // What is said of texts stands in tables of its own, before the first key.
    let known: BTreeSet<String> = key_paths().into_iter().collect();
    let missing: Vec<&String> = known.difference(&rows).collect();
    assert!(missing.is_empty(), "{missing:?}");
    assert!(known.len() > 150, "{}", known.len());
}

#[test]
fn a_key_is_found_as_people_name_it() {
    let one = |path: &str| match explain_key(path).as_slice() {
        [entry] => entry.path.clone(),
        other => panic!("{path}: {other:?}"),
    };
    assert_eq!(one("options.costs"), "options[].costs");
    assert_eq!(one("options[].costs"), "options[].costs");
    assert_eq!(one("options[1].costs"), "options[].costs");
    assert_eq!(one("sources.url"), "sources.NAME.url");
    assert_eq!(one("sources.law.url"), "sources.NAME.url");
    assert_eq!(
        one("figures.map.points.name"),
        "figures[].map.points[].name"
    );
    assert_eq!(one("bluf"), "bluf");
    assert_eq!(one("costs"), "options[].costs");
    assert_eq!(one("letterhead.lines"), "letterhead.lines");
    assert_eq!(one("known_words"), "known_words");
    let rules: Vec<File> = explain_key("rules").iter().map(|it| it.file).collect();
    assert_eq!(rules, [File::Config, File::Template]);
    let markings = explain_key("marking");
    assert_eq!(markings.len(), 1, "a key of the brief itself comes first");
    assert!(explain_key("rationale").len() == 1 && explain_key("text").len() > 5);
    assert!(explain_key("options.nope").is_empty() && explain_key("nope").is_empty());
    let status = &explain_key("status")[0];
    let terms: Vec<&str> = status.terms.iter().map(|(term, _)| term.as_str()).collect();
    assert_eq!(terms, ["draft", "final"]);
    assert_eq!(
        explain_key("to")[0].takes,
        "a string or a table, or a list of strings or tables"
    );
    assert!(explain_key("options.name")[0].required);
}
