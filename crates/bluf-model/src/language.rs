//! Languages that a brief can be written in.

use schemars::JsonSchema;

use crate::Vocabulary;

/// Language of a brief: of its fixed words, dates, quotation marks and hyphenation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, JsonSchema)]
pub enum Language {
    /// English as in the United States.
    #[default]
    #[schemars(rename = "en-US")]
    EnUs,
    /// English as in Britain.
    #[schemars(rename = "en-GB")]
    EnGb,
    /// Spanish.
    #[schemars(rename = "es")]
    Es,
    /// French.
    #[schemars(rename = "fr")]
    Fr,
    /// Portuguese.
    #[schemars(rename = "pt")]
    Pt,
}

impl Vocabulary for Language {
    const NAME: &'static str = "language";
    const TERMS: &'static [(&'static str, Self)] = &[
        ("en-US", Self::EnUs),
        ("en-GB", Self::EnGb),
        ("es", Self::Es),
        ("fr", Self::Fr),
        ("pt", Self::Pt),
    ];
}

impl Language {
    /// The ISO 639 code: `en`.
    #[must_use]
    pub fn code(self) -> &'static str {
        &self.term()[..2]
    }

    /// The ISO 3166 region, where the language has one: `US`.
    #[must_use]
    pub fn region(self) -> Option<&'static str> {
        self.term().get(3..)
    }
}
