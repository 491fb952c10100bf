//! Labels of handling markings on the page: on every one, at top and bottom, where and how their
//! systems want them.

use bluf_model::Scheme;
use bluf_tests::golden::{Json, json};
use bluf_tests::rendered::{for_each, named};

#[test]
fn every_page_bears_the_marking_at_top_and_bottom() {
    for_each(|rendered| {
        let Some(marking) = &rendered.fixture.brief().marking else {
            return;
        };
        for (page, text) in (1..).zip(rendered.typeset().texts()) {
            for label in marking.labels().iter().map(ToString::to_string) {
                let lines: Vec<&str> = text.lines().collect();
                let (head, foot) = (&lines[..2], &lines[lines.len() - 2..]);
                for edge in [head, foot] {
                    let has = edge.iter().any(|line| line.contains(&label));
                    assert!(has, "page {page} lacks `{label}` in {edge:?}");
                }
            }
        }
    });
}

/// The labels of the view of a brief.
fn labels(name: &str) -> Vec<String> {
    let Json::Object(view) = json(&named(name).view) else {
        panic!("a view is an object")
    };
    let Some(Json::Object(marking)) = view.get("marking") else {
        panic!("{name} is marked")
    };
    let Some(Json::Array(labels)) = marking.get("labels") else {
        panic!("a marking has labels")
    };
    labels
        .iter()
        .map(|label| serde_json::to_string(label).expect("JSON can be written"))
        .collect()
}

#[test]
fn colours_and_places_are_those_of_the_systems() {
    assert_eq!(
        labels("el-mencho"),
        [
            r##"{"label":"TLP:AMBER","foreground":"#ffc000","background":"#000000","centred":false}"##
        ]
    );
    assert_eq!(
        labels("example-us"),
        [
            r##"{"label":"SECRET//NOFORN","foreground":"#ffffff","background":"#c8102e","centred":true}"##
        ]
    );
    assert_eq!(
        labels("example-uk"),
        [
            r##"{"label":"OFFICIAL-SENSITIVE - COMMERCIAL","foreground":"#000000","background":null,"centred":true}"##
        ]
    );
    // FIRST, TLP 2.0: the colours of its labels, all on black.
    let tlp: Vec<&str> = Scheme::TLP
        .table()
        .levels
        .iter()
        .map(|it| it.foreground)
        .collect();
    assert_eq!(tlp, ["#ffffff", "#33ff00", "#ffc000", "#ffc000", "#ff2b2b"]);
    assert!(
        Scheme::TLP
            .table()
            .levels
            .iter()
            .all(|it| it.background == Some("#000000"))
    );
}

#[test]
fn classified_pages_say_that_they_are_illustrative() {
    let notice = "Illustrative marking: this document holds nothing classified.";
    let pages = named("example-us").typeset().texts();
    assert!(pages.iter().all(|page| page.contains(notice)), "{pages:#?}");
    for name in ["example-cui", "example-uk", "el-mencho"] {
        assert!(!named(name).typeset().texts()[0].contains(notice), "{name}");
    }
}

#[test]
fn authority_and_designation_stand_on_page_one() {
    for (name, words) in [
        ("example-us", "Declassify on:"),
        ("example-cui", "Controlled by:"),
    ] {
        let pages = named(name).typeset().texts();
        assert!(pages[0].contains(words), "{}", pages[0]);
        assert!(!pages[1..].concat().contains(words));
    }
}
