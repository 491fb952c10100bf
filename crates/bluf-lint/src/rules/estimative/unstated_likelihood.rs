//! Judgements with a likelihood word that states no likelihood.

use std::ops::Range;

use bluf_model::{Drafts, Family, Level, Reads, Rule, Stated, Usage, stretch_of};

use super::hedge::hedge;
use super::off_yardstick::off_scale;
use super::scale::range_of_words;
use crate::reading::{Reading, Role};
use crate::rules::Check;
use crate::{Passage, Remark};

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: "unstated-likelihood",
        family: Family::Estimative,
        level: Level::Warn,
        drafts: Drafts::Lighter,
        reads: Reads::Words,
        summary: "A judgement has a likelihood word that states no likelihood.",
        reasoning: "A word that is denied (\"isn't likely\"), compared (\"more likely\"), raised \
            (\"extremely unlikely\"), part of a condition or a question, quoted, or that describes \
            a thing (\"the likely route\") puts no number to the judgement: the key and the figure \
            leave it out, and readers guess. `likelihood` says it without touching the sentence. \
            The rule is silent where `hedge` or `off-yardstick` speaks of the same judgement.",
        source: "ICD 203, D.6.e(2)(a); PHIA, Explaining Uncertainty in UK Intelligence Assessment \
            (2025)",
        bad: r#"
[[judgments]]
text = "The operator isn't likely to restore the system by Friday, whatever it says [@call]."
"#,
        good: r#"
[[judgments]]
text       = "The operator isn't likely to restore the system by Friday, whatever it says [@call]."
likelihood = "unlikely"
"#,
    },
    run,
};

fn run(reading: &Reading<'_>) -> Vec<Remark> {
    let judgments = reading.of(Role::Judgment);
    judgments
        .filter(|passage| {
            let judgment = passage.index.map(|index| &reading.brief.judgments[index]);
            judgment.is_some_and(|it| it.likelihood.is_none())
        })
        .filter_map(|passage| {
            let (words, usage) = unstated(reading, passage)?;
            is_untold(reading, passage).then(|| remark(reading, passage, words, usage))
        })
        .collect()
}

/// The first word of likelihood in a judgement that states none, and what it does; none of the
/// scale's usages, where it is on no scale.
fn unstated(reading: &Reading<'_>, passage: &Passage<'_>) -> Option<(Range<usize>, Option<Usage>)> {
    let said = reading.said(passage);
    if said.stated() != Stated::Nothing {
        return None;
    }
    let mentions = said.mentions.iter();
    let mentions = mentions.map(|mention| (mention.words.clone(), Some(mention.usage)));
    let others = said.others.iter().map(|words| (words.clone(), None));
    mentions.chain(others).min_by_key(|(words, _)| words.start)
}

/// Whether no other rule says so already.
fn is_untold(reading: &Reading<'_>, passage: &Passage<'_>) -> bool {
    let hedge = hedge(reading, passage, reading.lexicon());
    hedge.is_none() && off_scale(reading, passage).is_empty()
}

fn remark(
    reading: &Reading<'_>,
    passage: &Passage<'_>,
    words: Range<usize>,
    usage: Option<Usage>,
) -> Remark {
    let does = match usage {
        Some(Usage::Denied) => "is denied here",
        Some(Usage::Compared) => "compares here",
        Some(Usage::Intensified) => "is raised or lowered here to what the scale does not have",
        Some(Usage::Describes) => "describes a thing here",
        Some(Usage::Asked) => "is part of a condition or a question here",
        Some(Usage::Quoted) => "is quoted here",
        Some(Usage::Foreign) => "is in another language here",
        Some(Usage::States) | None => "is on no likelihood scale",
    };
    let word = stretch_of(&passage.text, words.clone());
    let message = format!("`{word}` {does}, so this judgement states no likelihood");
    Remark::new(passage.place(words), message).help(format!(
        "add `likelihood` with a word of the scale, from {}",
        range_of_words(reading)
    ))
}
