//! A table while it is read: it remembers which keys were asked for, so that the others are unknown.

use std::borrow::Cow;
use std::ops::Range;

use bluf_model::{Step, stretch_of};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::Reading;
use crate::keys::FileKind;
use crate::locations::FieldId;
use crate::nearest::nearest;
use crate::syntax::one_bracket_problem;
use crate::{Problem, rules};

/// Tables in which a key of the brief, in quotes, may be what the author means.
const MAY_BE_MEANT: [&str; 4] = ["people", "acronyms", "sections", "annexes"];

/// A table while it is read.
pub(crate) struct Table<'t> {
    /// What is gathered on the way.
    pub reading: &'t Reading<'t>,
    /// Which field of the brief it is.
    pub field: FieldId,
    /// Its name in the schema: `judgments[]`.
    pub shape: String,
    /// Its heading, or the whole of an inline table.
    pub span: Range<usize>,
    entries: &'t DeTable<'t>,
    asked: Vec<&'static str>,
    /// Keys that must be there and are not: one that is misspelt is said to be so, and not missing.
    missing: Vec<(&'static str, Problem)>,
    /// The table that it stands in, where that is no root: what it is called, and its keys that were
    /// asked for before.
    outer: Option<(String, Vec<&'static str>)>,
}

/// A value that a table has.
#[derive(Clone)]
pub(crate) struct Found<'t> {
    /// The value.
    pub value: &'t DeValue<'t>,
    /// Where it stands.
    pub span: Range<usize>,
    /// Which field of the brief it is.
    pub field: FieldId,
}

impl Found<'_> {
    /// Whether it is a string without words: that is as if it were not written.
    pub(crate) fn is_blank(&self) -> bool {
        matches!(self.value, DeValue::String(text) if text.trim().is_empty())
    }
}

impl<'t> Table<'t> {
    /// The root of a file.
    pub(crate) fn root(reading: &'t Reading<'t>, table: &'t Spanned<DeTable<'t>>) -> Self {
        Self::new(reading, FieldId::ROOT, String::new(), 0..0, table.get_ref())
    }

    fn new(
        reading: &'t Reading<'t>,
        field: FieldId,
        shape: String,
        span: Range<usize>,
        entries: &'t DeTable<'t>,
    ) -> Self {
        Self {
            reading,
            field,
            shape,
            span,
            entries,
            asked: Vec::new(),
            missing: Vec::new(),
            outer: None,
        }
    }

    /// The value under a key, if the table has it and no syntax error spoils it.
    pub(crate) fn get(&mut self, key: &'static str) -> Option<Found<'t>> {
        self.asked.push(key);
        #[cfg(test)]
        self.reading.asked.borrow_mut().insert(self.shape_of(key));
        let (name, value) = self.entries.get_key_value(key)?;
        let step = Step::Key(Cow::Borrowed(key));
        let field = self.reading.locate(self.field, step, &value.span());
        let is_damaged =
            self.reading.is_damaged(&name.span()) || self.reading.is_damaged(&value.span());
        (!is_damaged).then(|| Found {
            value: value.get_ref(),
            span: value.span(),
            field,
        })
    }

    /// The value under a key, if it is not blank.
    pub(crate) fn written(&mut self, key: &'static str) -> Option<Found<'t>> {
        self.get(key).filter(|found| !found.is_blank())
    }

    /// The value under a key that must be there.
    pub(crate) fn require(&mut self, key: &'static str) -> Option<Found<'t>> {
        let found = self.get(key);
        let may_be_there = self.reading.lost_lines || self.reading.is_damaged(&self.span);
        if found.is_none() && !self.entries.contains_key(key) && !may_be_there {
            let whose = if self.shape.is_empty() {
                self.reading.kind.this().to_owned()
            } else {
                self.name()
            };
            let problem = Problem::error(
                rules::MISSING_FIELD,
                self.span.clone(),
                format!("{whose} has no `{key}`"),
            );
            self.missing
                .push((key, problem.help(format!("add `{key} = …`"))));
        }
        found
    }

    /// Whether the table has the key.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.entries.contains_key(key)
    }

    /// Where the value under a key stands.
    pub(crate) fn span_of(&self, key: &str) -> Option<Range<usize>> {
        self.entries.get(key).map(Spanned::span)
    }

    /// Where an entry of the list under a key stands.
    pub(crate) fn span_of_entry(&self, key: &str, index: usize) -> Option<Range<usize>> {
        match self.entries.get(key)?.get_ref() {
            DeValue::Array(array) => array.get(index).map(Spanned::span),
            _ => None,
        }
    }

    /// What to call this table in a message.
    fn name(&self) -> String {
        let list = self.shape.trim_end_matches("[]");
        if list == self.shape && !list.contains(['.', '*']) {
            return format!("`[{list}]`");
        }
        match list.rsplit(['.', ']']).next().unwrap_or_default() {
            "" => "this".to_owned(),
            "*" => "this entry".to_owned(),
            name => format!("this entry of `{name}`"),
        }
    }

    /// The table that a value is.
    pub(crate) fn inside(&self, found: &Found<'t>, shape: String) -> Option<Self> {
        match found.value {
            DeValue::Table(entries) => Some(Self::new(
                self.reading,
                found.field,
                shape,
                found.span.clone(),
                entries,
            )),
            _ => None,
        }
    }

    /// The tables of a list under `key`; anything else in it is reported.
    pub(crate) fn tables(&mut self, key: &'static str) -> Vec<Self> {
        let Some(found) = self.get(key) else {
            return Vec::new();
        };
        let shape = format!("{}[]", self.shape_of(key));
        let DeValue::Array(array) = found.value else {
            self.reading
                .report(one_bracket_problem(key, found.span.clone()));
            // The one table is read, so that its own mistakes are found in the same run.
            let one = Found {
                field: self
                    .reading
                    .locate(found.field, Step::Index(0), &found.span),
                ..found
            };
            return self.inside(&one, shape).into_iter().collect();
        };
        let mut tables = Vec::new();
        for (index, value) in array.iter().enumerate() {
            let entry = self.entry(&found, index, value);
            if self.reading.is_damaged(&entry.span) && !matches!(entry.value, DeValue::Table(_)) {
                continue;
            }
            match self.inside(&entry, shape.clone()) {
                Some(table) => tables.push(table),
                None => self.wrong_type(&entry, "a table: `{ … }`"),
            }
        }
        tables
    }

    /// An entry of the list that was found under a key.
    pub(crate) fn entry(
        &self,
        list: &Found<'t>,
        index: usize,
        value: &'t Spanned<DeValue<'t>>,
    ) -> Found<'t> {
        let span = value.span();
        Found {
            value: value.get_ref(),
            field: self.reading.locate(list.field, Step::Index(index), &span),
            span,
        }
    }

    /// The table under `key`.
    pub(crate) fn table(&mut self, key: &'static str) -> Option<Self> {
        let found = self.get(key)?;
        let shape = self.shape_of(key);
        let mut table = self.inside(&found, shape);
        if let (Some(table), false) = (&mut table, self.shape.is_empty()) {
            table.outer = Some((self.name(), self.asked.clone()));
        }
        if table.is_none() {
            // `[[sources]]` is the way of the lists, and the keys of this table are free.
            let form = if key == "sources" {
                "[sources.id]".to_owned()
            } else if self.shape.is_empty() {
                format!("[{key}]")
            } else {
                // Inside an item, a heading of that name would belong to the brief.
                format!("{key} = {{ … }}")
            };
            self.wrong_type(&found, &format!("a table: `{form}`"));
        }
        table
    }

    /// Every entry of a table with free keys, in written order, with the place of its key. Keys
    /// of the brief that slid below the table's heading are reported and left out.
    pub(crate) fn free_entries(&mut self) -> Vec<(String, Range<usize>, Found<'t>)> {
        let mut entries = Vec::new();
        for (key, value) in self.entries {
            let name = key.get_ref().as_ref();
            let step = Step::Key(Cow::Owned(name.to_owned()));
            let field = self.reading.locate(self.field, step, &value.span());
            if self.reading.is_damaged(&key.span()) || self.reading.is_damaged(&value.span()) {
                continue;
            }
            let is_bare = !stretch_of(self.reading.text, key.span()).starts_with(['"', '\'']);
            let is_table = matches!(value.get_ref(), DeValue::Table(_));
            // Other files have tables whose keys may be those of the root: parts, languages, rules.
            let is_of_brief = self.reading.kind == FileKind::Brief;
            if is_bare && !is_table && is_of_brief && self.is_of_root(name) {
                let may_be_meant = MAY_BE_MEANT.contains(&self.shape.as_str());
                self.report_misplaced(
                    name,
                    key.span(),
                    if may_be_meant {
                        "; in quotes, it is a key of this table"
                    } else {
                        ""
                    },
                );
                continue;
            }
            let found = Found {
                value: value.get_ref(),
                span: value.span(),
                field,
            };
            entries.push((name.to_owned(), key.span(), found));
        }
        entries
    }

    /// Reports the keys that nobody asked for, and those that are missing.
    pub(crate) fn finish(mut self) {
        for (key, value) in self.entries {
            let name = key.get_ref().as_ref();
            if self.asked.contains(&name) || self.reading.is_damaged(&key.span()) {
                continue;
            }
            let is_table = matches!(value.get_ref(), DeValue::Table(_));
            if !self.shape.is_empty() && self.is_of_root(name) && !is_table {
                self.report_misplaced(name, key.span(), "");
                continue;
            }
            if self.report_below(name, &key.span()) {
                continue;
            }
            let elsewhere = self.reading.kind.elsewhere(&self.shape_of(name));
            let near = match elsewhere {
                Some(_) => None,
                None => nearest(name, self.asked.iter().copied()),
            };
            self.missing.retain(|(missing, _)| near != Some(*missing));
            self.report_unknown(name, key.span(), near, elsewhere);
        }
        for (_, problem) in self.missing {
            self.reading.report(problem);
        }
    }

    /// Whether the root of the file may have a key.
    fn is_of_root(&self, name: &str) -> bool {
        let keys = self.reading.kind.keys();
        keys.root.iter().any(|root| root == name)
    }

    fn report_unknown(
        &self,
        name: &str,
        span: Range<usize>,
        near: Option<&str>,
        elsewhere: Option<(FileKind, &'static str)>,
    ) {
        let kind = self.reading.kind;
        let here = if self.shape.is_empty() {
            kind.name().to_owned()
        } else {
            self.name()
        };
        let message = if name.is_empty() {
            "this key is empty".to_owned()
        } else {
            format!("{here} has no key `{name}`")
        };
        if let Some((other, help)) = elsewhere {
            let message = format!("{message}; {} has", other.name());
            let problem = Problem::error(rules::UNKNOWN_KEY, span, message);
            self.reading.report(problem.help(help));
            return;
        }
        let problem = Problem::error(rules::UNKNOWN_KEY, span.clone(), message);
        self.reading.report(match near {
            Some(near) => problem
                .help(format!("did you mean `{near}`?"))
                .fix(span, near)
                .guessed(name, near),
            None if self.shape.is_empty() && kind == FileKind::Brief => problem.help(
                "`bluf schema` lists the keys; a section of your own belongs under `[sections]`",
            ),
            None => problem.help(format!("its keys are {}", listed(&self.asked))),
        });
    }

    /// Says that a value is of the wrong kind.
    pub(crate) fn wrong_type(&self, found: &Found<'_>, wanted: &str) {
        let problem = self.wrong_type_problem(found, wanted);
        self.reading.report(problem);
    }

    /// The problem of a value of the wrong kind.
    pub(crate) fn wrong_type_problem(&self, found: &Found<'_>, wanted: &str) -> Problem {
        let message = format!(
            "`{}` is {}",
            self.reading.path(found.field),
            kind_of(found.value)
        );
        let problem = Problem::error(rules::WRONG_TYPE, found.span.clone(), message);
        problem.help(format!("it takes {wanted}"))
    }

    /// The name in the schema of what stands under `key`.
    pub(crate) fn shape_of(&self, key: &str) -> String {
        if self.shape.is_empty() {
            key.to_owned()
        } else {
            format!("{}.{key}", self.shape)
        }
    }

    /// Says of a key of the table around this one that it slid below its heading. Says whether it did.
    fn report_below(&self, name: &str, span: &Range<usize>) -> bool {
        let outer = self.outer.as_ref();
        let Some((outer, _)) = outer.filter(|(_, keys)| keys.contains(&name)) else {
            return false;
        };
        let own = stretch_of(self.reading.text, self.span.clone());
        let heading = own.lines().next().unwrap_or_default().trim();
        let (message, help) = match heading.starts_with('[') {
            true => (
                format!("`{name}` belongs to {outer}, and stands below `{heading}`"),
                format!("move it above `{heading}`"),
            ),
            false => (
                format!("`{name}` belongs to {outer}, and stands inside of a table of it"),
                "move it out of the braces".to_owned(),
            ),
        };
        let problem = Problem::error(rules::MISPLACED_KEY, span.clone(), message);
        self.reading.report(problem.help(help));
        true
    }

    fn report_misplaced(&self, name: &str, span: Range<usize>, more: &str) {
        let mut problem = Problem::error(
            rules::MISPLACED_KEY,
            span,
            format!(
                "`{name}` belongs to {}, and stands below a table",
                self.reading.kind.this()
            ),
        );
        let help = match self.reading.first_table {
            Some((first, line)) => {
                problem = problem.also(first..first + 1, "the first table begins here");
                format!("move it above the first [table], line {line}{more}")
            }
            None => format!("move it out of the braces{more}"),
        };
        self.reading.report(problem.help(help));
    }
}

/// Words for the kind of a value.
fn kind_of(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "text",
        DeValue::Integer(_) | DeValue::Float(_) => "a number",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a date",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}

/// Words in backticks with commas: "`a`, `b` and `c`".
pub(crate) fn listed(words: &[&str]) -> String {
    let quoted: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
    match quoted.as_slice() {
        [] => String::new(),
        [one] => one.clone(),
        [most @ .., last] => format!("{} and {last}", most.join(", ")),
    }
}
