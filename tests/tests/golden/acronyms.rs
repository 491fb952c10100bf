//! One sentence, one reading: what the page writes out where a brief lists an acronym is what the
//! rule asks for where it does not, for each sentence of `tests/acronyms.tsv`.

use std::fs;

use bluf_tests::fixtures::{Fixture, organization, root};
use serde_json::Value;

#[test]
fn rule_and_page_agree() {
    let table = fs::read_to_string(root().join("tests/acronyms.tsv")).expect("the table");
    let mut wrong = Vec::new();
    for row in table.lines().skip(1) {
        let cells: Vec<&str> = row.split('\t').collect();
        let [language, short, long, told, printed, sentence] = cells[..] else {
            panic!("six cells: {row}");
        };
        let brief = format!(
            "title = 'T'\ndate = 2026-05-12\nlanguage = '{language}'\nbluf = 'B.'\n\
             situation = '''{sentence}'''\n"
        );
        let listed = format!("{brief}[acronyms]\n{short} = \"{long}\"\n");
        let found = is_told(&load(&brief), short);
        if found != (told == "yes") {
            wrong.push(format!("{sentence}\n    told: {found}"));
        }
        let fixture = load(&listed);
        if is_told(&fixture, short) {
            wrong.push(format!("{sentence}\n    told, although it is listed"));
        }
        let text = situation(&fixture);
        if text != printed {
            wrong.push(format!("{sentence}\n    printed: {text}"));
        }
        // Where the rule is silent the page changes nothing, and the other way round.
        let is_written_out = text.contains(long) && !sentence.replace('*', "").contains(long);
        if is_written_out != found {
            wrong.push(format!(
                "{sentence}\n    told: {found}, written out: {is_written_out}"
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn load(brief: &str) -> Fixture {
    Fixture::of_text("sentence", brief, &bluf::no_files, organization())
}

fn is_told(fixture: &Fixture, short: &str) -> bool {
    let stem = format!("`{}`", short.trim_end_matches('s'));
    fixture.prepared.findings.iter().any(|it| {
        it.rule.is_some_and(|rule| rule.id == "undefined-acronym") && it.text.contains(&stem)
    })
}

/// The words of the situation as they print.
fn situation(fixture: &Fixture) -> String {
    let view: Value = serde_json::from_str(&fixture.view()).expect("JSON");
    let mut text = String::new();
    gather(find(&view).expect("a paragraph"), &mut text);
    text.trim_end().to_owned()
}

/// The first paragraph of a prose part.
fn find(value: &Value) -> Option<&Value> {
    match value {
        Value::Object(fields) if fields.get("kind").is_some_and(|it| it == "paragraph") => {
            fields.get("text")
        }
        Value::Object(fields) => fields.values().find_map(find),
        Value::Array(items) => items.iter().find_map(find),
        _ => None,
    }
}

fn gather(line: &Value, text: &mut String) {
    match line {
        Value::String(words) => text.push_str(words),
        Value::Array(nodes) => nodes.iter().for_each(|node| gather(node, text)),
        Value::Object(span) => span
            .get("body")
            .into_iter()
            .for_each(|body| gather(body, text)),
        _ => {}
    }
}
