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
use bluf_view::block::Block;
use bluf_view::parts::Content;
use bluf_view::text::{Node, Span};
use bluf_view::{ViewOptions, view};

fn main() {
    let path = std::env::args().nth(1).expect("the path of a brief");
    let source = std::fs::read_to_string(&path).expect("a brief that can be read");
    let options = LoadOptions {
        defaults: &Defaults::default(),
        covers: &|_| true,
        files: &FileError::no_files,
        limits: bluf_toml::FileLimits::default(),
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
    println!("{}\n\n{}", view.title, words(&view.bluf.text));
    for part in view.parts.iter().chain(&view.annexes) {
        println!("\n{}\n", part.heading);
        if let Content::Prose { blocks } = &part.content {
            for block in blocks {
                if let Block::Paragraph { text, .. } = block {
                    println!("{}\n", words(text));
                }
            }
        }
    }
}

/// A line as words alone.
fn words(line: &[Node]) -> String {
    let word = |node: &Node| match node {
        Node::Text(text) => text.clone(),
        Node::Span(span) => match span {
            Span::Emphasis { body }
            | Span::Strong { body }
            | Span::Link { body, .. }
            | Span::Reference { body, .. }
            | Span::Foreign { body, .. } => words(body),
            Span::Citation { sources, .. } => {
                let numbers: Vec<String> = sources.iter().map(|it| it.number.to_string()).collect();
                format!(" [{}]", numbers.join(", "))
            }
            Span::Mark { mark } => format!("{mark} "),
            Span::Address { pieces } | Span::Code { pieces } => pieces.concat(),
            Span::Number { whole, fraction } => format!("{whole}{fraction}"),
        },
    };
    line.iter().map(word).collect()
}
