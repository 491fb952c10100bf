//! Reading sources, statistics and events.

use std::ops::Range;

use bluf_model::{Date, Source, SourceId, Statistic, TimelineEntry};

use super::is_late;
use crate::reading::{Kind, Table, id_help, near_id, quoted};
use crate::{Problem, rules};

pub(super) fn sources(table: &mut Table<'_>, cutoff: Option<Date>) -> Vec<Source> {
    let is_written = table.has("sources");
    let Some(mut table) = table.table("sources") else {
        if is_written {
            table.reading.references.borrow_mut().lose_all_sources();
        }
        return Vec::new();
    };
    let shape = format!("{}.*", table.shape);
    let entries = table.free_entries();
    entries
        .iter()
        .filter_map(|(key, key_span, found)| {
            let Some(mut entry) = table.inside(found, shape.clone()) else {
                table.wrong_type(found, "a table: `{ title = \"…\" }`");
                lose(&table, key);
                return None;
            };
            let id = source_id(&entry, key, key_span.clone());
            let source = source(&mut entry, id?, cutoff);
            entry.finish();
            Some(source)
        })
        .collect()
}

fn source_id(entry: &Table<'_>, key: &str, span: Range<usize>) -> Option<SourceId> {
    let id = SourceId::new(key);
    let reading = entry.reading;
    match id {
        Some(_) => {
            let problem = reading
                .references
                .borrow_mut()
                .define(Kind::Source, key, span);
            problem
                .into_iter()
                .for_each(|problem| reading.report(problem));
        }
        None => {
            let problem = Problem::error(
                rules::BAD_ID,
                span,
                format!("`{key}` cannot be the id of a source"),
            );
            reading.report(problem.help(id_help(key)));
            lose(entry, key);
        }
    }
    id
}

/// What cites a source that is refused is right, in its spelling or in the one that is offered.
fn lose(table: &Table<'_>, key: &str) {
    let mut references = table.reading.references.borrow_mut();
    references.lose(Kind::Source, key);
    near_id(key)
        .into_iter()
        .for_each(|near| references.lose(Kind::Source, &near));
}

fn source(table: &mut Table<'_>, id: SourceId, cutoff: Option<Date>) -> Source {
    let date_found = table.get("date");
    let date = date_found.as_ref().and_then(|found| table.date_of(found));
    if let (true, Some(found), Some(date), Some(cutoff)) =
        (is_late(date, cutoff), date_found, date, cutoff)
    {
        let problem = Problem::error(
            rules::LATE_SOURCE,
            found.span,
            format!("source `{id}` is of {date}, after the information cut-off of {cutoff}"),
        );
        table
            .reading
            .report(problem.help("leave the source out, or move `cutoff`"));
    }
    let title = table.require_plain("title");
    Source {
        id,
        author: table.strings("author"),
        title: title.text,
        publisher: table.string("publisher"),
        date,
        url: url(table),
        accessed: table.date("accessed"),
        number: table.string("number"),
        language: language_code(table),
        r#type: table.term("type"),
        grade: table.grade("grade"),
        origin: table.string("origin"),
        descriptor: table.string("descriptor"),
        // Its title is words alone, so that its mark is kept here wherever it is written.
        marking: table
            .item_marking(title.mark.as_ref())
            .or(title.mark.map(|mark| mark.marking)),
    }
}

fn url(table: &mut Table<'_>) -> Option<String> {
    let found = table.get("url")?;
    let text = table.string_of(&found)?;
    let is_web = ["https://", "http://"]
        .iter()
        .any(|scheme| text.starts_with(scheme) && text.len() > scheme.len())
        && !text.contains(' ');
    if !is_web {
        let problem = Problem::error(
            rules::BAD_LINK,
            found.span,
            format!("{} is not a web address", quoted(&text)),
        );
        let help = if text.contains(' ') || !text.contains('.') {
            "write the whole address, beginning with `https://`".to_owned()
        } else {
            format!("write `https://{}`", text.trim_start_matches("//"))
        };
        table.reading.report(problem.help(help));
    }
    Some(text)
}

fn language_code(table: &mut Table<'_>) -> Option<String> {
    let found = table.get("language")?;
    let text = table.string_of(&found)?;
    let is_code = matches!(text.len(), 2 | 3) && text.bytes().all(|byte| byte.is_ascii_lowercase());
    if !is_code {
        let problem = Problem::error(
            rules::UNKNOWN_TERM,
            found.span,
            format!("{} is not a language code", quoted(&text)),
        );
        table
            .reading
            .report(problem.help("write two or three lower-case letters: `es`"));
    }
    is_code.then_some(text)
}

pub(super) fn statistics(table: &mut Table<'_>) -> Vec<Statistic> {
    let read = |mut table: Table<'_>| {
        let label = table.require_plain("label");
        let statistic = Statistic {
            period: table.plain("period"),
            value: table.require_number("value"),
            unit: table.plain("unit"),
            about: table.flag("about"),
            status: table.term("status"),
            source: table.source_reference("source"),
            marking: table.item_marking(label.mark.as_ref()),
            label,
        };
        table.finish();
        statistic
    };
    table.tables("statistics").into_iter().map(read).collect()
}

pub(super) fn timeline(table: &mut Table<'_>) -> Vec<TimelineEntry> {
    let read = |mut table: Table<'_>| {
        let date = table
            .require("date")
            .and_then(|found| table.date_of(&found));
        let text = table.require_line("text");
        let entry = TimelineEntry {
            date: date.unwrap_or(Date::Year(0)),
            marking: table.item_marking(text.mark.as_ref()),
            text,
        };
        table.finish();
        entry
    };
    table.tables("timeline").into_iter().map(read).collect()
}
