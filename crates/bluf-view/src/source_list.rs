//! The annex of sources: their summary, the entries by number, and what the grades mean.

use bluf_model::{Credibility, Reliability, Source};

use super::acronyms::capitalised;
use super::blocks::blocks;
use super::line::{source_target, words};
use super::lowering::Lowering;
use super::parts::{Content, SourceEntry, SourceLabels};
use super::text::Line;
use super::typography;
use crate::sources;

/// The annex with its summary. The entries come last of all, when every part has been
/// lowered, because parts behind it may cite too.
pub(super) fn sources(lowering: &mut Lowering<'_>) -> Option<Content> {
    let brief = lowering.brief;
    if brief.sources.is_empty() && brief.source_summary.is_none() {
        return None;
    }
    let summary = brief.source_summary.as_ref();
    let summary = summary
        .map(|prose| blocks(lowering, &prose.blocks))
        .unwrap_or_default();
    let columns = &lowering.words.columns;
    let labels = SourceLabels {
        number: columns.number.to_owned(),
        source: columns.source.to_owned(),
        grade: None,
    };
    Some(Content::Sources {
        summary,
        key: None,
        labels,
        entries: Vec::new(),
    })
}

/// Fills the entries in.
pub(super) fn fill(lowering: &Lowering<'_>, content: &mut Content) {
    let Content::Sources {
        key,
        entries,
        labels,
        ..
    } = content
    else {
        return;
    };
    let cited = lowering.cited.in_order();
    let brief = lowering.brief;
    let uncited = brief
        .sources
        .iter()
        .filter(|source| !lowering.cited.has_met(&source.id));
    let all: Vec<&Source> = cited.iter().copied().chain(uncited).collect();
    let formatted = sources::format(&all, brief.accessed, lowering.language());
    *key = self::key(lowering, &all);
    *entries = all
        .iter()
        .zip(formatted)
        .enumerate()
        .map(|(index, (source, line))| SourceEntry {
            target: source_target(index + 1),
            number: match index < cited.len() {
                true => (index + 1).to_string(),
                false => "–".to_owned(),
            },
            mark: mark_of(lowering, source),
            entry: typography::line(line, lowering.language()),
            grade: grades_of(lowering, source),
            descriptor: source
                .descriptor
                .as_deref()
                .map(|text| words(lowering.words_of(text))),
        })
        .collect();
    if entries.iter().any(|entry| entry.grade.is_some()) {
        labels.grade = Some(lowering.words.columns.grade.to_owned());
    }
}

/// The mark of a source that has one. One without goes where the text that cites it goes.
fn mark_of(lowering: &Lowering<'_>, source: &Source) -> Option<String> {
    let own = source.marking.as_ref()?;
    lowering.mark(Some(own))
}

/// "B2"; "B2, B4" where a single use has a grade of its own.
fn grades_of(lowering: &Lowering<'_>, source: &Source) -> Option<String> {
    let grades = lowering.cited.grades(source);
    let grades: Vec<String> = grades.iter().map(ToString::to_string).collect();
    (!grades.is_empty()).then(|| grades.join(", "))
}

/// What the letters and numbers in use mean.
fn key(lowering: &Lowering<'_>, sources: &[&Source]) -> Option<Line> {
    let said = &lowering.words.grades;
    let grades: Vec<_> = sources
        .iter()
        .flat_map(|source| lowering.cited.grades(source))
        .collect();
    let letters = Reliability::ALL
        .into_iter()
        .filter(|level| grades.iter().any(|grade| grade.reliability == *level))
        .map(|level| format!("{}\u{a0}{}", level.letter(), said.reliability(level)));
    let numbers = Credibility::ALL
        .into_iter()
        .filter(|level| grades.iter().any(|grade| grade.credibility == *level))
        .map(|level| format!("{}\u{a0}{}", level.number(), said.credibility(level)));
    let letters = letters.collect::<Vec<_>>().join(", ");
    let numbers = numbers.collect::<Vec<_>>().join(", ");
    let sentences = format!(
        "{} {letters}. {} {numbers}.",
        said.reliability, said.credibility
    );
    (!grades.is_empty()).then(|| words(capitalised(&sentences)))
}
