//! Dates, and what to write instead of one that is none.

use bluf_model::{Date, Day, stretch_of};
use chrono::NaiveDate;
use toml::de::DeValue;

use super::{Found, Table};
use crate::dates::{Precision, not_a_date};
use crate::{Problem, rules};

impl<'t> Table<'t> {
    pub(crate) fn date(&mut self, key: &'static str) -> Option<Date> {
        let found = self.get(key)?;
        self.date_of(&found)
    }

    /// A date at whatever precision it is known.
    pub(crate) fn date_of(&self, found: &Found<'t>) -> Option<Date> {
        self.read_date(found, Precision::Any)
    }

    pub(crate) fn day(&mut self, key: &'static str) -> Option<Day> {
        let found = self.get(key)?;
        self.day_of(&found)
    }

    /// A date that is known to the day.
    pub(crate) fn day_of(&self, found: &Found<'t>) -> Option<Day> {
        let date = self.read_date(found, Precision::Day)?;
        if date.day().is_none() {
            let message = format!("`{date}` is not a day");
            let problem = Problem::error(rules::BAD_DATE, found.span.clone(), message);
            self.reading
                .report(problem.help("write year, month and day: `2026-03-24`"));
        }
        date.day().map(Day)
    }

    fn read_date(&self, found: &Found<'t>, precision: Precision) -> Option<Date> {
        let written = stretch_of(self.reading.text, found.span.clone());
        let bad = |help: &str| {
            let problem = Problem::error(
                rules::BAD_DATE,
                found.span.clone(),
                format!("`{written}` is not a date"),
            );
            self.reading.report(problem.help(help));
            None
        };
        match found.value {
            DeValue::Datetime(native) => {
                if native.offset.is_some() {
                    return bad(
                        "leave the time zone out: times are those of the place that the brief speaks of; \
                         where they are UTC, say so in the text",
                    );
                }
                let Some(date) = native.date else {
                    return bad("write the day too: `\"2026-03-24 16:00\"`");
                };
                let day =
                    NaiveDate::from_ymd_opt(date.year.into(), date.month.into(), date.day.into())?;
                match native.time {
                    None => Some(Date::Day(day)),
                    Some(time) => day
                        .and_hms_opt(time.hour.into(), time.minute.into(), 0)
                        .map(Date::Minute),
                }
            }
            DeValue::String(text) => {
                let date = Date::parse(text.trim());
                if date.is_none() {
                    self.reading
                        .report(not_a_date(found.span.clone(), text.trim(), precision));
                }
                date
            }
            DeValue::Integer(_)
                if precision == Precision::Any && Date::parse(written).is_some() =>
            {
                let problem = Problem::error(
                    rules::BAD_DATE,
                    found.span.clone(),
                    format!("`{written}` is not a date"),
                );
                let quoted = format!("\"{written}\"");
                let problem = problem.help(format!("put it in quotes: `{quoted}`"));
                self.reading.report(problem.fix(found.span.clone(), quoted));
                None
            }
            DeValue::Integer(_) | DeValue::Float(_) => {
                self.reading
                    .report(not_a_date(found.span.clone(), written, precision));
                None
            }
            _ => {
                self.wrong_type(found, "a date: `2026-03-24`");
                None
            }
        }
    }
}
