//! Percentages in a judgement that fall between two bands of the yardstick.

use bluf_model::{Drafts, Family, Level, Reads, Rule, stretch_of};

use super::percentages::{is_chance, likelihood_beside, percentages};
use super::scale::{gap, named};
use crate::Remark;
use crate::reading::{Reading, Role};
use crate::rules::Check;

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: "between-bands",
        family: Family::Estimative,
        level: Level::Deny,
        drafts: Drafts::Same,
        reads: Reads::Words,
        summary: "A judgement gives a percentage that falls between two bands of its yardstick.",
        reasoning: "PHIA leaves gaps between its bands so that nobody claims more precision than \
            the evidence has; a number in a gap has no word, and rounding it to one changes the \
            judgement. A percentage counts where it is called a chance or stands right beside a \
            likelihood word; shares, rises and falls are left alone. ICD 203 has no gaps.",
        source: "PHIA, Explaining Uncertainty in UK Intelligence Assessment (2025)",
        bad: r#"
yardstick = "phia"
[[judgments]]
text = "There is a 52% chance that the ferry sails on Friday [@log]."
"#,
        good: r#"
yardstick = "phia"
[[judgments]]
text = "There is a realistic possibility that the ferry sails on Friday, at 52% of its load [@log]."
"#,
    },
    run,
};

fn run(reading: &Reading<'_>) -> Vec<Remark> {
    let lexicon = reading.lexicon();
    let mut remarks = Vec::new();
    for passage in reading
        .of(Role::Judgment)
        .chain(reading.of(Role::Alternative))
    {
        for percentage in percentages(passage.lower(), lexicon) {
            let neighbours = gap(
                percentage.low,
                percentage.high,
                reading.yardstick,
                reading.language(),
            );
            let Some((below, above)) = neighbours else {
                continue;
            };
            let says_how_likely = is_chance(passage.lower(), &percentage, lexicon)
                || likelihood_beside(reading, passage, &percentage, lexicon).is_some();
            if says_how_likely && passage.is_own(&percentage.words) {
                let said = stretch_of(&passage.text, percentage.words.clone());
                remarks.push(
                    Remark::new(
                        passage.place(percentage.words.clone()),
                        format!("`{said}` falls between two bands of the yardstick"),
                    )
                    .help(format!(
                        "decide which it is, {} or {}, and leave the number out",
                        named(below),
                        named(above)
                    )),
                );
            }
        }
    }
    remarks
}
