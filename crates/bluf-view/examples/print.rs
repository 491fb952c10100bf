//! Prints the view of a brief as plain text: `cargo run -p bluf-view --example print BRIEF`.
//!
//! What another output begins with, and without Typst: bluf-toml reads, bluf-view resolves.

#![expect(
    clippy::disallowed_methods,
    clippy::disallowed_macros,
    reason = "a program reads a file and prints"
)]

use std::collections::BTreeMap;

use bluf_toml::{Defaults, FileError, LoadOptions, load_brief, load_profile};
use bluf_view::assets::Assets;
use bluf_view::{ViewOptions, view};

fn main() {
    let path = std::env::args().nth(1).expect("the path of a brief");
    let source = std::fs::read_to_string(&path).expect("a brief that can be read");
    let options = LoadOptions {
        defaults: &Defaults::default(),
        covers: &|_| true,
        files: &FileError::no_files,
    };
    let brief = load_brief(&source, &options)
        .expect("a brief without errors")
        .brief;
    let template = include_str!("../../../templates/decision-memo/template.toml");
    let view = view(
        &brief,
        &ViewOptions {
            profile: &load_profile("decision-memo", template, &[]).expect("a sound template"),
            letterhead: None,
            assets: &Assets::default(),
            holds_classified: false,
            geographies: &BTreeMap::new(),
            typeface: &|_, _| None,
        },
    );
    println!(
        "{}\n\n{}: {:?}",
        view.title, view.bluf.heading, view.bluf.text
    );
    for part in view.parts.iter().chain(&view.annexes) {
        println!("\n{}\n{:#?}", part.heading, part.content);
    }
}
