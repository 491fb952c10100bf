//! What a reader expects of the page: no stray headings, and the ask on page 1.

use std::collections::BTreeMap;

use bluf_tests::golden::{Json, json};
use bluf_tests::pdf::{Content, Tag, open, tags};
use bluf_tests::rendered::{Rendered, all, for_each, named};

/// The text of each page in reading order: the heading it belongs to if it is one, and its words.
fn pages(rendered: &Rendered) -> BTreeMap<usize, Vec<(bool, String)>> {
    fn gather(tag: &Tag, heading: bool, pages: &mut BTreeMap<usize, Vec<(bool, String)>>) {
        let heading = heading || is_heading(tag);
        for content in &tag.contents {
            match content {
                Content::Tag(inner) => gather(inner, heading, pages),
                Content::Text(run) => pages
                    .entry(run.page)
                    .or_default()
                    .push((heading, run.text.clone())),
                Content::Link(_) => {}
            }
        }
    }
    let mut found = BTreeMap::new();
    let tags = open(&rendered.pdf)
        .and_then(|pdf| tags(&pdf))
        .unwrap_or_else(|error| panic!("{error}"));
    tags.roots
        .iter()
        .for_each(|tag| gather(tag, false, &mut found));
    found
}

fn is_heading(tag: &Tag) -> bool {
    tag.role
        .strip_prefix('H')
        .is_some_and(|level| level.parse::<u8>().is_ok())
}

#[test]
fn no_heading_ends_a_page() {
    for_each(|rendered| {
        for (page, runs) in pages(rendered) {
            let last = runs.iter().rev().find(|(_, text)| !text.trim().is_empty());
            let Some((is_heading, text)) = last else {
                panic!("page {page} is empty")
            };
            assert!(!is_heading, "page {page} ends with the heading `{text}`");
        }
    });
}

#[test]
fn no_page_holds_only_a_line() {
    /// About as much as a line holds.
    const LINE: usize = 100;
    for_each(|rendered| {
        let pages = pages(rendered);
        assert_eq!(pages.len(), rendered.typeset().pages(), "a page is empty");
        for (page, runs) in pages {
            let length: usize = runs.iter().map(|(_, text)| text.chars().count()).sum();
            assert!(length > LINE, "page {page} holds only {runs:?}");
        }
    });
}

#[test]
fn no_template_warns() {
    for_each(|rendered| assert_eq!(rendered.typeset().warnings(), []));
}

#[test]
fn the_bottom_line_of_an_example_has_four_lines_at_most() {
    for rendered in all().iter().filter(|rendered| rendered.fixture.is_example) {
        let bluf = rendered
            .typeset()
            .stretch("extent:bluf:start", "extent:bluf:end")
            .expect("a BLUF");
        assert!(
            bluf.lines <= 4,
            "{} has {} lines",
            rendered.fixture.name(),
            bluf.lines
        );
        assert_eq!(bluf.pages, 1..=1);
    }
}

#[test]
fn the_ask_begins_on_page_one() {
    let asks = all()
        .iter()
        .filter(|rendered| !rendered.fixture.brief().recommendations.is_empty());
    for rendered in asks.filter(|rendered| rendered.fixture.is_example) {
        let ask = rendered
            .typeset()
            .stretch("extent:recommendations:start", "extent:recommendations:end");
        assert_eq!(
            *ask.expect("an ask").pages.start(),
            1,
            "{}",
            rendered.fixture.name()
        );
    }
}

#[test]
fn the_decision_memo_takes_four_pages_before_its_annexes() {
    let rendered = named("el-mencho");
    let Json::Object(view) = json(&rendered.view) else {
        panic!("the view is an object")
    };
    let Some(Json::Array(annexes)) = view.get("annexes") else {
        panic!("the view has annexes")
    };
    let Some(Json::Object(first)) = annexes.first() else {
        panic!("there is an annex")
    };
    let Some(Json::String(name)) = first.get("name") else {
        panic!("an annex has a name")
    };
    let (start, end) = (format!("extent:{name}:start"), format!("extent:{name}:end"));
    let annex = rendered
        .typeset()
        .stretch(&start, &end)
        .expect("the annex is there");
    let body = annex.pages.start() - 1;
    assert!(body <= 4, "the body takes {body} pages");
}
