//! Numbers in a file: which sign parts their decimals, column by column.
//!
//! `3.332` is three thousand in one half of the world and three and a third in the other. A number
//! is taken for what its column, or else its file, shows it to be, and otherwise refused.

use std::ops::Range;

use bluf_model::Number;

use super::MOST_PROBLEMS;
use super::records::Field;

/// A column of a file.
pub(super) struct Column<'a> {
    heading: &'a str,
    cells: Vec<&'a Field>,
    /// Whether its cells name the rows, and so print as they are written.
    names_rows: bool,
    /// Whether most cells are numbers.
    is_of_numbers: bool,
}

/// How the cells of a column are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reader {
    /// As words.
    Words,
    /// As numbers, with this sign before the decimals.
    Numbers(char),
}

/// What is wrong with a cell: where, what, and what to do.
type Trouble = (Range<usize>, String, String);

/// The signs that part decimals.
const SIGNS: [char; 2] = ['.', ','];

/// How to read each column, and what is wrong with their cells. `certain` is the sign before
/// decimals, where the file leaves no doubt of it.
pub(super) fn readers(
    columns: &[Column<'_>],
    certain: Option<char>,
) -> (Vec<Reader>, Vec<Trouble>) {
    let known: Vec<Vec<char>> = columns.iter().map(Column::possible).collect();
    // A column of which one reading alone is possible speaks for the others.
    let decided = |it: &&Vec<char>| it.len() == 1;
    let spoken: Vec<char> = known.iter().filter(decided).map(|it| it[0]).collect();
    let of_file = match spoken.split_first() {
        Some((first, others)) if others.iter().all(|it| it == first) => Some(*first),
        Some(_) => None,
        None => certain,
    };
    let mut problems = Vec::new();
    let reader = |(column, possible): (&Column<'_>, &Vec<char>)| {
        if !column.is_of_numbers {
            return Reader::Words;
        }
        let sign = match possible.as_slice() {
            [] => {
                problems.extend(column.mixed());
                return Reader::Words;
            }
            [one] => *one,
            _ => match of_file {
                Some(sign) => sign,
                None if column.is_plain() => '.',
                None => {
                    problems.extend(column.ambiguous());
                    return Reader::Words;
                }
            },
        };
        problems.extend(match certain.is_some_and(|certain| certain != sign) {
            true => column.with_commas(),
            false => column.grouped(sign),
        });
        Reader::Numbers(sign)
    };
    let readers: Vec<Reader> = columns.iter().zip(&known).map(reader).collect();
    if !problems.is_empty() {
        // What else is wrong with these numbers is said in the same run.
        problems.extend(columns.iter().flat_map(Column::words_among_numbers));
    }
    (readers, problems)
}

impl Reader {
    /// The number that a cell is; none, where it is words.
    pub(super) fn number(self, cell: &str) -> Option<Number> {
        let Self::Numbers(sign) = self else {
            return None;
        };
        Numeral::of(cell)?.number(sign)
    }
}

impl<'a> Column<'a> {
    pub(super) fn new(heading: &'a str, cells: Vec<&'a Field>, names_rows: bool) -> Self {
        let mut column = Self {
            heading,
            cells,
            names_rows,
            is_of_numbers: false,
        };
        column.is_of_numbers = column.has_numbers();
        column
    }

    fn numerals(&self) -> impl Iterator<Item = (&Field, Numeral<'_>)> {
        let cells = self.cells.iter().copied();
        cells.filter_map(|cell| Some((cell, Numeral::of(&cell.text)?)))
    }

    /// The signs before decimals by which every number of the column can be read; both, where
    /// nothing tells. A column of words says nothing.
    fn possible(&self) -> Vec<char> {
        let fits = |sign: &char| self.numerals().all(|(_, it)| it.fits(*sign));
        let possible = SIGNS
            .into_iter()
            .filter(|sign| !self.is_of_numbers || fits(sign));
        possible.collect()
    }

    /// Whether most cells are numbers. Codes with a leading zero make words of all: `01001`.
    fn has_numbers(&self) -> bool {
        if self.numerals().any(|(_, it)| it.is_code()) {
            return false;
        }
        let filled = self.cells.iter().filter(|it| !is_blank(&it.text)).count();
        let numerals = || self.numerals().map(|(_, it)| it);
        // Names that look like numbers with separators print as they are written.
        let is_of_names = self.names_rows && numerals().any(|it| it.has_signs());
        let readable = |it: &Numeral<'_>| SIGNS.iter().any(|sign| it.fits(*sign));
        let count = numerals().filter(readable).count();
        !is_of_names && count > 0 && count * 2 >= filled
    }

    /// Whether no number has a sign that could be read in two ways.
    fn is_plain(&self) -> bool {
        let mut numerals = self.numerals();
        numerals.all(|(_, it)| !it.has_signs() || it.reading('.') == it.reading(','))
    }

    /// Points and commas that cannot all be before decimals.
    fn mixed(&self) -> Vec<Trouble> {
        let by = |sign: char| {
            let mut numerals = self.numerals();
            numerals.find(|(_, it)| !it.fits(sign))
        };
        let (Some((cell, _)), Some((other, _))) = (by('.'), by(',')) else {
            return Vec::new();
        };
        vec![(
            cell.span.clone(),
            format!(
                "the numbers of the column `{}` are written in two ways: `{}` and `{}`",
                self.heading, cell.text, other.text
            ),
            "write them all with one sign before the decimals, and no separators".to_owned(),
        )]
    }

    /// Numbers of which the file does not say what their sign means.
    fn ambiguous(&self) -> Vec<Trouble> {
        let doubtful = self.numerals().filter_map(|(cell, numeral)| {
            if !numeral.has_signs() {
                return None;
            }
            let (point, comma) = (numeral.reading('.')?, numeral.reading(',')?);
            (point != comma).then_some((cell, point, comma))
        });
        let trouble = |(cell, point, comma): (&Field, String, String)| {
            (
                cell.span.clone(),
                format!(
                    "`{}` in the column `{}` can be read in two ways: {point} or {comma}",
                    cell.text, self.heading
                ),
                match point.contains('.') {
                    true => format!(
                        "write `{comma}`; or, if {point} is meant, save the file with commas between \
                         its columns and points before its decimals"
                    ),
                    false => format!(
                        "write `{point}`; or, if {comma} is meant, save the file with commas between \
                         its columns and points before its decimals"
                    ),
                },
            )
        };
        // What the first one means, the others mean too.
        doubtful.map(trouble).take(1).collect()
    }

    /// Numbers with a comma before their decimals, in a file in which commas part the columns.
    fn with_commas(&self) -> Vec<Trouble> {
        let decimal = self.numerals().filter(|(_, it)| it.has_signs());
        let trouble = |(cell, numeral): (&Field, Numeral<'_>)| {
            let plain = numeral.reading(',').unwrap_or_default();
            (
                cell.span.clone(),
                format!(
                    "`{}` in the column `{}` has a comma before its decimals, and commas part the columns",
                    cell.text, self.heading
                ),
                format!("write `{plain}`, or save the file with semicolons between the columns"),
            )
        };
        decimal.map(trouble).take(MOST_PROBLEMS).collect()
    }

    /// Words in a column of numbers.
    fn words_among_numbers(&self) -> Vec<Trouble> {
        if !self.is_of_numbers || self.names_rows {
            return Vec::new();
        }
        let cells = self.cells.iter().copied();
        let words = cells.filter(|it| !it.text.is_empty() && Numeral::of(&it.text).is_none());
        let trouble = |cell: &Field| {
            (
                cell.span.clone(),
                format!(
                    "`{}` in the column `{}` is not a number",
                    cell.text, self.heading
                ),
                "leave a cell empty where nothing is known".to_owned(),
            )
        };
        words.map(trouble).take(MOST_PROBLEMS).collect()
    }

    /// Numbers with separators between their thousands.
    fn grouped(&self, sign: char) -> Vec<Trouble> {
        let grouped = self.numerals().filter(|(_, it)| it.is_grouped(sign));
        let trouble = |(cell, numeral): (&Field, Numeral<'_>)| {
            let plain = numeral.reading(sign).unwrap_or_default();
            (
                cell.span.clone(),
                format!(
                    "`{}` in the column `{}` has separators between its thousands",
                    cell.text, self.heading
                ),
                format!("write `{plain}`: bluf prints the separators of the brief's language"),
            )
        };
        grouped.map(trouble).take(MOST_PROBLEMS).collect()
    }
}

/// The numbers that some digits and signs may be, as programs write them: two, where the sign may
/// stand before decimals or between thousands; none, where they are no number.
pub(crate) fn readings(written: &str) -> Vec<String> {
    let plain = written.trim().replace('_', "");
    let Some(numeral) = Numeral::of(&plain) else {
        return Vec::new();
    };
    let readings = SIGNS.into_iter().filter_map(|sign| numeral.reading(sign));
    let mut readings: Vec<String> = readings.collect();
    readings.dedup();
    readings
}

/// Whether a cell says that nothing is known: in words, by which a column of numbers is still one.
fn is_blank(cell: &str) -> bool {
    const WORDS: [&str; 14] = [
        "na", "n/a", "nan", "null", "none", "nd", "n.d", "s/d", "s.d", "x", "#n/a", "#value!",
        "#ref!", "#div/0!",
    ];
    let is_sign = |c: char| matches!(c, '-' | '–' | '—' | '.' | ':' | '?' | '…' | '*');
    cell.chars().all(is_sign) || WORDS.contains(&cell.trim_end_matches('.').to_lowercase().as_str())
}

/// A cell of digits and the signs between them.
struct Numeral<'a> {
    /// A minus, or nothing.
    minus: &'a str,
    /// Digits and separators.
    digits: &'a str,
    /// An exponent with its `e`, or nothing.
    exponent: &'a str,
}

/// Signs between thousands, besides the point and the comma: blanks and apostrophes.
fn is_gap(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '\'' | '’')
}

impl<'a> Numeral<'a> {
    fn of(cell: &'a str) -> Option<Self> {
        let unsigned = cell.trim_start_matches(['+', '-', '−']);
        let (sign, _) = cell.split_at_checked(cell.len() - unsigned.len())?;
        let minus = match sign {
            "" | "+" => "",
            "-" | "−" => "-",
            _ => return None,
        };
        let end = unsigned.find(['e', 'E']).unwrap_or(unsigned.len());
        let (digits, exponent) = unsigned.split_at_checked(end)?;
        let is_of_digits = |c: char| c.is_ascii_digit() || c == '.' || c == ',' || is_gap(c);
        let is_exponent = |it: &str| {
            let power = it
                .trim_start_matches(['e', 'E'])
                .trim_start_matches(['+', '-']);
            !power.is_empty() && power.bytes().all(|b| b.is_ascii_digit())
        };
        let is_one = digits.ends_with(|c: char| c.is_ascii_digit())
            && digits.starts_with(|c: char| c.is_ascii_digit() || c == '.' || c == ',')
            && digits.chars().all(is_of_digits)
            && (exponent.is_empty() || is_exponent(exponent));
        is_one.then_some(Self {
            minus,
            digits,
            exponent,
        })
    }

    /// Whether it is a code such as `007`.
    fn is_code(&self) -> bool {
        self.digits.len() > 1
            && self.digits.starts_with('0')
            && self.digits.bytes().all(|byte| byte.is_ascii_digit())
    }

    fn has_signs(&self) -> bool {
        !self.digits.bytes().all(|byte| byte.is_ascii_digit())
    }

    /// The digits before and after the decimal sign.
    fn halves(&self, sign: char) -> (&'a str, Option<&'a str>) {
        match self.digits.split_once(sign) {
            Some((whole, decimals)) => (whole, Some(decimals)),
            None => (self.digits, None),
        }
    }

    fn is_grouped(&self, sign: char) -> bool {
        let (whole, _) = self.halves(sign);
        whole.contains(|c: char| !c.is_ascii_digit())
    }

    /// Whether it is digits, or digits with decimals after this sign, as most are.
    fn is_simple(&self, sign: char) -> bool {
        let (whole, decimals) = self.halves(sign);
        let mut parts = std::iter::once(whole).chain(decimals);
        parts.all(|it| it.bytes().all(|byte| byte.is_ascii_digit()))
    }

    /// Whether it can be read with this sign before its decimals.
    fn fits(&self, sign: char) -> bool {
        self.is_simple(sign) || self.reading(sign).is_some()
    }

    /// The number as programs write it, if `sign` stands before its decimals; none, where it cannot
    /// be read so.
    fn reading(&self, sign: char) -> Option<String> {
        let (whole, decimals) = self.halves(sign);
        let is_of_digits = |it: &str| it.bytes().all(|byte| byte.is_ascii_digit());
        if !decimals.is_none_or(is_of_digits) {
            return None;
        }
        let separator = whole.chars().find(|c| !c.is_ascii_digit());
        let groups: Vec<&str> = match separator {
            // One number has one kind of separator.
            Some(separator) => whole.split(separator).collect(),
            None => vec![whole],
        };
        let (first, others) = groups.split_first()?;
        let is_first = match others {
            [] => is_of_digits(first),
            _ => (1..=3).contains(&first.len()) && !first.starts_with('0') && is_of_digits(first),
        };
        let are_of_three = others.iter().all(|it| it.len() == 3 && is_of_digits(it));
        if !is_first || !are_of_three {
            return None;
        }
        let whole = match groups.concat() {
            empty if empty.is_empty() => "0".to_owned(),
            whole => whole,
        };
        let decimals = decimals.map_or(String::new(), |it| format!(".{it}"));
        Some(format!("{}{whole}{decimals}{}", self.minus, self.exponent))
    }

    fn number(&self, sign: char) -> Option<Number> {
        let is_bare = self.exponent.is_empty() && self.minus.is_empty();
        if is_bare && self.is_simple('.') && (sign == '.' || !self.has_signs()) {
            // Most are, and need not be written anew.
            let whole = self.digits.parse().map(Number::Whole).ok();
            return whole.or_else(|| Number::decimal(self.digits.parse().ok()?));
        }
        let reading = self.reading(sign)?;
        if let Ok(whole) = reading.parse() {
            return Some(Number::Whole(whole));
        }
        Number::decimal(reading.parse().ok()?)
    }
}
