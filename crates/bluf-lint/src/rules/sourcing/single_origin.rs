//! Judgements that several sources seem to support, all of which repeat one.

use bluf_model::{Citation, Confidence, Drafts, Family, Judgment, Level, Reads, Rule, Source};

use super::cited::{is_record, place_of};
use crate::reading::{Reading, Role};
use crate::rules::Check;
use crate::{Passage, Remark};

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: "single-origin",
        family: Family::Sourcing,
        level: Level::Warn,
        drafts: Drafts::Lighter,
        reads: Reads::Fields,
        summary: "A judgement cites several sources that all go back to one `origin`.",
        reasoning: "Two newspapers that print one press conference are one witness, and look \
            like two. The rule holds judgements of moderate confidence, or of none stated, \
            against the sources of their text and basis. It is silent at low confidence, which \
            owns up to it, at high, which `high-confidence-on-one-origin` judges, and wherever the support may be wider: where a source states no \
            origin, a law, a treaty or a data set is cited, or the basis refers to another item.",
        source: "JP 2-0, levels of confidence (moderate: partially corroborated); ICD 203, \
            D.6.e(1)",
        bad: r#"
[[judgments]]
text       = "The operator is likely to restore the system by Friday."
confidence = "moderate"
basis      = "Two papers report that the backups are whole [@gazette; @herald]."

[sources]
gazette = { title = "Report on the port", origin = "Operator's press office, 11 May" }
herald  = { title = "Report on the ransomware", origin = "Operator's press office, 11 May" }
"#,
        good: r#"
[[judgments]]
text       = "The operator is likely to restore the system by Friday."
confidence = "low"
basis      = "The operator alone says that the backups are whole [@gazette; @herald]."

[sources]
gazette = { title = "Report on the port", origin = "Operator's press office, 11 May" }
herald  = { title = "Report on the ransomware", origin = "Operator's press office, 11 May" }
"#,
    },
    run,
};

/// A citation that supports a judgement, and what it cites.
struct Support<'p, 'a> {
    passage: &'p Passage<'a>,
    citation: &'a Citation,
    source: &'a Source,
}

fn run(reading: &Reading<'_>) -> Vec<Remark> {
    let brief = reading.brief;
    if brief.sources.iter().all(|source| source.origin.is_none()) {
        return Vec::new();
    }
    brief
        .judgments
        .iter()
        .enumerate()
        .filter_map(|(index, judgment)| judge(reading, index, judgment))
        .collect()
}

fn judge(reading: &Reading<'_>, index: usize, judgment: &Judgment) -> Option<Remark> {
    // High confidence on one origin has a rule of its own.
    if matches!(
        judgment.confidence,
        Some(Confidence::Low | Confidence::High)
    ) {
        return None;
    }
    // The citations of each source once: the first stands for all.
    let mut support: Vec<Support<'_, '_>> = Vec::new();
    let passages = [Role::Judgment, Role::Basis].map(|role| reading.of_item(role, index));
    for passage in passages.into_iter().flatten() {
        // What it refers to may bring support of its own.
        if passage.role == Role::Basis && !passage.references.is_empty() {
            return None;
        }
        for (_, citation) in &passage.citations {
            let source = reading.source(&citation.source)?;
            if is_record(source) {
                return None;
            }
            if support.iter().all(|other| other.source.id != source.id) {
                support.push(Support {
                    passage,
                    citation,
                    source,
                });
            }
        }
    }
    let (first, others) = support.split_first()?;
    let origin = first.source.origin.as_deref()?;
    let all_agree = others
        .iter()
        .all(|other| first.source.is_of_one_origin_with(other.source));
    if others.is_empty() || !all_agree {
        return None;
    }
    let remark = Remark::new(
        place_of(first.passage, first.citation),
        format!(
            "the {} sources of this judgement are one: all go back to `{origin}`",
            support.len()
        ),
    )
    .help("cite a source of another origin, or say `confidence = \"low\"`");
    Some(others.iter().fold(remark, |remark, other| {
        remark.also(
            place_of(other.passage, other.citation),
            "of the same origin",
        )
    }))
}
