//! What lowering carries through a document: the brief, its words, and what the reader has met.

use std::collections::{BTreeMap, BTreeSet};

use bluf_atlas::Geography;
use bluf_draw::Weight;
use bluf_model::{
    Brief, CitationMode, Grade, Label, Language, Marking, Plain, Profile, Role, Source, SourceId,
    Standing, Text, texts,
};

use super::acronyms::Acronyms;
use super::names::Names;
use super::text::Line;
use super::typography;
use crate::Measure;
use crate::assets::Assets;
use crate::catalogue::Catalogue;

/// Everything that the lowering of one document needs. Parts are lowered in printed order,
/// because numbers of sources and acronyms go by first use.
pub(super) struct Lowering<'a> {
    pub(super) brief: &'a Brief,
    pub(super) profile: &'a Profile,
    pub(super) words: &'static Catalogue,
    /// The images of figures.
    pub(super) assets: &'a Assets,
    /// The typefaces that figures are lettered in.
    pub(super) typeface: &'a dyn Fn(&str, Weight) -> Option<Measure>,
    /// Regions from files, by the position of the figure that maps them.
    pub(super) geographies: &'a BTreeMap<usize, Geography>,
    /// What items are called.
    pub(super) names: Names,
    /// The sources that the reader has met, in order.
    pub(super) cited: Cited<'a>,
    /// The acronyms that the reader has not met.
    pub(super) acronyms: Acronyms,
    /// Whether the brief has notes of the author's.
    pub(super) has_notes: bool,
    /// Whether every portion prints its mark.
    pub(super) marks_every_portion: bool,
    /// Positions of the figures that stand on the page already.
    pub(super) printed_figures: BTreeSet<usize>,
}

/// What a number in the text leads to.
pub(super) enum Numbered<'a> {
    /// A source.
    Source(&'a Source),
    /// A note of the author's.
    Note(Box<Note>),
}

/// A note that the reader has met.
pub(super) struct Note {
    /// Its text in the brief, by which it is known again.
    text: bluf_model::Line,
    /// Its portion mark, where it prints.
    pub(super) mark: Option<String>,
    /// Its text as it prints.
    pub(super) line: Line,
}

/// The sources and notes by first use.
#[derive(Default)]
pub(super) struct Cited<'a> {
    sources: BTreeMap<&'a SourceId, &'a Source>,
    numbers: BTreeMap<&'a SourceId, usize>,
    /// Grades of single uses that differ from the source's own.
    use_grades: BTreeMap<&'a SourceId, Vec<Grade>>,
    order: Vec<Numbered<'a>>,
}

impl<'a> Cited<'a> {
    pub(super) fn new(sources: &'a [Source]) -> Self {
        let sources = sources.iter().map(|source| (&source.id, source)).collect();
        Self {
            sources,
            ..Self::default()
        }
    }

    /// The number of a source: the next one, when the reader meets it for the first time.
    /// None, where the brief has no such source.
    pub(super) fn number(&mut self, id: &SourceId) -> Option<usize> {
        if let Some(number) = self.numbers.get(id) {
            return Some(*number);
        }
        let source = self.source(id)?;
        self.order.push(Numbered::Source(source));
        self.numbers.insert(&source.id, self.order.len());
        Some(self.order.len())
    }

    /// Notes the grade that an author gives to one use of a source.
    pub(super) fn grade_use(&mut self, id: &SourceId, grade: Grade) {
        if let Some(source) = self.source(id) {
            self.use_grades.entry(&source.id).or_default().push(grade);
        }
    }

    /// The grades of a source: its own, then those of single uses, each once.
    pub(super) fn grades(&self, source: &Source) -> Vec<Grade> {
        let of_uses = self
            .use_grades
            .get(&source.id)
            .into_iter()
            .flatten()
            .copied();
        let mut grades = Vec::new();
        for grade in source.grade.into_iter().chain(of_uses) {
            if !grades.contains(&grade) {
                grades.push(grade);
            }
        }
        grades
    }

    /// The source of an id.
    pub(super) fn source(&self, id: &SourceId) -> Option<&'a Source> {
        self.sources.get(id).copied()
    }

    /// The sources and notes met so far, in the order of their numbers.
    pub(super) fn in_order(&self) -> &[Numbered<'a>] {
        &self.order
    }

    /// The number of a note, if the reader has met it.
    pub(super) fn known_note(&self, text: &bluf_model::Line) -> Option<usize> {
        let is_it = |it: &Numbered<'_>| matches!(it, Numbered::Note(note) if note.text == *text);
        self.order.iter().position(is_it).map(|index| index + 1)
    }

    /// The number of a note that the reader meets for the first time. What it says is put in
    /// afterwards, because it may cite, too.
    pub(super) fn number_note(&mut self, text: &bluf_model::Line, mark: Option<String>) -> usize {
        self.order.push(Numbered::Note(Box::new(Note {
            text: text.clone(),
            mark,
            line: Line::new(),
        })));
        self.order.len()
    }

    /// Puts in what a note says.
    pub(super) fn fill_note(&mut self, number: usize, said: Line) {
        if let Some(Numbered::Note(note)) = self.order.get_mut(number - 1) {
            note.line = said;
        }
    }

    /// Whether the reader has met a source.
    pub(super) fn has_met(&self, id: &SourceId) -> bool {
        self.numbers.contains_key(id)
    }
}

impl Lowering<'_> {
    pub(super) fn language(&self) -> Language {
        self.words.language
    }

    /// What a profile says for the language of the document, or for another form of it.
    pub(super) fn of_language<T>(
        &self,
        all: impl Iterator<Item = (Language, T)> + Clone,
    ) -> Option<T> {
        let language = self.language();
        let exact = all.clone().find(|(other, _)| *other == language);
        exact
            .or_else(|| {
                all.clone()
                    .find(|(other, _)| other.code() == language.code())
            })
            .map(|(_, value)| value)
    }

    /// Whether the template prints numbers of sources in the text.
    pub(super) fn prints_numbers(&self) -> bool {
        self.profile.citations == CitationMode::Numbers
    }

    /// A portion mark, where it prints: on every portion where the system of the brief marks each,
    /// and elsewhere on what differs from the marking of the whole.
    pub(super) fn mark(&self, own: Option<&Marking>) -> Option<String> {
        self.portion_mark(own, self.brief.marking.as_ref())
    }

    /// A portion mark inside what has the marking `around`.
    pub(super) fn portion_mark(
        &self,
        own: Option<&Marking>,
        around: Option<&Marking>,
    ) -> Option<String> {
        let banner = self.brief.marking.as_ref();
        if !self.marks_every_portion {
            return self.mark_within(own, around);
        }
        let marking = Marking::covering(own, around)?;
        let prints = |label: &&Label| {
            label.scheme() == marking.scheme()
                || banner.and_then(|it| it.of(label.scheme())) != Some(*label)
        };
        let labels = marking.labels().iter().filter(prints).map(Label::portion);
        Some(in_parentheses(&labels.collect::<Vec<_>>().join(", ")))
    }

    /// A portion mark, where it differs from the one that covers what is around it.
    pub(super) fn mark_within(
        &self,
        own: Option<&Marking>,
        around: Option<&Marking>,
    ) -> Option<String> {
        own.filter(|own| Some(&own.within(around)) != around)
            .map(|own| in_parentheses(&own.portion()))
    }

    /// The words of a plain field, without its mark.
    pub(super) fn words_of(&self, text: &str) -> String {
        typography::plain(text, self.language())
    }

    /// A plain field, opened by its mark where that differs from `around`.
    pub(super) fn plain(&self, plain: &Plain, around: Option<&Marking>) -> String {
        let words = self.words_of(&plain.text);
        match self.mark_within(plain.marking(), around) {
            Some(mark) => format!("{mark}\u{a0}{words}"),
            None => words,
        }
    }
}

/// A portion mark as it prints.
fn in_parentheses(mark: &str) -> String {
    format!("({mark})")
}

/// Whether a brief has notes of the author's.
pub(super) fn has_notes(brief: &Brief) -> bool {
    texts(brief).iter().any(|text| text.role == Role::Note)
}

/// Whether every portion of a brief prints its mark: where its system marks each, and one bears a
/// mark.
pub(super) fn marks_every_portion(brief: &Brief) -> bool {
    let scheme = brief.marking.as_ref().map(Marking::scheme);
    let marks = scheme.is_some_and(|scheme| scheme.table().marks_every_portion);
    let is_marked = |it: &Text<'_>| it.standing == Standing::Portion && it.own.is_some();
    marks && texts(brief).iter().any(is_marked)
}
