//! Spanish: `del`, `al`; `e` and `u` before their own vowels; `el agua`.

use super::Pair;
use crate::words::slips::es::STRESSED_A;

/// The words whose form depends on the next, in ASCII.
pub(super) const FIRSTS: &[&str] = &["de", "a", "y", "o", "la"];

/// The two words as they should read, if they are wrong.
pub(super) fn right(pair: &Pair<'_>) -> Option<String> {
    let &Pair {
        first,
        second,
        lower,
        ..
    } = pair;
    // "de El Salvador" and "a El Cairo" are names, and "¿Y Inés?" asks.
    match (first, second) {
        ("de", "el") => Some("del".to_owned()),
        ("a", "el") => Some("al".to_owned()),
        ("y", _) if !pair.is_capital && is_before_i(lower) => Some(format!("e {second}")),
        ("o", _) if !pair.is_capital && is_before_o(lower) => Some(format!("u {second}")),
        ("la", _) if STRESSED_A.contains(&second) => Some(format!("el {second}")),
        _ => None,
    }
}

/// "e iglesias", "e hijos", and "y hielo", "y ionosfera".
fn is_before_i(lower: &str) -> bool {
    let rest = lower.strip_prefix('h').unwrap_or(lower);
    rest.strip_prefix(['i', 'í']).is_some_and(|rest| {
        rest.starts_with(|c: char| c.is_alphabetic() && !"aeouáéóú".contains(c))
    })
}

/// "u otro", "u hoy".
fn is_before_o(lower: &str) -> bool {
    let rest = lower.strip_prefix('h').unwrap_or(lower);
    rest.strip_prefix(['o', 'ó'])
        .is_some_and(|rest| rest.starts_with(char::is_alphabetic))
}
