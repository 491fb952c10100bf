//! Clearances that leave the reader to guess: no day to answer by, no condition.

use bluf_model::{Brief, Clearance, ClearanceStatus, Drafts, Family, Level, Reads, Rule};

use crate::Remark;
use crate::reading::{Reading, place};
use crate::rules::Check;

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: "open-clearance",
        family: Family::Decision,
        level: Level::Warn,
        drafts: Drafts::Silent,
        reads: Reads::Fields,
        summary: "An office was asked and nobody says by when, or it wants changes or objects \
            and nobody says to what.",
        reasoning: "The reader must know what stands behind each office's name: one that let \
            its day pass differs from one that had no time to answer, and \"objects\" alone says \
            nothing that can be weighed. An objection that stands as a dissent of the same \
            office is said; in a draft the rule is silent.",
        source: "US State Department, clearance page; DoD action memo: coordination and \
            non-concurs stated",
        bad: r#"
date   = 2026-05-12
status = "final"

[[clearances]]
office = "Treasury"
status = "asked"
"#,
        good: r#"
date   = 2026-05-12
status = "final"

[[clearances]]
office = "Treasury"
status = "asked"
date   = 2026-05-11
"#,
    },
    run,
};

fn run(reading: &Reading<'_>) -> Vec<Remark> {
    let brief = reading.brief;
    let items = brief.clearances.iter().enumerate();
    items
        .filter_map(|(index, item)| {
            let office = &item.office.text;
            let (message, help) = match item.status {
                ClearanceStatus::Asked if item.date.is_none() => (
                    format!("`{office}` was asked, and the brief does not say by when"),
                    "give `date`, the day by which it was asked to reply: the page then prints \
                     \"no reply by\" that day",
                ),
                ClearanceStatus::Changes if item.comment.is_none() => (
                    format!("`{office}` wants changes, and the brief does not say which"),
                    "say in `comment` what it wants changed, and whether it was",
                ),
                ClearanceStatus::Objects if item.comment.is_none() && !dissents(brief, item) => (
                    format!("`{office}` objects, and the brief does not say to what"),
                    "say in `comment` what it objects to, or give it a place in `[[dissents]]`",
                ),
                _ => return None,
            };
            let status = place("clearances", Some(index), "status");
            Some(Remark::new(status, message).help(help))
        })
        .collect()
}

/// Whether the objection of an office stands among the dissents.
fn dissents(brief: &Brief, clearance: &Clearance) -> bool {
    let mut dissents = brief.dissents.iter();
    dissents.any(|it| it.organization.text == clearance.office.text)
}
