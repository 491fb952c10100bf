//! Hedges in a judgement that states no likelihood.

use bluf_model::{Drafts, Family, Level, Reads, Rule};

use crate::reading::{Reading, Role};
use crate::rules::Check;
use crate::words::ENGLISH_AND_SPANISH;
use crate::{Passage, Remark};

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: "hedge",
        family: Family::Estimative,
        level: Level::Warn,
        drafts: Drafts::Lighter,
        reads: Reads::Words(ENGLISH_AND_SPANISH),
        summary: "A judgement hedges (could, may, might, possible) and states no likelihood.",
        reasoning: "\"May\" tells the reader that something is open, and not whether to prepare \
            for it. A hedge is fine in a judgement that states its likelihood, in facts, and in \
            other people's words; there the rule is silent.",
        source: "PHIA, Explaining Uncertainty in UK Intelligence Assessment (2025); ICD 203, D.6.e(2)",
        bad: r#"
[[judgments]]
text = "The operator may restore the system by Friday [@call]."
"#,
        good: r#"
[[judgments]]
text = "The operator is likely to restore the system by Friday [@call]."
"#,
    },
    run,
};

fn run(reading: &Reading<'_>) -> Vec<Remark> {
    let Some(lexicon) = reading.lexicon() else {
        return Vec::new();
    };
    let mut remarks = Vec::new();
    for passage in reading.of(Role::Judgment) {
        if states_likelihood(reading, passage) {
            continue;
        }
        let hedge = lexicon
            .hedges
            .find(passage.lower())
            .find(|hedge| passage.is_own(hedge) && !is_month(passage, hedge));
        remarks.extend(hedge.map(|hedge| {
            let word = &passage.text[hedge.clone()];
            Remark::new(
                passage.place(hedge.clone()),
                format!("`{word}` does not say how likely this is"),
            )
            .help("say it with a word of the yardstick, such as `likely` or `unlikely`")
        }));
    }
    remarks
}

fn states_likelihood(reading: &Reading<'_>, passage: &Passage<'_>) -> bool {
    let judgment = passage.index.map(|index| &reading.brief.judgments[index]);
    judgment.is_some_and(|it| it.likelihood.is_some())
        || !reading
            .yardstick
            .find(&passage.text, reading.language())
            .is_empty()
}

/// Whether a hedge is the month: "May" with a capital, inside a sentence or beside a number.
fn is_month(passage: &Passage<'_>, hedge: &std::ops::Range<usize>) -> bool {
    &passage.text[hedge.clone()] == "May" && hedge.start != passage.sentence_at(hedge.start).start
}
