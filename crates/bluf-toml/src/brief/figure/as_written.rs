//! Numbers that are names: years, codes and what names the rows print as they are written, without
//! separators.

use bluf_model::{Cell, Date, Figure, Inline, Line, Number};

/// What stands in `units` for a column whose numbers are names.
const UNIT: &str = "as written";

/// The years that a column of numbers without a unit is taken for, if all are among them: from the
/// first printed books to the end of this century.
const YEARS: std::ops::RangeInclusive<i64> = 1450..=2099;

/// Words of headings that say that a column holds codes or years, in the languages of briefs.
const HEADINGS: &[&str] = &[
    "code", "codes", "id", "ids", "no", "nos", "zip", "postcode", "fips", "iso", "nuts", "year",
    "years", "código", "códigos", "codigo", "cp", "cep", "año", "años", "ano", "anos", "année",
    "années", "n.º", "nº", "n°",
];

/// Makes words of the numbers of a figure that are names.
pub(super) fn keep_names(figure: &mut Figure) {
    // The first column of a chart or a map names what is drawn of the others.
    let draws_values = figure.chart.is_some() || figure.map.is_some();
    let columns = 0..figure.columns.len();
    let are_names: Vec<usize> = columns
        .filter(|column| match draws_values {
            true => *column == 0,
            false => names_things(figure, *column),
        })
        .collect();
    for row in &mut figure.rows {
        for column in &are_names {
            if let Some(cell) = row.get_mut(*column)
                && let Cell::Number(_) = cell
            {
                *cell = Cell::Text(as_typed(cell.written()));
            }
        }
    }
    for unit in figure.units.iter_mut().filter(|it| it.text == UNIT) {
        unit.text.clear();
    }
}

/// Makes dates of the texts of a column that are some, if all others are, and one has no quotes:
/// `"2026-06"` beside `2026-05-10`.
pub(super) fn join_dates(figure: &mut Figure) {
    for column in 0..figure.columns.len() {
        let cells = || figure.rows.iter().filter_map(|row| row.get(column));
        let is_date = |cell: &Cell| cell.is_empty() || date_of(cell).is_some();
        if !cells().any(|cell| matches!(cell, Cell::Date(_))) || !cells().all(is_date) {
            continue;
        }
        for cell in figure.rows.iter_mut().filter_map(|row| row.get_mut(column)) {
            if let Some(date) = date_of(cell) {
                *cell = Cell::Date(date);
            }
        }
    }
}

/// The date that a cell is. A mark would be lost.
fn date_of(cell: &Cell) -> Option<Date> {
    match cell {
        Cell::Date(date) => Some(*date),
        Cell::Text(line) if line.mark.is_none() => Date::parse(line.plain_text().trim()),
        Cell::Text(_) | Cell::Number(_) => None,
    }
}

/// Whether the numbers of a column are years or codes: by its unit, its heading or themselves.
fn names_things(figure: &Figure, column: usize) -> bool {
    let unit = match figure.units.as_slice() {
        [one] => Some(one),
        units => units.get(column),
    };
    let unit = unit.map_or("", |it| it.text.as_str());
    if !unit.is_empty() {
        return unit == UNIT;
    }
    let heading = figure.columns[column].text.to_lowercase();
    let mut heading = heading.split([' ', '-', '_', '/']);
    let is_told = heading.any(|word| HEADINGS.contains(&word.trim_end_matches('.')));
    let cells = figure.rows.iter().filter_map(|row| row.get(column));
    let mut numbers = cells.filter_map(Cell::number).peekable();
    let is_year = |it: Number| matches!(it, Number::Whole(whole) if YEARS.contains(&whole));
    let is_whole = |it: Number| matches!(it, Number::Whole(_));
    match is_told {
        true => numbers.all(is_whole),
        false => numbers.peek().is_some() && numbers.all(is_year),
    }
}

/// Plain words.
pub(super) fn as_typed(text: String) -> Line {
    let words = 0..text.len();
    Line {
        mark: None,
        nodes: [Inline::Text { text, words }].into(),
    }
}
