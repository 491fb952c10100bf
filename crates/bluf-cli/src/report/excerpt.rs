//! The lines that a message is about, cut to the width of the page.
//!
//! A field of a brief is often one line of 300 characters. So an excerpt is a small copy of the
//! source: the lines in question, each cut around its words, with the places moved along.

use std::collections::BTreeMap;
use std::ops::Range;

use bluf::{Location, Position};
use bluf_model::stretch_of;
use bluf_toml::Label;
use miette::{LabeledSpan, MietteError, MietteSpanContents, SourceCode, SourceSpan, SpanContents};

use super::Look;
use super::cut::Cut;
use super::visible::visible;

/// The lines that a message is about.
#[derive(Debug)]
pub(super) struct Excerpt {
    name: String,
    /// The cut lines, each with a line end.
    text: String,
    lines: Vec<Line>,
    marks: Vec<Mark>,
}

/// A line of the excerpt.
#[derive(Debug)]
struct Line {
    /// Its number in the source.
    number: usize,
    /// Where it is in the text of the excerpt.
    range: Range<usize>,
}

/// A place to underline.
#[derive(Debug)]
struct Mark {
    /// Where it is in the text of the excerpt.
    range: Range<usize>,
    /// Where it is in the source.
    position: Position,
    /// The words about it.
    words: Option<String>,
    /// Whether it is the place and not one of the others.
    primary: bool,
}

/// What stands beside the text of a line: its number, a rule, and the dots where it was cut.
const MARGIN: usize = 16;

/// Cuts out the lines of a location.
pub(super) fn cut(location: &Location, look: &Look) -> Excerpt {
    let source = &location.source;
    let room = look.width.saturating_sub(MARGIN);
    let mut by_line: BTreeMap<usize, Vec<&Label>> = BTreeMap::new();
    for label in std::iter::once(&location.label).chain(&location.others) {
        by_line
            .entry(source.line_at(label.span.start))
            .or_default()
            .push(label);
    }

    let mut excerpt = Excerpt {
        name: source.name().to_owned(),
        text: String::new(),
        lines: vec![],
        marks: vec![],
    };
    for (index, labels) in by_line {
        let line = source.line(index);
        // Of a stretch of several lines the first is shown.
        let within = |span: &Range<usize>| {
            let start = span.start.clamp(line.start, line.end);
            start - line.start..span.end.clamp(start, line.end) - line.start
        };
        let cut = Cut::around(
            stretch_of(source.text(), line.clone()),
            &within(&labels[0].span),
            room,
            look,
        );

        let start = excerpt.text.len();
        for label in labels {
            let span = within(&label.span);
            excerpt.marks.push(Mark {
                range: start + cut.moved(span.start)..start + cut.moved(span.end),
                position: source.position(label.span.start),
                words: Some(visible(&label.text).into_owned()).filter(|words| !words.is_empty()),
                primary: std::ptr::eq(label, &location.label),
            });
        }
        excerpt.text += &cut.text;
        excerpt.text.push('\n');
        let number = source.position(line.start).line;
        excerpt.lines.push(Line {
            number,
            range: start..excerpt.text.len(),
        });
    }
    excerpt
}

impl Excerpt {
    /// The places to underline.
    pub(super) fn labels(&self) -> impl Iterator<Item = LabeledSpan> {
        self.marks.iter().map(|mark| {
            let span = SourceSpan::from(mark.range.clone());
            match mark.primary {
                true => LabeledSpan::new_primary_with_span(mark.words.clone(), span),
                false => LabeledSpan::new_with_span(mark.words.clone(), span),
            }
        })
    }

    /// The place to print over some lines: that of the mark that they are read for.
    fn place(&self, span: &SourceSpan) -> String {
        let mark = self
            .marks
            .iter()
            .find(|mark| mark.range.start == span.offset());
        match mark {
            Some(Mark { position, .. }) => {
                format!(
                    "{}:{}:{}",
                    visible(&self.name),
                    position.line,
                    position.column
                )
            }
            None => visible(&self.name).into_owned(),
        }
    }
}

impl SourceCode for Excerpt {
    fn read_span<'a>(
        &'a self,
        span: &SourceSpan,
        _: usize,
        _: usize,
    ) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        let line_of = |at: usize| self.lines.iter().position(|line| line.range.contains(&at));
        let end = span.offset() + span.len().saturating_sub(1);
        let first = line_of(span.offset()).ok_or(MietteError::OutOfBounds)?;
        let last = line_of(end).ok_or(MietteError::OutOfBounds)?;
        let (top, bottom) = (&self.lines[first], &self.lines[last]);
        if bottom.number - top.number != last - first {
            return Err(MietteError::OutOfBounds);
        }
        let range = top.range.start..bottom.range.end;
        Ok(Box::new(MietteSpanContents::new_named(
            self.place(span),
            &self.text.as_bytes()[range.clone()],
            range.into(),
            top.number - 1,
            0,
            last - first + 1,
        )))
    }
}
