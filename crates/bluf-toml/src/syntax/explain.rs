//! What a syntax error means to somebody who writes briefs, and what to write instead.

use std::ops::Range;

use super::repair::line_around;
use crate::{Problem, Rule, rules};

/// Says in the author's terms what the parser says in TOML's.
pub(super) fn explain(text: &str, span: Range<usize>, message: &str) -> Problem {
    let line = line_around(text, span.start);
    let content = &text[line.clone()];
    let words = &text[span.clone()];
    let value = content.split_once('=').map_or("", |(_, value)| value.trim());
    let whole_value = || {
        let start = line.start + content.find(value).unwrap_or(0);
        start..start + value.len()
    };
    let syntax = |span: Range<usize>, message: &str, help: &str| {
        Problem::error(rules::SYNTAX, span, message).help(help)
    };
    let bad_date = |span: Range<usize>, written: &str| {
        let problem = Problem::error(rules::BAD_DATE, span, format!("`{written}` is not a date"));
        problem.help("write it as year-month-day, `2026-03-24`, without quotes")
    };
    if message.starts_with("duplicate key") {
        return duplicate(text, span);
    }
    if message.starts_with("invalid date") || message.starts_with("invalid time") || looks_like_date(value) {
        let span = whole_value();
        let written = text[span.clone()].split('#').next().unwrap_or_default().trim_end().to_owned();
        return bad_date(span.start..span.start + written.len(), &written);
    }
    if message.starts_with("missing escaped value") || message.contains("escape") {
        let start = text[..span.start].rfind('\\').unwrap_or(span.start);
        let end = span.end.max(start + 1);
        return syntax(start..end, "a backslash between double quotes begins an escape", "write the text between ''' and ''', where nothing needs escaping");
    }
    if message.starts_with("invalid boolean") {
        return Problem::error(rules::SYNTAX, span, format!("`{words}` is not a value"))
            .help("write `true` or `false`, or put text in quotes");
    }
    if message.starts_with("string values must be quoted") {
        if words.is_empty() {
            return syntax(trimmed(text, &line), "this key has no value", "write a value after `=`, or remove the line");
        }
        if words.starts_with(['“', '”', '„', '«', '‘', '’']) {
            return syntax(span, "these quotes are typographic, and TOML wants straight ones", "write the text between ''' and '''");
        }
        return syntax(span, "text must stand in quotes", "write the text between ''' and ''', or in double quotes");
    }
    if message.contains("basic string") || message.contains("literal string") {
        let start = text[line.clone()].find(['"', '\'']).map_or(span.start, |at| line.start + at);
        return syntax(start..line.start + content.trim_end().len(), "this text has no closing quote", "close it on the same line, or write it between ''' and '''");
    }
    if message.starts_with("key with no value") || message.starts_with("invalid unquoted key") {
        let help = if content.contains(':') && !content.contains('=') {
            "write `key = \"value\"`, with `=` and not `:`"
        } else {
            "write `key = \"value\"`; a line of text belongs between ''' and '''"
        };
        return syntax(trimmed(text, &line), "this line is not a key with a value", help);
    }
    if message.contains("unclosed table") || message.contains("unclosed array table") {
        return syntax(trimmed(text, &line), "this table heading is not closed", "write `[name]`, or `[[name]]` for one item of many");
    }
    if message.starts_with("unexpected key or value") {
        let help = if value.starts_with('\'') {
            "an apostrophe ends a text in single quotes: write it between ''' and ''', or in double quotes"
        } else if value.starts_with('"') {
            "a quotation mark ends a text in double quotes: write it between ''' and '''"
        } else if value.starts_with(|c: char| c.is_ascii_digit()) {
            "write numbers without separators, and text in quotes"
        } else {
            "put the text in quotes, or begin a comment with `#`"
        };
        let end = line.start + content.trim_end().len();
        return syntax(span.start..end.max(span.start), "this stands behind the end of the value", help);
    }
    if message.contains("leading zero") {
        return syntax(span, "a number cannot begin with a zero", "remove the zero, or put the value in quotes");
    }
    if message.contains("array") {
        return syntax(span, "an entry of this list is not as it should be", "separate the entries with commas, and put text in quotes");
    }
    Problem::error(rules::SYNTAX, span, format!("this is not TOML: {message}"))
}

fn duplicate(text: &str, span: Range<usize>) -> Problem {
    let key = text[span.clone()].to_owned();
    let rule: Rule = rules::DUPLICATE_KEY;
    let line = line_around(text, span.start);
    let content = text[line].trim_start();
    let help = if content.starts_with("[[") {
        format!("`{key}` is written as one table before; write `[[{key}]]` everywhere")
    } else if content.starts_with('[') {
        format!("put the keys of both `[{key}]` tables under one heading; items of a list begin with `[[{key}]]`")
    } else {
        "keep one of the two".to_owned()
    };
    Problem::error(rule, span, format!("`{key}` is written twice")).help(help)
}

fn trimmed(text: &str, line: &Range<usize>) -> Range<usize> {
    let content = &text[line.clone()];
    let start = line.start + (content.len() - content.trim_start().len());
    start..(line.start + content.trim_end().len()).max(start)
}

/// Something like `24.3.2026`, `2026/03/24`, `24 March 2026`.
fn looks_like_date(value: &str) -> bool {
    let value = value.split('#').next().unwrap_or_default().trim();
    let numbers: Vec<&str> = value.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()).collect();
    value.starts_with(|c: char| c.is_ascii_digit())
        && numbers.len() == 3
        && numbers.iter().any(|number| number.len() == 4 && number.bytes().all(|byte| byte.is_ascii_digit()))
        && !value.contains(['"', '\'', '[', ','])
}
