//! Whether a text says what an acronym means, where it uses it.

use std::ops::Range;

use crate::{Language, stretch_of};

/// What is known of the meaning of an acronym.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Explanation<'a> {
    /// What it stands for: only that explains it.
    Listed(&'a str),
    /// Nothing: what looks like an explanation is believed.
    Unlisted,
}

/// Whether a text explains an acronym where it is used: "Long Name (ABC)", "ABC (Long Name)",
/// "Long Name, or ABC,", "ABC, the Long Name".
#[must_use]
pub fn is_explained(
    text: &str,
    stretch: &Range<usize>,
    short: &str,
    explanation: Explanation<'_>,
    language: Language,
) -> bool {
    let before = stretch_of(text, ..stretch.start);
    let after = stretch_of(text, stretch.end..);
    let said = words_before(before, language);
    let spelt = said.len() + 1 < before.len() && spells(said, short);
    let inside = after
        .trim_start()
        .strip_prefix('(')
        .and_then(|rest| rest.split(')').next());
    match explanation {
        Explanation::Listed(long) => {
            let long = long.to_lowercase();
            let is_said = said.len() + 1 < before.len() && said.to_lowercase().ends_with(&long);
            let opens = inside.is_some_and(|it| it.to_lowercase().starts_with(&long));
            spelt || is_said || opens || inside.is_some_and(|inside| spells(inside, short))
        }
        Explanation::Unlisted => {
            spelt
                || is_in_brackets(before, after)
                || inside.is_some_and(|inside| means(inside, short, language))
                || is_apposed(before, after, language)
        }
    }
}

/// The words before an acronym, without what parts them from it: a bracket, a comma, a dash, a
/// quotation mark, "or".
fn words_before(before: &str, language: Language) -> &str {
    let is_sign =
        |c: char| c.is_whitespace() || matches!(c, ',' | '–' | '—' | '"' | '“' | '«' | '(');
    let said = before.trim_end_matches(is_sign);
    let joint = said.rsplit(char::is_whitespace).next().unwrap_or("");
    let said = if joints(language).contains(&joint) {
        said.strip_suffix(joint).unwrap_or(said)
    } else {
        said
    };
    said.trim_end().trim_end_matches(',')
}

/// "(ABC)", "(the ABC)", "(“ABC”)", "(en adelante, ABC)".
fn is_in_brackets(before: &str, after: &str) -> bool {
    let open = before.rsplit_once('(');
    open.is_some_and(|(outside, inside)| inside.len() < 16 && !outside.trim().is_empty())
        && after.starts_with([')', ',', ';', ':', '"', '”', '»'])
}

/// Whether words in brackets after an acronym look like what it stands for.
fn means(words: &str, short: &str, language: Language) -> bool {
    let first_word = words.split(' ').next().unwrap_or("").to_lowercase();
    let begins_with_article = language.articles().contains(&first_word.as_str());
    let has_figures = words.contains(|c: char| c.is_ascii_digit());
    let initials = words
        .split([' ', '-'])
        .filter_map(|word| word.chars().next());
    let initials: Vec<char> = initials.flat_map(char::to_uppercase).collect();
    let first = short.chars().next();
    let opens = initials.len() >= 2 && initials.iter().any(|c| Some(*c) == first);
    !has_figures && (begins_with_article || opens)
}

/// "The CHPA, Denmark's harbour board,", "the broadcaster, RTK,".
fn is_apposed(before: &str, after: &str, language: Language) -> bool {
    let follows = after.strip_prefix(", ").is_some_and(|rest| {
        let mut words = rest.split([' ', ',', '.']);
        let word = words.next().unwrap_or("");
        // "the CHPA, the GDPX and the WRUX" is a list.
        let is_list = words
            .next()
            .is_some_and(|next| next.chars().count() > 1 && next.chars().all(char::is_uppercase));
        let is_article = language.articles().contains(&word);
        (is_article || word.ends_with("'s") || word.ends_with("’s")) && !is_list
    });
    follows || before.ends_with(", ") && after.starts_with([',', '.', ';'])
}

/// Whether the last words of a text begin with the letters of an acronym; small words between
/// them count for nothing.
fn spells(text: &str, short: &str) -> bool {
    let mut letters = short.chars().filter(|c| c.is_alphabetic()).rev().peekable();
    for word in text.split([' ', '-', '\u{a0}']).rev() {
        let Some(letter) = letters.peek() else {
            return true;
        };
        let Some(first) = word.chars().next() else {
            return false;
        };
        if first == *letter {
            letters.next();
        } else if first.is_uppercase() || word.len() > 4 {
            return false;
        }
    }
    letters.peek().is_none()
}

/// The words that put a short form beside its long one: "Long Name, or ABC".
fn joints(language: Language) -> &'static [&'static str] {
    match language {
        Language::EnUs | Language::EnGb => &["or", "and"],
        Language::Es | Language::EsMx => &["o", "u", "y", "e"],
        Language::Fr => &["ou", "et"],
        Language::Pt => &["ou", "e"],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn explained(text: &str, short: &str, explanation: Explanation<'_>) -> bool {
        let at = text.find(short).expect("the acronym is in the text");
        is_explained(
            text,
            &(at..at + short.len()),
            short,
            explanation,
            Language::EnGb,
        )
    }

    #[test]
    fn what_is_listed_explains_in_brackets_and_between_commas() {
        let long = Explanation::Listed("Jalisco New Generation Cartel");
        for text in [
            "the Jalisco New Generation Cartel (CJNG) and CJNG",
            "CJNG (Jalisco New Generation Cartel) and CJNG",
            "the Jalisco New Generation Cartel, CJNG, and others",
        ] {
            assert!(explained(text, "CJNG", long), "{text}");
        }
        for text in [
            "talks failed (CJNG) again",
            "CJNG (armed and dangerous)",
            "the CJNG",
        ] {
            assert!(!explained(text, "CJNG", long), "{text}");
        }
        let other = Explanation::Listed("Police Service of Northern Ireland");
        assert!(explained(
            "the Police Service of N. Ireland (PSNI)",
            "PSNI",
            other
        ));
    }

    #[test]
    fn what_is_unlisted_is_believed() {
        for text in [
            "the institution (the RNLQ) sailed",
            "the RTKQ, Denmark's, said",
        ] {
            let short = if text.contains("RNLQ") {
                "RNLQ"
            } else {
                "RTKQ"
            };
            assert!(explained(text, short, Explanation::Unlisted), "{text}");
        }
    }
}
