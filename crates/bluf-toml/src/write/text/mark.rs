//! Writing the portion mark that opens a text, and keeping words from being read as one.

use bluf_model::{Marking, Plain, Scheme, opening_mark, stray_mark, stretch_of};

/// A text printed as typed, behind its mark.
pub(crate) fn plain(plain: &Plain, own: Option<Scheme>) -> String {
    let Plain {
        mark,
        text,
        start: _,
    } = plain;
    match mark {
        Some(mark) => marked(&mark.marking, text, own),
        None => text.clone(),
    }
}

/// A text behind a mark.
pub(super) fn marked(marking: &Marking, text: &str, own: Option<Scheme>) -> String {
    let mark = written(marking, own);
    if text.is_empty() {
        mark
    } else {
        format!("{mark} {text}")
    }
}

/// Whether a text opens with what would be read as its mark.
pub(super) fn mistaken_for_mark(text: &str, own: Option<Scheme>) -> bool {
    opening_mark(text, own).is_some()
}

/// Where words need a backslash because they are written as marks are: the reader refuses a mark
/// that marks nothing. What stands before the words is nothing to them, so that a few get a
/// backslash that would do without.
pub(super) fn strays(words: &str, own: Option<Scheme>) -> Vec<usize> {
    let mut strays = Vec::new();
    let mut from = 0;
    loop {
        let behind = |at: usize| {
            stretch_of(words, ..from + at)
                .trim_end()
                .chars()
                .next_back()
        };
        let Some(stray) = stray_mark(stretch_of(words, from..), own, behind) else {
            return strays;
        };
        let (start, end) = (from + stray.start, from + stray.end);
        // No letter takes a backslash, so one without parentheses gets it inside.
        let sign = stretch_of(words, start..end).find(|c: char| c.is_ascii_punctuation());
        strays.extend(sign.map(|sign| start + sign));
        from = end;
    }
}

/// A mark in its short form, unless that is none: without a marking of the brief, `(C)` is a
/// letter of a list, and `(CONFIDENTIAL)` is a mark.
fn written(marking: &Marking, own: Option<Scheme>) -> String {
    let short = format!("({})", marking.portion());
    let read = opening_mark(&short, own).map(|(_, read)| read);
    if read == Some(Ok(marking.clone())) {
        short
    } else {
        format!("({marking})")
    }
}
