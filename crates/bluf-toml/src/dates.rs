//! Dates that are none: what is wrong with them, and which date was most likely meant.

use std::ops::Range;

use bluf_model::{Language, Vocabulary};
use chrono::{Datelike, Months, NaiveDate};

use crate::{Problem, rules};

/// How precise a date must be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Precision {
    /// A day.
    Day,
    /// As far as it is known: a year, a month, a day, a minute.
    Any,
}

/// The problem of a date that is none.
pub(crate) fn not_a_date(span: Range<usize>, written: &str, precision: Precision) -> Problem {
    let what = if written.is_empty() {
        "an empty text".to_owned()
    } else {
        format!("`{written}`")
    };
    let place = span.clone();
    let problem = Problem::error(rules::BAD_DATE, span, format!("{what} is not a date"));
    if let Some((why, meant)) = not_in_calendar(written) {
        let problem = problem.help(why);
        return match meant {
            Some(date) => problem.fix(place, date.to_string()).unsafely(),
            None => problem,
        };
    }
    let readings = readings(written);
    match (readings.as_slice(), precision) {
        ([date], _) => problem
            .help(format!("write year, month and day: `{date}`"))
            .fix(place, date.to_string()),
        ([one, other, ..], _) => {
            let long = |date: &NaiveDate| date.format("%-d %B").to_string();
            problem.help(format!(
                "is it {} or {}? Write `{one}` or `{other}`",
                long(one),
                long(other)
            ))
        }
        ([], Precision::Day) => problem.help("write year, month and day: `2026-03-24`"),
        ([], Precision::Any) => problem.help(
            "write `2026-03-24`, or quoted `\"2026\"`, `\"2026-03\"`, `\"2026-03-24 16:00\"`",
        ),
    }
}

/// Why the calendar lacks a date that is written as dates are, and which one may be meant.
fn not_in_calendar(written: &str) -> Option<(String, Option<NaiveDate>)> {
    let date = written.split([' ', 'T', 't']).next()?;
    let parts: Vec<&str> = date.split('-').collect();
    let [year, month, rest @ ..] = parts.as_slice() else {
        return None;
    };
    if year.len() != 4
        || month.len() != 2
        || rest.len() > 1
        || rest.iter().any(|day| day.len() != 2)
    {
        return None;
    }
    let (year, month): (i32, u32) = (year.parse().ok()?, month.parse().ok()?);
    let day: u32 = match rest {
        [day] => day.parse().ok()?,
        _ => 1,
    };
    if !(1..=12).contains(&month) {
        let swapped = NaiveDate::from_ymd_opt(year, day, month).filter(|_| rest.len() == 1);
        return Some(match swapped {
            Some(date) => {
                let help = format!("there is no month {month}: did you mean `{date}`?");
                (help, Some(date))
            }
            None => {
                let help = format!("there is no month {month}; write year, month and day");
                (help, None)
            }
        });
    }
    let first = NaiveDate::from_ymd_opt(year, month, 1)?;
    let last = first.checked_add_months(Months::new(1))?.pred_opt()?;
    let length = last.day();
    let why = || format!("{} has {length} days", first.format("%B %Y"));
    (!(1..=length).contains(&day)).then(|| (why(), None))
}

/// The day that was meant, where the words leave no doubt: `24.3.2026`, `2026/5/2`, `29 May 2026`,
/// `29 de mayo de 2026`, `1er mars 2026`.
pub(crate) fn meant(written: &str) -> Option<NaiveDate> {
    match readings(written).as_slice() {
        [date] => Some(*date),
        _ => None,
    }
}

/// The days that words may mean: two, where the month may come before the day or behind it.
fn readings(written: &str) -> Vec<NaiveDate> {
    let (day_first, month_first) = read(written).unwrap_or_default();
    let mut days: Vec<NaiveDate> = day_first.into_iter().chain(month_first).collect();
    days.dedup();
    days
}

/// The day that words mean if the day comes first, and if the month does.
fn read(written: &str) -> Option<(Option<NaiveDate>, Option<NaiveDate>)> {
    let alone = |date: Option<NaiveDate>| Some((date, None));
    let parts: Vec<&str> = written
        .split([' ', '\u{a0}', ',', '.', '/', '-'])
        .filter(|part| !part.is_empty() && !part.eq_ignore_ascii_case("de"))
        .collect();
    let [first, second, third] = parts.as_slice() else {
        return None;
    };
    let number = |part: &str| {
        let digits = ["er", "º", "st", "nd", "rd", "th"]
            .iter()
            .find_map(|ending| part.strip_suffix(ending))
            .unwrap_or(part);
        digits.parse::<u32>().ok().filter(|_| digits.len() <= 2)
    };
    let year = |part: &str| part.parse::<i32>().ok().filter(|_| part.len() == 4);
    if let Some(year) = year(first) {
        return alone(NaiveDate::from_ymd_opt(
            year,
            number(second)?,
            number(third)?,
        ));
    }
    let year = year(third)?;
    if let Some(month) = month_named(second) {
        return alone(NaiveDate::from_ymd_opt(year, month, number(first)?));
    }
    if let Some(month) = month_named(first) {
        return alone(NaiveDate::from_ymd_opt(year, month, number(second)?));
    }
    let (one, other) = (number(first)?, number(second)?);
    // With dots it is the day that comes first; with strokes nobody knows, unless one is too large.
    let day_first = NaiveDate::from_ymd_opt(year, other, one);
    let month_first = NaiveDate::from_ymd_opt(year, one, other);
    Some(match written.contains('.') {
        true => (day_first, None),
        false => (day_first, month_first),
    })
}

/// Whether a key takes a day.
pub(crate) fn is_of_day(key: &str) -> bool {
    const KEYS: [&str; 6] = [
        "date",
        "cutoff",
        "decision_by",
        "due",
        "accessed",
        "decided",
    ];
    KEYS.contains(&key)
}

/// The month of a name in any language of briefs, cut short or not, if only one begins so.
fn month_named(word: &str) -> Option<u32> {
    let word = word.to_lowercase();
    let mut found = Language::TERMS
        .iter()
        .flat_map(|(_, language)| (1..).zip(language.months()))
        .filter(|(_, month)| word.chars().count() >= 3 && month.starts_with(&word))
        .map(|(number, _)| number);
    let month = found.next()?;
    found.all(|it| it == month).then_some(month)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_without_doubt_is_offered() {
        let cases = [
            ("24.3.2026", Some("2026-03-24")),
            ("2026/05/02", Some("2026-05-02")),
            ("2026-5-2", Some("2026-05-02")),
            ("29 May 2026", Some("2026-05-29")),
            ("Sept 3, 2026", Some("2026-09-03")),
            ("3rd June 2026", Some("2026-06-03")),
            ("29 de Mayo de 2026", Some("2026-05-29")),
            ("1er mars 2026", Some("2026-03-01")),
            ("1º de março de 2026", Some("2026-03-01")),
            ("2 févr. 2026", Some("2026-02-02")),
            ("2 jui 2026", None),
            ("13/5/2026", Some("2026-05-13")),
            ("5/13/2026", Some("2026-05-13")),
            ("5/12/2026", None),
            ("31.2.2026", None),
            ("soon", None),
        ];
        for (written, expected) in cases {
            assert_eq!(
                meant(written).map(|date| date.to_string()).as_deref(),
                expected,
                "{written}"
            );
        }
    }

    #[test]
    fn the_calendar_says_why() {
        let why = |written: &str| not_in_calendar(written).map(|(why, _)| why);
        assert_eq!(
            why("2026-02-30").as_deref(),
            Some("February 2026 has 28 days")
        );
        assert_eq!(
            why("2026-13-11").as_deref(),
            Some("there is no month 13: did you mean `2026-11-13`?")
        );
        assert_eq!(
            why("2026-13").as_deref(),
            Some("there is no month 13; write year, month and day")
        );
        assert_eq!(why("2026-02-28"), None);
    }
}
