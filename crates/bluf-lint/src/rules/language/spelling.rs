//! Words that no dictionary has.

use std::collections::HashSet;
use std::ops::Range;

use bluf_model::{Drafts, Family, Level, Reads, Rule};

use super::dictionary::{Dictionary, Entry, LANGUAGES};
use super::own_words;
use crate::rules::Check;
use crate::{Passage, Reading, Remark};

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: "spelling",
        family: Family::Language,
        level: Level::Off,
        drafts: Drafts::Lighter,
        reads: Reads::Words(LANGUAGES),
        summary: "A word stands in no dictionary of the brief's language.",
        reasoning: "A misspelt word costs the reader's trust in everything around it. English is \
            held to the spelling of the brief's language, so that `centre` is wrong in en-US. \
            Names, acronyms, words with digits or of one or two letters, quotations, other \
            languages, and the words that \
            stand in `people`, `acronyms`, `sources`, addresses or the house's list are left \
            alone; a word is reported once.",
        source: "bluf: dictionaries of Hunspell (Spanish, French)",
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
    let Some(dictionary) = Dictionary::of(reading.language()) else {
        return Vec::new();
    };
    let declared = own_words::declared(reading);
    let names = names(reading);
    let mut seen = HashSet::new();
    let mut remarks = Vec::new();
    for passage in &reading.passages {
        for stretch in words(&passage.text) {
            let written = &passage.text[stretch.clone()];
            let word = plain(written);
            let lower = word.to_lowercase();
            let is_known = |part: &str| {
                dictionary.entry(part) == Entry::Known || declared.contains(&part.to_lowercase())
            };
            if seen.contains(&lower) || is_known(&word) || is_compound(&word, is_known) {
                continue;
            }
            if remarks.len() == AT_MOST {
                return remarks;
            }
            let near = match remarks.len() < SUGGESTED {
                true => dictionary.near(&word),
                false => Vec::new(),
            };
            if !passage.is_own(&stretch) || is_name(&near, &names, passage, &stretch) {
                continue;
            }
            remarks.push(remark(&near, passage, &stretch));
            seen.insert(lower);
        }
    }
    remarks
}

/// How many words of a brief are reported. One with more is in another language, or in none.
const AT_MOST: usize = 50;

/// For how many of them the right spelling is looked for, which takes up to a quarter of a second
/// a word.
const SUGGESTED: usize = 8;

fn remark(near: &[String], passage: &Passage<'_>, stretch: &Range<usize>) -> Remark {
    let written = &passage.text[stretch.clone()];
    let word = plain(written);
    let message = format!("`{written}` is in no dictionary");
    // Where one letter makes the difference, the other words are noise.
    let slips = near
        .iter()
        .filter(|it| is_slip(it, &word.to_lowercase()))
        .count();
    let enough = if slips == 1 { 1 } else { 2 };
    let near: Vec<String> = near
        .iter()
        .take(enough)
        .map(|it| format!("`{it}`"))
        .collect();
    let help = if near.is_empty() {
        "check it; mark a word of another language `[word]{lang=es}`, and add one that is right \
         to `known_words` in `bluf.toml`"
            .to_owned()
    } else {
        format!(
            "did you mean {}? a word that is right goes to `known_words` in `bluf.toml`",
            near.join(" or ")
        )
    };
    Remark::new(passage.place(stretch.clone()), message).help(help)
}

/// Whether a word is a compound of known words.
fn is_compound(word: &str, is_known: impl Fn(&str) -> bool) -> bool {
    word.contains('-')
        && word.split('-').all(|part| {
            // Short parts are prefixes and particles: "co-", "ex-", "al-".
            part.chars().count() < 4 || is_known(part)
        })
}

/// Whether a word that no dictionary has is somebody's or something's name.
fn is_name(
    near: &[String],
    names: &HashSet<&str>,
    passage: &Passage<'_>,
    stretch: &Range<usize>,
) -> bool {
    let written = &passage.text[stretch.clone()];
    if !written.starts_with(char::is_uppercase) {
        return is_particle(&passage.text, stretch);
    }
    let next = passage.text[stretch.end..].trim_start();
    // The first word of a sentence has a capital anyway. It is a misspelling only if it is very
    // near to a common word, and neither here nor elsewhere part of a name.
    !opens_sentence(passage, stretch.start)
        || next.starts_with(char::is_uppercase)
        || names.contains(written)
        || !near
            .first()
            .is_some_and(|near| is_common(near) && is_slip(near, &plain(written).to_lowercase()))
}

/// Whether a word in lower case joins two with capitals, as in "Rio de Janeiro".
fn is_particle(text: &str, stretch: &Range<usize>) -> bool {
    let before = text[..stretch.start].split_whitespace().next_back();
    let after = text[stretch.end..].split_whitespace().next();
    let is_capital =
        |word: Option<&str>| word.is_some_and(|word| word.starts_with(char::is_uppercase));
    text[stretch.clone()].chars().count() < 5 && is_capital(before) && is_capital(after)
}

fn is_common(word: &str) -> bool {
    word.chars().count() > 5 && !word.starts_with(char::is_uppercase)
}

/// Whether two words differ by one letter left out, added, changed, or by two that changed places.
fn is_slip(right: &str, written: &str) -> bool {
    let (right, written): (Vec<char>, Vec<char>) =
        (right.chars().collect(), written.chars().collect());
    let same = |a: &[char], b: &[char]| a.iter().zip(b).take_while(|(a, b)| a == b).count();
    let start = same(&right, &written);
    let (right, written) = (&right[start..], &written[start..]);
    match (right, written) {
        ([_, right @ ..], [_, written @ ..]) if right == written => true,
        ([_, right @ ..], written) if right == written => true,
        (right, [_, written @ ..]) if right == written => true,
        ([a, b, right @ ..], [c, d, written @ ..]) => (a, b) == (d, c) && right == written,
        _ => false,
    }
}

/// The words with a capital that stand inside sentences.
fn names<'r>(reading: &'r Reading<'_>) -> HashSet<&'r str> {
    let mut names = HashSet::new();
    for passage in &reading.passages {
        let with_capital = words(&passage.text)
            .filter(|stretch| passage.text[stretch.clone()].starts_with(char::is_uppercase))
            .filter(|stretch| !opens_sentence(passage, stretch.start));
        names.extend(with_capital.map(|stretch| &passage.text[stretch]));
    }
    names
}

/// Whether a word opens a sentence; marks may stand before it.
fn opens_sentence(passage: &Passage<'_>, start: usize) -> bool {
    let sentence = passage.sentence_at(start);
    sentence.start >= start || !passage.text[sentence.start..start].contains(char::is_alphanumeric)
}

/// The words of a text that a dictionary could have: runs of letters, with hyphens and
/// apostrophes inside. Addresses, acronyms and whatever holds a digit are left out.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let start_of = |part: &str| part.as_ptr().addr() - text.as_ptr().addr();
    text.split_whitespace()
        .filter(|token| !is_address(token))
        .flat_map(|token| token.split(|c: char| !is_part_of_word(c)))
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
        let found: Vec<&str> = words(text).map(|range| &text[range]).collect();
        assert_eq!(found, ["Ask", "co-operate"]);
    }

    #[test]
    fn slips_are_one_letter_apart() {
        assert!(is_slip("government", "goverment"));
        assert!(is_slip("receive", "recieve"));
        assert!(is_slip("across", "accross"));
        assert!(is_slip("separate", "seperate"));
        assert!(!is_slip("second", "sedena"));
    }
}
