//! One sentence, one reading: the rules, the printed key, the likelihood figure and its alternative
//! text agree on which likelihood each sentence of `tests/likelihoods.tsv` states.

use std::fs;

use bluf_model::{Language, Term, Vocabulary, Yardstick};
use bluf_tests::fixtures::{Fixture, organization, root};
use serde_json::Value;

/// The rules that tell an author that a judgement states no likelihood, or more than one.
const ASKING: [&str; 4] = [
    "unstated-likelihood",
    "several-likelihoods",
    "off-yardstick",
    "hedge",
];

/// A row of the table.
struct Row<'t> {
    language: &'t str,
    states: Option<&'t str>,
    why: &'t str,
    sentence: String,
}

fn rows(table: &str) -> impl Iterator<Item = Row<'_>> {
    table.lines().skip(1).map(|line| {
        let cells: Vec<&str> = line.split('\t').collect();
        let [language, states, why, sentence] = cells[..] else {
            panic!("four cells: {line}");
        };
        Row {
            language,
            states: (states != "-").then_some(states),
            why,
            // A line break inside a sentence.
            sentence: sentence.replace('⏎', "\n"),
        }
    })
}

/// What a reader and an author are told of a judgement.
struct Said {
    rules: Vec<&'static str>,
    key: Option<String>,
    alternative: String,
    picture: Value,
    /// Whether the likelihood is printed beside the sentence.
    is_apart: bool,
}

#[test]
fn rule_key_figure_and_alternative_text_agree() {
    let table = fs::read_to_string(root().join("tests/likelihoods.tsv")).expect("the table");
    let said = |row: &Row<'_>, likelihood: Option<&str>| {
        let chosen = likelihood.map_or_else(String::new, |it| format!("likelihood = '{it}'\n"));
        let brief = format!(
            "title = 'T'\ndate = 2026-05-12\nstatus = 'final'\nlanguage = '{}'\nbluf = 'B.'\n\
             yardstick = 'icd203'\n[[judgments]]\ntext = '''{}'''\n{chosen}\
             [[figures]]\ntitle = 'F'\nlikelihood = {{}}\n",
            row.language, row.sentence
        );
        read(&Fixture::of_text(
            "sentence",
            &brief,
            &bluf::no_files,
            organization(),
        ))
    };
    let mut wrong = Vec::new();
    let mut count = 0;
    for row in rows(&table) {
        count += 1;
        let language = Language::from_term(row.language).expect("a language");
        let terms = Yardstick::Icd203.terms(language);
        let stated = row.states.map(|words| {
            let mut terms = terms.iter();
            *terms.find(|term| term.words == words).expect("a term")
        });
        let found = said(&row, None);
        let faults = match stated {
            Some(term) => faults_of_stated(&found, term, &said(&row, Some(term.words))),
            None => faults_of_nothing(&found, &said(&row, Some(terms[0].words))),
        };
        let context = format!("{} · {} · {}", row.language, row.why, row.sentence);
        wrong.extend(
            faults
                .into_iter()
                .map(|fault| format!("{context}\n    {fault}")),
        );
    }
    assert!(count >= 100, "{count} sentences");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What of a judgement does not say this likelihood. `chosen` is the same with the word for it as
/// its `likelihood`.
fn faults_of_stated(found: &Said, term: Term, chosen: &Said) -> Vec<String> {
    let mut faults = Vec::new();
    if !found.rules.is_empty() {
        faults.push(format!("rules: {:?}", found.rules));
    }
    let explains = |key: &String| {
        let band = term.band.low.to_string();
        key.contains(term.words) && key.contains(&band) && key.matches('%').count() == 1
    };
    if !found.key.as_ref().is_some_and(explains) {
        faults.push(format!("key: {:?}, not {}", found.key, term.words));
    }
    if found.picture != chosen.picture {
        faults.push("the bar is not that of the word".to_owned());
    }
    if found.alternative != chosen.alternative || bands(found) != 1 {
        faults.push(format!("alternative text: {}", found.alternative));
    }
    if chosen.is_apart {
        faults.push("`likelihood` prints what the sentence says already".to_owned());
    }
    faults
}

/// What of a judgement says a likelihood all the same. `chosen` is the same with a `likelihood`.
fn faults_of_nothing(found: &Said, chosen: &Said) -> Vec<String> {
    let mut faults = Vec::new();
    if found.rules.is_empty() {
        faults.push("no rule asks for a likelihood".to_owned());
    }
    if let Some(key) = &found.key {
        faults.push(format!("key: {key}"));
    }
    if shapes(&found.picture) >= shapes(&chosen.picture) {
        faults.push("the figure draws a bar".to_owned());
    }
    if bands(found) != 0 {
        faults.push(format!("alternative text: {}", found.alternative));
    }
    if !chosen.is_apart {
        faults.push("`likelihood` is not printed".to_owned());
    }
    faults
}

/// How many bands the alternative text gives.
fn bands(said: &Said) -> usize {
    said.alternative.matches('%').count()
}

/// How many shapes a picture has.
fn shapes(picture: &Value) -> usize {
    picture.to_string().matches('<').count()
}

fn read(fixture: &Fixture) -> Said {
    let findings = fixture.prepared.findings.iter();
    let rules = findings.filter_map(|it| Some(it.rule?.id));
    let view: Value = serde_json::from_str(&fixture.view()).expect("JSON");
    let judgments = holder(&view, "key", "items").expect("judgements");
    let figure = holder(&view, "alternative", "drawing").expect("a figure");
    Said {
        rules: rules.filter(|rule| ASKING.contains(rule)).collect(),
        key: judgments["key"].as_array().map(|line| {
            let words = line.iter().filter_map(Value::as_str);
            words.collect()
        }),
        alternative: figure["alternative"].as_str().expect("words").to_owned(),
        picture: figure["drawing"].clone(),
        is_apart: !judgments["items"][0]["likelihood"].is_null(),
    }
}

/// The first object that has both keys.
fn holder<'v>(value: &'v Value, one: &str, other: &str) -> Option<&'v Value> {
    match value {
        Value::Object(fields) if fields.contains_key(one) && fields.contains_key(other) => {
            Some(value)
        }
        Value::Object(fields) => fields.values().find_map(|it| holder(it, one, other)),
        Value::Array(items) => items.iter().find_map(|it| holder(it, one, other)),
        _ => None,
    }
}
