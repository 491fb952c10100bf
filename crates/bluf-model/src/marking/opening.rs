//! The portion mark that opens a text: `(TLP:GREEN)`, `(S//NF)`.

use std::ops::Range;

use super::error::MarkingError;
use super::parse::level_of;
use super::{Marking, Scheme, is_tlp};

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
    let start = text.len() - text.trim_start().len();
    let inside = text[start..].strip_prefix('(')?;
    let length = inside.find(')').filter(|length| *length <= LONGEST)?;
    let inside = inside[..length].trim();
    is_meant(inside, own).then(|| {
        let marking = Marking::parse(inside, own);
        (start..start + length + 2, marking)
    })
}

/// Whether what stands between parentheses is meant as a marking.
fn is_meant(inside: &str, own: Option<Scheme>) -> bool {
    if is_tlp(inside) || looks_like_controls(inside) {
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
    inside.split_once("//").is_some_and(|(level, _)| {
        !level.is_empty()
            && level.len() <= 20
            && !inside.contains(|it: char| it.is_ascii_lowercase())
    })
}
