//! Which lines of a field open items of lists: by their markers, and by the lines around them.
//!
//! A bullet opens one by itself. A number, a letter or a dash does where others like it follow or
//! go before, where words stand below it as in an item, or where a tab or a portion mark stands
//! behind it. So an initial, a date and `a. m.` stay text.

use std::collections::HashMap;

use super::marker::{Marker, Opening, Sign};
use super::numbering::{NumeralSigns, Numerals, preferred};
use super::shape::{Before, Shape};
use crate::stretch_of;

/// How many markers are looked at for one that follows another.
const FARTHEST: usize = 200;

/// What opens the items of a field: by the offset of its marker.
pub(super) type Items = HashMap<usize, Opening>;

/// A marker, and where it stands.
struct Candidate<'s> {
    marker: &'s Marker,
    start: usize,
    line: usize,
    column: usize,
    /// In how many quotations it is.
    quotations: usize,
    /// Between which paragraphs it stands: markers of one stretch may be one list.
    stretch: usize,
}

/// Finds what opens items.
pub(super) fn items(field: &str, lines: &[Shape]) -> Items {
    let candidates = candidates(lines);
    let mut items = Items::new();
    for (index, candidate) in candidates.iter().enumerate() {
        if let Some(next) = follower(&candidates, index) {
            pair(field, lines, [candidate, next], &mut items);
        }
        if !items.contains_key(&candidate.start)
            && let Some(opening) = alone(lines, candidate)
        {
            items.insert(candidate.start, opening);
        }
    }
    for candidate in &candidates {
        if !items.contains_key(&candidate.start)
            && let Some(opening) = holder(lines, candidate, &items)
        {
            items.insert(candidate.start, opening);
        }
    }
    items
}

fn candidates(lines: &[Shape]) -> Vec<Candidate<'_>> {
    let mut candidates = Vec::new();
    let mut stretch = 0;
    let mut after_blank = true;
    for (line, shape) in lines.iter().enumerate() {
        let is_paragraph = after_blank && !shape.is_blank();
        after_blank = shape.is_blank();
        if is_paragraph && !shape.has_marker() && shape.indentation < 2 {
            stretch += 1;
        }
        let mut quotations = 0;
        for placed in &shape.signs {
            match &placed.sign {
                Before::Quotation => quotations += 1,
                Before::Marker(marker) => candidates.push(Candidate {
                    marker,
                    start: placed.start,
                    line,
                    column: placed.column,
                    quotations,
                    stretch,
                }),
            }
        }
    }
    candidates
}

/// The next marker of the same kind in the same column, if nothing between them ends the list.
fn follower<'c, 's>(candidates: &'c [Candidate<'s>], index: usize) -> Option<&'c Candidate<'s>> {
    let one = &candidates[index];
    for other in candidates.iter().skip(index + 1).take(FARTHEST) {
        let is_outside = other.quotations < one.quotations
            || (other.quotations == one.quotations && other.column + 1 < one.column);
        if other.line == one.line {
            continue;
        }
        if is_outside || other.stretch != one.stretch {
            return None;
        }
        let is_beside =
            other.quotations == one.quotations && other.column.abs_diff(one.column) <= 1;
        if is_beside && are_alike(&one.marker.sign, &other.marker.sign) {
            return Some(other);
        }
    }
    None
}

fn are_alike(one: &Sign, other: &Sign) -> bool {
    match (one, other) {
        (Sign::Bullet(one), Sign::Bullet(other)) => one == other,
        (Sign::Number(one, these), Sign::Number(other, those)) => {
            one == other
                && these
                    .iter()
                    .any(|(it, _)| those.iter().any(|(that, _)| it == that))
        }
        _ => false,
    }
}

/// Makes items of two markers that belong together.
fn pair(field: &str, lines: &[Shape], [one, other]: [&Candidate<'_>; 2], items: &mut Items) {
    match (&one.marker.sign, &other.marker.sign) {
        (Sign::Bullet(bullet), _) => {
            if are_bullets(field, lines, *bullet, [one.line, other.line]) {
                items.insert(one.start, Opening::Bullet(*bullet));
                items.insert(other.start, Opening::Bullet(*bullet));
            }
        }
        (Sign::Number(signs, these), Sign::Number(_, those)) => {
            let known = match items.get(&one.start) {
                Some(Opening::Number(_, numerals, _)) => Some(*numerals),
                _ => None,
            };
            let these = these
                .iter()
                .filter(|(it, _)| known.is_none_or(|known| known == *it));
            let pairs: Vec<(Numerals, u32, u32)> = these
                .flat_map(|(numerals, first)| {
                    let same = those.iter().filter(move |(it, _)| it == numerals);
                    same.map(|(_, second)| (*numerals, *first, *second))
                })
                .collect();
            let counts = |(_, first, second): &&(Numerals, u32, u32)| first + 1 == *second;
            let is_certain = |numerals| {
                let is_clear = numerals == Numerals::Digits || *signs != NumeralSigns::Stop;
                is_clear && ![one, other].iter().any(|it| is_date(field, lines, it))
            };
            let found = pairs.iter().find(counts);
            // Numbers out of order are printed as their author wrote them.
            let found = found.or_else(|| pairs.iter().find(|it| is_certain(it.0)));
            if let Some((numerals, first, second)) = found {
                items.insert(one.start, Opening::Number(*signs, *numerals, *first));
                items.insert(other.start, Opening::Number(*signs, *numerals, *second));
            }
        }
        (Sign::Number(..), Sign::Bullet(_)) => {}
    }
}

/// Whether two dashes or letters like bullets are bullets, by the lines around them: they open
/// lines of one paragraph. A line that begins with an `o` may go on with a sentence, so all lines
/// from the first to the last are to be items, and the first opens the paragraph or follows a
/// colon.
fn are_bullets(field: &str, lines: &[Shape], bullet: char, [one, other]: [usize; 2]) -> bool {
    let between = lines.get(one + 1..other).unwrap_or_default();
    let is_one_paragraph = !between.iter().any(Shape::is_blank);
    let is_introduced = || {
        let before = one.checked_sub(1).and_then(|line| lines.get(line));
        before.is_none_or(|line| {
            line.is_blank() || line.has_marker() || stretch_of(field, ..line.end).ends_with(':')
        })
    };
    let are_items = || {
        let column = lines.get(one).map_or(0, |line| line.indentation);
        between
            .iter()
            .all(|line| line.has_marker() || line.indentation > column + 1)
    };
    match bullet {
        'o' => is_one_paragraph && are_items() && is_introduced(),
        '§' => false,
        _ => is_one_paragraph,
    }
}

/// What a marker opens that has no other like it.
fn alone(lines: &[Shape], candidate: &Candidate<'_>) -> Option<Opening> {
    let Candidate {
        marker,
        line,
        column,
        ..
    } = candidate;
    let has_words_below = || {
        let mut behind = lines.iter().skip(line + 1);
        let next = behind.next()?;
        let below = match next.is_blank() {
            true => behind.find(|it| !it.is_blank())?,
            false => next,
        };
        let is_part = next.is_blank() || below.has_marker();
        Some(is_part && below.indentation >= column + 2)
    };
    match &marker.sign {
        Sign::Bullet(bullet) => {
            let is_bullet = marker.sign.is_certain() || marker.has_tab;
            is_bullet.then_some(Opening::Bullet(*bullet))
        }
        Sign::Number(signs, read) => {
            let is_item =
                marker.has_tab || marker.opens_portion || has_words_below().unwrap_or(false);
            let (numerals, number) = preferred(read)?;
            is_item.then_some(Opening::Number(*signs, numerals, number))
        }
    }
}

/// What a number opens that has no other like it, where the next line opens an item that belongs
/// under it: `(a)` under `1.`. An initial and a list below it are something else.
fn holder(lines: &[Shape], candidate: &Candidate<'_>, items: &Items) -> Option<Opening> {
    let Sign::Number(signs, read) = &candidate.marker.sign else {
        return None;
    };
    let below = lines.get(candidate.line + 1)?.signs.first()?;
    let below = items.get(&below.start)?;
    let mut openings = read
        .iter()
        .filter(|(numerals, _)| *numerals == Numerals::Digits || *signs != NumeralSigns::Stop)
        .map(|(numerals, number)| Opening::Number(*signs, *numerals, *number));
    openings.find(|it| it.may_hold(*below))
}

/// Whether a number is that of a day before the name of its month: `3. Oktober`.
fn is_date(field: &str, lines: &[Shape], candidate: &Candidate<'_>) -> bool {
    let end = lines.get(candidate.line).map_or(0, |line| line.end);
    let start = candidate.start + candidate.marker.length;
    let words = stretch_of(field, start..end.max(start)).trim_start();
    let word = words.split(|c: char| !c.is_alphanumeric()).next();
    let word = word.unwrap_or_default().to_lowercase();
    MONTHS.contains(&word.as_str())
}

/// Months where a full stop follows the day.
#[rustfmt::skip]
const MONTHS: &[&str] = &[
    "januar", "jänner", "februar", "märz", "mars", "april", "mai", "maj", "juni", "juli", "august",
    "september", "oktober", "november", "dezember", "desember", "december", "january", "february",
    "march", "may", "june", "july", "october", "janvier", "février", "avril", "juin", "juillet",
    "août", "septembre", "octobre", "novembre", "décembre", "enero", "febrero", "marzo", "abril",
    "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
    "janeiro", "fevereiro", "março", "maio", "junho", "julho", "setembro", "outubro", "novembro",
    "dezembro",
];
