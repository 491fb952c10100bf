//! Whole briefs, and word for word what the rules say of them.
//!
//! `tests/poor` breaks every rule once. `tests/officers` are briefs as busy people write them,
//! by hands that did not know the rules; what is said of them must be worth their time.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The briefs of a folder of `tests`, by name.
fn names(folder: &str) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(root().join("tests").join(folder))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter_map(|name| Some(name.strip_suffix(".toml")?.to_owned()))
        .filter(|name| name != "bluf")
        .collect();
    names.sort();
    names
}

fn bluf(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_bluf"))
        .args(arguments)
        .current_dir(root())
        .env("NO_COLOR", "1")
        .output()
        .unwrap()
}

/// Holds what is said of each brief of a folder against its snapshot.
fn hold(folder: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(root().join("tests/snapshots").join(folder));
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    for name in names(folder) {
        let path = format!("tests/{folder}/{name}.toml");
        let output = bluf(&["check", "--typeset", &path]);
        assert!(matches!(output.status.code(), Some(0 | 1)), "{name}");
        let said = String::from_utf8(output.stderr).unwrap();
        settings.bind(|| insta::assert_snapshot!(name, said));
    }
}

#[test]
fn the_officers_are_told_what_an_editor_would_tell_them() {
    assert!(names("officers").len() >= 5);
    hold("officers");
}

#[test]
fn the_poor_briefs_are_told_everything() {
    hold("poor");
}

#[test]
fn the_poor_briefs_break_every_rule_once() {
    let rules = bluf(&["rules"]).stdout;
    let rules = String::from_utf8(rules).unwrap();
    let mut drawn: BTreeMap<&str, usize> = rules
        .lines()
        .map(|line| line.split_whitespace().collect::<Vec<_>>())
        .filter(|cells| cells[1] != "file")
        .map(|cells| (cells[0], 0))
        .collect();
    // In a folder below is the brief that one of them supersedes.
    let paths = names("poor")
        .into_iter()
        .map(|it| format!("tests/poor/{it}.toml"));
    let paths: Vec<String> = paths.collect();
    let mut arguments = vec!["check", "--typeset", "--message-format", "json"];
    arguments.extend(paths.iter().map(String::as_str));
    let output = bluf(&arguments);
    for line in String::from_utf8(output.stdout).unwrap().lines() {
        let message: Value = serde_json::from_str(line).unwrap();
        let rule = message["rule"].as_str().unwrap();
        *drawn.get_mut(rule).unwrap_or_else(|| panic!("{message}")) += 1;
    }
    let wrong: Vec<_> = drawn.iter().filter(|(_, count)| **count != 1).collect();
    assert!(wrong.is_empty(), "not drawn exactly once: {wrong:?}");
}

#[test]
fn the_examples_are_clean() {
    for name in [
        "el-mencho",
        "brackenholt-water",
        "halden-strait",
        "example-us",
        "example-cui",
        "example-uk",
    ] {
        let output = bluf(&["check", "--typeset", "--deny", "warnings", name]);
        let said = String::from_utf8(output.stdout).unwrap();
        assert_eq!(output.status.code(), Some(0), "{said}");
        assert_eq!(said, "");
    }
}
