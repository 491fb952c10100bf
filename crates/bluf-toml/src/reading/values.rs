//! Typed values of a table: each reads one, or says what is wrong with it.

use bluf_model::{Line, Number, Plain, Prose, stretch_of};
use toml::de::DeValue;

use super::characters::check_characters;
use super::{Found, Table, one_line};
use crate::brief::readings;
use crate::offsets::Offsets;
use crate::syntax::as_number;
use crate::{Problem, rules};

const TEXT: &str = "text in quotes";

/// Whether a text is a number and a sign of per cent.
fn is_per_cent(text: &str) -> bool {
    let number = text.trim().strip_suffix('%').map(str::trim_end);
    number.is_some_and(|it| !readings(it).is_empty())
}

impl<'t> Table<'t> {
    /// The string that a value is.
    pub(crate) fn text_of(&self, found: &Found<'t>) -> Option<&'t str> {
        match found.value {
            DeValue::String(text) => Some(text.as_ref()),
            DeValue::Integer(_) | DeValue::Float(_) | DeValue::Datetime(_) => {
                let written = stretch_of(self.reading.text, found.span.clone());
                let quoted = format!("\"{written}\"");
                let problem = self.wrong_type_problem(found, &format!("{TEXT}: write `{quoted}`"));
                self.reading.report(problem.fix(found.span.clone(), quoted));
                None
            }
            _ => {
                self.wrong_type(found, TEXT);
                None
            }
        }
    }

    /// A string that is no text of the page: checked for characters, kept as it is.
    pub(crate) fn string_of(&self, found: &Found<'t>) -> Option<String> {
        let text = self.text_of(found)?;
        let offsets = Offsets::of(self.reading.text, &found.span);
        check_characters(self.reading, text, |words| offsets.span(&words));
        if self.reading.scheme.get().is_some() {
            self.reading.refuse_mark(text, |words| offsets.span(words));
        }
        Some(one_line(text))
    }

    pub(crate) fn string(&mut self, key: &'static str) -> Option<String> {
        let found = self.written(key)?;
        self.string_of(&found)
    }

    pub(crate) fn plain(&mut self, key: &'static str) -> Option<Plain> {
        let found = self.written(key)?;
        self.plain_of(&found)
    }

    pub(crate) fn line(&mut self, key: &'static str) -> Option<Line> {
        let found = self.written(key)?;
        self.line_of(&found)
    }

    pub(crate) fn prose(&mut self, key: &'static str) -> Option<Prose> {
        let found = self.written(key)?;
        Some(self.reading.prose(&found, self.text_of(&found)?))
    }

    pub(crate) fn require_plain(&mut self, key: &'static str) -> Plain {
        let found = self.require(key);
        let plain = found.and_then(|found| {
            let plain = self.reading.plain(&found, self.text_of(&found)?);
            self.refuse_empty(&found, plain.text.is_empty());
            Some(plain)
        });
        plain.unwrap_or_default()
    }

    pub(crate) fn require_line(&mut self, key: &'static str) -> Line {
        let found = self.require(key);
        let line = found.and_then(|found| {
            let text = self.text_of(&found)?;
            let line = self.reading.line(&found, text);
            self.refuse_empty(&found, text.trim().is_empty());
            Some(line)
        });
        line.unwrap_or_default()
    }

    /// One line or several, none of them empty.
    pub(crate) fn require_lines(&mut self, key: &'static str) -> Vec<Line> {
        let Some(list) = self.require(key) else {
            return Vec::new();
        };
        let entries = self.entries(key);
        if entries.is_empty() {
            self.refuse_empty(&list, true);
        }
        let line = |found: &Found<'t>| {
            let text = self.text_of(found)?;
            let line = self.reading.line(found, text);
            self.refuse_empty(found, text.trim().is_empty());
            Some(line)
        };
        entries.iter().filter_map(line).collect()
    }

    fn refuse_empty(&self, found: &Found<'_>, is_empty: bool) {
        if is_empty {
            let problem = Problem::error(
                rules::MISSING_FIELD,
                found.span.clone(),
                format!("`{}` is empty", self.reading.path(found.field)),
            );
            self.reading.report(problem.help("write something there"));
        }
    }

    /// One entry or several: the values, each with its place.
    pub(crate) fn entries(&mut self, key: &'static str) -> Vec<Found<'t>> {
        let Some(found) = self.get(key) else {
            return Vec::new();
        };
        let DeValue::Array(array) = found.value else {
            return vec![found];
        };
        array
            .iter()
            .enumerate()
            .map(|(index, value)| self.entry(&found, index, value))
            .filter(|entry| !self.reading.is_damaged(&entry.span))
            .collect()
    }

    /// One entry or several, without those that are blank.
    fn written_entries(&mut self, key: &'static str) -> Vec<Found<'t>> {
        let mut entries = self.entries(key);
        entries.retain(|found| !found.is_blank());
        entries
    }

    /// Entries of which a blank one has its place: headings of columns, units.
    pub(crate) fn plains_in_place(&mut self, key: &'static str) -> Vec<Plain> {
        let entries = self.entries(key);
        entries
            .iter()
            .filter_map(|found| Some(self.reading.plain(found, self.text_of(found)?)))
            .collect()
    }

    pub(crate) fn plains(&mut self, key: &'static str) -> Vec<Plain> {
        let entries = self.written_entries(key);
        entries
            .iter()
            .filter_map(|found| self.plain_of(found))
            .collect()
    }

    /// Text printed as typed; a mark alone marks nothing.
    pub(crate) fn plain_of(&self, found: &Found<'t>) -> Option<Plain> {
        let plain = self.reading.plain(found, self.text_of(found)?);
        self.refuse_empty(found, plain.text.is_empty() && plain.mark.is_some());
        Some(plain)
    }

    /// A line; a mark alone marks nothing.
    pub(crate) fn line_of(&self, found: &Found<'t>) -> Option<Line> {
        let line = self.reading.line(found, self.text_of(found)?);
        self.refuse_empty(found, line.is_empty() && line.mark.is_some());
        Some(line)
    }

    pub(crate) fn strings(&mut self, key: &'static str) -> Vec<String> {
        let entries = self.written_entries(key);
        entries
            .iter()
            .filter_map(|found| self.string_of(found))
            .collect()
    }

    pub(crate) fn lines(&mut self, key: &'static str) -> Vec<Line> {
        let entries = self.written_entries(key);
        entries
            .iter()
            .filter_map(|found| self.line_of(found))
            .collect()
    }

    pub(crate) fn flag(&mut self, key: &'static str) -> bool {
        let Some(found) = self.get(key) else {
            return false;
        };
        match found.value {
            DeValue::Boolean(flag) => *flag,
            DeValue::String(text) if matches!(text.trim(), "true" | "false") => {
                let flag = text.trim();
                let wanted = format!("`true` or `false`, without quotes: write `{flag}`");
                let problem = self.wrong_type_problem(&found, &wanted);
                self.reading.report(problem.fix(found.span, flag));
                false
            }
            _ => {
                self.wrong_type(&found, "`true` or `false`, without quotes");
                false
            }
        }
    }

    /// `true`, `false`, or nothing.
    pub(crate) fn optional_flag(&mut self, key: &'static str) -> Option<bool> {
        self.has(key).then(|| self.flag(key))
    }

    pub(crate) fn number_of(&self, found: &Found<'t>) -> Option<Number> {
        let number = match found.value {
            DeValue::Integer(integer) => i64::from_str_radix(integer.as_str(), integer.radix())
                .ok()
                .map(Number::Whole),
            DeValue::Float(float) => float.as_str().parse().ok().and_then(Number::decimal),
            DeValue::String(text) if !readings(text).is_empty() => {
                let problem = self.wrong_type_problem(found, "a number without quotes");
                let span = found.span.clone();
                self.reading.report(match readings(text).as_slice() {
                    [one] => problem
                        .help(format!("it takes a number without quotes: write `{one}`"))
                        .fix(span, one.as_str()),
                    _ => as_number(problem, span, text),
                });
                return None;
            }
            DeValue::String(text) if is_per_cent(text) => {
                let number = text.trim().trim_end_matches(['%', ' ']);
                let problem = self.wrong_type_problem(found, "a number");
                self.reading.report(problem.help(format!(
                    "it takes a number without quotes and signs: write `{number}`, and the sign \
                     under `unit`"
                )));
                return None;
            }
            _ => {
                self.wrong_type(
                    found,
                    "a number without quotes and separators: `105007` or `105_007`",
                );
                return None;
            }
        };
        if number.is_none() {
            let written = stretch_of(self.reading.text, found.span.clone());
            let problem = Problem::error(
                rules::OUT_OF_RANGE,
                found.span.clone(),
                format!("`{written}` is no number that can be printed"),
            );
            self.reading
                .report(problem.help("write a number of at most 18 digits"));
        }
        number
    }

    pub(crate) fn require_number(&mut self, key: &'static str) -> Number {
        let number = self.require(key).and_then(|found| self.number_of(&found));
        number.unwrap_or(Number::Whole(0))
    }

    /// A whole number from `low` to `high`.
    pub(crate) fn whole(&mut self, key: &'static str, low: u32, high: u32) -> Option<u32> {
        let found = self.get(key)?;
        match self.number_of(&found)? {
            Number::Whole(number) if (i64::from(low)..=i64::from(high)).contains(&number) => {
                u32::try_from(number).ok()
            }
            _ => {
                let written = stretch_of(self.reading.text, found.span.clone());
                let message = format!("`{written}` is out of the range of `{key}`");
                let problem = Problem::error(rules::OUT_OF_RANGE, found.span.clone(), message);
                self.reading
                    .report(problem.help(format!("write a whole number from {low} to {high}")));
                None
            }
        }
    }

    /// A number from `low` to `high`, whole or not.
    pub(crate) fn decimal(&mut self, key: &'static str, low: f64, high: f64) -> Option<f64> {
        let found = self.get(key)?;
        #[expect(
            clippy::cast_precision_loss,
            reason = "what is too large to be exact is out of range"
        )]
        let number = match self.number_of(&found)? {
            Number::Whole(number) => number as f64,
            Number::Decimal(number) => number,
        };
        if (low..=high).contains(&number) {
            return Some(number);
        }
        let written = stretch_of(self.reading.text, found.span.clone());
        let message = format!("`{written}` is out of the range of `{key}`");
        let problem = Problem::error(rules::OUT_OF_RANGE, found.span.clone(), message);
        self.reading
            .report(problem.help(format!("write a number from {low} to {high}")));
        None
    }

    /// Entries that may be text or a table where more is known; `read_text` and `read_table`
    /// make the same thing of either.
    pub(crate) fn texts_or_tables<T>(
        &mut self,
        key: &'static str,
        read_text: impl Fn(&Self, &Found<'t>) -> Option<T>,
        read_table: impl Fn(&mut Table<'t>) -> T,
    ) -> Vec<T> {
        let shape = format!("{}[]", self.shape_of(key));
        let entries = self.written_entries(key);
        let mut items = Vec::new();
        for found in entries {
            match self.inside(&found, shape.clone()) {
                Some(mut table) => {
                    items.push(read_table(&mut table));
                    table.finish();
                }
                None => items.extend(read_text(self, &found)),
            }
        }
        items
    }
}
