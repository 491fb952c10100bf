//! Hedges in a judgement that states no likelihood.

use std::ops::Range;

use bluf_model::{Drafts, Family, Level, Reads, Rule, stretch_of};

use super::scale::range_of_words;
use crate::reading::{Reading, Role};
use crate::rules::Check;
use crate::words::Lexicon;
use crate::{Passage, Remark};

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: "hedge",
        family: Family::Estimative,
        level: Level::Warn,
        drafts: Drafts::Lighter,
        reads: Reads::Words,
        summary: "A judgement hedges (could, may, might, possible) and states no likelihood.",
        reasoning: "\"May\" tells the reader that something is open, and not whether to prepare \
            for it. A hedge is fine in a judgement that states its likelihood, in facts, and in \
            other people's words; there the rule is silent. It knows the month of May, military \
            might, and idioms such as \"as soon as possible\".",
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
    let lexicon = reading.lexicon();
    let mut remarks = Vec::new();
    for passage in reading.of(Role::Judgment) {
        remarks.extend(hedge(reading, passage, lexicon).map(|hedge| {
            let word = stretch_of(&passage.text, hedge.clone());
            Remark::new(
                passage.place(hedge.clone()),
                format!("`{word}` does not say how likely this is"),
            )
            .help(format!(
                "say it with a word of the yardstick, from {}",
                range_of_words(reading)
            ))
        }));
    }
    remarks
}

/// The hedge of a judgement that says nothing of how likely it is.
pub(super) fn hedge(
    reading: &Reading<'_>,
    passage: &Passage<'_>,
    lexicon: &Lexicon,
) -> Option<Range<usize>> {
    let hedge = lexicon.hedges.find(passage.lower()).find(|hedge| {
        passage.is_own(hedge)
            && !is_idiom(passage, hedge, lexicon)
            && !is_in_purpose(passage, hedge, lexicon)
            && !is_month(passage, hedge, lexicon)
    });
    hedge.filter(|_| !says_how_likely(reading, passage))
}

fn says_how_likely(reading: &Reading<'_>, passage: &Passage<'_>) -> bool {
    let judgment = passage.index.map(|index| &reading.brief.judgments[index]);
    judgment.is_some_and(|it| it.likelihood.is_some())
        || reading
            .likelihoods(passage)
            .any(|mention| mention.usage.says_how_likely())
}

/// Whether a hedge is part of a phrase that hedges nothing: "as soon as possible", "military
/// might".
fn is_idiom(passage: &Passage<'_>, hedge: &Range<usize>, lexicon: &Lexicon) -> bool {
    lexicon
        .not_hedges
        .find(passage.lower())
        .any(|idiom| idiom.start <= hedge.start && hedge.end <= idiom.end)
}

/// Whether a hedge stands in a purpose or a question: "so that ships could pass", "whether it
/// might".
fn is_in_purpose(passage: &Passage<'_>, hedge: &Range<usize>, lexicon: &Lexicon) -> bool {
    let mut purposes = lexicon.purposes.find(passage.lower());
    purposes.any(|purpose| {
        purpose.end <= hedge.start && passage.sentence_at(purpose.start).contains(&hedge.start)
    })
}

/// Whether a hedge is the month: "May" with a capital inside a sentence, or at its start and
/// before a number, "is", "was" and the like.
fn is_month(passage: &Passage<'_>, hedge: &Range<usize>, lexicon: &Lexicon) -> bool {
    let after = stretch_of(passage.lower(), hedge.end..).trim_start();
    let opens_sentence = || hedge.start == passage.sentence_at(hedge.start).start;
    stretch_of(&passage.text, hedge.clone()) == "May"
        && (after.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '\'' | '’'))
            || lexicon.after_month.at_start(after)
            || !opens_sentence())
}
