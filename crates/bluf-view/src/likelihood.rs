//! The key to likelihood words: the bands of those in use, and what confidence is about.

use std::collections::BTreeMap;

use bluf_model::{Band, Estimate, Judgment, Likelihoods, Running, Stated, Term, Yardstick};

use super::acronyms::capitalised;
use super::line::{run_in, words};
use super::lowering::Lowering;
use super::numbers;
use super::text::{LabelledLine, Line};

/// The quiet line under the judgements; none, where they hold neither likelihood nor
/// confidence.
pub(super) fn key(lowering: &Lowering<'_>) -> Option<Line> {
    let said = &lowering.words.likelihood;
    let terms = terms_in_use(lowering);
    let mut sentences = Vec::new();
    if !terms.is_empty() {
        let yardstick = yardstick(lowering);
        let scale = said.scale(yardstick);
        let scale = if yardstick.is_published_in(lowering.language()) {
            scale.to_owned()
        } else {
            (said.own_translation)(scale)
        };
        sentences.push(format!(
            "{} {}.",
            (said.key)(&scale),
            bands(lowering, &terms)
        ));
        let rows = |row| terms.iter().any(|term| term.row == row);
        if rows(0) && rows(1) {
            sentences.push(said.same_band.to_owned());
        }
    }
    if lowering
        .brief
        .judgments
        .iter()
        .any(|judgment| judgment.confidence.is_some())
    {
        sentences.push(said.confidence.to_owned());
    }
    (!sentences.is_empty()).then(|| words(sentences.join(" ")))
}

/// The likelihood of a judgement, where its sentence does not say so by itself.
pub(super) fn apart(lowering: &Lowering<'_>, judgment: &Judgment) -> Option<LabelledLine> {
    let term = judgment.likelihood?;
    if estimate(lowering, judgment).is_in_sentence {
        return None;
    }
    let word = words(format!("{}.", capitalised(term.words())));
    Some(run_in(lowering.words.likelihood.likelihood, word))
}

pub(super) fn yardstick(lowering: &Lowering<'_>) -> Yardstick {
    lowering
        .brief
        .yardstick
        .unwrap_or(lowering.profile.yardstick)
}

/// The band of a judgement.
pub(super) fn band_of(lowering: &Lowering<'_>, judgment: &Judgment) -> Option<Band> {
    estimate(lowering, judgment).term.map(|term| term.band)
}

fn estimate(lowering: &Lowering<'_>, judgment: &Judgment) -> Estimate {
    Estimate::of(judgment, yardstick(lowering), lowering.language())
}

/// The words of the scale that state the likelihoods of the judgements and of their rival
/// readings, each once.
fn terms_in_use(lowering: &Lowering<'_>) -> Vec<Term> {
    let mut terms: Vec<Term> = Vec::new();
    for judgment in &lowering.brief.judgments {
        let of_alternative = judgment.alternative.as_ref().map(|line| {
            let line = Running::from(line);
            let said = Likelihoods::read(&line, yardstick(lowering), lowering.language());
            match said.stated() {
                Stated::One(_) => said.stating().map(|mention| mention.term).collect(),
                Stated::Nothing | Stated::Several(..) => Vec::new(),
            }
        });
        let of_judgment = estimate(lowering, judgment).terms;
        for term in of_judgment
            .into_iter()
            .chain(of_alternative.into_iter().flatten())
        {
            if !terms.contains(&term) {
                terms.push(term);
            }
        }
    }
    terms
}

/// "unlikely 20–45%, likely 55–80%", from the least to the most likely.
fn bands(lowering: &Lowering<'_>, terms: &[Term]) -> String {
    let mut by_band: BTreeMap<Band, Vec<&str>> = BTreeMap::new();
    for term in terms {
        by_band.entry(term.band).or_default().push(term.words);
    }
    let bands = by_band.into_iter().map(|(band, words)| {
        let band = numbers::band(band, lowering.language());
        format!("{} {band}", words.join("/"))
    });
    bands.collect::<Vec<_>>().join(", ")
}
