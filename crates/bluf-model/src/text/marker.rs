//! What may open an item of a list, as people type it and as it comes out of Word: `-`, `•`, `1.`,
//! `(a)`.
//!
//! Whether it does is for [`items`](super::items) to say, which sees the lines around it.

use super::numbering::{NumeralSigns, Numerals};
use crate::{Scheme, opening_mark, stretch_of};

/// What stands at the start of a line and may open an item of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Marker {
    /// What it is.
    pub sign: Sign,
    /// Its length, in bytes.
    pub length: usize,
    /// Whether a tab parts it from the words, as where a list was pasted from Word.
    pub has_tab: bool,
    /// Whether a portion mark opens the words.
    pub opens_portion: bool,
}

/// What a marker is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Sign {
    /// A bullet.
    Bullet(char),
    /// A number, in the numerals that it may be.
    Number(NumeralSigns, Vec<(Numerals, u32)>),
}

/// What opens an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Opening {
    /// A bullet.
    Bullet(char),
    /// A number.
    Number(NumeralSigns, Numerals, u32),
}

/// Bullets that are nothing else. Word has several, among them two of its own fonts.
const BULLETS: &[char] = &[
    '-', '*', '+', '•', '‣', '◦', '▪', '▫', '·', '∙', '⁃', '\u{f0b7}', '\u{f0a7}', '\u{f0d8}',
    '\u{f0fc}', '\u{f076}',
];

/// Bullets that are signs or letters of a sentence as well.
const LIKE_WORDS: &[char] = &['–', 'o', '§'];

impl Sign {
    /// Whether one alone is a bullet.
    pub(super) fn is_certain(&self) -> bool {
        matches!(self, Self::Bullet(bullet) if BULLETS.contains(bullet))
    }
}

/// Whether a character may be a bullet.
pub(super) fn is_bullet(character: char) -> bool {
    BULLETS.contains(&character) || LIKE_WORDS.contains(&character)
}

/// Where a backslash keeps the first words of a line from opening an item of a list, in bytes;
/// none, where they open none.
#[must_use]
pub fn item_sign(line: &str) -> Option<usize> {
    let marker = marker_at(line, None)?;
    match &marker.sign {
        Sign::Bullet(_) => marker.sign.is_certain().then_some(0),
        Sign::Number(NumeralSigns::Parentheses, _) => Some(0),
        Sign::Number(..) => Some(marker.length - 1),
    }
}

/// The marker at the start of a line, when `own` is the brief's system of markings. Words follow
/// it, or there is none.
pub(super) fn marker_at(line: &str, own: Option<Scheme>) -> Option<Marker> {
    let first = line.chars().next()?;
    let may_open = is_bullet(first) || first == '(' || first.is_ascii_alphanumeric();
    let end = line.find(char::is_whitespace).filter(|_| may_open)?;
    let (written, rest) = line.split_at(end);
    let words = rest.trim_start();
    let sign = sign(written).filter(|_| !words.is_empty())?;
    let is_mark = first == '(' && opening_mark(line, own).is_some();
    (!is_mark).then(|| Marker {
        sign,
        length: end,
        has_tab: stretch_of(rest, ..rest.len() - words.len()).contains('\t'),
        opens_portion: words.starts_with('(') && opening_mark(words, own).is_some(),
    })
}

fn sign(written: &str) -> Option<Sign> {
    let mut letters = written.chars();
    if let (Some(only), None) = (letters.next(), letters.next()) {
        return is_bullet(only).then_some(Sign::Bullet(only));
    }
    let (signs, numeral) = if let Some(numeral) = written.strip_suffix('.') {
        (NumeralSigns::Stop, numeral)
    } else {
        let numeral = written.strip_suffix(')')?;
        match numeral.strip_prefix('(') {
            Some(numeral) => (NumeralSigns::Parentheses, numeral),
            None => (NumeralSigns::Parenthesis, numeral),
        }
    };
    let mut read = Numerals::read(numeral);
    // Capitals between parentheses are portion marks.
    read.retain(|(numerals, _)| {
        signs != NumeralSigns::Parentheses
            || !matches!(numerals, Numerals::Capitals | Numerals::RomanCapitals)
    });
    (!read.is_empty()).then_some(Sign::Number(signs, read))
}
