//! Likelihood expressions in a judgement that the yardstick in force does not have.

use std::ops::Range;

use bluf_model::{Band, Drafts, Family, Level, Likelihoods, Reads, Rule, Term, stretch_of};

use super::scale::{named, nearest};
use crate::reading::{Reading, Role, other_yardstick, overlap, place};
use crate::rules::Check;
use crate::{Passage, Remark};

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: "off-yardstick",
        family: Family::Estimative,
        level: Level::Warn,
        drafts: Drafts::Lighter,
        reads: Reads::Words,
        summary: "A judgement says how likely it is in words that its yardstick does not have.",
        reasoning: "The key that is printed under the judgements explains the words of one \
            yardstick. Readers put \"a serious possibility\" anywhere between one in five and four \
            in five, and words of another yardstick have other bands. Both rows of ICD 203 are \
            fine.",
        source: "ICD 203, D.6.e(2)(a); PHIA, Explaining Uncertainty in UK Intelligence Assessment \
            (2025)",
        bad: r#"
[[judgments]]
text = "There is a realistic possibility that the operator restores the system by Friday [@call]."
"#,
        good: r#"
[[judgments]]
text = "There is a roughly even chance that the operator restores the system by Friday [@call]."
"#,
    },
    run,
};

fn run(reading: &Reading<'_>) -> Vec<Remark> {
    let mut remarks = Vec::new();
    for (index, judgment) in reading.brief.judgments.iter().enumerate() {
        let chosen = judgment.likelihood.map(|chosen| chosen.words());
        remarks.extend(chosen.and_then(|words| {
            let term = foreign_terms(reading).find(|term| term.words == words)?;
            let place = place("judgments", Some(index), "likelihood");
            Some(Remark::new(place, not_a_word(reading, words)).help(instead(reading, term.band)))
        }));
        for role in [Role::Judgment, Role::Alternative] {
            for passage in reading.of_item(role, index) {
                remarks.extend(off_scale(reading, passage));
            }
        }
    }
    remarks
}

/// What is wrong with the likelihood words of a judgement or of its rival reading.
pub(super) fn off_scale(reading: &Reading<'_>, passage: &Passage<'_>) -> Vec<Remark> {
    let other = other_yardstick(reading.yardstick);
    let said = Likelihoods::read(passage, other, reading.language());
    let of_other: Vec<_> = said
        .mentions
        .iter()
        .filter(|it| passage.is_own(&it.words) && is_foreign(reading, it.term))
        .filter(|it| !is_covered(reading, passage, &it.words, Some(it.term.band)))
        .collect();
    let off_scale = &reading.lexicon().off_scale;
    let of_none = off_scale
        .find(passage.lower())
        .filter(|words| passage.is_own(words) && !is_covered(reading, passage, words, None))
        .filter(|words| !of_other.iter().any(|it| touch(&it.words, words)));
    let mut remarks: Vec<Remark> = of_none
        .map(|words| {
            let ladder: Vec<String> = reading
                .yardstick
                .ladder(reading.language())
                .map(named)
                .collect();
            let message = format!(
                "`{}` stands on no yardstick: each reader puts another number to it",
                stretch_of(&passage.text, words.clone())
            );
            Remark::new(passage.place(words), message)
                .help(format!("say it with one of {}", ladder.join(", ")))
        })
        .collect();
    remarks.extend(of_other.iter().map(|it| {
        let message = not_a_word(reading, stretch_of(&passage.text, it.words.clone()));
        Remark::new(passage.place(it.words.clone()), message).help(instead(reading, it.term.band))
    }));
    remarks
}

/// The words of the other scale that this one does not have.
fn foreign_terms(reading: &Reading<'_>) -> impl Iterator<Item = Term> {
    other_yardstick(reading.yardstick)
        .terms(reading.language())
        .iter()
        .filter(|term| is_foreign(reading, **term))
        .copied()
}

fn is_foreign(reading: &Reading<'_>, term: Term) -> bool {
    let own = reading.yardstick.terms(reading.language());
    let holds = |a: Band, b: Band| a.low <= b.low && b.high <= a.high;
    // Where bluf translated both scales, words of nearly one band are a matter of translation.
    let is_translation = |own: &Term| {
        !reading.yardstick.is_published_in(reading.language())
            && (holds(own.band, term.band) || holds(term.band, own.band))
    };
    !own.iter()
        .any(|own| own.words == term.words || is_translation(own))
}

/// Whether a word of the scale in force accounts for the words: it holds all of them ("almost
/// certain"), or is part of them and of much the same band ("remote" in "remote chance").
fn is_covered(
    reading: &Reading<'_>,
    passage: &Passage<'_>,
    words: &Range<usize>,
    band: Option<Band>,
) -> bool {
    reading.likelihoods(passage).any(|own| {
        let holds = own.words.start <= words.start && words.end <= own.words.end;
        let is_alike = band.is_some_and(|band| overlap(band, own.term.band));
        holds || touch(&own.words, words) && is_alike
    })
}

fn touch(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start < other.end && other.start < one.end
}

fn not_a_word(reading: &Reading<'_>, words: &str) -> String {
    let other = other_yardstick(reading.yardstick).name();
    let own = reading.yardstick.name();
    format!("`{words}` is a word of the {other} yardstick, and this brief uses that of {own}")
}

fn instead(reading: &Reading<'_>, band: Band) -> String {
    let nearest: Vec<String> = nearest(band, reading.yardstick, reading.language())
        .into_iter()
        .map(named)
        .collect();
    format!("write {}", nearest.join(" or "))
}
