//! The judgements on the bands of the likelihood scale, confidence by a second channel.

use bluf_draw::likelihood::{Band, Confidence, Estimate, Likelihood, text_width};
use bluf_model::{Confidence as Level, Figure, ItemId, Judgment, JudgmentChoice};

use crate::catalogue::FigureKind;
use crate::figure::FigureBody;
use crate::likelihood::{band_of, yardstick};
use crate::line::portion_within;
use crate::lowering::Lowering;
use crate::numbers;
use crate::text::Line;

use super::alternative::alternative;
use super::ground::{Ground, with_look};
use super::timeline::Words;
use super::wrap;

/// A judgement to be drawn.
struct Drawn<'a> {
    number: String,
    judgment: &'a Judgment,
    text: Line,
}

/// The judgements of a choice on the bands of the scale.
pub(super) fn body(
    lowering: &mut Lowering<'_>,
    figure: &Figure,
    choice: &JudgmentChoice,
) -> FigureBody {
    let brief = lowering.brief;
    let around = figure.mark().or(brief.marking.as_ref());
    let numbered = || brief.judgments.iter().enumerate();
    let of_id = |id: &ItemId| numbered().find(|(_, it)| it.id.as_ref() == Some(id));
    let chosen: Vec<(usize, &Judgment)> = if choice.judgments.is_empty() {
        numbered().collect()
    } else {
        choice.judgments.iter().filter_map(of_id).collect()
    };
    let mut drawn = Vec::new();
    for (index, judgment) in chosen {
        let own = judgment.mark();
        drawn.push(Drawn {
            number: (index + 1).to_string(),
            judgment,
            text: portion_within(lowering, &judgment.text, own, around),
        });
    }
    let sentences = drawn.iter().map(|it| told(lowering, it)).collect();
    let language = lowering.language();
    let percent = |value: u8| numbers::percent(value, language);
    let ground = Ground::of(lowering);
    let drawing = with_look(lowering, &ground, |look| {
        let width = text_width(look);
        let estimates = drawn.iter().map(|it| Estimate {
            name: it.number.clone(),
            lines: wrap::lines(&it.text, look, width)
                .into_iter()
                .map(Words)
                .collect(),
            band: band_of(lowering, it.judgment).map(|band| (band.low, band.high)),
            confidence: it.judgment.confidence.map(|level| {
                let words = lowering.words.terms.confidence(level).to_owned();
                (confidence(level), words)
            }),
        });
        let likelihood = Likelihood {
            bands: bands(lowering),
            estimates: estimates.collect(),
            percent: &percent,
        };
        bluf_draw::likelihood::likelihood(likelihood, look)
    });
    FigureBody::Drawing {
        alternative: alternative(lowering, figure, FigureKind::Likelihood, sentences),
        drawing: drawing.map(|it| it.0),
    }
}

fn confidence(level: Level) -> Confidence {
    match level {
        Level::Low => Confidence::Low,
        Level::Moderate => Confidence::Moderate,
        Level::High => Confidence::High,
    }
}

/// The bands of the scale with their words, from the least to the most likely: a word of each row
/// that the scale has, since the others are forms of it.
fn bands(lowering: &Lowering<'_>) -> Vec<Band> {
    let mut bands: Vec<(Band, u8)> = Vec::new();
    for term in yardstick(lowering).terms(lowering.language()) {
        let (low, high) = (term.band.low, term.band.high);
        let words = term.words.to_owned();
        match bands
            .iter_mut()
            .find(|(it, _)| (it.low, it.high) == (low, high))
        {
            Some((band, row)) if *row != term.row => {
                band.words.push(words);
                *row = term.row;
            }
            Some(_) => {}
            None => {
                let words = vec![words];
                bands.push((Band { low, high, words }, term.row));
            }
        }
    }
    bands.sort_by_key(|(band, _)| (band.low, band.high));
    bands.into_iter().map(|(band, _)| band).collect()
}

/// A judgement in a sentence: what it says, its band and its confidence.
fn told(lowering: &Lowering<'_>, drawn: &Drawn<'_>) -> String {
    let text = wrap::plain(&drawn.text);
    let text = text.trim_end_matches('.');
    let band =
        band_of(lowering, drawn.judgment).map(|band| numbers::band(band, lowering.language()));
    let confidence = drawn
        .judgment
        .confidence
        .map(|level| lowering.words.terms.confidence(level).to_lowercase());
    let more: Vec<String> = band.into_iter().chain(confidence).collect();
    if more.is_empty() {
        format!("{}. {text}.", drawn.number)
    } else {
        format!("{}. {text} ({}).", drawn.number, more.join(", "))
    }
}
