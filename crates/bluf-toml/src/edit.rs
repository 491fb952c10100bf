//! Writing words into a file in the place of others, and leaving every other byte alone.

use std::ops::Range;

use bluf_model::{Place, stretch_of};

use crate::Locations;

/// Bytes of a file, and what to write in their place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ByteEdit {
    /// The bytes to replace.
    pub span: Range<usize>,
    /// What to write.
    pub text: String,
}

impl Locations {
    /// The edit of the file that puts `new` words in the place of `old` ones, or in the place of
    /// all the words of a field where the place names none. None, if other words stand there, or
    /// if its string cannot hold the new ones in the quotes that it has.
    #[must_use]
    pub fn edit(&self, place: &Place, old: &str, new: &str) -> Option<ByteEdit> {
        if place.words.is_none() {
            // What the file does not say, such as a default, cannot be put right in it.
            let field = self.exact(&place.field)?;
            return string_edit(self.text(), &field, new);
        }
        let (field, span) = self.field_and_words(place)?;
        let written = stretch_of(self.text(), field.clone());
        let stands_there = self.text().get(span.clone())? == escaped(old, written)?;
        let text = escaped(new, written)?;
        stands_there.then_some(ByteEdit { span, text })
    }
}

/// The edit that puts words in the place of those of a string of one line. None, if none stands at
/// that stretch of a text, or if it cannot hold them in its quotes.
pub(crate) fn string_edit(text: &str, string: &Range<usize>, words: &str) -> Option<ByteEdit> {
    let written = stretch_of(text, string.clone());
    let span = inside_quotes(written)?;
    Some(ByteEdit {
        span: string.start + span.start..string.start + span.end,
        text: escaped(words, written)?,
    })
}

/// Where the words of a string of one line stand between its quotes.
fn inside_quotes(written: &str) -> Option<Range<usize>> {
    let quote = written
        .chars()
        .next()
        .filter(|it| matches!(it, '"' | '\''))?;
    let is_one_line = !written.starts_with(&[quote; 3].iter().collect::<String>());
    (is_one_line && written.len() >= 2).then(|| 1..written.len() - 1)
}

/// Words as they are written in a string that begins as `written` does.
fn escaped(words: &str, written: &str) -> Option<String> {
    let is_plain = !words.contains(|c: char| c.is_control());
    match written.chars().next()? {
        '\'' => (is_plain && !words.contains('\'')).then(|| words.to_owned()),
        '"' => is_plain.then(|| words.replace('\\', r"\\").replace('"', "\\\"")),
        _ => None,
    }
}

/// Carries out edits. Of edits that touch each other only the first is carried out.
#[must_use]
pub fn apply(source: &str, edits: &[ByteEdit]) -> String {
    let mut edits: Vec<&ByteEdit> = edits.iter().collect();
    edits.sort_by_key(|edit| (edit.span.start, edit.span.end));
    let mut text = String::with_capacity(source.len());
    let mut done = 0;
    for edit in edits {
        if edit.span.start < done {
            continue;
        }
        text.push_str(stretch_of(source, done..edit.span.start));
        text.push_str(&edit.text);
        done = edit.span.end;
    }
    text.push_str(stretch_of(source, done..));
    text
}

#[cfg(test)]
mod tests {
    use bluf_model::FieldPath;

    use super::*;
    use crate::{Defaults, LoadOptions, load_brief};

    /// `source` with the words at `words` of its BLUF replaced.
    fn replaced(source: &str, words: Range<usize>, old: &str, new: &str) -> Option<String> {
        let defaults = Defaults::default();
        let options = LoadOptions {
            defaults: &defaults,
            covers: &|_| true,
            files: &crate::FileError::no_files,
            limits: crate::FileLimits::default(),
        };
        let loaded = load_brief(source, &options).unwrap();
        let place = Place {
            field: FieldPath::root().key("bluf"),
            words: Some(words),
        };
        let edit = loaded.locations.edit(&place, old, new)?;
        Some(apply(source, &[edit]))
    }

    #[test]
    fn only_the_words_change() {
        let literal = "# note\r\ntitle='a'\ndate = 2026-05-12\nbluf = '''\nSee option B, now.'''#x";
        assert_eq!(
            replaced(literal, 4..12, "option B", "[](#b)").unwrap(),
            literal.replace("option B", "[](#b)")
        );
        let basic = "title = 'a'\ndate = 2026-05-12\nbluf = \"He said \\\"option B\\\".\"";
        assert_eq!(
            replaced(basic, 9..17, "option B", "a \"b\"").unwrap(),
            basic.replace("option B", "a \\\"b\\\"")
        );
        assert_eq!(replaced(literal, 4..12, "option C", "[](#b)"), None);
        let single = literal
            .replace("'''\nSee", "'See")
            .replace("now.'''", "now.'");
        assert_eq!(replaced(&single, 4..12, "option B", "b's"), None);
    }

    #[test]
    fn a_whole_field_is_replaced_only_where_the_file_has_it() {
        let source = "title = 'a'\ndate = 2026-05-12\nbluf = \"b\" # note\n";
        let defaults = Defaults::default();
        let options = LoadOptions {
            defaults: &defaults,
            covers: &|_| true,
            files: &crate::FileError::no_files,
            limits: crate::FileLimits::default(),
        };
        let locations = load_brief(source, &options).unwrap().locations;
        let edit = |key: &'static str| {
            let field = FieldPath::root().key(key);
            locations.edit(&Place { field, words: None }, "", "c")
        };
        let edited = apply(source, &[edit("bluf").unwrap()]);
        assert_eq!(edited, source.replace("\"b\"", "\"c\""));
        assert_eq!(edit("marking"), None);
    }

    #[test]
    fn edits_that_touch_wait_for_the_next_run() {
        let edit = |span: Range<usize>, text: &str| ByteEdit {
            span,
            text: text.to_owned(),
        };
        let edits = [edit(2..4, "X"), edit(0..3, "Y"), edit(5..5, "Z")];
        assert_eq!(apply("abcdef", &edits), "YdeZf");
    }
}
