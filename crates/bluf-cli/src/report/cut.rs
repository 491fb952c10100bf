//! A line of a file, cut to the width of the page around the words in question.

use std::ops::Range;

use super::Look;
use super::visible::visible;

/// A line cut to some width.
pub(super) struct Cut {
    /// What is left of it, with dots where something is missing.
    pub text: String,
    /// Byte of the source line, byte of the text, for each character that was kept and the end.
    bytes: Vec<(usize, usize)>,
}

impl Cut {
    /// Cuts a line so that `focus` is in it, if need be not the whole of it.
    pub(super) fn around(line: &str, focus: &Range<usize>, room: usize, look: &Look) -> Self {
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
        bytes.push((
            chars.get(kept.end).map_or(line.len(), |(at, _)| *at),
            text.len(),
        ));
        if kept.end < chars.len() {
            text.push(' ');
            text += dots;
        }
        Self { text, bytes }
    }

    /// Where a byte of the source line is in the text; the nearest end if it was cut off.
    pub(super) fn moved(&self, byte: usize) -> usize {
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
        start = (start..focus.start)
            .find(is_space)
            .map_or(start, |space| space + 1);
    }
    if end < chars.len() {
        end = (focus.end.max(start + 1)..end)
            .rev()
            .find(is_space)
            .unwrap_or(end);
    }
    start..end
}

#[cfg(test)]
mod tests {
    use bluf_model::stretch_of;

    use super::*;

    const LOOK: Look = Look {
        terminal: false,
        color: false,
        unicode: true,
        width: 40,
    };

    fn cut_around(line: &str, words: &str) -> (String, String) {
        let start = line.find(words).unwrap();
        let cut = Cut::around(line, &(start..start + words.len()), 30, &LOOK);
        let marked =
            stretch_of(&cut.text, cut.moved(start)..cut.moved(start + words.len())).to_owned();
        (cut.text, marked)
    }

    #[test]
    fn a_long_line_is_cut_at_words_around_the_place() {
        let line = "one two three four five six seven eight nine ten eleven twelve thirteen";
        let (text, marked) = cut_around(line, "seven");
        assert_eq!(
            (text.as_str(), marked.as_str()),
            ("… five six seven eight nine …", "seven")
        );
        assert_eq!(cut_around(line, "one").0, "one two three four five six …");
        assert_eq!(
            cut_around(line, "thirteen").0,
            "… ten eleven twelve thirteen"
        );
    }

    #[test]
    fn a_place_longer_than_the_line_shows_its_beginning() {
        let line = format!("key = '{}'", "word ".repeat(40));
        let (text, marked) = cut_around(&line, line.strip_prefix("key = ").unwrap());
        assert!(
            text.starts_with("key = 'word word") && text.chars().count() <= 33,
            "{text}"
        );
        assert!(marked.starts_with("'word"), "{marked}");
    }
}
