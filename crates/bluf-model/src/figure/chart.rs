//! Charts: numbers as bars, lines or dots.

use schemars::JsonSchema;

use crate::schema::OneOrMany;
use crate::{Number, Vocabulary};

/// How the numbers of a table are drawn. The first column names the bars, the points of the line
/// or the rows of dots; each other column of numbers is a series.
#[derive(Debug, Clone, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Chart {
    /// Bars compare amounts and begin at zero; a line shows a course; dots compare values that need no zero, and show intervals.
    pub kind: ChartKind,
    /// Whether the bars of a row stand beside each other or on each other.
    pub arrangement: Option<Arrangement>,
    /// Which way bars run. Left out: upright, unless their names need the room.
    pub orientation: Option<Orientation>,
    /// Draws these labels of `statistics`, in place of rows: each is a series, their periods are the rows.
    #[schemars(default, with = "OneOrMany<String>")]
    pub statistics: Vec<String>,
    /// The heading of the column that says how firm a row is: `final`, `provisional` or `predicted`.
    pub status: Option<String>,
    /// The headings of the two columns that hold the lower and the upper end of an interval around the one column of values.
    #[schemars(default, with = "Option<[String; 2]>")]
    pub interval: Option<[String; 2]>,
    /// Where the axis of a line or of dots begins. Bars begin at zero.
    pub minimum: Option<Number>,
    /// Where the axis of a line or of dots ends.
    pub maximum: Option<Number>,
}

/// What a chart draws for a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, JsonSchema)]
#[schemars(rename_all = "lowercase")]
pub enum ChartKind {
    /// A bar from zero.
    Bar,
    /// A point of a line.
    Line,
    /// A dot, with its interval where there is one.
    Dot,
}

/// How the bars of one row stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, JsonSchema)]
#[schemars(rename_all = "lowercase")]
pub enum Arrangement {
    /// Beside each other.
    Grouped,
    /// On each other: parts of a whole.
    Stacked,
}

/// Which way bars run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, JsonSchema)]
#[schemars(rename_all = "lowercase")]
pub enum Orientation {
    /// Upwards.
    Vertical,
    /// To the right.
    Horizontal,
}

impl Vocabulary for ChartKind {
    const NAME: &'static str = "kind of chart";
    const TERMS: &'static [(&'static str, Self)] =
        &[("bar", Self::Bar), ("line", Self::Line), ("dot", Self::Dot)];
}

impl Vocabulary for Arrangement {
    const NAME: &'static str = "arrangement";
    const TERMS: &'static [(&'static str, Self)] =
        &[("grouped", Self::Grouped), ("stacked", Self::Stacked)];
}

impl Vocabulary for Orientation {
    const NAME: &'static str = "orientation";
    const TERMS: &'static [(&'static str, Self)] = &[
        ("vertical", Self::Vertical),
        ("horizontal", Self::Horizontal),
    ];
}
