//! What a reader who cannot see a figure is told: the author's words, or a draft from the data.

use bluf_model::Figure;

use crate::catalogue::FigureKind;
use crate::lowering::Lowering;

/// The most values that a draft lists one by one; of more it says where they begin and end.
const MOST_LISTED: usize = 24;

/// The longest draft in characters: what is longer is no description any more, and the data stand
/// in a table besides.
const LONGEST: usize = 1_500;

/// The author's own words, or a draft: what kind of figure it is, what it finds, and its data as
/// sentences.
pub(super) fn alternative(
    lowering: &Lowering<'_>,
    figure: &Figure,
    kind: FigureKind,
    sentences: Vec<String>,
) -> String {
    if let Some(own) = figure.alt.as_deref().filter(|own| !own.is_empty()) {
        return lowering.words_of(own);
    }
    let kind = lowering.words.figures.kind(kind);
    let mut text = match &figure.title {
        Some(title) => {
            let title = lowering.words_of(&title.text);
            format!("{kind}: {}.", title.trim_end_matches('.'))
        }
        None => format!("{kind}."),
    };
    for sentence in sentences {
        if text.chars().count() + sentence.chars().count() > LONGEST {
            text.push_str(" …");
            break;
        }
        text.push(' ');
        text.push_str(&sentence);
    }
    text
}

/// A number with the words for it, and for what it is of.
pub(super) struct Spoken {
    pub of: String,
    pub words: String,
    pub number: f64,
}

/// A series in a sentence: each of its values, or where they begin, end, and are least and most.
pub(super) fn series(lowering: &Lowering<'_>, name: &str, values: &[Spoken]) -> Option<String> {
    let said = |it: &Spoken| format!("{}, {}", it.of, it.words);
    let (first, last) = (values.first()?, values.last()?);
    let told = if values.len() <= MOST_LISTED {
        values.iter().map(said).collect::<Vec<_>>().join("; ")
    } else {
        let words = &lowering.words.figures;
        let by_number = |one: &&Spoken, other: &&Spoken| one.number.total_cmp(&other.number);
        let lowest = values.iter().min_by(by_number)?;
        let highest = values.iter().max_by(by_number)?;
        let of = |it: &Spoken| format!("{} ({})", it.words, it.of);
        format!(
            "{}; {}; {}",
            (words.between)(&said(first), &said(last)),
            (words.lowest)(&of(lowest)),
            (words.highest)(&of(highest)),
        )
    };
    Some(if name.is_empty() {
        format!("{told}.")
    } else {
        format!("{name}: {told}.")
    })
}

/// Names in a sentence, those of many cut short.
pub(super) fn names(lowering: &Lowering<'_>, of: &str, names: &[String]) -> String {
    const MOST_NAMES: usize = 60;
    let mut told = names
        .iter()
        .take(MOST_NAMES)
        .cloned()
        .collect::<Vec<_>>()
        .join(", ");
    if let Some(more) = names.len().checked_sub(MOST_NAMES).filter(|more| *more > 0) {
        told = format!(
            "{told} {}",
            (lowering.words.figures.more)(&more.to_string())
        );
    }
    format!("{of}: {told}.")
}
