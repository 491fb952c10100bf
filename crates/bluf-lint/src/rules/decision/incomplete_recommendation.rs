//! A recommendation without an owner or a date.

use bluf_model::{Drafts, Family, Level, Reads, Rule};

use super::to_approve;
use crate::Remark;
use crate::reading::{Reading, place};
use crate::rules::Check;

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: "incomplete-recommendation",
        family: Family::Decision,
        level: Level::Warn,
        drafts: Drafts::Lighter,
        reads: Reads::Fields,
        summary: "A recommendation does not say who does it or by when.",
        reasoning: "What is approved without an owner is nobody's task, and without a date it \
            waits. A recommendation must stand alone, so that it can be turned into a minute. \
            One that the reader only notes needs neither.",
        source: "New Zealand Cabinet Office, guide on recommendations; HKS, How to Write a Policy Memo",
        bad: r#"
[[recommendations]]
action = "Approve the replacement of all forty bearings in July."
due    = 2026-07-31
"#,
        good: r#"
[[recommendations]]
action = "Approve the replacement of all forty bearings in July."
owner  = "Roads Directorate"
due    = 2026-07-31

[[recommendations]]
action   = "Note the detour through Vik."
decision = "note"
"#,
    },
    run,
};

fn run(reading: &Reading<'_>) -> Vec<Remark> {
    to_approve(reading)
        .filter_map(|(index, recommendation)| {
            let (message, help) = match (&recommendation.owner, recommendation.due) {
                (Some(_), Some(_)) => return None,
                (None, Some(_)) => (
                    "the recommendation does not say who does it",
                    "give it an `owner`: an office that the reader can task",
                ),
                (Some(_), None) => (
                    "the recommendation does not say by when",
                    "give it a `due` date; a month will do: `due = \"2026-07\"`",
                ),
                (None, None) => (
                    "the recommendation does not say who does it, nor by when",
                    "give it an `owner` whom the reader can task, and a `due` date",
                ),
            };
            let action = place("recommendations", Some(index), "action");
            Some(Remark::new(action, message).help(help))
        })
        .collect()
}
