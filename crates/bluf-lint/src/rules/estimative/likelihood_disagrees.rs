//! Judgements whose `likelihood` is of another band than the word in their sentence.

use bluf_model::{Drafts, Family, Level, Reads, Rule, stretch_of};

use super::scale::{named, per_cent};
use crate::Remark;
use crate::reading::{Reading, Role, place};
use crate::rules::Check;

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: "likelihood-disagrees",
        family: Family::Estimative,
        level: Level::Deny,
        drafts: Drafts::Lighter,
        reads: Reads::Words,
        summary: "A judgement's `likelihood` is of another band than the word in its sentence.",
        reasoning: "Both are printed, and the reader believes the sentence while the figure draws \
            the key. Where a sentence states several likelihoods, `likelihood` says which one \
            counts, and must be one of them; where it states none, `likelihood` is free.",
        source: "ICD 203, D.6.e(2)(a); bluf: a judgement's likelihood is its `likelihood`, else \
            the word in its sentence",
        bad: r#"
[[judgments]]
text       = "The operator is unlikely to restore the system by Friday [@call]."
likelihood = "very likely"
"#,
        good: r#"
[[judgments]]
text = "The operator is unlikely to restore the system by Friday [@call]."
"#,
    },
    run,
};

fn run(reading: &Reading<'_>) -> Vec<Remark> {
    let mut remarks = Vec::new();
    for passage in reading.of(Role::Judgment) {
        let Some(index) = passage.index else { continue };
        let chosen = reading.brief.judgments[index]
            .likelihood
            .and_then(|chosen| chosen.on(reading.yardstick, reading.language()));
        let mut stated = reading.stated_likelihoods(passage);
        let (Some(chosen), Some(first)) = (chosen, stated.next()) else {
            continue;
        };
        if first.term.band == chosen.band || stated.any(|it| it.term.band == chosen.band) {
            continue;
        }
        let word = stretch_of(&passage.text, first.words.clone());
        let message = format!(
            "the sentence says `{word}` ({}), and `likelihood` {}",
            per_cent(first.term.band),
            named(chosen)
        );
        remarks.push(
            Remark::new(place("judgments", Some(index), "likelihood"), message)
                .also(passage.place(first.words.clone()), "the word")
                .help("take `likelihood` out, or put the sentence right"),
        );
    }
    remarks
}
