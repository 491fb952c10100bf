//! The annex of sources: their summary, the entries by number, and what the grades mean.

use bluf_model::{Credibility, Reliability, Source};

use super::acronyms::capitalised;
use super::blocks::blocks;
use super::line::{source_target, words};
use super::lowering::{Lowering, Numbered};
use super::parts::{Content, SourceEntry, SourceLabels};
use super::text::Line;
use super::typography;
use crate::sources;

/// The annex with its summary. The entries come last of all, when every part has been
/// lowered, because parts behind it may cite too.
pub(super) fn sources(lowering: &mut Lowering<'_>) -> Option<Content> {
    let brief = lowering.brief;
    if brief.sources.is_empty() && brief.source_summary.is_none() && !lowering.has_notes {
        return None;
    }
    let summary = brief.source_summary.as_ref();
    let summary = summary
        .map(|prose| blocks(lowering, &prose.blocks))
        .unwrap_or_default();
    let columns = &lowering.words.columns;
    let labels = SourceLabels {
        number: columns.number.to_owned(),
        source: match (lowering.has_notes, brief.sources.is_empty()) {
            (true, true) => columns.note.to_owned(),
            (true, false) => columns.source_or_note.to_owned(),
            (false, _) => columns.source.to_owned(),
        },
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
    let met = cited.iter().filter_map(|it| match it {
        Numbered::Source(source) => Some(*source),
        Numbered::Note(_) => None,
    });
    let all: Vec<&Source> = met.chain(uncited.clone()).collect();
    let mut formatted = sources::format(&all, brief.accessed, lowering.language()).into_iter();
    *key = self::key(lowering, &all);
    for (index, it) in cited.iter().enumerate() {
        let number = (index + 1).to_string();
        let (mark, line, source) = match it {
            Numbered::Note(note) => (note.mark.clone(), note.line.clone(), None),
            Numbered::Source(source) => {
                let line = formatted.next().unwrap_or_default();
                let line = typography::line(line, lowering.language());
                (mark_of(lowering, source), line, Some(*source))
            }
        };
        let target = source_target(index + 1);
        entries.push(entry(lowering, source, (target, number, mark, line)));
    }
    for (source, line) in uncited.zip(formatted) {
        let line = typography::line(line, lowering.language());
        let target = source_target(entries.len() + 1);
        let head = (target, "–".to_owned(), mark_of(lowering, source), line);
        entries.push(entry(lowering, Some(source), head));
    }
    if entries.iter().any(|entry| entry.grade.is_some()) {
        labels.grade = Some(lowering.words.columns.grade.to_owned());
    }
}

/// An entry: its target, number, mark and line, and what more is known of a source.
fn entry(
    lowering: &Lowering<'_>,
    source: Option<&Source>,
    (target, number, mark, line): (String, String, Option<String>, Line),
) -> SourceEntry {
    let descriptor = source.and_then(|it| it.descriptor.as_deref());
    SourceEntry {
        target,
        number,
        mark,
        entry: line,
        grade: source.and_then(|it| grades_of(lowering, it)),
        descriptor: descriptor.map(|text| words(lowering.words_of(text))),
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
