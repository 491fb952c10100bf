//! The look of the first pages, as small pictures that a person can compare.

use std::fs;

use bluf_tests::fixtures::{Fixture, root};
use bluf_tests::golden::file;
use bluf_tests::pixels::same;
use bluf_tests::rendered::{Rendered, all, named};
use bluf_typst::engine::png;

/// Pixels per inch: enough to see each word move.
const PPI: f64 = 60.0;

fn first_page(fixture: &Fixture) -> Vec<u8> {
    pages_of(&fixture.typeset()).swap_remove(0)
}

fn pages_of(typeset: &bluf_typst::engine::Typeset) -> Vec<Vec<u8>> {
    png(typeset, PPI).unwrap_or_else(|errors| panic!("{errors:#?}"))
}

#[test]
fn the_first_pages_look_as_they_did() {
    for Rendered {
        fixture, typeset, ..
    } in all().iter().filter(|rendered| rendered.fixture.is_example)
    {
        let page = pages_of(typeset).swap_remove(0);
        let path = root()
            .join("tests/pages")
            .join(format!("{}.png", fixture.name));
        file(&path, &page, |then| {
            same(&[then.to_vec()], std::slice::from_ref(&page))
        });
    }
}

#[test]
fn the_same_pages_look_the_same() {
    let rendered = named("smallest");
    assert_eq!(
        same(
            &pages_of(&rendered.typeset),
            &pages_of(&rendered.fixture.typeset())
        ),
        Ok(())
    );
}

#[test]
fn a_page_more_is_seen() {
    let page = first_page(&named("smallest").fixture);
    let problem =
        same(std::slice::from_ref(&page), &[page.clone(), page.clone()]).expect_err("a difference");
    assert_eq!(problem, "there were 1 pages, and are 2");
}

/// Typesets `smallest` after a change of its text.
fn changed(from: &str, to: &str) -> Vec<u8> {
    let directory = tempfile::tempdir().expect("a directory");
    let path = directory.path().join("changed.toml");
    let source = &named("smallest").fixture.source;
    assert!(source.contains(from), "`{from}` is not in the brief");
    fs::write(&path, source.replace(from, to)).expect("a file");
    first_page(&Fixture::load(&path))
}

#[test]
fn a_word_replaced_is_seen() {
    let page = first_page(&named("smallest").fixture);
    assert!(same(&[page], &[changed("Monday, June", "Friday, June")]).is_err());
}

#[test]
fn a_letter_replaced_is_seen() {
    let page = first_page(&named("smallest").fixture);
    assert!(same(&[page], &[changed("a cracked shaft", "a cracked shift")]).is_err());
}

#[test]
fn another_margin_is_seen() {
    let fixture = &named("smallest").fixture;
    let mut profile = fixture.profile.clone();
    profile.page.margin[3] += 1.0;
    let typeset = fixture.typeset_by(&profile, None);
    let problem = same(&[first_page(fixture)], &[pages_of(&typeset).swap_remove(0)]);
    assert!(problem.is_err_and(|problem| problem.contains("looks different")));
}
