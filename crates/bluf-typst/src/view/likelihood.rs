//! The key to likelihood words: the bands of those in use, and what confidence is about.

use std::collections::BTreeMap;

use bluf_model::{Band, Judgment, Term, Yardstick};

use super::acronyms::capitalised;
use super::document::LabelledLine;
use super::line::words;
use super::lowering::Lowering;
use super::numbers;
use super::text::Line;

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

/// The likelihood of a judgement, where its sentence does not hold the word.
pub(super) fn apart(lowering: &Lowering<'_>, judgment: &Judgment) -> Option<LabelledLine> {
    let term = judgment.likelihood?;
    let found = yardstick(lowering).find(&judgment.text.plain_text(), lowering.language());
    if found.iter().any(|(_, found)| found.words == term.words()) {
        return None;
    }
    let label = lowering.words.likelihood.likelihood.to_owned();
    Some(LabelledLine {
        label,
        text: words(format!("{}.", capitalised(term.words()))),
    })
}

pub(super) fn yardstick(lowering: &Lowering<'_>) -> Yardstick {
    lowering
        .brief
        .yardstick
        .unwrap_or(lowering.profile.yardstick)
}

/// The band of a judgement: that of its own word, or of the first that its sentence holds.
pub(super) fn band_of(lowering: &Lowering<'_>, judgment: &Judgment) -> Option<Band> {
    let (yardstick, language) = (yardstick(lowering), lowering.language());
    if let Some(own) = judgment.likelihood {
        let mut terms = yardstick.terms(language).iter();
        return terms
            .find(|term| term.words == own.words())
            .map(|it| it.band);
    }
    let found = yardstick.find(&judgment.text.plain_text(), language);
    found.first().map(|(_, term)| term.band)
}

/// The words of the scale that the judgements hold, each once.
fn terms_in_use(lowering: &Lowering<'_>) -> Vec<Term> {
    let (yardstick, language) = (yardstick(lowering), lowering.language());
    let mut terms: Vec<Term> = Vec::new();
    let mut add = |term: Term| {
        if !terms.contains(&term) {
            terms.push(term);
        }
    };
    for judgment in &lowering.brief.judgments {
        for line in [Some(&judgment.text), judgment.alternative.as_ref()]
            .into_iter()
            .flatten()
        {
            yardstick
                .find(&line.plain_text(), language)
                .into_iter()
                .for_each(|(_, term)| add(term));
        }
        if let Some(own) = judgment.likelihood {
            let known = yardstick
                .terms(language)
                .iter()
                .find(|term| term.words == own.words());
            known.copied().into_iter().for_each(&mut add);
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
