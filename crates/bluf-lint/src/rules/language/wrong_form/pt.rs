//! Portuguese: `do`, `no`, `pelo`, where no clause with an infinitive follows.

use super::Pair;
use crate::words::slips::pt::{INFINITIVE_ENDINGS, WORDS_OF_A_CLAUSE};

/// The words whose form depends on the next.
pub(super) const FIRSTS: &[&str] = &["de", "em", "por"];

/// The two words as they should read, if they are wrong.
pub(super) fn right(pair: &Pair<'_>) -> Option<String> {
    let joined = match pair.first {
        "de" => "d",
        "em" => "n",
        "por" => "pel",
        _ => return None,
    };
    // "De O Globo" is a name.
    let is_article = matches!(pair.second, "o" | "a" | "os" | "as");
    (is_article && is_before_noun(pair.after)).then(|| format!("{joined}{}", pair.second))
}

/// Whether what follows is no clause of which the article opens the subject: "de o governo
/// decidir" is right.
fn is_before_noun(after: &str) -> bool {
    let clause = after.split(['.', ';', ':', '?', '!']);
    let mut words = clause.take(1).flat_map(str::split_whitespace);
    let opens = after.starts_with(' ')
        && after.trim_start().starts_with(char::is_alphabetic)
        && words
            .clone()
            .next()
            .is_some_and(|word| word.chars().count() > 2);
    let is_infinitive = |word: &str| {
        let word = word.trim_matches(|c: char| !c.is_alphabetic());
        let mut endings = INFINITIVE_ENDINGS.iter();
        word.chars().count() > 2 && endings.any(|ending| word.ends_with(ending))
    };
    opens && !words.by_ref().take(WORDS_OF_A_CLAUSE).any(is_infinitive)
}
