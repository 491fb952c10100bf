//! Dates that no calendar has, and dates that cannot both be true.

use std::ops::Range;

use bluf_model::{
    Brief, ClearanceStatus, Date, Decision, Drafts, Family, FieldPath, Level, Place, Reads, Rule,
    stretch_of,
};

use crate::reading::days::days_of_no_calendar;
use crate::reading::{Reading, place};
use crate::rules::Check;
use crate::{Passage, Remark};

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: "impossible-date",
        family: Family::Decision,
        level: Level::Warn,
        drafts: Drafts::Same,
        reads: Reads::Words,
        summary: "A text names a day that does not exist, or two dates of the brief cannot both be \
            true.",
        reasoning: "There is no 30 February. A decision wanted before the brief is dated, a recommendation due before it \
            is decided, a cut-off or an answer from an office after the brief, a source read \
            before it was published or after the brief is dated: one of the two is a slip, and a reader who meets one doubts \
            the other dates. Dates compare as far as both are known, so a month is not later \
            than a day in it. What the reader only notes is held against the brief's date alone; \
            an office that was asked or is only informed may have a later day; events are left \
            alone, because some are planned.",
        source: "bluf: dates are held against one another before a brief goes out; ICD 203, timeliness",
        bad: r#"
decision_by = 2026-05-29

[[recommendations]]
action = "Approve the detour through Vik."
owner  = "Police"
due    = 2026-05-20
"#,
        good: r#"
decision_by = 2026-05-29

[[recommendations]]
action = "Approve the detour through Vik."
owner  = "Police"
due    = 2026-06-05
"#,
    },
    run,
};

fn run(reading: &Reading<'_>) -> Vec<Remark> {
    let brief = reading.brief;
    let mut remarks = Vec::new();
    remarks.extend(decision(brief));
    remarks.extend(cutoff(brief));
    remarks.extend(recommendations(brief));
    remarks.extend(clearances(brief));
    remarks.extend(sources(brief));
    remarks.extend(of_no_calendar(reading));
    remarks
}

/// Days in the author's words that do not exist.
fn of_no_calendar(reading: &Reading<'_>) -> Vec<Remark> {
    let lexicon = reading.lexicon();
    let in_passage = |passage: &Passage<'_>| {
        let days = days_of_no_calendar(&passage.text, lexicon).into_iter();
        let own = days.filter(|day| passage.is_own(day));
        let remark = |day: Range<usize>| {
            let written = stretch_of(&passage.text, day.clone());
            let message = format!("there is no `{written}`");
            Remark::new(passage.place(day), message).help("put the day or the month right")
        };
        own.map(remark).collect::<Vec<_>>()
    };
    reading.passages.iter().flat_map(in_passage).collect()
}

fn decision(brief: &Brief) -> Option<Remark> {
    let by = brief.decision_by.filter(|by| *by < brief.date)?;
    let message = format!(
        "the decision is wanted by {}, before the brief is dated",
        by.0
    );
    Some(beside_brief(brief, place("decision_by", None, ""), message))
}

fn cutoff(brief: &Brief) -> Option<Remark> {
    let cutoff = brief.cutoff.filter(|it| it.is_later_than(dated(brief)))?;
    let message = format!("the information cut-off, {cutoff}, is after the brief is dated");
    Some(beside_brief(brief, place("cutoff", None, ""), message))
}

fn recommendations(brief: &Brief) -> impl Iterator<Item = Remark> {
    let items = brief.recommendations.iter().enumerate();
    items.filter_map(|(index, item)| {
        let due = item.due?;
        let here = place("recommendations", Some(index), "due");
        if dated(brief).is_later_than(due) {
            let message = format!("it is due {due}, before the brief is dated");
            return Some(beside_brief(brief, here, message));
        }
        let by = brief.decision_by.filter(|by| *by >= brief.date)?;
        let is_before = item.decision == Decision::Approve && Date::Day(by.0).is_later_than(due);
        is_before.then(|| {
            Remark::new(here, format!("it is due {due}, before it is decided"))
                .help("give a later `due`, or an earlier `decision_by`")
                .also(
                    place("decision_by", None, ""),
                    format!("the decision is wanted by {}", by.0),
                )
        })
    })
}

fn clearances(brief: &Brief) -> impl Iterator<Item = Remark> {
    let items = brief.clearances.iter().enumerate();
    items.filter_map(|(index, item)| {
        let date = item.date.filter(|it| it.is_later_than(dated(brief)))?;
        let answers = !matches!(
            item.status,
            ClearanceStatus::Asked | ClearanceStatus::Information
        );
        answers.then(|| {
            let office = &item.office.text;
            let message = format!("`{office}` answered on {date}, after the brief is dated");
            beside_brief(brief, place("clearances", Some(index), "date"), message)
        })
    })
}

fn sources(brief: &Brief) -> impl Iterator<Item = Remark> {
    brief.sources.iter().filter_map(|source| {
        let accessed = source.accessed?;
        let field = |key| Place {
            field: FieldPath::root()
                .key("sources")
                .key(source.id.as_str().to_owned())
                .key(key),
            words: None,
        };
        if accessed.is_later_than(dated(brief)) {
            let message = format!(
                "`{}` was read on {accessed}, after the brief is dated",
                source.id
            );
            return Some(beside_brief(brief, field("accessed"), message));
        }
        let date = source.date?;
        date.is_later_than(accessed).then(|| {
            Remark::new(
                field("accessed"),
                format!(
                    "`{}` was read on {accessed}, before its date, {date}",
                    source.id
                ),
            )
            .help("put one of the two dates right")
            .also(field("date"), "its own date")
        })
    })
}

fn dated(brief: &Brief) -> Date {
    Date::Day(brief.date.0)
}

/// A remark about a date that the brief's own contradicts.
fn beside_brief(brief: &Brief, here: Place, message: String) -> Remark {
    Remark::new(here, message)
        .help("put one of the two dates right")
        .also(
            place("date", None, ""),
            format!("the brief is dated {}", brief.date.0),
        )
}
