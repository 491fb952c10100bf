//! Claims of corroboration, in words or in a grade, for which one origin alone is cited.

use std::ops::Range;

use bluf_model::{
    Citation, Credibility, Drafts, Family, Grade, Level, Place, Reads, Rule, Source, stretch_of,
};

use super::cited::{citations_in, is_record, place_in, place_of};
use crate::reading::{Reading, Role};
use crate::rules::Check;
use crate::words::Lexicon;
use crate::{Passage, Remark};

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: "confirmed-on-one-origin",
        family: Family::Sourcing,
        level: Level::Warn,
        drafts: Drafts::Lighter,
        reads: Reads::Words,
        summary: "Something is called confirmed, in words or by a credibility of 1, and one \
            origin alone is cited for it.",
        reasoning: "\"Confirmed\" tells the reader that independent sources agree. A \
            sentence that says so must cite two origins, or say who confirms it. \
            A report graded 1 must be cited together with another origin in at \
            least one passage or item. Laws, treaties and data sets need no confirmation, and \
            negations, conditions and other people's words claim none.",
        source: "FM 2-22.3, appendix B (credibility 1: confirmed by other independent sources)",
        bad: r#"
situation = "The theft of 60 GB has been confirmed [@mail]."
"#,
        good: r#"
situation = "The theft of 60 GB has been confirmed [@mail; @police]."
"#,
    },
    run,
};

fn run(reading: &Reading<'_>) -> Vec<Remark> {
    let mut remarks = grades(reading);
    let speaks_for_author = |passage: &&Passage<'_>| {
        !matches!(
            passage.role,
            Role::Version | Role::Dissent | Role::ClearanceComment
        )
    };
    let cited = reading
        .passages
        .iter()
        .filter(|it| !it.citations.is_empty());
    let own = cited.filter(speaks_for_author);
    remarks.extend(own.flat_map(|passage| words(reading, passage, reading.lexicon())));
    remarks
}

/// The sentences of a passage that claim corroboration on one origin.
fn words(reading: &Reading<'_>, passage: &Passage<'_>, lexicon: &Lexicon) -> Vec<Remark> {
    let ending_clause = lexicon
        .confirmed
        .find(passage.lower())
        .filter(|claim| ends_clause(passage, claim));
    ending_clause
        .chain(lexicon.confirmed_that.find(passage.lower()))
        .filter(|claim| passage.is_own(claim) && is_claimed(passage, claim, lexicon))
        .filter_map(|claim| {
            let sentence = passage.sentence_at(claim.start);
            let cited: Vec<&Citation> = citations_in(passage, &sentence).collect();
            let source = only_origin(reading, &cited)?;
            let word = stretch_of(&passage.text, claim.clone());
            let whom = match cited.len() {
                1 => format!("`{}` alone is cited for it", source.id.as_str()),
                _ => "all that is cited for it goes back to one origin".to_owned(),
            };
            Some(
                Remark::new(
                    passage.place(claim),
                    format!("`{word}` says that sources agree, and {whom}"),
                )
                .help("cite a source of another origin beside it, or say who confirms it"),
            )
        })
        .collect()
}

/// Whether a claim ends its clause: "has been confirmed in three samples" or "is confirmed as
/// minister" is of another kind.
fn ends_clause(passage: &Passage<'_>, claim: &Range<usize>) -> bool {
    let rest = stretch_of(&passage.text, claim.end..).trim_start();
    let mut citations = passage.citations.iter();
    let is_cited_here = citations.any(|(at, _)| (claim.end..=claim.end + 1).contains(at));
    is_cited_here || !rest.starts_with(char::is_alphanumeric)
}

/// Whether a sentence states the claim, and neither denies it, leaves it open, nor names who
/// confirms it.
fn is_claimed(passage: &Passage<'_>, claim: &Range<usize>, lexicon: &Lexicon) -> bool {
    let sentence = passage.sentence_at(claim.start);
    let words = stretch_of(&passage.text, sentence).to_lowercase();
    !words.ends_with('?') && !lexicon.unclaimed.is_in(&words)
}

/// The first of the sources cited, where all are of one origin and none needs or has another's
/// support.
fn only_origin<'a>(reading: &Reading<'a>, cited: &[&Citation]) -> Option<&'a Source> {
    let (first, others) = cited.split_first()?;
    let first_source = reading.source(&first.source)?;
    let is_alone = |citation: &Citation| {
        let source = reading.source(&citation.source)?;
        // A grade of 1 vouches for the claim, and is judged by itself.
        let vouches = is_confirmed(citation.grade.or(source.grade));
        Some(!vouches && !is_record(source) && first_source.is_of_one_origin_with(source))
    };
    let all_alone = is_alone(first)? && others.iter().all(|it| is_alone(it) == Some(true));
    all_alone.then_some(first_source)
}

fn is_confirmed(grade: Option<Grade>) -> bool {
    grade.is_some_and(|grade| grade.credibility == Credibility::Confirmed)
}

/// The grades of 1 that no other origin supports, one a source.
fn grades(reading: &Reading<'_>) -> Vec<Remark> {
    let brief = reading.brief;
    let uses = reading.passages.iter().flat_map(|passage| {
        let citations = passage.citations.iter();
        citations.map(move |(_, citation)| (passage, *citation))
    });
    let claims_it = brief.sources.iter().any(|it| is_confirmed(it.grade))
        || uses.clone().any(|(_, it)| is_confirmed(it.grade));
    if !claims_it {
        return Vec::new();
    }
    let mut judged: Vec<&Source> = Vec::new();
    let mut remarks = Vec::new();
    for (passage, citation) in uses {
        let Some(source) = reading.source(&citation.source) else {
            continue;
        };
        let is_judged = judged.iter().any(|other| other.id == source.id);
        if is_judged || is_record(source) || !is_confirmed(citation.grade.or(source.grade)) {
            continue;
        }
        judged.push(source);
        if !is_supported(reading, source) {
            let place = match citation.grade {
                Some(_) => place_of(passage, citation),
                None => place_in(source, "grade"),
            };
            remarks.push(unsupported(source, place));
        }
    }
    remarks
}

fn unsupported(source: &Source, place: Place) -> Remark {
    let id = source.id.as_str();
    let message = format!(
        "credibility 1 says that other sources confirm `{id}`, and none is cited beside it"
    );
    Remark::new(place, message)
        .label("confirmed by other sources")
        .help("cite a source of another origin beside it, or grade it 2")
}

/// Whether any passage or item that cites a source cites another origin too.
fn is_supported(reading: &Reading<'_>, source: &Source) -> bool {
    let cites = |passage: &Passage<'_>| {
        let mut citations = passage.citations.iter();
        citations.any(|(_, citation)| citation.source == source.id)
    };
    let has_other_origin = |passage: &Passage<'_>| {
        passage.citations.iter().any(|(_, citation)| {
            let other = reading.source(&citation.source);
            other.is_some_and(|other| !source.is_of_one_origin_with(other))
        })
    };
    let passages = reading.passages.iter();
    passages.filter(|passage| cites(passage)).any(|passage| {
        let mut others = reading.passages.iter();
        has_other_origin(passage)
            || others.any(|other| are_of_one_item(passage, other) && has_other_origin(other))
    })
}

/// Whether two passages are fields of one item: the text and the basis of a judgement.
fn are_of_one_item(one: &Passage<'_>, other: &Passage<'_>) -> bool {
    let is_prose = matches!(one.role, Role::Section | Role::Annex | Role::Person);
    !is_prose
        && one.index.is_some()
        && one.index == other.index
        && one.field.parent() == other.field.parent()
}
