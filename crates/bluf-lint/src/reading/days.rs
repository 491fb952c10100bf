//! Dates in running words: "15 May", "May 15, 2026", "15 de mayo de 2026", "2026-05-15".

use std::ops::Range;

use bluf_model::stretch_of;
use chrono::{Datelike, NaiveDate};

use crate::words::Lexicon;

/// A day of a month, as somebody wrote it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct WrittenDay {
    /// Where it stands.
    pub range: Range<usize>,
    /// The day, from 1 to 31.
    pub day: u32,
    /// The month, from 1 to 12.
    pub month: u32,
    /// The year, where it was written.
    pub year: Option<i32>,
}

/// The days that a text names by number and month.
pub(crate) fn written_days(text: &str, lexicon: &Lexicon) -> Vec<WrittenDay> {
    let mut days: Vec<WrittenDay> = Vec::new();
    for digits in digit_runs(text) {
        let is_read = days.last().is_some_and(|day| digits.start < day.range.end);
        if !is_read {
            days.extend(read_day(text, digits, lexicon));
        }
    }
    days
}

/// The days that a text names and no calendar has: "30 February", "2026-02-30", "2026-13-01".
pub(crate) fn days_of_no_calendar(text: &str, lexicon: &Lexicon) -> Vec<Range<usize>> {
    // A day without its year may be of a leap year.
    let exists = |it: &WrittenDay| {
        NaiveDate::from_ymd_opt(it.year.unwrap_or(2024), it.month, it.day).is_some()
    };
    let written = written_days(text, lexicon);
    let words = written.iter().filter(|it| !exists(it));
    let numbers = digit_runs(text).filter_map(|year| no_iso(text, &year));
    words.map(|it| it.range.clone()).chain(numbers).collect()
}

/// What is written as `2026-05-15` is and is no date, from its year.
fn no_iso(text: &str, year: &Range<usize>) -> Option<Range<usize>> {
    let range = year.start..year.start + "2026-05-15".len();
    let written = text.get(range.clone())?;
    let parts: Vec<&str> = written.split('-').collect();
    let is_number = |it: &&str| it.bytes().all(|byte| byte.is_ascii_digit());
    let lengths: Vec<usize> = parts.iter().map(|it| it.len()).collect();
    let is_form = lengths == [4, 2, 2] && parts.iter().all(is_number);
    let is_of_our_time = matches!(parts.first()?.get(..2), Some("19" | "20"));
    // Codes hold other signs, or go on.
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '-' | '/' | '.' | '_' | '#');
    let goes_on = stretch_of(text, range.end..);
    let is_alone = !stretch_of(text, ..range.start).ends_with(is_part)
        && !goes_on.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '-' | '/' | '_'));
    // "1994-95-96" are three years.
    let [month, day] = [1, 2].map(|at| parts.get(at).and_then(|it| it.parse().ok()).unwrap_or(99));
    let is_near = month <= 31_u32 && day <= 39_u32;
    let is_none =
        is_form && is_of_our_time && is_alone && is_near && written.parse::<NaiveDate>().is_err();
    is_none.then_some(range)
}

/// The weekday beside a day, and its number from Monday, 0: "Friday 15 May", "15 May (Friday)".
pub(crate) fn weekday_beside(
    text: &str,
    day: &WrittenDay,
    lexicon: &Lexicon,
) -> Option<(Range<usize>, usize)> {
    let found = |range: Range<usize>| {
        let range = with_hyphens(text, range);
        let word = stretch_of(text, range.clone()).to_lowercase();
        // Portuguese leaves out what most weekdays share: "segunda, 11 de maio".
        let is_short = |it: &str| it.split_once('-').is_some_and(|(own, _)| own == word);
        let number = lexicon
            .weekdays
            .iter()
            .position(|it| *it == word || is_short(it))?;
        Some((range, number))
    };
    let before = word_before(text, day.range.start).and_then(|word| {
        let is_article = lexicon
            .after_a_weekday
            .contains(&stretch_of(text, word.clone()));
        if is_article {
            word_before(text, word.start)
        } else {
            Some(word)
        }
    });
    before.and_then(found).or_else(|| {
        let start = day.range.end + " (".len();
        stretch_of(text, day.range.end..).strip_prefix(" (")?;
        found(word_at(text, start))
    })
}

/// Where a text says when, in any form: a date, a month, a weekday, "tomorrow", "within a week".
pub(crate) fn whens(text: &str, lower: &str, lexicon: &Lexicon) -> Vec<Range<usize>> {
    let names = words(text).filter(|range| {
        let word = stretch_of(lower, with_hyphens(lower, range.clone()));
        lexicon.weekdays.contains(&word)
            || month(stretch_of(text, range.clone()), lexicon).is_some()
    });
    let numbers = digit_runs(text).filter(|range| {
        let (before, after) = (
            stretch_of(text, ..range.start),
            stretch_of(text, range.end..),
        );
        let is_ordinal = lexicon.ordinals.iter().any(|it| after.starts_with(it));
        let follows_article = word_before(text, range.start)
            .is_some_and(|word| lexicon.before_a_day.contains(&stretch_of(lower, word)));
        let is_last = after.is_empty() || after.starts_with(['.', ',', ';', ':', ')']);
        let is_iso = range.len() == 4 && iso(text, range).is_some();
        let is_slashed = range.len() <= 2
            && !before.ends_with('/')
            && after
                .strip_prefix('/')
                .is_some_and(|it| it.starts_with(|c: char| c.is_ascii_digit()));
        let is_clock = after
            .strip_prefix(':')
            .is_some_and(|it| it.starts_with(|c: char| c.is_ascii_digit()));
        let is_day = follows_article && is_last && range.len() <= 2;
        is_ordinal || is_day || is_iso || is_slashed || is_clock
    });
    names
        .chain(numbers)
        .chain(lexicon.days.find(lower))
        .chain(lexicon.by_when.find(lower))
        .collect()
}

/// The runs of ASCII digits of a text.
pub(crate) fn digit_runs(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let bytes = text.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + bytes[at..].iter().position(u8::is_ascii_digit)?;
        let length = bytes[start..].iter().position(|it| !it.is_ascii_digit());
        at = length.map_or(bytes.len(), |length| start + length);
        Some(start..at)
    })
}

fn read_day(text: &str, digits: Range<usize>, lexicon: &Lexicon) -> Option<WrittenDay> {
    if digits.len() == 4 {
        return iso(text, &digits);
    }
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '.' | ',' | '/' | ':' | '$');
    let day: u32 = stretch_of(text, digits.clone()).parse().ok()?;
    if digits.len() > 2
        || !(1..=31).contains(&day)
        || stretch_of(text, ..digits.start).ends_with(is_part)
    {
        return None;
    }
    let ordinal = lexicon
        .ordinals
        .iter()
        .find(|it| stretch_of(text, digits.end..).starts_with(*it));
    let end = digits.end + ordinal.map_or(0, |it| it.len());
    let (range, month) = month_after(text, end, lexicon).map_or_else(
        || {
            let word = word_before(text, digits.start)?;
            let is_beside = stretch_of(text, word.end..digits.start)
                .chars()
                .all(char::is_whitespace);
            let month = month(stretch_of(text, word.clone()), lexicon).filter(|_| is_beside)?;
            Some((word.start..end, month))
        },
        |(end, month)| Some((digits.start..end, month)),
    )?;
    let year = year_after(text, range.end, lexicon);
    let end = year.map_or(range.end, |(end, _)| end);
    Some(WrittenDay {
        range: range.start..end,
        day,
        month,
        year: year.map(|(_, year)| year),
    })
}

/// The month that follows the number of a day, and where it ends.
fn month_after(text: &str, at: usize, lexicon: &Lexicon) -> Option<(usize, u32)> {
    let mut start = after_blank(text, at)?;
    let linking = word_at(text, start);
    if lexicon
        .before_a_month
        .contains(&stretch_of(text, linking.clone()))
    {
        start = after_blank(text, linking.end)?;
    }
    let word = word_at(text, start);
    let end = word.end;
    month(stretch_of(text, word), lexicon).map(|month| (end, month))
}

/// The year that follows a month or a day, and where it ends.
fn year_after(text: &str, at: usize, lexicon: &Lexicon) -> Option<(usize, i32)> {
    let comma = usize::from(stretch_of(text, at..).starts_with(','));
    let mut start = after_blank(text, at + comma)?;
    let linking = word_at(text, start);
    if lexicon
        .before_a_month
        .contains(&stretch_of(text, linking.clone()))
    {
        start = after_blank(text, linking.end)?;
    }
    let word = word_at(text, start);
    let written = stretch_of(text, word.clone());
    let is_year = written.len() == 4 && written.bytes().all(|it| it.is_ascii_digit());
    let year = written.parse().ok().filter(|_| is_year)?;
    (1000..3000).contains(&year).then_some((word.end, year))
}

/// The number of a month, from 1. English writes months with a capital, which tells them from
/// "may" and "march".
fn month(word: &str, lexicon: &Lexicon) -> Option<u32> {
    let is_name = !lexicon.months_have_capitals || word.starts_with(char::is_uppercase);
    let name = is_name.then(|| word.to_lowercase())?;
    let index = lexicon.months.iter().position(|it| *it == name)?;
    u32::try_from(index + 1).ok()
}

/// `2026-05-15`, from its year.
fn iso(text: &str, year: &Range<usize>) -> Option<WrittenDay> {
    let end = year.start + "2026-05-15".len();
    let date: NaiveDate = text.get(year.start..end)?.parse().ok()?;
    let is_part = |c: char| c.is_alphanumeric() || c == '-';
    let is_alone = !stretch_of(text, ..year.start).ends_with(is_part)
        && !stretch_of(text, end..).starts_with(is_part);
    is_alone.then(|| WrittenDay {
        range: year.start..end,
        day: date.day(),
        month: date.month(),
        year: Some(date.year()),
    })
}

/// Where the text goes on after one blank.
fn after_blank(text: &str, at: usize) -> Option<usize> {
    let blank = stretch_of(text, at..)
        .chars()
        .next()
        .filter(|c| c.is_whitespace())?;
    Some(at + blank.len_utf8())
}

/// The word that begins at an offset; empty where none does.
pub(crate) fn word_at(text: &str, start: usize) -> Range<usize> {
    let length = stretch_of(text, start..).find(|c: char| !c.is_alphanumeric());
    start..length.map_or(text.len(), |length| start + length)
}

/// The word before an offset, past blanks and a comma.
pub(crate) fn word_before(text: &str, at: usize) -> Option<Range<usize>> {
    let before = stretch_of(text, ..at).trim_end_matches(|c: char| c.is_whitespace() || c == ',');
    let start = before
        .char_indices()
        .rev()
        .take_while(|(_, c)| c.is_alphanumeric())
        .last()?;
    Some(start.0..before.len())
}

/// A word with all that hyphens join to it: "segunda-feira".
fn with_hyphens(text: &str, word: Range<usize>) -> Range<usize> {
    let is_in = |c: char| c.is_alphanumeric() || c == '-';
    let before = stretch_of(text, ..word.start);
    let start = before.trim_end_matches(is_in).len();
    let after = stretch_of(text, word.end..);
    let end = text.len() - after.trim_start_matches(is_in).len();
    start..end
}

/// The words of a text: runs of letters and digits.
pub(crate) fn words(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + stretch_of(text, at..).find(char::is_alphanumeric)?;
        let word = word_at(text, start);
        at = word.end;
        Some(word)
    })
}

#[cfg(test)]
mod tests {
    use bluf_model::Language;

    use super::*;
    use crate::words::lexicon;

    fn read(language: Language, text: &str) -> Vec<(String, Option<i32>, Option<usize>)> {
        let lexicon = lexicon(language);
        written_days(text, lexicon)
            .iter()
            .map(|day| {
                let weekday = weekday_beside(text, day, lexicon).map(|(_, number)| number);
                (
                    format!("{:02}-{:02}", day.month, day.day),
                    day.year,
                    weekday,
                )
            })
            .collect()
    }

    #[test]
    fn weekdays_with_hyphens_and_ordinals_are_read() {
        let first = |language, text| read(language, text).into_iter().next();
        let day = |day: &str, year, weekday| Some((day.to_owned(), year, Some(weekday)));
        for text in [
            "na segunda-feira, 11 de maio de 2026,",
            "na segunda, 11 de maio de 2026,",
            "Segunda-feira, dia 11 de maio de 2026.",
            "em 11 de maio de 2026 (segunda-feira)",
        ] {
            let found = first(Language::Pt, text);
            assert_eq!(found, day("05-11", Some(2026), 0), "{text}");
        }
        let found = first(Language::Fr, "le vendredi 1er mai 2026");
        assert_eq!(found, day("05-01", Some(2026), 4));
        assert_eq!(read(Language::Fr, "la 5e semaine de mai"), []);
    }

    #[test]
    fn days_are_read_in_every_form() {
        let day = "05-15".to_owned();
        for (text, year, weekday) in [
            ("By 15 May.", None, None),
            ("On Friday 15 May 2026, it", Some(2026), Some(4)),
            ("Friday, May 15, 2026", Some(2026), Some(4)),
            ("Friday the 15th of May", None, Some(4)),
            ("the 15 May (Friday) vote", None, Some(4)),
            ("on 2026-05-15 at", Some(2026), None),
        ] {
            assert_eq!(
                read(Language::EnGb, text),
                [(day.clone(), year, weekday)],
                "{text}"
            );
        }
        for (text, year, weekday) in [
            ("antes del viernes 15 de mayo", None, Some(4)),
            ("el viernes, 15 de mayo de 2026", Some(2026), Some(4)),
            ("el 15 de mayo del 2026", Some(2026), None),
        ] {
            assert_eq!(
                read(Language::Es, text),
                [(day.clone(), year, weekday)],
                "{text}"
            );
        }
    }

    #[test]
    fn what_is_no_day_is_not_read() {
        for text in [
            "15 may be enough",
            "3.15 May",
            "50 May",
            "of 214 March boats",
            "Friday and 15 boats",
            "12:15 May",
        ] {
            assert_eq!(read(Language::EnGb, text), [], "{text}");
        }
    }

    #[test]
    fn a_text_says_when_in_many_ways() {
        let lexicon = lexicon(Language::EnUs);
        let says = |text: &str| !whens(text, &text.to_lowercase(), lexicon).is_empty();
        for text in [
            "By April 1, approve",
            "approve it by Friday",
            "approve it by the 15th",
            "by 2026-04-01",
            "by 4/15",
            "approve it tomorrow",
            "in October",
        ] {
            assert!(says(text), "{text}");
        }
        for text in [
            "it may close",
            "15 states",
            "the 15 states",
            "in 2026 it fell by half",
        ] {
            assert!(!says(text), "{text}");
        }
    }
}
