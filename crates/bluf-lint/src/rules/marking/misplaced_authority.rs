//! An authority where nothing is classified.

use bluf_model::{Drafts, Family, Level, Reads, Rule};

use super::classified;
use crate::reading::place;
use crate::rules::Check;
use crate::{Reading, Remark};

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: "misplaced-authority",
        family: Family::Marking,
        level: Level::Deny,
        drafts: Drafts::Lighter,
        reads: Reads::Fields,
        summary: "A brief that is not classified names an authority for its classification.",
        reasoning: "An authority block on an unclassified page says that it is classified after all. A brief \
            without any marking, or in a system other than the United States', is judged too.",
        source: "ODNI, ISM.XML, rule 00016; 32 CFR 2001.21",
        bad: r#"
marking = "UNCLASSIFIED"
scheme  = "us"

[classification]
classified_by = "Jo Lindqvist, Director, Transport Security"
"#,
        good: r#"
marking = "UNCLASSIFIED"
scheme  = "us"
"#,
    },
    run,
};

fn run(reading: &Reading<'_>) -> Vec<Remark> {
    if reading.brief.classification.is_none() || classified(reading.brief).is_some() {
        return Vec::new();
    }
    vec![
        Remark::new(
            place("classification", None, ""),
            "this brief is not classified, and says by whose authority it is (ISM-ID-00016)",
        )
        .help("remove `[classification]`, or mark the brief"),
    ]
}
