//! Texts and words that are too long for a page, or to be read at all.

use std::ops::Range;

use bluf_model::code_spans;

use super::{Found, Reading};
use crate::{Problem, rules};

/// The longest text of a field, in bytes: some twenty pages. Layout and parsing take more than
/// their share of time beyond it.
const LONGEST_TEXT: usize = 64 << 10;

/// The longest word, in characters: about a line. A longer one would run off the page, where
/// nobody sees it.
const LONGEST_WORD: usize = 80;

impl Reading<'_> {
    /// Whether a text is short enough to be read; reports it if not.
    pub(super) fn fits(&self, found: &Found<'_>, text: &str) -> bool {
        let fits = text.len() <= LONGEST_TEXT;
        if !fits {
            let message = format!("`{}` is longer than 64 KiB", self.path(found.field));
            let start = found.span.start..found.span.start + 1;
            self.report(
                Problem::error(rules::TOO_LONG, start, message)
                    .help("divide it: into sections, annexes, or rows of a table"),
            );
        }
        fits
    }
}

/// Reports the first word of a text that no line can hold. Addresses and code break by themselves.
pub(super) fn check_words(
    reading: &Reading<'_>,
    text: &str,
    place: impl Fn(Range<usize>) -> Range<usize>,
) {
    // Layout breaks lines at spaces and behind most punctuation, but not at no-break spaces.
    let code = code_spans(text);
    let is_code = |word: &str| {
        let start = word.as_ptr() as usize - text.as_ptr() as usize;
        code.iter()
            .any(|span| span.start <= start && start < span.end)
    };
    let is_blank = |byte: &u8| matches!(byte, b' ' | b'\n' | b'\r' | b'\t');
    let mut words = text.as_bytes().split(is_blank);
    if words.all(|word| word.len() <= LONGEST_WORD) {
        return;
    }
    let holds = |c: char| c.is_alphanumeric() || matches!(c, '\u{a0}' | '\u{202f}');
    let long = text
        .split([' ', '\n', '\r', '\t'])
        .filter(|word| word.len() > LONGEST_WORD && !word.contains("://"))
        .flat_map(|word| word.split(|c| !holds(c)))
        .find(|word| word.chars().count() > LONGEST_WORD && !is_code(word));
    let Some(word) = long else { return };
    let start = word.as_ptr() as usize - text.as_ptr() as usize;
    let shown = word
        .char_indices()
        .nth(20)
        .map_or(word.len(), |(end, _)| end);
    reading.report(
        Problem::error(
            rules::TOO_LONG,
            place(start..start + shown),
            "this word is longer than a line",
        )
        .help("put a space or a hyphen where it may break, or backticks around a hash or a path: `` `861844d6…` ``"),
    );
}
