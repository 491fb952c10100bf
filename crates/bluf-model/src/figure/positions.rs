//! Where the rows of a chart stand on its axis: on numbers, on dates, or on hours of a day.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

use crate::Date;

/// Where the rows of a chart stand, one for each.
#[derive(Debug, Clone, PartialEq)]
pub enum Positions {
    /// On numbers: years, or any others.
    Numbers(Vec<f64>),
    /// On dates, as far as each is known.
    Dates(Vec<Date>),
    /// On hours of a day that nobody names. Those of a night go on into the next day.
    Hours(Vec<NaiveDateTime>),
}

impl Positions {
    /// The positions that names of rows state, where all of them state one of the same kind. Years
    /// alone are numbers.
    #[must_use]
    pub fn of(names: &[String]) -> Option<Self> {
        if names.is_empty() {
            return None;
        }
        let all = || names.iter().map(|it| it.trim());
        let numbers: Option<Vec<f64>> = all().map(number).collect();
        if let Some(numbers) = numbers {
            return Some(Self::Numbers(numbers));
        }
        let dates: Option<Vec<Date>> = all().map(Date::parse).collect();
        if let Some(dates) = dates {
            return Some(Self::Dates(dates));
        }
        let hours: Option<Vec<NaiveTime>> = all().map(hour).collect();
        hours.map(|hours| Self::Hours(through_the_night(&hours)))
    }

    /// How many rows there are.
    #[must_use]
    pub fn len(&self) -> usize {
        match self {
            Self::Numbers(all) => all.len(),
            Self::Dates(all) => all.len(),
            Self::Hours(all) => all.len(),
        }
    }

    /// Whether there are no rows.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The later of two rows that stand at one place, and the earlier; the first such pair.
    #[must_use]
    pub fn meeting(&self) -> Option<(usize, usize)> {
        let is_same = |one: usize, other: usize| match self {
            Self::Numbers(all) => all[one].total_cmp(&all[other]).is_eq(),
            Self::Dates(all) => all[one].start() == all[other].start(),
            Self::Hours(all) => all[one] == all[other],
        };
        let mut order: Vec<usize> = (0..self.len()).collect();
        order.sort_by(|one, other| match self {
            Self::Numbers(all) => all[*one].total_cmp(&all[*other]),
            Self::Dates(all) => all[*one].start().cmp(&all[*other].start()),
            Self::Hours(all) => all[*one].cmp(&all[*other]),
        });
        let pairs = order.windows(2).filter(|it| is_same(it[0], it[1]));
        pairs.map(|it| (it[1], it[0])).min()
    }
}

/// A number as programs write it.
fn number(text: &str) -> Option<f64> {
    let is_number = text
        .bytes()
        .all(|it| it.is_ascii_digit() || b"+-.eE".contains(&it));
    let number: f64 = text.parse().ok().filter(|_| is_number)?;
    number.is_finite().then_some(number)
}

/// An hour of the day: `15:00`, `8:30`, `15:00:30`.
fn hour(text: &str) -> Option<NaiveTime> {
    let is_hour = text.bytes().all(|it| it.is_ascii_digit() || it == b':');
    let parsed = || {
        NaiveTime::parse_from_str(text, "%H:%M")
            .or_else(|_| NaiveTime::parse_from_str(text, "%H:%M:%S"))
    };
    is_hour.then(parsed)?.ok()
}

/// Hours on a day, and where they fall back once and end before they began, on the day after it.
fn through_the_night(hours: &[NaiveTime]) -> Vec<NaiveDateTime> {
    let falls: Vec<usize> = (1..hours.len())
        .filter(|it| hours[*it] < hours[*it - 1])
        .collect();
    let midnight = match (falls.as_slice(), hours.first(), hours.last()) {
        ([one], Some(first), Some(last)) if last < first => *one,
        _ => hours.len(),
    };
    let day = NaiveDate::default();
    let at = |(row, hour): (usize, &NaiveTime)| {
        let days = i64::from(row >= midnight);
        day.and_time(*hour) + TimeDelta::days(days)
    };
    hours.iter().enumerate().map(at).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(names: &str) -> Option<Positions> {
        let names: Vec<String> = names.split('|').map(str::to_owned).collect();
        Positions::of(&names)
    }

    #[test]
    fn what_all_rows_state_in_one_way_is_a_place() {
        assert_eq!(
            of("1990|2000|2021"),
            Some(Positions::Numbers(vec![1990.0, 2000.0, 2021.0]))
        );
        assert_eq!(of("-1.5|2e3"), Some(Positions::Numbers(vec![-1.5, 2000.0])));
        for dates in [
            "2026-01-01|2026-02-01",
            "2026|2026-03",
            "2026-01-01 08:00|2026-01-01T09:30",
        ] {
            assert!(matches!(of(dates), Some(Positions::Dates(_))), "{dates}");
        }
        for words in [
            "2026-01-01|later",
            "Monday|Tuesday",
            "15:00|25:00",
            "",
            "inf|nan",
            "5-6|7-8",
        ] {
            assert_eq!(of(words), None, "{words}");
        }
    }

    #[test]
    fn hours_of_a_night_go_on_into_the_next_day() {
        let days = |names: &str| match of(names) {
            Some(Positions::Hours(all)) => all
                .iter()
                .map(|it| it.format("%d %H").to_string())
                .collect(),
            other => vec![format!("{other:?}")],
        };
        assert_eq!(
            days("22:00|23:00|1:00|02:00").join(" "),
            "01 22 01 23 02 01 02 02"
        );
        // Rows in no order are put in order.
        assert_eq!(days("22:00|08:00|23:00").join(" "), "01 22 01 08 01 23");
        assert_eq!(days("15:00|15:30|16:00").join(" "), "01 15 01 15 01 16");
    }

    #[test]
    fn rows_at_one_place_are_found_wherever_they_stand() {
        let meeting = |names| of(names).and_then(|it| it.meeting());
        assert_eq!(meeting("2020|2021|2020"), Some((2, 0)));
        assert_eq!(meeting("2026-01|2026-02|2026-01-01"), Some((2, 0)));
        assert_eq!(meeting("15:00|15:00:00|16:00"), Some((1, 0)));
        assert_eq!(meeting("2020|2021"), None);
    }
}
