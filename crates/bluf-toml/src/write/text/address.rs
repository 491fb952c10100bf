//! Writing links: bare where the reader makes the same link of the address alone.

use bluf_model::{address_end, ends_address, stretch_of};

use super::mark;
use super::words::{Around, Place, escaped, opens_tag};

/// The words of the line around a link; none where markup stands there instead.
#[derive(Debug, Clone, Copy)]
pub(super) struct Beside<'a> {
    pub before: Option<&'a str>,
    pub behind: Option<&'a str>,
    /// Whether something stands behind the words behind it.
    pub goes_on: bool,
}

/// Whether an address can be written as it is, and is a link by itself.
pub(super) fn stands_bare(address: &str, around: Around, beside: Beside<'_>) -> bool {
    let follows_word = |before: &str| before.ends_with(char::is_alphanumeric);
    let has_scheme = address.starts_with("https://") || address.starts_with("http://");
    around.place == Place::Line
        && has_scheme
        && is_typed_as_it_is(address, around)
        && beside.before.is_some_and(|before| !follows_word(before))
        && ends(address, beside)
}

/// Whether an address can stand between `<` and `>`. The reader would take what stands before
/// `]:` for the name of an address kept for later.
pub(super) fn stands_in_angles(address: &str, around: Around) -> bool {
    ["https://", "http://", "mailto:"]
        .iter()
        .any(|scheme| address.starts_with(scheme))
        && !address.contains(|c: char| c <= ' ' || matches!(c, '<' | '>'))
        && !address.contains("]:")
        && !address.contains('`')
        && mark::strays(address, around.own).is_empty()
}

/// The address of a link as it stands between parentheses.
pub(super) fn destination(address: &str) -> String {
    let are_balanced = are_balanced(address);
    let mut written = String::with_capacity(address.len());
    for (offset, character) in address.char_indices() {
        let rest = stretch_of(address, offset + character.len_utf8()..);
        let is_misread = match character {
            '(' | ')' => !are_balanced,
            '`' => true,
            '\\' => rest.is_empty() || rest.starts_with(|c: char| c.is_ascii_punctuation()),
            '<' => opens_tag(rest),
            _ => false,
        };
        if is_misread {
            written.push('\\');
        }
        written.push(character);
    }
    written
}

/// Whether no character of an address needs a backslash, before which the address would end;
/// whatever follows it.
fn is_typed_as_it_is(address: &str, around: Around) -> bool {
    let around = Around {
        place: Place::Span,
        before: None,
        after: Some('.'),
        ..around
    };
    escaped(address, around) == address
}

/// Whether an address ends where the words behind it begin: only the punctuation of the sentence
/// stands before the next space.
fn ends(address: &str, beside: Beside<'_>) -> bool {
    let Some(behind) = beside.behind else {
        return false;
    };
    let end = behind.find(ends_address);
    let touching = stretch_of(behind, ..end.unwrap_or(behind.len()));
    let is_cut_off = end.is_some() || !beside.goes_on;
    is_cut_off && address_end(&format!("{address}{touching}")) == address.len()
}

/// Whether every parenthesis has its other one.
fn are_balanced(address: &str) -> bool {
    let mut open = 0_usize;
    for character in address.chars() {
        match character {
            '(' => open += 1,
            ')' if open == 0 => return false,
            ')' => open -= 1,
            _ => {}
        }
    }
    open == 0
}
