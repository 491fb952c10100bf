//! A passage: a paragraph, a bullet or a sentence field as running words, each with its place.

use std::cell::OnceCell;
use std::ops::Range;

use bluf_model::{Citation, FieldPath, Inline, ItemId, Line, Place, Plain, Words, lower};

use super::{quotations, sentences};

/// What a passage is in the brief.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    /// `title`.
    Title,
    /// `subtitle`.
    Subtitle,
    /// `handling`.
    Handling,
    /// `bluf`.
    Bluf,
    /// `changes`.
    Changes,
    /// `situation`.
    Situation,
    /// `context`.
    Context,
    /// `source_summary`.
    SourceSummary,
    /// The text of a gap.
    Gap,
    /// What is being done about a gap.
    GapPlan,
    /// The action of a recommendation.
    Action,
    /// The reason of a recommendation.
    Rationale,
    /// The text of a dissent.
    Dissent,
    /// The name of an option.
    OptionName,
    /// The description, benefits, costs or risks of an option.
    OptionText,
    /// The sentence of a judgement.
    Judgment,
    /// What a confidence rests on.
    Basis,
    /// The rival reading of a judgement.
    Alternative,
    /// The text of an assumption.
    Assumption,
    /// What follows if an assumption is wrong.
    IfWrong,
    /// The text of an indicator.
    Indicator,
    /// The threshold of an indicator.
    Threshold,
    /// What sources disagree on.
    ConflictItem,
    /// What one side of a conflict says.
    Version,
    /// What the brief uses of a conflict.
    Resolution,
    /// An event of the timeline.
    Event,
    /// What a statistic counts.
    StatisticLabel,
    /// What an office said of the brief.
    ClearanceComment,
    /// A further section.
    Section,
    /// A further annex.
    Annex,
    /// A line about a person.
    Person,
    /// The title of a figure.
    FigureTitle,
    /// The caption or a note of a figure.
    FigureText,
    /// A cell of a table.
    Cell,
}

/// A paragraph, a bullet or a sentence field as running words.
///
/// Citations leave no words; a reference without words of its own leaves [`Passage::REFERENCE`].
#[derive(Debug)]
pub struct Passage<'a> {
    /// What it is.
    pub role: Role,
    /// Its field.
    pub field: FieldPath,
    /// Which item of its list it belongs to, from 0.
    pub index: Option<usize>,
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
    /// Whether the whole of it is a quotation.
    pub is_quotation: bool,
    runs: Vec<Run>,
    lower: OnceCell<String>,
    quoted: OnceCell<Vec<Range<usize>>>,
    sentences: OnceCell<Vec<Range<usize>>>,
}

/// A run of words: where it begins in the passage, and where it stands in the field.
#[derive(Debug)]
struct Run {
    start: usize,
    length: usize,
    words: Words,
}

impl<'a> Passage<'a> {
    /// What stands for a reference that prints a name: "option B".
    pub const REFERENCE: char = '\u{fffc}';

    /// A passage of a line.
    pub(super) fn of_line(
        role: Role,
        field: FieldPath,
        index: Option<usize>,
        line: &'a Line,
    ) -> Self {
        let mut passage = Self::empty(role, field, index);
        passage.push(&line.nodes);
        passage
    }

    /// A passage of plain text.
    pub(super) fn of_plain(
        role: Role,
        field: FieldPath,
        index: Option<usize>,
        plain: &'a Plain,
    ) -> Self {
        let mut passage = Self::empty(role, field, index);
        let end = plain.start + plain.text.len();
        passage.push_run(&plain.text, plain.start..end);
        passage
    }

    fn empty(role: Role, field: FieldPath, index: Option<usize>) -> Self {
        Self {
            role,
            field,
            index,
            text: String::new(),
            citations: Vec::new(),
            references: Vec::new(),
            links: Vec::new(),
            foreign: Vec::new(),
            is_quotation: false,
            runs: Vec::new(),
            lower: OnceCell::new(),
            quoted: OnceCell::new(),
            sentences: OnceCell::new(),
        }
    }

    fn push_run(&mut self, text: &str, words: Words) {
        self.runs.push(Run {
            start: self.text.len(),
            length: text.len(),
            words,
        });
        self.text.push_str(text);
    }

    fn push(&mut self, nodes: &'a [Inline]) {
        for node in nodes {
            let start = self.text.len();
            match node {
                Inline::Text { text, words } => self.push_run(text, words.clone()),
                Inline::Emphasis(nodes) | Inline::Strong(nodes) => self.push(nodes),
                Inline::Link { url, nodes } => {
                    self.push(nodes);
                    self.links.push((url, start..self.text.len()));
                }
                Inline::Reference { id, nodes, words } => {
                    self.references.push((start, id));
                    if nodes.is_empty() {
                        let mut sign = [0; 4];
                        self.push_run(Self::REFERENCE.encode_utf8(&mut sign), words.clone());
                    } else {
                        self.push(nodes);
                    }
                }
                Inline::Cite { citations, .. } => {
                    self.citations
                        .extend(citations.iter().map(|it| (start, it)));
                }
                Inline::Foreign { language, nodes } => {
                    self.push(nodes);
                    self.foreign.push((language, start..self.text.len()));
                }
            }
        }
    }

    /// The place of a stretch of `text` in the field.
    #[must_use]
    pub fn place(&self, stretch: Range<usize>) -> Place {
        let start = self.offset(stretch.start, Side::Start);
        let end = self.offset(stretch.end, Side::End);
        let words = start.zip(end).map(|(start, end)| start..end.max(start));
        Place {
            field: self.field.clone(),
            words,
        }
    }

    /// The place of all its words.
    #[must_use]
    pub fn whole(&self) -> Place {
        self.place(0..self.text.len())
    }

    /// Where an offset in `text` stands in the field. Between two runs, a start belongs to the
    /// second and an end to the first.
    fn offset(&self, offset: usize, side: Side) -> Option<usize> {
        let run = match side {
            Side::Start => self
                .runs
                .iter()
                .find(|run| offset < run.start + run.length)
                .or(self.runs.last()),
            Side::End => self
                .runs
                .iter()
                .rev()
                .find(|run| run.start < offset)
                .or(self.runs.first()),
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

    /// Its sentences, without the blanks around them.
    #[must_use]
    pub fn sentences(&self) -> &[Range<usize>] {
        self.sentences.get_or_init(|| sentences::split(&self.text))
    }

    /// The sentence that holds an offset; an offset between two belongs to the first.
    #[must_use]
    pub fn sentence_at(&self, offset: usize) -> Range<usize> {
        let sentences = self.sentences();
        let found = sentences.iter().find(|it| offset <= it.end);
        found.or(sentences.last()).cloned().unwrap_or(0..0)
    }

    /// Whether a stretch holds the author's own words, and no quotation and no other language.
    #[must_use]
    pub fn is_own(&self, stretch: &Range<usize>) -> bool {
        let holds = |other: &Range<usize>| other.start < stretch.end && stretch.start < other.end;
        let quoted = self.quoted.get_or_init(|| quotations::find(&self.text));
        !self.is_quotation
            && !quoted.iter().any(holds)
            && !self.foreign.iter().any(|(_, other)| holds(other))
    }

    /// How many words it has.
    #[must_use]
    pub fn word_count(&self) -> usize {
        word_count(&self.text)
    }
}

/// Which end of a stretch an offset is.
#[derive(Clone, Copy)]
enum Side {
    Start,
    End,
}

/// How many words a text has: what stands between blanks and holds a letter or a digit.
#[must_use]
pub(crate) fn word_count(text: &str) -> usize {
    text.split_whitespace()
        .filter(|word| word.contains(|c: char| c.is_alphanumeric() || c == Passage::REFERENCE))
        .count()
}
