//! Writing sources, statistics and events: one line each.

use bluf_model::{Scheme, Source, Statistic, TimelineEntry};

use super::table::{Entries, entries, inline, table};
use super::values::{date, item_marking, list, marking, number, plain, row_line, string, term};

pub(super) fn timeline_entry(it: &TimelineEntry, own: Option<Scheme>) -> String {
    let TimelineEntry {
        date: on,
        text,
        marking,
    } = it;
    inline(&entries([
        ("date", Some(date(*on))),
        ("text", Some(row_line(text, own))),
        ("marking", item_marking(marking, &text.mark)),
    ]))
}

pub(super) fn statistic(it: &Statistic, own: Option<Scheme>) -> String {
    let Statistic {
        label,
        period,
        value,
        unit,
        about,
        status,
        source,
        marking,
    } = it;
    inline(&entries([
        ("label", Some(plain(label, own))),
        ("period", period.as_ref().map(|it| plain(it, own))),
        ("value", Some(number(*value))),
        ("unit", unit.as_ref().map(|it| plain(it, own))),
        ("about", about.then(|| "true".to_owned())),
        ("status", status.map(term)),
        ("source", source.as_ref().map(|id| string(id.as_str()))),
        ("marking", item_marking(marking, &label.mark)),
    ]))
}

/// The sources; nothing where there are none.
pub(super) fn sources(sources: &[Source]) -> Option<String> {
    let sources: Entries = sources.iter().map(source).collect();
    (!sources.is_empty()).then(|| table("sources", &sources))
}

fn source(it: &Source) -> (String, String) {
    let Source {
        id,
        author,
        title,
        publisher,
        date: of,
        url,
        accessed,
        number,
        language,
        r#type,
        grade,
        origin,
        descriptor,
        marking: binds,
    } = it;
    let row = entries([
        ("title", Some(string(title))),
        ("author", list(author.iter().map(|it| string(it)))),
        ("publisher", publisher.as_deref().map(string)),
        ("date", of.map(date)),
        ("number", number.as_deref().map(string)),
        ("url", url.as_deref().map(string)),
        ("accessed", accessed.map(date)),
        ("language", language.as_deref().map(string)),
        ("type", r#type.map(term)),
        ("grade", grade.map(|it| string(&it.to_string()))),
        ("origin", origin.as_deref().map(string)),
        ("descriptor", descriptor.as_deref().map(string)),
        ("marking", binds.as_ref().map(marking)),
    ]);
    (id.as_str().to_owned(), inline(&row))
}
