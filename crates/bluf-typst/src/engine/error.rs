//! What went wrong in a template, and where: Typst's diagnostics in plain data.

use std::fmt;

use typst::diag::SourceDiagnostic;
use typst::syntax::DiagSpan;
use typst::{World, WorldExt};

/// An error or a warning of a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemplateError {
    /// What is wrong.
    pub message: String,
    /// What might help.
    pub hints: Vec<String>,
    /// Where, if Typst knows.
    pub place: Option<TemplatePlace>,
    /// The calls and imports that led there, innermost first.
    pub trace: Vec<TemplateTrace>,
}

/// A stretch of one line in a file of the job.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemplatePlace {
    /// The virtual path of the file.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The first character, from 1.
    pub column: usize,
    /// How many characters of this line are meant, at least 1.
    pub width: usize,
    /// The text of the line.
    pub excerpt: String,
}

/// A step on the way to an error.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemplateTrace {
    /// Such as "while calling `memo`".
    pub message: String,
    /// Where that was.
    pub place: Option<TemplatePlace>,
}

/// Translates Typst's diagnostics.
pub(super) fn explain(world: &impl World, diagnostics: &[SourceDiagnostic]) -> Vec<TemplateError> {
    diagnostics
        .iter()
        .map(|diagnostic| TemplateError {
            message: diagnostic.message.to_string(),
            hints: diagnostic
                .hints
                .iter()
                .map(|hint| hint.v.to_string())
                .collect(),
            place: place(world, diagnostic.span),
            trace: diagnostic
                .trace
                .iter()
                .map(|point| TemplateTrace {
                    message: point.v.to_string(),
                    place: place(world, point.span.into()),
                })
                .collect(),
        })
        .collect()
}

/// A single error that has no place in a file.
pub(super) fn bare(message: impl Into<String>) -> Vec<TemplateError> {
    vec![TemplateError {
        message: message.into(),
        hints: Vec::new(),
        place: None,
        trace: Vec::new(),
    }]
}

/// Finds a span in the file that it names, which may be an imported one: a
/// span looked up in the main file would be given a wrong line, or none.
fn place(world: &impl World, span: DiagSpan) -> Option<TemplatePlace> {
    let id = span.id()?;
    let range = world.range(span)?;
    let lines = world.file(id).ok()?.lines().ok()?;
    let (line, column) = lines.byte_to_line_column(range.start)?;
    let whole = lines.text().get(lines.line_to_range(line)?)?;
    let excerpt = whole.trim_end_matches(['\n', '\r']);

    let length = lines
        .text()
        .get(range)?
        .lines()
        .next()
        .unwrap_or("")
        .chars()
        .count();
    let rest = excerpt.chars().count().saturating_sub(column);
    Some(TemplatePlace {
        file: id.vpath().get_without_slash().to_owned(),
        line: line + 1,
        column: column + 1,
        width: length.min(rest).max(1),
        excerpt: excerpt.to_owned(),
    })
}

impl fmt::Display for TemplateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(place) = &self.place {
            write!(f, "{place}: ")?;
        }
        f.write_str(&self.message)
    }
}

impl fmt::Display for TemplatePlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}", self.file, self.line, self.column)
    }
}

impl std::error::Error for TemplateError {}
