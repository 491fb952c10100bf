//! Assumptions that do not say what follows if they are wrong.

use bluf_model::{Drafts, Family, Level, Reads, Rule};

use crate::Remark;
use crate::reading::{Reading, place};
use crate::rules::Check;

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: "assumption-without-consequence",
        family: Family::Analysis,
        level: Level::Warn,
        drafts: Drafts::Lighter,
        reads: Reads::Fields,
        summary: "An assumption does not say what follows if it is wrong.",
        reasoning: "An assumption is worth naming because something hangs on it; without the \
            consequence the reader cannot tell whether it is worth checking before deciding. The \
            rule asks for `if_wrong` and does not judge what stands there.",
        source: "ICD 203, D.6.e(3)",
        bad: r#"
[[assumptions]]
text = "The partner's president goes on backing operations against leaders."
"#,
        good: r#"
[[assumptions]]
text     = "The partner's president goes on backing operations against leaders."
if_wrong = "The programme has no partner."
"#,
    },
    run,
};

fn run(reading: &Reading<'_>) -> Vec<Remark> {
    let assumptions = reading.brief.assumptions.iter().enumerate();
    assumptions
        .filter(|(_, assumption)| assumption.if_wrong.is_none())
        .map(|(index, _)| {
            Remark::new(
                place("assumptions", Some(index), "text"),
                "this assumption does not say what follows if it is wrong",
            )
            .help("say in `if_wrong` which judgement or option falls with it")
        })
        .collect()
}
