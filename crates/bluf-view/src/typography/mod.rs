//! Typography of authors' text by language: quotation marks, dashes, spaces that do not break.
//!
//! Three sets of rules read a text and name the bytes to replace; everything they do not name
//! reaches the page as typed. A line is read as one text, so a quotation may open in plain
//! words and close in emphasised ones.

mod dashes;
mod quotes;
mod spaces;

use std::borrow::Cow;
use std::ops::Range;

use bluf_model::{Language, stretch_of};

use super::text::{Line, Node, Span};

/// A hyphen that a backslash keeps, until the words around it are set. No author can write it: the
/// loader refuses characters of private use.
pub(super) const KEPT_HYPHEN: char = '\u{e02d}';

/// What stands for code while the words around it are set.
const CODE: &str = "\u{fffc}";

/// Bytes of a text, and what stands in their place.
struct Edit {
    range: Range<usize>,
    with: String,
}

/// Sets a plain text: a title, a name, a heading.
pub(super) fn plain(text: &str, language: Language) -> String {
    let text = &keep_hyphens(text);
    let mut set = String::with_capacity(text.len());
    let mut from = 0;
    for edit in edits(text, language) {
        set.push_str(stretch_of(text, from..edit.range.start));
        set.push_str(&edit.with);
        from = edit.range.end;
    }
    set.push_str(stretch_of(text, from..));
    set.replace(KEPT_HYPHEN, "-")
}

/// A text in which a backslash before two hyphens or more keeps them, and goes.
fn keep_hyphens(text: &str) -> Cow<'_, str> {
    if !text.contains("\\--") {
        return Cow::Borrowed(text);
    }
    let mut kept = String::with_capacity(text.len());
    let mut parts = text.split("\\--");
    kept.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let words = part.trim_start_matches('-');
        let hyphens = part.len() - words.len() + 2;
        kept.extend(std::iter::repeat_n(KEPT_HYPHEN, hyphens));
        kept.push_str(words);
    }
    Cow::Owned(kept)
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
        *run = set.replace(KEPT_HYPHEN, "-");
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

/// Calls `visit` with every run of words, in reading order, and with what stands for each address and
/// piece of code. Numbers and marks are no words.
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
            Node::Span(Span::Address { pieces }) => visit(&mut pieces.concat()),
            Node::Span(Span::Code { .. }) => visit(&mut CODE.to_owned()),
            Node::Span(Span::Citation { .. } | Span::Mark { .. } | Span::Number { .. }) => {}
        }
    }
}
