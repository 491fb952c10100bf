//! Escaping words: a backslash before what would be read as markup, and nowhere else.

use bluf_model::{Scheme, parse_line, stretch_of};

use super::mark;

/// Where words stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// In the line itself, where a bare address becomes a link.
    Line,
    /// In a span, such as emphasis.
    Span,
}

/// What a bracket among words is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Brackets {
    /// A character like others, where the reader makes no link of it.
    Free,
    /// The end of the words of a link, a reference or a foreign language, unless it is escaped.
    Taken,
}

/// What stands around words.
#[derive(Debug, Clone, Copy)]
pub(super) struct Around {
    /// Where they stand.
    pub place: Place,
    /// What a bracket among them is.
    pub brackets: Brackets,
    /// The character before them; none where they open the line.
    pub before: Option<char>,
    /// The character behind them; none where they end the line.
    pub after: Option<char>,
    /// The system of markings of the brief.
    pub own: Option<Scheme>,
}

/// Words as they are typed.
pub(super) fn escaped(words: &str, around: Around) -> String {
    let strays = mark::strays(words, around.own);
    let mut written = String::with_capacity(words.len());
    for (offset, character) in words.char_indices() {
        if strays.contains(&offset) || is_misread(words, offset, character, around) {
            written.push('\\');
        }
        written.push(character);
    }
    written
}

/// Whether a character of some words would be read as markup, or as part of it.
fn is_misread(words: &str, offset: usize, character: char, around: Around) -> bool {
    let before = stretch_of(words, ..offset)
        .chars()
        .next_back()
        .or(around.before);
    let rest = stretch_of(words, offset + character.len_utf8()..);
    let after = rest.chars().next().or(around.after);
    let is_last_before_markup = rest.is_empty() && around.after.is_some();
    let are_taken = around.brackets == Brackets::Taken;
    match character {
        // It would escape what follows.
        '\\' => after.is_some_and(|next| next.is_ascii_punctuation()),
        '`' => true,
        '*' => !is_lone_star(before, after),
        '[' => are_taken || rest.starts_with(['@', '^']),
        ']' => {
            let closes = rest.starts_with('(') || rest.starts_with("{lang=");
            are_taken || closes || is_last_before_markup
        }
        // Behind a citation it would make a link of it.
        '(' => offset == 0 && around.before == Some(']'),
        // Before a bracket it would make an image of what follows.
        '!' => is_last_before_markup,
        // The words of a foreign language would be a citation.
        '@' | '^' => offset == 0 && around.before == Some('['),
        '<' => is_last_before_markup || opens_tag(rest),
        ':' => around.place == Place::Line && is_in_address(stretch_of(words, ..offset), rest),
        _ => false,
    }
}

/// Whether a star between these is no emphasis: between two spaces, or inside a word.
fn is_lone_star(before: Option<char>, after: Option<char>) -> bool {
    let are = |is: fn(char) -> bool| before.is_none_or(is) && after.is_none_or(is);
    let is_word = |it: Option<char>| it.is_some_and(char::is_alphanumeric);
    are(char::is_whitespace) || is_word(before) && is_word(after)
}

/// Whether what follows `<` makes a link or an HTML element of it.
pub(super) fn opens_tag(rest: &str) -> bool {
    let opens_address = ["https://", "http://", "mailto:"]
        .iter()
        .any(|scheme| rest.starts_with(scheme));
    let rest = rest.trim_start_matches('/');
    let end = rest
        .find(|c: char| !c.is_ascii_alphanumeric())
        .unwrap_or(rest.len());
    let (element, behind) = rest.split_at(end);
    let is_element = || !parse_line(&format!("<{element}>"), None).1.is_empty();
    opens_address || behind.starts_with(['>', ' ', '/']) && is_element()
}

/// Whether a colon between these makes an address, and so a link, of words that are none.
fn is_in_address(before: &str, rest: &str) -> bool {
    let scheme = ["https", "http"];
    let head = scheme
        .iter()
        .find_map(|scheme| before.strip_suffix(*scheme));
    head.is_some_and(|head| !head.ends_with(char::is_alphanumeric)) && rest.starts_with("//")
}
