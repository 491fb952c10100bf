//! A line as running words: one string, with the place of each stretch in the field, and what in
//! it is somebody else's.

use std::cell::OnceCell;
use std::ops::Range;

use super::{Citation, Inline, Line, Plain, for_each_inline, lower, quotations};
use crate::{ItemId, Words};

/// A paragraph, a bullet or a sentence field as running words.
///
/// Citations leave no words; a reference without words of its own, and code, leave
/// [`Running::REFERENCE`]: no rule on words reads them.
#[derive(Debug, Default)]
pub struct Running<'a> {
    /// The words.
    pub text: String,
    /// The sources that it cites, each with the offset in `text` at which it does.
    pub citations: Vec<(usize, &'a Citation)>,
    /// The items that it refers to, each with the offset in `text` at which it does.
    pub references: Vec<(usize, &'a ItemId)>,
    /// Links to the web: address, and stretch of `text`.
    pub links: Vec<(&'a str, Range<usize>)>,
    /// Stretches in another language, each with its code.
    pub foreign: Vec<(&'a str, Range<usize>)>,
    /// Stretches that print as typed: the words of links and of references, and all of a field
    /// without markup.
    pub typed: Vec<Range<usize>>,
    runs: Vec<Run>,
    lower: OnceCell<String>,
    quoted: OnceCell<Vec<Range<usize>>>,
}

/// A run of words: where it begins in the text, and where it is in the field.
#[derive(Debug)]
struct Run {
    start: usize,
    length: usize,
    words: Words,
}

impl<'a> From<&'a Line> for Running<'a> {
    fn from(line: &'a Line) -> Self {
        let mut running = Self::default();
        running.push(&line.nodes);
        running
    }
}

impl<'a> From<&'a Plain> for Running<'a> {
    fn from(plain: &'a Plain) -> Self {
        let mut running = Self::default();
        let end = plain.start + plain.text.len();
        running.push_run(&plain.text, plain.start..end);
        running.typed.push(0..plain.text.len());
        running
    }
}

impl<'a> Running<'a> {
    /// What takes the place of a reference that prints a name, as in "option B", and of code.
    pub const REFERENCE: char = '\u{fffc}';

    fn push_run(&mut self, text: &str, words: Words) {
        self.runs.push(Run {
            start: self.text.len(),
            length: text.len(),
            words,
        });
        self.text.push_str(text);
    }

    /// What stands for words that are not the author's.
    fn push_sign(&mut self, words: &Words) {
        let mut sign = [0; 4];
        self.push_run(Self::REFERENCE.encode_utf8(&mut sign), words.clone());
    }

    fn push(&mut self, nodes: &'a [Inline]) {
        for node in nodes {
            let start = self.text.len();
            match node {
                Inline::Text { text, words } | Inline::Hyphens { text, words } => {
                    self.push_run(text, words.clone());
                }
                Inline::Code { words, .. } => self.push_sign(words),
                Inline::Emphasis(nodes) | Inline::Strong(nodes) => self.push(nodes),
                Inline::Link { url, nodes } => {
                    self.push(nodes);
                    self.links.push((url, start..self.text.len()));
                    self.typed.push(start..self.text.len());
                }
                Inline::Reference { id, nodes, words } => {
                    self.references.push((start, id));
                    if nodes.is_empty() {
                        self.push_sign(words);
                    } else {
                        self.push(nodes);
                        self.typed.push(start..self.text.len());
                    }
                }
                Inline::Cite { citations, .. } => {
                    self.citations
                        .extend(citations.iter().map(|it| (start, it)));
                }
                // What the note rests on, the words rest on.
                Inline::Note { line, .. } => for_each_inline(&line.nodes, &mut |node| {
                    if let Inline::Cite { citations, .. } = node {
                        let cited = citations.iter().map(|it| (start, it));
                        self.citations.extend(cited);
                    }
                }),
                Inline::Foreign { language, nodes } => {
                    self.push(nodes);
                    self.foreign.push((language, start..self.text.len()));
                }
            }
        }
    }

    /// Where a stretch of `text` is in the field; none, where no words are.
    #[must_use]
    pub fn words(&self, stretch: &Range<usize>) -> Option<Words> {
        let start = self.offset(stretch.start, Side::Start)?;
        let end = self.offset(stretch.end, Side::End)?;
        Some(start..end.max(start))
    }

    /// Where an offset in `text` is in the field. Between two runs, a start belongs to the
    /// second and an end to the first.
    fn offset(&self, offset: usize, side: Side) -> Option<usize> {
        // Runs are in order, and none is inside another.
        let run = match side {
            Side::Start => {
                let next = self
                    .runs
                    .partition_point(|run| run.start + run.length <= offset);
                self.runs.get(next).or(self.runs.last())
            }
            Side::End => {
                let before = self.runs.partition_point(|run| run.start < offset);
                self.runs.get(before.saturating_sub(1))
            }
        }?;
        let into = offset.saturating_sub(run.start).min(run.length);
        Some(if run.length == run.words.len() {
            run.words.start + into
        } else {
            // Escapes and entities moved the bytes: the whole run is the nearest place.
            match side {
                Side::Start => run.words.start,
                Side::End => run.words.end,
            }
        })
    }

    /// The words in lower case, at the same offsets.
    #[must_use]
    pub fn lower(&self) -> &str {
        self.lower.get_or_init(|| lower(&self.text))
    }

    /// Whether a stretch holds the author's own words: no quotation, and no other language.
    #[must_use]
    pub fn is_own(&self, stretch: &Range<usize>) -> bool {
        !self.is_quoted(stretch) && !self.is_foreign(stretch)
    }

    /// Whether acronyms are written out in a stretch: nobody else said it, and it is no title and no
    /// link.
    #[must_use]
    pub fn is_written_out(&self, stretch: &Range<usize>) -> bool {
        self.is_own(stretch) && !self.typed.iter().any(|other| touch(other, stretch))
    }

    /// Whether some of a stretch is in quotation marks.
    #[must_use]
    pub fn is_quoted(&self, stretch: &Range<usize>) -> bool {
        let quoted = self.quoted.get_or_init(|| quotations::find(&self.text));
        // They are in order, and none is inside another.
        let next = quoted.partition_point(|other| other.end <= stretch.start);
        quoted.get(next).is_some_and(|other| touch(other, stretch))
    }

    /// Whether some of a stretch is marked as another language.
    #[must_use]
    pub fn is_foreign(&self, stretch: &Range<usize>) -> bool {
        self.foreign.iter().any(|(_, other)| touch(other, stretch))
    }
}

fn touch(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start < other.end && other.start < one.end
}

/// Which end of a stretch an offset is.
#[derive(Clone, Copy)]
enum Side {
    Start,
    End,
}
