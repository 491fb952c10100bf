//! Tables of figures: columns that know what they hold, numbers, marks of rows.

use bluf_model::{Cell, Figure, Marking, Number};

use crate::dates;
use crate::figure::{Alignment, Column, Row, Table};
use crate::line::{line_within, words};
use crate::lowering::Lowering;
use crate::numbers;
use crate::tables::names_rows;
use crate::text::{Line, Node, Span};

use super::notes;

/// The data of a figure as a table.
pub(super) fn table(lowering: &mut Lowering<'_>, figure: &Figure) -> Table {
    let around = figure.mark().or(lowering.brief.marking.as_ref());
    let columns = (0..figure.columns.len()).map(|index| column(lowering, figure, index, around));
    let columns: Vec<Column> = columns.collect();
    let rows = figure
        .rows
        .iter()
        .map(|row| table_row(lowering, row, around));
    let mut rows: Vec<Row> = rows.collect();
    split_numbers(lowering, figure, &columns, &mut rows);
    let notes = notes(lowering, figure, around);
    let summary = figure
        .alt
        .as_deref()
        .or(figure.title.as_ref().map(|title| title.text.as_str()));
    Table {
        summary: lowering.words_of(summary.unwrap_or_default()),
        row_headers: !is_numeric(figure, 0) && names_rows(columns.len(), rows.len()),
        columns,
        rows,
        notes,
    }
}

/// Parts the numbers of the columns whose decimal points stand below each other.
fn split_numbers(lowering: &Lowering<'_>, figure: &Figure, columns: &[Column], rows: &mut [Row]) {
    let is_decimal = |it: &Column| matches!(it.alignment, Alignment::Decimal { .. });
    for (index, _) in columns.iter().enumerate().filter(|it| is_decimal(it.1)) {
        for (row, cells) in rows.iter_mut().zip(&figure.rows) {
            let number = cells.get(index).and_then(Cell::number);
            let line = row.cells.get_mut(index).and_then(|it| it.last_mut());
            if let (Some(number), Some(line)) = (number, line)
                && let [Node::Text(printed)] = line.as_slice()
            {
                let (whole, fraction) = numbers::split(printed, number, lowering.language());
                let (whole, fraction) = (whole.to_owned(), fraction.to_owned());
                *line = vec![Node::Span(Span::Number { whole, fraction })];
            }
        }
    }
}

/// How a column is aligned: numbers by their decimal points, if one has decimals.
fn alignment(lowering: &Lowering<'_>, figure: &Figure, index: usize) -> Alignment {
    if !is_numeric(figure, index) {
        return Alignment::Left;
    }
    let numbers = figure
        .rows
        .iter()
        .filter_map(|row| row.get(index)?.number());
    match numbers.map(numbers::decimals).max() {
        None | Some(0) => Alignment::Right,
        Some(longest) => Alignment::Decimal {
            room: numbers::room(longest, lowering.language()),
        },
    }
}

fn column(
    lowering: &Lowering<'_>,
    figure: &Figure,
    index: usize,
    around: Option<&Marking>,
) -> Column {
    let numeric = is_numeric(figure, index);
    // One unit for all is about numbers.
    let has_unit = numeric || figure.units.len() > 1;
    let unit = figure.unit(index).filter(|_| has_unit);
    Column {
        heading: lowering.plain(&figure.columns[index], around),
        unit: unit.map(|unit| lowering.plain(unit, around)),
        alignment: alignment(lowering, figure, index),
        width: if numeric {
            0
        } else {
            text_width(figure, index)
        },
    }
}

/// A row: the mark that opens its first cell is that of the row.
pub(super) fn table_row(
    lowering: &mut Lowering<'_>,
    row: &[Cell],
    around: Option<&Marking>,
) -> Row {
    let own = row_marking(row);
    let covered = own.or(around);
    let mut cells: Vec<Vec<Line>> = Vec::with_capacity(row.len());
    for (index, content) in row.iter().enumerate() {
        cells.push(vec![match content {
            // Years have no separators, and name their rows.
            Cell::Number(Number::Whole(year)) if index == 0 && is_year(*year) => {
                words(year.to_string())
            }
            content => cell(lowering, content, covered),
        }]);
    }
    let mark = lowering.mark_within(own, around);
    Row { mark, cells }
}

/// The marking that opens a row's first cell.
pub(super) fn row_marking(row: &[Cell]) -> Option<&Marking> {
    match row.first() {
        Some(Cell::Text(text)) => text.marking(),
        _ => None,
    }
}

fn cell(lowering: &mut Lowering<'_>, cell: &Cell, around: Option<&Marking>) -> Line {
    match cell {
        Cell::Text(text) => line_within(lowering, text, around),
        Cell::Number(number) => words(numbers::number(*number, lowering.language())),
        Cell::Date(date) => words(dates::date(*date, lowering.language())),
    }
}

/// Characters of a date in words.
const DATE: usize = 17;

/// The share of the width that a column of words gets: by its longest cell, so that a column of
/// sentences is wider than one of names, and within bounds, so that neither is squeezed.
fn text_width(figure: &Figure, index: usize) -> u32 {
    let lengths = figure.rows.iter().filter_map(|row| match row.get(index) {
        Some(Cell::Text(text)) => Some(text.plain_text().chars().count()),
        Some(Cell::Date(_)) => Some(DATE),
        Some(Cell::Number(_)) | None => None,
    });
    let heading = figure
        .columns
        .get(index)
        .map_or(0, |heading| heading.text.chars().count());
    let longest = lengths.max().unwrap_or(0).max(heading);
    u32::try_from(longest.clamp(10, 60)).unwrap_or(60)
}

/// Whether a column holds numbers, at least one and nothing else but empty cells. A first column of
/// years is none: they name the rows.
fn is_numeric(figure: &Figure, index: usize) -> bool {
    let cells = || figure.rows.iter().filter_map(|row| row.get(index));
    let is_number = |cell: &Cell| matches!(cell, Cell::Number(_));
    let of_year = |cell: &Cell| matches!(cell, Cell::Number(Number::Whole(year)) if is_year(*year));
    cells().any(is_number)
        && cells().all(|cell| is_number(cell) || cell.is_empty())
        && !(index == 0 && cells().all(of_year))
}

/// Whether a number may be a year.
fn is_year(number: i64) -> bool {
    (1500..=2500).contains(&number)
}
