//! The view of every brief: what its template is handed.

use std::path::Path;

use bluf_tests::fixtures::root;
use bluf_tests::golden::{file, pretty, snapshot, without_outlines};
use bluf_tests::rendered::{for_each, named};

#[test]
fn the_view_of_every_brief_is_as_it_was() {
    for_each(|rendered| {
        let view = pretty(&without_outlines(&rendered.view));
        snapshot("view", rendered.fixture.name(), &view);
    });
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
        let now = pretty(&rendered.view);
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
        then.lines().nth(line - 1).unwrap_or_default(),
        now.lines().nth(line - 1).unwrap_or_default(),
    ))
}
