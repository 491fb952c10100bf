//! Spaces that must not break a line: before French double punctuation, between a number and
//! what it counts.

use bluf_model::{Language, stretch_of};

use super::Edit;

const NO_BREAK: &str = "\u{a0}";
const NARROW: &str = "\u{202f}";

/// Words that hold on to the number before them.
const UNITS: &[&str] = &[
    "%",
    "‰",
    "°C",
    "€",
    "£",
    "$",
    "km",
    "m",
    "cm",
    "mm",
    "kg",
    "g",
    "t",
    "ha",
    "km²",
    "m²",
    "m³",
    "GB",
    "TB",
    "MB",
    "kW",
    "MW",
    "GW",
    "kWh",
    "MWh",
    "GWh",
    "TWh",
    "million",
    "billion",
    "millones",
    "millions",
    "milliards",
    "milhões",
    "bilhões",
    "mil",
];

/// Words that hold on to the number after them.
const BEFORE_NUMBERS: &[&str] = &[
    "p.", "pp.", "no.", "nos.", "n.º", "nº", "n°", "núm.", "art.", "arts.", "§", "fig.", "vol.",
    "ch.", "para.", "párr.",
];

pub(super) fn edits(text: &str, language: Language) -> Vec<Edit> {
    let mut edits = Vec::new();
    for (offset, _) in text.match_indices(' ') {
        let (before, after) = (stretch_of(text, ..offset), stretch_of(text, offset + 1..));
        let with = french(before, after, language).or_else(|| measure(before, after));
        if let Some(with) = with {
            edits.push(Edit {
                range: offset..offset + 1,
                with: with.to_owned(),
            });
        }
    }
    edits
}

/// The space before ; : ! ? » and after «.
fn french(before: &str, after: &str, language: Language) -> Option<&'static str> {
    match language {
        Language::Fr => {}
        Language::EnUs | Language::EnGb | Language::Es | Language::EsMx | Language::Pt => {
            return None;
        }
    }
    match (before.chars().next_back(), after.chars().next()) {
        (Some('«'), _) | (_, Some(';' | '!' | '?' | '»')) => Some(NARROW),
        (_, Some(':')) => Some(NO_BREAK),
        _ => None,
    }
}

/// The space between a number and its unit, or between "p." and its number.
fn measure(before: &str, after: &str) -> Option<&'static str> {
    let follows_number = before.ends_with(|c: char| c.is_ascii_digit());
    let precedes_number = after.starts_with(|c: char| c.is_ascii_digit());
    let binds = if follows_number {
        let unit = after
            .split(|c: char| {
                c.is_whitespace()
                    || matches!(c, ',' | '.' | ';' | ':' | ')' | '!' | '?' | '"' | '/')
            })
            .next()
            .unwrap_or(after);
        UNITS.contains(&unit)
    } else if precedes_number {
        let word = before
            .rsplit([' ', '(', '\u{a0}', '['])
            .next()
            .unwrap_or(before);
        // The longest such word has five letters; a long run without a space is none.
        word.len() <= 8 && BEFORE_NUMBERS.contains(&word.to_lowercase().as_str())
    } else {
        false
    };
    binds.then_some(NO_BREAK)
}

#[cfg(test)]
mod tests {
    use bluf_model::Language;

    use super::super::plain;

    #[test]
    fn what_belongs_together_stays_on_one_line() {
        for (language, typed, set) in [
            (
                Language::Fr,
                "Pourquoi ? Parce que : « non » !",
                "Pourquoi\u{202f}? Parce que\u{a0}: «\u{202f}non\u{202f}»\u{202f}!",
            ),
            (Language::Fr, "à 10:30", "à 10:30"),
            (Language::EnUs, "Why ? Because : no", "Why ? Because : no"),
            (
                Language::Es,
                "40 % de 12 millones, 5 kilos",
                "40\u{a0}% de 12\u{a0}millones, 5 kilos",
            ),
            (
                Language::EnUs,
                "(see p. 4 and No. 12)",
                "(see p.\u{a0}4 and No.\u{a0}12)",
            ),
            (Language::EnUs, "60 GB; 10 mph", "60\u{a0}GB; 10 mph"),
        ] {
            assert_eq!(plain(typed, language), set, "{typed}");
        }
    }
}
