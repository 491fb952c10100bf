//! Reading figures: images and tables.

use std::ops::Range;

use bluf_model::{Cell, Figure};
use toml::de::DeValue;

use crate::reading::{Kind, Table, quoted};
use crate::{Problem, rules};

pub(super) fn figures(table: &mut Table<'_>) -> Vec<Figure> {
    let read = |mut table: Table<'_>| {
        let title = table.plain("title");
        let figure = Figure {
            id: table.id(Kind::Figure),
            caption: table.line("caption"),
            source: table.source_reference("source"),
            credit: table.plain("credit"),
            file: file(&mut table),
            alt: table.string("alt"),
            width: width(&mut table),
            columns: table.plains("columns"),
            rows: rows(&mut table),
            notes: table.lines("notes"),
            marking: table.item_marking(title.as_ref().and_then(|title| title.mark.as_ref())),
            title,
        };
        check(&table, &figure);
        table.finish();
        figure
    };
    table.tables("figures").into_iter().map(read).collect()
}

/// Only images have one: what is wrong with the width of anything else is that it is there.
fn width(table: &mut Table<'_>) -> Option<u32> {
    if table.has("file") {
        return table.whole("width", 10, 100);
    }
    table.get("width");
    None
}

/// The path of an image: below the brief's own directory, whatever the machine.
fn file(table: &mut Table<'_>) -> Option<String> {
    let found = table.get("file")?;
    let text = table.string_of(&found)?;
    let leaves = text.starts_with(['/', '\\', '~'])
        || text.contains('\\')
        || text.contains(':')
        || text.split('/').any(|part| part == "..");
    if leaves || text.is_empty() {
        let problem = Problem::error(
            rules::BAD_FIGURE,
            found.span,
            format!("{} is not a file beside the brief", quoted(&text)),
        );
        table.reading.report(problem.help(
            "put the image into the brief's folder, and write its path from there, with `/`",
        ));
    }
    Some(text)
}

fn rows(table: &mut Table<'_>) -> Vec<Vec<Cell>> {
    let Some(found) = table.get("rows") else {
        return Vec::new();
    };
    let DeValue::Array(rows) = found.value else {
        table.wrong_type(&found, "a list of rows: `[[\"2023\", 105007], …]`");
        return Vec::new();
    };
    let mut cells = Vec::new();
    for (number, row) in rows.iter().enumerate() {
        let row = table.entry(&found, number, row);
        let DeValue::Array(entries) = row.value else {
            table.wrong_type(&row, "a list of cells: `[\"2023\", 105007]`");
            continue;
        };
        let cell = |(number, value)| -> Option<Cell> {
            let found = table.entry(&row, number, value);
            match value.get_ref() {
                DeValue::Integer(_) | DeValue::Float(_) => {
                    table.number_of(&found).map(Cell::Number)
                }
                _ => table
                    .text_of(&found)
                    .map(|text| Cell::Text(table.reading.line(&found, text))),
            }
        };
        cells.push(entries.iter().enumerate().filter_map(cell).collect());
    }
    cells
}

/// A figure is an image or a table, and a whole one.
fn check(table: &Table<'_>, figure: &Figure) {
    let bad = |span: Range<usize>, message: &str, help: &str| {
        let problem = Problem::error(rules::BAD_FIGURE, span, message);
        table.reading.report(problem.help(help));
    };
    let parts = ["file", "alt", "columns", "rows", "width"];
    let is_damaged = parts
        .iter()
        .filter_map(|key| table.span_of(key))
        .any(|span| table.reading.is_damaged(&span));
    if table.reading.lost_lines || is_damaged {
        return;
    }
    let here = || table.span.clone();
    let cells = table.span_of("columns").or_else(|| table.span_of("rows"));
    if let (Some(span), false) = (table.span_of("width"), table.has("file")) {
        bad(
            span,
            "`width` is for images only",
            "remove it: a table takes the width that it needs",
        );
    }
    match (table.has("file"), cells) {
        (false, None) => bad(
            here(),
            "this figure shows nothing",
            "give it a `file`, or `columns` and `rows`",
        ),
        (true, Some(cells)) => bad(
            cells,
            "this figure is an image already",
            "make two figures of it: one with `file`, one with `columns` and `rows`",
        ),
        (true, None) if figure.alt.as_ref().is_none_or(String::is_empty) => bad(
            here(),
            "this image has no `alt`",
            "say in `alt` what a reader who cannot see it must know",
        ),
        (true, None) => {}
        (false, Some(_)) if figure.columns.is_empty() || figure.rows.is_empty() => {
            let missing = if figure.columns.is_empty() {
                "columns"
            } else {
                "rows"
            };
            bad(
                here(),
                &format!("this table has no `{missing}`"),
                "give it both `columns` and `rows`",
            );
        }
        (false, Some(_)) => {
            let wanted = figure.columns.len();
            if let Some(position) = figure.rows.iter().position(|row| row.len() != wanted) {
                let cells = figure.rows[position].len();
                bad(
                    table.span_of_entry("rows", position).unwrap_or_else(here),
                    &format!(
                        "row {} of this table has {cells} cells, and there are {wanted} columns",
                        position + 1
                    ),
                    "give every row as many cells as there are columns; an empty one is `\"\"`",
                );
            }
        }
    }
}
