//! French: `du`, `des`, `au`, `aux`, and the vowel that an apostrophe replaces.

use super::Pair;
use crate::words::slips::fr::{BETWEEN_PRONOUN_AND_VERB, INFINITIVE_ENDINGS, NO_ELISION, SILENT_H};

/// The words whose form depends on the next, in ASCII.
pub(super) const FIRSTS: &[&str] = &["de", "le", "la", "que", "je", "ne", "se"];

/// The two words as they should read, if they are wrong.
pub(super) fn right(pair: &Pair<'_>) -> Option<String> {
    let joined = match (pair.first, pair.second) {
        ("de", "le") => "du",
        ("de", "les") => "des",
        ("à", "le") => "au",
        ("à", "les") => "aux",
        _ => return elided(pair),
    };
    is_before_noun(pair.after).then(|| joined.to_owned())
}

/// Whether what follows "de le" is no verb, of which "le" would be the object.
fn is_before_noun(after: &str) -> bool {
    let next = after.split_whitespace().next().unwrap_or("");
    let word = next.trim_end_matches(|c: char| !c.is_alphanumeric());
    !word.is_empty()
        && after.starts_with(' ')
        && !word.contains(['\'', '’'])
        && !INFINITIVE_ENDINGS.iter().any(|it| word.ends_with(it))
        && !BETWEEN_PRONOUN_AND_VERB.contains(&word)
}

/// `l'hôpital` for `le hôpital`.
fn elided(pair: &Pair<'_>) -> Option<String> {
    let short = match pair.first {
        "le" | "la" => "l'",
        "de" => "d'",
        "que" => "qu'",
        "je" => "j'",
        "ne" => "n'",
        "se" => "s'",
        _ => return None,
    };
    // Names are written either way, and acronyms are read either way.
    let is_word = pair.second.chars().all(char::is_lowercase) && pair.second.chars().count() > 2;
    let is_silent = pair
        .second
        .starts_with(['a', 'à', 'â', 'e', 'é', 'è', 'ê', 'i', 'î', 'o', 'ô', 'u'])
        || SILENT_H.contains(&pair.second);
    (is_word && is_silent && !NO_ELISION.contains(&pair.second))
        .then(|| format!("{short}{}", pair.second))
}
