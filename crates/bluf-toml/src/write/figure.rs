//! Writing figures: images and tables.

use bluf_model::{Cell, Figure, Scheme};

use super::table::{Entries, entries};
use super::values::{item_marking, line, list, number, plain, row_line, rows, string};

pub(super) fn figure(it: &Figure, own: Option<Scheme>) -> Entries {
    let Figure {
        id,
        title,
        caption,
        source,
        credit,
        file,
        alt,
        width,
        columns,
        rows: cells,
        notes,
        marking,
    } = it;
    let opening = title.as_ref().and_then(|title| title.mark.clone());
    let has_rows = !cells.is_empty();
    entries([
        ("id", id.as_ref().map(|id| string(id.as_str()))),
        ("title", title.as_ref().map(|it| plain(it, own))),
        ("caption", caption.as_ref().map(|it| line(it, own))),
        ("source", source.as_ref().map(|id| string(id.as_str()))),
        ("credit", credit.as_ref().map(|it| plain(it, own))),
        ("file", file.as_deref().map(string)),
        ("alt", alt.as_deref().map(string)),
        ("width", width.map(|it| it.to_string())),
        ("columns", list(columns.iter().map(|it| plain(it, own)))),
        (
            "rows",
            has_rows.then(|| rows(cells, |row| cells_of(row, own))),
        ),
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
        })
        .collect();
    format!("[{}]", cells.join(", "))
}
