//! Indicators that belong to no judgement.

use bluf_model::{Drafts, Family, Level, Reads, Rule};

use crate::Remark;
use crate::reading::{Reading, place};
use crate::rules::Check;

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: "loose-indicator",
        family: Family::Analysis,
        level: Level::Warn,
        drafts: Drafts::Lighter,
        reads: Reads::Fields,
        summary: "An indicator does not say which judgement it bears on.",
        reasoning: "An indicator tells the reader when to think again, and of what: one without \
            its judgement is only something to watch. Silent where the brief has no judgements, or \
            only one, without an id.",
        source: "ICD 203, D.6.e(4) (indicators that would alter a judgement)",
        bad: r#"
[[judgments]]
id   = "return"
text = "The fleet is likely to be back before Christmas [@log]."

[[indicators]]
text = "More than 400 tonnes of ice bought at Maren harbour in a week."
"#,
        good: r#"
[[judgments]]
id   = "return"
text = "The fleet is likely to be back before Christmas [@log]."

[[indicators]]
judgment = "return"
text     = "More than 400 tonnes of ice bought at Maren harbour in a week."
"#,
    },
    run,
};

fn run(reading: &Reading<'_>) -> Vec<Remark> {
    let judgments = &reading.brief.judgments;
    let ids = || judgments.iter().filter_map(|it| it.id.as_ref());
    if judgments.len() < 2 && ids().next().is_none() {
        return Vec::new();
    }
    let indicators = reading.brief.indicators.iter().enumerate();
    indicators
        .filter(|(_, indicator)| indicator.judgment.is_none())
        .map(|(index, _)| {
            let help = match ids().next() {
                Some(id) => {
                    format!("name the judgement that it would change: `judgment = \"{id}\"`")
                }
                None => {
                    "give the judgement that it would change an `id`, and name it in `judgment`"
                        .to_owned()
                }
            };
            Remark::new(
                place("indicators", Some(index), "text"),
                "this indicator bears on no judgement",
            )
            .help(help)
        })
        .collect()
}
