//! Likelihood words as the rules read them: those of the scale in force that are the author's
//! own, and whether they state a likelihood or only compare, deny or describe.

use std::ops::Range;
use std::sync::OnceLock;

use aho_corasick::{AhoCorasick, MatchKind};
use bluf_model::{Band, Language, Term, Yardstick};

use super::{Passage, Reading, Role};
use crate::words::{is_whole, lexicon};

/// A likelihood word where it stands in a passage.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Likelihood {
    /// Where.
    pub words: Range<usize>,
    /// What the scale says of it.
    pub term: Term,
}

impl Reading<'_> {
    /// The likelihood words of the scale in force that stand in a passage as the author's own.
    pub(crate) fn likelihoods<'t>(
        &'t self,
        passage: &'t Passage<'_>,
    ) -> impl Iterator<Item = Likelihood> + 't {
        find(self.yardstick, self.language(), passage.lower())
            .filter(|found| passage.is_own(&found.words))
    }

    /// Those of them that state a likelihood. "More likely" compares, "not likely" and "probably
    /// not" deny, and "the likely route" describes.
    pub(crate) fn stated_likelihoods<'t>(
        &'t self,
        passage: &'t Passage<'_>,
    ) -> impl Iterator<Item = Likelihood> + 't {
        self.likelihoods(passage)
            .filter(|found| self.states(passage, &found.words))
    }

    /// The band of a judgement: that of its `likelihood`, else that of the words in its sentence
    /// where they are all of one band.
    pub(crate) fn likelihood_of(&self, judgment: usize) -> Option<Term> {
        if let Some(chosen) = self.brief.judgments[judgment].likelihood {
            return term(chosen.words(), self.yardstick, self.language());
        }
        let passage = self.of_item(Role::Judgment, judgment).next()?;
        let mut stated = self.stated_likelihoods(passage).map(|found| found.term);
        let first = stated.next()?;
        stated
            .all(|other| other.band == first.band)
            .then_some(first)
    }

    fn states(&self, passage: &Passage<'_>, words: &Range<usize>) -> bool {
        let Some(lexicon) = self.lexicon() else {
            return true;
        };
        let before = passage.lower()[..words.start].trim_end();
        let after = passage.lower()[words.end..].trim_start();
        let is_contracted_not = before.ends_with("n't") || before.ends_with("n’t");
        !is_contracted_not
            && lexicon.suspends.at_end(before).is_none()
            && !lexicon.turns_round.at_start(after)
    }
}

/// The other scale.
pub(crate) fn other(yardstick: Yardstick) -> Yardstick {
    match yardstick {
        Yardstick::Icd203 => Yardstick::Phia,
        Yardstick::Phia => Yardstick::Icd203,
    }
}

/// Whether two bands share more than an edge: the words of one scale never do.
pub(crate) fn overlap(one: Band, other: Band) -> bool {
    one.low < other.high && other.low < one.high
}

/// What a scale says of these words; if it does not have them, what the other scale says.
fn term(words: &str, yardstick: Yardstick, language: Language) -> Option<Term> {
    [yardstick, other(yardstick)]
        .into_iter()
        .flat_map(|scale| scale.terms(language))
        .find(|term| term.words == words)
        .copied()
}

/// The words of a scale in a text in lower case, the longest where several begin at one place.
pub(crate) fn find(
    yardstick: Yardstick,
    language: Language,
    lower: &str,
) -> impl Iterator<Item = Likelihood> + '_ {
    let terms = yardstick.terms(language);
    automaton(yardstick, language)
        .find_iter(lower)
        .map(move |found| Likelihood {
            words: found.range(),
            term: terms[found.pattern().as_usize()],
        })
        .filter(move |found| is_whole(lower, &found.words) && is_likelihood(lower, found, language))
}

/// The automata of every scale in every language, built once: the model's own search builds one
/// at each call.
fn automaton(yardstick: Yardstick, language: Language) -> &'static AhoCorasick {
    static AUTOMATA: [[OnceLock<AhoCorasick>; 4]; 2] =
        [const { [const { OnceLock::new() }; 4] }; 2];
    let scale = match yardstick {
        Yardstick::Icd203 => 0,
        Yardstick::Phia => 1,
    };
    let tongue = match language {
        Language::EnUs | Language::EnGb => 0,
        Language::Es => 1,
        Language::Fr => 2,
        Language::Pt => 3,
    };
    AUTOMATA[scale][tongue].get_or_init(|| {
        let words = yardstick.terms(language).iter().map(|term| term.words);
        AhoCorasick::builder()
            .match_kind(MatchKind::LeftmostLongest)
            .build(words)
            .expect("a score of short words fit into an automaton")
    })
}

/// Whether a word of the scale stands for a likelihood: "a remote village" is far away.
fn is_likelihood(lower: &str, found: &Likelihood, language: Language) -> bool {
    let Some(lexicon) = lexicon(language) else {
        return true;
    };
    !lexicon.homographs.has(found.term.words)
        || lexicon
            .likelihood_uses
            .find(lower)
            .any(|used| used.start <= found.words.start && found.words.end <= used.end)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str, language: Language) -> Vec<&str> {
        find(Yardstick::Icd203, language, text)
            .map(|found| &text[found.words])
            .collect()
    }

    #[test]
    fn the_words_are_those_that_the_model_finds() {
        for text in [
            "it is very likely that",
            "unlikely, but likely later; probably so",
            "an unlikelyish probablework",
            "roughly even odds, almost no chance, nearly certain",
        ] {
            let model: Vec<&str> = Yardstick::Icd203
                .find(text, Language::EnUs)
                .into_iter()
                .map(|(words, _)| &text[words])
                .collect();
            assert_eq!(found(text, Language::EnUs), model);
        }
    }

    #[test]
    fn a_remote_village_is_no_likelihood() {
        let none: Vec<&str> = Vec::new();
        assert_eq!(
            found("the remote villages are cut off", Language::EnGb),
            none
        );
        assert_eq!(found("the risk is remote", Language::EnGb), ["remote"]);
        assert_eq!(found("a remote chance of rain", Language::EnGb), ["remote"]);
    }
}
