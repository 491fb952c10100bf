//! What is wrong in a file, where, and what to do about it.

use std::ops::Range;

use bluf_model::{Rule, Severity};

use crate::rules;

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
        }
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
