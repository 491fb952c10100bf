//! Source grades: how reliable a source is, and how credible what it says (the NATO system,
//! as in FM 2-22.3 and the MISP taxonomy `admiralty-scale`).

use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

/// How reliable a source is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Reliability {
    /// A: completely reliable.
    Complete,
    /// B: usually reliable.
    Usual,
    /// C: fairly reliable.
    Fair,
    /// D: not usually reliable.
    NotUsual,
    /// E: unreliable.
    Unreliable,
    /// F: reliability cannot be judged. This is "unknown", not "worst".
    Unknown,
}

/// How credible a report is, judged apart from its source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Credibility {
    /// 1: confirmed by other sources.
    Confirmed,
    /// 2: probably true.
    Probable,
    /// 3: possibly true.
    Possible,
    /// 4: doubtful.
    Doubtful,
    /// 5: improbable.
    Improbable,
    /// 6: truth cannot be judged. This is "unknown", not "worst".
    Unknown,
}

/// A grade: reliability of the source and credibility of the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Grade {
    /// Of the source.
    pub reliability: Reliability,
    /// Of the report.
    pub credibility: Credibility,
}

impl Reliability {
    /// All levels, from A to F.
    pub const ALL: [Self; 6] = [
        Self::Complete,
        Self::Usual,
        Self::Fair,
        Self::NotUsual,
        Self::Unreliable,
        Self::Unknown,
    ];

    /// The letter, A to F.
    #[must_use]
    pub fn letter(self) -> char {
        ['A', 'B', 'C', 'D', 'E', 'F'][self as usize]
    }
}

impl Credibility {
    /// All levels, from 1 to 6.
    pub const ALL: [Self; 6] = [
        Self::Confirmed,
        Self::Probable,
        Self::Possible,
        Self::Doubtful,
        Self::Improbable,
        Self::Unknown,
    ];

    /// The number, 1 to 6.
    #[must_use]
    pub fn number(self) -> char {
        ['1', '2', '3', '4', '5', '6'][self as usize]
    }
}

impl Grade {
    /// Reads a letter from A to F and a number from 1 to 6: `B2`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut characters = text.chars();
        let (letter, number) = (characters.next()?, characters.next()?);
        if characters.next().is_some() {
            return None;
        }
        Some(Self {
            reliability: Reliability::ALL
                .into_iter()
                .find(|level| level.letter() == letter)?,
            credibility: Credibility::ALL
                .into_iter()
                .find(|level| level.number() == number)?,
        })
    }
}

impl fmt::Display for Grade {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}{}",
            self.reliability.letter(),
            self.credibility.number()
        )
    }
}

impl JsonSchema for Grade {
    fn schema_name() -> Cow<'static, str> {
        "Grade".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "title": "Grade",
            "description": "Reliability of the source (A completely reliable, B usually, C fairly, D not usually, E unreliable, F cannot be judged) and credibility of the report (1 confirmed by other sources, 2 probably true, 3 possibly true, 4 doubtful, 5 improbable, 6 cannot be judged).",
            "type": "string",
            "pattern": "^[A-F][1-6]$",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_grade_reads_back() {
        for reliability in Reliability::ALL {
            for credibility in Credibility::ALL {
                let grade = Grade {
                    reliability,
                    credibility,
                };
                assert_eq!(Grade::parse(&grade.to_string()), Some(grade));
            }
        }
        for text in ["", "B", "b2", "2B", "G1", "A7", "A0", "B22"] {
            assert_eq!(Grade::parse(text), None, "{text}");
        }
    }
}
