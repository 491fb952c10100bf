//! The data of figures: rows in the brief, or a CSV file beside it.

use bluf_model::{Cell, Plain};
use toml::de::DeValue;

use super::Around;
use super::as_written::as_typed;
use super::csv::{self, Csv};
use super::file::{file, leaves, report_unreadable};
use crate::reading::{Found, Table};
use crate::{Problem, rules};

/// The most rows that a figure may have: enough for a measurement a minute for a week.
pub(super) const MOST_ROWS: usize = 12_000;

/// The most columns.
const MOST_COLUMNS: usize = 60;

/// Columns and rows of a figure.
pub(super) struct Data {
    pub columns: Vec<Plain>,
    pub rows: Vec<Vec<Cell>>,
    /// The file that they come from.
    pub file: Option<String>,
    /// Whether all of it could be read.
    pub is_whole: bool,
}

/// The data of a figure, wherever they stand.
pub(super) fn data(table: &mut Table<'_>, around: &Around<'_>) -> Data {
    let inline = [table.span_of("columns"), table.span_of("rows")];
    let columns = table.plains_in_place("columns");
    let before = table.reading.problems.borrow().len();
    let rows = rows(table);
    let mut data = Data {
        columns,
        rows,
        file: file(table, "data", "table"),
        is_whole: table.reading.problems.borrow().len() == before,
    };
    let Some(span) = table.span_of("data") else {
        limit(table, &mut data);
        return data;
    };
    if let Some(inline) = inline.into_iter().flatten().next() {
        let problem = Problem::error(
            rules::BAD_FIGURE,
            inline,
            "this figure has its data in a file already",
        );
        table
            .reading
            .report(problem.help("remove `data`, or `columns` and `rows`"));
        data.is_whole = false;
        return data;
    }
    let Some(name) = data.file.clone().filter(|name| !leaves(name)) else {
        data.is_whole = false;
        return data;
    };
    let read = (around.files)(&name)
        .map_err(|error| report_unreadable(table, span.clone(), error))
        .ok()
        .and_then(|bytes| csv::read(table, &name, span, &bytes));
    match read {
        Some(Csv { columns, rows }) => (data.columns, data.rows) = (columns, rows),
        None => data.is_whole = false,
    }
    limit(table, &mut data);
    data
}

fn clock(time: toml::value::Time) -> String {
    format!("{:02}:{:02}", time.hour, time.minute)
}

/// Refuses more than any page can show.
fn limit(table: &Table<'_>, data: &mut Data) {
    let (rows, columns) = (data.rows.len(), data.columns.len());
    if rows <= MOST_ROWS && columns <= MOST_COLUMNS {
        return;
    }
    let span = table.span_of("data").or_else(|| table.span_of("rows"));
    let message = format!("these data have {rows} rows and {columns} columns");
    let problem = Problem::error(
        rules::BAD_DATA,
        span.unwrap_or_else(|| table.span.clone()),
        message,
    );
    table.reading.report(problem.help(format!(
        "leave out or sum up what readers need not see: at most {MOST_ROWS} rows and {MOST_COLUMNS} columns"
    )));
    data.is_whole = false;
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
            cell_of(table, &found)
        };
        cells.push(entries.iter().enumerate().filter_map(cell).collect());
    }
    cells
}

fn cell_of<'t>(table: &Table<'t>, found: &Found<'t>) -> Option<Cell> {
    match found.value {
        DeValue::Integer(_) | DeValue::Float(_) => table.number_of(found).map(Cell::Number),
        // An hour without its day is no date, and stands in a cell as it is.
        DeValue::Datetime(native) if native.date.is_none() => {
            native.time.map(|time| Cell::Text(as_typed(clock(time))))
        }
        DeValue::Datetime(_) => table.date_of(found).map(Cell::Date),
        _ => table
            .text_of(found)
            .map(|text| Cell::Text(table.reading.line(found, text))),
    }
}
