//! Text as it is safe to print.

use std::borrow::Cow;

/// Text that is safe to print and hides nothing: other than spaces and line ends, characters
/// that act on a terminal or cannot be seen appear by their numbers.
pub(crate) fn visible(text: &str) -> Cow<'_, str> {
    if !text.contains(is_hidden) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\t' => shown += "    ",
            hidden if is_hidden(hidden) => shown += &format!("<U+{:04X}>", u32::from(hidden)),
            other => shown.push(other),
        }
    }
    Cow::Owned(shown)
}

fn is_hidden(character: char) -> bool {
    let format = matches!(
        character,
        '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}'
    );
    format || (character.is_control() && character != '\n')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_acts_on_a_terminal_is_named() {
        assert_eq!(
            visible("a\t\u{1b}[31mb\u{202e}"),
            "a    <U+001B>[31mb<U+202E>"
        );
        assert_eq!(visible("plain é\n"), "plain é\n");
    }
}
