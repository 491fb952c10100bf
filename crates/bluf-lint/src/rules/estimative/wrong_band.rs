//! Percentages that contradict the likelihood word beside them.

use bluf_model::{Drafts, Family, Level, Mention, Reads, Rule, Usage, stretch_of};

use super::percentages::{Percentage, likelihood_beside, percentages};
use super::scale::{gap, named, per_cent};
use crate::reading::{Reading, Role};
use crate::rules::Check;
use crate::{Passage, Remark};

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: "wrong-band",
        family: Family::Estimative,
        level: Level::Deny,
        drafts: Drafts::Same,
        reads: Reads::Words,
        summary: "A percentage contradicts the likelihood word that it stands beside.",
        reasoning: "The printed key gives the band of each word, so the reader sees the \
            contradiction and trusts neither. Read are judgements, their alternatives and the \
            BLUF, and only percentages that qualify the word: in brackets right after it, or as in \
            \"30% likely\". A range must lie within the band. A number between two bands is left to \
            `between-bands`.",
        source: "ICD 203, D.6.e(2)(a); PHIA, Explaining Uncertainty in UK Intelligence Assessment \
            (2025)",
        bad: r#"
[[judgments]]
text = "The operator is likely (30%) to restore the system by Friday [@call]."
"#,
        good: r#"
[[judgments]]
text = "The operator is unlikely (30%) to restore the system by Friday [@call]."
"#,
    },
    run,
};

fn run(reading: &Reading<'_>) -> Vec<Remark> {
    let lexicon = reading.lexicon();
    let mut remarks = Vec::new();
    for passage in [Role::Bluf, Role::Judgment, Role::Alternative]
        .into_iter()
        .flat_map(|role| reading.of(role))
    {
        for percentage in percentages(passage.lower(), lexicon) {
            let beside = likelihood_beside(reading, passage, &percentage, lexicon);
            remarks.extend(
                beside
                    .filter(|beside| contradicts(reading, &percentage, beside))
                    .filter(|_| passage.is_own(&percentage.words))
                    .filter(|beside| beside.usage != Usage::Intensified)
                    .map(|beside| remark(reading, passage, &percentage, beside)),
            );
        }
    }
    remarks
}

fn contradicts(reading: &Reading<'_>, said: &Percentage, beside: &Mention) -> bool {
    let band = beside.term.band;
    let is_inside = f32::from(band.low) <= said.low && said.high <= f32::from(band.high);
    !is_inside && gap(said.low, said.high, reading.yardstick, reading.language()).is_none()
}

fn remark(
    reading: &Reading<'_>,
    passage: &Passage<'_>,
    said: &Percentage,
    beside: &Mention,
) -> Remark {
    let number = stretch_of(&passage.text, said.words.clone());
    let word = stretch_of(&passage.text, beside.words.clone());
    let band = per_cent(beside.term.band);
    let remark = Remark::new(
        passage.place(said.words.clone()),
        format!("`{number}` contradicts `{word}`, which means {band}"),
    )
    .also(passage.place(beside.words.clone()), "the word");
    let fitting = reading.yardstick.ladder(reading.language()).find(|term| {
        f32::from(term.band.low) <= said.low && said.high <= f32::from(term.band.high)
    });
    match fitting {
        Some(term) => remark.help(format!("write {}, or put the number right", named(term))),
        None => remark.help("leave the number out, or bring it within the band"),
    }
}
