//! Dictionaries: whether a language has a word.

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use bluf_model::Language;
use spellbook::Dictionary as Hunspell;

use crate::words::slips;

/// What both Englishes have, and what only one of them has.
const ENGLISH: [&str; 2] = [
    include_str!("../../dictionaries/en.aff"),
    include_str!("../../dictionaries/en.dic"),
];
const IN_AMERICA: &str = include_str!("../../dictionaries/en-US.dic");
const IN_BRITAIN: &str = include_str!("../../dictionaries/en-GB.dic");
const ENGLISH_OF_THE_FIELD: &str = include_str!("../../dictionaries/en.field.txt");

static AMERICAN: LazyLock<Hunspell> =
    LazyLock::new(|| loaded(ENGLISH, &[IN_AMERICA, ENGLISH_OF_THE_FIELD]));
static BRITISH: LazyLock<Hunspell> =
    LazyLock::new(|| loaded(ENGLISH, &[IN_BRITAIN, ENGLISH_OF_THE_FIELD]));
static ONLY_AMERICAN: LazyLock<Hunspell> = LazyLock::new(|| loaded([ENGLISH[0], IN_AMERICA], &[]));
static ONLY_BRITISH: LazyLock<Hunspell> = LazyLock::new(|| loaded([ENGLISH[0], IN_BRITAIN], &[]));

static SPANISH: LazyLock<Hunspell> = LazyLock::new(|| {
    let files = [
        include_str!("../../dictionaries/es.aff"),
        include_str!("../../dictionaries/es.dic"),
    ];
    loaded(files, &[include_str!("../../dictionaries/es.field.txt")])
});

static FRENCH: LazyLock<Hunspell> = LazyLock::new(|| {
    let files = [
        include_str!("../../dictionaries/fr.aff"),
        include_str!("../../dictionaries/fr.dic"),
    ];
    loaded(files, &[include_str!("../../dictionaries/fr.field.txt")])
});

static PORTUGUESE: LazyLock<Hunspell> = LazyLock::new(|| {
    let files = [
        include_str!("../../dictionaries/pt.aff"),
        include_str!("../../dictionaries/pt.dic"),
    ];
    let more = [
        include_str!("../../dictionaries/pt-BR.dic"),
        include_str!("../../dictionaries/pt.field.txt"),
    ];
    loaded(files, &more)
});

/// A dictionary of affixes and words, with the words of further lists.
fn loaded([affixes, words]: [&str; 2], more: &[&str]) -> Hunspell {
    let mut dictionary = Hunspell::new(affixes, words).expect("the embedded dictionaries are read");
    for line in more.iter().flat_map(|list| list.lines()) {
        // The first line of a list counts the others.
        if !line.starts_with(|c: char| c.is_ascii_digit()) {
            dictionary.add(line).expect("the embedded lists are read");
        }
    }
    dictionary
}

/// Words that were found before, as they are written: most words of a brief are in others too.
pub(super) type Found = HashSet<Box<str>, foldhash::fast::RandomState>;

thread_local! {
    static FOUND: RefCell<HashMap<Language, Found>> = RefCell::default();
}

/// How many words are remembered in one language.
const REMEMBERED: usize = 100_000;

/// The words of one language.
#[derive(Clone, Copy)]
pub(super) struct Dictionary {
    language: Language,
    words: &'static LazyLock<Hunspell>,
}

/// What a dictionary says of a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Entry {
    /// The word is spelt right.
    Known,
    /// It is spelt as in another country that speaks the language.
    Elsewhere(Language),
    /// No dictionary has it.
    Unknown,
}

impl Dictionary {
    /// The dictionary of a language. It is loaded when it is first asked for, once in a process.
    pub(super) fn of(language: Language) -> Self {
        let words = match language {
            Language::EnUs => &AMERICAN,
            Language::EnGb => &BRITISH,
            Language::Es | Language::EsMx => &SPANISH,
            Language::Fr => &FRENCH,
            Language::Pt => &PORTUGUESE,
        };
        Self { language, words }
    }

    /// Does what remembers which words it found, as they are written.
    pub(super) fn remembering<T>(self, work: impl FnOnce(&mut Found) -> T) -> T {
        FOUND.with_borrow_mut(|found| {
            let found = found.entry(self.language).or_default();
            if found.len() > REMEMBERED {
                found.clear();
            }
            work(found)
        })
    }

    /// Whether a word is spelt right. It has no blanks and typewriter's apostrophes.
    pub(super) fn has(self, word: &str) -> bool {
        if self.words.check(word) {
            return true;
        }
        let lower = word.to_lowercase();
        self.has_prefix(&lower) || self.has_suffix(&lower) || self.has_elision(&lower)
    }

    /// What it says of a word.
    pub(super) fn entry(self, word: &str) -> Entry {
        if self.has(word) {
            return Entry::Known;
        }
        match self.language {
            Language::EnUs if ONLY_BRITISH.check(word) => Entry::Elsewhere(Language::EnGb),
            // Oxford writes "organize", and no Briton "analyze" or "surprize".
            Language::EnGb if ONLY_AMERICAN.check(word) => {
                match self.words.check(&word.replace("iz", "is")) {
                    true => Entry::Known,
                    false => Entry::Elsewhere(Language::EnUs),
                }
            }
            _ => Entry::Unknown,
        }
    }

    /// Whether it is a word with an ending that many words take: `climáticamente`, `evitarle`.
    fn has_suffix(self, lower: &str) -> bool {
        let suffixes = slips(self.language).suffixes;
        suffixes.iter().any(|(suffix, instead)| {
            lower.strip_suffix(suffix).is_some_and(|stem| {
                let word = format!("{stem}{instead}");
                word.chars().count() > 3 && self.words.check(&word)
            })
        })
    }

    /// Whether it is a word with a prefix that joins any word: `ciberataque`.
    fn has_prefix(self, lower: &str) -> bool {
        let prefixes = slips(self.language).prefixes;
        prefixes.iter().any(|prefix| {
            lower.strip_prefix(prefix).is_some_and(|rest| {
                let rest = rest.strip_prefix('-').unwrap_or(rest);
                rest.chars().count() > 4 && self.words.check(rest)
            })
        })
    }

    /// Whether it is a French word after one that lost its last vowel: `l'hôpital`.
    fn has_elision(self, lower: &str) -> bool {
        self.language == Language::Fr
            && lower
                .split_once('\'')
                .is_some_and(|(_, rest)| self.words.check(rest))
    }

    /// Letters that a misspelt word may lack, the commonest first.
    pub(super) fn letters(self) -> &'static str {
        match self.language {
            Language::EnUs | Language::EnGb => "esianrtolcdugmphbyfvkwzxjq'",
            Language::Es | Language::EsMx => "aeosrnidlctumpbgvyqhfzjñxkwáéíóúü",
            Language::Fr => "esaitnrulodcmpévqfbghjàxèyêzçwkâîôûùïëœ",
            Language::Pt => "aeosridntmuclpvgqbfzhjçxkwyáéíóúãõâêôà",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_dictionary_has_words_and_not_all() {
        for (language, word) in [
            (Language::EnUs, "defense"),
            (Language::EnGb, "defence"),
            (Language::Es, "carreteras"),
            (Language::Fr, "hôpitaux"),
            (Language::Pt, "económicas"),
            (Language::Pt, "econômicas"),
        ] {
            assert!(Dictionary::of(language).has(word), "{language:?}: {word}");
            assert!(!Dictionary::of(language).has("kralovecs"), "{language:?}");
        }
    }

    #[test]
    fn british_words_in_ize_are_oxfords_and_no_others() {
        let british = Dictionary::of(Language::EnGb);
        for word in ["organise", "organize", "organization", "prize", "defence"] {
            assert_eq!(british.entry(word), Entry::Known, "{word}");
        }
        for word in ["analyze", "defense", "labor", "traveled"] {
            assert_eq!(
                british.entry(word),
                Entry::Elsewhere(Language::EnUs),
                "{word}"
            );
        }
        assert_eq!(british.entry("surprize"), Entry::Unknown);
        assert_eq!(
            Dictionary::of(Language::EnUs).entry("labour"),
            Entry::Elsewhere(Language::EnGb)
        );
    }
}
