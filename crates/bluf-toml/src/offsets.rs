//! Where each byte of a string's value stands in the file.

use std::cell::OnceCell;
use std::ops::Range;

use bluf_model::stretch_of;
use toml_parser::decoder::{Encoding, StringBuilder};
use toml_parser::{Raw, Span};

/// Where each byte of a string's value stands in the file.
pub(crate) struct Offsets<'a> {
    text: &'a str,
    string: Range<usize>,
    /// The pieces of the value, once somebody asks for a place: most strings nobody asks about.
    pieces: OnceCell<Vec<Piece>>,
}

/// A piece of a string's value: offset in the value, offset in the file, and the length in the file
/// where it is an escape.
#[derive(Debug, Clone)]
pub(crate) struct Piece {
    value: usize,
    file: usize,
    escape: Option<usize>,
}

impl<'a> Offsets<'a> {
    /// Of the string that stands at `string` of `text`.
    pub(crate) fn of(text: &'a str, string: &Range<usize>) -> Self {
        Self {
            text,
            string: string.clone(),
            pieces: OnceCell::new(),
        }
    }

    /// The stretch of the file for a stretch of the value.
    pub(crate) fn span(&self, words: &Range<usize>) -> Range<usize> {
        let pieces = self.pieces.get_or_init(|| decode(self.text, &self.string));
        span(pieces, words)
    }
}

/// The stretch of the file for a stretch of the value that has these pieces.
pub(crate) fn span(pieces: &[Piece], words: &Range<usize>) -> Range<usize> {
    let start = start(pieces, words.start);
    let end = if words.is_empty() {
        start
    } else {
        end(pieces, words.end - 1)
    };
    start..end.max(start)
}

fn piece(pieces: &[Piece], offset: usize) -> Option<&Piece> {
    let next = pieces.partition_point(|piece| piece.value <= offset);
    next.checked_sub(1)
        .and_then(|index| pieces.get(index))
        .or(pieces.first())
}

fn start(pieces: &[Piece], offset: usize) -> usize {
    piece(pieces, offset).map_or(0, |piece| match piece.escape {
        Some(_) => piece.file,
        None => piece.file + offset.saturating_sub(piece.value),
    })
}

/// Where a byte ends: an escape is one character, however long it is written.
fn end(pieces: &[Piece], offset: usize) -> usize {
    let escape = piece(pieces, offset).and_then(|piece| Some(piece.file + piece.escape?));
    escape.unwrap_or_else(|| start(pieces, offset) + 1)
}

/// Decodes the string at `span` of `text` once more, noting where its pieces come from.
pub(crate) fn decode(text: &str, span: &Range<usize>) -> Vec<Piece> {
    let raw = stretch_of(text, span.clone());
    let encoding = if raw.starts_with("'''") {
        Encoding::MlLiteralString
    } else if raw.starts_with("\"\"\"") {
        Encoding::MlBasicString
    } else if raw.starts_with('"') {
        Encoding::BasicString
    } else {
        Encoding::LiteralString
    };
    let quotes = raw.len() - raw.trim_start_matches(['"', '\'']).len();
    let start = span.start + if quotes >= 3 { 3 } else { 1 };
    let mut pieces = Pieces {
        text,
        start,
        length: 0,
        pieces: Vec::new(),
    };
    let raw = Raw::new_unchecked(
        raw,
        Some(encoding),
        Span::new_unchecked(span.start, span.end),
    );
    // The file was parsed before: what is wrong with the string is reported already.
    let _ = raw.decode_scalar(&mut pieces, &mut ());
    pieces.pieces
}

struct Pieces<'a> {
    text: &'a str,
    /// Where the value begins.
    start: usize,
    length: usize,
    pieces: Vec<Piece>,
}

impl Pieces<'_> {
    /// Where the last piece ends in the file.
    fn end_of_last(&self) -> usize {
        match self.pieces.last() {
            Some(Piece {
                file,
                escape: Some(length),
                ..
            }) => file + length,
            Some(Piece {
                value,
                file,
                escape: None,
            }) => file + (self.length - value),
            None => self.start,
        }
    }
}

impl<'a> StringBuilder<'a> for Pieces<'a> {
    fn clear(&mut self) {
        self.length = 0;
        self.pieces.clear();
    }

    fn push_str(&mut self, append: &'a str) -> bool {
        // The decoder hands out slices of the file itself, so the addresses tell where. Should it
        // ever copy, the piece is taken to follow the one before it.
        let offset = append
            .as_ptr()
            .addr()
            .checked_sub(self.text.as_ptr().addr());
        let offset = offset
            .filter(|offset| *offset <= self.text.len())
            .unwrap_or_else(|| self.end_of_last());
        self.pieces.push(Piece {
            value: self.length,
            file: offset,
            escape: None,
        });
        self.length += append.len();
        true
    }

    fn push_char(&mut self, append: char) -> bool {
        // An escape: its place is where the piece before it ended.
        let file = self.end_of_last();
        let escape = Some(escape_length(
            &self.text.as_bytes()[file.min(self.text.len())..],
        ));
        self.pieces.push(Piece {
            value: self.length,
            file,
            escape,
        });
        self.length += append.len_utf8();
        true
    }
}

/// Length of the escape that these bytes of a file begin with.
fn escape_length(bytes: &[u8]) -> usize {
    let length = match bytes {
        [b'\\', b'x', ..] => 4,
        [b'\\', b'u', ..] => 6,
        [b'\\', b'U', ..] => 10,
        [b'\\', ..] => 2,
        _ => 1,
    };
    length.min(bytes.len())
}
