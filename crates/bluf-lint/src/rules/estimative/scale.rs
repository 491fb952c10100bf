//! What a likelihood scale says, in words for a message.

use bluf_model::{Band, Language, Term, Yardstick};

use crate::reading::{Reading, overlap};

/// A word of the scale with its band: "`likely` (55–80%)".
pub(super) fn named(term: Term) -> String {
    format!("`{}` ({})", term.words, per_cent(term.band))
}

/// A band: "55–80%".
pub(super) fn per_cent(band: Band) -> String {
    format!("{}–{}%", band.low, band.high)
}

/// The ends of the scale in force: "`remote` to `almost certain`".
pub(super) fn range_of_words(reading: &Reading<'_>) -> String {
    let mut ladder = reading
        .yardstick
        .ladder(reading.language())
        .map(|term| term.words);
    let least = ladder.next().unwrap_or_default();
    let most = ladder.last().unwrap_or(least);
    format!("`{least}` to `{most}`")
}

/// The words of the scale whose bands lie nearest to a band.
pub(super) fn nearest(band: Band, yardstick: Yardstick, language: Language) -> Vec<Term> {
    let shared: Vec<Term> = yardstick
        .ladder(language)
        .filter(|term| overlap(term.band, band))
        .collect();
    if !shared.is_empty() {
        return shared;
    }
    let middle = |band: Band| u16::from(band.low) + u16::from(band.high);
    yardstick
        .ladder(language)
        .min_by_key(|term| middle(term.band).abs_diff(middle(band)))
        .into_iter()
        .collect()
}

/// The words on either side of the gap that holds all of a range; none where no gap does.
pub(super) fn gap(
    low: f32,
    high: f32,
    yardstick: Yardstick,
    language: Language,
) -> Option<(Term, Term)> {
    let is_below = |term: &Term| f32::from(term.band.high) < low;
    let is_above = |term: &Term| f32::from(term.band.low) > high;
    let mut between = yardstick
        .ladder(language)
        .filter(|it| !is_below(it) && !is_above(it));
    if between.next().is_some() {
        return None;
    }
    let below = yardstick.ladder(language).filter(is_below).last()?;
    let above = yardstick.ladder(language).find(is_above)?;
    Some((below, above))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_scale_with_gaps_has_gaps() {
        let words = |low, high, yardstick| {
            gap(low, high, yardstick, Language::EnGb).map(|(a, b)| (a.words, b.words))
        };
        assert_eq!(
            words(52.0, 52.0, Yardstick::Phia),
            Some(("realistic possibility", "likely"))
        );
        assert_eq!(
            words(22.0, 22.0, Yardstick::Phia),
            Some(("highly unlikely", "unlikely"))
        );
        assert_eq!(words(30.0, 30.0, Yardstick::Phia), None);
        assert_eq!(words(36.0, 52.0, Yardstick::Phia), None);
        for number in 0_u8..=100 {
            let number = f32::from(number);
            assert_eq!(words(number, number, Yardstick::Icd203), None);
        }
    }

    #[test]
    fn the_nearest_words_are_those_that_share_a_band() {
        let words = |low, high| -> Vec<&str> {
            nearest(Band { low, high }, Yardstick::Icd203, Language::EnUs)
                .iter()
                .map(|term| term.words)
                .collect()
        };
        assert_eq!(words(40, 50), ["unlikely", "roughly even chance"]);
        assert_eq!(words(80, 90), ["very likely"]);
    }
}
