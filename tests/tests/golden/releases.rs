//! What releases hold: each brief of `tests/releases/` cut at the marking that its first line names.

use std::fs;
use std::path::Path;

use bluf_model::{Marking, ReleaseOptions, Withheld, release};
use bluf_tests::fixtures::root;
use bluf_tests::golden::snapshot;
use bluf_toml::{Defaults, LoadOptions, Loaded, load_brief, write_brief};

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
    let Loaded {
        brief, locations, ..
    } = load(&source);
    let own = brief.marking.as_ref().map(Marking::scheme);
    let options = ReleaseOptions {
        at: Marking::parse(at, own).expect("a marking"),
        withheld,
    };
    match release(&brief, &options) {
        Ok(released) => {
            let text = write_brief(&released);
            let again = load(&text).brief;
            assert_eq!(write_brief(&again), text, "what is written reads back");
            text
        }
        Err(problems) => problems
            .iter()
            .map(|problem| {
                let start = locations.span(&problem.place).start;
                let before = &source[..start];
                let line = before.matches('\n').count() + 1;
                let column = start - before.rfind('\n').map_or(0, |at| at + 1) + 1;
                let (message, help) = problem.kind.explain(&options.at);
                format!("{line}:{column}: {message}\n  help: {help}\n")
            })
            .collect(),
    }
}

fn load(source: &str) -> Loaded {
    let options = LoadOptions {
        defaults: &Defaults::default(),
        covers: &|_| true,
        files: &bluf_toml::FileError::no_files,
    };
    load_brief(source, &options).unwrap_or_else(|problems| panic!("{problems:#?}\n{source}"))
}
