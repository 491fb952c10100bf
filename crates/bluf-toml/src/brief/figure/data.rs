//! The data of figures: rows in the brief, or a CSV file beside it.

use std::ops::Range;

use bluf_model::{Cell, Inline, Number, Plain, for_each_inline, opening_mark, parse_line};
use toml::de::DeValue;

use super::Around;
use super::file::{file, leaves, report_unreadable};
use crate::reading::{Found, Kind, Table, check_characters, quoted};
use crate::{Problem, rules};

/// The most rows that a figure may have: enough for a measurement a minute for a week.
const MOST_ROWS: usize = 12_000;

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
    let columns = table.plains("columns");
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
        .and_then(|bytes| from_csv(table, &name, span, &bytes));
    match read {
        Some((columns, rows)) => (data.columns, data.rows) = (columns, rows),
        None => data.is_whole = false,
    }
    limit(table, &mut data);
    data
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
        _ => table
            .text_of(found)
            .map(|text| Cell::Text(table.reading.line(found, text))),
    }
}

/// The columns and rows of a CSV file (RFC 4180), whose place in the brief is `span`. Semicolons
/// and decimal commas are read too, because that is how spreadsheets in half of the world save.
fn from_csv(
    table: &Table<'_>,
    name: &str,
    span: Range<usize>,
    bytes: &[u8],
) -> Option<(Vec<Plain>, Vec<Vec<Cell>>)> {
    let bad = |message: String, help: &str| {
        let problem = Problem::error(rules::BAD_DATA, span.clone(), message);
        table.reading.report(problem.help(help));
    };
    let Ok(text) = std::str::from_utf8(bytes) else {
        bad(
            format!("`{name}` is not UTF-8"),
            "save it as \"CSV UTF-8\", or convert it",
        );
        return None;
    };
    let text = text.trim_start_matches('\u{feff}');
    let first = text.lines().next().unwrap_or_default();
    let has_semicolons = first.contains(';') && !first.contains(',');
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(if has_semicolons { b';' } else { b',' })
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let problems = table.reading.problems.borrow().len();
    let place = Place {
        table,
        name,
        span: &span,
    };
    let headings = match reader.headers() {
        Ok(headings) => headings.clone(),
        Err(error) => {
            bad(
                format!("`{name}` cannot be read: {error}"),
                "check its first lines",
            );
            return None;
        }
    };
    let columns: Vec<Plain> = headings.iter().map(|it| place.plain(it)).collect();
    if columns.iter().all(|it| it.text.is_empty()) {
        bad(
            format!("`{name}` is empty"),
            "write the headings of the columns into its first line, and a row a line below",
        );
        return None;
    }
    let mut rows = Vec::new();
    for record in reader.records() {
        match record {
            Ok(record) => {
                let line = record
                    .position()
                    .map_or(rows.len() + 2, |it| usize::try_from(it.line()).unwrap_or(0));
                let cell = |field| place.cell(field, line, has_semicolons);
                rows.push(record.iter().map(cell).collect());
            }
            Err(error) => {
                bad(
                    explained(name, &error),
                    "give every line as many fields as the first line has; a field with a comma stands in double quotes",
                );
                return None;
            }
        }
        if rows.len() > MOST_ROWS {
            break;
        }
    }
    (table.reading.problems.borrow().len() == problems).then_some((columns, rows))
}

/// What is wrong with the shape of a file.
fn explained(name: &str, error: &csv::Error) -> String {
    match error.kind() {
        csv::ErrorKind::UnequalLengths {
            pos,
            expected_len,
            len,
        } => {
            let line = pos.as_ref().map_or(0, csv::Position::line);
            format!(
                "line {line} of `{name}` has {len} fields, and its first line has {expected_len}"
            )
        }
        _ => format!("`{name}` cannot be read: {error}"),
    }
}

/// Where the fields of a file are said to stand: at the key that names the file.
struct Place<'a> {
    table: &'a Table<'a>,
    name: &'a str,
    span: &'a Range<usize>,
}

impl Place<'_> {
    fn plain(&self, field: &str) -> Plain {
        self.check(field);
        let reading = self.table.reading;
        let (mark, rest) = reading.plain_mark(field, |_| self.span.clone());
        Plain {
            mark,
            text: rest.split_whitespace().collect::<Vec<_>>().join(" "),
            start: field.len() - rest.trim_start().len(),
        }
    }

    fn cell(&self, field: &str, line: usize, has_decimal_commas: bool) -> Cell {
        let number = if has_decimal_commas && !field.contains('.') {
            number(&field.replace(',', "."))
        } else {
            number(field)
        };
        if let Some(number) = number {
            return Cell::Number(number);
        }
        self.check(field);
        let reading = self.table.reading;
        let own = reading.scheme.get();
        if let Some((_, Err(_))) = opening_mark(field, own) {
            // It is reported as the mark of a plain text is.
            reading.plain_mark(field, |_| self.span.clone());
        }
        let (text, problems) = parse_line(field, own);
        for problem in problems {
            let words = field.get(problem.words.clone()).unwrap_or(field);
            let message = format!(
                "line {line} of `{}` holds {}, which a cell cannot have",
                self.name,
                quoted(words)
            );
            let problem = Problem::error(rules::BAD_DATA, self.span.clone(), message);
            reading.report(problem.help("write words, a number, or nothing"));
        }
        for_each_inline(&text.nodes, &mut |node| {
            let mut references = reading.references.borrow_mut();
            match node {
                Inline::Cite { citations, .. } => {
                    for citation in citations {
                        references.refer(Kind::Source, citation.source.as_str(), self.span.clone());
                    }
                }
                Inline::Reference { id, .. } => {
                    references.refer(Kind::Item, id.as_str(), self.span.clone());
                }
                _ => {}
            }
        });
        Cell::Text(text)
    }

    fn check(&self, field: &str) {
        check_characters(self.table.reading, field, |_| self.span.clone());
    }
}

/// A number as programs write it: digits, one point, an exponent; no separators, no signs of
/// currency.
fn number(field: &str) -> Option<Number> {
    let is_plain = field
        .bytes()
        .all(|byte| byte.is_ascii_digit() || b"+-.eE".contains(&byte))
        && field.bytes().any(|byte| byte.is_ascii_digit());
    if !is_plain {
        return None;
    }
    // Codes such as `007` are words.
    let digits = field.trim_start_matches(['+', '-']);
    if digits.len() > 1 && digits.starts_with('0') && !digits.starts_with("0.") {
        return None;
    }
    if let Ok(whole) = field.parse() {
        return Some(Number::Whole(whole));
    }
    let decimal: f64 = field.parse().ok()?;
    decimal.is_finite().then_some(Number::Decimal(decimal))
}
