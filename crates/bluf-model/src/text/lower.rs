//! Lower case at the same offsets, so that what is found in it stands at the same place in the text.

/// A text in lower case, byte for byte as long: a letter whose lower case is longer or shorter,
/// as in a few scripts, stays as it is.
#[must_use]
pub fn lower(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let small = |letter: char| {
        let mut small = letter.to_lowercase();
        match (small.next(), small.next()) {
            (Some(small), None) if small.len_utf8() == letter.len_utf8() => small,
            _ => letter,
        }
    };
    text.chars().map(small).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_letter_moves() {
        // A dotted capital I grows in lower case, and the sign for angstrom shrinks.
        assert_eq!(lower("\u{130} \u{212b} ÉL May"), "\u{130} \u{212b} él may");
        assert_eq!(lower("MAY"), "may");
    }
}
