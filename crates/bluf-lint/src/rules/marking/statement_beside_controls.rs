//! A distribution statement beside controls.

use bluf_model::{Drafts, Family, Level, Reads, Rule, Scheme};

use super::controlled;
use crate::reading::place;
use crate::rules::Check;
use crate::{Reading, Remark};

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: "statement-beside-controls",
        family: Family::Marking,
        level: Level::Deny,
        drafts: Drafts::Lighter,
        reads: Reads::Fields,
        summary: "Controlled information has both a distribution statement and dissemination controls.",
        reasoning: "Each says who may have the document, and two of them may say it differently: one or the \
            other. Controls in the banner count too.",
        source: "DoDI 5200.48, section 3.4; DoDI 5230.24",
        bad: r#"
marking = "CUI//SP-CTI//FEDCON"

[cui]
controlled_by          = "Ministry of Ports, Transport Security Division"
categories             = "SP-CTI"
distribution_statement = "Distribution Statement D. Department and its contractors only, critical technology, 12 May 2026. Other requests: Transport Security Division."
contact                = "Jo Lindqvist, 555-0142"
"#,
        good: r#"
marking = "CUI//SP-CTI//FEDCON"

[cui]
controlled_by = "Ministry of Ports, Transport Security Division"
categories    = "SP-CTI"
contact       = "Jo Lindqvist, 555-0142"
"#,
    },
    run,
};

fn run(reading: &Reading<'_>) -> Vec<Remark> {
    let Some(block) = &reading.brief.cui else {
        return Vec::new();
    };
    let limits = Scheme::CUI
        .table()
        .groups
        .iter()
        .skip(1)
        .flat_map(|it| it.controls);
    let in_banner = controlled(reading.brief)
        .is_some_and(|label| limits.into_iter().any(|it| label.has(it.portion)));
    if block.distribution_statement.is_none() || (block.dissemination.is_empty() && !in_banner) {
        return Vec::new();
    }
    vec![
        Remark::new(
            place("cui", None, "distribution_statement"),
            "a distribution statement stands beside dissemination controls",
        )
        .help("keep one: the statement, or the controls in banner and block"),
    ]
}
