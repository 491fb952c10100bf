//! A text cut into words for the reading of likelihoods, each with what parts it from the word
//! before.

use std::ops::Range;

use crate::{Running, stretch_of};

/// A word, in lower case and with straight apostrophes.
#[derive(Debug)]
pub(super) struct Word {
    /// The word.
    pub word: String,
    /// Where it is in the text.
    pub range: Range<usize>,
    /// What is before it.
    pub gap: Gap,
}

/// What parts a word from the one before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gap {
    /// Blanks, a line break or a quotation mark.
    Blank,
    /// A hyphen.
    Hyphen,
    /// A sign inside a word or a number: the apostrophe of "l'attaque", the point of "U.S".
    Joint,
    /// A comma.
    Comma,
    /// The end of a sentence or of a clause: a full stop, a colon, a bracket, a dash.
    Stop,
}

/// What an apostrophe does to the letters on its two sides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Apostrophe {
    /// It makes one word of them: "isn't".
    Joins,
    /// It parts them: "n'est".
    Parts,
}

/// The words of a text in lower case.
pub(super) fn words(lower: &str, apostrophe: Apostrophe) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut end = 0;
    let mut at = 0;
    while let Some(offset) = stretch_of(lower, at..).find(is_letter) {
        let start = at + offset;
        at = word_end(lower, start, apostrophe);
        let gap = gap(stretch_of(lower, end..start), &words);
        words.push(Word {
            word: stretch_of(lower, start..at).replace('’', "'"),
            range: start..at,
            gap,
        });
        end = at;
    }
    words
}

fn word_end(lower: &str, start: usize, apostrophe: Apostrophe) -> usize {
    let mut characters = stretch_of(lower, start..).char_indices().peekable();
    while let Some((at, c)) = characters.next() {
        let is_joint = apostrophe == Apostrophe::Joins
            && matches!(c, '\'' | '’')
            && characters.peek().is_some_and(|(_, next)| is_letter(*next));
        if !is_letter(c) && !is_joint {
            return start + at;
        }
    }
    lower.len()
}

fn is_letter(c: char) -> bool {
    c.is_alphanumeric() || c == Running::REFERENCE
}

fn gap(between: &str, before: &[Word]) -> Gap {
    let Some(last) = before.last() else {
        return Gap::Stop;
    };
    // "U.S", "1,050", "l'attaque"
    if matches!(between, "." | "," | "'" | "’") {
        return Gap::Joint;
    }
    if matches!(between, "-" | "\u{2010}" | "\u{2011}") {
        return Gap::Hyphen;
    }
    // "The U.S. likely": the point belongs to the abbreviation.
    let ends_abbreviation = last.gap == Gap::Joint && last.word.chars().count() == 1;
    let between = match between.strip_prefix('.') {
        Some(rest) if ends_abbreviation => rest,
        _ => between,
    };
    let is_stop = |c: char| {
        matches!(
            c,
            '.' | ';'
                | ':'
                | '!'
                | '?'
                | '¿'
                | '¡'
                | '('
                | ')'
                | '['
                | ']'
                | '—'
                | '–'
                | '-'
                | '…'
                | '/'
        )
    };
    if between.contains(is_stop) {
        Gap::Stop
    } else if between.contains(',') {
        Gap::Comma
    } else {
        Gap::Blank
    }
}

/// The longest rest of a sentence that is read for its question mark, in characters.
const SENTENCE: usize = 600;

/// Whether the sentence that goes on after an offset is a question.
pub(super) fn is_asked(text: &str, end: usize) -> bool {
    let mut rest = stretch_of(text, end..).char_indices().take(SENTENCE);
    let close = rest.find(|(at, c)| {
        let is_inside =
            stretch_of(text, end + at + c.len_utf8()..).starts_with(char::is_alphanumeric);
        matches!(c, '.' | '!' | '?' | '…') && !is_inside
    });
    close.is_some_and(|(_, c)| c == '?')
}

/// A set of words and of phrases of several words, in lower case and with straight apostrophes.
#[derive(Debug)]
pub(super) struct Phrases(pub &'static [&'static str]);

impl Phrases {
    /// Whether a word is one of them.
    pub(super) fn has(&self, word: &str) -> bool {
        self.0.contains(&word)
    }

    /// The first word of the longest of them that ends with `words[last]`.
    pub(super) fn ending_at(&self, words: &[Word], last: usize) -> Option<usize> {
        let word = words[last].word.as_str();
        let ending = self.0.iter().filter(|phrase| phrase.ends_with(word));
        let starts = ending.filter_map(|phrase| {
            let mut at = last + 1;
            for part in phrase.rsplit(' ') {
                at = at.checked_sub(1)?;
                let is_parted = at < last && words[at + 1].gap == Gap::Stop;
                if words[at].word != part || is_parted {
                    return None;
                }
            }
            Some(at)
        });
        starts.min()
    }

    /// The word after the longest of them that begins with `words[first]`.
    pub(super) fn starting_at(&self, words: &[Word], first: usize) -> Option<usize> {
        let ends = self
            .0
            .iter()
            .filter_map(|phrase| end_of(phrase, words, first));
        ends.max()
    }
}

/// The word after a phrase that begins with `words[first]`; none, where it does not. A line break,
/// a hyphen or a no-break space may part its words.
pub(super) fn end_of(phrase: &str, words: &[Word], first: usize) -> Option<usize> {
    let mut at = first;
    // Most phrases begin otherwise, and are not cut into words for nothing.
    if !phrase.starts_with(words.get(first)?.word.as_str()) {
        return None;
    }
    for part in phrase.split(' ') {
        let word = words.get(at)?;
        let is_parted = at > first && matches!(word.gap, Gap::Stop | Gap::Comma);
        if word.word != part || is_parted {
            return None;
        }
        at += 1;
    }
    Some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str, apostrophe: Apostrophe) -> String {
        let sign = |gap| match gap {
            Gap::Blank => " ",
            Gap::Hyphen => "-",
            Gap::Joint => "+",
            Gap::Comma => ", ",
            Gap::Stop => " | ",
        };
        let words = words(text, apostrophe);
        words
            .iter()
            .map(|it| format!("{}{}", sign(it.gap), it.word))
            .collect()
    }

    #[test]
    fn words_are_parted_by_what_is_between_them() {
        assert_eq!(
            cut(
                "it isn’t\u{a0}likely, in the u.s. or at 1,050 – not",
                Apostrophe::Joins
            ),
            " | it isn't likely, in the u+s or at 1+050 | not"
        );
        assert_eq!(
            cut("il n’est pas\nprobable qu'elle soit-là", Apostrophe::Parts),
            " | il n+est pas probable qu+elle soit-là"
        );
    }
}
