//! What is wrong in a file, where, and what to do about it.

use std::ops::Range;
use std::sync::Arc;

use bluf_model::{Rule, Safety, Severity, stretch_of};

use crate::nearest::is_same_word;
use crate::{ByteEdit, rules};

/// Something wrong in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The rule that it breaks.
    pub rule: &'static Rule,
    /// How bad it is.
    pub severity: Severity,
    /// What is wrong: lower case, literals in backticks, no full stop.
    pub message: String,
    /// What to do.
    pub help: Option<String>,
    /// Where it is.
    pub label: Label,
    /// Other places that matter to it.
    pub others: Vec<Label>,
    /// Where it is in a file that the brief names there, if it is in one.
    pub beside: Option<Beside>,
    /// What puts it right in this file; empty where nothing does.
    pub fix: Vec<ByteEdit>,
    /// Whether that asks for a person's judgement.
    pub safety: Safety,
}

/// A place in a file beside the brief.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beside {
    /// The file.
    pub file: Arc<DataFile>,
    /// Bytes of its text, on character boundaries.
    pub span: Range<usize>,
}

/// The text of a file beside the brief, with the places of its cells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DataFile {
    /// Its name, as the brief writes it.
    pub name: String,
    /// Its text.
    pub text: Arc<str>,
    /// Row by row below the headings, the stretches of its cells.
    cells: Vec<Vec<Range<usize>>>,
}

impl DataFile {
    /// A file of which no cell is known.
    pub(crate) fn new(name: &str, text: &str) -> Self {
        Self {
            name: name.to_owned(),
            text: text.into(),
            cells: Vec::new(),
        }
    }

    /// The same file with the stretches of its cells.
    pub(crate) fn with_cells(&self, cells: Vec<Vec<Range<usize>>>) -> Self {
        Self {
            name: self.name.clone(),
            text: Arc::clone(&self.text),
            cells,
        }
    }

    /// The stretch of a cell, or of all cells of a row.
    pub(crate) fn cell(&self, row: usize, column: Option<usize>) -> Option<Range<usize>> {
        let cells = self.cells.get(row)?;
        match column {
            Some(column) => cells.get(column).cloned(),
            None => Some(cells.first()?.start..cells.last()?.end),
        }
    }

    /// The line in which a row begins, from 1.
    pub(crate) fn line(&self, row: usize) -> Option<usize> {
        let (before, _) = self.text.split_at_checked(self.cell(row, None)?.start)?;
        Some(before.matches('\n').count() + 1)
    }
}

/// A stretch of the file, and a few words about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// Bytes of the file, on character boundaries. Empty where something is missing.
    pub span: Range<usize>,
    /// The words; may be empty.
    pub text: String,
}

impl Problem {
    /// An error at a place.
    pub(crate) fn error(
        rule: &'static Rule,
        span: Range<usize>,
        message: impl Into<String>,
    ) -> Self {
        Self {
            rule,
            severity: Severity::Error,
            message: message.into(),
            help: None,
            label: Label {
                span,
                text: String::new(),
            },
            others: Vec::new(),
            beside: None,
            fix: Vec::new(),
            safety: Safety::Safe,
        }
    }

    /// Offers words in the place of a stretch of the file.
    pub(crate) fn fix(mut self, span: Range<usize>, words: impl Into<String>) -> Self {
        let text = words.into();
        self.fix.push(ByteEdit { span, text });
        self
    }

    /// Offers `new` words in the place of `old` ones, where these stand once in a stretch of the
    /// file. There must be no need to escape either.
    pub(crate) fn fix_words(self, text: &str, span: &Range<usize>, old: &str, new: &str) -> Self {
        let is_plain = |words: &str| !words.is_empty() && !words.contains(['"', '\'', '\\']);
        let mut found = stretch_of(text, span.clone()).match_indices(old);
        match (found.next(), found.next()) {
            (Some((at, _)), None) if is_plain(old) && is_plain(new) => {
                let start = span.start + at;
                self.fix(start..start + old.len(), new)
            }
            _ => self,
        }
    }

    /// Says that its fix asks for a person's judgement, unless the words that it offers differ
    /// from those that stand there in nothing but their form.
    pub(crate) fn guessed(self, written: &str, offered: &str) -> Self {
        match is_same_word(written, offered) {
            true => self,
            false => self.unsafely(),
        }
    }

    /// Says that its fix asks for a person's judgement.
    pub(crate) fn unsafely(mut self) -> Self {
        self.safety = Safety::Unsafe;
        self
    }

    /// Says where it is in a file that the brief names.
    pub(crate) fn inside(mut self, file: &Arc<DataFile>, span: Range<usize>) -> Self {
        let file = Arc::clone(file);
        self.beside = Some(Beside { file, span });
        self
    }

    /// Says what to do.
    pub(crate) fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Says a few words at the place.
    pub(crate) fn label(mut self, text: impl Into<String>) -> Self {
        self.label.text = text.into();
        self
    }

    /// Points to another place.
    pub(crate) fn also(mut self, span: Range<usize>, text: impl Into<String>) -> Self {
        self.others.push(Label {
            span,
            text: text.into(),
        });
        self
    }
}

/// The problem of some characters; `{}` in `what` stands for them, `{code}` for the code of the first.
pub(crate) fn bad_character(
    span: Range<usize>,
    characters: &str,
    what: &str,
    help: &str,
) -> Problem {
    let first = characters.chars().next().unwrap_or_default();
    let code = format!("U+{:04X}", u32::from(first));
    let what = what.replace("{code}", &code).replace("{}", characters);
    Problem::error(rules::BAD_CHARACTER, span, what).help(help)
}
