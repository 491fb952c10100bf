//! Judgements whose sentence holds likelihood words of different bands.

use bluf_model::{Drafts, Family, Level, Reads, Rule, Stated, stretch_of};

use super::scale::per_cent;
use crate::reading::{Reading, Role};
use crate::rules::Check;
use crate::{Passage, Remark};

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: "several-likelihoods",
        family: Family::Estimative,
        level: Level::Warn,
        drafts: Drafts::Lighter,
        reads: Reads::Words,
        summary: "A judgement holds likelihood words of different bands and no `likelihood`.",
        reasoning: "A judgement is one claim with one likelihood; with two, neither the reader nor \
            the next brief can tell which of them the judgement stands or falls by. Words of one \
            band are fine, and so are those that compare, deny or describe (\"more likely\", \"not \
            likely\", \"the likely route\").",
        source: "ICD 203, D.6.e(2)(a); bluf: a judgement's likelihood is the word in its sentence",
        bad: r#"
[[judgments]]
text = "The first line is likely to restart on Friday, and the second is very unlikely to [@call]."
"#,
        good: r#"
[[judgments]]
text = "The first line is likely to restart on Friday [@call]."

[[judgments]]
text = "The second line is very unlikely to restart before June [@call]."
"#,
    },
    run,
};

fn run(reading: &Reading<'_>) -> Vec<Remark> {
    reading
        .of(Role::Judgment)
        .filter(|passage| has_no_key(reading, passage))
        .filter_map(|passage| {
            let Stated::Several(first, second) = reading.said(passage).stated() else {
                return None;
            };
            let (one, other) = (
                stretch_of(&passage.text, first.words.clone()),
                stretch_of(&passage.text, second.words.clone()),
            );
            let message = format!("this judgement is both `{one}` and `{other}`");
            Some(
                Remark::new(passage.place(second.words.clone()), message)
                    .label(per_cent(second.term.band))
                    .also(
                        passage.place(first.words.clone()),
                        per_cent(first.term.band),
                    )
                    .help("make two judgements of it, or say in `likelihood` which one counts"),
            )
        })
        .collect()
}

fn has_no_key(reading: &Reading<'_>, passage: &Passage<'_>) -> bool {
    let judgment = passage.index.map(|index| &reading.brief.judgments[index]);
    judgment.is_some_and(|it| it.likelihood.is_none())
}
