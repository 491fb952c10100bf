//! Dates as far as they are known: a year, a month, a day or a minute.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::fmt;

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, Timelike};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

/// A date at the precision at which it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Date {
    /// A year.
    Year(i32),
    /// A month: year, and month from 1 to 12.
    Month(i32, u32),
    /// A day.
    Day(NaiveDate),
    /// A time of a day, to the minute, in the place that the brief speaks of.
    Minute(NaiveDateTime),
}

/// A day of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(pub NaiveDate);

impl Date {
    /// Reads `2026`, `2026-03`, `2026-03-24` or `2026-03-24 16:00`; a `T` may stand for the
    /// space, and seconds may follow. None, if it is no such date or not in the calendar.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (day, time) = match text.split_once([' ', 'T', 't']) {
            Some((day, time)) => (day, Some(time)),
            None => (text, None),
        };
        let parts: Vec<&str> = day.split('-').collect();
        let widths_are_right = parts.iter().zip([4, 2, 2]).all(|(part, width)| {
            part.len() == width && part.bytes().all(|byte| byte.is_ascii_digit())
        });
        if !widths_are_right {
            return None;
        }
        match (parts.as_slice(), time) {
            ([year], None) => Some(Self::Year(year.parse().ok()?)),
            ([year, month], None) => {
                let month = month
                    .parse()
                    .ok()
                    .filter(|month| (1..=12).contains(month))?;
                Some(Self::Month(year.parse().ok()?, month))
            }
            ([year, month, day], time) => {
                let day = NaiveDate::from_ymd_opt(
                    year.parse().ok()?,
                    month.parse().ok()?,
                    day.parse().ok()?,
                )?;
                match time {
                    None => Some(Self::Day(day)),
                    Some(time) => Some(Self::Minute(day.and_time(parse_time(time)?))),
                }
            }
            _ => None,
        }
    }

    /// Whether this is after `other`, as far as both are known: a year is not later than any
    /// day in it.
    #[must_use]
    pub fn is_later_than(self, other: Self) -> bool {
        let (mine, its) = (self.fields(), other.fields());
        let known_to_both = self.precision().min(other.precision());
        mine[..known_to_both].cmp(&its[..known_to_both]) == Ordering::Greater
    }

    /// The day, where the date is known to the day.
    #[must_use]
    pub fn day(self) -> Option<NaiveDate> {
        match self {
            Self::Year(_) | Self::Month(..) => None,
            Self::Day(day) => Some(day),
            Self::Minute(minute) => Some(minute.date()),
        }
    }

    /// The first minute of it, as far as it is known: of a month the first of its first day.
    #[must_use]
    pub fn start(self) -> NaiveDateTime {
        let first = |year: i32, month: u32| NaiveDate::from_ymd_opt(year, month, 1);
        let day = match self {
            Self::Year(year) => first(year, 1),
            Self::Month(year, month) => first(year, month),
            Self::Day(day) => Some(day),
            Self::Minute(minute) => return minute,
        };
        day.unwrap_or_default().and_time(NaiveTime::MIN)
    }

    /// How many of year, month, day, hour, minute are known.
    fn precision(self) -> usize {
        match self {
            Self::Year(_) => 1,
            Self::Month(..) => 2,
            Self::Day(_) => 3,
            Self::Minute(_) => 5,
        }
    }

    fn fields(self) -> [i64; 5] {
        let of_day = |day: NaiveDate| [day.year().into(), day.month().into(), day.day().into()];
        match self {
            Self::Year(year) => [year.into(), 0, 0, 0, 0],
            Self::Month(year, month) => [year.into(), month.into(), 0, 0, 0],
            Self::Day(day) => {
                let [year, month, day] = of_day(day);
                [year, month, day, 0, 0]
            }
            Self::Minute(minute) => {
                let [year, month, day] = of_day(minute.date());
                [
                    year,
                    month,
                    day,
                    minute.hour().into(),
                    minute.minute().into(),
                ]
            }
        }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => write!(f, "{year:04}"),
            Self::Month(year, month) => write!(f, "{year:04}-{month:02}"),
            Self::Day(day) => write!(f, "{day}"),
            Self::Minute(minute) => write!(f, "{}", minute.format("%Y-%m-%d %H:%M")),
        }
    }
}

impl JsonSchema for Date {
    fn schema_name() -> Cow<'static, str> {
        "Date".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "title": "Date",
            "description": "A date as far as it is known: `2026-03-24` without quotes, or quoted `\"2026\"`, `\"2026-03\"`, `\"2026-03-24 16:00\"`.",
            "anyOf": [
                { "type": "string", "format": "date" },
                { "type": "string", "format": "date-time" },
                { "type": "string", "format": "date-time-local" },
                { "type": "string", "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2}([ Tt][0-9]{2}:[0-9]{2}(:[0-9]{2})?)?)?)?$" },
            ],
        })
    }
}

impl JsonSchema for Day {
    fn schema_name() -> Cow<'static, str> {
        "Day".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "title": "Day",
            "description": "A day, without quotes: `2026-03-24`.",
            "anyOf": [
                { "type": "string", "format": "date" },
                { "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" },
            ],
        })
    }
}

fn parse_time(text: &str) -> Option<NaiveTime> {
    NaiveTime::parse_from_str(text, "%H:%M")
        .or_else(|_| NaiveTime::parse_from_str(text, "%H:%M:%S"))
        .ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        Date::parse(text).unwrap()
    }

    #[test]
    fn dates_compare_at_the_precision_that_both_have() {
        assert!(!date("2026").is_later_than(date("2026-02-22")));
        assert!(!date("2026-02-22 20:00").is_later_than(date("2026-02-22")));
        assert!(!date("2026-02-22").is_later_than(date("2026-02-22 08:00")));
        assert!(date("2026-02-22 20:01").is_later_than(date("2026-02-22 20:00")));
        assert!(date("2026-03").is_later_than(date("2026-02-28")));
        assert!(date("2027").is_later_than(date("2026-12-31 23:59")));
    }

    #[test]
    fn what_is_not_in_the_calendar_is_no_date() {
        for text in [
            "2026-02-29",
            "2026-13",
            "26-02-01",
            "2026-2-1",
            "2026-02-22 24:30",
            "",
            "2026-02-22 ",
            "+026",
        ] {
            assert_eq!(Date::parse(text), None, "{text}");
        }
        assert_eq!(date("2026-02-22T20:00:30").to_string(), "2026-02-22 20:00");
    }
}
