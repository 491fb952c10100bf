//! Control characters, which TOML refuses everywhere.

use bluf_model::stretch_of;

use super::repaired::{Edit, Repaired};
use super::{Mend, Syntax};
use crate::problem::bad_character;

/// Reports control characters, a run of them once, and blanks them.
pub(super) fn blank_controls(repaired: &mut Repaired, syntax: &mut Syntax) {
    let text = repaired.text.clone();
    let mut rest = 0;
    while let Some(found) =
        stretch_of(&text, rest..).find(|c: char| c.is_ascii_control() && !matches!(c, '\n' | '\t'))
    {
        let start = rest + found;
        let length = stretch_of(&text, start..)
            .bytes()
            .take_while(|byte| is_refused(*byte))
            .count();
        rest = start + length.max(1);
        if stretch_of(&text, start..).starts_with("\r\n") {
            continue;
        }
        let first = stretch_of(&text, start..)
            .chars()
            .next()
            .unwrap_or_default();
        let problem = bad_character(
            start..start + length,
            stretch_of(&text, start..start + length),
            "a control character ({code}) stands here",
            "remove it",
        );
        let blank = if first == '\r' { "\n" } else { "" };
        let edits = vec![Edit::Overwrite(start..start + length, blank.to_owned())];
        syntax.mend(
            repaired,
            Mend {
                problem: Some(problem),
                damage: None,
                edits,
            },
        );
    }
}

fn is_refused(byte: u8) -> bool {
    byte.is_ascii_control() && !matches!(byte, b'\n' | b'\t')
}
