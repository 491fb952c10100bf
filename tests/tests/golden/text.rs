//! What a screen reader says of every brief, in its order, tag by tag.

use std::collections::BTreeSet;

use bluf_tests::golden::{Json, by_clauses, field, json, snapshot};
use bluf_tests::pdf::{Tag, Tags, heard, open, tags};
use bluf_tests::rendered::{Rendered, for_each};

fn tags_of(rendered: &Rendered) -> Tags {
    open(&rendered.pdf)
        .and_then(|pdf| tags(&pdf))
        .unwrap_or_else(|error| panic!("{error}"))
}

/// All tags of a document, in reading order.
fn each(tags: &Tags) -> Vec<&Tag> {
    fn gather<'a>(tag: &'a Tag, found: &mut Vec<&'a Tag>) {
        found.push(tag);
        tag.tags().for_each(|inner| gather(inner, found));
    }
    let mut found = Vec::new();
    tags.roots.iter().for_each(|tag| gather(tag, &mut found));
    found
}

#[test]
fn every_brief_is_heard_as_it_was() {
    for_each(|rendered| {
        let heard = by_clauses(&heard(&tags_of(rendered)));
        snapshot("text", rendered.fixture.name(), &heard);
    });
}

#[test]
fn nothing_is_left_untagged() {
    for_each(|rendered| assert_eq!(tags_of(rendered).untagged, []));
}

#[test]
fn there_is_one_title_and_it_is_the_briefs() {
    for_each(|rendered| {
        let tags = tags_of(rendered);
        let titles = each(&tags)
            .into_iter()
            .filter(|tag| tag.role == "Title")
            .map(Tag::text);
        let titles: Vec<String> = titles.collect();
        let [title] = &titles[..] else {
            panic!("{} titles", titles.len())
        };
        let metadata = field(&rendered.view, "title");
        assert!(title.ends_with(&metadata), "{title:?} is not {metadata:?}");
    });
}

#[test]
fn the_marking_is_heard_before_the_title() {
    for_each(|rendered| {
        let Some(marking) = &rendered.fixture.brief().marking else {
            return;
        };
        let tags = tags_of(rendered);
        let before = each(&tags)
            .into_iter()
            .take_while(|tag| tag.role != "Title");
        let before: Vec<String> = before
            .filter(|tag| tag.role == "P")
            .map(Tag::text)
            .collect();
        let marking = marking.to_string();
        assert!(
            before.iter().any(|text| text.contains(&marking)),
            "{marking} is not in {before:?}"
        );
    });
}

#[test]
fn headings_skip_no_level() {
    for_each(|rendered| {
        let tags = tags_of(rendered);
        let mut above = 0;
        for tag in each(&tags) {
            let Some(level) = tag
                .role
                .strip_prefix('H')
                .and_then(|level| level.parse::<usize>().ok())
            else {
                continue;
            };
            assert!(
                level <= above + 1,
                "`{}` is of level {level} below {above}",
                tag.text()
            );
            above = level;
        }
        assert!(above > 0, "there is no heading");
    });
}

#[test]
fn words_of_another_language_are_said_in_it() {
    for_each(|rendered| {
        let tags = tags_of(rendered);
        let mut known = foreign(&json(&rendered.view));
        known.insert(tags.language.clone());
        let runs = tags.roots.iter().flat_map(Tag::runs);
        let heard: BTreeSet<_> = runs.filter_map(|run| run.language.clone()).collect();
        let odd: Vec<_> = heard.difference(&known).collect();
        assert!(odd.is_empty(), "{odd:?} is none of {known:?}");
    });
}

/// The languages of the words in a view that are not in the document's.
fn foreign(view: &Json) -> BTreeSet<String> {
    match view {
        Json::Array(items) => items.iter().flat_map(foreign).collect(),
        Json::Object(fields) => {
            let here = match (fields.get("kind"), fields.get("language")) {
                (Some(Json::String(kind)), Some(Json::String(code))) if kind == "foreign" => {
                    Some(code.clone())
                }
                _ => None,
            };
            fields.values().flat_map(foreign).chain(here).collect()
        }
        _ => BTreeSet::new(),
    }
}

#[test]
fn tables_have_headers_and_pictures_are_described() {
    for_each(|rendered| {
        let tags = tags_of(rendered);
        for tag in each(&tags) {
            match tag.role.as_str() {
                "TH" => assert!(tag.scope.is_some(), "`{}` heads nothing", tag.text()),
                "Table" => assert!(has(tag, "TH"), "a table without headers: {}", tag.text()),
                "Figure" => assert!(tag.alt.is_some(), "a picture without a description"),
                _ => {}
            }
        }
    });
}

fn has(tag: &Tag, role: &str) -> bool {
    tag.role == role || tag.tags().any(|inner| has(inner, role))
}
