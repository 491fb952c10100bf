//! The view of every brief: what its template is handed.

use std::path::Path;

use bluf_tests::fixtures::root;
use bluf_tests::golden::{counted, file, grey, pretty, snapshot, with_pictures};
use bluf_tests::rendered::named;

/// A brief with every field, a brief a language, and the least that a brief can be. What their
/// readers learn of all others is in the snapshots of `text`; a view as long as a book is read by
/// nobody.
const REVIEWED: [&str; 6] = [
    "full",
    "british",
    "spanish",
    "french",
    "portuguese",
    "smallest",
];

#[test]
fn the_views_that_people_review_are_as_they_were() {
    for name in REVIEWED {
        snapshot(
            "view",
            name,
            &pretty(&with_pictures(&named(name).view, counted)),
        );
    }
}

#[test]
fn the_examples_of_the_templates_are_views_of_briefs() {
    for (template, brief) in [
        ("decision-memo", "el-mencho"),
        ("information-memo", "brackenholt-water"),
        ("intelligence-assessment", "halden-strait"),
    ] {
        let rendered = named(brief);
        assert_eq!(
            rendered.fixture.prepared.profile.name, template,
            "{brief} has another template"
        );
        let path = root().join("templates").join(template).join("view.json");
        let now = pretty(&with_pictures(&rendered.view, grey));
        file(&path, now.as_bytes(), |then| is_in_step(then, &now, &path));
    }
}

fn is_in_step(then: &[u8], now: &str, path: &Path) -> Result<(), String> {
    if then == now.as_bytes() {
        return Ok(());
    }
    let then = String::from_utf8_lossy(then);
    let differs = then
        .lines()
        .zip(now.lines())
        .position(|(then, now)| then != now);
    let line = differs.unwrap_or_else(|| then.lines().count().min(now.lines().count())) + 1;
    let template = path
        .parent()
        .and_then(Path::file_name)
        .unwrap_or_default()
        .display();
    Err(format!(
        "the example of {template} is out of step from line {line} on:\n  {}\nis now\n  {}",
        beginning(then.lines().nth(line - 1)),
        beginning(now.lines().nth(line - 1)),
    ))
}

/// As much of a line as one can read at a glance.
fn beginning(line: Option<&str>) -> String {
    line.unwrap_or_default().chars().take(200).collect()
}
