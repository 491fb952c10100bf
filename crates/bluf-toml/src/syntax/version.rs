//! What TOML 1.1 allows and TOML 1.0 does not: the parser takes both, and the format is 1.0, which
//! editors and other programs read.

use std::ops::Range;

use bluf_model::{Date, stretch_of};

use super::statement::written;
use super::tokens::{Kind, Token, tokens};
use crate::{Problem, rules};

/// What a text has of TOML 1.1 alone, each with what to write in its place.
pub(crate) fn newer(text: &str) -> Vec<Problem> {
    // Nearly all files have none of it, and need not be taken apart.
    let may_have = text.contains(['{', '\\']) || has_time(text);
    if !may_have {
        return Vec::new();
    }
    let tokens = tokens(text);
    let mut problems = rows(text, &tokens);
    for (index, token) in tokens.iter().enumerate() {
        match token.kind {
            Kind::Text => problems.extend(escapes(text, &token.range)),
            Kind::Bare => problems.extend(time(text, &tokens, index)),
            _ => {}
        }
    }
    problems
}

/// Whether some time may stand in a text without its seconds.
fn has_time(text: &str) -> bool {
    let mut signs = text.match_indices(':').map(|(at, _)| at);
    signs.any(|at| {
        let digit = |at: usize| text.as_bytes().get(at).is_some_and(u8::is_ascii_digit);
        at >= 2 && digit(at - 2) && digit(at - 1) && digit(at + 1) && digit(at + 2)
    })
}

/// Rows between braces over several lines, or with a comma behind the last value.
fn rows(text: &str, tokens: &[Token]) -> Vec<Problem> {
    let mut problems = Vec::new();
    // What is open, and for a row what makes one line of it; none, if nothing does.
    let mut open: Vec<Open> = Vec::new();
    let mut before: Option<&Token> = None;
    for (index, token) in tokens.iter().enumerate() {
        match token.kind {
            Kind::OpenList | Kind::OpenRow => open.push(Open {
                range: token.range.clone(),
                is_row: token.kind == Kind::OpenRow,
                breaks: Vec::new(),
                comma: None,
            }),
            Kind::Newline => {
                let next = tokens
                    .get(index + 1)
                    .map_or(text.len(), |it| it.range.start);
                let from = before.map_or(0, |it| it.range.end);
                let continues = tokens
                    .get(index + 1)
                    .is_some_and(|it| it.kind == Kind::Newline);
                if let Some(row) = open.last_mut().filter(|it| it.is_row)
                    && !continues
                {
                    row.breaks.push(from..next);
                }
                continue;
            }
            Kind::CloseList | Kind::CloseRow => {
                let Some(mut closed) = open.pop() else {
                    continue;
                };
                closed.comma = before
                    .filter(|it| closed.is_row && it.kind == Kind::Comma)
                    .map(|it| it.range.clone());
                problems.extend(closed.problem(text, token.range.end));
            }
            _ => {}
        }
        before = Some(token);
    }
    problems
}

/// A list or a row that is open.
struct Open {
    range: Range<usize>,
    is_row: bool,
    /// The stretches between two words of it that hold line breaks.
    breaks: Vec<Range<usize>>,
    /// The comma behind its last value.
    comma: Option<Range<usize>>,
}

impl Open {
    fn problem(self, text: &str, end: usize) -> Option<Problem> {
        if self.breaks.is_empty() {
            let comma = self.comma?;
            let message = "a comma stands behind the last value of this row, as in TOML 1.1";
            let problem = Problem::error(rules::SYNTAX, comma.clone(), message);
            return Some(problem.help("remove it").fix(comma, ""));
        }
        let message = "this row goes over several lines, as in TOML 1.1";
        let mut problem = Problem::error(rules::SYNTAX, self.range.clone(), message);
        let has_comment = |it: &Range<usize>| stretch_of(text, it.clone()).contains('#');
        if self.breaks.iter().any(has_comment) {
            return Some(problem.help("write it in one line, and its comments above it"));
        }
        let mut line = String::new();
        let mut done = self.range.start;
        for stretch in &self.breaks {
            let at_end = stretch.end + 1 == end;
            let mut stretch = stretch.clone();
            if let Some(comma) = self.comma.as_ref().filter(|_| at_end) {
                stretch.start = comma.start;
            }
            line.push_str(stretch_of(text, done..stretch.start));
            line.push(' ');
            done = stretch.end;
            problem = problem.fix(stretch, " ");
        }
        line.push_str(stretch_of(text, done..end));
        Some(problem.help(match line.contains('\n') || line.len() > 90 {
            true => "write it in one line, or its keys under a heading of their own".to_owned(),
            false => format!("write it in one line: `{line}`"),
        }))
    }
}

/// `\x41` in a string in double quotes. What `\e` stands for cannot be printed in any case.
fn escapes(text: &str, string: &Range<usize>) -> Vec<Problem> {
    let written_so = stretch_of(text, string.clone());
    let mut problems = Vec::new();
    if !written_so.starts_with('"') || !written_so.contains('\\') {
        return problems;
    }
    let mut letters = written_so.char_indices();
    while let Some((at, letter)) = letters.next() {
        if letter != '\\' {
            continue;
        }
        let Some((_, 'x')) = letters.next() else {
            continue;
        };
        let start = string.start + at;
        let Some(digits) = text.get(start + 2..start + 4) else {
            continue;
        };
        let right = format!("\\u00{digits}");
        let message = format!("`\\x{digits}` is an escape of TOML 1.1");
        let problem = Problem::error(rules::SYNTAX, start..start + 4, message);
        problems.push(problem.help(written(&right)).fix(start..start + 4, right));
    }
    problems
}

/// A day with an hour and a minute, and no seconds.
fn time(text: &str, tokens: &[Token], index: usize) -> Option<Problem> {
    let word = stretch_of(text, tokens[index].range.clone());
    let start = match word.split_once(['T', 't']) {
        Some((_, clock)) if is_minute(clock) => tokens[index].range.start,
        _ if is_minute(word) => {
            let before = tokens.get(index.checked_sub(1)?)?;
            let is_day = before.kind == Kind::Bare && before.range.len() == "2026-05-12".len();
            (is_day && before.range.end + 1 == tokens[index].range.start)
                .then_some(before.range.start)?
        }
        _ => return None,
    };
    let span = start..tokens[index].range.end;
    let written_so = stretch_of(text, span.clone());
    let quoted = written_so.replace(['T', 't'], " ");
    Date::parse(&quoted)?;
    let right = format!("\"{quoted}\"");
    let message = format!("`{written_so}` is a time without seconds, as in TOML 1.1");
    let problem = Problem::error(rules::SYNTAX, span.clone(), message);
    Some(problem.help(written(&right)).fix(span, right))
}

/// Whether a word is an hour and a minute: `16:00`.
fn is_minute(word: &str) -> bool {
    let mut bytes = word.bytes();
    word.len() == 5
        && bytes.all(|byte| byte.is_ascii_digit() || byte == b':')
        && word.as_bytes().get(2) == Some(&b':')
}
