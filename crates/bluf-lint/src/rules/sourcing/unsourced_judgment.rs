//! A judgement that names nothing it rests on.

use bluf_model::{Drafts, Family, Level, Reads, Rule};

use crate::reading::{Reading, Role};
use crate::rules::Check;
use crate::{Passage, Remark};

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: "unsourced-judgment",
        family: Family::Sourcing,
        level: Level::Warn,
        drafts: Drafts::Lighter,
        reads: Reads::Fields,
        summary: "A judgement cites no source and refers to nothing else in the brief.",
        reasoning: "A reader who doubts a judgement asks what it rests on, and when a source is \
            withdrawn somebody must find the judgements that fall with it. A citation in the \
            judgement, its basis or its alternative will do, and so will a reference in the \
            basis to another item of the brief.",
        source: "ICD 206, Sourcing Requirements for Disseminated Analytic Products; ICD 203, \
            D.6.e(1)",
        bad: r#"
[[judgments]]
text       = "The port is likely to reopen by Friday 15 May."
confidence = "moderate"
basis      = "Backups exist, and one of two test runs succeeded."
"#,
        good: r#"
[[judgments]]
text       = "The port is likely to reopen by Friday 15 May."
confidence = "moderate"
basis      = "Backups exist, and one of two test runs succeeded [@mail]."
"#,
    },
    run,
};

fn run(reading: &Reading<'_>) -> Vec<Remark> {
    let unsourced: Vec<&Passage<'_>> = reading
        .of(Role::Judgment)
        .filter(|judgment| !is_sourced(reading, judgment))
        .collect();
    match unsourced.as_slice() {
        // A brief that sources none of its judgements is one mistake.
        [first, _, ..] if unsourced.len() == reading.brief.judgments.len() => {
            let count = unsourced.len();
            let message = format!("none of the {count} judgements names what it rests on");
            vec![remark(first, &message).label("the first of them")]
        }
        _ => unsourced
            .into_iter()
            .map(|judgment| remark(judgment, "this judgement names nothing that it rests on"))
            .collect(),
    }
}

fn remark(judgment: &Passage<'_>, message: &str) -> Remark {
    Remark::new(judgment.whole(), message).help(
        "cite the evidence in `basis`, as `[@source]`, or refer there to the item that holds \
         it, as `[](#id)`",
    )
}

fn is_sourced(reading: &Reading<'_>, judgment: &Passage<'_>) -> bool {
    let own_id = judgment
        .index
        .and_then(|index| reading.brief.judgments[index].id.as_ref());
    let refers_elsewhere = |passage: &Passage<'_>| {
        let mut references = passage.references.iter();
        references.any(|(_, id)| Some(*id) != own_id)
    };
    let Some(index) = judgment.index else {
        return false;
    };
    let of = |role| reading.of_item(role, index);
    of(Role::Judgment)
        .chain(of(Role::Alternative))
        .chain(of(Role::Basis))
        .any(|passage| !passage.citations.is_empty())
        || of(Role::Basis).any(refers_elsewhere)
}
