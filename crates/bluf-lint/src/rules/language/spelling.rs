//! Words that no dictionary has.

use std::cell::OnceCell;
use std::collections::HashSet;
use std::ops::Range;

use bluf_model::{Drafts, Family, Level, Place, Reads, Rule, Vocabulary, stretch_of};

use super::dictionary::{Dictionary, Entry, Found};
use super::near::near;
use super::own_words;
use crate::rules::Check;
use crate::{Passage, Reading, Remark};

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: "spelling",
        family: Family::Language,
        level: Level::Warn,
        drafts: Drafts::Asked,
        reads: Reads::Words,
        summary: "A word is in no dictionary of the brief's language.",
        reasoning: "A misspelt word costs the reader's trust in everything around it. English is \
            held to the spelling of the brief's language, so that `centre` is wrong in en-US and \
            `center` in en-GB, where `organise` and `organize` are both right; Portuguese may be \
            European or Brazilian. Names, acronyms, words with digits or of one or two letters, \
            quotations, other languages, and the words of titles, `people`, \
            `acronyms`, `sources`, addresses or the house's list are left alone; a word is \
            reported once.",
        source: "bluf: dictionaries in Hunspell's format (SCOWL, RLA-ES, Grammalecte, Natura, VERO)",
        bad: r#"
situation = "The goverment closed the bridge on Monday."
"#,
        good: r#"
situation = "The government closed the bridge on Monday."
"#,
    },
    run,
};

fn run(reading: &Reading<'_>) -> Vec<Remark> {
    let dictionary = Dictionary::of(reading.language());
    dictionary.remembering(|found| unknown(reading, dictionary, found))
}

/// The words that nobody knows. `found` are words, and what is between two blanks, of which the
/// dictionary alone says so much that they are known, or names.
fn unknown(reading: &Reading<'_>, dictionary: Dictionary, found: &mut Found) -> Vec<Remark> {
    let is_known = |word: &str| dictionary.has(word) || own_words::declares(reading, word);
    // Words of this brief that need no second look, as they are written.
    let mut settled = HashSet::new();
    let names = OnceCell::new();
    let mut reported = HashSet::new();
    let mut remarks = Vec::new();
    for (passage, token) in tokens(reading) {
        if found.contains(token) {
            continue;
        }
        // Whether nothing else can be said of the token wherever it stands.
        let mut is_found = true;
        for stretch in words(&passage.text, token) {
            let written = stretch_of(&passage.text, stretch.clone());
            if found.contains(written) {
                continue;
            }
            if settled.contains(written) {
                is_found = false;
                continue;
            }
            if is_inside_name(passage, &stretch) {
                is_found = false;
                settled.insert(written);
                continue;
            }
            let word = plain(written);
            if dictionary.has(&word) {
                found.insert(written.into());
                continue;
            }
            is_found = false;
            let is_right = is_short_form(&word)
                || own_words::declares(reading, &word)
                || is_compound(&word, is_known)
                || dictionary.entry(&word) == Entry::Known;
            if is_right
                || is_capital(written) && names.get_or_init(|| names_of(reading)).contains(written)
            {
                settled.insert(written);
                continue;
            }
            if !passage.is_own(&stretch) || is_first_of_name(&passage.text, &stretch) {
                continue;
            }
            let is_suggested = remarks.len() < SUGGESTED;
            let near = match is_suggested {
                true => near(&word, dictionary),
                false => Vec::new(),
            };
            // With the capital of a sentence, it is a name unless it is near to a common word.
            if is_capital(written) && !near.first().is_some_and(|it| is_common(it)) {
                if is_suggested {
                    found.insert(written.into());
                }
                continue;
            }
            settled.insert(written);
            if reported.insert(word.to_lowercase()) {
                let place = passage.place(stretch.clone());
                let entry = dictionary.entry(&word);
                remarks.push(remark(place, written, entry, &near));
            }
            if remarks.len() == AT_MOST {
                return remarks;
            }
        }
        if is_found {
            found.insert(token.into());
        }
    }
    remarks
}

/// What is between blanks, with its passage.
fn tokens<'r>(reading: &'r Reading<'_>) -> impl Iterator<Item = (&'r Passage<'r>, &'r str)> {
    let passages = reading.passages.iter();
    passages.flat_map(|passage| {
        let tokens = passage.text.split_ascii_whitespace();
        tokens.map(move |token| (passage, token))
    })
}

/// How many words of a brief are reported. One with more is in another language, or in none.
const AT_MOST: usize = 50;

/// For how many of them the right spelling is looked for, which takes a millisecond a word.
const SUGGESTED: usize = 8;

fn remark(place: Place, written: &str, entry: Entry, near: &[String]) -> Remark {
    // The likeliest slip is the first; of the others one may be meant.
    let near: Vec<String> = near.iter().take(2).map(|it| format!("`{it}`")).collect();
    let near = near.join(" or ");
    match entry {
        Entry::Elsewhere(language) => {
            let other = language.term();
            let message = format!("`{written}` is the spelling of {other}");
            let help = match near.is_empty() {
                true => "write it as the language of the brief has it".to_owned(),
                false => format!("write {near}"),
            };
            Remark::new(place, message).help(format!(
                "{help}; if the whole brief is spelt so, set `language = \"{other}\"`"
            ))
        }
        Entry::Known | Entry::Unknown => {
            let help = match near.is_empty() {
                true => "check it; mark a word of another language `[word]{lang=es}`, and add one \
                         that is right to `known_words` in `bluf.toml`"
                    .to_owned(),
                false => format!(
                    "did you mean {near}? a word that is right goes to `known_words` in `bluf.toml`"
                ),
            };
            Remark::new(place, format!("`{written}` is in no dictionary")).help(help)
        }
    }
}

/// Whether a word is a compound of known words.
fn is_compound(word: &str, is_known: impl Fn(&str) -> bool) -> bool {
    word.contains('-')
        && word.split('-').all(|part| {
            // Short parts are prefixes and particles: "co-", "ex-", "al-".
            part.chars().count() < 4 || is_known(part)
        })
}

/// Whether a word is a numeral in Roman letters, or has no vowel and so is an abbreviation: "xiv",
/// "kph".
fn is_short_form(word: &str) -> bool {
    let lower = word.to_lowercase();
    lower.chars().all(|c| "ivxlcdm".contains(c)) || !lower.contains(is_vowel)
}

fn is_vowel(c: char) -> bool {
    !c.is_ascii() || "aeiouy".contains(c)
}

/// Whether a word is part of somebody's or something's name, anywhere in it but first in
/// a sentence.
fn is_inside_name(passage: &Passage<'_>, stretch: &Range<usize>) -> bool {
    match is_capital(stretch_of(&passage.text, stretch.clone())) {
        true => !opens_sentence(passage, stretch.start),
        false => is_particle(&passage.text, stretch),
    }
}

/// Whether a word that opens a sentence, and has its capital anyway, goes on with another.
fn is_first_of_name(text: &str, stretch: &Range<usize>) -> bool {
    is_capital(stretch_of(text, stretch.clone()))
        && is_capital(stretch_of(text, stretch.end..).trim_start())
}

fn is_capital(text: &str) -> bool {
    text.starts_with(char::is_uppercase)
}

/// Whether a word in lower case joins two with capitals, as in "Rio de Janeiro".
fn is_particle(text: &str, stretch: &Range<usize>) -> bool {
    stretch.len() < 5
        && stretch_of(text, ..stretch.start)
            .split_whitespace()
            .next_back()
            .is_some_and(is_capital)
        && stretch_of(text, stretch.end..)
            .split_whitespace()
            .next()
            .is_some_and(is_capital)
}

/// Whether a word is longer than most names, and none.
fn is_common(word: &str) -> bool {
    word.chars().count() > 5 && !word.starts_with(char::is_uppercase)
}

/// Words that have their capital inside a sentence: names. They are gathered once, when the first
/// word asks.
fn names_of<'r>(reading: &'r Reading<'_>) -> HashSet<&'r str> {
    let in_passage = |passage: &'r Passage<'r>| {
        let tokens = passage.text.split_ascii_whitespace();
        // A capital is in it, or a letter that may be one.
        let capitals = tokens.filter(|token| {
            let mut bytes = token.bytes();
            bytes.any(|it| it.is_ascii_uppercase() || !it.is_ascii())
        });
        let words = capitals.flat_map(|token| words(&passage.text, token));
        let inside = words.filter(|it| {
            is_capital(stretch_of(&passage.text, it.clone())) && !opens_sentence(passage, it.start)
        });
        inside.map(|it| stretch_of(&passage.text, it))
    };
    reading.passages.iter().flat_map(in_passage).collect()
}

/// Whether a word opens a sentence; marks may stand before it.
fn opens_sentence(passage: &Passage<'_>, start: usize) -> bool {
    let sentence = passage.sentence_at(start);
    sentence.start >= start
        || !stretch_of(&passage.text, sentence.start..start).contains(char::is_alphanumeric)
}

/// The words of a token that a dictionary could have: runs of letters, with hyphens and
/// apostrophes inside. Addresses, acronyms and whatever holds a digit are left out.
fn words<'t>(text: &'t str, token: &'t str) -> impl Iterator<Item = Range<usize>> + 't {
    let start_of = |part: &str| part.as_ptr().addr() - text.as_ptr().addr();
    let token = match is_address(token) {
        true => "",
        false => token,
    };
    token
        .split(|c: char| !is_part_of_word(c))
        .map(|word| word.trim_matches(|c: char| !c.is_alphabetic()))
        .filter(|word| word.chars().nth(2).is_some() && !is_acronym(word) && is_latin(word))
        .map(move |word| {
            let start = start_of(word);
            start..start + word.len()
        })
}

fn is_part_of_word(c: char) -> bool {
    c.is_alphabetic() || matches!(c, '-' | '\u{2010}' | '\u{2011}' | '\'' | '’' | '\u{ad}')
}

/// Whether it is a web or mail address, a file, an abbreviation with points, or holds a digit.
fn is_address(token: &str) -> bool {
    let inside = token.trim_matches(|c: char| !c.is_alphanumeric());
    inside.contains(|c: char| {
        c.is_numeric()
            || matches!(c, '.' | '@' | '_' | '\\' | Passage::REFERENCE)
            || matches!(c, '\u{300}'..='\u{36f}')
    }) || inside.contains("://")
}

/// Whether it has a capital after its first letter: NATO, NGOs, McAllen, Anglo-American.
fn is_acronym(word: &str) -> bool {
    word.chars().skip(1).any(char::is_uppercase)
}

/// Whether it is written in letters that the dictionaries have.
fn is_latin(word: &str) -> bool {
    word.chars()
        .all(|c| !c.is_alphabetic() || matches!(c, '\0'..='\u{24f}' | '\u{1e00}'..='\u{1eff}'))
}

/// The word as dictionaries write it: typewriter's marks, and no possessive.
fn plain(written: &str) -> String {
    let word = written
        .replace('’', "'")
        .replace(['\u{2010}', '\u{2011}'], "-")
        .replace('\u{ad}', "");
    let stem = word.strip_suffix("'s").map(str::to_owned);
    stem.unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_acronyms_and_numbers_are_no_words() {
        let text = "Ask jo@port.example or www.port.example/help: 12th G20 NGOs' ‘co-operate’, EU.";
        let tokens = text.split_ascii_whitespace();
        let found: Vec<&str> = tokens
            .flat_map(|token| words(text, token))
            .map(|range| stretch_of(text, range))
            .collect();
        assert_eq!(found, ["Ask", "co-operate"]);
    }

    #[test]
    fn numerals_and_words_without_vowels_are_short_forms() {
        assert!(is_short_form("xiv") && is_short_form("kph"));
        assert!(!is_short_form("teh") && !is_short_form("gpé"));
    }
}
