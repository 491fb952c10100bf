//! Where each byte of a string's value stands in the file.

use std::ops::Range;

use toml_parser::decoder::{Encoding, StringBuilder};
use toml_parser::{Raw, Span};

/// Pieces of a string's value: offset in the value, offset in the file.
pub(crate) struct Offsets(Vec<(usize, usize)>);

impl Offsets {
    /// The stretch of the file for a stretch of the value.
    pub fn span(&self, words: &Range<usize>) -> Range<usize> {
        let start = self.offset(words.start);
        let end = if words.is_empty() { start } else { self.offset(words.end - 1) + 1 };
        start..end.max(start)
    }

    fn offset(&self, offset: usize) -> usize {
        let next = self.0.partition_point(|(value, _)| *value <= offset);
        match next.checked_sub(1).and_then(|index| self.0.get(index)) {
            Some((value, file)) => file + (offset - value),
            None => self.0.first().map_or(0, |(_, file)| *file),
        }
    }
}

/// Decodes the string at `span` of `text` once more, noting where its pieces come from.
pub(crate) fn offsets(text: &str, span: &Range<usize>) -> Offsets {
    let raw = &text[span.clone()];
    let encoding = if raw.starts_with("'''") {
        Encoding::MlLiteralString
    } else if raw.starts_with("\"\"\"") {
        Encoding::MlBasicString
    } else if raw.starts_with('"') {
        Encoding::BasicString
    } else {
        Encoding::LiteralString
    };
    let mut pieces = Pieces { text, length: 0, pieces: Vec::new() };
    let raw = Raw::new_unchecked(raw, Some(encoding), Span::new_unchecked(span.start, span.end));
    // The file was parsed before: what is wrong with the string is reported already.
    let _ = raw.decode_scalar(&mut pieces, &mut ());
    Offsets(pieces.pieces)
}

struct Pieces<'a> {
    text: &'a str,
    length: usize,
    pieces: Vec<(usize, usize)>,
}

impl<'a> StringBuilder<'a> for Pieces<'a> {
    fn clear(&mut self) {
        self.length = 0;
        self.pieces.clear();
    }

    fn push_str(&mut self, append: &'a str) -> bool {
        // The decoder hands out slices of the file itself, so the addresses tell where.
        let offset = append.as_ptr() as usize - self.text.as_ptr() as usize;
        self.pieces.push((self.length, offset));
        self.length += append.len();
        true
    }

    fn push_char(&mut self, append: char) -> bool {
        // An escape: its place is where the piece before it ended.
        let offset = match self.pieces.last() {
            Some((value, file)) => file + (self.length - value),
            None => 0,
        };
        self.pieces.push((self.length, offset));
        self.length += append.len_utf8();
        true
    }
}
