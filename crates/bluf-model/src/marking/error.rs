//! Why a text is no marking.

use super::label::Label;
use super::scheme::Scheme;

/// Why a text is no marking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MarkingError {
    /// `TLP:WHITE` was renamed `TLP:CLEAR` in version 2.0.
    TlpWhite,
    /// It holds several labels of one system.
    Several {
        /// The lowest label that covers all of them: most often the highest of them.
        highest: String,
    },
    /// The words are right, and written otherwise: so.
    Spelling(String),
    /// Several systems have it.
    Ambiguous(Vec<Scheme>),
    /// It belongs to another system than the brief's own.
    OtherScheme(Scheme),
    /// No system that bluf knows has it.
    Unknown,
    /// The level is right, and this is no control of its system.
    UnknownControl {
        /// What is written.
        word: String,
        /// The system.
        scheme: Scheme,
    },
    /// This is no country, or group of countries, of a release list.
    UnknownCountry(String),
    /// A release list is empty, or names only the owner.
    NoCountry {
        /// The control.
        control: &'static str,
        /// The rule that says so.
        rule: &'static str,
    },
    /// A control stands there twice.
    Twice(&'static str),
    /// Its parts do not stand in their order.
    Order {
        /// As it is written right.
        right: String,
        /// The rule that says so.
        rule: &'static str,
    },
    /// Two of its controls exclude each other.
    Excluded {
        /// One.
        one: &'static str,
        /// The other.
        other: &'static str,
        /// The rule that says so.
        rule: &'static str,
    },
    /// A control stands on a level where it may not.
    WrongLevel {
        /// The control, with its compartment where that matters.
        control: String,
        /// The levels on which it may stand.
        levels: Vec<&'static str>,
        /// The rule that says so.
        rule: &'static str,
    },
    /// A control stands without another that it asks for.
    Needs {
        /// The control, with its compartment where that matters.
        control: String,
        /// The one that is missing.
        needed: &'static str,
        /// The rule that says so.
        rule: &'static str,
    },
}

impl MarkingError {
    /// The same of a marking beside which a label of the Traffic Light Protocol stands.
    pub(super) fn beside(self, tlp: &Label) -> Self {
        match self {
            Self::Spelling(right) => Self::Spelling(format!("{right}, {tlp}")),
            Self::Order { right, rule } => Self::Order {
                right: format!("{right}, {tlp}"),
                rule,
            },
            other => other,
        }
    }
}
