//! Likelihood words: the scales of ICD 203 and of the UK's PHIA, and which of their words a
//! sentence states.

mod denied;
mod describes;
mod lexicon;
mod mentioned;
mod sentence;
mod stated;
mod terms;

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use crate::{Language, Vocabulary};

pub use stated::{Estimate, Likelihoods, Mention, Stated, Usage};

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

    /// One word of each band, from the least to the most likely.
    pub fn ladder(self, language: Language) -> impl Iterator<Item = Term> {
        let terms = self.terms(language);
        terms.iter().enumerate().filter_map(move |(index, term)| {
            let is_first = !terms[..index].iter().any(|other| other.band == term.band);
            is_first.then_some(*term)
        })
    }

    /// What it is called in messages: "ICD 203".
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Icd203 => "ICD 203",
            Self::Phia => "PHIA",
        }
    }

    /// Whether the words in this language are those of the published scale, and not a
    /// translation of ours.
    #[must_use]
    pub fn is_published_in(self, language: Language) -> bool {
        language.code() == "en"
    }
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

    /// What a scale says of it; none, where it is a word of another scale.
    #[must_use]
    pub fn on(self, yardstick: Yardstick, language: Language) -> Option<Term> {
        let mut terms = yardstick.terms(language).iter();
        terms.find(|term| term.words == self.0).copied()
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
}
