//! A decision or a recommendation due on a Saturday or Sunday.

use bluf_model::{Drafts, Family, Level, Place, Reads, Rule};
use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::to_approve;
use crate::Remark;
use crate::reading::{Reading, place};
use crate::rules::Check;

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: "weekend-date",
        family: Family::Decision,
        level: Level::Warn,
        drafts: Drafts::Lighter,
        reads: Reads::Fields,
        summary: "A decision or a recommendation is due on a Saturday or Sunday.",
        reasoning: "A deadline on a weekend is mostly a date counted in weeks or months and not \
            looked up, and nobody knows whether Friday or Monday is meant. A date within three \
            days of the brief is left alone, because in an emergency offices work at weekends; \
            so is a recommendation due at the end of a month, and one that the reader only notes.",
        source: "bluf: deadlines fall on working days; US State Department counts business days",
        bad: r#"
decision_by = 2026-05-30
"#,
        good: r#"
decision_by = 2026-05-29
"#,
    },
    run,
};

/// Days from the brief within which a weekend is meant.
const EMERGENCY: i64 = 3;

fn run(reading: &Reading<'_>) -> Vec<Remark> {
    let brief = reading.brief;
    let decision = brief
        .decision_by
        .map(|it| ("decision", it.0, place("decision_by", None, "")));
    let due = to_approve(reading).filter_map(|(index, recommendation)| {
        let day = recommendation.due?.day().filter(|day| !ends_month(*day))?;
        let place = place("recommendations", Some(index), "due");
        Some(("recommendation", day, place))
    });
    decision
        .into_iter()
        .chain(due)
        .filter(|(_, day, _)| (*day - brief.date.0).num_days() > EMERGENCY)
        .filter_map(|(what, day, place)| judge(what, day, place))
        .collect()
}

/// Whether a day is the last of its month: then the end of the month is meant.
fn ends_month(day: NaiveDate) -> bool {
    day.succ_opt().is_none_or(|next| next.day() == 1)
}

fn judge(what: &str, day: NaiveDate, place: Place) -> Option<Remark> {
    let (name, since_friday) = match day.weekday() {
        Weekday::Sat => ("Saturday", 1),
        Weekday::Sun => ("Sunday", 2),
        _ => return None,
    };
    let friday = day.checked_sub_days(Days::new(since_friday))?;
    let monday = friday.checked_add_days(Days::new(3))?;
    let remark = Remark::new(place, format!("the {what} is due on a {name}, {day}"));
    Some(remark.help(format!("say Friday, {friday}, or Monday, {monday}")))
}
