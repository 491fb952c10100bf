//! Classified briefs that say nothing of foreign readers.

use bluf_model::{Drafts, Effect, Family, Level, Reads, Rule};

use super::classified;
use crate::reading::place;
use crate::rules::Check;
use crate::{Reading, Remark};

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: "no-foreign-disclosure",
        family: Family::Marking,
        level: Level::Warn,
        drafts: Drafts::Lighter,
        reads: Reads::Fields,
        summary: "A classified brief does not say whether foreign readers may have it.",
        reasoning: "Partners cannot be given what nobody decided to give, and a marking that says nothing is \
            no decision: `NOFORN`, `REL TO`, `RELIDO` or `DISPLAY ONLY` is one. Only the United \
            States' system is judged.",
        source: "ICD 710; ODNI, ISM.XML, rule 00119",
        bad: r#"
marking = "SECRET"
scheme  = "us"
"#,
        good: r#"
marking = "SECRET//REL TO USA, FVEY"
scheme  = "us"
"#,
    },
    run,
};

fn run(reading: &Reading<'_>) -> Vec<Remark> {
    let Some(label) = classified(reading.brief) else {
        return Vec::new();
    };
    if label
        .controls()
        .any(|(it, _)| it.effect != Effect::Restricts)
    {
        return Vec::new();
    }
    vec![
        Remark::new(
            place("marking", None, ""),
            format!("`{label}` does not say whether foreign readers may have it (ISM-ID-00119)"),
        )
        .help("add `NOFORN`, `REL TO USA, …`, `RELIDO` or `DISPLAY ONLY …`"),
    ]
}
