//! A weekday that is not that of the date beside it.

use bluf_model::{Drafts, Family, Level, Reads, Rule, stretch_of};
use chrono::{Datelike, NaiveDate};

use crate::reading::days::{WrittenDay, digit_runs, weekday_beside, written_days};
use crate::reading::{Reading, Role};
use crate::rules::Check;
use crate::words::Lexicon;
use crate::{Passage, Remark};

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: "wrong-weekday",
        family: Family::Decision,
        level: Level::Warn,
        drafts: Drafts::Same,
        reads: Reads::Words,
        summary: "A weekday stands beside a date that falls on another day.",
        reasoning: "The reader of \"Thursday 15 May\" does not know which of the two to keep. A \
            date without a year is read in the year that brings it nearest to the brief, and \
            left alone where that is more than five months away or where its paragraph names \
            another year; abbreviated weekdays are left alone. A date without a year is left alone if its weekday is that of the year \
            before or after.",
        source: "bluf: the calendar, as copy editors check it",
        bad: r#"
situation = "The operator is to restore the system by Thursday 15 May 2026 [@call]."
"#,
        good: r#"
situation = "The operator is to restore the system by Friday 15 May 2026 [@call]."
"#,
    },
    run,
};

/// Days from the brief beyond which a date without a year may be of any.
const NEAR: i64 = 150;

fn run(reading: &Reading<'_>) -> Vec<Remark> {
    let lexicon = reading.lexicon();
    let passages = reading.passages.iter();
    passages
        .flat_map(|passage| {
            let days = written_days(&passage.text, lexicon);
            days.into_iter()
                .filter_map(|day| judge(reading, passage, &day, lexicon))
        })
        .collect()
}

fn judge(
    reading: &Reading<'_>,
    passage: &Passage<'_>,
    day: &WrittenDay,
    lexicon: &Lexicon,
) -> Option<Remark> {
    let (range, number) = weekday_beside(&passage.text, day, lexicon)?;
    let date = match day.year {
        Some(year) => NaiveDate::from_ymd_opt(year, day.month, day.day),
        None => nearest(reading, passage, day),
    }?;
    let number_of = |date: NaiveDate| date.weekday().num_days_from_monday() as usize;
    let true_number = number_of(date);
    // Without a year, "Friday 25 December" may be the last as well as the next.
    let fits_another_year = day.year.is_none()
        && [date.year() - 1, date.year() + 1]
            .iter()
            .filter_map(|year| NaiveDate::from_ymd_opt(*year, day.month, day.day))
            .any(|other| number_of(other) == number);
    if number == true_number || fits_another_year || !passage.is_own(&range) {
        return None;
    }
    let written = stretch_of(&passage.text, range.clone());
    let right = like(written, lexicon.weekdays[true_number]);
    Some(
        Remark::new(
            passage.place(range),
            format!("{date} is a `{right}`, and not a `{written}`"),
        )
        .help(format!("write `{right}`, or put the date right")),
    )
}

/// The date nearest to the brief, where its year cannot be in doubt.
fn nearest(reading: &Reading<'_>, passage: &Passage<'_>, day: &WrittenDay) -> Option<NaiveDate> {
    let today = reading.brief.date.0;
    let distance = |date: &NaiveDate| (*date - today).num_days().abs();
    let date = (today.year() - 1..=today.year() + 1)
        .filter_map(|year| NaiveDate::from_ymd_opt(year, day.month, day.day))
        .min_by_key(distance)?;
    let is_other = |year: i32| year != date.year();
    let event = (passage.role == Role::Event)
        .then(|| reading.brief.timeline.get(passage.index?))
        .flatten()
        .and_then(|event| event.date.to_string().get(..4)?.parse().ok());
    let names_other = event.is_some_and(is_other) || years(&passage.text).any(is_other);
    (distance(&date) <= NEAR && !names_other).then_some(date)
}

/// What may be a year in a text: four digits alone.
fn years(text: &str) -> impl Iterator<Item = i32> + '_ {
    digit_runs(text)
        .filter(|digits| digits.len() == 4)
        .filter_map(|digits| stretch_of(text, digits).parse().ok())
        .filter(|year| (1900..2100).contains(year))
}

/// A word in lower case, with a capital where another has one.
fn like(model: &str, word: &str) -> String {
    let mut letters = word.chars();
    match letters.next() {
        Some(first) if model.starts_with(char::is_uppercase) => {
            first.to_uppercase().chain(letters).collect()
        }
        _ => word.to_owned(),
    }
}
