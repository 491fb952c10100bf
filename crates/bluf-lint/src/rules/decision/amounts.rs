//! Numbers in running words, by value: "11,400", "11 400", "$5 million".

use std::ops::Range;

use bluf_model::stretch_of;

use crate::reading::days::{WrittenDay, digit_runs, word_at, word_before, written_days};
use crate::words::Lexicon;

/// A number that counts something.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Amount {
    /// Where it stands, without its unit.
    pub range: Range<usize>,
    /// Its value, with "million" and the like.
    pub value: f64,
    /// Whether it counts money.
    pub is_money: bool,
    /// Whether it counts hundredths.
    pub is_share: bool,
}

impl Amount {
    /// Whether two values are one number, or one is the other rounded.
    pub(super) fn is_about(&self, value: f64) -> bool {
        // "Fell by 0.85 m" has no sign, where a statistic has.
        let value = value.abs();
        let difference = (self.value - value).abs();
        let is_small = difference <= 0.05 * self.value.max(value);
        let exact = 1e-9 * self.value.max(value);
        difference <= exact || (is_small && difference < unit(self.value).max(unit(value)))
    }
}

/// The power of ten to which a value is rounded: 1,000 for 73,000.
fn unit(value: f64) -> f64 {
    let is_whole = |number: f64| (number - number.round()).abs() < 1e-6;
    let powers = (-3..=9).rev().map(|exponent| 10f64.powi(exponent));
    let mut rounded = powers.filter(|power| *power <= value && is_whole(value / power));
    rounded.next().unwrap_or_default()
}

/// The numbers of a text that count something: no dates, times, durations, years or numbers of
/// articles and phases.
pub(super) fn amounts(text: &str, lexicon: &Lexicon) -> Vec<Amount> {
    let mut found: Vec<Amount> = Vec::new();
    let mut days: Option<Vec<WrittenDay>> = None;
    let mut end = 0;
    for digits in digit_runs(text) {
        if digits.start < end {
            continue;
        }
        let range = digits.start..end_of_number(text, digits.end, lexicon);
        end = range.end;
        let days = days.get_or_insert_with(|| written_days(text, lexicon));
        if days.iter().any(|day| day.range.contains(&range.start)) {
            continue;
        }
        found.extend(read(text, range, lexicon));
    }
    found
}

/// Every number of a text, by value, whatever it counts.
pub(super) fn values(text: &str, lexicon: &Lexicon) -> Vec<f64> {
    let mut found = Vec::new();
    let mut end = 0;
    for digits in digit_runs(text) {
        if digits.start < end {
            continue;
        }
        let range = digits.start..end_of_number(text, digits.end, lexicon);
        end = range.end;
        let value = value(stretch_of(text, range.clone()), lexicon);
        let (exponent, _) = scale(text, range.end, lexicon);
        found.extend(value.map(|it| it * 10f64.powi(exponent)));
    }
    found
}

fn read(text: &str, range: Range<usize>, lexicon: &Lexicon) -> Option<Amount> {
    let (before, after) = (
        stretch_of(text, ..range.start),
        stretch_of(text, range.end..),
    );
    let digits = stretch_of(text, range.clone());
    let is_joined = before.ends_with(|c: char| c.is_alphanumeric() || "/:-–—§#".contains(c))
        || after.starts_with(['/', ':'])
        || lexicon.ordinals.iter().any(|it| after.starts_with(it));
    let is_time = digits.len() == 4 && digits.starts_with('0');
    if is_joined || is_time || is_year(digits) || is_name(text, range.start, lexicon) {
        return None;
    }
    let (exponent, end) = scale(text, range.end, lexicon);
    let tail = stretch_of(text, end..).trim_start_matches([' ', '\u{a0}', '\u{202f}', '-']);
    let unit = unit_at(tail).to_lowercase();
    let prefix = before.split_whitespace().next_back().unwrap_or("");
    let prefix = prefix.trim_start_matches('(').to_lowercase();
    // "of 40 million dollars", "millones de euros".
    let second = tail.get(unit.len()..).unwrap_or("").trim_start();
    let linked = lexicon.before_a_month.contains(&unit.as_str());
    let is_money = lexicon.money.contains(&prefix.as_str())
        || lexicon.money.contains(&unit.as_str())
        || (linked
            && lexicon
                .money
                .contains(&unit_at(second).to_lowercase().as_str()));
    let is_code = after.starts_with(char::is_alphanumeric) && end == range.end;
    if is_code || lexicon.durations.contains(&unit.as_str()) {
        return None;
    }
    Some(Amount {
        value: value(digits, lexicon)? * 10f64.powi(exponent),
        is_money,
        is_share: lexicon.percent_signs.iter().any(|it| tail.starts_with(it)),
        range,
    })
}

/// Where a number ends that begins with a run of digits: groups of three after a blank, and
/// digits after a point or a comma, belong to it.
fn end_of_number(text: &str, mut end: usize, lexicon: &Lexicon) -> usize {
    loop {
        let Some(sign) = stretch_of(text, end..).chars().next() else {
            return end;
        };
        let start = end + sign.len_utf8();
        let length = stretch_of(text, start..)
            .bytes()
            .take_while(u8::is_ascii_digit)
            .count();
        let continues = match sign {
            '.' | ',' => length > 0,
            ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' => lexicon.decimal == ',' && length == 3,
            _ => false,
        };
        if !continues {
            return end;
        }
        end = start + length;
    }
}

/// The value of digits with their separators.
fn value(number: &str, lexicon: &Lexicon) -> Option<f64> {
    let sign = number.rfind(['.', ',']);
    let is_decimal = sign.is_some_and(|at| {
        let (sign, fraction) = (stretch_of(number, at..=at), stretch_of(number, at + 1..));
        // In Mexico and in Spain a comma before three digits may mean thousands.
        let is_group = fraction.len() == 3 && (lexicon.decimal == ',' || sign == ",");
        !is_group && number.matches(sign).count() == 1
    });
    let mut digits = String::new();
    for (at, c) in number.char_indices() {
        if c.is_ascii_digit() {
            digits.push(c);
        } else if is_decimal && sign == Some(at) {
            digits.push('.');
        }
    }
    digits.parse().ok()
}

/// The power of ten that follows a number, and where its word ends.
fn scale(text: &str, at: usize, lexicon: &Lexicon) -> (i32, usize) {
    let blank = stretch_of(text, at..)
        .chars()
        .next()
        .filter(|c| c.is_whitespace());
    let start = at + blank.map_or(0, char::len_utf8);
    let word = word_at(text, start);
    let name = stretch_of(text, word.clone());
    // "14 m" are meters; "$14m" are millions.
    let is_short = name.len() <= 2;
    let scales = lexicon.powers_of_ten.iter();
    let found = scales
        .filter(|_| !is_short || blank.is_none())
        .find(|(scale, _)| *scale == name);
    match found {
        // "1,25 mil millones" is rare; one word is enough.
        Some((_, exponent)) => (*exponent, word.end),
        None => (0, at),
    }
}

/// The unit that a text begins with: a word, or a sign.
fn unit_at(text: &str) -> &str {
    let sign = text.chars().next().filter(|c| "€$£¥".contains(*c));
    match sign {
        Some(sign) => stretch_of(text, ..sign.len_utf8()),
        None => stretch_of(text, word_at(text, 0)),
    }
}

fn is_year(digits: &str) -> bool {
    let year = digits.parse::<u32>().ok().filter(|_| digits.len() == 4);
    year.is_some_and(|year| (1500..2200).contains(&year))
}

/// Whether the word before makes a name of the number: "Article 58", "phase 2", "Boeing 737".
fn is_name(text: &str, at: usize, lexicon: &Lexicon) -> bool {
    let before = stretch_of(text, ..at).trim_end();
    let is_numbered = |word: &str| lexicon.numbered.contains(&word.to_lowercase().as_str());
    if let Some(stopped) = before.strip_suffix('.') {
        // "No. 5", "E.O. 13224".
        return word_before(stopped, stopped.len()).is_some_and(|word| {
            let word = stretch_of(stopped, word);
            is_numbered(word) || (word.len() <= 3 && word.starts_with(char::is_uppercase))
        });
    }
    let Some(word) = word_before(text, at).filter(|word| word.end == before.len()) else {
        return false;
    };
    let name = stretch_of(text, word.clone());
    let before_name = stretch_of(text, ..word.start).trim_end();
    let opens_sentence = before_name.is_empty() || before_name.ends_with(['.', '?', '!', ':']);
    let is_capital = name.starts_with(char::is_uppercase) && !opens_sentence;
    let is_currency = lexicon.money.contains(&name.to_lowercase().as_str());
    (is_capital && !is_currency) || is_numbered(name)
}

#[cfg(test)]
mod tests {
    use bluf_model::Language;

    use super::*;
    use crate::words::lexicon;

    fn read_all(language: Language, text: &str) -> Vec<f64> {
        let found = amounts(text, lexicon(language));
        found.iter().map(|it| it.value.round()).collect()
    }

    #[test]
    fn numbers_are_read_by_value() {
        for (text, value) in [
            ("to 11,400 homes", 11400.0),
            ("to 11400 homes", 11400.0),
            ("of $5 million", 5e6),
            ("of £2.45m, at most", 2.45e6),
            ("Approve 40 trucks", 40.0),
            ("cut by 30%", 30.0),
        ] {
            assert_eq!(read_all(Language::EnGb, text), [value], "{text}");
        }
        for (text, value) in [
            ("a 11 400 hogares", 11400.0),
            ("a 11.400 hogares", 11400.0),
            ("a 11,400 hogares", 11400.0),
            ("por 1,25 millones de euros", 1.25e6),
            ("del 40 %", 40.0),
        ] {
            assert_eq!(read_all(Language::Es, text), [value], "{text}");
        }
    }

    #[test]
    fn what_counts_nothing_is_no_amount() {
        for text in [
            "by 15 May 2026",
            "in 2026-27",
            "at 14:30",
            "within 60 days",
            "a 24-month plan",
            "under Article 58 and section 301",
            "the 15th",
            "the F-16 and the B2",
            "Executive Order 14157",
            "under E.O. 13224 or H.R. 4521",
            "by 0600",
            "of No. 5",
            "round 24/7",
            "a 5G network",
        ] {
            assert_eq!(read_all(Language::EnGb, text), Vec::<f64>::new(), "{text}");
        }
        for text in [
            "desde el 1 de julio",
            "el artículo 58",
            "en 18 meses",
            "núm. 12",
        ] {
            assert_eq!(read_all(Language::Es, text), Vec::<f64>::new(), "{text}");
        }
    }

    #[test]
    fn a_rounded_number_is_the_same() {
        let is_about =
            |number: &str, value: f64| amounts(number, lexicon(Language::EnUs))[0].is_about(value);
        assert!(is_about("some 73,000 deaths", 72_834.0));
        assert!(is_about("of $2.4 million", 2.45e6));
        assert!(is_about("of 11,400 homes", 11_400.0));
        assert!(!is_about("of 41 km", 42.0));
        assert!(!is_about("of 12,000 homes", 11_000.0));
    }

    #[test]
    fn money_is_known_by_its_sign_or_its_word() {
        let is_money = |language, text: &str| {
            let found = amounts(text, lexicon(language));
            found.first().is_some_and(|it| it.is_money)
        };
        assert!(is_money(Language::EnUs, "approve $4 million"));
        assert!(is_money(Language::EnUs, "4 million dollars"));
        assert!(is_money(Language::Es, "1,25 millones de euros"));
        assert!(is_money(Language::Es, "300 €"));
        assert!(!is_money(Language::EnUs, "4 million homes"));
    }
}
