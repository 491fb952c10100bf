//! Acronyms: written out where the reader first meets them.

mod english;

use std::collections::BTreeMap;
use std::ops::Range;

use bluf_model::{Acronym, Language};

use english::Ending;

/// The acronyms that the reader has not met yet, by their first letter, the longest first.
pub(super) struct Acronyms {
    waiting: BTreeMap<char, Vec<Acronym>>,
    language: Language,
}

/// An acronym found in a text.
struct Found {
    acronym: Acronym,
    /// Where it stands, with what is added to it.
    range: Range<usize>,
    ending: Ending,
}

impl Acronyms {
    pub(super) fn new(acronyms: &[Acronym], language: Language) -> Self {
        let mut waiting: BTreeMap<char, Vec<Acronym>> = BTreeMap::new();
        for acronym in acronyms
            .iter()
            .filter(|acronym| !acronym.long.text.is_empty())
        {
            if let Some(first) = acronym.short.chars().next() {
                waiting.entry(first).or_default().push(acronym.clone());
            }
        }
        for acronyms in waiting.values_mut() {
            // Where one begins like another, the longer is meant.
            acronyms.sort_by_key(|acronym| std::cmp::Reverse(acronym.short.len()));
        }
        Self { waiting, language }
    }

    /// `text` with each acronym that the reader meets in it for the first time written out.
    /// `before` is what the line says before it.
    pub(super) fn written_out(&mut self, text: &str, before: &str) -> String {
        let mut written = String::new();
        let mut from = 0;
        while let Some(Found {
            acronym,
            range,
            ending,
        }) = self.take(text, from)
        {
            written.push_str(&text[from..range.start]);
            from = range.end;
            let (typed, after) = (&text[range], &text[from..]);
            if is_explained(&acronym.long.text, before, &written, after) {
                written.push_str(typed);
                continue;
            }
            let long = without_article(&acronym.long.text, &written);
            let long = english::with_ending(long, ending);
            if self.language.code() == "en" {
                english::fit_article(&mut written, &long);
            }
            let long = if starts_sentence(before, &written) {
                capitalised(&long)
            } else {
                long
            };
            // Parentheses inside parentheses are hard to read.
            if written.rfind('(') > written.rfind(')') {
                let comma = if after.starts_with([')', ',', '.', ';', ':']) {
                    ""
                } else {
                    ","
                };
                written.push_str(&format!("{long}, {typed}{comma}"));
            } else {
                written.push_str(&format!("{long} ({typed})"));
            }
        }
        written.push_str(&text[from..]);
        written
    }

    /// Takes the first acronym in `text` from an offset on out of those waiting.
    fn take(&mut self, text: &str, from: usize) -> Option<Found> {
        let mut previous = text[..from].chars().next_back();
        for (offset, character) in text[from..].char_indices() {
            let begins_word = !previous.is_some_and(char::is_alphanumeric);
            previous = Some(character);
            let waiting = self.waiting.get_mut(&character).filter(|_| begins_word);
            let Some(waiting) = waiting else { continue };
            let start = from + offset;
            let found = waiting.iter().enumerate().find_map(|(index, acronym)| {
                let rest = text[start..].strip_prefix(acronym.short.as_str())?;
                let (ending, length) = ending(rest, self.language)?;
                Some((index, start..start + acronym.short.len() + length, ending))
            });
            if let Some((index, range, ending)) = found {
                return Some(Found {
                    acronym: waiting.remove(index),
                    range,
                    ending,
                });
            }
        }
        None
    }
}

/// What is added to an acronym that `rest` follows, and its length.
fn ending(rest: &str, language: Language) -> Option<(Ending, usize)> {
    if language.code() == "en" {
        return english::ending(rest);
    }
    (!rest.starts_with(char::is_alphanumeric)).then_some((Ending::None, 0))
}

/// Whether the text explains the acronym itself: "long form (SHORT)" or "SHORT (long form".
fn is_explained(long: &str, before: &str, written: &str, after: &str) -> bool {
    let long = long.to_lowercase();
    let length = long.chars().count();
    // The end of what was said, no longer than the explanation would be.
    let said = before
        .chars()
        .chain(written.chars())
        .rev()
        .take(length + 2)
        .collect::<Vec<char>>();
    let said: String = said.into_iter().rev().collect();
    let opened = said
        .strip_suffix('(')
        .map(|said| said.trim_end().to_lowercase());
    if opened.is_some_and(|said| said.ends_with(&long)) {
        return true;
    }
    after.trim_start().strip_prefix('(').is_some_and(|inside| {
        inside
            .chars()
            .take(length)
            .collect::<String>()
            .to_lowercase()
            == long
    })
}

/// The long form without its article, where the text has written one.
fn without_article<'a>(long: &'a str, written: &str) -> &'a str {
    let Some((article, rest)) = long.split_once(' ') else {
        return long;
    };
    let is_article = [
        "the", "el", "la", "los", "las", "le", "les", "o", "a", "os", "as",
    ]
    .contains(&article.to_lowercase().as_str());
    let said = written.strip_suffix([' ', '\u{a0}']);
    let word = said.and_then(|said| said.rsplit(char::is_whitespace).next());
    let is_said = word.is_some_and(|word| word.to_lowercase() == article.to_lowercase());
    if is_article && is_said { rest } else { long }
}

/// Whether what comes next begins a sentence, after `before` and then `written`.
pub(super) fn starts_sentence(before: &str, written: &str) -> bool {
    let opening = |c: char| matches!(c, '"' | '\'' | '(' | '[' | '“' | '‘' | '«' | '¿' | '¡');
    let mut so_far = before
        .chars()
        .chain(written.chars())
        .rev()
        .skip_while(|c| opening(*c));
    match so_far.next() {
        None => true,
        Some(c) if c.is_whitespace() => {
            let last =
                so_far.find(|c| !c.is_whitespace() && !matches!(c, '"' | '”' | '’' | ')' | '»'));
            last.is_none_or(|c| matches!(c, '.' | '!' | '?' | '…'))
        }
        Some(_) => false,
    }
}

/// Words with a capital at their start.
pub(super) fn capitalised(words: &str) -> String {
    let mut characters = words.chars();
    match characters.next() {
        Some(first) => first.to_uppercase().chain(characters).collect(),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(text: &str) -> String {
        let acronym = |short: &str, long: &str| Acronym {
            short: short.into(),
            long: long.into(),
        };
        let known = [
            acronym("CJNG", "Jalisco New Generation Cartel"),
            acronym("FBI", "Federal Bureau of Investigation"),
            acronym("UAV", "unmanned aerial vehicle"),
            acronym("MP", "member of parliament"),
            acronym("UN", "the United Nations"),
        ];
        Acronyms::new(&known, Language::EnUs).written_out(text, "")
    }

    #[test]
    fn the_first_use_is_written_out() {
        for (text, expected) in [
            (
                "the CJNG, then CJNG",
                "the Jalisco New Generation Cartel (CJNG), then CJNG",
            ),
            ("CJNG's men", "Jalisco New Generation Cartel’s (CJNG's) men"),
            ("Two UAVs flew", "Two unmanned aerial vehicles (UAVs) flew"),
            ("Some MPs", "Some members of parliament (MPs)"),
            (
                "UAV seen. UAV lost",
                "Unmanned aerial vehicle (UAV) seen. UAV lost",
            ),
            (
                "an FBI agent",
                "a Federal Bureau of Investigation (FBI) agent",
            ),
            ("the UN says", "the United Nations (UN) says"),
            ("in UN words", "in the United Nations (UN) words"),
            (
                "(the FBI) said",
                "(the Federal Bureau of Investigation, FBI) said",
            ),
            (
                "(FBI agents) said",
                "(Federal Bureau of Investigation, FBI, agents) said",
            ),
        ] {
            assert_eq!(written(text), expected);
        }
    }

    #[test]
    fn what_the_text_explains_and_parts_of_words_are_left_alone() {
        for text in [
            "the Jalisco New Generation Cartel (CJNG) and CJNG",
            "CJNG (Jalisco New Generation Cartel) and CJNG",
            "XCJNG and CJNG2",
        ] {
            assert_eq!(written(text), text);
        }
    }

    #[test]
    fn the_explanation_may_stand_in_an_earlier_node() {
        let known = [Acronym {
            short: "PE".into(),
            long: "Parti éléphant".into(),
        }];
        let mut acronyms = Acronyms::new(&known, Language::Fr);
        assert_eq!(
            acronyms.written_out("PE) et PE", "le parti éléphant ("),
            "PE) et PE"
        );
    }
}
