//! Quotation marks and apostrophes: straight ones become the language's own.

use bluf_model::{Language, stretch_of};

use super::Edit;

/// A pair of quotation marks, with the space inside.
type Pair = (&'static str, &'static str);

const DOUBLE: Pair = ("“", "”");
const SINGLE: Pair = ("‘", "’");

/// A quotation that is open: the mark that the author typed, and how it closes.
struct Open {
    typed: char,
    close: &'static str,
}

/// Pairs of a language: the outer ones, and those inside a quotation.
fn pairs(language: Language) -> (Pair, Pair) {
    match language {
        Language::EnUs | Language::EnGb | Language::EsMx | Language::Pt => (DOUBLE, SINGLE),
        Language::Es => (("«", "»"), DOUBLE),
        Language::Fr => (("«\u{202f}", "\u{202f}»"), DOUBLE),
    }
}

pub(super) fn edits(text: &str, language: Language) -> Vec<Edit> {
    let characters: Vec<(usize, char)> = text.char_indices().collect();
    let at = |index: usize| characters.get(index).map(|(_, character)| *character);
    let before = |index: usize, back: usize| index.checked_sub(back).and_then(at);
    // Only an apostrophe that has a partner later on opens a quotation.
    let last_closing = characters
        .iter()
        .enumerate()
        .rposition(|(index, (_, character))| {
            *character == '\'' && closes(before(index, 1), at(index + 1))
        });
    let mut open: Vec<Open> = Vec::new();
    let mut edits = Vec::new();
    for (index, (offset, character)) in characters.iter().enumerate() {
        let (previous, next) = (before(index, 1), at(index + 1));
        if *character == '"'
            && language == Language::Fr
            && let Some(edit) = spaced(text, *offset, &mut open)
        {
            edits.push(edit);
            continue;
        }
        let with = match character {
            '"' => double(
                &mut open,
                previous,
                next,
                is_inches(before(index, 2), previous),
                language,
            ),
            '\'' => {
                let decade = is_decade([next, at(index + 2), at(index + 3)]);
                let is_short = is_shortened(stretch_of(text, offset + 1..));
                let closes_short = previous == Some('n') && is_boundary(next) && {
                    before(index, 2) == Some('\'') && is_boundary(before(index, 3))
                };
                let has_partner = last_closing.is_some_and(|last| last > index);
                match is_boundary(previous) && (decade || is_short) || closes_short {
                    true => Some("’"),
                    false => single(&mut open, previous, next, has_partner, language),
                }
            }
            _ => None,
        };
        if let Some(with) = with {
            edits.push(Edit {
                range: *offset..offset + 1,
                with: with.to_owned(),
            });
        }
    }
    edits
}

/// A double mark with a space inside it, as in `" oui "`: French has one there, and people type
/// it. The edit takes the space along.
fn spaced(text: &str, offset: usize, open: &mut Vec<Open>) -> Option<Edit> {
    let before = stretch_of(text, ..offset);
    let after = stretch_of(text, offset + 1..);
    let is_open = open.iter().any(|quote| quote.typed == '"');
    if is_open && before.ends_with(' ') && is_boundary(after.chars().next()) {
        let position = open.iter().rposition(|quote| quote.typed == '"')?;
        open.truncate(position);
        return Some(Edit {
            range: offset - 1..offset + 1,
            with: "\u{202f}»".to_owned(),
        });
    }
    let is_closed = || {
        after.match_indices(" \"").any(|(at, mark)| {
            at > 0 && is_boundary(stretch_of(after, at + mark.len()..).chars().next())
        })
    };
    let opens = !is_open && is_boundary(before.chars().next_back()) && after.starts_with(' ');
    (opens && is_closed()).then(|| {
        let close = "\u{202f}»";
        push(open, Open { typed: '"', close });
        Edit {
            range: offset..offset + 2,
            with: "«\u{202f}".to_owned(),
        }
    })
}

/// Whether no word stands here.
fn is_boundary(character: Option<char>) -> bool {
    character.is_none_or(|c| !c.is_alphanumeric())
}

/// Words that begin with an apostrophe, because something was left out before them.
const SHORTENED: &[&str] = &["tis", "twas", "twere", "twill", "til", "cause", "em"];

/// Whether an apostrophe before these words stands for what was left out: 'tis, 'em. In `'em'` it
/// opens a quotation.
fn is_shortened(words: &str) -> bool {
    let end = words
        .find(|c: char| !c.is_alphanumeric())
        .unwrap_or(words.len());
    let (word, behind) = words.split_at(end);
    let is_short = SHORTENED.contains(&word.to_lowercase().as_str()) || word == "n";
    is_short && (word == "n" || !behind.starts_with('\''))
}

/// Quotations inside each other, at most: nobody writes more, and looking back stays cheap.
const DEEPEST: usize = 8;

fn push(open: &mut Vec<Open>, quotation: Open) {
    if open.len() < DEEPEST {
        open.push(quotation);
    }
}

/// What a straight double quotation mark becomes; none, where it means inches or stands alone.
fn double(
    open: &mut Vec<Open>,
    previous: Option<char>,
    next: Option<char>,
    inches: Inches,
    language: Language,
) -> Option<&'static str> {
    let (outer, inner) = pairs(language);
    if opens(previous, next) {
        let (start, close) = if open.iter().any(|quote| quote.typed == '"') {
            inner
        } else {
            outer
        };
        push(open, Open { typed: '"', close });
        return Some(start);
    }
    match open.iter().rposition(|quote| quote.typed == '"') {
        Some(_) if inches == Inches::Certain => None,
        Some(position) => {
            let close = open[position].close;
            open.truncate(position);
            Some(close)
        }
        None if inches != Inches::No || previous.is_none_or(char::is_whitespace) => None,
        None => Some(outer.1),
    }
}

/// What a straight single quotation mark or apostrophe becomes; none, where it means feet.
fn single(
    open: &mut Vec<Open>,
    previous: Option<char>,
    next: Option<char>,
    has_partner: bool,
    language: Language,
) -> Option<&'static str> {
    let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    if opens(previous, next) && has_partner {
        let inside = open.iter().any(|quote| quote.typed == '"');
        let (start, close) = if inside { pairs(language).1 } else { SINGLE };
        push(open, Open { typed: '\'', close });
        return Some(start);
    }
    if is_digit(previous) && is_digit(next) {
        return None;
    }
    if is_word(next) {
        return Some("’");
    }
    match open.iter().rposition(|quote| quote.typed == '\'') {
        Some(position) if closes(previous, next) => {
            let close = open[position].close;
            open.truncate(position);
            Some(close)
        }
        _ if is_digit(previous) || previous.is_none_or(char::is_whitespace) => None,
        _ => Some("’"),
    }
}

/// Whether a double mark after a number means inches.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Inches {
    No,
    /// After a digit: unless a quotation is open.
    Maybe,
    /// After feet and a digit: 5'9".
    Certain,
}

fn is_inches(before_previous: Option<char>, previous: Option<char>) -> Inches {
    match (before_previous, previous) {
        (Some('\''), Some(digit)) if digit.is_ascii_digit() => Inches::Certain,
        (_, Some(digit)) if digit.is_ascii_digit() => Inches::Maybe,
        _ => Inches::No,
    }
}

/// Whether a quotation can open between two characters.
fn opens(previous: Option<char>, next: Option<char>) -> bool {
    let after_boundary = previous.is_none_or(|c| {
        c.is_whitespace()
            || matches!(
                c,
                '(' | '[' | '{' | '/' | '-' | '–' | '—' | '¿' | '¡' | '“' | '‘' | '«'
            )
    });
    let after_mark = matches!(previous, Some('"' | '\'' | '’'));
    match next {
        None => false,
        Some(c) if after_boundary => !c.is_whitespace() && !matches!(c, ')' | ']' | ',' | ';'),
        Some(c) => after_mark && (c.is_alphanumeric() || matches!(c, '¿' | '¡')),
    }
}

/// Whether a quotation can close between two characters.
fn closes(previous: Option<char>, next: Option<char>) -> bool {
    previous.is_some_and(|c| !c.is_whitespace()) && !next.is_some_and(char::is_alphanumeric)
}

/// Whether two digits and no third follow an apostrophe: '90s.
fn is_decade(next: [Option<char>; 3]) -> bool {
    let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    is_digit(next[0]) && is_digit(next[1]) && !is_digit(next[2])
}

#[cfg(test)]
mod tests {
    use bluf_model::Language;

    use super::super::plain;

    #[test]
    fn quotation_marks_are_the_languages_own() {
        for (language, typed, set) in [
            (
                Language::EnUs,
                r#""El Mencho," leader"#,
                "“El Mencho,” leader",
            ),
            (
                Language::EnGb,
                r#"He said "it's 'done'"."#,
                "He said “it’s ‘done’”.",
            ),
            (
                Language::EnUs,
                "the 'standing cell' idea",
                "the ‘standing cell’ idea",
            ),
            (
                Language::Es,
                r#"Dijo "el 'Tuli' murió"."#,
                "Dijo «el “Tuli” murió».",
            ),
            (Language::Es, r#""Uno "dos" tres""#, "«Uno “dos” tres»"),
            (Language::EsMx, r#""Uno "dos" tres""#, "“Uno ‘dos’ tres”"),
            (
                Language::Fr,
                r#"Il dit "l'État" (et "rien")."#,
                "Il dit «\u{202f}l’État\u{202f}» (et «\u{202f}rien\u{202f}»).",
            ),
            (Language::Fr, r#"l'"État""#, "l’«\u{202f}État\u{202f}»"),
            (Language::Pt, r#"¿"a" e 'b'?"#, "¿“a” e ‘b’?"),
            (
                Language::Fr,
                r#"Un " mot ", et " deux "."#,
                "Un «\u{202f}mot\u{202f}», et «\u{202f}deux\u{202f}».",
            ),
            (Language::Fr, r#"a " seul"#, r#"a " seul"#),
            (Language::Es, r#"y un '"¡no!"'."#, "y un ‘«¡no!»’."),
            (Language::EnUs, r#"("so" — "it")"#, "(“so” — “it”)"),
        ] {
            assert_eq!(plain(typed, language), set, "{typed}");
        }
    }

    #[test]
    fn apostrophes_are_told_from_quotations_and_feet() {
        for (typed, set) in [
            (
                "CJNG's and the states' rights",
                "CJNG’s and the states’ rights",
            ),
            ("the '90s and '26", "the ’90s and ’26"),
            ("rock 'n roll", "rock ’n roll"),
            ("rock 'n' roll and 'tis", "rock ’n’ roll and ’tis"),
            (
                "'Tis the dogs' bowls, the 'em' dash",
                "’Tis the dogs’ bowls, the ‘em’ dash",
            ),
            ("He is 5'10\" tall", "He is 5'10\" tall"),
            ("\"a 5'9\" man\"", "“a 5'9\" man”"),
            ("a 6' wall, a 3\" pipe", "a 6' wall, a 3\" pipe"),
            ("\"by 2026\"", "“by 2026”"),
            ("a lone \" or ' stays", "a lone \" or ' stays"),
        ] {
            assert_eq!(plain(typed, Language::EnUs), set, "{typed}");
        }
    }
}
