//! One sentence that holds a likelihood word and a statement of confidence.

use std::ops::Range;

use bluf_model::{Drafts, Family, Level, Reads, Rule, stretch_of};

use crate::reading::{Reading, Role};
use crate::rules::Check;
use crate::words::Lexicon;
use crate::{Passage, Remark};

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: "likelihood-with-confidence",
        family: Family::Estimative,
        level: Level::Deny,
        drafts: Drafts::Lighter,
        reads: Reads::Words,
        summary: "One sentence says both how likely something is and how confident we are.",
        reasoning: "Likelihood is about the event and confidence about the evidence; in one \
            sentence readers multiply the two or take one for the other, and ICD 203 forbids it. \
            Left alone are quotations, the confidence of others (\"low confidence in the banks\") \
            and a `confidence` key, which bluf prints as a sentence of its own.",
        source: "ICD 203, D.6.e(2)(b)",
        bad: r#"
[[judgments]]
text = "We judge with high confidence that the operator is likely to restore the system [@call]."
"#,
        good: r#"
[[judgments]]
text = "The operator is likely to restore the system by Friday [@call]."
confidence = "high"
basis = "We have high confidence in the two engineers [@mail]. Both think it likely."
"#,
    },
    run,
};

/// The texts in which we judge.
const ROLES: [Role; 8] = [
    Role::Bluf,
    Role::Changes,
    Role::Judgment,
    Role::Basis,
    Role::Alternative,
    Role::Situation,
    Role::Context,
    Role::Section,
];

fn run(reading: &Reading<'_>) -> Vec<Remark> {
    let lexicon = reading.lexicon();
    let passages = reading
        .passages
        .iter()
        .filter(|it| ROLES.contains(&it.role));
    passages
        .flat_map(|passage| mixtures(reading, passage, lexicon))
        .collect()
}

fn mixtures(reading: &Reading<'_>, passage: &Passage<'_>, lexicon: &Lexicon) -> Vec<Remark> {
    let mut remarks = Vec::new();
    let mut seen = None;
    for confidence in lexicon.confidence.find(passage.lower()) {
        if !passage.is_own(&confidence) {
            continue;
        }
        let sentence = passage.sentence_at(confidence.start);
        if !is_ours(passage, &sentence, &confidence, lexicon) {
            continue;
        }
        let likelihood = reading
            .likelihoods(passage)
            .filter(|it| it.usage.says_how_likely())
            .find(|it| sentence.start <= it.words.start && it.words.end <= sentence.end);
        let Some(likelihood) = likelihood.filter(|_| seen.as_ref() != Some(&sentence)) else {
            continue;
        };
        seen = Some(sentence);
        let said = stretch_of(&passage.text, confidence.clone());
        let word = stretch_of(&passage.text, likelihood.words.clone());
        let help = match passage.role {
            Role::Judgment => "take it out of the sentence and write it as `confidence`",
            _ => "make two sentences of it",
        };
        remarks.push(
            Remark::new(
                passage.place(confidence),
                format!("`{said}` stands in one sentence with `{word}`"),
            )
            .also(passage.place(likelihood.words.clone()), "how likely it is")
            .label("how good the evidence is")
            .help(help),
        );
    }
    remarks
}

/// Whether a statement of confidence is ours, and not the consumers' or the voters': it follows
/// "with" or "we have", stands apart, or opens a basis. "Low confidence in the banks" is theirs.
fn is_ours(
    passage: &Passage<'_>,
    sentence: &Range<usize>,
    confidence: &Range<usize>,
    lexicon: &Lexicon,
) -> bool {
    let lower = passage.lower();
    let start = sentence.start.min(confidence.start);
    let before = stretch_of(lower, start..confidence.start).trim_end();
    let after = stretch_of(lower, confidence.end..).trim_start();
    let opens = before.is_empty()
        && (passage.role == Role::Basis || after.starts_with([':', ',', ';', '—', '–']));
    let stands_apart = before.ends_with(['(', ':', ';', '—', '–']) || opens;
    lexicon.ours.at_end(before).is_some()
        || !lexicon.in_what.at_start(after)
            && (stands_apart || lexicon.with.at_end(before).is_some())
}
