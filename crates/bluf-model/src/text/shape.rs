//! The lines of a field: how far each is indented, and what stands before its words: quotations,
//! and markers that may open items of lists.

use super::marker::{Marker, marker_at};
use super::notes::opening;
use crate::{Scheme, stretch_of};

/// A line of a field.
#[derive(Debug)]
pub(super) struct Shape {
    /// Where it begins in the field, in bytes.
    pub start: usize,
    /// How far it is indented, in columns, beyond what all lines are.
    pub indentation: usize,
    /// What stands before its words.
    pub signs: Vec<Placed>,
    /// Where the opening of a note ends, `[^name]:`, in bytes of the field.
    pub note: Option<usize>,
    /// In which column its words begin, inside the quotation that they are in.
    pub column: usize,
    /// Where its words begin, in bytes of the field.
    pub words: usize,
    /// Where they end.
    pub end: usize,
}

/// A sign before the words of a line.
#[derive(Debug)]
pub(super) struct Placed {
    /// The sign.
    pub sign: Before,
    /// Where it begins, in bytes of the field.
    pub start: usize,
    /// In which column it stands, inside the quotation that it is in.
    pub column: usize,
    /// Where the line goes on behind it, in bytes of the field.
    pub end: usize,
}

/// What may stand before the words of a line.
#[derive(Debug)]
pub(super) enum Before {
    /// `>`.
    Quotation,
    /// What may open an item of a list.
    Marker(Marker),
}

impl Shape {
    /// Whether it has no words.
    pub(super) fn is_blank(&self) -> bool {
        self.words >= self.end
    }

    /// Whether a marker stands before its words.
    pub(super) fn has_marker(&self) -> bool {
        let mut signs = self.signs.iter();
        signs.any(|placed| matches!(placed.sign, Before::Marker(_)))
    }
}

/// The lines of a field, when `own` is the brief's system of markings.
pub(super) fn shapes(field: &str, own: Option<Scheme>) -> Vec<Shape> {
    let common = common_indentation(field);
    let mut start = 0;
    let lines = field.split_inclusive('\n');
    let shapes = lines.map(|line| {
        let shape = shape(line.trim_end(), start, common, own);
        start += line.len();
        shape
    });
    shapes.collect()
}

fn shape(line: &str, start: usize, common: usize, own: Option<Scheme>) -> Shape {
    let words = line.trim_start_matches([' ', '\t']);
    let blank = line.len() - words.len();
    let mut shape = Shape {
        start,
        indentation: width(stretch_of(line, ..blank)).saturating_sub(common),
        signs: Vec::new(),
        note: None,
        column: 0,
        words: start + blank,
        end: start + line.len(),
    };
    shape.column = shape.indentation;
    if let Some(length) = opening(words).filter(|_| shape.indentation < 2) {
        shape.note = Some(shape.words + length);
        return shape;
    }
    if is_rule(words) && words.len() > 1 && !is_item_of_signs(words) {
        return shape;
    }
    let mut rest = words;
    loop {
        let (sign, length) = if is_quotation(rest) {
            (Before::Quotation, 1)
        } else if let Some(marker) = marker_at(rest, own) {
            let length = marker.length;
            (Before::Marker(marker), length)
        } else {
            return shape;
        };
        let behind = stretch_of(rest, length..);
        let next = behind.trim_start();
        let gap = stretch_of(behind, ..behind.len() - next.len());
        let is_quotation = matches!(sign, Before::Quotation);
        let begin = shape.end - rest.len();
        shape.words = shape.end - next.len();
        shape.signs.push(Placed {
            sign,
            start: begin,
            column: shape.column,
            end: shape.words,
        });
        // Inside a quotation columns are counted from its first one.
        shape.column = match is_quotation {
            true => width(gap).saturating_sub(1),
            // How far a tab reaches is for the editor to say.
            false => shape.column + length + gap.chars().count(),
        };
        rest = next;
    }
}

/// How many columns some white space takes.
fn width(indentation: &str) -> usize {
    let columns = |c| if c == '\t' { 4 } else { 1 };
    indentation.chars().map(columns).sum()
}

/// Indentation that all lines share. The first line does not count where it follows the
/// opening quotes directly.
fn common_indentation(field: &str) -> usize {
    field
        .lines()
        .enumerate()
        .filter(|(number, line)| {
            !line.trim().is_empty() && (*number > 0 || line.starts_with([' ', '\t']))
        })
        .map(|(_, line)| {
            let content = line.trim_start_matches([' ', '\t']);
            width(stretch_of(line, ..line.len() - content.len()))
        })
        .min()
        .unwrap_or(0)
}

/// Whether `>` opens a quotation: `>100,000` is a number.
fn is_quotation(line: &str) -> bool {
    line == ">" || line.starts_with("> ") || line.starts_with(">\t")
}

/// Whether a line of one sign is a bullet and words of it, as in `- --`: no rule has a space after
/// the first sign alone.
fn is_item_of_signs(line: &str) -> bool {
    let parts: Vec<&str> = line.split_whitespace().collect();
    parts.len() == 2 || parts.iter().any(|part| part.len() > 1) && parts.len() > 1
}

/// Whether a line is a rule, as in `---` or `* * *`, or a bullet without words.
pub(super) fn is_rule(line: &str) -> bool {
    let line = line.trim_end();
    let is_of = |mark: char| line.chars().all(|c| c == mark || c == ' ');
    match line.chars().next() {
        Some(mark @ ('-' | '*' | '=')) => is_of(mark),
        Some('+') => line == "+",
        _ => false,
    }
}
