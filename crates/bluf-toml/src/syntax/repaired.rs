//! A text that is mended while it is read, and the way back to the author's own.

use std::ops::Range;

use bluf_model::stretch_of;

use super::Mend;
use crate::{ByteEdit, Problem};

/// A text with repairs, and the way back to the author's own.
pub(crate) struct Repaired {
    source: String,
    /// The text to parse.
    pub text: String,
    /// What was put in the place of what, in the order in which that was done.
    replacements: Vec<Replacement>,
}

/// Words that took the place of others, of another length.
struct Replacement {
    at: usize,
    /// The length of the words that stood there; 0, where words were put in.
    old: usize,
    /// That of those that stand there now.
    new: usize,
}

/// A change of the text. What keeps its length moves nothing that follows.
pub(super) enum Edit {
    /// Puts words in.
    Insert(usize, String),
    /// Puts words in the place of a stretch.
    Replace(Range<usize>, String),
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
            replacements: Vec::new(),
        }
    }

    /// The stretch of the author's text that a stretch of this one comes from, on whole
    /// characters: a repair may have blanked some.
    pub(crate) fn original(&self, span: &Range<usize>) -> Range<usize> {
        let (mut start, mut end) = (span.start, span.end);
        for Replacement { at, old, new } in self.replacements.iter().rev() {
            // A place inside the new words is anywhere in the old ones.
            start = match start {
                before if before <= *at => before,
                inside if inside < at + new => *at,
                behind => behind - new + old,
            };
            end = match end {
                before if before <= *at => before,
                behind => behind.max(at + new) - new + old,
            };
        }
        while !self.source.is_char_boundary(start) {
            start -= 1;
        }
        while !self.source.is_char_boundary(end) && end < self.source.len() {
            end += 1;
        }
        start..end.max(start)
    }

    /// The same, if both its ends are places in the author's own text, and not in words that were
    /// put there.
    pub(crate) fn exactly(&self, span: &Range<usize>) -> Option<Range<usize>> {
        let (mut start, mut end) = (span.start, span.end);
        let mut is_exact = true;
        for Replacement { at, old, new } in self.replacements.iter().rev() {
            let mut back = |offset: usize| match offset {
                before if before <= *at => before,
                behind if behind >= at + new => behind - new + old,
                _ => {
                    is_exact = false;
                    *at
                }
            };
            (start, end) = (back(start), back(end));
        }
        is_exact.then(|| start..end.max(start))
    }

    /// The stretch of this text that a stretch of the author's went to.
    pub(super) fn forward(&self, span: &Range<usize>) -> Range<usize> {
        let onward = |mut offset: usize| {
            for Replacement { at, old, new } in &self.replacements {
                if offset >= at + old {
                    offset = offset - old + new;
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
            Edit::Replace(range, _) | Edit::Overwrite(range, _) => range.start,
        });
        for edit in edits.into_iter().rev() {
            match edit {
                Edit::Insert(at, words) => {
                    self.text.insert_str(at, &words);
                    let (old, new) = (0, words.len());
                    self.replacements.push(Replacement { at, old, new });
                }
                Edit::Replace(range, words) => {
                    let (at, old, new) = (range.start, range.len(), words.len());
                    self.text.replace_range(range, &words);
                    self.replacements.push(Replacement { at, old, new });
                }
                Edit::Overwrite(range, words) => {
                    let blank = " ".repeat(range.len().saturating_sub(words.len()));
                    self.text.replace_range(range, &(words + &blank));
                }
            }
        }
    }

    /// Puts the places of a fix into the author's text. What cannot be written there without the
    /// repairs of others waits until these are made.
    pub(crate) fn fix_in_original(&self, problem: &mut Problem) {
        let edits = problem.fix.iter().map(|edit| {
            Some(ByteEdit {
                span: self.exactly(&edit.span)?,
                text: edit.text.clone(),
            })
        });
        problem.fix = edits.collect::<Option<_>>().unwrap_or_default();
    }

    /// Puts the places of a repair, which count in this text, into the author's.
    pub(super) fn in_original(&self, mut mend: Mend) -> Mend {
        if let Some(problem) = &mut mend.problem {
            problem.label.span = self.original(&problem.label.span);
            for other in &mut problem.others {
                other.span = self.original(&other.span);
            }
            self.fix_in_original(problem);
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
