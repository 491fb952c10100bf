//! What releases hold: each brief of `tests/releases/` cut at the marking that its first line names.

use std::fs;
use std::path::Path;
use std::sync::OnceLock;

use bluf::{Fault, FileError, Message, Organization};
use bluf_model::{Marking, ReleaseOptions, Withheld};
use bluf_tests::fixtures::{Fixture, root};
use bluf_tests::golden::snapshot;
use bluf_toml::write_brief;

#[test]
fn each_release_is_as_it_was() {
    let folder = root().join("tests/releases");
    let mut files: Vec<_> = fs::read_dir(&folder)
        .expect("the folder can be read")
        .map(|file| file.expect("the folder can be read").path())
        .collect();
    files.sort();
    assert!(files.len() > 8, "{files:?}");
    for path in files {
        let name = path
            .file_stem()
            .expect("a file")
            .to_string_lossy()
            .into_owned();
        snapshot("releases", &name, &cut(&path));
    }
}

/// The release as TOML, or what stands in its way: line, column and message.
fn cut(path: &Path) -> String {
    let source = fs::read_to_string(path).expect("a brief");
    let first = source.lines().next().unwrap_or_default();
    let at = first
        .strip_prefix("# at: ")
        .expect("the first line names the marking");
    let (at, withheld) = match at.strip_suffix(", said") {
        Some(at) => (at, Withheld::Said),
        None => (at, Withheld::Unsaid),
    };
    let fixture = Fixture::of_text("brief", &source, &earlier, built_in());
    let own = fixture.brief().marking.as_ref().map(Marking::scheme);
    let options = ReleaseOptions {
        at: Marking::parse(at, own).expect("a marking"),
        withheld,
    };
    match bluf::release(&fixture.prepared, &options) {
        Ok(released) => {
            let text = released.loaded.source.text();
            let again = Fixture::of_text("release", text, &earlier, built_in());
            assert_eq!(
                write_brief(again.brief()),
                text,
                "what is written reads back"
            );
            text.to_owned()
        }
        Err(Fault::Brief(messages)) => messages.iter().map(told).collect(),
        Err(Fault::Outside(messages)) => panic!("{messages:#?}"),
    }
}

/// `3:8: what is wrong`, and what helps.
fn told(message: &Message) -> String {
    let Some(location) = &message.location else {
        panic!("{message:?} has no place")
    };
    let place = location.source.position(location.label.span.start);
    let (line, column) = (place.line, place.column);
    let helps: String = message
        .helps
        .iter()
        .map(|help| format!("  help: {help}\n"))
        .collect();
    format!("{line}:{column}: {}\n{helps}", message.text)
}

/// The brief that some of them supersede; there are no other files.
fn earlier(file: &str, limit: u64) -> Result<Vec<u8>, FileError> {
    match file {
        "bridge-day-one.toml" => {
            Ok(b"title = 'Bridge'\ndate = 2026-05-01\nbluf = 'Closed.'\n".to_vec())
        }
        other => bluf::no_files(other, limit),
    }
}

/// An organisation that chose nothing.
fn built_in() -> &'static Organization {
    static BUILT_IN: OnceLock<Organization> = OnceLock::new();
    BUILT_IN.get_or_init(Organization::built_in)
}
