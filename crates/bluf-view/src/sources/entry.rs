//! From a source of a brief to an entry of hayagriva.
//!
//! Entries are built with setters and verbatim strings only. What hayagriva reads from strings
//! itself it takes for markup: dollar signs vanish, a lone brace is an error, and an institution
//! with a comma in its name is turned around like a person.

use bluf_model::{Date, Language, Source, SourceType};
use chrono::{Datelike, Timelike};
use hayagriva::Entry;
use hayagriva::types::{
    ChunkedString, Date as EntryDate, EntryType, FormatString, Person, Publisher, QualifiedUrl,
    StringChunk,
};

use crate::dates;

/// The entry of a source. The index makes its key, because keys decide what is the same.
pub(super) fn entry(
    source: &Source,
    index: usize,
    accessed: Option<Date>,
    language: Language,
) -> Entry {
    let Source {
        id: _,
        author: authors,
        title,
        publisher,
        date,
        // Put in when the entry is a line.
        url,
        accessed: own_accessed,
        number,
        // The list of sources prints these beside the entry, or judges by them.
        language: _,
        r#type,
        grade: _,
        origin: _,
        descriptor: _,
        marking: _,
    } = source;
    let mut entry = Entry::new(&index.to_string(), entry_type(*r#type));
    entry.set_title(verbatim(&ended(title)));
    if !authors.is_empty() {
        // Commas between three names or more do not tell them apart where they hold some.
        if authors.len() > 2 && authors.iter().any(|name| name.contains(',')) {
            entry.set_archive(verbatim("names with commas"));
        }
        entry.set_authors(authors.iter().map(|name| author(name)).collect());
    }
    if let Some(publisher) = publisher {
        entry.set_publisher(Publisher::new(Some(verbatim(&ended(publisher))), None));
    }
    if let Some(number) = number {
        // Not the variable that CSL calls number: hayagriva would read 2026-04 as a range.
        entry.set_call_number(verbatim(number));
    }
    if let Some(date) = date {
        entry.set_date(entry_date(*date));
    }
    if let Some(Date::Minute(minute)) = date {
        entry.set_note(verbatim(&dates::time(
            minute.hour(),
            minute.minute(),
            language,
        )));
    }
    if url.is_some() {
        // The address is put in afterwards, as its author wrote it.
        let placeholder = "https://source.invalid/"
            .parse()
            .expect("a constant address is one");
        let accessed = own_accessed.or(accessed).map(entry_date);
        entry.set_url(QualifiedUrl::new(placeholder, accessed));
    }
    entry
}

/// The type decides how a title is set: quoted, italic, or plain because it is a description.
fn entry_type(source_type: Option<SourceType>) -> EntryType {
    match source_type {
        Some(SourceType::Article) => EntryType::Article,
        Some(SourceType::Book) => EntryType::Book,
        Some(SourceType::Report) => EntryType::Report,
        Some(SourceType::Dataset) => EntryType::Repository,
        Some(SourceType::Web) => EntryType::Web,
        Some(SourceType::Broadcast) => EntryType::Video,
        // A miscellaneous entry with an address would be taken for a web page, and its title
        // quoted.
        Some(
            SourceType::Statement
            | SourceType::Law
            | SourceType::Treaty
            | SourceType::Speech
            | SourceType::Interview
            | SourceType::Correspondence,
        )
        | None => EntryType::Manuscript,
    }
}

/// What follows words that end in a sign of their own, after which no comma comes; no text of a
/// brief holds it, because it is for private use.
pub(super) const ENDED: char = '\u{e000}';

/// Words, and whether they end in a sign of their own.
fn ended(words: &str) -> String {
    let mut ended = words.to_owned();
    if words.ends_with(['?', '!', '.', '…']) {
        ended.push(ENDED);
    }
    ended
}

/// A name as it stands: a person's is written in order, an institution's may hold commas.
fn author(name: &str) -> Person {
    Person {
        name: name.to_owned(),
        given_name: None,
        prefix: None,
        suffix: None,
        comma_suffix: false,
        alias: None,
    }
}

/// A date at its own precision. hayagriva counts months and days from zero.
fn entry_date(date: Date) -> EntryDate {
    let count = |number: u32| u8::try_from(number - 1).expect("months and days fit a byte");
    let (year, month, day) = match date {
        Date::Year(year) => (year, None, None),
        Date::Month(year, month) => (year, Some(count(month)), None),
        Date::Day(_) | Date::Minute(_) => {
            let day = date.day().expect("the day is known");
            (day.year(), Some(count(day.month())), Some(count(day.day())))
        }
    };
    EntryDate {
        year,
        month,
        day,
        approximate: false,
        season: None,
    }
}

fn verbatim(text: &str) -> FormatString {
    FormatString {
        value: ChunkedString(vec![StringChunk::verbatim(text)]),
        short: None,
    }
}
