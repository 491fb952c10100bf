//! Links must not make Typst lay out a document twice.
//!
//! A file of its own, because Typst's timer watches the whole process.

use std::num::NonZeroU64;

use bluf_typst::engine::{self, Files, Job};

#[test]
fn placeholders_need_one_pass_and_labels_two() {
    assert_eq!(passes("#link(\"bluf:source Source 1\")[1]"), 1);
    assert_eq!(
        passes("#link(<source>)[1]"),
        2,
        "Typst may not need placeholders any more"
    );
}

/// How often a document whose paragraphs hold this link is laid out.
fn passes(link: &str) -> usize {
    let paragraph = format!("A paragraph with a note. {link}\n\n");
    let main = format!("{}#metadata(none) <source>", paragraph.repeat(20));
    let job = Job {
        files: Files::from_iter([("main.typ", main)]),
        main: "main.typ".to_owned(),
    };

    typst_timing::enable();
    engine::typeset(&job).unwrap_or_else(|errors| panic!("{errors:#?}"));
    typst_timing::disable();

    let mut json = Vec::new();
    let no_place = |_: NonZeroU64| (String::new(), 0);
    typst_timing::export_json(&mut json, no_place).expect("a vector takes all");
    let events = String::from_utf8(json).expect("JSON is UTF-8");
    events.matches(r#""name":"iter ("#).count() / 2
}
