//! Keys with spaces, which TOML wants in quotes.

use bluf_model::stretch_of;

use super::Mend;
use super::repaired::Edit;
use super::tokens::{Kind, Token};
use crate::keys::Keys;
use crate::{Problem, rules};

/// More words than these are a sentence, and no key.
const MOST_WORDS: usize = 6;

/// Tables whose keys the author chooses.
const FREE: [&str; 5] = ["people", "acronyms", "sections", "annexes", "sources"];

/// Mends the first key that has spaces or letters that a key without quotes cannot have.
pub(super) fn mend_key(text: &str, tokens: &[Token], keys: &Keys) -> Option<Mend> {
    let mut table = "";
    let mut depth = 0_usize;
    for (index, token) in tokens.iter().enumerate() {
        match token.kind {
            Kind::OpenList | Kind::OpenRow => depth += 1,
            Kind::CloseList | Kind::CloseRow => depth = depth.saturating_sub(1),
            _ => {}
        }
        if index > 0 && tokens[index - 1].kind != Kind::Newline {
            continue;
        }
        if token.kind == Kind::OpenList && depth <= 1 {
            let name = tokens[index..]
                .iter()
                .find(|token| token.kind != Kind::OpenList);
            table = name.map_or("", |name| stretch_of(text, name.range.clone()));
        }
        let words = tokens[index..]
            .iter()
            .take_while(|token| token.kind == Kind::Bare)
            .count();
        let is_key = depth == 0
            && (1..=MOST_WORDS).contains(&words)
            && tokens
                .get(index + words)
                .is_some_and(|next| next.kind == Kind::Equals);
        if is_key && let Some(mend) = key_of(text, &tokens[index..index + words], table, keys) {
            return Some(mend);
        }
    }
    None
}

fn key_of(text: &str, words: &[Token], table: &str, keys: &Keys) -> Option<Mend> {
    let span = words.first()?.range.start..words.last()?.range.end;
    let written = stretch_of(text, span.clone());
    let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.');
    if written.chars().all(is_plain) || written.contains([':', '"', '\'']) {
        return None;
    }
    let joined = written
        .to_lowercase()
        .split_whitespace()
        .collect::<Vec<_>>()
        .join("_");
    let is_of_root = keys.root.contains(&joined);
    let problem = if is_of_root || (!FREE.contains(&table) && joined.chars().all(is_plain)) {
        Problem::error(rules::SYNTAX, span.clone(), "a key has no spaces")
            .help(format!("write `{joined}`"))
            .fix(span.clone(), joined.as_str())
    } else {
        let message = "a key with spaces or accents stands in quotes";
        Problem::error(rules::SYNTAX, span.clone(), message)
            .help(format!("put the key in quotes: `\"{written}\" = …`"))
            .fix(span.clone(), format!("\"{written}\""))
    };
    let mended = if is_of_root {
        joined
    } else {
        written
            .chars()
            .map(|c| {
                if is_plain(c) {
                    c.to_string()
                } else {
                    "_".repeat(c.len_utf8())
                }
            })
            .collect()
    };
    // What the author calls it is a key that nobody knows: it is reported already.
    let damage = (!is_of_root).then_some(span.clone());
    Some(Mend {
        problem: Some(problem),
        damage,
        edits: vec![Edit::Overwrite(span, mended)],
    })
}
