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
    /// Spanish with the numbers and quotation marks of Mexico: 1,234.5.
    #[schemars(rename = "es-MX")]
    EsMx,
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
        (Self::EnUs.tag(), Self::EnUs),
        (Self::EnGb.tag(), Self::EnGb),
        (Self::Es.tag(), Self::Es),
        (Self::EsMx.tag(), Self::EsMx),
        (Self::Fr.tag(), Self::Fr),
        (Self::Pt.tag(), Self::Pt),
    ];

    fn term(self) -> &'static str {
        self.tag()
    }
}

impl Language {
    /// The tag of BCP 47, as authors write it: `en-US`.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::EnUs => "en-US",
            Self::EnGb => "en-GB",
            Self::Es => "es",
            Self::EsMx => "es-MX",
            Self::Fr => "fr",
            Self::Pt => "pt",
        }
    }

    /// The ISO 639 code: `en`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::EnUs | Self::EnGb => "en",
            Self::Es | Self::EsMx => "es",
            Self::Fr => "fr",
            Self::Pt => "pt",
        }
    }

    /// The ISO 3166 region, where the language has one: `US`.
    #[must_use]
    pub fn region(self) -> Option<&'static str> {
        match self {
            Self::EnUs => Some("US"),
            Self::EnGb => Some("GB"),
            Self::EsMx => Some("MX"),
            Self::Es | Self::Fr | Self::Pt => None,
        }
    }

    /// The articles that open a noun, in lower case.
    #[must_use]
    pub fn articles(self) -> &'static [&'static str] {
        match self {
            Self::EnUs | Self::EnGb => &["the", "a", "an"],
            Self::Es | Self::EsMx => &["el", "la", "los", "las", "un", "una"],
            Self::Fr => &["le", "la", "les", "un", "une"],
            Self::Pt => &["o", "a", "os", "as", "um", "uma"],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The derived schema knows every variant, and the list of terms is kept by hand.
    #[test]
    fn every_language_can_be_written_in_a_brief() {
        let schema = schemars::schema_for!(Language).to_value();
        let of_schema: Vec<&str> = schema["oneOf"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|variant| variant["const"].as_str())
            .collect();
        let terms: Vec<&str> = Language::TERMS.iter().map(|(term, _)| *term).collect();
        assert_eq!(terms, of_schema);
        for (term, language) in Language::TERMS {
            let region = language.region();
            let tag = region.map_or(language.code().to_owned(), |region| {
                format!("{}-{region}", language.code())
            });
            assert_eq!(
                (tag.as_str(), Language::from_term(term)),
                (*term, Some(*language))
            );
        }
    }
}
