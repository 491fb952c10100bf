//! A key that is written twice.

use std::ops::Range;

use bluf_model::stretch_of;

use super::repaired::line_around;
use crate::{Problem, rules};

/// Whether the first place of a key is looked for: that takes time with the length of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Search {
    /// It is.
    Made,
    /// It is not: so many keys are written twice that nobody reads on.
    LeftOut,
}

/// The problem of a key that is written twice, with the place of the first.
pub(super) fn duplicate(text: &str, span: Range<usize>, search: Search) -> Problem {
    let key = stretch_of(text, span.clone()).to_owned();
    let line = line_around(text, span.start);
    let content = stretch_of(text, line.clone()).trim_start();
    let help = if content.starts_with("[[") {
        format!("`{key}` is written as one table before; write `[[{key}]]` everywhere")
    } else if content.starts_with('[') {
        format!(
            "put the keys of both `[{key}]` tables under one heading; items of a list begin with `[[{key}]]`"
        )
    } else {
        "keep one of the two".to_owned()
    };
    let problem = Problem::error(
        rules::DUPLICATE_KEY,
        span,
        format!("`{key}` is written twice"),
    )
    .help(help);
    if search == Search::LeftOut {
        return problem;
    }
    match first(text, &key, line.start, content.starts_with('[')) {
        Some(first) => problem.also(first, "first written here"),
        None => problem,
    }
}

/// Where the key is written before: in the same table, or anywhere if it heads a table.
fn first(text: &str, key: &str, before: usize, heads_table: bool) -> Option<Range<usize>> {
    let mut end = before;
    let mut found = None;
    while let Some(last) = end.checked_sub(1) {
        let line = line_around(text, last);
        let content = stretch_of(text, line.clone());
        let name = content.trim_start_matches([' ', '\t', '[', '"', '\'']);
        let start = line.start + (content.len() - name.len());
        let behind = name
            .strip_prefix(key)
            .map(|rest| rest.trim_start_matches(['"', '\'']).trim_start());
        let is_heading = content.trim_start().starts_with('[');
        if behind.is_some_and(|rest| rest.starts_with(if is_heading { ']' } else { '=' }))
            && is_heading == heads_table
        {
            found = Some(start..start + key.len());
        }
        if is_heading && !heads_table {
            break;
        }
        end = line.start;
    }
    found
}
