//! Values of fields: texts, names, dates, numbers, markings, terms, and lists of them.

use bluf_model::{Date, Day, Line, Marking, Number, Plain, PortionMark, Prose, Scheme, Vocabulary};

use super::{strings, text};

/// The longest list that stands on one line, in bytes.
const LONGEST_LIST: usize = 100;

/// The smallest number whose digits stand in groups: below it, one may be a year.
const GROUPED_FROM: u64 = 10_000;

/// A text printed as typed.
pub(super) fn plain(plain: &Plain, own: Option<Scheme>) -> String {
    strings::name(&text::plain(plain, own))
}

/// A string that is no text of the page.
pub(super) fn string(text: &str) -> String {
    strings::name(text)
}

/// A line of text that has a line of the file to itself.
pub(super) fn line(line: &Line, own: Option<Scheme>) -> String {
    strings::long(&text::line(line, own))
}

/// A line of text in a row.
pub(super) fn row_line(line: &Line, own: Option<Scheme>) -> String {
    strings::short(&text::line(line, own))
}

/// A text of paragraphs.
pub(super) fn prose(prose: &Prose, own: Option<Scheme>) -> String {
    strings::block(&text::prose(prose, own))
}

/// A word of a vocabulary.
pub(super) fn term(term: impl Vocabulary) -> String {
    strings::name(term.term())
}

/// A marking as it stands in a banner.
pub(super) fn marking(marking: &Marking) -> String {
    strings::name(&marking.to_string())
}

/// The marking of an item, where the mark that opens its leading text does not say it.
pub(super) fn item_marking(own: &Option<Marking>, opening: &Option<PortionMark>) -> Option<String> {
    let opening = opening.as_ref().map(|mark| &mark.marking);
    own.as_ref()
        .filter(|own| Some(*own) != opening)
        .map(marking)
}

/// A date: native where it is a day, because TOML has neither months nor, in all its versions,
/// times without seconds.
pub(super) fn date(date: Date) -> String {
    match date {
        Date::Day(day) => day.to_string(),
        Date::Year(_) | Date::Month(..) | Date::Minute(_) => strings::name(&date.to_string()),
    }
}

/// A day.
pub(super) fn day(day: Day) -> String {
    day.0.to_string()
}

/// A number.
pub(super) fn number(number: Number) -> String {
    match number {
        Number::Whole(number) if number.unsigned_abs() < GROUPED_FROM => number.to_string(),
        Number::Whole(number) => grouped(&number.to_string()),
        // The shortest digits that read back to the same number.
        Number::Decimal(number) => format!("{number:?}"),
    }
}

/// The digits of a number in groups of three: `105_007`.
fn grouped(digits: &str) -> String {
    let mut grouped = String::new();
    for (index, digit) in digits.char_indices() {
        let left = digits.len() - index;
        if left.is_multiple_of(3) && grouped.ends_with(|c: char| c.is_ascii_digit()) {
            grouped.push('_');
        }
        grouped.push(digit);
    }
    grouped
}

/// One value by itself, several in a list; none of none.
pub(super) fn list(values: impl Iterator<Item = String>) -> Option<String> {
    let values: Vec<String> = values.collect();
    match values.as_slice() {
        [] => None,
        [one] => Some(one.clone()),
        several => Some(array(several)),
    }
}

/// A list, on one line where that is short.
pub(super) fn array(values: &[String]) -> String {
    let one_line = format!("[{}]", values.join(", "));
    if one_line.len() <= LONGEST_LIST {
        one_line
    } else {
        rows(values, String::clone)
    }
}

/// A list, one row a line.
pub(super) fn rows<T>(items: &[T], row: impl Fn(&T) -> String) -> String {
    if items.is_empty() {
        return "[]".to_owned();
    }
    let rows: String = items
        .iter()
        .map(|item| format!("  {},\n", row(item)))
        .collect();
    format!("[\n{rows}]")
}
