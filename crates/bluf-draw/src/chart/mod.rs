//! Charts: numbers as bars, lines or dots, labelled where they stand.

mod axis;
mod bars;
mod bars_lying;
mod bars_upright;
mod dots;
mod firmness;
mod lines;

use chrono::NaiveDateTime;

use crate::timeline::Unit;
use crate::{Drawing, Look};

/// What a chart draws: rows (categories) of one or more series.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Data {
    /// The rows.
    pub categories: Vec<Category>,
    /// The series, in the order of their importance.
    pub series: Vec<Series>,
    /// What the numbers are of, said once.
    pub unit: Option<String>,
    /// Words for how firm numbers are.
    pub words: Words,
}

/// A row of a chart.
#[derive(Debug, Clone, PartialEq)]
pub struct Category {
    /// What it is called.
    pub name: String,
    /// Where it stands on a line of numbers, where all rows do; times are minutes from 1970
    /// ([`crate::timeline::minutes`]).
    pub at: Option<f64>,
}

/// The numbers of one measure.
#[derive(Debug, Clone, PartialEq)]
pub struct Series {
    /// What it is called.
    pub name: String,
    /// A number for each row; none where nothing is known.
    pub values: Vec<Option<Value>>,
}

/// A number.
#[derive(Debug, Clone, PartialEq)]
pub struct Value {
    /// The number: finite.
    pub number: f64,
    /// As it prints.
    pub words: String,
    /// The ends of the interval that it lies in.
    pub interval: Option<(f64, f64)>,
    /// How firm it is.
    pub firmness: Firmness,
}

/// How firm a number is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Firmness {
    /// It will not change.
    #[default]
    Final,
    /// It will be revised.
    Provisional,
    /// It is a forecast.
    Predicted,
}

/// Words for how firm numbers are.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Words {
    /// It will not change.
    pub r#final: String,
    /// It will be revised.
    pub provisional: String,
    /// It is a forecast.
    pub predicted: String,
}

/// A bar chart. Bars begin at zero.
#[derive(Debug, Clone, PartialEq)]
pub struct Bars {
    /// What it draws.
    pub data: Data,
    /// How the bars of one row stand.
    pub arrangement: Arrangement,
    /// Which way they run.
    pub direction: Direction,
}

/// How the bars of one row stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arrangement {
    /// Beside each other.
    Grouped,
    /// On each other.
    Stacked,
}

/// Which way bars run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Upwards.
    Upright,
    /// To the right.
    Lying,
}

/// A line chart.
pub struct Lines<'a> {
    /// What it draws.
    pub data: Data,
    /// The least and the greatest value of its axis, where they are set.
    pub range: (Option<f64>, Option<f64>),
    /// How the axis is named, where its rows stand on times.
    pub times: Option<Times<'a>>,
}

/// How an axis of times is named.
pub struct Times<'a> {
    /// The finest unit that the times are known to: no tick is finer.
    pub finest: Unit,
    /// The name of a tick, as precise as the unit asks: "1 January", "15:00".
    pub name: &'a dyn Fn(NaiveDateTime, Unit) -> String,
    /// What that leaves out, said below the first tick and where it changes: the year of days and
    /// months, the day of hours.
    pub above: &'a dyn Fn(NaiveDateTime, Unit) -> Option<String>,
}

/// A dot plot, with intervals where there are any.
#[derive(Debug, Clone, PartialEq)]
pub struct Dots {
    /// What it draws.
    pub data: Data,
    /// The least and the greatest value of its axis, where they are set.
    pub range: (Option<f64>, Option<f64>),
}

/// Draws bars. Bars whose names do not fit below them lie down.
#[must_use]
pub fn bars(chart: &Bars, look: &Look<'_>) -> Drawing {
    match chart.direction {
        Direction::Upright => bars_upright::draw(&chart.data, chart.arrangement, look)
            .unwrap_or_else(|| bars_lying::draw(&chart.data, chart.arrangement, look)),
        Direction::Lying => bars_lying::draw(&chart.data, chart.arrangement, look),
    }
}

/// Draws lines.
#[must_use]
pub fn lines(chart: &Lines<'_>, look: &Look<'_>) -> Drawing {
    lines::draw(chart, look)
}

/// Draws dots.
#[must_use]
pub fn dots(chart: &Dots, look: &Look<'_>) -> Drawing {
    dots::draw(&chart.data, chart.range, look)
}

impl Words {
    fn of(&self, firmness: Firmness) -> &str {
        match firmness {
            Firmness::Final => &self.r#final,
            Firmness::Provisional => &self.provisional,
            Firmness::Predicted => &self.predicted,
        }
    }
}

impl Data {
    /// The values of a row, with the number of their series.
    fn row(&self, category: usize) -> impl Iterator<Item = (usize, &Value)> {
        let numbered = self.series.iter().enumerate();
        numbered.filter_map(move |(number, series)| {
            let value = series.values.get(category)?.as_ref()?;
            Some((number, value))
        })
    }
}
