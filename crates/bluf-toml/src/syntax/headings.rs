//! Headings of tables that are not closed, or have too few brackets.

use bluf_model::stretch_of;

use super::repaired::{Edit, line_around, trimmed};
use super::tokens::{Kind, Token};
use super::{Mend, Syntax};
use crate::keys::Keys;
use crate::{Problem, rules};

/// Mends the first heading that is not as it should be.
pub(super) fn mend_heading(
    text: &str,
    tokens: &[Token],
    keys: &Keys,
    syntax: &Syntax,
) -> Option<Mend> {
    let first_of_line = |index: usize| index == 0 || tokens[index - 1].kind == Kind::Newline;
    let mut brackets = (0..tokens.len())
        .filter(|index| first_of_line(*index) && tokens[*index].kind == Kind::OpenList);
    brackets.find_map(|index| {
        let heading = heading(text, &tokens[index..])?;
        unclosed(text, &heading).or_else(|| one_bracket(text, &heading, keys, syntax))
    })
}

/// The brackets and the name of a heading.
struct Heading {
    start: usize,
    opened: usize,
    name: std::ops::Range<usize>,
    closed: usize,
}

/// The heading that these words begin with: brackets around a name, and nothing behind them.
pub(super) fn is_heading(text: &str, tokens: &[Token]) -> bool {
    heading(text, tokens).is_some_and(|heading| {
        let first = stretch_of(text, heading.name.clone()).chars().next();
        first.is_some_and(char::is_alphabetic)
            && !matches!(
                stretch_of(text, heading.name),
                "true" | "false" | "inf" | "nan"
            )
    })
}

fn heading(text: &str, tokens: &[Token]) -> Option<Heading> {
    let opened = tokens
        .iter()
        .take_while(|token| token.kind == Kind::OpenList)
        .count();
    let name = tokens
        .get(opened)
        .filter(|token| token.kind == Kind::Bare && opened <= 2)?;
    let closed = tokens[opened + 1..]
        .iter()
        .take_while(|token| token.kind == Kind::CloseList)
        .count();
    let ends = tokens
        .get(opened + 1 + closed)
        .is_none_or(|token| token.kind == Kind::Newline);
    let is_name = stretch_of(text, name.range.clone())
        .chars()
        .all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.'));
    (ends && is_name).then(|| Heading {
        start: tokens[0].range.start,
        opened,
        name: name.range.clone(),
        closed,
    })
}

fn unclosed(text: &str, heading: &Heading) -> Option<Mend> {
    if heading.opened <= heading.closed {
        return None;
    }
    let missing = "]".repeat(heading.opened - heading.closed);
    let name = stretch_of(text, heading.name.clone());
    let whole = if heading.opened == 1 {
        format!("[{name}]")
    } else {
        format!("[[{name}]]")
    };
    let line = trimmed(text, &line_around(text, heading.start));
    let problem = Problem::error(rules::SYNTAX, line, "this table heading is not closed");
    Some(Mend {
        problem: Some(
            problem
                .help(format!("write `{whole}`"))
                .fix(heading.name.end..heading.name.end, missing.as_str()),
        ),
        damage: None,
        edits: vec![Edit::Insert(heading.name.end, missing)],
    })
}

/// `[judgments]` where every entry begins with `[[judgments]]`.
fn one_bracket(text: &str, heading: &Heading, keys: &Keys, syntax: &Syntax) -> Option<Mend> {
    let name = stretch_of(text, heading.name.clone());
    let is_list =
        heading.opened == 1 && heading.closed == 1 && keys.lists.iter().any(|list| list == name);
    is_list.then(|| {
        let mut problem =
            one_bracket_problem(name, trimmed(text, &line_around(text, heading.start)));
        // All headings of that name are meant alike, and told once.
        let written = format!("[{name}]");
        let mut start = 0;
        for line in text.split_inclusive('\n') {
            if line.trim() == written {
                let at = start + line.find('[').unwrap_or_default();
                problem = problem.fix(at..at + written.len(), format!("[{written}]"));
            }
            start += line.len();
        }
        let is_known = syntax
            .problems
            .iter()
            .any(|known| known.message == problem.message);
        Mend {
            problem: (!is_known).then_some(problem),
            damage: None,
            edits: vec![
                Edit::Insert(heading.name.start, "[".to_owned()),
                Edit::Insert(heading.name.end, "]".to_owned()),
            ],
        }
    })
}

/// The problem of a list that is written as one table.
pub(crate) fn one_bracket_problem(name: &str, span: std::ops::Range<usize>) -> Problem {
    Problem::error(
        rules::WRONG_TYPE,
        span,
        format!("`{name}` is a list, and `[{name}]` is one table"),
    )
    .help(format!("begin each entry with `[[{name}]]`"))
}
