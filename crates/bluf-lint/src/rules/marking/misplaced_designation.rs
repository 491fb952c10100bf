//! A designation where nothing is controlled.

use bluf_model::{Drafts, Family, Level, Reads, Rule};

use super::controlled;
use crate::reading::place;
use crate::rules::Check;
use crate::{Reading, Remark};

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: "misplaced-designation",
        family: Family::Marking,
        level: Level::Deny,
        drafts: Drafts::Lighter,
        reads: Reads::Fields,
        summary: "A brief without controlled information says who controls it.",
        reasoning: "A designation block on a page that holds nothing controlled makes readers handle it as if \
            it did. A brief that is classified, and holds controlled information besides, says \
            so in its classification.",
        source: "32 CFR 2002.20",
        bad: r#"
marking = "UNCLASSIFIED"

[cui]
controlled_by = "Ministry of Ports, Transport Security Division"
"#,
        good: r#"
marking = "UNCLASSIFIED"
"#,
    },
    run,
};

fn run(reading: &Reading<'_>) -> Vec<Remark> {
    if reading.brief.cui.is_none() || controlled(reading.brief).is_some() {
        return Vec::new();
    }
    vec![
        Remark::new(
            place("cui", None, ""),
            "this brief is not marked as controlled, and says who controls it",
        )
        .help("write `marking = \"CUI\"`, or remove `[cui]`"),
    ]
}
