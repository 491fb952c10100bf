//! Finding quotations in a text: other people's words, which the rules do not judge.

use std::ops::Range;

/// The pairs of marks that open and close a quotation.
const PAIRS: [(char, char); 5] = [('"', '"'), ('“', '”'), ('«', '»'), ('„', '“'), ('‹', '›')];

/// The quotations in a text, marks included. A mark that nothing closes opens none.
pub(super) fn find(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut rest = 0;
    while let Some((start, close)) = text[rest..].char_indices().find_map(|(at, c)| {
        let (_, close) = PAIRS.iter().find(|(open, _)| *open == c)?;
        Some((rest + at, *close))
    }) {
        let inner = start + text[start..].chars().next().map_or(1, char::len_utf8);
        let Some(length) = text[inner..].find(close) else {
            rest = inner;
            continue;
        };
        let end = inner + length + close.len_utf8();
        found.push(start..end);
        rest = end;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotations_are_found_with_their_marks() {
        let text = "He said \"we may\" and «quizá»; 5\" is a length.";
        let found: Vec<&str> = find(text).into_iter().map(|range| &text[range]).collect();
        assert_eq!(found, ["\"we may\"", "«quizá»"]);
    }
}
