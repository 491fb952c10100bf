//! The lines that a message is about, cut to the width of the page.
//!
//! A field of a brief is often one line of 300 characters. So an excerpt is a small copy of the
//! source: the lines in question, each cut around its words, with the places moved along.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;

use bluf_toml::Label;
use miette::{LabeledSpan, MietteError, MietteSpanContents, SourceCode, SourceSpan, SpanContents};

use super::source::Position;
use super::{Location, Look};

/// The lines that a message is about.
#[derive(Debug)]
pub struct Excerpt {
    name: String,
    /// The cut lines, each with a line end.
    text: String,
    lines: Vec<Line>,
    marks: Vec<Mark>,
}

/// A line of the excerpt.
#[derive(Debug)]
struct Line {
    /// Its number in the source.
    number: usize,
    /// Where it is in the text of the excerpt.
    range: Range<usize>,
}

/// A place to underline.
#[derive(Debug)]
struct Mark {
    /// Where it is in the text of the excerpt.
    range: Range<usize>,
    /// Where it is in the source.
    position: Position,
    /// The words about it.
    words: Option<String>,
    /// Whether it is the place and not one of the others.
    primary: bool,
}

/// What stands beside the text of a line: its number, a rule, and the dots where it was cut.
const MARGIN: usize = 16;

/// Cuts out the lines of a location.
pub fn cut(location: &Location, look: &Look) -> Excerpt {
    let source = &location.source;
    let room = look.width.saturating_sub(MARGIN);
    let mut by_line: BTreeMap<usize, Vec<&Label>> = BTreeMap::new();
    for label in std::iter::once(&location.label).chain(&location.others) {
        by_line.entry(source.line_at(label.span.start)).or_default().push(label);
    }

    let mut excerpt =
        Excerpt { name: source.name().to_owned(), text: String::new(), lines: vec![], marks: vec![] };
    for (index, labels) in by_line {
        let line = source.line(index);
        // Of a stretch of several lines the first is shown.
        let within = |span: &Range<usize>| {
            let start = span.start.clamp(line.start, line.end);
            start - line.start..span.end.clamp(start, line.end) - line.start
        };
        let cut = Cut::around(&source.text()[line.clone()], &within(&labels[0].span), room, look);

        let start = excerpt.text.len();
        for label in labels {
            let span = within(&label.span);
            excerpt.marks.push(Mark {
                range: start + cut.moved(span.start)..start + cut.moved(span.end),
                position: source.position(label.span.start),
                words: Some(visible(&label.text).into_owned()).filter(|words| !words.is_empty()),
                primary: std::ptr::eq(label, &location.label),
            });
        }
        excerpt.text += &cut.text;
        excerpt.text.push('\n');
        let number = source.position(line.start).line;
        excerpt.lines.push(Line { number, range: start..excerpt.text.len() });
    }
    excerpt
}

impl Excerpt {
    /// The places to underline.
    pub fn labels(&self) -> impl Iterator<Item = LabeledSpan> {
        self.marks.iter().map(|mark| {
            let span = SourceSpan::from(mark.range.clone());
            match mark.primary {
                true => LabeledSpan::new_primary_with_span(mark.words.clone(), span),
                false => LabeledSpan::new_with_span(mark.words.clone(), span),
            }
        })
    }

    /// The place to print over some lines: that of the mark that they are read for.
    fn place(&self, span: &SourceSpan) -> String {
        let mark = self.marks.iter().find(|mark| mark.range.start == span.offset());
        match mark {
            Some(Mark { position, .. }) => {
                format!("{}:{}:{}", visible(&self.name), position.line, position.column)
            }
            None => visible(&self.name).into_owned(),
        }
    }
}

impl SourceCode for Excerpt {
    fn read_span<'a>(
        &'a self,
        span: &SourceSpan,
        _: usize,
        _: usize,
    ) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        let line_of = |at: usize| self.lines.iter().position(|line| line.range.contains(&at));
        let end = span.offset() + span.len().saturating_sub(1);
        let first = line_of(span.offset()).ok_or(MietteError::OutOfBounds)?;
        let last = line_of(end).ok_or(MietteError::OutOfBounds)?;
        let (top, bottom) = (&self.lines[first], &self.lines[last]);
        if bottom.number - top.number != last - first {
            return Err(MietteError::OutOfBounds);
        }
        let range = top.range.start..bottom.range.end;
        Ok(Box::new(MietteSpanContents::new_named(
            self.place(span),
            &self.text.as_bytes()[range.clone()],
            range.into(),
            top.number - 1,
            0,
            last - first + 1,
        )))
    }
}

/// A line cut to some width.
struct Cut {
    text: String,
    /// Byte of the source line, byte of the text, for each character that was kept and the end.
    bytes: Vec<(usize, usize)>,
}

impl Cut {
    /// Cuts a line so that `focus` is in it, if need be not the whole of it.
    fn around(line: &str, focus: &Range<usize>, room: usize, look: &Look) -> Self {
        let chars: Vec<(usize, char)> = line.char_indices().collect();
        let index = |byte: usize| chars.partition_point(|(at, _)| *at < byte);
        let kept = window(&chars, index(focus.start)..index(focus.end), room);
        let dots = if look.unicode { "…" } else { "..." };

        let mut text = String::new();
        if kept.start > 0 {
            text += dots;
            text.push(' ');
        }
        let mut bytes = Vec::with_capacity(kept.len() + 1);
        for (at, character) in &chars[kept.clone()] {
            bytes.push((*at, text.len()));
            text += &visible(character.encode_utf8(&mut [0; 4]));
        }
        bytes.push((chars.get(kept.end).map_or(line.len(), |(at, _)| *at), text.len()));
        if kept.end < chars.len() {
            text.push(' ');
            text += dots;
        }
        Self { text, bytes }
    }

    /// Where a byte of the source line is in the text; the nearest end if it was cut off.
    fn moved(&self, byte: usize) -> usize {
        let index = self.bytes.partition_point(|(from, _)| *from < byte);
        self.bytes[index.min(self.bytes.len() - 1)].1
    }
}

/// Which characters of a line to keep: at most `room`, whole words where that is possible.
fn window(chars: &[(usize, char)], focus: Range<usize>, room: usize) -> Range<usize> {
    if chars.len() <= room {
        return 0..chars.len();
    }
    let lead = room.saturating_sub(focus.len()).max(room / 2) / 2;
    let mut start = focus.start.saturating_sub(lead).min(chars.len() - room);
    let mut end = start + room;
    let is_space = |at: &usize| chars[*at].1 == ' ';
    if start > 0 && chars[start - 1].1 != ' ' {
        start = (start..focus.start).find(is_space).map_or(start, |space| space + 1);
    }
    if end < chars.len() {
        end = (focus.end.max(start + 1)..end).rev().find(is_space).unwrap_or(end);
    }
    start..end
}

/// Text that is safe to print and hides nothing: other than spaces and line ends, characters
/// that act on a terminal or cannot be seen appear by their numbers.
pub fn visible(text: &str) -> Cow<'_, str> {
    if !text.contains(|character| is_hidden(character)) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\t' => shown += "    ",
            hidden if is_hidden(hidden) => shown += &format!("<U+{:04X}>", u32::from(hidden)),
            other => shown.push(other),
        }
    }
    Cow::Owned(shown)
}

fn is_hidden(character: char) -> bool {
    let format = matches!(
        character,
        '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}'
    );
    format || (character.is_control() && character != '\n')
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOOK: Look = Look { color: false, unicode: true, width: 40 };

    fn cut_around(line: &str, words: &str) -> (String, String) {
        let start = line.find(words).unwrap();
        let cut = Cut::around(line, &(start..start + words.len()), 30, &LOOK);
        let marked = cut.text[cut.moved(start)..cut.moved(start + words.len())].to_owned();
        (cut.text, marked)
    }

    #[test]
    fn a_long_line_is_cut_at_words_around_the_place() {
        let line = "one two three four five six seven eight nine ten eleven twelve thirteen";
        let (text, marked) = cut_around(line, "seven");
        assert_eq!((text.as_str(), marked.as_str()), ("… five six seven eight nine …", "seven"));
        assert_eq!(cut_around(line, "one").0, "one two three four five six …");
        assert_eq!(cut_around(line, "thirteen").0, "… ten eleven twelve thirteen");
    }

    #[test]
    fn a_place_longer_than_the_line_shows_its_beginning() {
        let line = format!("key = '{}'", "word ".repeat(40));
        let (text, marked) = cut_around(&line, &line[6..]);
        assert!(text.starts_with("key = 'word word") && text.chars().count() <= 33, "{text}");
        assert!(marked.starts_with("'word"), "{marked}");
    }

    #[test]
    fn what_acts_on_a_terminal_is_named() {
        assert_eq!(cut_around("a\t\u{1b}[31mb\u{202e}", "b").0, "a    <U+001B>[31mb<U+202E>");
        assert_eq!(visible("plain é"), "plain é");
    }
}
