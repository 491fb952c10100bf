//! Judgements in a brief that is silent about what is not known.

use bluf_model::{Drafts, Family, Level, Reads, Rule};

use crate::Remark;
use crate::reading::{Reading, place};
use crate::rules::Check;

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: "gaps-not-stated",
        family: Family::Analysis,
        level: Level::Warn,
        drafts: Drafts::Silent,
        reads: Reads::Fields,
        summary: "The brief judges and does not say what is not known.",
        reasoning: "Without `gaps` the reader cannot tell whether nothing is missing or nobody \
            asked. `gaps = []` says that we looked and found none, and is enough. A brief without \
            judgements needs no gaps.",
        source: "ICD 203, D.6.e(2) (gaps in knowledge as a cause of uncertainty)",
        bad: r#"
[[judgments]]
text = "The operator is likely to restore the system by Friday [@call]."
"#,
        good: r#"
gaps = ["Whether the backups are clean."]

[[judgments]]
text = "The operator is likely to restore the system by Friday [@call]."
"#,
    },
    run,
};

fn run(reading: &Reading<'_>) -> Vec<Remark> {
    let brief = reading.brief;
    if brief.judgments.is_empty() || brief.gaps.is_some() {
        return Vec::new();
    }
    let remark = Remark::new(
        place("judgments", Some(0), "text"),
        "the brief judges, and does not say what is not known",
    )
    .help("list in `gaps` what we do not know, or write `gaps = []` if we looked and found none");
    vec![remark]
}
