//! Likelihood words: the scales of ICD 203 and of the UK's PHIA, and finding their words in a
//! sentence.

mod terms;

use std::borrow::Cow;
use std::ops::Range;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use crate::{Language, Vocabulary, lower};

/// A scale of likelihood words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, JsonSchema)]
#[schemars(rename_all = "lowercase")]
pub enum Yardstick {
    /// Intelligence Community Directive 203 (United States): seven bands that touch.
    #[default]
    Icd203,
    /// Probability Yardstick of the Professional Head of Intelligence Assessment (United Kingdom): seven bands with gaps between them.
    Phia,
}

impl Vocabulary for Yardstick {
    const NAME: &'static str = "yardstick";
    const TERMS: &'static [(&'static str, Self)] =
        &[("icd203", Self::Icd203), ("phia", Self::Phia)];
}

/// A band of a scale, in per cent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Band {
    /// From.
    pub low: u8,
    /// To.
    pub high: u8,
}

/// A word of a scale in some language, with its band.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Term {
    /// The words, in lower case.
    pub words: &'static str,
    /// The band.
    pub band: Band,
    /// Which row of the scale: ICD 203 has one of likelihood (0) and one of probability (1).
    pub row: u8,
}

/// A likelihood word that an author chose; it is one of some scale in some language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LikelihoodTerm(&'static str);

impl Yardstick {
    /// The words of this scale in a language, from the least to the most likely.
    #[must_use]
    pub fn terms(self, language: Language) -> &'static [Term] {
        terms::terms(self, language)
    }

    /// Whether the words in this language are those of the published scale, and not a
    /// translation of ours.
    #[must_use]
    pub fn is_published_in(self, language: Language) -> bool {
        language.code() == "en"
    }

    /// The words of this scale that stand in `text`, the longest first where they overlap:
    /// "very likely" and not "likely".
    #[must_use]
    pub fn find(self, text: &str, language: Language) -> Vec<(Range<usize>, Term)> {
        let lower = lower(text);
        let mut found: Vec<(Range<usize>, Term)> = Vec::new();
        let mut terms: Vec<Term> = self.terms(language).to_vec();
        terms.sort_by_key(|term| std::cmp::Reverse(term.words.len()));
        for term in terms {
            for (start, _) in lower.match_indices(term.words) {
                let range = start..start + term.words.len();
                let is_part = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
                let inside_word = is_part(lower[..range.start].chars().next_back())
                    || is_part(lower[range.end..].chars().next());
                let taken = found
                    .iter()
                    .any(|(other, _)| other.start < range.end && range.start < other.end);
                let is_denied = denies(&lower[..range.start]);
                if !inside_word && !taken && !is_denied {
                    found.push((range, term));
                }
            }
        }
        found.sort_by_key(|(range, _)| range.start);
        found
    }
}

/// Whether the word before a likelihood word turns it round: "poco probable" is no "probable".
fn denies(before: &str) -> bool {
    const DENIALS: [&str; 7] = ["not", "no", "poco", "não", "pouco", "pas", "peu"];
    let last = before
        .trim_end()
        .rsplit(|c: char| !c.is_alphabetic())
        .next();
    before.ends_with(char::is_whitespace) && last.is_some_and(|word| DENIALS.contains(&word))
}

impl LikelihoodTerm {
    /// The term, if some scale has it in this language.
    #[must_use]
    pub fn new(words: &str, language: Language) -> Option<Self> {
        Self::all(language).into_iter().find(|term| term.0 == words)
    }

    /// The words.
    #[must_use]
    pub fn words(self) -> &'static str {
        self.0
    }

    /// Every term of every scale in this language.
    #[must_use]
    pub fn all(language: Language) -> Vec<Self> {
        Yardstick::TERMS
            .iter()
            .flat_map(|(_, yardstick)| yardstick.terms(language))
            .map(|term| Self(term.words))
            .collect()
    }
}

impl JsonSchema for LikelihoodTerm {
    fn schema_name() -> Cow<'static, str> {
        "LikelihoodTerm".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bands_are_those_of_the_standards() {
        let bands = |yardstick: Yardstick| -> Vec<(u8, u8)> {
            let mut bands: Vec<(u8, u8)> = yardstick
                .terms(Language::EnUs)
                .iter()
                .map(|term| (term.band.low, term.band.high))
                .collect();
            bands.dedup();
            bands
        };
        // ICD 203 touches, and PHIA has gaps.
        assert_eq!(
            bands(Yardstick::Icd203),
            [
                (1, 5),
                (5, 20),
                (20, 45),
                (45, 55),
                (55, 80),
                (80, 95),
                (95, 99)
            ],
        );
        assert_eq!(
            bands(Yardstick::Phia),
            [
                (0, 5),
                (10, 20),
                (25, 35),
                (40, 50),
                (55, 75),
                (80, 90),
                (95, 100)
            ],
        );
    }

    #[test]
    fn the_longest_word_is_found_and_parts_of_words_are_not() {
        let find = |text: &str| -> Vec<&str> {
            Yardstick::Icd203
                .find(text, Language::EnUs)
                .iter()
                .map(|(_, term)| term.words)
                .collect()
        };
        assert_eq!(find("It is Very likely that"), ["very likely"]);
        assert_eq!(find("unlikely, but likely later"), ["unlikely", "likely"]);
        assert_eq!(find("an unlikelyish probablework"), Vec::<&str>::new());
        assert_eq!(find("not likely, and now unlikely"), ["unlikely"]);
    }
}
