//! Cases by rule: `cases/RULE/WHAT-IT-SHOWS.toml` says in its first line how often the rule
//! finds something in it.

#![expect(
    clippy::disallowed_methods,
    reason = "tests read the briefs of the repository"
)]

mod support;

use std::fs;
use std::path::Path;

use bluf_lint::checks;

#[test]
fn each_case_draws_as_many_findings_as_it_says() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut wrong = Vec::new();
    for check in checks() {
        let Ok(files) = fs::read_dir(root.join(check.rule.id)) else {
            continue;
        };
        for file in files {
            let path = file.expect("the folder can be read").path();
            let text = fs::read_to_string(&path).expect("the case can be read");
            let wanted: usize = text
                .lines()
                .next()
                .and_then(|line| line.strip_prefix("# findings: ")?.parse().ok())
                .unwrap_or_else(|| panic!("{}: no `# findings: N`", path.display()));
            let found = support::messages(check.rule.id, &text);
            if found.len() != wanted {
                let name = path.strip_prefix(&root).unwrap_or(&path).display();
                wrong.push(format!("{name}: {wanted} wanted, found {found:#?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_folder_of_cases_belongs_to_a_rule() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    for folder in fs::read_dir(root).expect("the folder can be read") {
        let name = folder.expect("the folder can be read").file_name();
        let is_rule = checks().any(|check| *check.rule.id == *name);
        assert!(is_rule, "{} is no rule", name.display());
    }
}
