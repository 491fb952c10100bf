//! Dates in words, as each language writes them.

use bluf_model::{Date, Language};
use chrono::{Datelike, NaiveDate, NaiveDateTime, Timelike};

/// A date as far as it is known: "February 22, 2026, 20:00", "March 2026", "2015".
pub(super) fn date(date: Date, language: Language) -> String {
    match date {
        Date::Year(year) => year.to_string(),
        Date::Month(year, month) => month_of(year, month, language),
        Date::Day(known) => day(known, language),
        Date::Minute(minute) => {
            let day = day(minute.date(), language);
            format!("{day}, {}", time(minute.hour(), minute.minute(), language))
        }
    }
}

/// A day: "March 24, 2026", "1er mars 2026".
pub(super) fn day(day: NaiveDate, language: Language) -> String {
    let (year, month, number) = (day.year(), month(day.month(), language), day.day());
    match language {
        Language::EnUs => format!("{month} {number}, {year}"),
        Language::EnGb => format!("{number} {month} {year}"),
        Language::Es | Language::EsMx => format!("{number} de {month} de {year}"),
        Language::Fr if number == 1 => format!("1er {month} {year}"),
        Language::Fr => format!("{number} {month} {year}"),
        Language::Pt if number == 1 => format!("1º de {month} de {year}"),
        Language::Pt => format!("{number} de {month} de {year}"),
    }
}

/// An hour and minute on the 24-hour clock: "20:00", "20 h 00".
pub(crate) fn time(hour: u32, minute: u32, language: Language) -> String {
    match language {
        Language::Fr => format!("{hour}\u{a0}h\u{a0}{minute:02}"),
        Language::Pt => format!("{hour}h{minute:02}"),
        Language::EnUs | Language::EnGb | Language::Es | Language::EsMx => {
            format!("{hour:02}:{minute:02}")
        }
    }
}

/// An hour and minute of a day.
pub(super) fn clock(at: NaiveDateTime, language: Language) -> String {
    time(at.hour(), at.minute(), language)
}

/// A day without its year: "February 22", "1er mars".
pub(super) fn day_of_month(day: NaiveDate, language: Language) -> String {
    let (month, number) = (month(day.month(), language), day.day());
    match language {
        Language::EnUs => format!("{month} {number}"),
        Language::EnGb => format!("{number} {month}"),
        Language::Fr if number == 1 => format!("1er {month}"),
        Language::Fr => format!("{number} {month}"),
        Language::Pt if number == 1 => format!("1º de {month}"),
        Language::Es | Language::EsMx | Language::Pt => format!("{number} de {month}"),
    }
}

fn month_of(year: i32, number: u32, language: Language) -> String {
    let name = month(number, language);
    match language {
        Language::EnUs | Language::EnGb | Language::Fr => format!("{name} {year}"),
        Language::Es | Language::EsMx | Language::Pt => format!("{name} de {year}"),
    }
}

/// A month without its year: "March", "mars".
pub(super) fn month(month: u32, language: Language) -> String {
    let name = language.months()[month as usize - 1];
    let (first, rest) = name.split_at(1);
    match language.months_have_capitals() {
        true => first.to_uppercase() + rest,
        false => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(text: &str) -> [String; 5] {
        let known = Date::parse(text).unwrap();
        [
            Language::EnUs,
            Language::EnGb,
            Language::Es,
            Language::Fr,
            Language::Pt,
        ]
        .map(|language| date(known, language))
    }

    #[test]
    fn each_language_writes_dates_its_own_way() {
        assert_eq!(
            written("2026-03-24"),
            [
                "March 24, 2026",
                "24 March 2026",
                "24 de marzo de 2026",
                "24 mars 2026",
                "24 de março de 2026",
            ],
        );
        assert_eq!(
            written("2026-02-22 20:05"),
            [
                "February 22, 2026, 20:05",
                "22 February 2026, 20:05",
                "22 de febrero de 2026, 20:05",
                "22 février 2026, 20\u{a0}h\u{a0}05",
                "22 de fevereiro de 2026, 20h05",
            ],
        );
        assert_eq!(
            written("2026-08-01")[3..],
            ["1er août 2026", "1º de agosto de 2026"]
        );
    }

    #[test]
    fn what_is_not_known_of_a_date_is_not_said() {
        assert_eq!(
            written("2026-12"),
            [
                "December 2026",
                "December 2026",
                "diciembre de 2026",
                "décembre 2026",
                "dezembro de 2026"
            ],
        );
        assert_eq!(written("2015"), ["2015"; 5]);
    }
}
