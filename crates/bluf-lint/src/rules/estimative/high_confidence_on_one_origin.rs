//! High confidence in a judgement whose sources all go back to one.

use bluf_model::{
    Citation, Confidence, Drafts, Family, FieldPath, Level, Place, Reads, Rule, Source, SourceType,
};

use crate::Remark;
use crate::reading::{Reading, Role, place};
use crate::rules::Check;

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: "high-confidence-on-one-origin",
        family: Family::Estimative,
        level: Level::Warn,
        drafts: Drafts::Lighter,
        reads: Reads::Fields,
        summary: "A judgement claims high confidence, and all that it cites has one origin.",
        reasoning: "High confidence means well-corroborated evidence, and one source repeated by \
            five newspapers corroborates nothing. Counted are the citations in `text` and `basis`; \
            sources of one `origin` count as one. Silent where nothing is cited, where the basis \
            refers to another item, and where a source is the act itself: a law, a treaty, a \
            statement, a data set, or an ungraded document with a `number`.",
        source: "JP 2-0 (high confidence: well corroborated from proven sources); ICD 203, D.6.e(1)",
        bad: r#"
[[judgments]]
text       = "The operator is likely to restore the system by Friday [@call]."
confidence = "high"
basis      = "The operations director said so, and the newspaper repeats it [@paper]."

[sources.call]
title  = "Call with the operations director"
origin = "Operations director"

[sources.paper]
title  = "Report on the outage"
origin = "Operations director"
"#,
        good: r#"
[[judgments]]
text       = "The operator is likely to restore the system by Friday [@call]."
confidence = "high"
basis      = "The operations director said so, and the restore log bears it out [@restores]."
"#,
    },
    run,
};

fn run(reading: &Reading<'_>) -> Vec<Remark> {
    let judgments = reading.brief.judgments.iter().enumerate();
    judgments
        .filter(|(_, judgment)| judgment.confidence == Some(Confidence::High))
        .filter(|(index, _)| !refers_to_others(reading, *index))
        .filter_map(|(index, _)| judge(reading, index))
        .collect()
}

fn judge(reading: &Reading<'_>, index: usize) -> Option<Remark> {
    let mut evidence = cited(reading, index);
    let (field, citation, source) = evidence.next()?;
    let is_enough = |other: &Source| is_the_act(other) || !source.is_of_one_origin_with(other);
    if is_the_act(source) || evidence.any(|(_, _, other)| is_enough(other)) {
        return None;
    }
    let message = match &source.origin {
        Some(origin) => format!("all the evidence for this goes back to one origin, `{origin}`"),
        None => format!("all the evidence for this is one source, `{}`", source.id),
    };
    let evidence = Place {
        field: field.clone(),
        words: Some(citation.words.clone()),
    };
    let remark = Remark::new(place("judgments", Some(index), "confidence"), message).help(
        "cite a source of another origin, or lower the confidence; if the source is the act \
         itself, give it its `type`",
    );
    Some(remark.also(evidence, "the evidence"))
}

/// Whether the judgement rests on another item too, which may bring evidence of its own.
fn refers_to_others(reading: &Reading<'_>, index: usize) -> bool {
    reading
        .of_item(Role::Basis, index)
        .any(|passage| !passage.references.is_empty())
}

/// What a judgement cites: the field, the citation and the source.
fn cited<'r>(
    reading: &'r Reading<'_>,
    index: usize,
) -> impl Iterator<Item = (&'r FieldPath, &'r Citation, &'r Source)> {
    [Role::Judgment, Role::Basis]
        .into_iter()
        .flat_map(move |role| reading.of_item(role, index))
        .flat_map(move |passage| {
            passage.citations.iter().filter_map(move |(_, citation)| {
                Some((&passage.field, *citation, reading.source(&citation.source)?))
            })
        })
}

/// Whether nothing stands behind the source: it is what it tells of.
fn is_the_act(source: &Source) -> bool {
    let is_act = matches!(
        source.r#type,
        Some(SourceType::Law | SourceType::Treaty | SourceType::Statement | SourceType::Dataset)
    );
    is_act || source.grade.is_none() && source.number.is_some()
}
