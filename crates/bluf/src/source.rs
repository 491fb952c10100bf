//! The text of a file, by line and column.

use std::ops::Range;
use std::sync::Arc;

use bluf_model::stretch_of;

use crate::Message;
use crate::rules::ENCODING;

/// The text of a file, for messages about it.
#[derive(Debug)]
pub struct Source {
    name: String,
    text: String,
    /// Where each line begins.
    starts: Vec<usize>,
    /// The number of the first line: 1, unless this is only a part of a file.
    first_line: usize,
    /// Whether there is a text to show.
    is_read: bool,
}

/// A place as editors count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    /// The line, from 1.
    pub line: usize,
    /// The character in it, from 1.
    pub column: usize,
}

impl Source {
    /// A whole file, by the name to print for it.
    #[must_use]
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        let text = text.into();
        let breaks = text.match_indices('\n');
        let starts = std::iter::once(0)
            .chain(breaks.map(|(at, _)| at + 1))
            .collect();
        Self {
            name: name.into(),
            text,
            starts,
            first_line: 1,
            is_read: true,
        }
    }

    /// A file by its name alone, for messages that are about no place in it.
    #[must_use]
    pub fn unread(name: impl Into<String>) -> Self {
        Self {
            is_read: false,
            ..Self::new(name, "")
        }
    }

    /// A whole file that should be UTF-8; the first byte that is not is shown.
    ///
    /// # Errors
    ///
    /// When it is not.
    pub fn of_bytes(name: &str, bytes: Vec<u8>) -> Result<Self, Message> {
        let text = String::from_utf8(bytes).map_err(|error| {
            let start = error.utf8_error().valid_up_to();
            let lossy = String::from_utf8_lossy(error.as_bytes()).into_owned();
            let source = Arc::new(Self::new(name, lossy));
            Message::error("this is not UTF-8 text")
                .rule(ENCODING)
                .help("save the file as UTF-8 in your editor")
                .at(
                    &source,
                    start..start + char::REPLACEMENT_CHARACTER.len_utf8(),
                )
        })?;
        Ok(Self::new(name, text))
    }

    /// One line of a file.
    #[must_use]
    pub fn of_line(name: &str, number: usize, line: &str) -> Self {
        Self {
            first_line: number,
            ..Self::new(name, line)
        }
    }

    /// The same file with every character blacked out, so that a message can name a place in it
    /// without showing what stands there. Lines, columns and bytes are those of the file.
    #[must_use]
    pub fn redacted(&self) -> Self {
        let black = |letter: char| match (letter, letter.len_utf8()) {
            ('\n' | '\r', _) => letter,
            (_, 1) => '.',
            (_, 2) => '·',
            (_, 3) => '█',
            _ => '🀆',
        };
        Self {
            text: self.text.chars().map(black).collect(),
            name: self.name.clone(),
            starts: self.starts.clone(),
            first_line: self.first_line,
            is_read: self.is_read,
        }
    }

    /// The name to print.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether there is a text to show.
    #[must_use]
    pub fn is_read(&self) -> bool {
        self.is_read
    }

    /// Which line a byte is in, counted from 0.
    #[must_use]
    pub fn line_at(&self, offset: usize) -> usize {
        self.starts
            .partition_point(|start| *start <= offset)
            .saturating_sub(1)
    }

    /// The bytes of a line, without its end.
    #[must_use]
    pub fn line(&self, index: usize) -> Range<usize> {
        let start = self.starts[index];
        let end = self
            .starts
            .get(index + 1)
            .map_or(self.text.len(), |next| next - 1);
        let text = stretch_of(&self.text, start..end).trim_end_matches('\r');
        start..start + text.len()
    }

    /// The line and column of a byte. One past the end is at the end.
    #[must_use]
    pub fn position(&self, offset: usize) -> Position {
        let offset = self.text.floor_char_boundary(offset);
        let index = self.line_at(offset);
        let before = stretch_of(&self.text, self.starts[index]..offset);
        Position {
            line: index + self.first_line,
            column: before.chars().count() + 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_and_columns_are_counted_as_editors_do() {
        let source = Source::new("a.toml", "a = 1\r\né = 2\n");
        assert_eq!(source.line(0), 0..5);
        assert_eq!(source.position(0), Position { line: 1, column: 1 });
        assert_eq!(source.position(10), Position { line: 2, column: 3 });
        assert_eq!(source.position(99), Position { line: 3, column: 1 });
        assert_eq!(
            Source::of_line("m.typ", 7, "x").position(1),
            Position { line: 7, column: 2 }
        );
    }

    #[test]
    fn what_is_blacked_out_keeps_its_place() {
        let source = Source::new("a.toml", "a = 'é…'\r\nb = '𐍈'\n");
        let redacted = source.redacted();
        assert_eq!(
            redacted.text(),
            "......·█.\r\n.....🀆.\n".replacen("......", ".....", 1)
        );
        for offset in 0..source.text().len() {
            assert_eq!(source.position(offset), redacted.position(offset));
        }
    }

    #[test]
    fn an_empty_file_has_a_first_line() {
        let source = Source::new("a.toml", "");
        assert_eq!(source.line(source.line_at(0)), 0..0);
        assert_eq!(source.position(0), Position { line: 1, column: 1 });
    }
}
