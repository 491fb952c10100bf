//! Too few working days between the brief and the decision.

use bluf_model::{Brief, Drafts, Family, KnownSection, Level, Reads, Rule, SectionHeading};
use chrono::{Datelike, NaiveDate, Weekday};

use super::to_approve;
use crate::Remark;
use crate::reading::{Reading, place};
use crate::rules::Check;

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: "decision-too-near",
        family: Family::Decision,
        level: Level::Warn,
        drafts: Drafts::Lighter,
        reads: Reads::Fields,
        summary: "The decision is wanted within fewer working days than the reader is due, and \
            the brief does not say why.",
        reasoning: "An office that wants an answer sooner than usual must say why it cannot \
            wait. The days count from Monday to Friday, the brief's own excluded and the \
            decision's included; five are due where the template says nothing. A section \
            `timing` with any text is reason enough, and public holidays are not known.",
        source: "US State Department, action memo template: decision date at least five \
            business days after submission, shorter needs justification",
        bad: r#"
decision_by = 2026-05-14

[[recommendations]]
action = "Approve the detour through Vik."
owner  = "Police"
due    = 2026-05-20
"#,
        good: r#"
decision_by = 2026-05-14

[[recommendations]]
action = "Approve the detour through Vik."
owner  = "Police"
due    = 2026-05-20

[sections]
timing = "The contractor holds the crane until 15 May."
"#,
    },
    run,
};

/// Working days that are due where the template says nothing.
const DAYS: u32 = 5;

fn run(reading: &Reading<'_>) -> Vec<Remark> {
    let brief = reading.brief;
    let Some(decision_by) = brief.decision_by else {
        return Vec::new();
    };
    let due = reading.profile.limits.decision_days.unwrap_or(DAYS) as usize;
    let days = working_days(brief.date.0, decision_by.0).take(due).count();
    // A decision before the brief is another rule's finding.
    if days >= due
        || decision_by < brief.date
        || to_approve(reading).next().is_none()
        || says_why(brief)
    {
        return Vec::new();
    }
    let left = match days {
        0 => "no working day".to_owned(),
        1 => "one working day".to_owned(),
        days => format!("{days} working days"),
    };
    let remark = Remark::new(
        place("decision_by", None, ""),
        format!("the reader has {left} to decide, where {due} are due"),
    )
    .help("say under `timing` in `[sections]` why it cannot wait, or give a later day")
    .also(place("date", None, ""), "the brief's own date");
    vec![remark]
}

/// The days from Monday to Friday after one day up to another.
fn working_days(after: NaiveDate, to: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    after
        .iter_days()
        .skip(1)
        .take_while(move |day| *day <= to)
        .filter(|day| !matches!(day.weekday(), Weekday::Sat | Weekday::Sun))
}

fn says_why(brief: &Brief) -> bool {
    let mut sections = brief.sections.iter();
    sections
        .any(|it| it.heading == SectionHeading::Known(KnownSection::Timing) && !it.text.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weekends_do_not_count() {
        let day = |day| NaiveDate::from_ymd_opt(2026, 5, day).unwrap();
        assert_eq!(working_days(day(12), day(12)).count(), 0);
        assert_eq!(working_days(day(12), day(18)).count(), 4);
        assert_eq!(working_days(day(15), day(17)).count(), 0);
    }
}
