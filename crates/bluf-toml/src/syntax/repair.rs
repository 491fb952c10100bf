//! Mending a text so that one syntax error does not hide the rest of the file.

use std::ops::Range;

use super::{Syntax, explain};
use crate::{Problem, rules};

/// A text with insertions, and the way back to the author's own.
pub(crate) struct Repaired {
    /// The text to parse.
    pub text: String,
    /// Offset in `text` and length of each insertion, in the order in which they were made.
    insertions: Vec<(usize, usize)>,
}

impl Repaired {
    pub(crate) fn new(source: &str) -> Self {
        Self { text: source.to_owned(), insertions: Vec::new() }
    }

    /// The stretch of the author's text that a stretch of this one comes from.
    pub(crate) fn original(&self, span: &Range<usize>) -> Range<usize> {
        let back = |mut offset: usize| {
            for (at, length) in self.insertions.iter().rev() {
                if offset > *at {
                    offset -= (offset - at).min(*length);
                }
            }
            offset
        };
        back(span.start)..back(span.end).max(back(span.start))
    }

    fn insert(&mut self, at: usize, text: &str) {
        self.text.insert_str(at, text);
        self.insertions.push((at, text.len()));
    }

    /// Makes a comment of the line, so that the parser goes on behind it.
    fn silence(&mut self, line: &Range<usize>) {
        let length = self.text[line.clone()].chars().next().map_or(0, char::len_utf8);
        let comment = "#".to_owned() + &" ".repeat(length.saturating_sub(1));
        self.text.replace_range(line.start..line.start + length, &comment);
    }
}

/// The line around an offset, without its line end.
pub(super) fn line_around(text: &str, offset: usize) -> Range<usize> {
    let offset = offset.min(text.len());
    let start = text[..offset].rfind('\n').map_or(0, |end| end + 1);
    let end = text[offset..].find('\n').map_or(text.len(), |length| offset + length);
    start..end
}

/// Closes strings of several lines that run into the next key: `situation = '''` inside a
/// string shows that the one before it was never closed.
pub(super) fn close_strings(repaired: &mut Repaired, damaged: &mut Vec<Range<usize>>) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut open: Option<(usize, &'static str)> = None;
    let mut offset = 0;
    while offset < repaired.text.len() {
        let line = line_around(&repaired.text, offset);
        let content = repaired.text[line.clone()].to_owned();
        if let Some((start, quotes)) = open
            && opens_string(&content).is_some()
        {
            problems.push(
                Problem::error(rules::SYNTAX, start..start + 3, format!("this text has no closing `{quotes}`"))
                    .label("opened here")
                    .help(format!("write `{quotes}` on a line of its own below the text")),
            );
            let closing = format!("{quotes}\n");
            repaired.insert(line.start, &closing);
            damaged.push(start..line.start + 3);
            open = None;
            offset = line.start + closing.len();
            continue;
        }
        open = next_state(open, &content, line.start);
        offset = line.end + 1;
    }
    if let Some((start, quotes)) = open {
        let line = line_around(&repaired.text, start);
        problems.push(
            Problem::error(rules::SYNTAX, start..start + 3, format!("this text has no closing `{quotes}`"))
                .label("opened here")
                .help(format!("write `{quotes}` on a line of its own below the text")),
        );
        // Where the text was meant to end nobody can say: before the next table, most likely.
        let end = next_statement(&repaired.text, line.end).unwrap_or(repaired.text.len());
        let closing = format!("\n{quotes}\n");
        repaired.insert(end, &closing);
        damaged.push(start..end + closing.len());
    }
    problems
}

/// The quotes that a line `key = '''…` opens and leaves open.
fn opens_string(line: &str) -> Option<&'static str> {
    let (key, value) = line.split_once('=')?;
    let is_key = !key.trim().is_empty()
        && !key.starts_with([' ', '\t'])
        && key.trim().chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '"'));
    let value = value.trim_start();
    let quotes = ["'''", "\"\"\""].into_iter().find(|quotes| value.starts_with(quotes))?;
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
        let rest = &line[position..];
        match open {
            Some((_, quotes)) => match rest.find(quotes) {
                // Up to two more quotes belong to the text before the closing ones.
                Some(found) => {
                    let mark = &quotes[..1];
                    let mut end = position + found + 3;
                    end += line[end..].chars().take(2).take_while(|c| mark.starts_with(*c)).count();
                    position = end;
                    open = None;
                }
                None => return open,
            },
            None => {
                if let Some(quotes) = ["'''", "\"\"\""].into_iter().find(|quotes| rest.starts_with(quotes)) {
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

/// Mends the first mistake after which the parser would lose its way. None, if there is none.
pub(super) fn mend(
    repaired: &mut Repaired,
    errors: &[(Range<usize>, String)],
    syntax: &mut Syntax,
) -> Option<Problem> {
    if let Some((span, _)) = errors.iter().find(|(_, message)| is_inside_array(message)) {
        let statement = next_statement(&repaired.text, line_around(&repaired.text, span.start).start.saturating_sub(1));
        let opening = open_bracket(&repaired.text, span.start);
        if let (Some(statement), Some(opening)) = (statement, opening) {
            let problem = Problem::error(rules::SYNTAX, opening..opening + 1, "this list has no closing `]`")
                .label("opened here")
                .help("write `]` after the last entry");
            syntax.damaged.push(opening..statement);
            repaired.insert(statement, "]\n");
            return Some(problem);
        }
    }
    let (span, message) = errors.iter().find(|(_, message)| loses_the_rest(message))?;
    let line = line_around(&repaired.text, span.start);
    if line.is_empty() || repaired.text[line.clone()].starts_with('#') {
        return None;
    }
    let problem = explain::explain(&repaired.text, span.clone(), message);
    repaired.silence(&line);
    syntax.lost_lines = true;
    Some(problem)
}

fn is_inside_array(message: &str) -> bool {
    message.contains("unclosed array,") || message.contains("in array,")
}

fn loses_the_rest(message: &str) -> bool {
    ["key with no value", "unclosed table", "unclosed array table", "invalid unquoted key", "missing table", "extra"]
        .iter()
        .any(|start| message.contains(start))
}

/// The first line from `offset` on, after the line that it is in, that begins a key or a table.
fn next_statement(text: &str, offset: usize) -> Option<usize> {
    let mut start = line_around(text, offset).end + 1;
    while start < text.len() {
        let line = line_around(text, start);
        let content = &text[line.clone()];
        let key = content.split_once('=').map(|(key, _)| key.trim());
        let is_key = key.is_some_and(|key| {
            !key.is_empty() && key.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-'))
        });
        let is_table = content.starts_with('[') && content.trim_end().ends_with(']')
            && content.trim_matches(['[', ']', ' ']).chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.'));
        if is_key || is_table {
            return Some(line.start);
        }
        start = line.end + 1;
    }
    None
}

/// The bracket that opened the list around an offset: the last `= [` at or before it.
fn open_bracket(text: &str, offset: usize) -> Option<usize> {
    let mut end = line_around(text, offset).end;
    loop {
        let line = line_around(text, end);
        let content = &text[line.clone()];
        if let Some((key, value)) = content.split_once('=')
            && value.trim_start().starts_with('[')
            && !key.trim_start().starts_with(['#', '{'])
        {
            return Some(line.start + key.len() + 1 + (value.len() - value.trim_start().len()));
        }
        end = line.start.checked_sub(1)?;
    }
}
