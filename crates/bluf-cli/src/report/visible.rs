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

/// The same for text that is to be one line.
pub(crate) fn visible_line(text: &str) -> String {
    visible(text).replace('\n', "<U+000A>")
}

/// The same for text that is read again, such as a diff: tabs stay.
pub(crate) fn visible_text(text: &str) -> Cow<'_, str> {
    if !text.contains(|c| c != '\t' && is_hidden(c)) {
        return Cow::Borrowed(text);
    }
    let stretches: Vec<_> = text.split('\t').map(visible).collect();
    Cow::Owned(stretches.join("\t"))
}

/// JSON in which the same characters are escaped (RFC 8259, section 7): they are in its strings
/// alone.
pub(crate) fn escaped(json: String) -> String {
    if !json.contains(is_hidden) {
        return json;
    }
    let mut shown = String::with_capacity(json.len());
    for character in json.chars() {
        if is_hidden(character) {
            for unit in character.encode_utf16(&mut [0; 2]) {
                shown += &format!("\\u{unit:04x}");
            }
        } else {
            shown.push(character);
        }
    }
    shown
}

fn is_hidden(character: char) -> bool {
    let format = matches!(
        character,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e01ef}'
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
        assert_eq!(visible_text("+\ta\u{7f}\n"), "+\ta<U+007F>\n");
        assert_eq!(visible_line("a\nb"), "a<U+000A>b");
    }

    #[test]
    fn json_means_the_same_escaped() {
        let text = "é\u{202e}\u{9b}\u{e0041}";
        let json = escaped(serde_json::json!({ "a": text }).to_string());
        assert_eq!(json, r#"{"a":"é\u202e\u009b\udb40\udc41"}"#);
        let value: serde_json::Value = serde_json::from_str(&json).unwrap();
        assert_eq!(value["a"], text);
    }
}
