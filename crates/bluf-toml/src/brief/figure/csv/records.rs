//! Splitting a file into records and fields, each with its place.

use std::ops::Range;

use super::separator::Separator;

/// A line of a file, or several where a quoted field breaks.
#[derive(Debug)]
pub(super) struct Record {
    pub fields: Vec<Field>,
    /// All of it, in bytes of the file.
    pub span: Range<usize>,
}

/// A field, without its quotes and the blanks around it.
#[derive(Debug)]
pub(super) struct Field {
    pub text: String,
    /// Where it is written, in bytes of the file, its quotes with it.
    pub span: Range<usize>,
}

impl Record {
    /// How many of its fields hold something.
    pub(super) fn filled(&self) -> usize {
        self.fields.iter().filter(|it| !it.text.is_empty()).count()
    }
}

/// The records of a text from an offset on, without those of which every field is empty.
pub(super) fn records(text: &str, from: usize, separator: Separator) -> Vec<Record> {
    let sign = separator.byte();
    let whole = text.as_bytes();
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(sign)
        .has_headers(false)
        .flexible(true)
        .from_reader(&whole[from..]);
    let mut records = Vec::new();
    // The text is UTF-8, and a record of any length is taken: nothing is left that could fail.
    for record in reader.records().map_while(Result::ok) {
        let at = record.position().map_or(0, |it| it.byte());
        let mut start = from + usize::try_from(at).unwrap_or(0);
        // A record is said to begin where the last one ended.
        while matches!(whole.get(start), Some(b'\r' | b'\n')) {
            start += 1;
        }
        let begin = start;
        let fields: Vec<Field> = record
            .iter()
            .map(|field| {
                let end = end_of_field(whole, start, sign);
                let span = start..end;
                start = end + 1;
                let text = field.trim().to_owned();
                Field { text, span }
            })
            .collect();
        let end = fields.last().map_or(begin, |it| it.span.end);
        let record = Record {
            fields,
            span: begin..end,
        };
        if record.filled() > 0 {
            records.push(record);
        }
    }
    records
}

/// Where the field ends that begins at an offset.
fn end_of_field(text: &[u8], start: usize, sign: u8) -> usize {
    let mut is_quoted = false;
    let mut at = start;
    while let Some(byte) = text.get(at) {
        match byte {
            b'"' => is_quoted = !is_quoted,
            b'\r' | b'\n' if !is_quoted => break,
            byte if *byte == sign && !is_quoted => break,
            _ => {}
        }
        at += 1;
    }
    at
}
