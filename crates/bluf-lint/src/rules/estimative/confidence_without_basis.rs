//! Judgements with a confidence that rests on nothing.

use bluf_model::{Drafts, Family, Level, Reads, Rule};

use crate::Remark;
use crate::reading::{Reading, place};
use crate::rules::Check;

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: "confidence-without-basis",
        family: Family::Estimative,
        level: Level::Warn,
        drafts: Drafts::Lighter,
        reads: Reads::Fields,
        summary: "A judgement has a `confidence` and no `basis`.",
        reasoning: "A level of confidence is a statement about evidence: how much there is, how \
            good, and what is missing. Without it the reader cannot tell a well-sourced judgement \
            from a firm opinion. A judgement without `confidence` is left alone.",
        source: "ICD 203, D.6.e(2); JP 2-0 (confidence levels)",
        bad: r#"
[[judgments]]
text       = "The operator is likely to restore the system by Friday [@call]."
confidence = "moderate"
"#,
        good: r#"
[[judgments]]
text       = "The operator is likely to restore the system by Friday [@call]."
confidence = "moderate"
basis      = "Backups exist; one of two restore runs failed on Monday [@mail]."
"#,
    },
    run,
};

fn run(reading: &Reading<'_>) -> Vec<Remark> {
    let judgments = reading.brief.judgments.iter().enumerate();
    judgments
        .filter(|(_, judgment)| judgment.basis.is_none())
        .filter_map(|(index, judgment)| {
            judgment.confidence?;
            Some(
                Remark::new(
                    place("judgments", Some(index), "confidence"),
                    "this confidence rests on nothing that the reader is told",
                )
                .help(
                    "say in `basis` which evidence agrees, which is missing, and what is assumed",
                ),
            )
        })
        .collect()
}
