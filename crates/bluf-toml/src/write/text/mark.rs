//! Writing the portion mark that opens a text.

use bluf_model::{Marking, Plain, Scheme, opening_mark};

/// A text printed as typed, behind its mark.
pub fn plain(plain: &Plain, own: Option<Scheme>) -> String {
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
pub fn marked(marking: &Marking, text: &str, own: Option<Scheme>) -> String {
    let mark = written(marking, own);
    if text.is_empty() {
        mark
    } else {
        format!("{mark} {text}")
    }
}

/// Whether a text opens with what would be read as its mark.
pub fn mistaken_for_mark(text: &str, own: Option<Scheme>) -> bool {
    opening_mark(text, own).is_some()
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
