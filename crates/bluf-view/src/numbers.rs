//! Numbers as each language prints them: separators, per cent, currencies.

use bluf_model::{Band, Language, Number};

const NO_BREAK: &str = "\u{a0}";

/// Signs that stand beside a number and are no words.
const CURRENCIES: [&str; 8] = ["US$", "MX$", "R$", "C$", "$", "€", "£", "¥"];

/// A number with the separators of a language: "105,007", "105 007".
pub(super) fn number(number: Number, language: Language) -> String {
    separated(&digits(number), language)
}

/// A number as it prints, in what stands before its decimal point and what follows, point and all:
/// ("1,050", ".5"), ("1,050", "").
pub(super) fn split(printed: &str, own: Number, language: Language) -> (&str, &str) {
    match decimals(own) {
        0 => (printed, ""),
        decimals => {
            let fraction = decimals + point(language).len();
            printed.split_at(printed.len().saturating_sub(fraction))
        }
    }
}

/// The room of so many decimals, point and all: ".00".
pub(super) fn room(decimals: usize, language: Language) -> String {
    format!("{}{}", point(language), "0".repeat(decimals))
}

/// How many decimals a number has.
pub(super) fn decimals(number: Number) -> usize {
    digits(number).split_once('.').map_or(0, |(_, it)| it.len())
}

fn point(language: Language) -> &'static str {
    match language {
        Language::EnUs | Language::EnGb | Language::EsMx => ".",
        Language::Es | Language::Fr | Language::Pt => ",",
    }
}

fn digits(number: Number) -> String {
    match number {
        Number::Whole(whole) => whole.to_string(),
        Number::Decimal(decimal) => decimal.to_string(),
    }
}

/// Puts the separators of a language into a number in plain digits.
fn separated(digits: &str, language: Language) -> String {
    let (sign, digits) = match digits.strip_prefix('-') {
        Some(digits) => ("−", digits),
        None => ("", digits),
    };
    // Whatever has no digits, such as an infinity, has no separators either.
    if !digits.starts_with(|c: char| c.is_ascii_digit()) {
        return format!("{sign}{digits}");
    }
    let (whole, decimals) = match digits.split_once('.') {
        Some((whole, decimals)) => (whole, Some(decimals)),
        None => (digits, None),
    };
    let mut text = format!("{sign}{}", grouped(whole, language));
    if let Some(decimals) = decimals {
        text.push_str(point(language));
        text.push_str(decimals);
    }
    text
}

/// A number with its unit: what stands in the column of values, and what is left for the
/// column of units. A per-cent or currency sign belongs to the number, a word does not.
pub(super) fn quantity(
    value: Number,
    unit: Option<&str>,
    language: Language,
) -> (String, Option<String>) {
    let number = number(value, language);
    let Some(unit) = unit else {
        return (number, None);
    };
    if unit == "%" || unit == "‰" {
        return (format!("{number}{}{unit}", percent_space(language)), None);
    }
    let currency = CURRENCIES.into_iter().find_map(|sign| {
        let rest = unit.strip_prefix(sign)?;
        (rest.is_empty() || rest.starts_with(' ')).then_some((sign, rest))
    });
    let Some((sign, rest)) = currency else {
        return (number, Some(unit.to_owned()));
    };
    let more = rest.trim_start();
    let more = (!more.is_empty()).then(|| more.to_owned());
    let euro = sign == "€";
    let value = match language {
        Language::EnUs | Language::EnGb | Language::EsMx => format!("{sign}{number}"),
        Language::Es if !euro => format!("{sign}{number}"),
        Language::Pt if !euro => format!("{sign}{NO_BREAK}{number}"),
        Language::Es | Language::Fr | Language::Pt => format!("{number}{NO_BREAK}{sign}"),
    };
    (value, more)
}

/// A band of a likelihood scale: "55–80%", "55–80 %".
pub(super) fn band(band: Band, language: Language) -> String {
    format!("{}–{}{}%", band.low, band.high, percent_space(language))
}

/// A whole number of per cent: "45%", "45 %".
pub(super) fn percent(value: u8, language: Language) -> String {
    format!("{value}{}%", percent_space(language))
}

fn percent_space(language: Language) -> &'static str {
    match language {
        Language::Es | Language::Fr => NO_BREAK,
        Language::EnUs | Language::EnGb | Language::EsMx | Language::Pt => "",
    }
}

/// Digits in groups of three. Spanish leaves four digits together.
fn grouped(digits: &str, language: Language) -> String {
    let (separator, shortest) = match language {
        Language::EnUs | Language::EnGb | Language::EsMx => (",", 4),
        Language::Es => ("\u{202f}", 5),
        Language::Fr => ("\u{202f}", 4),
        Language::Pt => (".", 4),
    };
    if digits.len() < shortest {
        return digits.to_owned();
    }
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push_str(separator);
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [Language; 4] = [Language::EnUs, Language::Es, Language::Fr, Language::Pt];

    #[test]
    fn separators_are_those_of_the_language() {
        let written = |value| ALL.map(|language| number(value, language));
        assert_eq!(
            written(Number::Whole(105_007)),
            ["105,007", "105\u{202f}007", "105\u{202f}007", "105.007"],
        );
        assert_eq!(
            written(Number::Whole(1_050)),
            ["1,050", "1050", "1\u{202f}050", "1.050"]
        );
        assert_eq!(
            written(Number::Decimal(-1_234_567.25)),
            [
                "−1,234,567.25",
                "−1\u{202f}234\u{202f}567,25",
                "−1\u{202f}234\u{202f}567,25",
                "−1.234.567,25"
            ],
        );
        assert_eq!(
            number(Number::Decimal(f64::NEG_INFINITY), Language::EnUs),
            "−inf"
        );
    }

    /// CLDR 48, `es-MX`.
    #[test]
    fn mexico_writes_spanish_numbers_with_points_before_decimals() {
        let mexican = |value, unit| quantity(value, unit, Language::EsMx).0;
        assert_eq!(mexican(Number::Decimal(1_234_567.5), None), "1,234,567.5");
        assert_eq!(mexican(Number::Decimal(1_234.25), None), "1,234.25");
        assert_eq!(mexican(Number::Whole(15), Some("%")), "15%");
        assert_eq!(mexican(Number::Whole(1_500), Some("$")), "$1,500");
        assert_eq!(room(2, Language::EsMx), ".00");
    }

    #[test]
    fn a_number_is_parted_at_its_decimal_point() {
        let parted = |value, language| {
            let printed = number(value, language);
            let (whole, fraction) = split(&printed, value, language);
            (whole.to_owned(), fraction.to_owned())
        };
        let pair = |whole: &str, fraction: &str| (whole.to_owned(), fraction.to_owned());
        let value = Number::Decimal(-1_050.25);
        assert_eq!(parted(value, Language::EnUs), pair("−1,050", ".25"));
        assert_eq!(parted(value, Language::Pt), pair("−1.050", ",25"));
        assert_eq!(
            parted(Number::Whole(1_050), Language::Pt),
            pair("1.050", "")
        );
        assert_eq!(room(2, Language::Fr), ",00");
    }

    #[test]
    fn signs_belong_to_the_number_and_words_to_the_unit() {
        let written =
            |unit| ALL.map(|language| quantity(Number::Whole(15), Some(unit), language).0);
        assert_eq!(written("%"), ["15%", "15\u{a0}%", "15\u{a0}%", "15%"]);
        assert_eq!(
            written("US$"),
            ["US$15", "US$15", "15\u{a0}US$", "US$\u{a0}15"]
        );
        assert_eq!(written("€"), ["€15", "15\u{a0}€", "15\u{a0}€", "15\u{a0}€"]);
        assert_eq!(
            quantity(Number::Whole(15), Some("US$ million"), Language::EnUs),
            ("US$15".to_owned(), Some("million".to_owned())),
        );
        assert_eq!(
            quantity(Number::Whole(15), Some("deaths"), Language::EnUs),
            ("15".to_owned(), Some("deaths".to_owned())),
        );
    }
}
