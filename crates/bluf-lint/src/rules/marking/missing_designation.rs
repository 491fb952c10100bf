//! Controlled information without its designation.

use bluf_model::{Drafts, Family, Level, Reads, Rule};

use super::controlled;
use crate::reading::place;
use crate::rules::Check;
use crate::{Reading, Remark};

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: "missing-designation",
        family: Family::Marking,
        level: Level::Deny,
        drafts: Drafts::Lighter,
        reads: Reads::Fields,
        summary: "A brief with controlled information does not say who controls it, or whom to ask.",
        reasoning: "The first page says who made the information controlled, so that readers know whom to \
            ask before they share it: the office, the categories, how far it may go, and a \
            contact. How far it may go may stand in the banner.",
        source: "32 CFR 2002.20(a)(3) and (b); DoDI 5200.48, section 3.4",
        bad: r#"
marking = "CUI//SP-CTI"

[cui]
categories = "SP-CTI"
contact    = "Jo Lindqvist, 555-0142"
"#,
        good: r#"
marking = "CUI//SP-CTI"

[cui]
controlled_by = "Ministry of Ports, Transport Security Division"
categories    = "SP-CTI"
contact       = "Jo Lindqvist, 555-0142"
"#,
    },
    run,
};

fn run(reading: &Reading<'_>) -> Vec<Remark> {
    let Some(label) = controlled(reading.brief) else {
        return Vec::new();
    };
    let Some(block) = &reading.brief.cui else {
        return vec![
            Remark::new(
                place("marking", None, ""),
                format!("this brief is marked `{label}`, and has no `[cui]`"),
            )
            .help("add `[cui]` with `controlled_by`, `categories` and `contact`"),
        ];
    };
    let lacks = |what: &str, help: &str| {
        Remark::new(
            place("cui", None, ""),
            format!("this designation does not say {what}"),
        )
        .help(help)
    };
    let mut remarks = Vec::new();
    if block.controlled_by.is_none() {
        remarks.push(lacks(
            "who controls the information",
            "write `controlled_by`: organisation and office",
        ));
    }
    if block.categories.is_empty() && label.controls().next().is_some() {
        remarks.push(lacks(
            "of which categories it is",
            "write `categories`, as the banner has them",
        ));
    }
    if block.contact.is_none() {
        remarks.push(lacks(
            "whom to ask",
            "write `contact`: a person, with a telephone number or a mailbox",
        ));
    }
    remarks
}
