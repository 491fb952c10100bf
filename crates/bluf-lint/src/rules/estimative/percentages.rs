//! Percentages in a text, and whether they say how likely something is.

use std::ops::Range;

use bluf_model::{Mention, stretch_of};

use crate::Passage;
use crate::reading::Reading;
use crate::words::{Lexicon, is_whole};

/// A percentage, or a range of them.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Percentage {
    /// Where it stands.
    pub words: Range<usize>,
    /// From.
    pub low: f32,
    /// To; the same, where it is no range.
    pub high: f32,
}

/// The percentages in a text in lower case: "52%", "52 per cent", "55-80 %", "55 to 80 percent".
pub(super) fn percentages(lower: &str, lexicon: &Lexicon) -> Vec<Percentage> {
    let mut found: Vec<Percentage> = lexicon
        .percent
        .iter()
        .flat_map(|sign| lower.match_indices(sign))
        .map(|(at, sign)| at..at + sign.len())
        .filter(|sign| !stretch_of(lower, sign.end..).starts_with(char::is_alphanumeric))
        .filter_map(|sign| {
            let (start, high) = number_before(lower, sign.start)?;
            let (start, low) = range_before(lower, start, lexicon).unwrap_or((start, high));
            Some(Percentage {
                words: start..sign.end,
                low,
                high,
            })
        })
        .collect();
    // "40% to 60%" is found twice, whole and in its first half.
    let ranges = found.clone();
    found.retain(|it| {
        let is_inside = |other: &Percentage| {
            other.words.start <= it.words.start && it.words.end < other.words.end
        };
        !ranges.iter().any(is_inside)
    });
    found.sort_by_key(|it| it.words.start);
    found
}

/// The likelihood word that a percentage qualifies, right beside it: "likely (30%)", "a 30%
/// likely".
pub(super) fn likelihood_beside<'t>(
    reading: &Reading<'_>,
    passage: &'t Passage<'_>,
    percentage: &Percentage,
    lexicon: &Lexicon,
) -> Option<&'t Mention> {
    let lower = passage.lower();
    let before = before_about(stretch_of(lower, ..percentage.words.start), lexicon);
    let after = stretch_of(lower, percentage.words.end..);
    let closes = after.trim_start();
    let stands_alone = closes.starts_with([')', ',', ';']) || lexicon.chance_after.at_start(closes);
    if let Some(outside) = before.strip_suffix('(').filter(|_| stands_alone) {
        let end = outside.trim_end().len();
        return reading
            .stated_likelihoods(passage)
            .find(|it| it.words.end == end);
    }
    lexicon.measured.at_end(before)?;
    let start = lower.len() - closes.len();
    // "A 52% likely-voter lead" is about voters.
    reading
        .likelihoods(passage)
        .find(|it| it.words.start == start && !stretch_of(lower, it.words.end..).starts_with('-'))
}

/// Whether a percentage is a chance: "a 52% chance", "a probability of 37% that".
pub(super) fn is_chance(lower: &str, percentage: &Percentage, lexicon: &Lexicon) -> bool {
    let after = stretch_of(lower, percentage.words.end..).trim_start();
    if lexicon.chance_after.at_start(after) {
        return true;
    }
    let before = before_about(stretch_of(lower, ..percentage.words.start), lexicon);
    // "A chance of 40% growth" counts growth.
    let counts_nothing =
        !after.starts_with(char::is_alphanumeric) || lexicon.goes_on.at_start(after);
    counts_nothing && lexicon.chance_before.at_end(before).is_some()
}

/// The text without the words at its end that only make a number vague: "about", "≈".
fn before_about<'t>(before: &'t str, lexicon: &Lexicon) -> &'t str {
    let before = before.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '≈' | '~'));
    let start = lexicon.about.at_end(before).unwrap_or(before.len());
    stretch_of(before, ..start).trim_end()
}

/// The number that ends before an offset, blanks apart, and where it begins.
fn number_before(lower: &str, end: usize) -> Option<(usize, f32)> {
    let text = stretch_of(lower, ..end).trim_end();
    let is_part = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',');
    let start = text.trim_end_matches(is_part).len();
    let number = stretch_of(text, start..).trim_start_matches(['.', ',']);
    let range = text.len() - number.len()..text.len();
    // Three digits after a sign are thousands: "1,050%".
    let is_thousands = number
        .rsplit_once(['.', ','])
        .is_some_and(|(_, tail)| tail.len() == 3);
    if is_thousands || !is_whole(lower, &range) {
        return None;
    }
    let value: f32 = number.replace(',', ".").parse().ok()?;
    (value <= 100.0).then_some((range.start, value))
}

/// The number before the second one of a range, and where it begins: "55-" or "55% to".
fn range_before(lower: &str, second: usize, lexicon: &Lexicon) -> Option<(usize, f32)> {
    let before = stretch_of(lower, ..second).trim_end();
    let first = match before.strip_suffix(['-', '–', '—']) {
        Some(first) => first,
        None => stretch_of(before, ..lexicon.range_words.at_end(before)?),
    };
    let first = first.trim_end();
    let sign = lexicon
        .percent
        .iter()
        .find_map(|sign| first.strip_suffix(sign));
    number_before(lower, sign.unwrap_or(first).len())
}

#[cfg(test)]
mod tests {
    use bluf_model::Language;

    use super::*;
    use crate::words::lexicon;

    fn found(text: &str, language: Language) -> Vec<(&str, f32, f32)> {
        let lexicon = lexicon(language);
        percentages(text, lexicon)
            .into_iter()
            .map(|it| (stretch_of(text, it.words), it.low, it.high))
            .collect()
    }

    #[test]
    fn percentages_are_found_with_their_ranges() {
        let english = |text| found(text, Language::EnGb);
        assert_eq!(english("a 52% chance"), [("52%", 52.0, 52.0)]);
        assert_eq!(english("52.5 per cent"), [("52.5 per cent", 52.5, 52.5)]);
        assert_eq!(english("(55–80%)"), [("55–80%", 55.0, 80.0)]);
        assert_eq!(english("40% to 60%"), [("40% to 60%", 40.0, 60.0)]);
        assert_eq!(english("7 percentage points, b52%, 1,050%, %"), []);
        let spanish = found("un 52,5 por ciento", Language::Es);
        assert_eq!(spanish, [("52,5 por ciento", 52.5, 52.5)]);
    }

    #[test]
    fn a_chance_is_told_from_a_share() {
        let is = |text: &str, language| {
            let lexicon = lexicon(language);
            let all = percentages(text, lexicon);
            all.iter().any(|it| is_chance(text, it, lexicon))
        };
        for chance in [
            "we see a 52% chance of rain",
            "with a probability of about 37% by friday",
            "the chance is 22%.",
            "probability: 37%",
        ] {
            assert!(is(chance, Language::EnGb), "{chance}");
        }
        for share in [
            "moves are at 40% of normal",
            "traffic fell by 30 percent",
            "a chance of 52% growth",
            "a 5% cut",
        ] {
            assert!(!is(share, Language::EnGb), "{share}");
        }
        for chance in [
            "con un 52 % de probabilidad",
            "hay una probabilidad del 37 % de que llueva",
        ] {
            assert!(is(chance, Language::Es), "{chance}");
        }
        assert!(!is("el embalse está al 52 % de su capacidad", Language::Es));
    }
}
