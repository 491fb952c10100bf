//! A line that was meant as `key = value`: what its value was meant to be.

use std::ops::Range;

use bluf_model::stretch_of;

use super::repaired::trimmed;
use super::values;
use crate::dates::{is_of_day, not_a_date};
use crate::write::string;
use crate::{Problem, rules};

/// A line with a key, a sign behind it and a value. Places count in the line.
struct Statement<'a> {
    key: &'a str,
    sign: char,
    value: Range<usize>,
}

/// What a value was meant to be. Places count in the value as it is written.
struct Meant {
    message: String,
    help: String,
    /// The words that the message is about.
    label: Range<usize>,
    /// What to replace, and by what.
    replaced: Range<usize>,
    words: String,
}

/// Marks that word processors and pages set around a quotation, at its beginning and at its end.
const OPENING: [char; 8] = ['“', '”', '„', '«', '‘', '’', '‹', '‚'];
const CLOSING: [char; 6] = ['”', '“', '»', '’', '‘', '›'];

/// A line in which the parser stumbles, if it is plain what it was meant to be.
pub(super) fn meant(text: &str, line: &Range<usize>) -> Option<Problem> {
    let whole = trimmed(text, line);
    let content = stretch_of(text, whole.clone());
    if matches!(content, "{" | "}" | "},") {
        let problem = Problem::error(
            rules::SYNTAX,
            whole.clone(),
            "no braces stand around the keys of a file",
        );
        return Some(problem.help("remove this line").fix(whole, ""));
    }
    let statement = Statement::of(content)?;
    let value = stretch_of(content, statement.value.clone());
    if statement.sign == ':' {
        return with_colon(whole, &statement, value);
    }
    let start = whole.start + statement.value.start;
    let place = |range: &Range<usize>| start + range.start..start + range.end;
    if is_null(value) {
        let problem = Problem::error(
            rules::SYNTAX,
            place(&(0..value.len())),
            format!("TOML has no `{value}`"),
        );
        let help = "remove this line: what is not said is not there";
        return Some(problem.help(help).fix(whole, ""));
    }
    if is_of_day(statement.key) && is_word(value) {
        let span = place(&(0..value.len()));
        return Some(not_a_date(span, value, crate::dates::Precision::Day));
    }
    if let Some(problem) = values::per_cent(statement.key, value, place(&(0..value.len()))) {
        return Some(problem);
    }
    let meant = value_meant(statement.key, value)?;
    let problem = Problem::error(rules::SYNTAX, place(&meant.label), meant.message);
    Some(
        problem
            .help(meant.help)
            .fix(place(&meant.replaced), meant.words),
    )
}

impl<'a> Statement<'a> {
    fn of(content: &'a str) -> Option<Self> {
        let key = key_length(content)?;
        let rest = stretch_of(content, key..);
        let sign = rest.trim_start().chars().next()?;
        let behind = key + (rest.len() - rest.trim_start().len()) + sign.len_utf8();
        let value = stretch_of(content, behind..);
        let start = behind + (value.len() - value.trim_start().len());
        let value = start..content.len();
        let is_one = match sign {
            '=' => true,
            // `https://…` is no key.
            ':' => start > behind || stretch_of(content, value.clone()).starts_with(['"', '\'']),
            _ => false,
        };
        (is_one && !value.is_empty()).then(|| Self {
            key: stretch_of(content, ..key),
            sign,
            value,
        })
    }
}

/// How long the key is that a line begins with.
fn key_length(content: &str) -> Option<usize> {
    let is_bare = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.');
    match content.chars().next()? {
        quote @ ('"' | '\'') => {
            let rest = stretch_of(content, 1..);
            rest.find(quote).map(|end| end + 2)
        }
        first if is_bare(first) => Some(content.find(|c| !is_bare(c)).unwrap_or(content.len())),
        _ => None,
    }
}

/// `title: "T",` as YAML and JSON have it.
fn with_colon(whole: Range<usize>, statement: &Statement<'_>, value: &str) -> Option<Problem> {
    let problem = Problem::error(
        rules::SYNTAX,
        whole.clone(),
        "this line is not a key with a value",
    );
    if is_null(value.trim_end_matches(',')) {
        return Some(
            problem
                .help("remove this line: TOML has no `null`")
                .fix(whole, ""),
        );
    }
    let key = statement.key.trim_matches(['"', '\'']);
    let is_bare = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-');
    let key = match key.chars().all(is_bare) {
        true => key,
        false => statement.key,
    };
    let words = match complete(value) {
        Some(end) if matches!(stretch_of(value, end..).trim(), "" | ",") => {
            stretch_of(value, ..end).to_owned()
        }
        _ => {
            let meant = value_meant(key, value)?;
            let (before, after) = (meant.replaced.start, meant.replaced.end);
            let before = stretch_of(value, ..before);
            format!("{before}{}{}", meant.words, stretch_of(value, after..))
        }
    };
    let line = format!("{key} = {words}");
    let help = match line.chars().count() {
        0..=90 => format!("write `{line}`, with `=` and not `:`"),
        _ => format!("write `{key} = …`, with `=` and not `:`"),
    };
    Some(problem.help(help).fix(whole, line))
}

/// What a value was meant to be, where the parser does not take it.
fn value_meant(key: &str, value: &str) -> Option<Meant> {
    if let Some(end) = complete(value) {
        return behind(key, value, end);
    }
    typographic(value)
        .or_else(|| quotes_inside(value))
        .or_else(|| unquoted(value))
}

/// How long the value is that stands first: a string of one line, a number, a date, `true`. None, if
/// none does, or if quotes inside it seem to end it.
fn complete(value: &str) -> Option<usize> {
    match value.chars().next()? {
        _ if value.starts_with("\"\"\"") || value.starts_with("'''") => None,
        quote @ ('"' | '\'') => {
            let mut escaped = false;
            let mut letters = value.char_indices().skip(1);
            let end = letters.find_map(|(at, letter)| {
                let ends = letter == quote && !escaped;
                escaped = quote == '"' && letter == '\\' && !escaped;
                ends.then_some(at + 1)
            })?;
            let rest = stretch_of(value, end..).trim_start();
            (rest.is_empty() || rest.starts_with([',', ';', '#'])).then_some(end)
        }
        'a'..='z' | '0'..='9' | '+' | '-' => {
            let end = value.find([',', ';', '#']).unwrap_or(value.len());
            let word = stretch_of(value, ..end).trim_end();
            let (_, errors) = super::parse(&format!("key = {word}"));
            errors.is_empty().then_some(word.len())
        }
        _ => None,
    }
}

/// What stands behind a whole value: a comma, or more values.
fn behind(key: &str, value: &str, end: usize) -> Option<Meant> {
    let rest = stretch_of(value, end..);
    let sign = end + (rest.len() - rest.trim_start().len());
    let after = stretch_of(value, sign..);
    if matches!(after.trim_end(), "," | ";") {
        let what = if after.starts_with(',') {
            "comma"
        } else {
            "semicolon"
        };
        return Some(Meant {
            message: format!("a {what} stands behind the value"),
            help: "remove it".to_owned(),
            label: sign..sign + 1,
            replaced: sign..sign + 1,
            words: String::new(),
        });
    }
    let mut items = vec![stretch_of(value, ..end)];
    let mut rest = after;
    while let Some(next) = rest.strip_prefix([',', ';']).map(str::trim_start) {
        if next.is_empty() {
            rest = next;
            break;
        }
        let end = complete(next)?;
        items.push(stretch_of(next, ..end));
        rest = stretch_of(next, end..).trim_start();
    }
    let is_text = items.iter().all(|item| item.starts_with(['"', '\'']));
    if !rest.is_empty() || items.len() < 2 || !is_text {
        return None;
    }
    let words = format!("[{}]", items.join(", "));
    let help = match words.chars().count() {
        0..=90 => format!("write `{key} = {words}`"),
        _ => "write `[` before the first, and `]` behind the last".to_owned(),
    };
    Some(Meant {
        message: "several values stand here without brackets".to_owned(),
        help,
        label: 0..value.len(),
        replaced: 0..value.len(),
        words,
    })
}

/// Text between the quotes of a word processor.
fn typographic(value: &str) -> Option<Meant> {
    let ended = value.trim_end_matches([',', ';', ' ']);
    let first = ended.chars().next()?;
    let rest = stretch_of(ended, first.len_utf8()..);
    let last = rest.chars().next_back()?;
    let opens = OPENING.contains(&first);
    let closes = CLOSING.contains(&last);
    let is_straight = matches!(first, '"' | '\'');
    let is_meant = opens || (is_straight && closes && !rest.contains(first));
    if !is_meant {
        return None;
    }
    let is_end = closes || (opens && matches!(last, '"' | '\''));
    let inner = match is_end {
        true => stretch_of(rest, ..rest.len() - last.len_utf8()),
        false => rest,
    };
    let inner = inner.trim();
    // `“a”, “b”` are two.
    let is_several = inner.contains(',')
        && inner.contains(|c| CLOSING.contains(&c) && c != '’')
        && inner.contains(|c| OPENING.contains(&c) && c != '’');
    let words = string(inner);
    (!is_several).then(|| Meant {
        message: "these quotes are typographic, and TOML wants straight ones".to_owned(),
        help: written(&words),
        label: 0..value.len(),
        replaced: 0..value.len(),
        words,
    })
}

/// Text in quotes that has the same quotes, or an apostrophe, inside it.
fn quotes_inside(value: &str) -> Option<Meant> {
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let inner = value.strip_prefix(quote)?.strip_suffix(quote)?;
    let is_plain = !inner.contains('\\') || quote == '\'';
    let is_triple = value.starts_with(&[quote; 3].iter().collect::<String>());
    if !is_plain || is_triple || !inner.contains(quote) {
        return None;
    }
    let end = inner.find(quote)? + 2;
    let words = string(inner);
    let what = match quote {
        '\'' => "an apostrophe ends a text in single quotes",
        _ => "a quotation mark ends a text in double quotes",
    };
    Some(Meant {
        message: "this stands behind the end of the value".to_owned(),
        help: format!("{what}: {}", written(&words)),
        label: end..value.len(),
        replaced: 0..value.len(),
        words,
    })
}

/// Text without quotes. A `#` with a letter before it belongs to it, and begins no comment.
fn unquoted(value: &str) -> Option<Meant> {
    let comment = [" #", "\t#"].iter().filter_map(|it| value.find(it)).min();
    let value = stretch_of(value, ..comment.unwrap_or(value.len()));
    let value = value.trim_end().trim_end_matches([',', ';']).trim_end();
    let first = value.chars().next()?;
    let is_number = |c: char| c.is_ascii_digit() || ".,_ +-%'’\u{a0}\u{202f}".contains(c);
    if matches!(first, '"' | '\'' | '[' | '{' | '=' | '#' | ']' | '}')
        || value.ends_with(['"', '\''])
        || value.chars().all(is_number)
        || values::looks_like_date(value)
        || values::is_yes_or_no(value)
    {
        return None;
    }
    let words = string(value);
    Some(Meant {
        message: "text must stand in quotes".to_owned(),
        help: written(&words),
        label: 0..value.len(),
        replaced: 0..value.len(),
        words,
    })
}

/// What to write, where that fits a message.
pub(super) fn written(words: &str) -> String {
    match words.chars().count() {
        0..=90 => format!("write `{words}`"),
        _ => "write the text between ''' and '''".to_owned(),
    }
}

fn is_null(value: &str) -> bool {
    matches!(value, "null" | "Null" | "NULL" | "None" | "nil" | "~")
}

fn is_word(value: &str) -> bool {
    value.chars().all(char::is_alphabetic)
}
