//! The ticks of an axis of time: round minutes, hours, days, months or years.

use chrono::{Datelike, Days, Months, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike};

/// How precise the name of a tick must be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unit {
    /// 14:05.
    Minute,
    /// 14:00.
    Hour,
    /// 22 February.
    Day,
    /// February 2026.
    Month,
    /// 2026.
    Year,
}

/// Distances of ticks, each with how long it is in minutes.
const STEPS: [(Unit, u32, f64); 22] = [
    (Unit::Minute, 1, 1.0),
    (Unit::Minute, 5, 5.0),
    (Unit::Minute, 15, 15.0),
    (Unit::Minute, 30, 30.0),
    (Unit::Hour, 1, 60.0),
    (Unit::Hour, 2, 120.0),
    (Unit::Hour, 3, 180.0),
    (Unit::Hour, 6, 360.0),
    (Unit::Hour, 12, 720.0),
    (Unit::Day, 1, 1_440.0),
    (Unit::Day, 2, 2_880.0),
    (Unit::Day, 7, 10_080.0),
    (Unit::Day, 14, 20_160.0),
    (Unit::Month, 1, 43_830.0),
    (Unit::Month, 3, 131_490.0),
    (Unit::Month, 6, 262_980.0),
    (Unit::Year, 1, 525_960.0),
    (Unit::Year, 2, 1_051_920.0),
    (Unit::Year, 5, 2_629_800.0),
    (Unit::Year, 10, 5_259_600.0),
    (Unit::Year, 50, 26_298_000.0),
    (Unit::Year, 100, 52_596_000.0),
];

/// What names of ticks leave out: the day of hours, the year of months.
pub(super) fn above(unit: Unit) -> Option<Unit> {
    match unit {
        Unit::Minute | Unit::Hour => Some(Unit::Day),
        Unit::Month | Unit::Day | Unit::Year => None,
    }
}

/// The unit of the ticks between two times, and the ticks: at most about so many, and none finer than
/// a unit. A tick that begins a greater unit has that one: midnight is a day.
pub(crate) fn ticks(
    (from, to): (NaiveDateTime, NaiveDateTime),
    most: f64,
    finest: Unit,
) -> (Unit, Vec<(NaiveDateTime, Unit)>) {
    #[expect(
        clippy::cast_precision_loss,
        reason = "minutes of recorded history are exact in a double"
    )]
    let span = (to - from).num_minutes() as f64;
    let fits =
        |(unit, _, minutes): &&(Unit, u32, f64)| *unit >= finest && span / minutes <= most.max(2.0);
    let (unit, step, _) = *STEPS.iter().find(fits).unwrap_or(&STEPS[STEPS.len() - 1]);
    let mut ticks = Vec::new();
    let mut at = first(from, unit, step);
    while let Some(tick) = at.filter(|it| *it <= to && ticks.len() < 1_000) {
        if tick >= from {
            ticks.push((tick, named(tick, unit)));
        }
        at = next(tick, unit, step);
    }
    (unit, ticks)
}

fn named(at: NaiveDateTime, unit: Unit) -> Unit {
    match unit {
        Unit::Minute | Unit::Hour if at.time() == NaiveTime::MIN => Unit::Day,
        Unit::Month if at.month() == 1 => Unit::Year,
        unit => unit,
    }
}

/// The last round time that is not after one.
fn first(from: NaiveDateTime, unit: Unit, step: u32) -> Option<NaiveDateTime> {
    let date = from.date();
    match unit {
        Unit::Minute => {
            let minutes = from.hour() * 60 + from.minute();
            let rounded = i64::from(minutes - minutes % step);
            date.and_time(NaiveTime::MIN)
                .checked_add_signed(TimeDelta::minutes(rounded))
        }
        Unit::Hour => date.and_hms_opt(from.hour() - from.hour() % step, 0, 0),
        Unit::Day => Some(date.and_time(NaiveTime::MIN)),
        Unit::Month => {
            let month = date.month0() - date.month0() % step + 1;
            NaiveDate::from_ymd_opt(date.year(), month, 1)?.and_hms_opt(0, 0, 0)
        }
        Unit::Year => {
            let step = i32::try_from(step).ok()?;
            let year = date.year() - date.year().rem_euclid(step);
            NaiveDate::from_ymd_opt(year, 1, 1)?.and_hms_opt(0, 0, 0)
        }
    }
}

fn next(at: NaiveDateTime, unit: Unit, step: u32) -> Option<NaiveDateTime> {
    match unit {
        Unit::Minute => at.checked_add_signed(TimeDelta::minutes(i64::from(step))),
        Unit::Hour => at.checked_add_signed(TimeDelta::hours(i64::from(step))),
        Unit::Day => at.checked_add_days(Days::new(u64::from(step))),
        Unit::Month => at.checked_add_months(Months::new(step)),
        Unit::Year => at.checked_add_months(Months::new(step * 12)),
    }
}
