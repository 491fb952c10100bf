//! Uncertain judgements in a brief that gives no rival reading.

use bluf_model::{Band, Confidence, Drafts, Family, Judgment, Level, Reads, Rule};

use crate::Remark;
use crate::reading::{Reading, Role, overlap};
use crate::rules::Check;

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: "no-alternative",
        family: Family::Analysis,
        level: Level::Warn,
        drafts: Drafts::Lighter,
        reads: Reads::Fields,
        summary: "The brief makes uncertain judgements, and none of them has an `alternative`.",
        reasoning: "Where the evidence leaves room, another reading fits it too, and a reader who \
            is not told of it takes ours for the only one. Uncertain is a judgement of low \
            confidence, or one whose likelihood reaches between 20 and 80 per cent. One `alternative` \
            in the brief is enough, and a brief of near certainties needs none.",
        source: "ICD 203, D.6.e(4)",
        bad: r#"
[[judgments]]
text = "The operator is likely to restore the system by Friday [@call]."
"#,
        good: r#"
[[judgments]]
text        = "The operator is likely to restore the system by Friday [@call]."
alternative = "The backups carry the malware too, and the work starts again."
"#,
    },
    run,
};

/// What a likelihood must reach into to be uncertain.
const UNCERTAIN: Band = Band { low: 20, high: 80 };

fn run(reading: &Reading<'_>) -> Vec<Remark> {
    let judgments = &reading.brief.judgments;
    if judgments.iter().any(|it| it.alternative.is_some()) {
        return Vec::new();
    }
    let mut all = judgments.iter().enumerate();
    let first = all.find(|(index, judgment)| is_uncertain(reading, *index, judgment));
    first
        .and_then(|(index, _)| reading.of_item(Role::Judgment, index).next())
        .map(|passage| {
            Remark::new(
                passage.whole(),
                "no judgement in this brief has a rival reading, and this one is uncertain",
            )
            .help("say in its `alternative` what else would explain the evidence")
        })
        .into_iter()
        .collect()
}

fn is_uncertain(reading: &Reading<'_>, index: usize, judgment: &Judgment) -> bool {
    let likelihood = reading.likelihood_of(index);
    judgment.confidence == Some(Confidence::Low)
        || likelihood.is_some_and(|term| overlap(term.band, UNCERTAIN))
}
