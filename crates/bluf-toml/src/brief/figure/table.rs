//! Tables and images: what each must have to be a whole one.

use std::ops::Range;

use bluf_model::{Figure, Rule};

use crate::reading::Table;
use crate::{Problem, rules};

/// Only images have one: what is wrong with the width of anything else is that it is there.
pub(super) fn width(table: &mut Table<'_>) -> Option<u32> {
    if table.has("file") {
        return table.whole("width", 10, 100);
    }
    table.get("width");
    None
}

/// One unit for all, or one for each column.
pub(super) fn check_units(table: &Table<'_>, figure: &Figure) {
    let (units, columns) = (figure.units.len(), figure.columns.len());
    let Some(span) = table.span_of("units") else {
        return;
    };
    if units > 1 && units != columns {
        let problem = Problem::error(
            rules::BAD_FIGURE,
            span,
            format!("there are {units} units, and {columns} columns"),
        );
        table.reading.report(problem.help(
            "give one unit for all columns of numbers, or one for each column; `\"\"` is none",
        ));
    }
}

/// An image needs words for those who cannot see it.
pub(super) fn check_image(table: &Table<'_>, figure: &Figure) {
    if figure.alt.as_ref().is_none_or(String::is_empty) {
        let problem = Problem::error(
            rules::BAD_FIGURE,
            table.span.clone(),
            "this image has no `alt`",
        );
        table
            .reading
            .report(problem.help("say in `alt` what a reader who cannot see it must know"));
    }
}

/// A table has columns and rows, and as many cells in every row. Says whether it has.
pub(super) fn check_table(table: &Table<'_>, figure: &Figure, what: &str) -> bool {
    let bad = |span: Range<usize>, message: String, help: &str| {
        let problem = Problem::error(rules::BAD_FIGURE, span, message);
        table.reading.report(problem.help(help));
        false
    };
    let here = || table.span_of("data").unwrap_or_else(|| table.span.clone());
    if figure.columns.is_empty() || figure.rows.is_empty() {
        let missing = if figure.columns.is_empty() {
            "columns"
        } else {
            "rows"
        };
        return bad(
            here(),
            format!("this {what} has no `{missing}`"),
            "give it both `columns` and `rows`, or the file of a table in `data`",
        );
    }
    let wanted = figure.columns.len();
    let uneven = figure.rows.iter().position(|row| row.len() != wanted);
    let Some(position) = uneven else { return true };
    let cells = figure.rows[position].len();
    bad(
        row_span(table, position),
        format!(
            "row {} of this {what} has {cells} cells, and there are {wanted} columns",
            position + 1
        ),
        "give every row as many cells as there are columns; an empty one is `\"\"`",
    )
}

/// Where a row stands: in the brief, or where the brief names its file.
pub(super) fn row_span(table: &Table<'_>, row: usize) -> Range<usize> {
    table
        .span_of_entry("rows", row)
        .or_else(|| table.span_of("data"))
        .or_else(|| table.span_of("statistics"))
        .unwrap_or_else(|| table.span.clone())
}

/// An error in a row, or in one of its cells: in the brief, or in the file of the data.
pub(super) fn error_in_row(
    table: &Table<'_>,
    figure: &Figure,
    rule: &'static Rule,
    (row, column): (usize, Option<usize>),
    message: String,
) -> Problem {
    let problem = Problem::error(rule, row_span(table, row), message);
    let file = figure.data.as_ref().and_then(|it| table.reading.file(it));
    match file.and_then(|it| Some((it.cell(row, column)?, it))) {
        Some((place, file)) => problem.inside(&file, place),
        None => problem,
    }
}

/// What to call a row in a message: its number, or its line in the file.
pub(super) fn row_name(table: &Table<'_>, figure: &Figure, row: usize) -> String {
    match &figure.data {
        Some(name) => {
            let file = table.reading.file(name);
            let line = file.and_then(|it| it.line(row)).unwrap_or(row + 2);
            format!("line {line} of `{name}`")
        }
        None => format!("row {}", row + 1),
    }
}
