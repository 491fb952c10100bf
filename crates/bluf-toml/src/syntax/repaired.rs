//! A text that is mended while it is read, and the way back to the author's own.

use std::ops::Range;

use bluf_model::stretch_of;

use super::Mend;

/// A text with repairs, and the way back to the author's own.
pub(crate) struct Repaired {
    source: String,
    /// The text to parse.
    pub text: String,
    /// Offset in `text` and length of each insertion, in the order in which they were made.
    insertions: Vec<(usize, usize)>,
}

/// A change of the text. Only insertions move what follows.
pub(super) enum Edit {
    /// Puts words in.
    Insert(usize, String),
    /// Puts these words over a stretch that is at least as long, and blanks the rest of it.
    Overwrite(Range<usize>, String),
}

impl Repaired {
    /// A text without repairs. A byte-order mark is no part of it, but places count from the
    /// file's first byte.
    pub(crate) fn new(source: &str) -> Self {
        let behind_mark = source.trim_start_matches('\u{FEFF}');
        let text = " ".repeat(source.len() - behind_mark.len()) + behind_mark;
        Self {
            source: source.to_owned(),
            text,
            insertions: Vec::new(),
        }
    }

    /// The stretch of the author's text that a stretch of this one comes from, on whole
    /// characters: a repair may have blanked some.
    pub(crate) fn original(&self, span: &Range<usize>) -> Range<usize> {
        let back = |mut offset: usize| {
            for (at, length) in self.insertions.iter().rev() {
                if offset > *at {
                    offset -= (offset - at).min(*length);
                }
            }
            offset
        };
        let (mut start, mut end) = (back(span.start), back(span.end));
        while !self.source.is_char_boundary(start) {
            start -= 1;
        }
        while !self.source.is_char_boundary(end) && end < self.source.len() {
            end += 1;
        }
        start..end.max(start)
    }

    /// The stretch of this text that a stretch of the author's went to.
    pub(super) fn forward(&self, span: &Range<usize>) -> Range<usize> {
        let onward = |mut offset: usize| {
            for (at, length) in &self.insertions {
                if offset >= *at {
                    offset += length;
                }
            }
            offset
        };
        // What was put in at the very end of the stretch belongs to it.
        onward(span.start)..onward(span.end)
    }

    /// Makes the changes of a repair.
    pub(super) fn apply(&mut self, mut edits: Vec<Edit>) {
        edits.sort_by_key(|edit| match edit {
            Edit::Insert(at, _) => *at,
            Edit::Overwrite(range, _) => range.start,
        });
        for edit in edits.into_iter().rev() {
            match edit {
                Edit::Insert(at, words) => {
                    self.text.insert_str(at, &words);
                    self.insertions.push((at, words.len()));
                }
                Edit::Overwrite(range, words) => {
                    let blank = " ".repeat(range.len().saturating_sub(words.len()));
                    self.text.replace_range(range, &(words + &blank));
                }
            }
        }
    }

    /// Puts the places of a repair, which count in this text, into the author's.
    pub(super) fn in_original(&self, mut mend: Mend) -> Mend {
        if let Some(problem) = &mut mend.problem {
            problem.label.span = self.original(&problem.label.span);
            for other in &mut problem.others {
                other.span = self.original(&other.span);
            }
            for edit in &mut problem.fix {
                edit.span = self.original(&edit.span);
            }
        }
        mend.damage = mend.damage.map(|damage| self.original(&damage));
        mend
    }
}

/// The line around an offset, without its line end.
pub(super) fn line_around(text: &str, offset: usize) -> Range<usize> {
    let offset = offset.min(text.len());
    let start = stretch_of(text, ..offset)
        .rfind('\n')
        .map_or(0, |end| end + 1);
    let end = stretch_of(text, offset..)
        .find('\n')
        .map_or(text.len(), |length| offset + length);
    start..end
}

/// A line without the blanks around it.
pub(super) fn trimmed(text: &str, line: &Range<usize>) -> Range<usize> {
    let content = stretch_of(text, line.clone());
    let start = line.start + (content.len() - content.trim_start().len());
    start..(line.start + content.trim_end().len()).max(start)
}
