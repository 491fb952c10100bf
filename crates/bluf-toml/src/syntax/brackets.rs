//! Lists and rows that are not closed, or whose commas are not where they should be.

use std::ops::Range;

use bluf_model::stretch_of;

use super::Mend;
use super::headings::is_heading;
use super::repaired::{Edit, line_around};
use super::tokens::{Kind, Token};
use crate::{ByteEdit, Problem, rules};

/// Mends the first list or row that is not as it should be.
pub(super) fn mend_brackets(text: &str, tokens: &[Token]) -> Option<Mend> {
    let mut walk = Walk {
        text,
        tokens,
        open: Vec::new(),
        before: None,
    };
    let mut is_value = false;
    for (index, token) in tokens.iter().enumerate() {
        let begins_line = index == 0 || tokens[index - 1].kind == Kind::Newline;
        if walk.open.is_empty() {
            // Brackets matter behind the `=` of a statement.
            is_value = (is_value && !begins_line) || token.kind == Kind::Equals;
        }
        if !is_value || token.kind == Kind::Newline {
            continue;
        }
        match walk.step(index) {
            None => walk.before = Some(index),
            Some(mend) => return Some(mend),
        }
    }
    (!walk.open.is_empty()).then(|| walk.close_all())
}

/// The brackets that are open while the words go by.
struct Walk<'a> {
    text: &'a str,
    tokens: &'a [Token],
    /// The words that open a list or a row.
    open: Vec<usize>,
    /// The word before, other than a line end.
    before: Option<usize>,
}

impl Walk<'_> {
    fn kind(&self, index: usize) -> Kind {
        self.tokens[index].kind
    }

    fn range(&self, index: usize) -> Range<usize> {
        self.tokens[index].range.clone()
    }

    fn begins_line(&self, index: usize) -> bool {
        index == 0 || self.kind(index - 1) == Kind::Newline
    }

    /// Whether a key or a heading stands here, at the beginning of a line.
    fn begins_statement(&self, index: usize) -> bool {
        let is_key = matches!(self.kind(index), Kind::Bare | Kind::Text)
            && self
                .tokens
                .get(index + 1)
                .is_some_and(|next| next.kind == Kind::Equals);
        self.begins_line(index) && (is_key || is_heading(self.text, &self.tokens[index..]))
    }

    fn step(&mut self, index: usize) -> Option<Mend> {
        let Some(opening) = self.open.last().copied() else {
            if matches!(self.kind(index), Kind::OpenList | Kind::OpenRow) {
                self.open.push(index);
            }
            return None;
        };
        let before = self.before.unwrap_or(opening);
        let is_list = self.kind(opening) == Kind::OpenList;
        let follows_value = self.kind(before).ends_value();
        let kind = self.kind(index);
        if self.begins_statement(index) && (is_list || follows_value || kind == Kind::OpenList) {
            return Some(self.close_all());
        }
        match kind {
            Kind::Comma
                if matches!(
                    self.kind(before),
                    Kind::Comma | Kind::OpenList | Kind::OpenRow
                ) =>
            {
                Some(self.extra_comma(index))
            }
            Kind::Bare if !is_list && self.begins_key(before) && self.colon(index).is_some() => {
                let colon = self.colon(index).expect("it was just seen");
                Some(self.equals(index, colon))
            }
            Kind::Bare if follows_value && stretch_of(self.text, self.range(index)) == ";" => {
                let span = self.range(index);
                let message = "a semicolon stands between two entries";
                let problem = Problem::error(rules::SYNTAX, span.clone(), message);
                let problem = problem.help("write a `,` between the two");
                Some(Mend::as_said(problem.fix(span, ",")))
            }
            Kind::CloseList if !is_list => Some(self.close_before(index)),
            Kind::CloseRow if is_list => Some(self.close_before(index)),
            Kind::CloseList | Kind::CloseRow => {
                self.open.pop();
                None
            }
            _ if kind.begins_value() && follows_value => self.no_comma(before, index),
            Kind::OpenList | Kind::OpenRow => {
                self.open.push(index);
                None
            }
            _ => None,
        }
    }

    /// Whether a key, or the colon behind one, may follow this word in a row.
    fn begins_key(&self, before: usize) -> bool {
        matches!(self.kind(before), Kind::OpenRow | Kind::Comma)
            || (self.kind(before) == Kind::Text && before > 0 && self.begins_key(before - 1))
    }

    /// The colon behind the key of a row, as JSON and YAML have it: `title: "x"`, `"title": "x"`.
    fn colon(&self, index: usize) -> Option<usize> {
        let range = self.range(index);
        let word = stretch_of(self.text, range.clone());
        let at = word.find(':')?;
        let key = stretch_of(word, ..at);
        let is_key = key
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-'));
        (is_key && !key.starts_with(|c: char| c.is_ascii_digit())).then_some(range.start + at)
    }

    /// `=` in the place of the colon behind a key.
    fn equals(&self, index: usize, colon: usize) -> Mend {
        let start = match colon == self.range(index).start {
            true => self.range(self.before.unwrap_or(index)).start,
            false => self.range(index).start,
        };
        let key = stretch_of(self.text, start..colon).trim_end();
        let message = format!(
            "a `:` stands behind the key `{}`",
            key.trim_matches(['"', '\''])
        );
        let problem = Problem::error(rules::SYNTAX, colon..colon + 1, message);
        let bare = match colon > start && stretch_of(self.text, ..colon).ends_with(' ') {
            true => "=",
            false => " =",
        };
        Mend::as_said(
            problem
                .help("write `=` and not `:`: `{ key = \"value\" }`")
                .fix(colon..colon + 1, bare),
        )
    }

    /// Two values or keys without a comma between them.
    fn no_comma(&self, before: usize, index: usize) -> Option<Mend> {
        let (end, start) = (self.range(before).end, self.range(index).start);
        let is_row = self
            .open
            .last()
            .is_some_and(|opening| self.kind(*opening) == Kind::OpenRow);
        let is_text = |index: usize| self.kind(index) == Kind::Text;
        let begins_line = self.begins_line(index);
        if is_row && begins_line && self.kind(index) == Kind::OpenRow {
            return Some(self.close_last());
        }
        let is_key = self
            .tokens
            .get(index + 1)
            .is_some_and(|next| next.kind == Kind::Equals);
        if is_text(before)
            && !is_key
            && (end == start || (!begins_line && self.kind(index) == Kind::Bare))
        {
            return Some(self.quotes_inside(before, index));
        }
        let (span, message) = if is_row {
            if !is_key {
                return None;
            }
            let key = self.range(index);
            let message = format!(
                "a comma is missing before `{}`",
                stretch_of(self.text, key.clone())
            );
            (key, message)
        } else {
            let is_row = matches!(self.kind(before), Kind::CloseList | Kind::CloseRow);
            let is_number =
                stretch_of(self.text, self.range(before)).starts_with(|c: char| c.is_ascii_digit());
            if self.kind(before) == Kind::Bare && (!is_number || self.kind(index) == Kind::Bare) {
                return None;
            }
            let what = if is_row { "row" } else { "entry" };
            (end..end, format!("a comma is missing after this {what}"))
        };
        let problem =
            Problem::error(rules::SYNTAX, span, message).help("write a `,` between the two");
        Some(Mend::as_said(problem.fix(end..end, ",")))
    }

    fn extra_comma(&self, index: usize) -> Mend {
        let span = self.range(index);
        let problem = Problem::error(rules::SYNTAX, span.clone(), "there is a comma too many");
        Mend::as_said(problem.help("remove it").fix(span, ""))
    }

    /// Closes everything that is open, before the next statement or at the end of the file.
    fn close_all(&self) -> Mend {
        self.close(&self.open)
    }

    fn close_last(&self) -> Mend {
        self.close(&self.open[self.open.len() - 1..])
    }

    /// Another bracket closes what this one should.
    fn close_before(&self, index: usize) -> Mend {
        let wanted = if self.kind(index) == Kind::CloseList {
            Kind::OpenList
        } else {
            Kind::OpenRow
        };
        if self
            .open
            .iter()
            .any(|opening| self.kind(*opening) == wanted)
        {
            return self.close_last();
        }
        let right = if wanted == Kind::OpenList { "}" } else { "]" };
        let mut mend = self.close_last();
        mend.edits = vec![Edit::Overwrite(self.range(index), right.to_owned())];
        if let Some(problem) = &mut mend.problem {
            let (span, text) = (self.range(index), right.to_owned());
            problem.fix = vec![ByteEdit { span, text }];
        }
        mend
    }

    /// Closes these brackets behind the last word. The outermost is the one to name.
    fn close(&self, open: &[usize]) -> Mend {
        let opening = self.range(open[0]);
        let before = self.before.unwrap_or(open[0]);
        let closing: String = open
            .iter()
            .rev()
            .map(|index| {
                if self.kind(*index) == Kind::OpenRow {
                    '}'
                } else {
                    ']'
                }
            })
            .collect();
        let (message, help) = if self.kind(open[0]) == Kind::OpenRow {
            (
                "this row has no closing `}`",
                "write `}` after its last value",
            )
        } else {
            (
                "this list has no closing `]`",
                "write `]` after the last entry",
            )
        };
        let problem = Problem::error(rules::SYNTAX, opening.clone(), message)
            .label("opened here")
            .help(help);
        let last = self.range(before);
        // A comma behind an unclosed row separates it from the next.
        let is_row_of_list =
            open.len() == 1 && self.open.len() > 1 && self.kind(open[0]) == Kind::OpenRow;
        let at = if is_row_of_list && self.kind(before) == Kind::Comma {
            last.start
        } else {
            last.end
        };
        // Nothing can be called missing in a row whose end is unknown.
        let row = open
            .iter()
            .rev()
            .find(|index| self.kind(**index) == Kind::OpenRow);
        Mend {
            problem: Some(problem.fix(at..at, closing.as_str())),
            damage: row.map(|row| self.range(*row).start..at),
            edits: vec![Edit::Insert(at, closing)],
        }
    }

    /// A quotation mark or an apostrophe inside a text ended it: the rest of the line is given
    /// up, except for the brackets that close at its end.
    fn quotes_inside(&self, before: usize, index: usize) -> Mend {
        let text = self.range(before);
        let start = self.range(index).start;
        let line = line_around(self.text, start);
        let end = line.start + stretch_of(self.text, line.clone()).trim_end().len();
        let quote = stretch_of(self.text, text.start..text.start + 1);
        let runs_into_key = stretch_of(self.text, text.clone())
            .trim_end_matches(['"', '\''])
            .trim_end()
            .ends_with('=');
        let problem = if runs_into_key {
            Problem::error(
                rules::SYNTAX,
                text.start..start,
                "this text has no closing quote",
            )
            .help(format!("write `{quote}` at its end, before the comma"))
        } else if quote == "'" {
            Problem::error(rules::SYNTAX, start..end, "this stands behind the end of the text")
                .help("an apostrophe ends a text in single quotes: write it between ''' and ''', or in double quotes")
        } else {
            Problem::error(
                rules::SYNTAX,
                start..end,
                "this stands behind the end of the text",
            )
            .help("a quotation mark ends a text in double quotes: write it between ''' and '''")
        };
        // The closing brackets and the comma at the end of the line stand.
        let rest = stretch_of(self.text, start..end);
        let kept = rest.trim_end_matches([']', '}', ',', ' ']).len();
        let opened = self
            .open
            .iter()
            .filter(|opening| self.range(**opening).start >= line.start)
            .count();
        let closing: String = stretch_of(rest, kept..).replace(' ', "");
        let brackets = closing.trim_end_matches(',').len();
        let closing = if brackets > opened + 1 {
            stretch_of(&closing, brackets - opened..).to_owned()
        } else {
            closing
        };
        Mend {
            problem: Some(problem),
            damage: Some(text.start..end),
            edits: vec![Edit::Overwrite(start..end, format!(" {closing}"))],
        }
    }
}
