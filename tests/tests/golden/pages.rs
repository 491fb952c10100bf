//! The look of the first pages, as small pictures that a person can compare.

use std::collections::BTreeMap;
use std::fs;

use bluf::{Organization, SourceIn, Templates};
use bluf_tests::fixtures::{Fixture, organization, root};
use bluf_tests::golden::file;
use bluf_tests::pixels::same;
use bluf_tests::rendered::{all, named};
use bluf_typst::engine::png;

/// Pixels per inch: enough to see each word move.
const PPI: f64 = 60.0;

fn first_page(fixture: &Fixture) -> Vec<u8> {
    pages_of(&fixture.lay_out(SourceIn::LeftOut).typeset).swap_remove(0)
}

fn pages_of(typeset: &bluf_typst::engine::Typeset) -> Vec<Vec<u8>> {
    png(typeset, PPI, "bluf").unwrap_or_else(|errors| panic!("{errors:#?}"))
}

#[test]
fn the_first_pages_look_as_they_did() {
    for rendered in all().iter().filter(|rendered| rendered.fixture.is_example) {
        let page = pages_of(rendered.typeset()).swap_remove(0);
        let path = root()
            .join("tests/pages")
            .join(format!("{}.png", rendered.fixture.name()));
        file(&path, &page, |then| {
            same(&[then.to_vec()], std::slice::from_ref(&page))
        });
    }
}

/// Pixels per inch of the pictures of the manual, which are those of `bluf render`.
const MANUAL_PPI: f64 = 150.0;

#[test]
fn the_picture_of_the_readme_is_the_first_page() {
    let pages = png(named("el-mencho").typeset(), MANUAL_PPI, "bluf").expect("pages");
    let page = &pages[0];
    let path = root().join("docs/el-mencho-1.png");
    file(&path, page, |then| {
        same(&[then.to_vec()], std::slice::from_ref(page))
    });
}

#[test]
fn the_figures_of_the_manual_look_as_they_did() {
    let pages = png(named("gallery").typeset(), MANUAL_PPI, "bluf").expect("pages");
    let folder = root().join("docs/figures");
    let files = fs::read_dir(&folder).expect("the pictures of the manual");
    let mut compared = 0;
    for path in files.map(|it| it.expect("a picture").path()) {
        let name = path.file_stem().expect("a picture").to_string_lossy();
        let number = name
            .strip_prefix("gallery-")
            .expect("a page of the gallery");
        let number: usize = number.parse().expect("the number of a page");
        let page = &pages[number - 1];
        file(&path, page, |then| {
            same(&[then.to_vec()], std::slice::from_ref(page))
        });
        compared += 1;
    }
    assert!(compared >= 8, "{compared} pictures");
}

#[test]
fn the_same_pages_look_the_same() {
    let rendered = named("smallest");
    let again = rendered.fixture.lay_out(SourceIn::LeftOut);
    assert_eq!(
        same(&pages_of(rendered.typeset()), &pages_of(&again.typeset)),
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
    let text = named("smallest").fixture.text();
    assert!(text.contains(from), "`{from}` is not in the brief");
    smallest(&text.replace(from, to), organization())
}

/// The first page of a text like that of `smallest`.
fn smallest(text: &str, organization: &'static Organization) -> Vec<u8> {
    first_page(&Fixture::of_text(
        "smallest",
        text,
        &bluf::no_files,
        organization,
    ))
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
    let path = root().join("templates/decision-memo/template.toml");
    let profile = fs::read_to_string(path).expect("the profile");
    let wider = profile.replace("\nleft   = 20\n", "\nleft   = 21\n");
    assert_ne!(profile, wider);
    let files = BTreeMap::from([("decision-memo/template.toml".to_owned(), wider.into_bytes())]);
    let organization = Box::leak(Box::new(Organization {
        config: organization().config.clone(),
        templates: Templates::built_in().with(files, str::to_owned),
    }));
    let problem = same(
        &[first_page(fixture)],
        &[smallest(fixture.text(), organization)],
    );
    assert!(problem.is_err_and(|problem| problem.contains("looks different")));
}
