//! "Multiple Sources" without their list.

use bluf_model::{Drafts, Family, Level, Plain, Reads, Rule};

use crate::reading::place;
use crate::rules::Check;
use crate::{Reading, Remark};

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: "multiple-sources",
        family: Family::Marking,
        level: Level::Warn,
        drafts: Drafts::Lighter,
        reads: Reads::Fields,
        summary: "A classification is derived from `Multiple Sources`, and no list names them.",
        reasoning: "The phrase stands for a list that is kept with the file. Here the list is `[sources]`, \
            or further entries of `derived_from`; whether it is whole is left to the author.",
        source: "32 CFR 2001.22(c)(1)(ii)",
        bad: r#"
marking   = "SECRET//NOFORN"
scheme    = "us"

[classification]
classified_by = "Jo Lindqvist, Director, Transport Security"
derived_from  = "Multiple Sources"
declassify_on = "20510512"
"#,
        good: r#"
marking   = "SECRET//NOFORN"
scheme    = "us"

[classification]
classified_by = "Jo Lindqvist, Director, Transport Security"
derived_from  = ["Multiple Sources", "Port Security Guide, 2025", "Cable of 3 May 2026"]
declassify_on = "20510512"
"#,
    },
    run,
};

fn run(reading: &Reading<'_>) -> Vec<Remark> {
    let brief = reading.brief;
    let Some(block) = &brief.classification else {
        return Vec::new();
    };
    let is_phrase = |it: &&Plain| it.text.eq_ignore_ascii_case("multiple sources");
    let phrase = block.derived_from.iter().position(|it| is_phrase(&it));
    let Some(index) = phrase.filter(|_| block.derived_from.len() == 1 && brief.sources.is_empty())
    else {
        return Vec::new();
    };
    let mut at = place("classification", None, "derived_from");
    at.field = at.field.index(index);
    vec![
        Remark::new(at, "this is derived from several sources, and no list names them").help(
            "name them behind it, `derived_from = [\"Multiple Sources\", \"…\"]`, or under `[sources]`",
        ),
    ]
}
