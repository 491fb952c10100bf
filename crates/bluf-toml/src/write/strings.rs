//! Strings of TOML: without escapes wherever their content allows it.

/// A short string that is no text: a name, a title, a term.
pub(crate) fn name(text: &str) -> String {
    let needs_escapes = text.contains(['"', '\\']) || text.contains(char::is_control);
    if needs_escapes {
        short(text)
    } else {
        format!("\"{text}\"")
    }
}

/// A text that shares its line with others.
pub(crate) fn short(text: &str) -> String {
    if text.contains('\n') {
        escaped(text)
    } else if text.contains('\'') || !is_literal(text) {
        long(text)
    } else {
        format!("'{text}'")
    }
}

/// A text that has a line to itself.
pub(super) fn long(text: &str) -> String {
    // A quote beside the quotes around it is legal, and nobody can read it.
    let is_literal_here = text.split('\n').all(is_literal);
    if is_literal_here && text.contains('\n') {
        format!("'''\n{text}\n'''")
    } else if is_literal_here && !text.starts_with('\'') && !text.ends_with('\'') {
        format!("'''{text}'''")
    } else {
        escaped(text)
    }
}

/// A text of several lines.
pub(super) fn block(text: &str) -> String {
    let lines_are_literal = text.split('\n').all(is_literal);
    if text.is_empty() {
        long(text)
    } else if lines_are_literal {
        format!("'''\n{text}\n'''")
    } else {
        let lines: Vec<String> = text.split('\n').map(with_escapes).collect();
        format!("\"\"\"\n{}\n\"\"\"", lines.join("\n"))
    }
}

/// A key: bare where TOML lets it and it cannot name a field of the brief that slid below a table,
/// for which the loader would take a bare one. Fields have no capital letters.
pub(super) fn key(text: &str) -> String {
    let is_bare = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-');
    if text.chars().all(is_bare) && text.contains(|c: char| c.is_ascii_uppercase()) {
        text.to_owned()
    } else if text.contains('\'') {
        // A key cannot stand between three quotes.
        escaped(text)
    } else {
        name(text)
    }
}

/// Whether a literal string can hold a line.
fn is_literal(line: &str) -> bool {
    !line.contains("'''") && !line.contains(|c: char| c.is_control() && c != '\t')
}

fn escaped(text: &str) -> String {
    format!("\"{}\"", with_escapes(text))
}

fn with_escapes(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '"' => escaped += "\\\"",
            '\\' => escaped += "\\\\",
            '\n' => escaped += "\\n",
            // As an escape it would read like a backslash before a word.
            '\t' => escaped.push('\t'),
            control if control.is_control() => {
                escaped += &format!("\\u{:04X}", u32::from(control));
            }
            other => escaped.push(other),
        }
    }
    escaped
}
