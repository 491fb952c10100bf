//! The words and their parts of which spelling and slips of the pen are judged, one file a language.

pub(crate) mod en;
pub(crate) mod es;
pub(crate) mod fr;
pub(crate) mod pt;

use bluf_model::Language;

/// Words of a language and their parts, all in lower case.
#[derive(Debug)]
pub(crate) struct Slips {
    /// Words that good writers put twice in a row: "had had".
    pub doubled_on_purpose: &'static [&'static str],
    /// Words of one letter that stand twice by mistake alone: "a a".
    pub single_letters: &'static [&'static str],
    /// Prefixes that join any word, so that no dictionary lists what they make: "counter".
    pub prefixes: &'static [&'static str],
    /// Endings that many words take, so that no dictionary lists what they make, each with what
    /// stands in its place in the dictionary: "mente", "ación" for "ar".
    pub suffixes: &'static [(&'static str, &'static str)],
}

/// The words of a language.
pub(crate) fn slips(language: Language) -> &'static Slips {
    match language {
        Language::EnUs | Language::EnGb => &en::SLIPS,
        Language::Es | Language::EsMx => &es::SLIPS,
        Language::Fr => &fr::SLIPS,
        Language::Pt => &pt::SLIPS,
    }
}
