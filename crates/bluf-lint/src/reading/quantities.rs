//! Reading numbers out of a text, and what they count.

use std::ops::Range;

use bluf_model::stretch_of;

use crate::words::{Lexicon, is_whole};

/// How many words after a number may say what it counts.
const MOST_WORDS: usize = 3;

/// A number in a text: "about 11,400 homes".
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Quantity {
    /// The number, with its scale: 5 million is 5,000,000.
    pub value: f64,
    /// Where it stands, with its sign, scale and per cent.
    pub stretch: Range<usize>,
    /// What kind of number it is.
    pub measure: Measure,
    /// How closely it is meant.
    pub precision: Precision,
    /// The words after it that say what is counted, one to three; none, where nothing does.
    pub counted: Vec<Range<usize>>,
    /// Whether it is so much a day, or each.
    pub is_rate: bool,
}

/// What kind of number it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Measure {
    /// So many of something.
    Count,
    /// So many in a hundred.
    Percent,
    /// So much money.
    Money,
}

/// How closely a number is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Precision {
    /// As it stands.
    Exact,
    /// "About" so many.
    About,
    /// "More than" so many, or a range.
    Bound,
}

impl Quantity {
    /// Whether it and another may both be true: they are the same, or one is the other rounded,
    /// or one is approximate and they are no more than a tenth apart.
    pub(crate) fn agrees(&self, other: &Self) -> bool {
        let is_about = |it: &Self| it.precision == Precision::About;
        let apart = (self.value - other.value).abs() / self.value.max(other.value);
        self.value == other.value
            || rounds_to(self.value, other.value)
            || rounds_to(other.value, self.value)
            || ((is_about(self) || is_about(other)) && apart <= 0.1)
    }

    /// Whether it and another are so near that one may be the other, updated or mistyped: less
    /// than twice as large, or ten, a hundred or a thousand times.
    pub(crate) fn is_near(&self, other: &Self) -> bool {
        let ratio = self.value.max(other.value) / self.value.min(other.value);
        ratio < 2.0 || [10.0, 100.0, 1000.0].contains(&ratio)
    }

    /// Whether it is meant as a plain number, and not as a limit or as so much of each.
    pub(crate) fn is_firm(&self) -> bool {
        self.precision != Precision::Bound && !self.is_rate
    }
}

/// Whether a number is another one rounded: 11,000 of 11,400, 30 of 28.
fn rounds_to(exact: f64, rounded: f64) -> bool {
    if rounded < 10.0 {
        return exact != exact.trunc() && exact.round() == rounded;
    }
    let mut step = 1.0;
    while rounded % (step * 10.0) == 0.0 {
        step *= 10.0;
    }
    step > 1.0 && (exact / step).round() * step == rounded
}

/// A number alone.
struct Number {
    value: f64,
    end: usize,
}

/// A text, and the words and signs that make numbers of it.
#[derive(Clone, Copy)]
pub(crate) struct Numbers<'a> {
    /// The text in lower case.
    pub lower: &'a str,
    /// The words of its language.
    pub lexicon: &'a Lexicon,
}

impl Numbers<'_> {
    /// Every quantity in a stretch, in order.
    pub(crate) fn within(&self, stretch: Range<usize>) -> Vec<Quantity> {
        let mut found = Vec::new();
        let mut at = stretch.start;
        while at < stretch.end {
            if let Some(quantity) = self.at(at) {
                at = quantity.stretch.end;
                found.push(quantity);
                continue;
            }
            at = self.next_word(at);
        }
        found
    }

    /// The quantity that begins at an offset. Dates, years, times, ordinals, ranges, numbers of
    /// pages and of articles are none.
    pub(crate) fn at(&self, start: usize) -> Option<Quantity> {
        let before = stretch_of(self.lower, ..start);
        let last = before.chars().next_back();
        if last.is_some_and(|c| c.is_alphanumeric() || "-–/:.,#+§_°’'".contains(c)) {
            return None;
        }
        let sign = currency_sign(stretch_of(self.lower, start..));
        let number = self.number(start + sign)?;
        let mut end = number.end;
        let mut value = number.value;
        // "mil millones"
        while let Some((length, scale)) = self.scale(end) {
            value *= scale;
            end += length;
        }
        let percent = self.percent(end);
        end += percent;
        let measure = match (sign, percent) {
            (0, 0) => Measure::Count,
            (0, _) => Measure::Percent,
            _ => Measure::Money,
        };
        if self.is_part_of_more(before, end) {
            return None;
        }
        let (counted, is_rate) = self.counted(end);
        Some(Quantity {
            value,
            stretch: start..end,
            measure,
            precision: self.precision(before),
            counted,
            is_rate,
        })
    }

    /// Where the next word begins after the one at an offset.
    fn next_word(&self, at: usize) -> usize {
        let rest = stretch_of(self.lower, at..);
        let gap = rest.find(|c: char| !c.is_alphanumeric());
        let Some(gap) = gap else {
            return self.lower.len();
        };
        let first = rest.chars().next().map_or(0, char::len_utf8);
        let next = stretch_of(rest, gap..).find(|c: char| c.is_alphanumeric() || currency(c));
        // A sign of money that opened no quantity is passed over whole.
        next.map_or(self.lower.len(), |next| at + (gap + next).max(first))
    }

    /// The number that begins at an offset, in figures or in words.
    fn number(&self, start: usize) -> Option<Number> {
        if self.lower.as_bytes().get(start)?.is_ascii_digit() {
            self.figures(start)
        } else {
            self.words(start)
        }
    }

    fn figures(&self, start: usize) -> Option<Number> {
        let bytes = self.lower.as_bytes();
        let digits_from = |at: usize| {
            let rest = bytes.get(at..).unwrap_or_default();
            rest.iter().take_while(|b| b.is_ascii_digit()).count()
        };
        let mut written = String::new();
        let mut end = start + digits_from(start);
        let first = end - start;
        written.push_str(stretch_of(self.lower, start..end));
        let mut has_groups = false;
        while (first <= 3 || has_groups)
            && let Some(sign) = stretch_of(self.lower, end..).chars().next()
            && self.groups(sign)
            && digits_from(end + sign.len_utf8()) == 3
        {
            let from = end + sign.len_utf8();
            end = from + 3;
            written.push_str(stretch_of(self.lower, from..end));
            has_groups = true;
        }
        let decimal = self.lexicon.decimal;
        if stretch_of(self.lower, end..).starts_with(decimal) && digits_from(end + 1) > 0 {
            let from = end + 1;
            end = from + digits_from(from);
            written.push('.');
            written.push_str(stretch_of(self.lower, from..end));
        } else if first == 4 && matches!(&bytes[start..start + 2], b"19" | b"20") {
            // A year, as a rule; a count of that size is best written with a separator.
            return None;
        }
        let value = written.parse().ok()?;
        Some(Number { value, end })
    }

    /// Whether a sign stands between the thousands of the language.
    fn groups(&self, sign: char) -> bool {
        match sign {
            '\u{a0}' | '\u{202f}' | '\u{2009}' => true,
            ',' => true,
            '.' | ' ' => self.lexicon.decimal == ',',
            _ => false,
        }
    }

    fn words(&self, start: usize) -> Option<Number> {
        let (value, mut end) = self.word_number(start)?;
        let mut value = value;
        // "thirty-five", "treinta y cinco"
        if value >= 20 && value % 10 == 0 {
            let mut joints = self.lexicon.tens_to_units.iter();
            let joint = joints.find(|it| stretch_of(self.lower, end..).starts_with(**it));
            let unit = joint.and_then(|joint| self.word_number(end + joint.len()));
            if let Some((unit, its_end)) = unit.filter(|(unit, _)| *unit < 20) {
                value += unit;
                end = its_end;
            }
        }
        Some(Number {
            value: f64::from(value),
            end,
        })
    }

    fn word_number(&self, start: usize) -> Option<(u32, usize)> {
        let rest = stretch_of(self.lower, start..);
        let length = rest
            .find(|c: char| !c.is_alphabetic())
            .unwrap_or(rest.len());
        let word = stretch_of(rest, ..length);
        let mut numbers = self.lexicon.numbers.iter().chain(self.lexicon.tens);
        let (_, value) = numbers.find(|(it, _)| *it == word)?;
        Some((*value, start + length))
    }

    /// The word of scale after a number: its length, blank included, and what it multiplies by.
    fn scale(&self, end: usize) -> Option<(usize, f64)> {
        let rest = stretch_of(self.lower, end..);
        let first = rest.chars().next().filter(|c| c.is_whitespace())?;
        let word = first_word(rest);
        let mut powers = self.lexicon.powers_of_ten.iter();
        let (_, power) = powers.find(|(it, _)| *it == word)?;
        Some((first.len_utf8() + word.len(), 10_f64.powi(*power)))
    }

    /// The length of "%" or its words after a number, blank included; 0 where there are none.
    fn percent(&self, end: usize) -> usize {
        let rest = stretch_of(self.lower, end..);
        let blank = rest.chars().next().filter(|c| c.is_whitespace());
        let blank = blank.map_or(0, char::len_utf8);
        let after = stretch_of(rest, blank..);
        let found = self.lexicon.percent.iter().filter(|it| {
            after.starts_with(**it) && (**it == "%" || is_whole(after, &(0..it.len())))
        });
        found.map(|it| blank + it.len()).max().unwrap_or(0)
    }

    /// Whether a number is part of a date, a range, a compound or a designation.
    fn is_part_of_more(&self, before: &str, end: usize) -> bool {
        let mut after = stretch_of(self.lower, end..).chars();
        let (first, second) = (after.next(), after.next());
        let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let joins = first.is_some_and(|c| "-–/:.,".contains(c)) && is_word(second);
        let before = before.trim_end();
        let previous = before.rsplit(char::is_whitespace).next().unwrap_or("");
        let next = first_word(stretch_of(self.lower, end..));
        let lexicon = self.lexicon;
        let is_month = |word: &str| lexicon.months.contains(&word);
        let names_one = [
            &lexicon.option,
            &lexicon.judgment,
            &lexicon.recommendation,
            &lexicon.assumption,
            &lexicon.figure,
            &lexicon.annex,
        ];
        let is_abbreviation = previous.ends_with('.') && previous.len() <= 5;
        is_word(first)
            || joins
            || is_month(previous)
            || is_month(next)
            || self.is_date_of_month(end)
            || names_one.iter().any(|names| names.has(previous))
            || is_abbreviation
            || next.starts_with(|c: char| c.is_ascii_digit())
    }

    /// "12 de mayo"
    fn is_date_of_month(&self, end: usize) -> bool {
        let mut words = stretch_of(self.lower, end..).split_whitespace();
        let month = words.nth(1).unwrap_or("");
        let month = month.trim_end_matches(|c: char| !c.is_alphabetic());
        self.lexicon.months.contains(&month)
    }

    fn precision(&self, before: &str) -> Precision {
        let before = before.trim_end();
        if self.lexicon.bounds.at_end(before).is_some() || self.follows_number(before) {
            Precision::Bound
        } else if self.lexicon.approximately.at_end(before).is_some() {
            Precision::About
        } else {
            Precision::Exact
        }
    }

    /// Whether a short word after a number stands before it: "6 to 8", "between 6 and 8".
    fn follows_number(&self, before: &str) -> bool {
        let mut words = before.rsplit(char::is_whitespace);
        let joint = words.next().unwrap_or("");
        let other = words.next().unwrap_or("");
        let is_number = other.ends_with(|c: char| c.is_ascii_digit())
            || self.lexicon.numbers.iter().any(|(word, _)| *word == other);
        is_number && joint.len() <= 3
    }

    /// The words after a number that say what is counted, and whether it is a rate.
    fn counted(&self, end: usize) -> (Vec<Range<usize>>, bool) {
        let mut words = Vec::new();
        let mut at = end;
        while words.len() < MOST_WORDS {
            let rest = stretch_of(self.lower, at..);
            let Some(blank) = rest.chars().next().filter(|c| c.is_whitespace()) else {
                return (words, false);
            };
            let start = at + blank.len_utf8();
            let word = first_word(stretch_of(self.lower, at..));
            if word.is_empty() || !stretch_of(self.lower, start..).starts_with(word) {
                return (words, false);
            }
            if self.lexicon.noun_ends.has(word) {
                return (words, self.lexicon.rates.has(word));
            }
            at = start + word.len();
            words.push(start..at);
        }
        let next = first_word(stretch_of(self.lower, at..));
        (words, self.lexicon.rates.has(next))
    }
}

/// Whether a word is a unit or a currency, which does not say what is measured.
pub(crate) fn is_unit(word: &str, lexicon: &Lexicon) -> bool {
    lexicon.units.has(word) || lexicon.durations.contains(&word) || lexicon.money.contains(&word)
}

/// The first word of a text after blanks; its letters, hyphens and apostrophes.
fn first_word(text: &str) -> &str {
    let text = text.trim_start();
    let end = text
        .find(|c: char| !(c.is_alphanumeric() || matches!(c, '-' | '\'' | '’')))
        .unwrap_or(text.len());
    stretch_of(text, ..end).trim_end_matches(['-', '\'', '’'])
}

fn currency(c: char) -> bool {
    matches!(c, '$' | '€' | '£' | '¥')
}

/// The length of the sign of a currency with which a text begins.
fn currency_sign(text: &str) -> usize {
    if text.starts_with("us$") {
        return 3;
    }
    let first = text.chars().next().filter(|c| currency(*c));
    first.map_or(0, char::len_utf8)
}

#[cfg(test)]
mod tests {
    use bluf_model::Language;

    use super::*;

    fn read(language: Language, text: &str) -> Vec<(f64, String)> {
        let lower = text.to_lowercase();
        let numbers = Numbers {
            lower: &lower,
            lexicon: crate::words::lexicon(language),
        };
        let counted = |quantity: &Quantity| {
            let words = quantity
                .counted
                .iter()
                .map(|word| stretch_of(&lower, word.clone()));
            words.collect::<Vec<_>>().join(" ")
        };
        numbers
            .within(0..lower.len())
            .iter()
            .map(|quantity| (quantity.value, counted(quantity)))
            .collect()
    }

    #[test]
    fn english_quantities_are_read_with_what_they_count() {
        for (text, value, counted) in [
            ("for 11,400 homes in Brackenholt", 11_400.0, "homes"),
            ("paid with 28 military dead.", 28.0, "military dead"),
            ("a reward of $5 million", 5e6, ""),
            ("Thirty-five ships, waiting", 35.0, "ships"),
            ("30 percent of claims", 30.0, ""),
            ("2.5 million people were told", 2.5e6, "people"),
            ("(9 ships)", 9.0, "ships"),
        ] {
            assert_eq!(
                read(Language::EnGb, text),
                [(value, counted.to_owned())],
                "{text}"
            );
        }
    }

    #[test]
    fn spanish_quantities_are_read_with_their_separators() {
        for (text, value, counted) in [
            ("con 48 300 habitantes", 48_300.0, "habitantes"),
            ("con 48.300 habitantes", 48_300.0, "habitantes"),
            ("Catorce pueblos, con", 14.0, "pueblos"),
            ("20 817,5 hectáreas", 20_817.5, "hectáreas"),
            ("treinta y cinco muertos", 35.0, "muertos"),
        ] {
            assert_eq!(
                read(Language::Es, text),
                [(value, counted.to_owned())],
                "{text}"
            );
        }
    }

    #[test]
    fn dates_times_years_and_designations_are_no_quantities() {
        for text in [
            "12 May 2026",
            "May 12, at 14:20",
            "in 2026 and 1995",
            "the 12-month count",
            "6-8 ships",
            "the 6th ship",
            "option 2 homes",
            "ext. 4400",
            "24/7 duty",
            "FR 2025-02873",
            "A400M",
        ] {
            assert_eq!(read(Language::EnGb, text), [], "{text}");
        }
        assert_eq!(read(Language::Es, "el 12 de mayo"), []);
    }
}
