//! How a text uses an acronym: as it is listed, in the plural, as somebody's, inside a compound.

use std::ops::Range;

use crate::{Language, stretch_of};

/// An acronym where a text uses it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AcronymUse {
    /// Where, with all that is joined to it.
    pub words: Range<usize>,
    /// In which form.
    pub form: AcronymForm,
}

/// The form of an acronym in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AcronymForm {
    /// As it is listed.
    AsListed,
    /// With the ending of a plural: "UAVs" for `UAV`.
    Plural,
    /// Without the ending of the plural that is listed: "IDP" for `IDPs`.
    Singular,
    /// With the ending of an English possessive: "CJNG's".
    Possessive,
    /// Joined to another word by a hyphen: "CJNG-led".
    Compound,
}

/// The use of an acronym that begins at an offset of a text. None, where other letters or digits
/// make another word or the name of a thing of it ("CJNGX", "MQ-9"), and none in a reference or a
/// mark.
#[must_use]
pub fn acronym_at(text: &str, at: usize, short: &str, language: Language) -> Option<AcronymUse> {
    let (before, rest) = text.split_at(at);
    if before.ends_with(char::is_alphanumeric) {
        return None;
    }
    let (end, form) = match rest.strip_prefix(short) {
        Some(after) => {
            let (length, form) = ending(after, short, language)?;
            (at + short.len() + length, form)
        }
        None => {
            let singular = singular(short)?;
            let after = rest.strip_prefix(singular).filter(|it| ends_word(it))?;
            (text.len() - after.len(), AcronymForm::Singular)
        }
    };
    let words = at..end;
    if is_reference(text, &words) {
        return None;
    }
    let compound = compound(text, &words);
    if compound == words {
        return Some(AcronymUse { words, form });
    }
    let others = [
        stretch_of(text, compound.start..at),
        stretch_of(text, end..compound.end),
    ];
    let names_a_thing = others
        .iter()
        .any(|it| it.contains(|c: char| c.is_ascii_digit()));
    (!names_a_thing).then_some(AcronymUse {
        words: compound,
        form: AcronymForm::Compound,
    })
}

/// What is added to an acronym that `after` follows, and its length.
fn ending(after: &str, short: &str, language: Language) -> Option<(usize, AcronymForm)> {
    let has = |ending: &str| after.strip_prefix(ending).is_some_and(ends_word);
    if ends_word(after) {
        let possessive = ["'s", "’s"].into_iter().find(|ending| has(ending));
        let possessive = possessive.filter(|_| language.code() == "en");
        return Some(match possessive {
            Some(ending) => (ending.len(), AcronymForm::Possessive),
            None => (0, AcronymForm::AsListed),
        });
    }
    let is_plural = short.ends_with(char::is_uppercase) && has("s");
    is_plural.then_some((1, AcronymForm::Plural))
}

fn ends_word(after: &str) -> bool {
    !after.starts_with(char::is_alphanumeric)
}

/// The singular of an acronym that is listed in the plural: `IDP` of `IDPs`.
pub(super) fn singular(short: &str) -> Option<&str> {
    short.strip_suffix('s').filter(|it| is_capitals(it))
}

fn is_capitals(word: &str) -> bool {
    word.len() > 1 && word.chars().all(char::is_uppercase)
}

/// The words that hyphens join around a stretch.
fn compound(text: &str, stretch: &Range<usize>) -> Range<usize> {
    let is_part = |c: char| c.is_alphanumeric() || c == '-';
    let before = stretch_of(text, ..stretch.start)
        .trim_end_matches(is_part)
        .len();
    let after = stretch_of(text, stretch.end..).trim_start_matches(is_part);
    let end = text.len() - after.len();
    // A hyphen that joins nothing is a dash, or waits for the rest: "CJNG- and FBI-led".
    let lead = stretch_of(text, before..stretch.start).trim_start_matches('-');
    let tail = stretch_of(text, stretch.end..end).trim_end_matches('-');
    stretch.start - lead.len()..stretch.end + tail.len()
}

/// Whether a stretch is part of a reference, a mark or an address: "DIT/FLS/2026/148",
/// "TLP:AMBER", "press@CHPA".
#[must_use]
pub fn is_reference(text: &str, stretch: &Range<usize>) -> bool {
    let is_digit = |c: char| c.is_ascii_digit();
    let before = stretch_of(text, ..stretch.start);
    let after = stretch_of(text, stretch.end..);
    let before_word = before.rsplit(char::is_whitespace).next().unwrap_or("");
    let opens_number = after.starts_with('/')
        && after
            .split_whitespace()
            .next()
            .is_some_and(|rest| rest.contains(is_digit));
    let is_mark =
        before.ends_with(':') && before.trim_end_matches(':').ends_with(char::is_uppercase);
    opens_number
        || is_mark
        || before.ends_with('/') && before_word.contains(is_digit)
        || before.ends_with("//")
        || after.starts_with("//")
        || before.ends_with(['.', '@', '_', '#'])
        || after.starts_with(['_', '@'])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn used(text: &str, short: &str, language: Language) -> Option<(String, AcronymForm)> {
        let at = text.find(short.trim_end_matches('s'))?;
        let found = acronym_at(text, at, short, language)?;
        Some((stretch_of(text, found.words).to_owned(), found.form))
    }

    #[test]
    fn each_form_is_known() {
        use AcronymForm::{AsListed, Compound, Plural, Possessive, Singular};
        let english = Language::EnGb;
        for (text, short, language, words, form) in [
            ("the CJNG, then", "CJNG", english, "CJNG", AsListed),
            ("two UAVs flew", "UAV", english, "UAVs", Plural),
            ("as ONGs pedem", "ONG", Language::Pt, "ONGs", Plural),
            ("an IDP camp", "IDPs", english, "IDP", Singular),
            ("the CJNG’s men", "CJNG", english, "CJNG’s", Possessive),
            ("a CJNG-led group", "CJNG", english, "CJNG-led", Compound),
            ("pro-CJNG men", "CJNG", english, "pro-CJNG", Compound),
            ("d’ONU", "ONU", Language::Fr, "ONU", AsListed),
            ("COVID-19 fell", "COVID-19", english, "COVID-19", AsListed),
        ] {
            assert_eq!(
                used(text, short, language),
                Some((words.to_owned(), form)),
                "{text}"
            );
        }
    }

    #[test]
    fn what_only_looks_like_one_is_left_alone() {
        for (text, short) in [
            ("XCJNG", "CJNG"),
            ("CJNG2", "CJNG"),
            ("the MQ-9", "MQ"),
            ("file TSD/2026/0417", "TSD"),
            ("marked TLP:AMBER", "AMBER"),
            ("write to press@CHPA", "CHPA"),
        ] {
            assert_eq!(used(text, short, Language::EnGb), None, "{text}");
        }
    }
}
