//! Finding quotations in a text: other people's words.

use std::ops::Range;

use crate::stretch_of;

/// The pairs of marks that open and close a quotation and are nothing else.
const PAIRS: [(char, char); 5] = [('"', '"'), ('“', '”'), ('«', '»'), ('„', '“'), ('‹', '›')];

/// The pairs of marks whose closing one is an apostrophe, too.
const SINGLE: [(char, char); 2] = [('‘', '’'), ('\'', '\'')];

/// The most apostrophes that are looked at for the end of a quotation.
const APOSTROPHES: usize = 32;

/// The quotations in a text, marks included. A mark that nothing closes opens none.
pub(super) fn find(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut rest = 0;
    // Marks that nothing closes from here on.
    let mut dead: Vec<char> = Vec::new();
    while let Some((start, open)) = next_mark(text, rest) {
        let inner = start + open.len_utf8();
        let end = (!dead.contains(&open)).then(|| end(text, inner, open));
        let Some(end) = end.flatten() else {
            if !dead.contains(&open) {
                dead.push(open);
            }
            rest = inner;
            continue;
        };
        found.push(start..end);
        rest = end;
    }
    found
}

/// The next mark that may open a quotation.
fn next_mark(text: &str, from: usize) -> Option<(usize, char)> {
    stretch_of(text, from..).char_indices().find_map(|(at, c)| {
        let at = from + at;
        let is_mark = PAIRS.iter().any(|(open, _)| *open == c)
            || SINGLE.iter().any(|(open, _)| *open == c) && opens(text, at, c);
        is_mark.then_some((at, c))
    })
}

/// Where the quotation ends whose words begin at `inner`, its mark included.
fn end(text: &str, inner: usize, open: char) -> Option<usize> {
    if let Some((_, close)) = PAIRS.iter().find(|(it, _)| *it == open) {
        let length = stretch_of(text, inner..).find(*close)?;
        return Some(inner + length + close.len_utf8());
    }
    let (_, close) = SINGLE.iter().find(|(it, _)| *it == open)?;
    let mut after_s = None;
    for (at, mark) in stretch_of(text, inner..)
        .match_indices(*close)
        .take(APOSTROPHES)
    {
        let at = inner + at;
        let end = at + mark.len();
        let is_inside_word = stretch_of(text, end..).starts_with(char::is_alphanumeric);
        if at == inner || is_inside_word || stretch_of(text, ..at).ends_with(char::is_whitespace) {
            continue;
        }
        // "The ships' crews" has an apostrophe where a quotation could close.
        if !stretch_of(text, ..at).ends_with('s') {
            return Some(end);
        }
        after_s = after_s.or(Some(end));
    }
    after_s
}

/// Whether a single mark can open a quotation: a word follows it, and none goes before.
fn opens(text: &str, at: usize, mark: char) -> bool {
    let before = stretch_of(text, ..at).chars().next_back();
    let after = stretch_of(text, at + mark.len_utf8()..).chars().next();
    before.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '[' | '—' | '–' | '¿' | '¡'))
        && after.is_some_and(|c| c.is_alphabetic() || matches!(c, '¿' | '¡'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        find(text)
            .into_iter()
            .map(|range| stretch_of(text, range))
            .collect()
    }

    #[test]
    fn quotations_are_found_with_their_marks() {
        let text = "He said \"we may\" and «quizá»; 5\" is a length.";
        assert_eq!(found(text), ["\"we may\"", "«quizá»"]);
    }

    #[test]
    fn single_marks_are_told_from_apostrophes() {
        assert_eq!(
            found("They call it 'unlikely', the crews' word."),
            ["'unlikely'"]
        );
        assert_eq!(
            found("‘The ships’ return isn’t likely’, they say."),
            ["‘The ships’ return isn’t likely’"]
        );
        assert_eq!(
            found("It isn't the ministry's, nor the ’90s' way."),
            [""; 0]
        );
    }
}
