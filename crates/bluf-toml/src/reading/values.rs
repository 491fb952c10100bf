//! Typed values of a table: each reads one, or says what is wrong with it.

use bluf_model::{
    Date, Day, Grade, ID_PATTERN, ItemId, Line, Marking, Number, Plain, Prose, SourceId,
    Vocabulary,
};
use chrono::NaiveDate;
use toml::de::DeValue;

use super::characters::check_characters;
use super::references::Kind;
use super::strings::offsets;
use super::table::listed;
use super::text::bad_marking;
use super::{Found, Table};
use crate::nearest::nearest;
use crate::{Problem, rules};

const TEXT: &str = "text in quotes";

impl<'t> Table<'t> {
    /// The string that a value is.
    pub fn text_of(&self, found: &Found<'t>) -> Option<&'t str> {
        match found.value {
            DeValue::String(text) => Some(text.as_ref()),
            DeValue::Integer(_) | DeValue::Float(_) | DeValue::Datetime(_) => {
                let written = &self.reading.text[found.span.clone()];
                self.wrong_type(found, &format!("{TEXT}: write `\"{written}\"`"));
                None
            }
            _ => {
                self.wrong_type(found, TEXT);
                None
            }
        }
    }

    /// A string that is no text of the page: checked for characters, kept as it is.
    pub fn string_of(&self, found: &Found<'t>) -> Option<String> {
        let text = self.text_of(found)?;
        let offsets = offsets(self.reading.text, &found.span);
        check_characters(self.reading, text, |words| offsets.span(&words));
        Some(text.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    pub fn string(&mut self, key: &'static str) -> Option<String> {
        let found = self.get(key)?;
        self.string_of(&found)
    }

    pub fn plain(&mut self, key: &'static str) -> Option<Plain> {
        let found = self.get(key)?;
        Some(self.reading.plain(&found, self.text_of(&found)?))
    }

    pub fn line(&mut self, key: &'static str) -> Option<Line> {
        let found = self.get(key)?;
        Some(self.reading.line(&found, self.text_of(&found)?))
    }

    pub fn prose(&mut self, key: &'static str) -> Option<Prose> {
        let found = self.get(key)?;
        Some(self.reading.prose(&found, self.text_of(&found)?))
    }

    pub fn require_plain(&mut self, key: &'static str) -> Plain {
        let found = self.require(key);
        let plain = found.and_then(|found| {
            let plain = self.reading.plain(&found, self.text_of(&found)?);
            self.refuse_empty(&found, plain.text.is_empty());
            Some(plain)
        });
        plain.unwrap_or_default()
    }

    pub fn require_line(&mut self, key: &'static str) -> Line {
        let found = self.require(key);
        let line = found.and_then(|found| {
            let text = self.text_of(&found)?;
            let line = self.reading.line(&found, text);
            self.refuse_empty(&found, text.trim().is_empty());
            Some(line)
        });
        line.unwrap_or_default()
    }

    fn refuse_empty(&self, found: &Found<'_>, is_empty: bool) {
        if is_empty {
            let problem = Problem::error(rules::MISSING_FIELD, found.span.clone(), format!("`{}` is empty", found.path));
            self.reading.report(problem.help("write something there"));
        }
    }

    /// One entry or several: the values, each with its place.
    pub fn entries(&mut self, key: &'static str) -> Vec<Found<'t>> {
        let Some(found) = self.get(key) else { return Vec::new() };
        let DeValue::Array(array) = found.value else { return vec![found] };
        array
            .iter()
            .enumerate()
            .map(|(index, value)| Found {
                value: value.get_ref(),
                span: value.span(),
                path: found.path.index(index),
            })
            .inspect(|entry| self.reading.locate(&entry.path, &entry.span))
            .filter(|entry| !self.reading.is_damaged(&entry.span))
            .collect()
    }

    pub fn plains(&mut self, key: &'static str) -> Vec<Plain> {
        let entries = self.entries(key);
        entries
            .iter()
            .filter_map(|found| Some(self.reading.plain(found, self.text_of(found)?)))
            .collect()
    }

    pub fn strings(&mut self, key: &'static str) -> Vec<String> {
        let entries = self.entries(key);
        entries.iter().filter_map(|found| self.string_of(found)).collect()
    }

    pub fn lines(&mut self, key: &'static str) -> Vec<Line> {
        let entries = self.entries(key);
        entries
            .iter()
            .filter_map(|found| Some(self.reading.line(found, self.text_of(found)?)))
            .collect()
    }

    pub fn flag(&mut self, key: &'static str) -> bool {
        let Some(found) = self.get(key) else { return false };
        match found.value {
            DeValue::Boolean(flag) => *flag,
            _ => {
                self.wrong_type(&found, "`true` or `false`, without quotes");
                false
            }
        }
    }

    pub fn number_of(&self, found: &Found<'t>) -> Option<Number> {
        let number = match found.value {
            DeValue::Integer(integer) => {
                i64::from_str_radix(integer.as_str(), integer.radix()).ok().map(Number::Whole)
            }
            DeValue::Float(float) => {
                float.as_str().parse().ok().filter(|number: &f64| number.is_finite()).map(Number::Decimal)
            }
            _ => {
                self.wrong_type(found, "a number without quotes and separators: `105007` or `105_007`");
                return None;
            }
        };
        if number.is_none() {
            let written = &self.reading.text[found.span.clone()];
            let problem = Problem::error(rules::OUT_OF_RANGE, found.span.clone(), format!("`{written}` is no number that can be printed"));
            self.reading.report(problem.help("write a number of at most 18 digits"));
        }
        number
    }

    pub fn require_number(&mut self, key: &'static str) -> Number {
        let number = self.require(key).and_then(|found| self.number_of(&found));
        number.unwrap_or(Number::Whole(0))
    }

    /// A whole number from `low` to `high`.
    pub fn whole(&mut self, key: &'static str, low: u32, high: u32) -> Option<u32> {
        let found = self.get(key)?;
        match self.number_of(&found)? {
            Number::Whole(number) if (i64::from(low)..=i64::from(high)).contains(&number) => {
                u32::try_from(number).ok()
            }
            _ => {
                let problem = Problem::error(rules::OUT_OF_RANGE, found.span.clone(), format!("`{key}` is out of its range"));
                self.reading.report(problem.help(format!("write a whole number from {low} to {high}")));
                None
            }
        }
    }

    pub fn date(&mut self, key: &'static str) -> Option<Date> {
        let found = self.get(key)?;
        self.date_of(&found)
    }

    pub fn date_of(&self, found: &Found<'t>) -> Option<Date> {
        let written = &self.reading.text[found.span.clone()];
        let bad = |help: &str| {
            let message = format!("`{}` is not a date", written.trim_matches(['"', '\'']));
            let problem = Problem::error(rules::BAD_DATE, found.span.clone(), message);
            self.reading.report(problem.help(help));
            None
        };
        match found.value {
            DeValue::Datetime(native) => {
                if native.offset.is_some() {
                    return bad("leave the time zone out: times are those of the place that the brief speaks of");
                }
                let Some(date) = native.date else {
                    return bad("write the day too: `\"2026-03-24 16:00\"`");
                };
                let day = NaiveDate::from_ymd_opt(date.year.into(), date.month.into(), date.day.into())?;
                match native.time {
                    None => Some(Date::Day(day)),
                    Some(time) => day.and_hms_opt(time.hour.into(), time.minute.into(), 0).map(Date::Minute),
                }
            }
            DeValue::String(text) => match Date::parse(text.trim()) {
                Some(date) => Some(date),
                None => bad("write `2026-03-24`, or quoted `\"2026\"`, `\"2026-03\"`, `\"2026-03-24 16:00\"`"),
            },
            DeValue::Integer(_) | DeValue::Float(_) => bad(&format!("put it in quotes: `\"{written}\"`")),
            _ => {
                self.wrong_type(found, "a date: `2026-03-24`");
                None
            }
        }
    }

    pub fn day(&mut self, key: &'static str) -> Option<Day> {
        let found = self.get(key)?;
        self.day_of(&found)
    }

    pub fn day_of(&self, found: &Found<'t>) -> Option<Day> {
        let date = self.date_of(found)?;
        if date.day().is_none() {
            let message = format!("`{}` is not a day", found.path);
            let problem = Problem::error(rules::BAD_DATE, found.span.clone(), message);
            self.reading.report(problem.help("write year, month and day: `2026-03-24`"));
        }
        date.day().map(Day)
    }

    /// A word of a vocabulary.
    pub fn term<V: Vocabulary>(&mut self, key: &'static str) -> Option<V> {
        let found = self.get(key)?;
        self.term_of(&found)
    }

    pub fn require_term<V: Vocabulary>(&mut self, key: &'static str) -> Option<V> {
        let found = self.require(key)?;
        self.term_of(&found)
    }

    pub fn term_of<V: Vocabulary>(&self, found: &Found<'t>) -> Option<V> {
        let text = self.text_of(found)?;
        let value = V::from_term(text.trim());
        if value.is_none() {
            let terms: Vec<&str> = V::TERMS.iter().map(|(term, _)| *term).collect();
            let problem = Problem::error(rules::UNKNOWN_TERM, found.span.clone(), format!("`{text}` is not a {}", V::NAME));
            self.reading.report(match nearest(text, terms.iter().copied()) {
                Some(near) => problem.help(format!("did you mean `{near}`? The terms are {}", listed(&terms))),
                None => problem.help(format!("the terms are {}", listed(&terms))),
            });
        }
        value
    }

    pub fn marking(&mut self, key: &'static str) -> Option<Marking> {
        let found = self.get(key)?;
        let text = self.text_of(&found)?;
        match Marking::parse(text.trim()) {
            Ok(marking) => Some(marking),
            Err(error) => {
                self.reading.report(bad_marking(found.span, text, error));
                None
            }
        }
    }

    /// The marking of an item: its key, or the mark that opens its leading text.
    pub fn item_marking(&mut self, opening: Option<Marking>) -> Option<Marking> {
        self.marking("marking").or(opening)
    }

    pub fn grade(&mut self, key: &'static str) -> Option<Grade> {
        let found = self.get(key)?;
        let text = self.text_of(&found)?;
        let grade = Grade::parse(text.trim());
        if grade.is_none() {
            let problem = Problem::error(rules::BAD_GRADE, found.span, format!("`{text}` is not a source grade"));
            let upper = Grade::parse(&text.trim().to_uppercase());
            self.reading.report(match upper {
                Some(grade) => problem.help(format!("did you mean `{grade}`?")),
                None => problem.help("write a letter from A to F (how reliable the source is) and a number from 1 to 6 (how credible the report is): `B2`"),
            });
        }
        grade
    }

    /// The id that an item gives itself.
    pub fn id(&mut self, kind: Kind) -> Option<ItemId> {
        let found = self.get("id")?;
        let text = self.text_of(&found)?;
        let Some(id) = ItemId::new(text) else {
            self.bad_id(&found, text);
            return None;
        };
        let problem = self.reading.references.borrow_mut().define(kind, text, found.span);
        problem.into_iter().for_each(|problem| self.reading.report(problem));
        Some(id)
    }

    /// The id of an item that another key names.
    pub fn item_reference(&self, found: Option<Found<'t>>, kind: Kind) -> Option<ItemId> {
        let found = found?;
        let text = self.text_of(&found)?;
        let id = ItemId::new(text);
        match id {
            Some(_) => self.reading.references.borrow_mut().refer(kind, text, found.span),
            None => self.bad_id(&found, text),
        }
        id
    }

    pub fn source_reference(&mut self, key: &'static str) -> Option<SourceId> {
        let found = self.get(key)?;
        let text = self.text_of(&found)?.trim_start_matches('@');
        let id = SourceId::new(text);
        match id {
            Some(_) => self.reading.references.borrow_mut().refer(Kind::Source, text, found.span),
            None => self.bad_id(&found, text),
        }
        id
    }

    fn bad_id(&self, found: &Found<'_>, text: &str) {
        let suggestion: String = text
            .to_lowercase()
            .chars()
            .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' })
            .collect();
        let suggestion = suggestion.trim_matches(|c: char| !c.is_ascii_alphanumeric());
        let problem = Problem::error(rules::BAD_ID, found.span.clone(), format!("`{text}` cannot be an id"));
        let form = "ids begin with a lower-case letter; then letters, digits and hyphens";
        self.reading.report(match ItemId::new(suggestion) {
            Some(id) => problem.help(format!("write `{id}`: {form}")),
            None => problem.help(format!("{form} ({ID_PATTERN})")),
        });
    }

    /// Entries that may be text or a table where more is known; `read_text` and `read_table`
    /// make the same thing of either.
    pub fn texts_or_tables<T>(
        &mut self,
        key: &'static str,
        read_text: impl Fn(&Self, &Found<'t>) -> Option<T>,
        read_table: impl Fn(&mut Table<'t>) -> T,
    ) -> Vec<T> {
        let shape = format!("{}[]", self.shape_of(key));
        let entries = self.entries(key);
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
