//! Classified briefs that name no authority.

use bluf_model::{Drafts, Family, Level, Reads, Rule};

use super::classified;
use crate::reading::place;
use crate::rules::Check;
use crate::{Reading, Remark};

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: "missing-authority",
        family: Family::Marking,
        level: Level::Deny,
        drafts: Drafts::Lighter,
        reads: Reads::Fields,
        summary: "A classified brief does not say by whose authority it is classified, or until when.",
        reasoning: "Somebody answers for a classification and for its end. An original one has a name and \
            position, a reason and a date; a derivative one has a name and position, what it is \
            derived from, and a date. bluf never invents one. Restricted Data and Formerly \
            Restricted Data have no date, because no date ends them. Only the United States' \
            system is judged.",
        source: "32 CFR 2001.21 and 2001.22; ODNI, ISM.XML, rules 00013, 00014, 00017, 00141, 00142, 00143",
        bad: r#"
marking   = "SECRET//NOFORN"
scheme    = "us"

[classification]
classified_by = "Jo Lindqvist, Director, Transport Security"
derived_from  = "Port Security Guide, 2025"
"#,
        good: r#"
marking   = "SECRET//NOFORN"
scheme    = "us"

[classification]
classified_by = "Jo Lindqvist, Director, Transport Security"
derived_from  = "Port Security Guide, 2025"
declassify_on = "20510512"
"#,
    },
    run,
};

fn run(reading: &Reading<'_>) -> Vec<Remark> {
    let Some(label) = classified(reading.brief) else {
        return Vec::new();
    };
    let Some(block) = &reading.brief.classification else {
        return vec![
            Remark::new(
                place("marking", None, ""),
                format!("this brief is marked `{label}`, and has no `[classification]` (ISM-ID-00013)"),
            )
            .help("add `[classification]` with `classified_by`, `derived_from` or `reason`, and `declassify_on`"),
        ];
    };
    let lacks = |what: &str, rule: &str, help: &str| {
        Remark::new(
            place("classification", None, ""),
            format!("this classification does not say {what} ({rule})"),
        )
        .help(help)
    };
    let has_no_end = label.has("RD") || label.has("FRD");
    let mut remarks = Vec::new();
    if block.classified_by.is_none() {
        remarks.push(lacks(
            "who classified it",
            "ISM-ID-00142",
            "write `classified_by`: name and position, as the authority gives it",
        ));
    }
    if block.derived_from.is_empty() && block.reason.is_none() {
        remarks.push(lacks(
            "why it is classified",
            "ISM-ID-00143, ISM-ID-00017",
            "write `derived_from` for a derivative classification, or `reason` for an original one: `\"1.4(d)\"`",
        ));
    }
    if block.declassify_on.is_none() && !has_no_end {
        remarks.push(lacks(
            "when it ends",
            "ISM-ID-00014, ISM-ID-00141",
            "write `declassify_on`: a day or an event",
        ));
    }
    remarks
}
