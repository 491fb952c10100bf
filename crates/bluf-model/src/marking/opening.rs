//! The portion mark that opens a text: `(TLP:GREEN)`, `(S//NF)`.

use std::ops::Range;

use super::error::MarkingError;
use super::parse::level_of;
use super::{Marking, Scheme, is_tlp};
use crate::stretch_of;

/// A portion mark at the start of a text: its span, and the marking or why it is none.
pub type OpeningMark = (Range<usize>, Result<Marking, MarkingError>);

/// The longest mark, in bytes: a release list may name a dozen countries.
const LONGEST: usize = 200;

/// Finds the portion mark that opens `text`, when `own` is the system of the brief. The span
/// covers the parentheses; white space may stand before and after it.
///
/// Other parentheses are left alone: `(U)` is a mark only where the brief's own system has it,
/// or where the brief has none; a letter of a list, such as `(C)`, is none in a brief that has
/// no marking.
#[must_use]
pub fn opening_mark(text: &str, own: Option<Scheme>) -> Option<OpeningMark> {
    let opened = text.trim_start();
    let start = text.len() - opened.len();
    let (written, _) = opened.strip_prefix('(')?.split_once(')')?;
    let inside = written.trim();
    (written.len() <= LONGEST && is_meant(inside, own)).then(|| {
        let marking = Marking::parse(inside, own);
        (start..start + written.len() + 2, marking)
    })
}

/// Whether what stands between parentheses is meant as a marking.
fn is_meant(inside: &str, own: Option<Scheme>) -> bool {
    if is_tlp(inside) || looks_like_controls(inside) {
        return true;
    }
    if own.is_some_and(|own| looks_like_a_mark(inside, own)) {
        return true;
    }
    let level = inside.split(',').next().unwrap_or_default();
    let has = |scheme: Scheme, level: &str| {
        let head = level.split(scheme.table().between_groups).next();
        head.is_some_and(|head| level_of(head.trim(), scheme).is_some())
    };
    match own {
        Some(own) if own == Scheme::TLP => false,
        Some(own) => {
            has(own, level) || has(own, &level.to_uppercase()) || is_near_level(level.trim(), own)
        }
        // Without a marking of the brief, a list may be lettered: `(C)` and the like are text.
        None => Scheme::all().any(|scheme| level != "C" && has(scheme, level)),
    }
}

/// Whether a word in capitals is nearly a level of a system, such as `OFFICIAL-SENSITIV`: left
/// alone as text, a slip of the pen would free what it marks.
fn is_near_level(word: &str, own: Scheme) -> bool {
    let is_capitals = word
        .chars()
        .all(|it| it.is_ascii_uppercase() || " -".contains(it));
    let is_near = |level: &str| {
        let shared = level
            .bytes()
            .zip(word.bytes())
            .take_while(|(one, other)| one == other);
        shared.count() >= 4 && level.len().abs_diff(word.len()) <= 2
    };
    is_capitals && own.table().levels.iter().any(|level| is_near(level.banner))
}

/// Whether it has controls behind a level: `X//NF`. Capitals only, because prose may have an
/// address in parentheses.
fn looks_like_controls(inside: &str) -> bool {
    inside.split_once("//").is_some_and(|(level, rest)| {
        level.len() <= 20
            && !rest.trim().is_empty()
            && !inside.contains(|it: char| it.is_ascii_lowercase())
    })
}

/// Words by which marks begin, in the systems that there are and in those that were.
const FIRST_WORDS: &[&str] = &[
    "U",
    "S",
    "TS",
    "O",
    "O-S",
    "OS",
    "UNCLASSIFIED",
    "CONFIDENTIAL",
    "SECRET",
    "TOP",
    "OFFICIAL",
    "OFFICIAL-SENSITIVE",
    "RESTRICTED",
    "PROTECT",
    "CONTROLLED",
    "CUI",
    "FOUO",
    "SBU",
    "LES",
    "NF",
    "NOFORN",
    "REL",
    "ORCON",
    "UKEO",
    "NS",
    "NC",
    "NR",
    "NU",
    "CTS",
    "COSMIC",
    "RED",
    "AMBER",
    "GREEN",
];

/// Whether a text in capitals begins as a mark does, in a brief that is marked: passed over as
/// text, it would leave its portion with another marking than its author means. A backslash before
/// it says that it is text.
fn looks_like_a_mark(inside: &str, own: Scheme) -> bool {
    let is_of_capitals =
        |it: char| it.is_ascii_uppercase() || it.is_ascii_digit() || " /-+,:".contains(it);
    if inside.len() > 60 || !inside.chars().all(is_of_capitals) {
        return false;
    }
    let mut words = inside.split([' ', '/', ',', ':', '+']);
    let first = words.next().unwrap_or_default();
    let level = first.split('-').next().unwrap_or_default();
    let is_first = |word: &str| FIRST_WORDS.contains(&word);
    // A nation may stand before its level: `UK SECRET`, `NATO SECRET`.
    let is_of_nation = matches!(first, "UK" | "NATO") && words.next().is_some_and(is_first);
    let is_control = || {
        let controls = own.table().groups.iter().flat_map(|group| group.controls);
        let mut controls = controls.filter(|it| it.portion.len() > 1);
        controls.any(|it| it.portion == inside || it.banner == inside)
    };
    is_first(first) || is_first(level) || is_of_nation || is_control()
}

/// Finds what is written as a mark and marks nothing: one inside a portion, behind other words, or
/// one that opens a text without parentheses. `behind` says of an offset what stands before the
/// text there: the last sign of the words so far, none at the beginning of a line.
///
/// In the middle of a sentence only what can be nothing else is taken for a mark: `(CUI)` may
/// explain a word.
#[must_use]
pub fn stray_mark(
    text: &str,
    own: Option<Scheme>,
    behind: impl Fn(usize) -> Option<char>,
) -> Option<Range<usize>> {
    let is_mark = |inside: &str| Marking::parse(inside.trim(), own).is_ok();
    let brackets = text
        .bytes()
        .enumerate()
        .filter_map(|(at, byte)| match byte {
            b'(' => Some((at, ')')),
            b'[' => Some((at, ']')),
            _ => None,
        });
    let opens_sentence = |at: usize| behind(at).is_none_or(|it| ".!?:;…”\"»)".contains(it));
    let sure = |inside: &str| inside.as_bytes().windows(2).any(|it| it == b"//") || is_tlp(inside);
    for (at, closing) in brackets {
        let rest = stretch_of(text, at + 1..);
        let closed = rest.split_once(closing).map(|(inside, _)| inside);
        let Some(inside) = closed.filter(|inside| inside.len() <= LONGEST) else {
            continue;
        };
        let opens = opens_sentence(at) && (closing == ')' || inside.len() > 1);
        // Without a marking of the brief, a list may be lettered.
        let opens = opens && own.is_some();
        if (sure(inside) || opens) && is_mark(inside) {
            return Some(at..at + inside.len() + 2);
        }
    }
    let word = text.split_whitespace().next().unwrap_or_default();
    let word = word.trim_end_matches([':', ',', '.']);
    let is_bare = behind(0).is_none() && sure(word) && is_mark(word);
    is_bare.then(|| {
        let start = text.len() - text.trim_start().len();
        start..start + word.len()
    })
}
