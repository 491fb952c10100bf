//! What a crate must not know is not in its dependency tree: `Cargo.lock` says so.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use bluf_tests::fixtures::root;

/// The names of the packages that each package asks for.
fn lock() -> BTreeMap<String, Vec<String>> {
    let path = root().join("Cargo.lock");
    let lock = fs::read_to_string(path).expect("the lock file of the workspace");
    let mut packages: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for package in lock.split("[[package]]").skip(1) {
        let mut quoted = package.split('"').skip(1).step_by(2);
        let name = quoted.next().expect("a package has a name").to_owned();
        let asked = package.split_once("dependencies = [").map_or("", |it| it.1);
        let asked = asked.split('"').skip(1).step_by(2);
        let asked = asked.filter_map(|it| it.split_whitespace().next());
        packages
            .entry(name)
            .or_default()
            .extend(asked.map(str::to_owned));
    }
    packages
}

/// All that a package brings.
fn tree(name: &str) -> BTreeSet<String> {
    let lock = lock();
    let (mut found, mut open) = (BTreeSet::new(), vec![name.to_owned()]);
    while let Some(name) = open.pop() {
        let asked = lock
            .get(&name)
            .unwrap_or_else(|| panic!("no package `{name}`"));
        if found.insert(name) {
            open.extend(asked.iter().cloned());
        }
    }
    found
}

#[test]
fn only_the_engine_and_what_drives_it_know_typst() {
    for name in [
        "bluf-model",
        "bluf-toml",
        "bluf-lint",
        "bluf-atlas",
        "bluf-draw",
        "bluf-view",
    ] {
        let typst: Vec<String> = tree(name)
            .into_iter()
            .filter(|it| it.starts_with("typst") || it == "krilla")
            .collect();
        assert_eq!(typst, Vec::<String>::new(), "{name} brings Typst");
    }
    assert!(tree("bluf-typst").contains("typst-library"));
}

#[test]
fn the_view_knows_no_file_format() {
    // The reader of briefs is there for an example alone, as a development dependency.
    let manifest = root().join("crates/bluf-view/Cargo.toml");
    let manifest = fs::read_to_string(manifest).expect("a manifest");
    let (normal, development) = manifest
        .split_once("[dev-dependencies]")
        .expect("an example that reads briefs");
    assert!(!normal.contains("toml = "), "{normal}");
    assert!(development.contains("bluf-toml"));
}
