//! Words next to each other, with nothing but blanks between them.

use std::ops::Range;

/// Each word of a text with the one after it, where the two tokens that hold them may be what is
/// looked for. Most are not, and cost no more than that.
pub(super) fn pairs<'t>(
    text: &'t str,
    may_be: impl Fn(&str, &str) -> bool + 't,
) -> impl Iterator<Item = [Range<usize>; 2]> + 't {
    let start_of = |word: &str| word.as_ptr().addr() - text.as_ptr().addr();
    let range = move |word: &str| start_of(word)..start_of(word) + word.len();
    let tokens = text.split_ascii_whitespace();
    let next = tokens.clone().skip(1);
    tokens
        .zip(next)
        .filter(move |(first, second)| may_be(first, second))
        .map(|(first, second)| [last_word(first), first_word(second)])
        .filter(|words| words.iter().all(|it| !it.is_empty()))
        .map(move |words| words.map(range))
}

/// A token without the marks around it.
pub(super) fn bare(token: &str) -> &str {
    token.trim_matches(|c: char| c.is_ascii_punctuation())
}

/// The word with which a token ends; none, if it ends with a mark.
fn last_word(token: &str) -> &str {
    let word = token.rsplit(|c| !is_part(c)).next().unwrap_or("");
    match word.ends_with(char::is_alphanumeric) {
        true => word,
        false => "",
    }
}

/// The word with which a token begins; none, if it begins with a mark.
fn first_word(token: &str) -> &str {
    let word = token.split(|c| !is_part(c)).next().unwrap_or("");
    match word.starts_with(char::is_alphanumeric) {
        true => word.trim_end_matches(|c: char| !c.is_alphanumeric()),
        false => "",
    }
}

/// Whether a character may be part of a word: "Master's", "F-35", "U.S.", "18,000".
fn is_part(c: char) -> bool {
    c.is_alphanumeric()
        || matches!(
            c,
            '-' | '\u{2010}' | '\u{2011}' | '\'' | '’' | '.' | ',' | '\u{ad}'
        )
}

#[cfg(test)]
mod tests {
    use bluf_model::stretch_of;

    use super::*;

    #[test]
    fn what_may_not_be_it_is_left_out() {
        let found = pairs("on (on off", |first, second| first == second);
        assert_eq!(found.count(), 0, "a mark parts them");
        let found = pairs("on on off", |first, second| first == second);
        assert_eq!(found.count(), 1);
    }

    #[test]
    fn a_mark_parts_two_words() {
        let text = "It is so, so he went, “went” on  on—off the U.S. and";
        let found: Vec<_> = pairs(text, |_, _| true)
            .map(|[first, second]| (stretch_of(text, first), stretch_of(text, second)))
            .collect();
        assert_eq!(
            found,
            [
                ("It", "is"),
                ("is", "so"),
                ("so", "he"),
                ("he", "went"),
                ("on", "on"),
                ("off", "the"),
                ("the", "U.S"),
            ]
        );
    }
}
