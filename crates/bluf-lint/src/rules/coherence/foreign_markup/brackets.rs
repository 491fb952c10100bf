//! Brackets of other programs: numbers of notes, citations of pandoc, boxes to tick.

use std::collections::HashSet;
use std::ops::Range;

use bluf_model::stretch_of;

use super::Found;

/// The longest that stands between two brackets, in bytes.
const LONGEST: usize = 120;

/// The highest number of a note: above, there are years.
const HIGHEST: u32 = 500;

pub(super) fn find(text: &str) -> impl Iterator<Item = Found> + '_ {
    pairs(text).filter_map(|range| {
        let inside = stretch_of(text, range.start + 1..range.end - 1);
        let before = stretch_of(text, ..range.start).chars().next_back();
        let caret = before == Some('^');
        if caret {
            let help = "call a note with `[^a]`, and write it below on a line of its own: `[^a]: …`";
            return Some(Found::new(
                range.start - 1..range.end,
                "is a note of pandoc, and prints as typed",
                help,
            ));
        }
        if is_numbers(inside) && !before.is_some_and(|c| c.is_ascii_alphabetic() || c == '_') {
            let help = "cite a source under `[sources]` with `[@id]`, or call a note with `[^1]` and write `[^1]: …` below";
            return Some(Found::new(range, "leads nowhere: bluf numbers sources and notes", help));
        }
        let is_box = range.start == 0 && matches!(inside, " " | "x" | "X");
        if is_box {
            let help = "say in words what is done and what is not";
            return Some(Found::new(range, "is a box to tick, and prints as typed", help));
        }
        citation(inside, range)
    })
}

/// Ids of sources that stand in the text as pandoc has them: `@law says`.
pub(super) fn bare_citations<'t>(
    text: &'t str,
    sources: &'t HashSet<&str>,
) -> impl Iterator<Item = Found> + 't {
    text.match_indices('@').filter_map(|(at, _)| {
        let before = stretch_of(text, ..at).chars().next_back();
        let behind = stretch_of(text, at + 1..);
        let is_of_id = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
        let end = behind.find(|c| !is_of_id(c)).unwrap_or(behind.len());
        let id = stretch_of(behind, ..end);
        let is_free = before.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | ';' | ','));
        let goes_on = stretch_of(behind, end..);
        let is_mailbox =
            goes_on.starts_with('.') && goes_on.len() > 1 && !goes_on.starts_with(". ");
        let is_found = is_free && !is_mailbox && sources.contains(id);
        is_found.then(|| {
            let range = at..at + 1 + end;
            let help = format!("write `[@{id}]`");
            Found::new(range, "is no citation without brackets", help).fixed(format!("[@{id}]"))
        })
    })
}

/// The pairs of brackets in a text that have none inside, brackets included.
fn pairs(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    text.match_indices('[').filter_map(|(start, _)| {
        let behind = stretch_of(text, start + 1..);
        let length = behind.find(['[', ']']).filter(|it| *it <= LONGEST)?;
        stretch_of(behind, length..)
            .starts_with(']')
            .then(|| start..start + length + 2)
    })
}

/// "1", "2, 3-5", from 1 on and upwards.
fn is_numbers(inside: &str) -> bool {
    let mut last = 0;
    let mut is_first = true;
    inside.split([',', '-', '–', ';']).all(|part| {
        let part = part.trim();
        let number = part.parse::<u32>().ok();
        let is_plain = !part.starts_with(['+', '0']);
        let counts = number.is_some_and(|it| it <= HIGHEST && (it > last || is_first && it > 0));
        last = number.unwrap_or(u32::MAX);
        is_first = false;
        is_plain && counts
    })
}

/// "see @law", "-@law, p. 3": a citation that does not begin with its source.
fn citation(inside: &str, range: Range<usize>) -> Option<Found> {
    let at = inside.find('@')?;
    let (before, cited) = inside.split_at(at);
    let is_id = stretch_of(cited, 1..).starts_with(|c: char| c.is_ascii_alphanumeric());
    let words = before.trim();
    let is_prefix = before.ends_with([' ', '-']) && !words.contains('@') && !words.contains(';');
    if at == 0 || !is_id || !is_prefix {
        return None;
    }
    let new = match words {
        "-" => format!("[{cited}]"),
        words => format!("{} [{cited}]", words.trim_end_matches('-').trim_end()),
    };
    let help = format!("write `{new}`: a citation begins with its source");
    Some(Found::new(range, "is a citation of pandoc, and prints as typed", help).fixed(new))
}
