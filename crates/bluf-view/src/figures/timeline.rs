//! The timeline, or a part of it, along an axis.

use bluf_draw::timeline::{Event, Timeline, Unit, text_width};
use bluf_model::{Date, Excerpt, Figure, TimelineEntry};
use chrono::{Datelike, Days, Months, NaiveDate, NaiveDateTime, NaiveTime};

use crate::catalogue::FigureKind;
use crate::dates;
use crate::figure::FigureBody;
use crate::line::{portion_within, words};
use crate::lowering::Lowering;
use crate::text::Line;

use super::alternative::alternative;
use super::ground::{Ground, with_look};
use super::wrap;

/// The events of an excerpt along an axis.
pub(super) fn body(lowering: &mut Lowering<'_>, figure: &Figure, excerpt: &Excerpt) -> FigureBody {
    let brief = lowering.brief;
    let around = figure.mark().or(brief.marking.as_ref());
    let entries: Vec<&TimelineEntry> = brief
        .timeline
        .iter()
        .filter(|it| excerpt.holds(it.date))
        .collect();
    let said = How::of(&entries);
    let mut events: Vec<(NaiveDateTime, NaiveDateTime, String, Line)> = Vec::new();
    let mut sentences = Vec::new();
    for entry in entries {
        let own = entry.mark();
        let text = portion_within(lowering, &entry.text, own, around);
        let (start, end) = span(entry.date);
        let date = dates::date(entry.date, lowering.language());
        sentences.push(format!("{date}: {}", wrap::plain(&text)));
        events.push((start, end, when(entry.date, said, lowering), text));
    }
    let range = excerpt_range(excerpt);
    let language = lowering.language();
    let tick = |at: NaiveDateTime, unit: Unit| match unit {
        Unit::Minute | Unit::Hour => dates::clock(at, language),
        Unit::Day => dates::day_of_month(at.date(), language),
        Unit::Month => dates::date(Date::Month(at.year(), at.month()), language),
        Unit::Year => at.year().to_string(),
    };
    let ground = Ground::of(lowering);
    let drawing = with_look(lowering, &ground, |look| {
        let width = text_width(look);
        let events = events.into_iter().map(|(start, end, when, text)| Event {
            start,
            end,
            when,
            lines: wrap::lines(&text, look, width)
                .into_iter()
                .map(Words)
                .collect(),
        });
        let timeline = Timeline {
            events: events.collect(),
            range,
            tick: &tick,
        };
        bluf_draw::timeline::timeline(timeline, look)
    });
    FigureBody::Drawing {
        alternative: alternative(lowering, figure, FigureKind::Timeline, sentences),
        drawing: drawing.map(|it| it.0),
    }
}

/// A line of the view, which words alone can become.
pub(super) struct Words(pub Line);

impl From<String> for Words {
    fn from(text: String) -> Self {
        Self(words(text))
    }
}

/// How much of a date each event must say, because the others do not share it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum How {
    /// All are of one day: the hour is enough.
    Hour,
    /// All are of one year.
    Day,
    /// They are of several years.
    Year,
}

impl How {
    fn of(entries: &[&TimelineEntry]) -> Self {
        let days: Vec<Option<NaiveDate>> = entries.iter().map(|it| it.date.day()).collect();
        let has_hours = entries.iter().all(|it| matches!(it.date, Date::Minute(_)));
        let is_one_day = days.windows(2).all(|pair| pair[0] == pair[1]);
        let years: Vec<i32> = entries.iter().map(|it| span(it.date).0.year()).collect();
        if has_hours && is_one_day {
            Self::Hour
        } else if years.windows(2).all(|pair| pair[0] == pair[1]) {
            Self::Day
        } else {
            Self::Year
        }
    }
}

/// The date of an event, as far as it must be said.
fn when(date: Date, how: How, lowering: &Lowering<'_>) -> String {
    let language = lowering.language();
    match (date, how) {
        (Date::Minute(minute), How::Hour) => dates::clock(minute, language),
        (Date::Minute(minute), How::Day) => format!(
            "{}, {}",
            dates::day_of_month(minute.date(), language),
            dates::clock(minute, language)
        ),
        (Date::Day(day), How::Hour | How::Day) => dates::day_of_month(day, language),
        (date, _) => dates::date(date, language),
    }
}

/// From when to when something may have happened, as far as its date is known.
fn span(date: Date) -> (NaiveDateTime, NaiveDateTime) {
    let of_days = |first: Option<NaiveDate>, last: Option<NaiveDate>| {
        let first = first.unwrap_or_default().and_time(NaiveTime::MIN);
        let last = last.map_or(first, |it| it.and_time(NaiveTime::MIN));
        (first, last.max(first))
    };
    match date {
        Date::Minute(minute) => (minute, minute),
        Date::Day(day) => of_days(Some(day), day.checked_add_days(Days::new(1))),
        Date::Month(year, month) => {
            let first = NaiveDate::from_ymd_opt(year, month, 1);
            of_days(
                first,
                first.and_then(|it| it.checked_add_months(Months::new(1))),
            )
        }
        Date::Year(year) => {
            let first = NaiveDate::from_ymd_opt(year, 1, 1);
            of_days(
                first,
                first.and_then(|it| it.checked_add_months(Months::new(12))),
            )
        }
    }
}

/// What the author wants shown, where both ends are given.
fn excerpt_range(excerpt: &Excerpt) -> Option<(NaiveDateTime, NaiveDateTime)> {
    let (from, to) = (excerpt.from?, excerpt.to?);
    Some((span(from).0, span(to).1))
}
