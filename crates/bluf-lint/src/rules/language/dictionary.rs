//! Dictionaries: whether a language has a word, and which words are near it.

use std::sync::LazyLock;

use bluf_model::Language;

use crate::words::lexicon;

/// The languages that have a dictionary.
pub(super) const LANGUAGES: &[Language] = &[Language::Es, Language::Fr];

static SPANISH: LazyLock<Option<spellbook::Dictionary>> = LazyLock::new(|| {
    let affixes = include_str!("../../dictionaries/es.aff");
    spellbook::Dictionary::new(affixes, include_str!("../../dictionaries/es.dic")).ok()
});

static FRENCH: LazyLock<Option<spellbook::Dictionary>> = LazyLock::new(|| {
    let affixes = include_str!("../../dictionaries/fr.aff");
    spellbook::Dictionary::new(affixes, include_str!("../../dictionaries/fr.dic")).ok()
});

const ENGLISH_OF_THE_FIELD: &str = include_str!("../../dictionaries/en.field.txt");
const SPANISH_OF_THE_FIELD: &str = include_str!("../../dictionaries/es.field.txt");

/// The words of one language.
pub(super) struct Dictionary {
    language: Language,
    words: &'static spellbook::Dictionary,
}

/// What a dictionary says of a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Entry {
    /// The word is spelt right.
    Known,
    /// No dictionary has it.
    Unknown,
}

impl Dictionary {
    /// The dictionary of a language, loaded when it is first asked for.
    pub(super) fn of(language: Language) -> Option<Self> {
        let words = match language {
            Language::Es => SPANISH.as_ref()?,
            Language::Fr => FRENCH.as_ref()?,
            Language::EnUs | Language::EnGb | Language::Pt => return None,
        };
        Some(Self { language, words })
    }

    /// What it says of a word, which has no blanks and typewriter's apostrophes.
    pub(super) fn entry(&self, word: &str) -> Entry {
        let lower = word.to_lowercase();
        let found = self.look_up(word).or(self.look_up(&lower));
        let is_made =
            || self.has_prefix(&lower) || self.has_suffix(&lower) || self.has_elision(&lower);
        match found {
            Entry::Known => Entry::Known,
            _ if self.is_of_the_field(&lower) => Entry::Known,
            Entry::Unknown if is_made() => Entry::Known,
            _ => found,
        }
    }

    fn look_up(&self, word: &str) -> Entry {
        match self.words.check(word) {
            true => Entry::Known,
            false => Entry::Unknown,
        }
    }

    /// Whether it is a word that briefs use and general dictionaries lack: `governorate`.
    fn is_of_the_field(&self, lower: &str) -> bool {
        let words = match self.language {
            Language::EnUs | Language::EnGb => ENGLISH_OF_THE_FIELD,
            Language::Es => SPANISH_OF_THE_FIELD,
            Language::Fr | Language::Pt => "",
        };
        words.lines().any(|word| word == lower)
    }

    /// Whether it is a word with an ending that many words take: `climáticamente`, `evitarle`.
    fn has_suffix(&self, lower: &str) -> bool {
        let suffixes = lexicon(self.language).map_or(&[][..], |it| it.suffixes);
        suffixes.iter().any(|(suffix, instead)| {
            lower.strip_suffix(suffix).is_some_and(|stem| {
                let word = format!("{stem}{instead}");
                word.chars().count() > 3
                    && (self.look_up(&word) == Entry::Known || self.is_of_the_field(&word))
            })
        })
    }

    /// Whether it is a word with a prefix that joins any word: `ciberataque`.
    fn has_prefix(&self, lower: &str) -> bool {
        let prefixes = lexicon(self.language).map_or(&[][..], |it| it.prefixes);
        prefixes.iter().any(|prefix| {
            lower.strip_prefix(prefix).is_some_and(|rest| {
                let rest = rest.strip_prefix('-').unwrap_or(rest);
                rest.chars().count() > 4 && self.look_up(rest) == Entry::Known
            })
        })
    }

    /// Whether it is a French word after one that lost its last vowel: `l'hôpital`.
    fn has_elision(&self, lower: &str) -> bool {
        self.language == Language::Fr
            && lower
                .split_once('\'')
                .is_some_and(|(_, rest)| self.look_up(rest) == Entry::Known)
    }

    /// Up to three words that are near to one that is not spelt right, the nearest first.
    pub(super) fn near(&self, word: &str) -> Vec<String> {
        let lower = word.to_lowercase();
        let mut near = Vec::new();
        // A longer one is no word with a slip in it, and takes seconds to look for.
        if lower.chars().count() > LONGEST {
            return near;
        }
        self.words
            .suggester()
            .with_ngram_suggestions(false)
            .suggest(&lower, &mut near);
        near.retain(|it| *it != lower && !it.contains([' ', '-', '\'']));
        near.truncate(3);
        near
    }
}

/// Letters of the longest word for which a right spelling is looked for.
const LONGEST: usize = 24;

impl Entry {
    /// The better of two entries: a word is known if it is known in either form.
    fn or(self, other: Self) -> Self {
        match (self, other) {
            (Self::Known, _) | (_, Self::Known) => Self::Known,
            _ => Self::Unknown,
        }
    }
}
