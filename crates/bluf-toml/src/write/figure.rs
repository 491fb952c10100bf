//! Writing figures: their data, and what each draws.

use bluf_model::{
    Cell, Chart, Date, Excerpt, Figure, ItemId, JudgmentChoice, Map, OptionChoice, Point, Route,
    Scheme,
};

use super::table::{Entries, entries, inline};
use super::values::{
    array, date, item_marking, line, list, number, plain, row_line, rows, string, term,
};

pub(super) fn figure(it: &Figure, own: Option<Scheme>) -> Entries {
    let Figure {
        id,
        title,
        caption,
        source,
        credit,
        alt,
        file,
        width,
        columns,
        units,
        rows: cells,
        data,
        chart: drawn,
        map: places,
        timeline,
        likelihood,
        matrix,
        data_table,
        notes,
        marking,
    } = it;
    let opening = title.as_ref().and_then(|title| title.mark.clone());
    // What came from a file is written out where the file is not named.
    let is_inline = data.is_none();
    let has_rows = is_inline && !cells.is_empty();
    let columns = columns.iter().filter(|_| is_inline);
    entries([
        ("id", id.as_ref().map(|id| string(id.as_str()))),
        ("title", title.as_ref().map(|it| plain(it, own))),
        ("caption", caption.as_ref().map(|it| line(it, own))),
        ("source", source.as_ref().map(|id| string(id.as_str()))),
        ("credit", credit.as_ref().map(|it| plain(it, own))),
        ("file", file.as_deref().map(string)),
        ("alt", alt.as_deref().map(string)),
        ("width", width.map(|it| it.to_string())),
        ("columns", list(columns.map(|it| plain(it, own)))),
        ("units", list(units.iter().map(|it| plain(it, own)))),
        (
            "rows",
            has_rows.then(|| rows(cells, |row| cells_of(row, own))),
        ),
        ("data", data.as_deref().map(string)),
        ("chart", drawn.as_ref().map(|it| inline(&chart(it)))),
        ("map", places.as_ref().map(|it| inline(&map(it, own)))),
        ("timeline", timeline.as_ref().map(|it| inline(&excerpt(it)))),
        (
            "likelihood",
            likelihood.as_ref().map(|it| inline(&judgment_choice(it))),
        ),
        (
            "matrix",
            matrix.as_ref().map(|it| inline(&option_choice(it))),
        ),
        ("data_table", data_table.map(|it| it.to_string())),
        ("notes", list(notes.iter().map(|it| line(it, own)))),
        ("marking", item_marking(marking, &opening)),
    ])
}

fn cells_of(row: &[Cell], own: Option<Scheme>) -> String {
    let cells: Vec<String> = row
        .iter()
        .map(|cell| match cell {
            Cell::Text(text) => row_line(text, own),
            Cell::Number(it) => number(*it),
            // A time in quotes would be words.
            Cell::Date(Date::Minute(it)) => it.format("%Y-%m-%d %H:%M:%S").to_string(),
            Cell::Date(it) => date(*it),
        })
        .collect();
    format!("[{}]", cells.join(", "))
}

fn chart(it: &Chart) -> Entries {
    let Chart {
        kind,
        arrangement,
        orientation,
        statistics,
        status,
        interval,
        minimum,
        maximum,
    } = it;
    let interval = interval.as_ref().map(|ends| {
        let ends: Vec<String> = ends.iter().map(|it| string(it)).collect();
        array(&ends)
    });
    entries([
        ("kind", Some(term(*kind))),
        ("arrangement", arrangement.map(term)),
        ("orientation", orientation.map(term)),
        ("statistics", list(statistics.iter().map(|it| string(it)))),
        ("status", status.as_deref().map(string)),
        ("interval", interval),
        ("minimum", minimum.map(number)),
        ("maximum", maximum.map(number)),
    ])
}

fn map(it: &Map, own: Option<Scheme>) -> Entries {
    let Map {
        area,
        value,
        classes,
        labels,
        geometry,
        key,
        name,
        points,
        lines,
    } = it;
    let numbers: Vec<String> = classes.iter().map(|it| number(*it)).collect();
    entries([
        ("area", list(area.iter().map(|it| string(it)))),
        ("value", value.as_deref().map(string)),
        ("classes", (!numbers.is_empty()).then(|| array(&numbers))),
        ("labels", labels.map(term)),
        ("geometry", geometry.as_deref().map(string)),
        ("key", key.as_deref().map(string)),
        ("name", name.as_deref().map(string)),
        (
            "points",
            (!points.is_empty()).then(|| rows(points, |it| inline(&point(it, own)))),
        ),
        (
            "lines",
            (!lines.is_empty()).then(|| rows(lines, |it| inline(&route(it, own)))),
        ),
    ])
}

fn point(it: &Point, own: Option<Scheme>) -> Entries {
    let Point {
        name,
        latitude,
        longitude,
        symbol,
        marking,
    } = it;
    entries([
        ("name", Some(plain(name, own))),
        ("latitude", Some(degrees(*latitude))),
        ("longitude", Some(degrees(*longitude))),
        ("symbol", symbol.map(term)),
        ("marking", item_marking(marking, &name.mark)),
    ])
}

fn route(it: &Route, own: Option<Scheme>) -> Entries {
    let Route {
        name,
        path,
        style,
        marking,
    } = it;
    let path = path
        .iter()
        .map(|[latitude, longitude]| format!("[{}, {}]", degrees(*latitude), degrees(*longitude)));
    let path: Vec<String> = path.collect();
    entries([
        ("name", Some(plain(name, own))),
        ("path", Some(format!("[{}]", path.join(", ")))),
        ("style", style.map(term)),
        ("marking", item_marking(marking, &name.mark)),
    ])
}

/// The shortest digits that read back to the same angle.
fn degrees(angle: f64) -> String {
    format!("{angle:?}")
}

fn excerpt(it: &Excerpt) -> Entries {
    let Excerpt { from, to } = it;
    entries([("from", from.map(date)), ("to", to.map(date))])
}

fn judgment_choice(it: &JudgmentChoice) -> Entries {
    let JudgmentChoice { judgments } = it;
    entries([("judgments", ids(judgments))])
}

fn option_choice(it: &OptionChoice) -> Entries {
    let OptionChoice { options } = it;
    entries([("options", ids(options))])
}

fn ids(ids: &[ItemId]) -> Option<String> {
    list(ids.iter().map(|id| string(id.as_str())))
}
