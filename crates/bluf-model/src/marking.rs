//! Handling markings: who may read what, as an order of levels.

use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use crate::Vocabulary;

/// A system of handling markings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, JsonSchema)]
#[schemars(rename_all = "lowercase")]
pub enum Scheme {
    /// Traffic Light Protocol 2.0 (FIRST, August 2022).
    Tlp,
}

impl Vocabulary for Scheme {
    const NAME: &'static str = "marking scheme";
    const TERMS: &'static [(&'static str, Self)] = &[("tlp", Self::Tlp)];
}

/// A level of the Traffic Light Protocol 2.0, from the freest to the strictest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Tlp {
    /// Anyone may read it.
    Clear,
    /// The community may read it.
    Green,
    /// The recipients' organisation and its clients, who need to know.
    Amber,
    /// The recipients' organisation only.
    AmberStrict,
    /// The recipients only.
    Red,
}

impl Vocabulary for Tlp {
    const NAME: &'static str = "marking";
    const TERMS: &'static [(&'static str, Self)] = &[
        ("TLP:CLEAR", Self::Clear),
        ("TLP:GREEN", Self::Green),
        ("TLP:AMBER", Self::Amber),
        ("TLP:AMBER+STRICT", Self::AmberStrict),
        ("TLP:RED", Self::Red),
    ];
}

/// A handling marking.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Marking {
    /// One of the Traffic Light Protocol.
    Tlp(Tlp),
}

/// Why a text is no marking.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MarkingError {
    /// `TLP:WHITE` was renamed `TLP:CLEAR` in version 2.0.
    TlpWhite,
    /// The words are right, but labels are written in capitals without spaces.
    Spelling(Tlp),
    /// No scheme that bluf knows has it.
    Unknown,
}

impl Marking {
    /// Reads a marking as printed: `TLP:AMBER`.
    ///
    /// # Errors
    ///
    /// When no scheme has such a label; the error says what is known of it.
    pub fn parse(text: &str) -> Result<Self, MarkingError> {
        if let Some(tlp) = Tlp::from_term(text) {
            return Ok(Self::Tlp(tlp));
        }
        let squeezed: String = text
            .chars()
            .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '_'))
            .collect::<String>()
            .to_uppercase();
        let squeezed = match squeezed.strip_prefix("TLP") {
            Some(rest) => format!("TLP:{}", rest.trim_start_matches(':')),
            None => format!("TLP:{squeezed}"),
        };
        if squeezed == "TLP:WHITE" {
            return Err(MarkingError::TlpWhite);
        }
        let squeezed = squeezed.replace("AMBERSTRICT", "AMBER+STRICT");
        Err(Tlp::from_term(&squeezed).map_or(MarkingError::Unknown, MarkingError::Spelling))
    }

    /// The scheme that this marking belongs to.
    #[must_use]
    pub fn scheme(self) -> Scheme {
        match self {
            Self::Tlp(_) => Scheme::Tlp,
        }
    }
}

impl fmt::Display for Marking {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Tlp(tlp) => f.write_str(tlp.term()),
        }
    }
}

impl JsonSchema for Marking {
    fn schema_name() -> Cow<'static, str> {
        "Marking".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let labels: Vec<&str> = Tlp::TERMS.iter().map(|(label, _)| *label).collect();
        json_schema!({
            "title": "Marking",
            "description": "A handling marking: who may read this.",
            "type": "string",
            "enum": labels,
        })
    }
}

/// A portion mark at the start of a text: its span, and the marking or why it is none.
pub type OpeningMark = (std::ops::Range<usize>, Result<Marking, MarkingError>);

/// Finds a portion mark such as `(TLP:GREEN)` that opens `text`. The span covers the
/// parentheses; white space may stand before and after it.
#[must_use]
pub fn opening_mark(text: &str) -> Option<OpeningMark> {
    let start = text.len() - text.trim_start().len();
    let inside = text[start..].strip_prefix('(')?;
    if !inside
        .get(..3)
        .is_some_and(|prefix| prefix.eq_ignore_ascii_case("tlp"))
    {
        return None;
    }
    let length = inside.find(')').filter(|length| *length <= 24)?;
    let marking = Marking::parse(&inside[..length]);
    Some((start..start + length + 2, marking))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_exact_and_near_misses_are_named() {
        assert_eq!(
            Marking::parse("TLP:AMBER+STRICT"),
            Ok(Marking::Tlp(Tlp::AmberStrict))
        );
        assert_eq!(Marking::parse("TLP:WHITE"), Err(MarkingError::TlpWhite));
        assert_eq!(
            Marking::parse("tlp amber"),
            Err(MarkingError::Spelling(Tlp::Amber))
        );
        assert_eq!(Marking::parse("SECRET"), Err(MarkingError::Unknown));
    }

    #[test]
    fn levels_are_ordered() {
        let levels: Vec<Tlp> = Tlp::TERMS.iter().map(|(_, level)| *level).collect();
        assert!(levels.is_sorted());
    }

    #[test]
    fn a_mark_opens_a_text_and_other_parentheses_do_not() {
        assert_eq!(
            opening_mark(" (TLP:GREEN) x"),
            Some((1..12, Ok(Marking::Tlp(Tlp::Green))))
        );
        assert_eq!(
            opening_mark("(TLP:WHITE)").unwrap().1,
            Err(MarkingError::TlpWhite)
        );
        assert_eq!(opening_mark("(U) x"), None);
        assert_eq!(opening_mark("x (TLP:GREEN)"), None);
    }
}
