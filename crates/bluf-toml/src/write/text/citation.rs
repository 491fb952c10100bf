//! Writing citations: `[@a, p. 4, grade C3; @b]`.

use bluf_model::{Citation, stretch_of};

use super::words::opens_tag;

/// A group of citations.
pub(super) fn group(citations: &[Citation]) -> String {
    let entries: Vec<String> = citations.iter().map(entry).collect();
    let inside = entries.join("; ");
    // The reader takes every bracket off the end.
    let room = if inside.ends_with(']') { " " } else { "" };
    format!("[{inside}{room}]")
}

/// A group right before another bracket. The reader makes one group of two side by side, so this
/// one is written as two already; and it takes empty brackets behind a group to say that nothing
/// more belongs to it.
pub(super) fn group_before_bracket(citations: &[Citation]) -> String {
    match citations.split_last() {
        Some((last, others)) if !others.is_empty() => {
            group(others) + &group(std::slice::from_ref(last))
        }
        _ => group(citations) + "[]",
    }
}

fn entry(citation: &Citation) -> String {
    let Citation {
        source,
        locator,
        grade,
        words: _,
    } = citation;
    let mut written = format!("@{source}");
    if let Some(locator) = locator {
        written += ", ";
        written += &escaped(locator);
    }
    if let Some(grade) = grade {
        written += &format!(", grade {grade}");
    }
    written
}

/// A place in a source: the reader drops every backslash in it.
fn escaped(locator: &str) -> String {
    let mut written = String::with_capacity(locator.len());
    for (offset, character) in locator.char_indices() {
        let is_misread = match character {
            '[' | ']' | '`' => true,
            '<' => opens_tag(stretch_of(locator, offset + 1..)),
            _ => false,
        };
        if is_misread {
            written.push('\\');
        }
        written.push(character);
    }
    written
}
