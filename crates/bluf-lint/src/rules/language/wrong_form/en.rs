//! English: "a" before the sound of a consonant, "an" before that of a vowel; "could have".

use super::Pair;
use crate::words::slips::en::{
    AFTER_A_LETTER, MODALS, SILENT_H, SOUNDED_CONSONANT, SOUNDED_H, SOUNDED_U, SPELT_ACRONYMS,
    VOWEL_NAMES,
};

/// What a word begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sound {
    Vowel,
    Consonant,
}

/// The words whose form depends on the next, in ASCII.
pub(super) const FIRSTS: &[&str] = &["a", "an", "could", "might", "should", "would"];

/// The two words as they should read, if they are wrong.
pub(super) fn right(pair: &Pair<'_>) -> Option<String> {
    let written = match pair.first {
        "a" => Sound::Consonant,
        "an" => Sound::Vowel,
        // "They could of warned us", and "it must of necessity fail".
        modal if MODALS.contains(&modal) => {
            let is_slip = pair.lower == "of" && !pair.after.trim_start().starts_with("course");
            return is_slip.then(|| format!("{modal} have"));
        }
        _ => return None,
    };
    // "Annex A and", "Nguyen Van An": with a capital it is an article only at the beginning, and
    // between two capitals it is part of a name, as in "Waw an Namus".
    let is_name = match pair.is_capital {
        true => !pair.opens,
        false => is_between_capitals(pair),
    };
    if is_name || AFTER_A_LETTER.contains(&pair.lower) {
        return None;
    }
    let right = match sound(pair)? {
        sound if sound == written => return None,
        Sound::Vowel => "an",
        Sound::Consonant => "a",
    };
    Some(format!("{right} {}", pair.second))
}

fn is_between_capitals(pair: &Pair<'_>) -> bool {
    let before = pair.before.split_whitespace().next_back();
    let is_capital = |word: &str| word.starts_with(char::is_uppercase);
    before.is_some_and(is_capital) && is_capital(pair.second)
}

/// What the second word begins with, where that is certain.
fn sound(pair: &Pair<'_>) -> Option<Sound> {
    let word = pair.second;
    let first = word.chars().next()?;
    if first.is_ascii_digit() {
        return number(word);
    }
    // Letters with an accent are other languages'.
    let part = word
        .split(['-', '\u{2010}', '\u{2011}', '’', '\''])
        .next()?;
    if part.is_empty() || !part.chars().all(|c| c.is_ascii_alphanumeric() || c == '.') {
        return None;
    }
    let letters: String = part.chars().filter(|c| *c != '.').collect();
    if letters.len() == 1 {
        // "An F-35", "a U-turn"; a letter by itself may be a name.
        return (part.len() < word.len()).then(|| of_name(first));
    }
    if letters.chars().skip(1).any(|c| !c.is_ascii_lowercase()) {
        return acronym(&letters);
    }
    spoken(pair.lower, first)
}

/// "an 8-year plan", "an 11,000-tonne ship", "a 100".
fn number(word: &str) -> Option<Sound> {
    let digits: &str = word.split(|c: char| !c.is_ascii_digit()).next()?;
    match digits.len() {
        // "an 1100" is read in two ways.
        4 if digits.starts_with("11") || digits.starts_with("18") => None,
        _ if digits.starts_with('8') || matches!(digits, "11" | "18") => Some(Sound::Vowel),
        _ => Some(Sound::Consonant),
    }
}

/// The sound of a letter's name.
fn of_name(letter: char) -> Sound {
    match VOWEL_NAMES.contains(letter.to_ascii_lowercase()) {
        true => Sound::Vowel,
        false => Sound::Consonant,
    }
}

/// An acronym is read letter by letter, as a word, or as what it stands for: "an MP", "a NATO",
/// "a NWR". Where all begin alike, or everybody spells it, it is certain.
fn acronym(letters: &str) -> Option<Sound> {
    if !letters.chars().all(|c| c.is_ascii_uppercase()) {
        return None;
    }
    let first = letters.chars().next()?;
    let is_alike = of_name(first) == Sound::Consonant && first != 'U';
    (is_alike || SPELT_ACRONYMS.contains(&letters)).then(|| of_name(first))
}

/// A word that is spoken as it is written.
fn spoken(lower: &str, first: char) -> Option<Sound> {
    let begins = |with: &[&str]| with.iter().any(|it| lower.starts_with(it));
    // "mph", "nth"
    if !lower.contains(['a', 'e', 'i', 'o', 'u', 'y']) {
        return None;
    }
    match first.to_ascii_lowercase() {
        'h' if begins(SILENT_H) => Some(Sound::Vowel),
        'h' if begins(SOUNDED_H) => Some(Sound::Consonant),
        'h' => None,
        'y' => begins(&["ya", "ye", "yi", "yo", "yu"]).then_some(Sound::Consonant),
        'a' | 'e' | 'i' | 'o' | 'u' => {
            let is_one = lower == "one";
            if is_one || begins(SOUNDED_CONSONANT) {
                return Some(Sound::Consonant);
            }
            match first {
                // Names are read as in their own language: "a Oaxaca newspaper".
                'A' | 'E' | 'I' => Some(Sound::Vowel),
                'O' | 'U' => None,
                'u' => begins(SOUNDED_U).then_some(Sound::Vowel),
                _ => Some(Sound::Vowel),
            }
        }
        _ => Some(Sound::Consonant),
    }
}
