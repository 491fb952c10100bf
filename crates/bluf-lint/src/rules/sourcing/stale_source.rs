//! Claims about today that rest on old sources only.

use std::ops::Range;

use bluf_model::{Date, Drafts, Family, Level, Reads, Rule, Source, SourceType, stretch_of};
use chrono::{Datelike, Days, Months, NaiveDate};

use super::cited::{citations_in, place_in};
use crate::reading::{Reading, Role};
use crate::rules::Check;
use crate::words::Lexicon;
use crate::{Passage, Remark};

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: "stale-source",
        family: Family::Sourcing,
        level: Level::Warn,
        drafts: Drafts::Lighter,
        reads: Reads::Words,
        summary: "A sentence speaks of today, and all its sources are old.",
        reasoning: "\"Currently\" promises the reader that somebody has looked lately. A source \
            is old when the template's `source_days`, or 365 days, lie between it and the brief. \
            Sources without a date, laws, treaties and numbered primary texts are never old, and \
            a sentence that names an earlier year itself is left alone.",
        source: "ICD 206: a source descriptor weighs age and currency",
        bad: r#"
situation = "The port currently handles 1,050 containers a day [@study]."

[sources]
study = { title = "Study of the container ports", date = 2023-05-02 }
"#,
        good: r#"
situation = "The port handled 1,050 containers a day in 2023 [@study]."

[sources]
study = { title = "Study of the container ports", date = 2023-05-02 }
"#,
    },
    run,
};

/// How many days make a source old, where the template does not say.
const SOURCE_DAYS: u32 = 365;

fn run(reading: &Reading<'_>) -> Vec<Remark> {
    let lexicon = reading.lexicon();
    let days = reading.profile.limits.source_days.unwrap_or(SOURCE_DAYS);
    let today = reading.brief.date.0;
    let Some(oldest) = today.checked_sub_days(Days::new(days.into())) else {
        return Vec::new();
    };
    let has_old = |source: &Source| last_day(source).is_some_and(|day| day < oldest);
    if !reading.brief.sources.iter().any(has_old) {
        return Vec::new();
    }
    let speaks_for_itself = |passage: &&Passage<'_>| {
        !matches!(
            passage.role,
            Role::Version | Role::Dissent | Role::ClearanceComment | Role::Event
        )
    };
    reading
        .passages
        .iter()
        .filter(|passage| !passage.citations.is_empty())
        .filter(speaks_for_itself)
        .flat_map(|passage| judge(reading, passage, lexicon, oldest))
        .collect()
}

/// The stale sentences of a passage, each at its first word about today.
fn judge(
    reading: &Reading<'_>,
    passage: &Passage<'_>,
    lexicon: &Lexicon,
    oldest: NaiveDate,
) -> Vec<Remark> {
    let mut remarks = Vec::new();
    let mut judged: Option<Range<usize>> = None;
    for now in lexicon.now.find(passage.lower()) {
        let sentence = passage.sentence_at(now.start);
        if judged.as_ref() == Some(&sentence) || !passage.is_own(&now) {
            continue;
        }
        judged = Some(sentence.clone());
        let words = stretch_of(&passage.text, sentence.clone());
        if names_earlier_year(words, reading.brief.date.0.year()) {
            continue;
        }
        let Some((source, date)) = newest(reading, passage, &sentence, oldest) else {
            continue;
        };
        let word = stretch_of(&passage.text, now.clone());
        remarks.push(
            Remark::new(
                passage.place(now),
                format!("`{word}` speaks of today, and rests on a source of {date}"),
            )
            .also(place_in(source, "date"), "the newest that it cites")
            .help("cite a newer source, or say of when this is true"),
        );
    }
    remarks
}

/// The newest source of a sentence, where every one is dated and older than `oldest`.
fn newest<'a>(
    reading: &Reading<'a>,
    passage: &Passage<'_>,
    sentence: &Range<usize>,
    oldest: NaiveDate,
) -> Option<(&'a Source, Date)> {
    let mut newest: Option<(NaiveDate, &Source, Date)> = None;
    for citation in citations_in(passage, sentence) {
        let source = reading.source(&citation.source)?;
        let day = last_day(source).filter(|day| *day < oldest)?;
        if newest.is_none_or(|(other, ..)| other < day) {
            newest = Some((day, source, source.date?));
        }
    }
    newest.map(|(_, source, date)| (source, date))
}

/// The last day that the date of a source may mean; none for what has no date or does not age.
fn last_day(source: &Source) -> Option<NaiveDate> {
    let is_law = matches!(source.r#type, Some(SourceType::Law | SourceType::Treaty));
    let is_primary = source.grade.is_none() && source.number.is_some();
    if is_law || is_primary {
        return None;
    }
    match source.date? {
        Date::Year(year) => NaiveDate::from_ymd_opt(year, 12, 31),
        Date::Month(year, month) => NaiveDate::from_ymd_opt(year, month, 1)?
            .checked_add_months(Months::new(1))?
            .pred_opt(),
        date => date.day(),
    }
}

/// Whether a sentence names a year before `year`: then it says itself of when it speaks.
fn names_earlier_year(sentence: &str, year: i32) -> bool {
    sentence
        .split(|c: char| !c.is_ascii_digit())
        .filter(|digits| digits.len() == 4)
        .filter_map(|digits| digits.parse().ok())
        .any(|named: i32| (1500..year).contains(&named))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_before_the_briefs_is_found_among_numbers() {
        assert!(names_earlier_year("More than in 2019", 2026));
        assert!(names_earlier_year("Since the 1990s", 2026));
        assert!(!names_earlier_year("In 2026, 1,050 boxes", 2026));
        assert!(!names_earlier_year("Line 12019", 2026));
    }
}
