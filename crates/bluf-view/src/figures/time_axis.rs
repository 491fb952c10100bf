//! The axis of a line over dates or hours, in the words of a language.

use bluf_draw::chart::Times;
use bluf_draw::timeline::Unit;
use bluf_model::{ChartData, Date, Language, Positions};
use chrono::{Datelike, NaiveDateTime};

use crate::dates;

/// How an axis of times is named.
pub(super) struct TimeAxis {
    /// The finest unit that a row is known to.
    finest: Unit,
    /// Whether the hours are those of days that have names.
    has_days: bool,
    language: Language,
}

impl TimeAxis {
    /// The axis of a chart whose rows stand on dates or hours.
    pub(super) fn of(numbers: &ChartData, language: Language) -> Option<Self> {
        let unit = |date: &Date| match date {
            Date::Year(_) => Unit::Year,
            Date::Month(..) => Unit::Month,
            Date::Day(_) => Unit::Day,
            Date::Minute(_) => Unit::Minute,
        };
        let (finest, has_days) = match numbers.positions.as_ref()? {
            Positions::Numbers(_) => return None,
            Positions::Dates(dates) => (dates.iter().map(unit).min()?, true),
            Positions::Hours(_) => (Unit::Minute, false),
        };
        Some(Self {
            finest,
            has_days,
            language,
        })
    }

    /// Hands its names to what draws with them.
    pub(super) fn with<T>(axis: Option<&Self>, draw: impl FnOnce(Option<Times<'_>>) -> T) -> T {
        let Some(axis) = axis else { return draw(None) };
        draw(Some(Times {
            finest: axis.finest,
            name: &|at, unit| axis.name(at, unit),
            above: &|at, unit| axis.above(at, unit),
        }))
    }

    fn name(&self, at: NaiveDateTime, unit: Unit) -> String {
        match unit {
            Unit::Minute | Unit::Hour => dates::clock(at, self.language),
            Unit::Day => dates::day_of_month(at.date(), self.language),
            Unit::Month => dates::month(at.month(), self.language),
            Unit::Year => at.year().to_string(),
        }
    }

    /// What the names of ticks of a unit leave out.
    fn above(&self, at: NaiveDateTime, unit: Unit) -> Option<String> {
        match unit {
            Unit::Minute | Unit::Hour => {
                self.has_days.then(|| dates::day(at.date(), self.language))
            }
            Unit::Day | Unit::Month => Some(at.year().to_string()),
            Unit::Year => None,
        }
    }
}
