//! Reading a parsed file: what is found on the way is gathered here, and nothing stops at an error.

mod characters;
mod dates;
mod ids;
mod lengths;
mod markings;
mod references;
mod spoilt;
mod table;
mod terms;
mod text;
mod values;

use std::cell::{Cell, RefCell};
#[cfg(test)]
use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use bluf_model::{FieldPath, Language, Scheme, Step, Yardstick};

use crate::keys::FileKind;
use crate::locations::{FieldId, Locations};
use crate::{DataFile, Problem};
pub(crate) use characters::check_characters;
pub(crate) use ids::{id_help, near_id};
pub(crate) use references::{Kind, References};
pub(crate) use table::{Found, Table, listed};

/// What is gathered while a file is read.
pub(crate) struct Reading<'a> {
    /// The text that was parsed.
    pub text: &'a str,
    /// Whether some font has the character.
    pub covers: &'a dyn Fn(char) -> bool,
    /// Language of the brief, once it is known.
    pub language: Cell<Language>,
    /// The likelihood scale that the brief names, once it is known; else the usual one.
    pub yardstick: Cell<Yardstick>,
    /// The brief's system of markings, once it is known.
    pub scheme: Cell<Option<Scheme>>,
    /// Whether lines were left out because of syntax errors: then nothing is called missing.
    pub lost_lines: bool,
    /// Stretches that a syntax error spoils: nothing more is said of them.
    pub damaged: Vec<Range<usize>>,
    /// The files of data that were read, for the places in them.
    pub files: RefCell<Vec<Arc<DataFile>>>,
    /// What is wrong.
    pub problems: RefCell<Vec<Problem>>,
    /// Where every field stands.
    pub locations: RefCell<Locations>,
    /// Ids that were given, and what refers to them.
    pub references: RefCell<References>,
    /// Every key that was asked for, with its table: `judgments[].text`.
    #[cfg(test)]
    pub asked: RefCell<BTreeSet<String>>,
    /// What the file is.
    pub kind: FileKind,
    /// Where the first table begins, and in which line of the author's text: keys of the root
    /// belong above it.
    pub first_table: Option<(usize, usize)>,
}

impl Reading<'_> {
    /// Adds a problem.
    pub(crate) fn report(&self, problem: Problem) {
        self.problems.borrow_mut().push(problem);
    }

    /// Keeps a file of data, for the places in it.
    pub(crate) fn keep_file(&self, file: &Arc<DataFile>) {
        self.files.borrow_mut().push(Arc::clone(file));
    }

    /// A file of data that was read.
    pub(crate) fn file(&self, name: &str) -> Option<Arc<DataFile>> {
        let files = self.files.borrow();
        files.iter().rfind(|it| it.name == name).cloned()
    }

    /// Whether a syntax error spoils this stretch.
    pub(crate) fn is_damaged(&self, span: &Range<usize>) -> bool {
        self.damaged
            .iter()
            .any(|damage| damage.start < span.end.max(span.start + 1) && span.start < damage.end)
    }

    /// Notes where the field stands to which `step` leads from `holder`.
    pub(crate) fn locate(&self, holder: FieldId, step: Step, span: &Range<usize>) -> FieldId {
        self.locations
            .borrow_mut()
            .insert(holder, step, span.clone())
    }

    /// What to call a field in a message.
    pub(crate) fn path(&self, field: FieldId) -> FieldPath {
        self.locations.borrow().path(field)
    }
}

/// A text with one space between its words, and no line breaks. A space that does not break stays.
fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for word in text.split_ascii_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}

/// A written word for a message.
pub(crate) fn quoted(text: &str) -> String {
    if text.trim().is_empty() {
        "an empty text".to_owned()
    } else {
        format!("`{text}`")
    }
}
