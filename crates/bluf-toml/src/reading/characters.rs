//! Characters that cannot be printed, or that hide what is written.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::Range;

use bluf_model::stretch_of;

use super::lengths::check_words;
use super::{Reading, spoilt};
use crate::problem::bad_character;

/// Reports, once each, the characters of a string that no page can show. `place` gives the
/// stretch of the file for a stretch of the string.
pub(crate) fn check_characters(
    reading: &Reading<'_>,
    text: &str,
    place: impl Fn(Range<usize>) -> Range<usize>,
) {
    check_words(reading, text, &place);
    let mut seen = BTreeSet::new();
    let mut runs: Vec<Run> = Vec::new();
    for (offset, character) in uncommon(text) {
        let end = offset + character.len_utf8();
        let (before, after) = (stretch_of(text, ..offset), stretch_of(text, end..));
        let neighbours = [before.chars().next_back(), after.chars().next()];
        let Some((what, help)) = complaint(character, neighbours, reading.covers) else {
            continue;
        };
        match runs.last_mut() {
            // What ends a change of direction belongs to what began it.
            Some(run)
                if run.what == what
                    && (run.words.end == offset || is_end_of_direction(character)) =>
            {
                run.words.end = end;
            }
            _ if seen.contains(&character) => {}
            _ => runs.push(Run {
                what,
                help,
                words: offset..end,
            }),
        }
        seen.insert(character);
    }
    if !text.is_ascii()
        && let Some((words, letter)) = spoilt::letters(text).next()
    {
        let what = "`{}` was another letter before a program spoilt it";
        let help = format!("write `{letter}`, here and wherever else; save the file as UTF-8");
        let written = stretch_of(text, words.clone());
        reading.report(bad_character(place(words), written, what, &help));
        return;
    }
    for Run { what, help, words } in runs {
        let problem = bad_character(place(words.clone()), stretch_of(text, words), what, &help);
        reading.report(problem);
    }
}

/// The characters other than what a line is made of, and what every font leaves to the shaper.
fn uncommon(text: &str) -> impl Iterator<Item = (usize, char)> {
    let is_common = |byte: &u8| matches!(byte, b' '..=b'~' | b'\n' | b'\r' | b'\t');
    let mut rest = 0;
    std::iter::from_fn(move || {
        // Bytes are looked at, and not characters, because nearly all of them are common.
        let common = text.as_bytes()[rest..]
            .iter()
            .position(|byte| !is_common(byte))?;
        let offset = rest + common;
        let character = stretch_of(text, offset..).chars().next()?;
        rest = offset + character.len_utf8();
        Some((offset, character))
    })
}

/// Characters side by side with the same complaint.
struct Run {
    what: &'static str,
    help: Cow<'static, str>,
    words: Range<usize>,
}

fn is_end_of_direction(character: char) -> bool {
    matches!(character, '\u{202C}' | '\u{2069}')
}

fn complaint(
    character: char,
    neighbours: [Option<char>; 2],
    covers: &dyn Fn(char) -> bool,
) -> Option<(&'static str, Cow<'static, str>)> {
    let (what, help) = match character {
        '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => (
            "an invisible character ({code}) changes the direction of the text",
            "remove it, and the one that ends it: text reads in the order in which it is written"
                .into(),
        ),
        // Joiners have work to do between letters of the scripts that need them.
        '\u{200C}' | '\u{200D}'
            if neighbours
                .into_iter()
                .flatten()
                .any(|c| c >= '\u{0590}' && c.is_alphabetic()) =>
        {
            return None;
        }
        '\u{200B}'..='\u{200F}' | '\u{2060}'..='\u{2064}' | '\u{FEFF}' | '\u{180E}' => (
            "an invisible character ({code}) stands here",
            "remove it".into(),
        ),
        // The symbol fonts with which Word sets bullets.
        '\u{F020}'..='\u{F0FF}' => (
            "a sign of Word's symbol font ({code}) stands here, which no reader's machine can show",
            "write `-` for a bullet, and any other sign in words".into(),
        ),
        '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{10FFFF}' => (
            "a private-use character ({code}) stands here, which no reader's machine can show",
            "write the character that it stands for".into(),
        ),
        _ if character.is_control() => (
            "a control character ({code}) stands here",
            "remove it".into(),
        ),
        // Spaces and hyphens are drawn as others where a font lacks them.
        '\u{2000}'..='\u{200A}' | '\u{2011}' | '\u{202F}' | '\u{00A0}' | '\u{00AD}' => return None,
        _ if covers(character) => return None,
        _ => ("no embedded font has `{}`", in_its_place(character)),
    };
    Some((what, help))
}

/// What to write in the place of a character that no font has.
fn in_its_place(character: char) -> Cow<'static, str> {
    /// Roman numerals that are one character (U+2160 and on), in the order of Unicode.
    const NUMERALS: [&str; 16] = [
        "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "L", "C", "D",
        "M",
    ];
    let numeral = |first: char| {
        let index = u32::from(character).checked_sub(u32::from(first))?;
        NUMERALS.get(index as usize)
    };
    if let Some(numeral) = numeral('\u{2160}') {
        return format!("write `{numeral}`").into();
    }
    if let Some(numeral) = numeral('\u{2170}') {
        return format!("write `{}`", numeral.to_lowercase()).into();
    }
    match character.is_alphanumeric() {
        true => "write it in letters that the fonts have: Latin, Greek, Cyrillic".into(),
        false => "use another sign, such as `•`, `–` or `→`, or say it in words".into(),
    }
}
