//! CSV files: the columns and rows of a figure, from a file beside the brief.
//!
//! Spreadsheets save the same table in several ways. What parts the columns and what parts the
//! decimals is not guessed from a line: it is what all lines agree on. Where two readings are left,
//! the file is refused, and both are shown.

mod numerals;
mod records;
mod separator;

use std::ops::Range;
use std::sync::Arc;

use bluf_model::{Cell, Inline, Plain, for_each_inline, opening_mark, parse_line};

pub(crate) use self::numerals::readings;
use self::numerals::{Column, Reader};
use self::records::{Field, Record};
use super::data::MOST_ROWS;
use crate::problem::DataFile;
use crate::reading::{Kind, Table, check_characters, quoted};
use crate::{Problem, rules};

/// The most problems of one kind that are reported of a file.
const MOST_PROBLEMS: usize = 20;

/// Columns and rows of a file.
pub(super) struct Csv {
    pub columns: Vec<Plain>,
    pub rows: Vec<Vec<Cell>>,
}

/// Reads a CSV file (RFC 4180), which the brief names at `span`; none, where something is wrong
/// with it.
pub(super) fn read(table: &Table<'_>, name: &str, span: Range<usize>, bytes: &[u8]) -> Option<Csv> {
    let before = table.reading.problems.borrow().len();
    let text = match decoded(name, bytes) {
        Ok(text) => text,
        Err(message) => {
            let problem = Problem::error(rules::BAD_DATA, span, message);
            let help = "save it as \"CSV UTF-8\", or convert it";
            table.reading.report(problem.help(help));
            return None;
        }
    };
    let mut file = File {
        table,
        span,
        data: Arc::new(DataFile::new(name, text)),
    };
    let (records, decimals) = file.records()?;
    let (headings, rows) = records.split_first()?;
    let is_used = |column: &usize| {
        let has_words = |record: &Record| !record.fields[*column].text.is_empty();
        has_words(headings) || rows.iter().any(has_words)
    };
    let used: Vec<usize> = (0..headings.fields.len()).filter(is_used).collect();
    let place = |record: &Record| {
        let spans = used.iter().map(|it| record.fields[*it].span.clone());
        spans.collect::<Vec<_>>()
    };
    file.data = Arc::new(file.data.with_cells(rows.iter().map(place).collect()));
    table.reading.keep_file(&file.data);
    let columns: Vec<Plain> = used
        .iter()
        .map(|it| file.heading(&headings.fields[*it]))
        .collect();
    let cells = file.cells((headings, rows), &used, decimals);
    let is_right = table.reading.problems.borrow().len() == before;
    is_right.then_some(Csv {
        columns,
        rows: cells,
    })
}

/// The text of a file; UTF-8, with or without a mark that says so. Else what is wrong with it.
fn decoded<'b>(name: &str, bytes: &'b [u8]) -> Result<&'b str, String> {
    if matches!(bytes, [0xff, 0xfe, ..] | [0xfe, 0xff, ..]) {
        return Err(format!("`{name}` is UTF-16, and not UTF-8"));
    }
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let (before, _) = bytes.split_at(error.valid_up_to());
        let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
        format!("`{name}` is not UTF-8: its line {line} has other letters")
    })?;
    Ok(text.trim_start_matches('\u{feff}'))
}

/// A file while it is read.
struct File<'a> {
    table: &'a Table<'a>,
    /// Where the brief names it.
    span: Range<usize>,
    data: Arc<DataFile>,
}

impl File<'_> {
    /// The line of headings and the lines below it, all with as many fields, and the sign before
    /// decimals where that is certain; none, where the lines are not alike.
    fn records(&self) -> Option<(Vec<Record>, Option<char>)> {
        let text = &self.data.text;
        let separated = match separator::of(text) {
            Ok(separated) => separated,
            Err(unclear) => {
                for (place, message, help) in unclear.explain(&self.data.name) {
                    self.bad(place, message, &help);
                }
                return None;
            }
        };
        let decimals = separated.decimals();
        let mut records = separated.records;
        if records.len() < 2 {
            let name = &self.data.name;
            let message = match records.is_empty() {
                true => format!("`{name}` is empty"),
                false => format!("`{name}` has headings, and no row below them"),
            };
            let help =
                "write the headings of the columns into its first line, and a row a line below";
            self.bad(0..0, message, help);
            return None;
        }
        // The rest is not read: that there is too much of it is said.
        records.truncate(MOST_ROWS + 2);
        Some((records, decimals))
    }

    fn bad(&self, place: Range<usize>, message: String, help: &str) {
        let problem = Problem::error(rules::BAD_DATA, self.span.clone(), message).help(help);
        self.table.reading.report(problem.inside(&self.data, place));
    }

    fn heading(&self, field: &Field) -> Plain {
        self.check(field);
        let (mark, rest) = self.take_mark(field);
        Plain {
            mark,
            text: rest.split_whitespace().collect::<Vec<_>>().join(" "),
            start: field.text.len() - rest.trim_start().len(),
        }
    }

    /// The mark that opens a field, which may be a bad one.
    fn take_mark<'f>(&self, field: &'f Field) -> (Option<bluf_model::PortionMark>, &'f str) {
        let place = |_: &Range<usize>| self.span.clone();
        self.table.reading.plain_mark(&field.text, place)
    }

    /// The cells of the columns that are used, as numbers where all of a column are.
    fn cells(
        &self,
        (headings, rows): (&Record, &[Record]),
        used: &[usize],
        decimals: Option<char>,
    ) -> Vec<Vec<Cell>> {
        let columns = used.iter().enumerate().map(|(position, column)| {
            let cells = rows.iter().map(|row| &row.fields[*column]).collect();
            // What names the rows prints as it is written.
            Column::new(&headings.fields[*column].text, cells, position == 0)
        });
        let columns: Vec<Column<'_>> = columns.collect();
        let (readers, problems) = numerals::readers(&columns, decimals);
        for (place, message, help) in problems {
            self.bad(place, message, &help);
        }
        let row = |row: &Record| {
            let fields = used.iter().zip(&readers);
            let cell =
                |(column, reader): (&usize, &Reader)| self.cell(&row.fields[*column], *reader);
            fields.map(cell).collect()
        };
        rows.iter().map(row).collect()
    }

    fn cell(&self, field: &Field, reader: Reader) -> Cell {
        if let Some(number) = reader.number(&field.text) {
            return Cell::Number(number);
        }
        self.check(field);
        let reading = self.table.reading;
        let own = reading.scheme.get();
        if let Some((_, Err(_))) = opening_mark(&field.text, own) {
            // It is reported as the mark of a plain text is.
            self.take_mark(field);
        }
        let (text, problems) = parse_line(&field.text, own);
        for problem in problems {
            let words = field.text.get(problem.words.clone()).unwrap_or(&field.text);
            let message = format!("this cell holds {}, which no cell can have", quoted(words));
            self.bad(
                field.span.clone(),
                message,
                "write words, a number, or nothing",
            );
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

    fn check(&self, field: &Field) {
        let reading = self.table.reading;
        let before = reading.problems.borrow().len();
        check_characters(reading, &field.text, |_| self.span.clone());
        for problem in reading.problems.borrow_mut().iter_mut().skip(before) {
            *problem = problem.clone().inside(&self.data, field.span.clone());
        }
    }
}
