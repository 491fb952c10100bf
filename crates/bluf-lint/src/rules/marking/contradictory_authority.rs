//! An authority that is original and derivative at once, or ends what has no end.

use bluf_model::{Drafts, Family, Level, Plain, Reads, Rule};

use super::classified;
use crate::reading::place;
use crate::rules::Check;
use crate::{Reading, Remark};

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: "contradictory-authority",
        family: Family::Marking,
        level: Level::Deny,
        drafts: Drafts::Lighter,
        reads: Reads::Fields,
        summary: "The authority for a classification contradicts itself.",
        reasoning: "A classification is either original, with a reason, or derivative, with what it is \
            derived from: a derivative one takes its reasons from there. No day ends Restricted \
            Data, and so none may stand on it.",
        source: "32 CFR 2001.22; ODNI, ISM.XML, rules 00221 and 00176",
        bad: r#"
marking   = "SECRET//NOFORN"
scheme    = "us"

[classification]
classified_by = "Jo Lindqvist, Director, Transport Security"
derived_from  = "Port Security Guide, 2025"
reason        = "1.4(g)"
declassify_on = "20510512"
"#,
        good: r#"
marking   = "SECRET//NOFORN"
scheme    = "us"

[classification]
classified_by = "Jo Lindqvist, Director, Transport Security"
reason        = "1.4(g)"
declassify_on = "20510512"
"#,
    },
    run,
};

fn run(reading: &Reading<'_>) -> Vec<Remark> {
    let (Some(label), Some(block)) = (classified(reading.brief), &reading.brief.classification)
    else {
        return Vec::new();
    };
    let mut remarks = Vec::new();
    if !block.derived_from.is_empty() && block.reason.is_some() {
        remarks.push(
            Remark::new(
                place("classification", None, "reason"),
                "this classification is derivative, and gives a reason of its own (ISM-ID-00221)",
            )
            .help("remove `reason`, or `derived_from` where the classification is original"),
        );
    }
    // "N/A to RD portions" is what a brief with both kinds says.
    let names_day = |it: &Plain| {
        it.text
            .split(|c: char| !c.is_ascii_digit())
            .any(|it| it.len() >= 4)
    };
    if block.declassify_on.as_ref().is_some_and(names_day) && (label.has("RD") || label.has("FRD"))
    {
        remarks.push(
            Remark::new(
                place("classification", None, "declassify_on"),
                format!("this brief is marked `{label}`, and no day ends that (ISM-ID-00176)"),
            )
            .help("remove `declassify_on`"),
        );
    }
    remarks
}
