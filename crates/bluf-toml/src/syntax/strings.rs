//! Closes texts of several lines that the author left open.

use std::ops::Range;

use bluf_model::stretch_of;

use super::repaired::{Edit, Repaired, line_around, trimmed};
use super::{Mend, Syntax};
use crate::{Problem, rules};

/// Closes strings of several lines that run into the next key: `situation = '''` inside a
/// string shows that the one before it was never closed. Closing quotes without a text before
/// them are blanked.
pub(super) fn close_strings(repaired: &mut Repaired, syntax: &mut Syntax) {
    let mut open: Option<(usize, &'static str)> = None;
    let mut offset = 0;
    let mut before = String::new();
    while offset < repaired.text.len() {
        let line = line_around(&repaired.text, offset);
        let content = stretch_of(&repaired.text, line.clone()).to_owned();
        if let Some((start, quotes)) = open
            && opens_string(&content).is_some()
        {
            let closing = format!("{quotes}\n");
            offset = line.start + closing.len();
            syntax.mend(
                repaired,
                Mend {
                    problem: Some(unclosed(start, quotes)),
                    damage: Some(start..line.start),
                    edits: vec![Edit::Insert(line.start, closing)],
                },
            );
            open = None;
            continue;
        }
        if open.is_none() && closes_nothing(&content, &before) {
            let problem = Problem::error(
                rules::SYNTAX,
                trimmed(&repaired.text, &line),
                "these quotes close nothing",
            );
            syntax.mend(
                repaired,
                Mend {
                    problem: Some(
                        problem
                            .help("remove them: the text above is closed already")
                            .fix(trimmed(&repaired.text, &line), ""),
                    ),
                    damage: None,
                    edits: vec![Edit::Overwrite(line.clone(), String::new())],
                },
            );
        } else {
            open = next_state(open, &content, line.start);
        }
        if !content.trim().is_empty() {
            before = content;
        }
        offset = line.end + 1;
    }
    if let Some((start, quotes)) = open {
        let line = line_around(&repaired.text, start);
        // Where the text was meant to end nobody can say: before the next table, most likely.
        let end = next_statement(&repaired.text, line.end).unwrap_or(repaired.text.len());
        syntax.mend(
            repaired,
            Mend {
                problem: Some(unclosed(start, quotes)),
                damage: Some(start..end),
                edits: vec![Edit::Insert(end, format!("\n{quotes}\n"))],
            },
        );
    }
}

fn unclosed(start: usize, quotes: &str) -> Problem {
    Problem::error(
        rules::SYNTAX,
        start..start + 3,
        format!("this text has no closing `{quotes}`"),
    )
    .label("opened here")
    .help(format!(
        "write `{quotes}` on a line of its own below the text"
    ))
}

/// Whether a line is nothing but quotes, where no text is open and no list waits for one.
fn closes_nothing(line: &str, before: &str) -> bool {
    matches!(line.trim(), "'''" | "\"\"\"") && !before.trim_end().ends_with(['=', '[', ','])
}

/// The quotes that a line `key = '''…` opens and leaves open.
fn opens_string(line: &str) -> Option<&'static str> {
    let (key, value) = line.split_once('=')?;
    let is_bare = key
        .trim()
        .chars()
        .all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-'));
    let is_quoted =
        key.len() > 2 && key.starts_with(['"', '\'']) && key.trim_end().ends_with(['"', '\'']);
    let is_key = !key.trim().is_empty() && !key.starts_with([' ', '\t']) && (is_bare || is_quoted);
    let value = value.trim_start();
    let quotes = ["'''", "\"\"\""]
        .into_iter()
        .find(|quotes| value.starts_with(quotes))?;
    is_key.then_some(quotes)
}

/// Which string is open after a line, if one was open before it or none was.
fn next_state(
    open: Option<(usize, &'static str)>,
    line: &str,
    start: usize,
) -> Option<(usize, &'static str)> {
    let mut open = open;
    let mut position = 0;
    while position < line.len() {
        let rest = stretch_of(line, position..);
        match open {
            Some((_, quotes)) => match rest.find(quotes) {
                // Up to two more quotes belong to the text before the closing ones.
                Some(found) => {
                    let mut end = position + found + 3;
                    end += stretch_of(line, end..)
                        .chars()
                        .take(2)
                        .take_while(|c| quotes.starts_with(*c))
                        .count();
                    position = end;
                    open = None;
                }
                None => return open,
            },
            None => {
                if let Some(quotes) = ["'''", "\"\"\""]
                    .into_iter()
                    .find(|quotes| rest.starts_with(quotes))
                {
                    open = Some((start + position, quotes));
                    position += 3;
                } else if rest.starts_with('#') {
                    return None;
                } else if rest.starts_with(['"', '\'']) {
                    position += string_length(rest);
                } else {
                    position += rest.chars().next().map_or(1, char::len_utf8);
                }
            }
        }
    }
    open
}

/// Length of the string of one line that `rest` opens.
fn string_length(rest: &str) -> usize {
    let quote = rest.chars().next().expect("the caller saw a quote");
    let mut escaped = false;
    for (position, character) in rest.char_indices().skip(1) {
        if character == quote && !escaped {
            return position + 1;
        }
        escaped = quote == '"' && character == '\\' && !escaped;
    }
    rest.len()
}

/// The first line from `offset` on, after the line that it is in, that begins a key or a table.
fn next_statement(text: &str, offset: usize) -> Option<usize> {
    let mut start = line_around(text, offset).end + 1;
    while start < text.len() {
        let line: Range<usize> = line_around(text, start);
        let content = stretch_of(text, line.clone());
        let key = content.split_once('=').map(|(key, _)| key.trim());
        let is_key = key.is_some_and(|key| {
            !key.is_empty()
                && key
                    .chars()
                    .all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-'))
        });
        let is_table = content.starts_with('[')
            && content.trim_end().ends_with(']')
            && content
                .trim_matches(['[', ']', ' '])
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.'));
        if is_key || is_table {
            return Some(line.start);
        }
        start = line.end + 1;
    }
    None
}
