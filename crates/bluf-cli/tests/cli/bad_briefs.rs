//! Every bad brief in `tests/bad`, and word for word what bluf says of it.

use std::path::Path;
use std::process::Command;

#[test]
fn every_bad_brief_is_told_what_is_wrong() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let folder = root.join("tests/bad");
    let mut names: Vec<String> = std::fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.ends_with(".toml"))
        .collect();
    names.sort();
    assert!(names.len() > 80, "the bad briefs are gone");
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(root.join("tests/snapshots/messages"));
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    for name in names {
        let output = Command::new(env!("CARGO_BIN_EXE_bluf"))
            .args(["check", &format!("tests/bad/{name}")])
            .current_dir(&root)
            .env("NO_COLOR", "1")
            .output()
            .unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(1), "{name}: {said}");
        assert!(
            output.stdout.is_empty(),
            "{name}: messages belong on standard error"
        );
        settings.bind(|| insta::assert_snapshot!(name.trim_end_matches(".toml"), said));
    }
}
