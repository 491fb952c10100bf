//! What we know and from whom: sources, statistics, events.

use schemars::JsonSchema;

use crate::schema::OneOrMany;
use crate::{Date, Grade, Line, Marking, Number, Plain, SourceId, Vocabulary};

/// A source, under the id by which the text cites it.
#[derive(Debug, Clone, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Source {
    /// The id, which is the key in `[sources]`.
    #[schemars(skip)]
    pub id: SourceId,
    /// Who wrote or said it: a person, an office. Several in an array; commas are part of a name.
    #[schemars(default, with = "OneOrMany<String>")]
    pub author: Vec<String>,
    /// What it is called, or what it is: "Call with the operations director".
    pub title: String,
    /// Newspaper, publisher, issuing office.
    pub publisher: Option<String>,
    /// When it was published or said.
    pub date: Option<Date>,
    /// Where it can be read.
    pub url: Option<String>,
    /// When it was last read there.
    pub accessed: Option<Date>,
    /// Document number, citation of a law, page reference.
    pub number: Option<String>,
    /// ISO 639 code of the language of its title, where that is not the brief's.
    pub language: Option<String>,
    /// What kind of source it is.
    pub r#type: Option<SourceType>,
    /// Grade of the report. Left out for laws, treaties, data sets and primary texts.
    pub grade: Option<Grade>,
    /// Who said it first. Sources of one origin count as one.
    pub origin: Option<String>,
    /// What bears on its quality: access, record, bias, age (ICD 206).
    pub descriptor: Option<String>,
    /// Handling marking of the source. One without goes where the text that cites it goes.
    pub marking: Option<Marking>,
}

impl Source {
    /// Whether it goes back to the same words as another: sources of one origin count as one. A
    /// source that names no origin is its own.
    #[must_use]
    pub fn is_of_one_origin_with(&self, other: &Self) -> bool {
        let origins = self.origin.as_ref().zip(other.origin.as_ref());
        self.id == other.id
            || origins.is_some_and(|(one, other)| {
                one == other || one.to_lowercase() == other.to_lowercase()
            })
    }
}

/// What kind of source it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, JsonSchema)]
#[schemars(rename_all = "lowercase")]
pub enum SourceType {
    /// An article in a newspaper, magazine or journal.
    Article,
    /// A book.
    Book,
    /// A report or study.
    Report,
    /// An official statement or communiqué.
    Statement,
    /// A law, decree or order.
    Law,
    /// A treaty or joint communiqué between states.
    Treaty,
    /// A data set.
    Dataset,
    /// A speech, testimony or press conference.
    Speech,
    /// A conversation or interview.
    Interview,
    /// A letter, cable or e-mail.
    Correspondence,
    /// A page on the web.
    Web,
    /// Radio or television.
    Broadcast,
}

impl Vocabulary for SourceType {
    const NAME: &'static str = "source type";
    const TERMS: &'static [(&'static str, Self)] = &[
        ("article", Self::Article),
        ("book", Self::Book),
        ("report", Self::Report),
        ("statement", Self::Statement),
        ("law", Self::Law),
        ("treaty", Self::Treaty),
        ("dataset", Self::Dataset),
        ("speech", Self::Speech),
        ("interview", Self::Interview),
        ("correspondence", Self::Correspondence),
        ("web", Self::Web),
        ("broadcast", Self::Broadcast),
    ];
}

/// A figure with what it counts and how firm it is.
#[derive(Debug, Clone, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Statistic {
    /// What is counted.
    pub label: Plain,
    /// When: `"2023"`, `"12 months to August 2025"`.
    pub period: Option<Plain>,
    /// The number, without separators: `value = 105007`.
    pub value: Number,
    /// What the number counts: `"deaths"`, `"%"`, `"US$"`.
    pub unit: Option<Plain>,
    /// Whether the number is rounded: prints "about".
    #[schemars(default)]
    pub about: bool,
    /// How firm the number is.
    pub status: Option<StatisticStatus>,
    /// The id of its source.
    pub source: Option<SourceId>,
    /// Handling marking of the row; a mark that opens its label does the same.
    pub marking: Option<Marking>,
}

/// How firm a number is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, JsonSchema)]
#[schemars(rename_all = "lowercase")]
pub enum StatisticStatus {
    /// It will not change.
    Final,
    /// It may still change.
    Provisional,
    /// A model's estimate.
    Predicted,
}

impl Vocabulary for StatisticStatus {
    const NAME: &'static str = "statistic status";
    const TERMS: &'static [(&'static str, Self)] = &[
        ("final", Self::Final),
        ("provisional", Self::Provisional),
        ("predicted", Self::Predicted),
    ];
}

/// Something that happened, and when.
#[derive(Debug, Clone, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct TimelineEntry {
    /// When: a date without quotes, or quoted `"2026-02-22 20:00"`, `"2026-02"`, `"2015"`.
    pub date: Date,
    /// What happened, with its citation.
    pub text: Line,
    /// Handling marking of the row; a mark that opens its text does the same.
    pub marking: Option<Marking>,
}
