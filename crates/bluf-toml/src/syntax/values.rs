//! Dates, numbers and words that TOML does not take for values.

use std::ops::Range;

use bluf_model::stretch_of;

use super::repaired::line_around;
use super::statement::written;
use crate::brief::readings;
use crate::dates::{Precision, meant, not_a_date};
use crate::write::string;
use crate::{Problem, rules};

const LITERAL: &str = "write the text between ''' and '''";

/// The problem of a value that was meant as a date.
pub(super) fn date(text: &str, span: &Range<usize>, message: &str) -> Option<Problem> {
    let value = value_around(text, span);
    let written = stretch_of(text, value.clone());
    let is_date = message.starts_with("invalid date") || message.starts_with("invalid time");
    let is_broken_value = is_date
        || message.starts_with("string values")
        || message.contains("float")
        || message.starts_with("unexpected");
    let is_like_date = meant(written).is_some() || looks_like_date(written);
    if !is_broken_value || !(is_date || is_like_date) {
        return None;
    }
    let line = line_around(text, span.start);
    let key = stretch_of(text, line)
        .split('=')
        .next()
        .unwrap_or_default()
        .trim();
    let precision = if matches!(key, "date" | "decision_by") {
        Precision::Day
    } else {
        Precision::Any
    };
    let written = written.to_owned();
    Some(not_a_date(value, &written, precision))
}

/// The problem of a value that was meant as a number.
pub(super) fn number(text: &str, span: &Range<usize>, message: &str) -> Option<Problem> {
    let value = value_around(text, span);
    let value = if stretch_of(text, value.clone()).starts_with(is_digit) {
        value
    } else {
        word_around(text, span)
    };
    // `1,050` in a row: the comma was meant as a part of the number.
    let before = stretch_of(text, ..value.start);
    let start = before
        .trim_end_matches(|c: char| is_digit(c) || matches!(c, ',' | '.'))
        .len();
    let value = if before.ends_with(',') {
        start..value.end
    } else {
        value
    };
    let written = stretch_of(text, value.clone());
    let is_number = written.starts_with(is_digit)
        && written
            .chars()
            .all(|c| is_digit(c) || matches!(c, '.' | ',' | '_' | ' ' | '\u{A0}' | '\u{202F}'));
    if !is_number {
        return None;
    }
    if message.contains("leading zero") && written.bytes().all(|byte| byte.is_ascii_digit()) {
        let problem = Problem::error(rules::SYNTAX, value, "a number cannot begin with a zero");
        return Some(problem.help("remove the zero, or put the value in quotes"));
    }
    let problem = Problem::error(
        rules::SYNTAX,
        value.clone(),
        format!("`{written}` is not a number"),
    );
    Some(as_number(problem, value, written))
}

/// What to write for a number with separators, or with a comma before its decimals.
pub(crate) fn as_number(problem: Problem, span: Range<usize>, written: &str) -> Problem {
    match readings(written).as_slice() {
        [one] => problem
            .help(format!(
                "write `{one}`: thousands stand without separators, and decimals behind a point"
            ))
            .fix(span, one.as_str()),
        [one, other] => problem.help(format!(
            "is it {one} or {other}? Write `{one}` or `{other}`, without separators between thousands"
        )),
        _ => problem.help("write digits alone, and a point before decimals: `105007`, `2.5`"),
    }
}

/// `14%` without quotes, where a number belongs, or a word of likelihood.
pub(super) fn per_cent(key: &str, value: &str, span: Range<usize>) -> Option<Problem> {
    let number = value.strip_suffix('%')?.trim_end();
    if readings(number).is_empty() {
        return None;
    }
    if key == "likelihood" {
        let message = format!("`{value}` is a number, and a likelihood is a word");
        let help = "write a word of the scale in quotes: `\"likely\"`";
        return Some(Problem::error(rules::SYNTAX, span, message).help(help));
    }
    (key == "value").then(|| {
        let message = format!("`{value}` is not a number");
        let help = format!("write `{number}`, and the sign under `unit`: `unit = \"%\"`");
        Problem::error(rules::SYNTAX, span, message).help(help)
    })
}

/// The problem of a word without quotes.
pub(super) fn without_quotes(text: &str, span: Range<usize>) -> Problem {
    let words = stretch_of(text, span.clone());
    let lower = words.to_lowercase();
    if matches!(lower.as_str(), "true" | "false") {
        return Problem::error(
            rules::SYNTAX,
            span.clone(),
            format!("`{words}` is not a value"),
        )
        .help(format!("write `{lower}`"))
        .fix(span, lower);
    }
    if is_yes_or_no(&lower) {
        let meant = if lower == "yes" { "true" } else { "false" };
        return Problem::error(rules::SYNTAX, span, format!("`{words}` is not a value"))
            .help(format!("write `{meant}`, or put text in quotes"));
    }
    let value = value_around(text, &span);
    let whole = stretch_of(text, value.clone());
    let is_text = !whole.contains(['"', '\'', '[', '{', '=', '\\']);
    if value.start <= span.start && span.end <= value.end && is_text {
        return unquoted(value, whole);
    }
    unquoted(span, words)
}

/// Whether a word is one by which other formats say true and false.
pub(super) fn is_yes_or_no(word: &str) -> bool {
    let lower = word.to_lowercase();
    matches!(lower.as_str(), "yes" | "no" | "true" | "false")
}

/// The problem of text without quotes, or with those of a word processor.
fn unquoted(span: Range<usize>, words: &str) -> Problem {
    if words.starts_with(['“', '”', '„', '«', '‘', '’']) {
        let message = "these quotes are typographic, and TOML wants straight ones";
        return Problem::error(rules::SYNTAX, span, message).help(LITERAL);
    }
    let is_word = !words.contains(|c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '\\'));
    let problem = Problem::error(rules::SYNTAX, span.clone(), "text must stand in quotes");
    if is_word || !words.contains(['"', '\'', '\\', '\n']) {
        let words = string(words);
        return problem.help(written(&words)).fix(span, words);
    }
    problem.help(format!("{LITERAL}, or in double quotes"))
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit()
}

/// The whole value around a place: in a row or a list up to the next comma or bracket, else up to
/// the end of the line.
fn value_around(text: &str, span: &Range<usize>) -> Range<usize> {
    let line = line_around(text, span.start);
    let content = stretch_of(text, line.clone());
    let at = (span.start - line.start).min(content.len());
    let before = stretch_of(content, ..at);
    let start = before.rfind(['=', '[', '{']).map_or(0, |found| found + 1);
    let is_nested = before.contains(['[', '{']) || !before.contains('=');
    // Inside a list or a row a comma ends the value before it.
    let start = if is_nested {
        stretch_of(content, start..at)
            .rfind(',')
            .map_or(start, |found| start + found + 1)
    } else {
        start
    };
    let rest = stretch_of(content, start..);
    let end = if is_nested {
        rest.find([',', ']', '}', '#'])
    } else {
        rest.find('#')
    };
    let value = stretch_of(rest, ..end.unwrap_or(rest.len()));
    let from = line.start + start + (value.len() - value.trim_start().len());
    from..(line.start + start + value.trim_end().len()).max(from)
}

/// The word around a place.
fn word_around(text: &str, span: &Range<usize>) -> Range<usize> {
    let ends = |c: char| {
        c.is_whitespace() || matches!(c, ',' | '[' | ']' | '{' | '}' | '=' | '"' | '\'' | '#')
    };
    let start = stretch_of(text, ..span.start).rfind(ends).map_or(0, |at| {
        at + stretch_of(text, at..)
            .chars()
            .next()
            .map_or(1, char::len_utf8)
    });
    let end = stretch_of(text, span.start..)
        .find(ends)
        .map_or(text.len(), |length| span.start + length);
    start..end.max(start)
}

/// Something like `12/5/2026`, which has the numbers of a date in some order.
pub(super) fn looks_like_date(value: &str) -> bool {
    let numbers: Vec<&str> = value
        .split(|c: char| !c.is_alphanumeric())
        .filter(|part| !part.is_empty())
        .collect();
    let is_year =
        |number: &&str| number.len() == 4 && number.bytes().all(|byte| byte.is_ascii_digit());
    value.starts_with(is_digit)
        && numbers.len() == 3
        && numbers.iter().any(is_year)
        && !value.contains(['"', '\''])
}
