//! The words that rules look for, one file a language. A rule holds no words of its own.

mod en;
mod es;
mod phrases;

use bluf_model::Language;

pub(crate) use phrases::Phrases;

/// The languages whose words the rules know.
pub(crate) const ENGLISH_AND_SPANISH: &[Language] = &[Language::EnUs, Language::EnGb, Language::Es];

/// The languages of which only English is known.
pub(crate) const ENGLISH: &[Language] = &[Language::EnUs, Language::EnGb];

/// The words of a language, all in lower case.
#[derive(Debug)]
pub(crate) struct Lexicon {
    /// Words that say that something is open, and not how likely it is: "could", "may".
    pub hedges: Phrases,
    /// Expressions of likelihood that stand on no yardstick: "a good chance".
    pub off_scale: Phrases,
    /// Statements of confidence: "high confidence".
    pub confidence: Phrases,
    /// Claims that something is corroborated: "has been confirmed".
    pub confirmed: Phrases,
    /// Words that speak of today: "currently".
    pub now: Phrases,
    /// Words that tell the reader what to do: "should".
    pub advice: Phrases,
    /// Words that name a decision: "approve", "decision".
    pub decision: Phrases,
    /// Names of the months, January first.
    pub months: [&'static str; 12],
    /// Names of the weekdays, Monday first.
    pub weekdays: [&'static str; 7],
    /// Days without a date: "tomorrow", "end of the month".
    pub days: Phrases,
    /// What an option is called where somebody types its letter.
    pub option: Phrases,
    /// What a judgement is called where somebody types its number.
    pub judgment: Phrases,
    /// What a recommendation is called where somebody types its number.
    pub recommendation: Phrases,
    /// What an assumption is called where somebody types its number.
    pub assumption: Phrases,
    /// What a figure or table is called where somebody types its number.
    pub figure: Phrases,
    /// What an annex is called where somebody types its letter or number.
    pub annex: Phrases,
    /// Directions on the page: "see above".
    pub directions: Phrases,
    /// What authors leave for later: "to be confirmed".
    pub leftovers: Phrases,
    /// Link texts that say nothing of where they lead: "here".
    pub vague_links: Phrases,
    /// Openings of an alternative text that say only that it is a picture.
    pub picture_openings: Phrases,
    /// Small words by which the language is known: "the", "of".
    pub function_words: Phrases,
    /// Numbers in words from one to twelve, with the number they stand for.
    pub numbers: &'static [(&'static str, u32)],
    /// Words that open a list of some, and not of all: "among them".
    pub some_of: Phrases,
    /// Words between a number and its noun that change what is counted: "about", "more than".
    pub approximately: Phrases,
    /// Forms of the verb that makes a passive: "was", "been".
    pub passive_auxiliaries: Phrases,
    /// Acronyms that need no explanation in this language.
    pub known_acronyms: &'static [&'static str],
}

/// The words of a language; none, where the rules know none.
pub(crate) fn lexicon(language: Language) -> Option<&'static Lexicon> {
    match language {
        Language::EnUs | Language::EnGb => Some(&en::LEXICON),
        Language::Es => Some(&es::LEXICON),
        Language::Fr | Language::Pt => None,
    }
}
