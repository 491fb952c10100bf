//! What a syntax error means to somebody who writes briefs, and what to write instead.

use std::ops::Range;

use bluf_model::stretch_of;

use super::duplicates::{Search, duplicate};
use super::repaired::{line_around, trimmed};
use super::{statement, values};
use crate::{Problem, rules};

/// Says in the author's terms what the parser says in TOML's.
pub(super) fn explain(text: &str, span: Range<usize>, message: &str) -> Problem {
    let line = line_around(text, span.start);
    let content = stretch_of(text, line.clone());
    let whole_line = trimmed(text, &line);
    if message.starts_with("duplicate key") {
        return duplicate(text, span, Search::Made);
    }
    if let Some(problem) = statement::meant(text, &line) {
        return problem;
    }
    if let Some((what, help)) = about_the_line(content, message) {
        return match content.find("==") {
            Some(at) if message.starts_with("extra `=`") => {
                let at = line.start + at;
                syntax(whole_line, what, help).fix(at..at + 1, "")
            }
            _ => syntax(whole_line, what, help),
        };
    }
    if let Some(problem) =
        values::date(text, &span, message).or_else(|| values::number(text, &span, message))
    {
        return problem;
    }
    let of_escapes = ["missing escaped value", "escape", "unicode", "hexadecimal"];
    if of_escapes.iter().any(|words| message.contains(words)) {
        return backslash(text, &span);
    }
    if message.starts_with("invalid boolean") || message.starts_with("string values must be quoted")
    {
        return values::without_quotes(text, span);
    }
    if message.contains("basic string") || message.contains("literal string") {
        return no_closing_quote(text, span);
    }
    if message.starts_with("unexpected key or value") {
        return behind_the_end(text, span);
    }
    if message.contains("array") {
        let help = "separate the entries with commas, and put text in quotes";
        return syntax(span, "an entry of this list is not as it should be", help);
    }
    if message.contains("inline table") || message.contains("key-value pairs") {
        let help = "write `{ key = \"value\", other = \"value\" }`";
        return syntax(span, "an entry of this row is not as it should be", help);
    }
    let help = "write `key = \"value\"`; text stands in quotes";
    syntax(span, &format!("this is not TOML: {message}"), help)
}

fn syntax(span: Range<usize>, message: &str, help: &str) -> Problem {
    Problem::error(rules::SYNTAX, span, message).help(help)
}

/// What is wrong with a line as a whole, and what to write.
fn about_the_line(line: &str, message: &str) -> Option<(&'static str, &'static str)> {
    let content = line.trim();
    let is_heading = content.starts_with('[');
    if message.starts_with("extra `=`") {
        return Some(("there is an `=` too many", "write one: `key = \"value\"`"));
    }
    if message.contains("keys cannot be empty") {
        return Some(if is_heading {
            (
                "this table heading has no name",
                "write `[name]`, or `[[name]]` for one item of many",
            )
        } else {
            (
                "this line has no key",
                "write the key before the `=`, or remove the line",
            )
        });
    }
    if message.contains("unclosed table") || message.contains("unclosed array table") {
        return Some(if content.contains(']') {
            (
                "this table heading cannot be read",
                "write `[name]` with letters, digits, `-` and `_`; other names in quotes: `[sections.\"Next steps\"]`",
            )
        } else {
            (
                "this table heading is not closed",
                "write `[name]`, or `[[name]]` for one item of many",
            )
        });
    }
    if message.starts_with("unexpected key or value") && is_heading && !content.contains('=') {
        return Some((
            "there is a bracket too many, or words behind the heading",
            "write `[name]`, or `[[name]]` for one item of many",
        ));
    }
    if message.starts_with("key with no value") || message.starts_with("invalid unquoted key") {
        let help = if content.contains(':') && !content.contains('=') {
            "write `key = \"value\"`, with `=` and not `:`"
        } else {
            "write `key = \"value\"`; a line of text belongs between ''' and '''"
        };
        return Some(("this line is not a key with a value", help));
    }
    let is_empty = content.split_once('=').is_some_and(|(_, value)| {
        value.trim_start().is_empty() || value.trim_start().starts_with('#')
    });
    if message.starts_with("string values must be quoted") && is_empty {
        return Some((
            "this key has no value",
            "write a value after `=`, or remove the line",
        ));
    }
    None
}

/// A backslash between double quotes that begins no escape.
fn backslash(text: &str, span: &Range<usize>) -> Problem {
    let start = stretch_of(text, ..span.start)
        .rfind('\\')
        .unwrap_or(span.start);
    let end = span.end.max(start + 1);
    let message = "a backslash between double quotes begins an escape";
    let Some(string) = string_around(text, start) else {
        let help = "write the text between ''' and ''', where nothing needs escaping";
        return syntax(start..end, message, help);
    };
    let content = stretch_of(text, string.start + 1..string.end - 1);
    if content.contains("\\\"") || content.ends_with('\\') || content.is_empty() {
        let help = "write two backslashes for one: `\\\\`";
        return syntax(start..end, message, help).fix(start..start, "\\");
    }
    let words = crate::write::literal(content);
    let is_path = content.contains(":\\") || content.starts_with("\\\\");
    let help = match is_path {
        true => format!("{}, or the path with `/`", statement::written(&words)),
        false => statement::written(&words),
    };
    // Another backslash there may begin an escape that is meant.
    let escapes = ["\\\\", "\\n", "\\t", "\\u", "\\U", "\\r", "\\f", "\\b"];
    let problem = syntax(start..end, message, &help).fix(string, words);
    match escapes.iter().any(|it| content.contains(it)) {
        true => problem.unsafely(),
        false => problem,
    }
}

/// The string in double quotes that holds a place, if it begins and ends in the line.
fn string_around(text: &str, place: usize) -> Option<Range<usize>> {
    let line = line_around(text, place);
    let mut letters = stretch_of(text, line.clone()).char_indices();
    while let Some((at, quote)) = letters.find(|(_, letter)| matches!(letter, '"' | '\'')) {
        let mut escaped = false;
        let (end, _) = letters.find(|(_, letter)| {
            let ends = *letter == quote && !escaped;
            escaped = quote == '"' && *letter == '\\' && !escaped;
            ends
        })?;
        let string = line.start + at..line.start + end + 1;
        if string.contains(&place) {
            return (quote == '"' && string.len() > 2).then_some(string);
        }
    }
    None
}

fn no_closing_quote(text: &str, span: Range<usize>) -> Problem {
    let line = line_around(text, span.start);
    let content = stretch_of(text, line.clone());
    let end = line.start + content.trim_end().len();
    // The last quote of the line before the place is the one that is open.
    let before = stretch_of(text, line.start..span.start.min(end));
    let value = content.find('=').map_or(0, |at| at + 1);
    let start = stretch_of(content, value..)
        .find(['"', '\''])
        .map(|at| line.start + value + at);
    let start = start.unwrap_or(line.start + before.trim_end().len());
    syntax(
        start..end.max(start),
        "this text has no closing quote",
        "close it on the same line, or write it between ''' and '''",
    )
}

fn behind_the_end(text: &str, span: Range<usize>) -> Problem {
    let line = line_around(text, span.start);
    let content = stretch_of(text, line.clone());
    let value = content
        .split_once('=')
        .map_or("", |(_, value)| value.trim());
    let help = if value.starts_with('\'') {
        "an apostrophe ends a text in single quotes: write it between ''' and ''', or in double quotes"
    } else if value.starts_with('"') {
        "a quotation mark ends a text in double quotes: write it between ''' and '''"
    } else {
        "put the text in quotes, or begin a comment with `#`"
    };
    let end = line.start + content.trim_end().len();
    syntax(
        span.start..end.max(span.start),
        "this stands behind the end of the value",
        help,
    )
}
