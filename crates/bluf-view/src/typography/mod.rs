//! Typography of authors' text by language: quotation marks, dashes, spaces that do not break.
//!
//! Three sets of rules read a text and name the bytes to replace; everything they do not name
//! reaches the page as typed. A line is read as one text, so a quotation may open in plain
//! words and close in emphasised ones.

mod dashes;
mod quotes;
mod spaces;

use std::ops::Range;

use bluf_model::{Language, stretch_of};

use super::text::{Line, Node, Span};

/// Bytes of a text, and what stands in their place.
struct Edit {
    range: Range<usize>,
    with: String,
}

/// Sets a plain text: a title, a name, a heading.
pub(super) fn plain(text: &str, language: Language) -> String {
    let mut set = String::with_capacity(text.len());
    let mut from = 0;
    for edit in edits(text, language) {
        set.push_str(stretch_of(text, from..edit.range.start));
        set.push_str(&edit.with);
        from = edit.range.end;
    }
    set.push_str(stretch_of(text, from..));
    set
}

/// Sets the words of a line. Addresses stay as they are.
pub(super) fn line(mut line: Line, language: Language) -> Line {
    let mut text = String::new();
    for_each_run(&mut line, &mut |run| text.push_str(run));
    let mut edits = edits(&text, language).into_iter().peekable();
    // An edit may begin in one run and end in the next: it is made whole in the first, and
    // `from` says how much of the next it replaces.
    let (mut start, mut from) = (0, 0);
    for_each_run(&mut line, &mut |run| {
        let end = start + run.len();
        let mut set = String::with_capacity(run.len());
        from = from.max(start);
        while let Some(edit) = edits.next_if(|edit| edit.range.start < end) {
            set.push_str(stretch_of(&text, from..edit.range.start));
            set.push_str(&edit.with);
            from = edit.range.end;
        }
        if from < end {
            set.push_str(stretch_of(&text, from..end));
        }
        start = end;
        *run = set;
    });
    line
}

/// What to replace in a text: in order, none over another.
fn edits(text: &str, language: Language) -> Vec<Edit> {
    let mut edits = quotes::edits(text, language);
    edits.extend(dashes::edits(text, language));
    edits.extend(spaces::edits(text, language));
    edits.sort_by_key(|edit| edit.range.start);
    let mut end = 0;
    edits.retain(|edit| {
        let is_free = edit.range.start >= end;
        if is_free {
            end = edit.range.end;
        }
        is_free
    });
    edits
}

/// Calls `visit` with every run of words, in reading order. Addresses, numbers and marks are no words.
fn for_each_run(nodes: &mut [Node], visit: &mut impl FnMut(&mut String)) {
    for node in nodes {
        match node {
            Node::Text(text) => visit(text),
            Node::Span(
                Span::Emphasis { body }
                | Span::Strong { body }
                | Span::Link { body, .. }
                | Span::Reference { body, .. }
                | Span::Foreign { body, .. },
            ) => for_each_run(body, visit),
            Node::Span(
                Span::Citation { .. }
                | Span::Mark { .. }
                | Span::Address { .. }
                | Span::Number { .. },
            ) => {}
        }
    }
}
