//! Reading a whole file: syntax first, then its keys, and every problem in the order of the file.

use std::cell::{Cell, RefCell};

use bluf_model::{Addressee, Language, Marking, Scheme, Yardstick};
use toml::de::DeValue;

use crate::keys::FileKind;
use crate::limits::FileLimits;
use crate::reading::{Reading, References, Table};
use crate::syntax::{Repaired, Syntax, ask_about_escapes, newer, parse, repair};
use crate::{Locations, Problem};

/// What a brief has where it says nothing: the organisation's choices in `bluf.toml`.
#[derive(Debug, Clone, Default)]
pub struct Defaults {
    /// Who writes.
    pub from: Vec<Addressee>,
    /// Language of the document.
    pub language: Option<Language>,
    /// Handling marking.
    pub marking: Option<Marking>,
    /// Whose marking it is.
    pub scheme: Option<Scheme>,
    /// Name of the template.
    pub template: Option<String>,
}

/// How to load a brief.
#[derive(Clone, Copy)]
pub struct LoadOptions<'a> {
    /// What a brief has where it says nothing.
    pub defaults: &'a Defaults,
    /// Whether the fonts have a character: one that none has is an error in its place.
    pub covers: &'a dyn Fn(char) -> bool,
    /// The content of a file that a figure names, from the folder of the brief.
    pub files: &'a dyn Fn(&str) -> Result<Vec<u8>, FileError>,
    /// How much of such a file is taken in.
    pub limits: FileLimits,
}

/// Why a file that a brief names cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileError {
    /// What is wrong: lower case, literals in backticks, no full stop.
    pub message: String,
    /// What to do.
    pub help: Option<String>,
}

impl FileError {
    /// There are no files, because the text comes from nowhere.
    ///
    /// # Errors
    ///
    /// Always.
    pub fn no_files(file: &str) -> Result<Vec<u8>, Self> {
        Err(Self {
            message: format!("`{file}` cannot be read here"),
            help: None,
        })
    }
}

/// What reading a file gives: the value, where its fields stand, and what is wrong.
pub(crate) struct Read<T> {
    /// The value; of a file with problems, what could be read of it.
    pub value: T,
    pub locations: Locations,
    /// What is wrong, in the order of the file.
    pub problems: Vec<Problem>,
    /// Every key that was asked for, to compare them with the schema.
    #[cfg(test)]
    pub asked: Vec<String>,
}

impl<T> Read<T> {
    /// The value of a file without problems.
    pub(crate) fn whole(self) -> Result<T, Vec<Problem>> {
        match self.problems.is_empty() {
            true => Ok(self.value),
            false => Err(self.problems),
        }
    }
}

/// How to read a file.
pub(crate) struct ReadOptions<'a> {
    pub covers: &'a dyn Fn(char) -> bool,
    /// What it is: that says which keys it may have.
    pub kind: FileKind,
}

/// Reads a file with `read`, which must ask for every key that the file may have.
pub(crate) fn read_file<T>(
    source: &str,
    options: ReadOptions<'_>,
    read: impl FnOnce(&mut Table<'_>) -> T,
) -> Read<T> {
    let mut repaired = Repaired::new(source);
    let (mut document, errors) = parse(&repaired.text);
    let mut syntax = Syntax::default();
    if !errors.is_empty() {
        drop(document);
        syntax = repair(&mut repaired, options.kind.keys());
        (document, _) = parse(&repaired.text);
    }
    ask_about_escapes(&repaired, &mut syntax);
    let first_table = document
        .get_ref()
        .iter()
        .filter(|(key, value)| {
            matches!(value.get_ref(), DeValue::Table(_) | DeValue::Array(_))
                && value.span().start < key.span().start
        })
        .map(|(_, value)| value.span().start)
        .min()
        .map(|start| {
            (
                start,
                line_number(source, repaired.original(&(start..start)).start),
            )
        });
    let reading = Reading {
        text: &repaired.text,
        covers: options.covers,
        language: Cell::new(Language::default()),
        yardstick: Cell::new(Yardstick::default()),
        scheme: Cell::new(None),
        lost_lines: syntax.lost_lines,
        damaged: syntax.damaged(&repaired),
        files: RefCell::default(),
        problems: RefCell::default(),
        locations: RefCell::new(Locations::of(&repaired.text)),
        references: RefCell::new(References::default()),
        #[cfg(test)]
        asked: RefCell::default(),
        kind: options.kind,
        first_table,
    };
    let mut table = Table::root(&reading, &document);
    let value = read(&mut table);
    table.finish();

    let has_errors = !syntax.problems.is_empty();
    let is_lost = |id: &str| has_errors && may_be_given_in(id, source);
    let dangling = reading
        .references
        .borrow()
        .dangling(&repaired.text, is_lost);
    dangling
        .into_iter()
        .for_each(|problem| reading.report(problem));

    // How a value is written comes before what it says.
    let mut problems = syntax.problems;
    for mut problem in reading.problems.into_inner() {
        to_original(&mut problem, &repaired);
        problems.push(problem);
    }
    let mut newer = newer(&repaired.text);
    for problem in &mut newer {
        to_original(problem, &repaired);
    }
    let touches = |one: &Problem, other: &Problem| {
        let (one, other) = (&one.label.span, &other.label.span);
        one.start < other.end && other.start < one.end
    };
    newer.retain(|it| !problems.iter().any(|known| touches(it, known)));
    problems.extend(newer);
    problems.sort_by_key(|problem| (problem.label.span.start, problem.label.span.end));
    problems.dedup();
    let mut locations = reading.locations.into_inner();
    if repaired.text != source {
        locations = locations.in_text(source, |span| repaired.original(span));
    }
    Read {
        value,
        locations,
        problems,
        #[cfg(test)]
        asked: reading.asked.into_inner().into_iter().collect(),
    }
}

/// The number of the line that an offset is in, counted from 1.
fn line_number(text: &str, offset: usize) -> usize {
    text.bytes()
        .take(offset)
        .filter(|byte| *byte == b'\n')
        .count()
        + 1
}

/// Whether some line of a broken file may give this id: `id = "x"`, `x = {`, `[sources.x]`.
fn may_be_given_in(id: &str, text: &str) -> bool {
    text.lines().any(|line| {
        let line = line.trim_start_matches(['#', ' ', '\t']);
        let mut words = line.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_'));
        let opens_with_key =
            line.starts_with("id") || line.starts_with(id) || line.starts_with('[');
        opens_with_key && words.any(|word| word == id)
    })
}

/// Puts the places of a problem into the author's own text.
fn to_original(problem: &mut Problem, repaired: &Repaired) {
    for label in std::iter::once(&mut problem.label).chain(&mut problem.others) {
        label.span = repaired.original(&label.span);
    }
    repaired.fix_in_original(problem);
}
