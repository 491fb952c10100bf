//! The cells of a table: words, numbers, dates, ratings.

use schemars::JsonSchema;

use crate::{Date, Line};

/// A cell of a table.
#[derive(Debug, Clone)]
pub enum Cell {
    /// Words.
    Text(Line),
    /// A number, printed with the separators of the brief's language.
    Number(Number),
    /// A date, printed in the words of the brief's language.
    Date(Date),
}

/// A cell as it is written.
#[derive(JsonSchema)]
#[schemars(untagged, inline)]
#[expect(
    dead_code,
    reason = "describes a cell to the JSON Schema, and is never made"
)]
pub(super) enum CellShape {
    /// Words.
    Text(String),
    /// A number.
    Number(f64),
    /// A date.
    Date(Date),
}

/// A number as the author gave it.
#[derive(Debug, Clone, Copy, PartialEq, JsonSchema)]
#[schemars(untagged, inline)]
pub enum Number {
    /// A whole number.
    Whole(i64),
    /// A number with decimals.
    Decimal(f64),
}

/// How well an option meets a criterion, in quarters: from not at all (0) to fully (4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rating(u8);

impl Number {
    /// A number with decimals; none, where it is not finite. The dust of binary fractions is left
    /// out, beyond the 15 digits that a double keeps: 0.30000000000000004 is 0.3.
    #[must_use]
    pub fn decimal(value: f64) -> Option<Self> {
        let rounded: f64 = format!("{value:.14e}").parse().ok()?;
        rounded.is_finite().then_some(Self::Decimal(rounded))
    }

    /// The number, as near as 64 bits come.
    #[must_use]
    #[expect(
        clippy::cast_precision_loss,
        reason = "a drawing is not finer than a double"
    )]
    pub fn value(self) -> f64 {
        match self {
            Self::Whole(whole) => whole as f64,
            Self::Decimal(decimal) => decimal,
        }
    }
}

impl Cell {
    /// The number that it is.
    #[must_use]
    pub fn number(&self) -> Option<Number> {
        match self {
            Self::Number(number) => Some(*number),
            Self::Text(_) | Self::Date(_) => None,
        }
    }

    /// Whether nothing stands in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        matches!(self, Self::Text(line) if line.is_empty())
    }

    /// Its words as they are typed; none of a number.
    #[must_use]
    pub fn words(&self) -> Option<String> {
        match self {
            Self::Text(line) => Some(line.plain_text().trim().to_owned()),
            Self::Date(date) => Some(date.to_string()),
            Self::Number(_) => None,
        }
    }

    /// What it says, as programs write it: `105007`, `2026-03-24`.
    #[must_use]
    pub fn written(&self) -> String {
        match self {
            Self::Text(line) => line.plain_text().trim().to_owned(),
            Self::Number(Number::Whole(whole)) => whole.to_string(),
            Self::Number(Number::Decimal(decimal)) => decimal.to_string(),
            Self::Date(date) => date.to_string(),
        }
    }
}

impl Rating {
    /// The most that a rating can be.
    pub const FULL: u8 = 4;

    /// The rating of a whole number from 0 to 4.
    #[must_use]
    pub fn new(quarters: i64) -> Option<Self> {
        let quarters = u8::try_from(quarters).ok()?;
        (quarters <= Self::FULL).then_some(Self(quarters))
    }

    /// Quarters, 0 to 4.
    #[must_use]
    pub fn quarters(self) -> u8 {
        self.0
    }

    /// The rating that a cell is, `3`, or opens with, `3: within weeks`; and how many bytes of
    /// its words that takes.
    #[must_use]
    pub fn of(cell: &Cell) -> Option<(Self, usize)> {
        match cell {
            Cell::Number(Number::Whole(whole)) => Some((Self::new(*whole)?, 0)),
            Cell::Number(Number::Decimal(_)) | Cell::Date(_) => None,
            Cell::Text(line) => {
                let text = line.plain_text();
                let (digit, rest) = text.split_once(':')?;
                let rating = Self::new(digit.parse().ok()?)?;
                let blanks = rest.len() - rest.trim_start().len();
                (digit.len() == 1).then_some((rating, digit.len() + 1 + blanks))
            }
        }
    }
}
