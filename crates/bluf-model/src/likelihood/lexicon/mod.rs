//! The words by which a language states a likelihood, and by which it only mentions one: one file
//! a language.

mod en;
mod es;
mod fr;
mod pt;

use super::sentence::{Apostrophe, Phrases};
use crate::Language;

/// The words of a language, in lower case and with straight apostrophes.
#[derive(Debug)]
pub(super) struct Lexicon {
    /// What an apostrophe does.
    pub apostrophe: Apostrophe,
    /// Where its adjectives are.
    pub adjectives: Adjectives,
    /// Parts of words one of which is in every likelihood word: what holds none is read no further.
    pub stems: &'static [&'static str],
    /// Inflected and other forms of the scales' words, each with the one that the scale has:
    /// "probables", "probable".
    pub forms: &'static [(&'static str, &'static str)],
    /// Words that speak of a likelihood and are on no scale: "likelier", "the probability".
    pub look_alikes: Phrases,
    /// The last words of the scales' words that are adverbs: "probably".
    pub adverbs: Phrases,
    /// The last words of the scales' words that are nouns: "chance".
    pub nouns: Phrases,
    /// The words of a scale that mean something else as a rule: "remote".
    pub homographs: Phrases,
    /// The word after a homograph that makes a likelihood of it: "remote *chance*".
    pub homograph_heads: Phrases,
    /// The subject of a homograph that makes a likelihood of it: "the *risk* is remote".
    pub homograph_subjects: Phrases,
    /// Words that deny what they go before: "no longer", "hardly".
    pub denials: Phrases,
    /// Phrases that begin with a denial and deny nothing: "not only".
    pub not_denials: Phrases,
    /// Words across which a denial reaches the likelihood word: "is not *thought to be* likely".
    pub transparent: Phrases,
    /// Verbs and nouns that, denied, deny the clause which they open: "do not *think* it likely".
    pub beliefs: Phrases,
    /// Subjects that deny their clause: "nobody".
    pub nobody: Phrases,
    /// Verbs and nouns that deny the clause which they open: "doubt".
    pub doubts: Phrases,
    /// Words that open a clause about the noun before: "a spill *that* nobody pays for".
    pub relatives: Phrases,
    /// Phrases that hold a denying subject or a doubt and deny nothing: "no later than".
    pub not_nobody: Phrases,
    /// Words directly after a likelihood word that turn it round: "probably *not*".
    pub turned_round: Phrases,
    /// Auxiliaries between an adverb and such a word: "probably *will* not".
    pub auxiliaries: Phrases,
    /// Words before any likelihood word that compare: "more".
    pub comparisons: Phrases,
    /// Words before an adjective that compare or measure it: "so", "how".
    pub measures: Phrases,
    /// Words that open both halves of a comparison: "*as* likely *as*".
    pub first_halves: Phrases,
    /// What goes before "as" where it compares nothing: "*regarded* as likely".
    pub regarded: Phrases,
    /// Adverbs of degree: "extremely".
    pub intensifiers: Phrases,
    /// Words of degree behind the likelihood word: "likely *enough*".
    pub intensifiers_after: Phrases,
    /// The ending of adverbs, any of which may be one of degree: "ly".
    pub adverb_ending: &'static str,
    /// Adverbs of time and place, and nouns with that ending: "currently", "July".
    pub neutral: Phrases,
    /// Articles, possessives and the like, after which an adjective belongs to a noun: "the".
    pub determiners: Phrases,
    /// Pronouns that go before a noun or without one: "this likely reflects", "this likely route".
    pub pronouns: Phrases,
    /// Pronouns and numbers for several things: "two".
    pub quantities: Phrases,
    /// Verbs and pronouns after which a likelihood word is a predicate or an adverb: "is".
    pub predicating: Phrases,
    /// Words before a noun: "of".
    pub prepositions: Phrases,
    /// Words that go on after a predicate and open no noun: "to", "that", "by".
    pub follows: Phrases,
    /// Verbs that follow an adverb, where their form does not show it: "came".
    pub verbs: Phrases,
    /// Words that are adverb and adjective: "likely".
    pub adverbial: Phrases,
    /// Verbs after which a plural noun is a predicate: "they *are* likely targets".
    pub plural_copulas: Phrases,
    /// Words with the ending of a plural that are none, or say when: "perhaps", "days".
    pub no_plurals: Phrases,
    /// Words that join a predicate to another: "costly *and* likely", "caro *y* probable".
    pub joints: Phrases,
    /// Words that make an aside of a likelihood between commas: "a split, *although* unlikely,".
    pub concessions: Phrases,
    /// Words that open a condition or an indirect question: "if", "whether".
    pub conditions: Phrases,
    /// Phrases that begin with one of them and set no condition: "si bien".
    pub not_conditions: Phrases,
    /// Words after which the condition is over: "then".
    pub after_conditions: Phrases,
    /// Words that open a new clause: "but".
    pub breaks: Phrases,
}

/// Where adjectives are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Adjectives {
    /// Before their noun, as in English.
    Before,
    /// Before or after it, as in Romance languages.
    Around,
}

/// The words of a language.
pub(super) fn lexicon(language: Language) -> &'static Lexicon {
    match language {
        Language::EnUs | Language::EnGb => &en::LEXICON,
        Language::Es | Language::EsMx => &es::LEXICON,
        Language::Fr => &fr::LEXICON,
        Language::Pt => &pt::LEXICON,
    }
}
