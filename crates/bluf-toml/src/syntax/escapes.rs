//! Escapes that nobody meant: `"C:\temp"` holds a tab, and no folder `temp`.

use std::ops::Range;

use bluf_model::stretch_of;

use super::repaired::Repaired;
use super::tokens::{Kind, tokens};
use super::{Mend, Syntax};
use crate::{Problem, rules};

/// Asks about the first escape of each text in double quotes that reads as the beginning of a word
/// behind a backslash.
pub(crate) fn ask_about_escapes(repaired: &Repaired, syntax: &mut Syntax) {
    let is_escape = |pair: &[u8]| matches!(pair, [b'\\', b't' | b'n' | b'f' | b'b']);
    if !repaired.text.as_bytes().windows(2).any(is_escape) {
        return;
    }
    for token in tokens(&repaired.text) {
        let text = stretch_of(&repaired.text, token.range.clone());
        if token.kind != Kind::Text || !text.starts_with('"') {
            continue;
        }
        let Some((at, escape)) = doubtful(text) else {
            continue;
        };
        let start = token.range.start + at;
        let mend = repaired.in_original(Mend {
            problem: Some(question(start..start + 2, text, escape)),
            damage: Some(token.range),
            edits: Vec::new(),
        });
        let is_known = mend
            .problem
            .as_ref()
            .is_some_and(|problem| syntax.is_echo(&problem.label.span));
        if !is_known {
            syntax.problems.extend(mend.problem);
            syntax.damaged.extend(mend.damage);
        }
    }
}

/// The first such escape of a text, quotes and all: a tab, a form feed or a backspace before a
/// letter, and a line break where a path goes on.
fn doubtful(text: &str) -> Option<(usize, char)> {
    let mut characters = text.char_indices();
    while let Some((at, character)) = characters.next() {
        if character != '\\' {
            continue;
        }
        let (_, escape) = characters.next()?;
        let is_word = characters.as_str().starts_with(char::is_alphabetic);
        let is_doubtful = match escape {
            't' | 'f' | 'b' => is_word,
            'n' => is_word && is_in_path(text, at),
            _ => false,
        };
        if is_doubtful {
            return Some((at, escape));
        }
    }
    None
}

/// Whether what looks like a line break is part of a path: texts of several lines have line breaks
/// before words, too.
fn is_in_path(text: &str, at: usize) -> bool {
    let is_end = |c: char| c.is_whitespace() || c == '"';
    let before = stretch_of(text, ..at);
    let before = before.rsplit(is_end).next().unwrap_or_default();
    let behind = stretch_of(text, at + 2..);
    let behind = behind.split(is_end).next().unwrap_or_default();
    let has_ending = behind
        .split_once('.')
        .is_some_and(|(_, ending)| ending.starts_with(char::is_alphanumeric));
    let opens_text = at == 1;
    let follows_drive = before.len() == 2 && before.ends_with(':');
    let has_another = |part: &str| part.contains('\\') && !part.contains(r"\n");
    opens_text || follows_drive || has_ending || has_another(before) || has_another(behind)
}

fn question(place: Range<usize>, text: &str, escape: char) -> Problem {
    let (what, meant) = match escape {
        't' => ("a tab", "for a gap, write a space"),
        'n' => (
            "a line break",
            "for a new line, break it between ''' and '''",
        ),
        'f' => ("a form feed", "a form feed prints nothing"),
        _ => ("a backspace", "a backspace prints nothing"),
    };
    let message =
        format!("`\\{escape}` between double quotes is {what}, and no backslash before `{escape}`");
    let quotes = match text.starts_with("\"\"\"") {
        true => "between ''' and '''",
        false => "in single quotes",
    };
    let help =
        format!("write the text {quotes}, where a backslash is one, or a path with `/`; {meant}");
    Problem::error(rules::DOUBTFUL_ESCAPE, place, message).help(help)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_backslash_that_was_meant_is_told_from_an_escape() {
        for (text, escape) in [
            (r#""C:\temp""#, Some('t')),
            (r#""\file""#, Some('f')),
            (r#""figures\tools\new.png""#, Some('t')),
            (r#""figures\new.png""#, Some('n')),
            (r#""C:\notes""#, Some('n')),
            (r#""\news""#, Some('n')),
            (r#""see share\old\notes here""#, Some('n')),
            (r#""One.\nTwo.""#, None),
            (r#""it is\nbroken here""#, None),
            (r#""One.\n\nTwo.""#, None),
            (r#""a\t5""#, None),
            (r#""C:\\temp\\new""#, None),
            (r#""say \"two\"""#, None),
        ] {
            let found = doubtful(text).map(|(_, escape)| escape);
            assert_eq!(found, escape, "{text}");
        }
    }
}
