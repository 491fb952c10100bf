//! Texts with unusual letters in unusual places: no rule may stumble over one, and every finding
//! stands on whole letters.

#![expect(
    clippy::disallowed_methods,
    reason = "tests read the briefs of the repository"
)]

use std::fs;
use std::path::{Path, PathBuf};

use bluf_lint::{House, Pages, Subject, checks, judge};
use bluf_model::{Choice, Level};
use bluf_toml::{Defaults, LoadOptions, load_brief, load_profile};

/// Letters and signs of two, three and four bytes, some of which change their length in lower
/// case; and what opens or closes something.
const UNUSUAL: &[&str] = &[
    "£", "€", "é", "İ", "ẞ", "Å", "—", "“", "”", "«", "…", "½", "٣", "𝟙", "\u{301}", "ß", "İI",
    "’", "(", ")", "%", "$", "¿", "\u{a0}", "?", "-", "&", "XX", "??", "[", "]", ":", "I", "1",
    ".",
];

/// How often each brief is changed.
const TIMES: usize = 150;

fn briefs() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files: Vec<PathBuf> = ["briefs", "tests/briefs", "tests/officers", "tests/poor"]
        .iter()
        .map(|folder| root.join("../..").join(folder))
        .flat_map(|folder| fs::read_dir(folder).expect("the folder is there"))
        .map(|file| file.expect("the folder can be read").path())
        .filter(|file| file.extension().is_some_and(|it| it == "toml"))
        .collect();
    files.sort();
    files
}

/// Numbers without a pattern, the same in every run.
fn next(state: &mut u64) -> usize {
    *state = state
        .wrapping_mul(6_364_136_223_846_793_005)
        .wrapping_add(1);
    usize::try_from(*state >> 33).expect("31 bits fit")
}

/// Where a text may change and stay a brief: inside quotes, and outside of brackets.
fn places(letters: &[char]) -> Vec<usize> {
    let (mut quote, mut depth, mut places) = (None, 0_usize, Vec::new());
    for (at, letter) in letters.iter().enumerate() {
        match (letter, quote) {
            ('\'' | '"', None) => quote = Some(*letter),
            (letter, Some(open)) if *letter == open => quote = None,
            ('[' | '(', Some(_)) => depth += 1,
            (']' | ')', Some(_)) => depth = depth.saturating_sub(1),
            ('#', None) => {}
            (letter, Some(_)) if depth == 0 && (letter.is_alphanumeric() || *letter == ' ') => {
                places.push(at);
            }
            _ => {}
        }
    }
    places
}

/// The text with a few letters replaced by unusual ones.
fn changed(text: &str, state: &mut u64) -> String {
    let letters: Vec<char> = text.chars().collect();
    let places = places(&letters);
    let mut letters: Vec<String> = letters.into_iter().map(String::from).collect();
    for _ in 0..1 + next(state) % 12 {
        let at = places[next(state) % places.len()];
        UNUSUAL[next(state) % UNUSUAL.len()].clone_into(&mut letters[at]);
    }
    letters.concat()
}

#[test]
fn no_rule_stumbles_over_an_unusual_letter() {
    let source = include_str!("../../../templates/decision-memo/template.toml");
    let profile = load_profile("decision-memo", source, &[]).expect("the template is sound");
    let choices: Vec<Choice> = checks()
        .map(|check| Choice {
            name: check.rule.id.to_owned(),
            level: Level::Warn,
        })
        .collect();
    let defaults = Defaults::default();
    let options = LoadOptions {
        defaults: &defaults,
        covers: &|_| true,
        files: &bluf_toml::FileError::no_files,
        limits: bluf_toml::FileLimits::default(),
    };
    let (mut state, mut judged) = (7, 0);
    for file in briefs() {
        let text = fs::read_to_string(&file).expect("the brief can be read");
        for _ in 0..TIMES {
            let text = changed(&text, &mut state);
            let Ok(loaded) = load_brief(&text, &options) else {
                continue;
            };
            judged += 1;
            let subject = Subject {
                brief: &loaded.brief,
                profile: &profile,
                house: &House::default(),
                previous: Some(&loaded.brief),
                map_gaps: &[],
                pages: Some(&Pages::default()),
            };
            for finding in judge(&subject, &choices) {
                let places = finding.remark.others.iter().map(|(place, _)| place);
                for place in places.chain([&finding.remark.place]) {
                    let span = loaded.locations.span(place);
                    assert!(text.get(span).is_some(), "{finding:#?}\n{text}");
                }
            }
        }
    }
    assert!(judged > 1000, "only {judged} texts could be read");
}
