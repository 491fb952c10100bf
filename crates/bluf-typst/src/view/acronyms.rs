//! Acronyms: written out where the reader first meets them.

use bluf_model::{Acronym, Language};

/// The acronyms that the reader has not met yet.
pub(super) struct Acronyms {
    waiting: Vec<Acronym>,
    language: Language,
}

/// An acronym found in a text.
struct Found {
    /// Which of those waiting.
    index: usize,
    /// Where it begins.
    start: usize,
    /// Behind it, and behind its ending.
    end: usize,
    /// What is added to it: "'s", "s".
    ending: Ending,
}

/// What English adds to an acronym.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Ending {
    None,
    Plural,
    Possessive,
}

impl Acronyms {
    pub(super) fn new(acronyms: &[Acronym], language: Language) -> Self {
        let mut waiting: Vec<Acronym> = acronyms
            .iter()
            .filter(|acronym| !acronym.short.is_empty() && !acronym.long.is_empty())
            .cloned()
            .collect();
        // Where one begins like another, the longer is meant.
        waiting.sort_by_key(|acronym| std::cmp::Reverse(acronym.short.len()));
        Self { waiting, language }
    }

    /// `text` with each acronym that the reader meets in it for the first time written out.
    /// `before` is what the line says so far; an article at its end is taken back where the
    /// long form brings its own, so it is changed with the text.
    pub(super) fn written_out(&mut self, text: &str, before: &str) -> String {
        let mut written = String::new();
        let mut from = 0;
        while let Some(found) = self.find(text, from) {
            written.push_str(&text[from..found.start]);
            from = found.end;
            let acronym = self.waiting.remove(found.index);
            let typed = &text[found.start..found.end];
            if is_explained(&acronym, before, &written, &text[found.end..]) {
                written.push_str(typed);
                continue;
            }
            let mut long = acronym.long.as_str();
            if let Some(rest) = without_article(long, &written) {
                long = rest;
            }
            let long = with_ending(long, found.ending);
            fit_article(&mut written, &long, self.language);
            let long = if starts_sentence(before, &written) { capitalised(&long) } else { long };
            // Parentheses inside parentheses are hard to read.
            if written.rfind('(') > written.rfind(')') {
                written.push_str(&format!("{long}, {typed},"));
                if text[from..].starts_with([')', ',', '.', ';', ':']) {
                    written.pop();
                }
            } else {
                written.push_str(&format!("{long} ({typed})"));
            }
        }
        written.push_str(&text[from..]);
        written
    }

    /// The first acronym in `text` from an offset on.
    fn find(&self, text: &str, from: usize) -> Option<Found> {
        let mut previous = text[..from].chars().next_back();
        for (offset, character) in text[from..].char_indices() {
            let start = from + offset;
            let begins_word = !previous.is_some_and(char::is_alphanumeric);
            previous = Some(character);
            if !begins_word {
                continue;
            }
            let found = self.waiting.iter().enumerate().find_map(|(index, acronym)| {
                let rest = text[start..].strip_prefix(acronym.short.as_str())?;
                let ending = ending(rest, self.language)?;
                let length = match ending {
                    Ending::None => 0,
                    Ending::Plural => 1,
                    Ending::Possessive => rest.find('s').map_or(0, |offset| offset + 1),
                };
                let end = start + acronym.short.len() + length;
                Some(Found { index, start, end, ending })
            });
            if found.is_some() {
                return found;
            }
        }
        None
    }
}

/// What is added to an acronym that `rest` follows; none, if it is only part of a word.
fn ending(rest: &str, language: Language) -> Option<Ending> {
    let ends = |rest: &str| !rest.starts_with(char::is_alphanumeric);
    if language.code() == "en" {
        let possessive = rest.strip_prefix("'s").or_else(|| rest.strip_prefix("’s"));
        if possessive.is_some_and(ends) {
            return Some(Ending::Possessive);
        }
        if rest.strip_prefix('s').is_some_and(ends) {
            return Some(Ending::Plural);
        }
    }
    ends(rest).then_some(Ending::None)
}

/// Whether the text explains the acronym itself: "long form (SHORT)" or "SHORT (long form".
fn is_explained(acronym: &Acronym, before: &str, written: &str, after: &str) -> bool {
    let long = acronym.long.to_lowercase();
    let tail = |text: &str| {
        let text = text.trim_end();
        let start = text.char_indices().rev().nth(long.chars().count() + 8).map_or(0, |(at, _)| at);
        text[start..].to_lowercase()
    };
    let opened = |text: &str| {
        text.trim_end().strip_suffix('(').is_some_and(|text| tail(text).trim_end().ends_with(&long))
    };
    if opened(written) || (written.len() <= long.len() + 2 && opened(&format!("{before}{written}"))) {
        return true;
    }
    after.trim_start().strip_prefix('(').is_some_and(|inside| {
        let inside: String = inside.chars().take(long.chars().count()).collect();
        inside.to_lowercase() == long
    })
}

/// The long form without its article, where the text has written one.
fn without_article<'a>(long: &'a str, written: &str) -> Option<&'a str> {
    let (article, rest) = long.split_once(' ')?;
    let is_article = ["the", "el", "la", "los", "las", "le", "les", "o", "a", "os", "as"]
        .contains(&article.to_lowercase().as_str());
    let word = written.strip_suffix([' ', '\u{a0}'])?.rsplit(char::is_whitespace).next()?;
    (is_article && word.to_lowercase() == article.to_lowercase()).then_some(rest)
}

/// Makes "an FBI" into "a Federal …".
fn fit_article(written: &mut String, long: &str, language: Language) {
    let word = written.strip_suffix(' ').map(|text| text.rsplit(char::is_whitespace).next());
    let (Some(Some(word)), "en") = (word, language.code()) else { return };
    let long = long.to_lowercase();
    let sounds_as_consonant = ["uni", "eu", "us", "one"].iter().any(|start| long.starts_with(start));
    let vowel = long.starts_with(['a', 'e', 'i', 'o', 'u']) && !sounds_as_consonant;
    let article = match (word, vowel) {
        ("a", true) => "an",
        ("A", true) => "An",
        ("an", false) => "a",
        ("An", false) => "A",
        _ => return,
    };
    written.truncate(written.len() - 1 - word.len());
    written.push_str(article);
    written.push(' ');
}

/// The long form with what the text adds to the short one.
fn with_ending(long: &str, ending: Ending) -> String {
    match ending {
        Ending::None => long.to_owned(),
        Ending::Possessive if long.ends_with('s') => format!("{long}’"),
        Ending::Possessive => format!("{long}’s"),
        Ending::Plural => match long.split_once(" of ") {
            Some((head, rest)) => format!("{} of {rest}", plural(head)),
            None => plural(long),
        },
    }
}

/// A regular English plural.
fn plural(words: &str) -> String {
    let before_y = words.strip_suffix('y').filter(|stem| !stem.ends_with(['a', 'e', 'o', 'u']));
    match before_y {
        Some(stem) => format!("{stem}ies"),
        None if ["s", "x", "z", "ch", "sh"].iter().any(|end| words.ends_with(end)) => {
            format!("{words}es")
        }
        None => format!("{words}s"),
    }
}

/// Whether what comes next begins a sentence, after `before` and then `written`.
pub(super) fn starts_sentence(before: &str, written: &str) -> bool {
    let opening = |c: char| matches!(c, '"' | '\'' | '(' | '[' | '“' | '‘' | '«' | '¿' | '¡');
    let mut so_far = before.chars().chain(written.chars()).rev().skip_while(|c| opening(*c));
    match so_far.next() {
        None => true,
        Some(c) if c.is_whitespace() => {
            let last = so_far.find(|c| !c.is_whitespace() && !matches!(c, '"' | '”' | '’' | ')' | '»'));
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
        let acronym = |short: &str, long: &str| Acronym { short: short.into(), long: long.into() };
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
            ("the CJNG, then CJNG", "the Jalisco New Generation Cartel (CJNG), then CJNG"),
            ("CJNG's men", "Jalisco New Generation Cartel’s (CJNG's) men"),
            ("Two UAVs flew", "Two unmanned aerial vehicles (UAVs) flew"),
            ("Some MPs", "Some members of parliament (MPs)"),
            ("UAV seen. UAV lost", "Unmanned aerial vehicle (UAV) seen. UAV lost"),
            ("an FBI agent", "a Federal Bureau of Investigation (FBI) agent"),
            ("the UN says", "the United Nations (UN) says"),
            ("in UN words", "in the United Nations (UN) words"),
            ("(the FBI) said", "(the Federal Bureau of Investigation, FBI) said"),
            ("(FBI agents) said", "(Federal Bureau of Investigation, FBI, agents) said"),
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
        let known = [Acronym { short: "PE".into(), long: "Parti éléphant".into() }];
        let mut acronyms = Acronyms::new(&known, Language::Fr);
        assert_eq!(acronyms.written_out("PE) et PE", "le parti éléphant ("), "PE) et PE");
    }
}
