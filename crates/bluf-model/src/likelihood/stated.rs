//! Which likelihood a text states. The rules, the printed key, the likelihood set apart and the
//! figure all ask here.

use std::ops::Range;

use super::lexicon::{Lexicon, lexicon};
use super::mentioned::Mentioned;
use super::sentence::{Word, end_of, words};
use super::{Term, Yardstick};
use crate::{Judgment, Language, Running};

/// How far the stem of a likelihood word can be from its beginning, in bytes: "aproximadamente
/// igual de probable", with a blank or two.
const LONGEST: usize = 48;

/// What a text says of likelihood, in the words of one scale.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Likelihoods {
    /// The words of the scale that are in it, in reading order.
    pub mentions: Vec<Mention>,
    /// Where words are that speak of likelihood and are on no scale: "likelier".
    pub others: Vec<Range<usize>>,
}

/// A word of a scale where it is in a text.
#[derive(Debug, Clone, PartialEq)]
pub struct Mention {
    /// Where.
    pub words: Range<usize>,
    /// What the scale says of it.
    pub term: Term,
    /// What it does there.
    pub usage: Usage,
}

/// What a word of a scale does in a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Usage {
    /// It states how likely something is.
    States,
    /// It is denied: "isn't likely", "probably not".
    Denied,
    /// It compares: "more likely".
    Compared,
    /// It is raised or lowered to what the scale does not have: "extremely unlikely".
    Intensified,
    /// It describes a thing: "the likely route".
    Describes,
    /// It is in a condition or a question: "whether it is likely".
    Asked,
    /// It is somebody else's: in quotation marks.
    Quoted,
    /// It is in a stretch of another language.
    Foreign,
}

/// The likelihood that a text states.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Stated<'a> {
    /// None.
    Nothing,
    /// One band; the first word that states it.
    One(&'a Mention),
    /// Several bands, and so none: the first words of two of them.
    Several(&'a Mention, &'a Mention),
}

impl Usage {
    /// Whether the word says how likely something is, if only to deny it or to compare.
    #[must_use]
    pub fn says_how_likely(self) -> bool {
        match self {
            Self::States | Self::Denied | Self::Compared | Self::Intensified => true,
            Self::Describes | Self::Asked | Self::Quoted | Self::Foreign => false,
        }
    }
}

impl Likelihoods {
    /// Reads a text.
    #[must_use]
    pub fn read(text: &Running<'_>, yardstick: Yardstick, language: Language) -> Self {
        let lexicon = lexicon(language);
        let lower = text.lower();
        let stems = lexicon.stems.iter();
        let mut stems: Vec<usize> = stems
            .flat_map(|stem| lower.match_indices(stem).map(|(at, _)| at))
            .collect();
        if stems.is_empty() {
            return Self::default();
        }
        stems.sort_unstable();
        let may_begin = |start: usize| {
            let next = stems.partition_point(|stem| *stem < start);
            stems.get(next).is_some_and(|stem| *stem < start + LONGEST)
        };
        let words = words(lower, lexicon.apostrophe);
        let mut found = Self::default();
        let mut at = 0;
        while at < words.len() {
            if !may_begin(words[at].range.start) {
                at += 1;
                continue;
            }
            let term = term_at(&words, at, yardstick, language, lexicon);
            let mentioned = term.map(|(term, end)| {
                let mentioned = Mentioned {
                    text,
                    words: &words,
                    first: at,
                    end,
                    lexicon,
                };
                (term, mentioned)
            });
            if let Some((term, mentioned)) = mentioned
                && mentioned.is_likelihood()
            {
                found.mentions.push(Mention {
                    words: mentioned.stretch(),
                    term,
                    usage: mentioned.usage(),
                });
                at = mentioned.end;
                continue;
            }
            if let Some(end) = lexicon.look_alikes.starting_at(&words, at) {
                let stretch = words[at].range.start..words[end - 1].range.end;
                if text.is_own(&stretch) {
                    found.others.push(stretch);
                }
            }
            at += 1;
        }
        found
    }

    /// The words that state a likelihood.
    pub fn stating(&self) -> impl Iterator<Item = &Mention> {
        let mentions = self.mentions.iter();
        mentions.filter(|mention| mention.usage == Usage::States)
    }

    /// Which likelihood the text states. Several words of one band state it together.
    #[must_use]
    pub fn stated(&self) -> Stated<'_> {
        let mut stating = self.stating();
        let Some(first) = stating.next() else {
            return Stated::Nothing;
        };
        match stating.find(|other| other.term.band != first.term.band) {
            Some(second) => Stated::Several(first, second),
            None => Stated::One(first),
        }
    }
}

/// The likelihood of a judgement.
#[derive(Debug, Clone, PartialEq)]
pub struct Estimate {
    /// The word for it: that of `likelihood`, else that of the sentence. None, where neither has
    /// one of the scale, or the sentence has several.
    pub term: Option<Term>,
    /// Whether the sentence says so by itself.
    pub is_in_sentence: bool,
    /// Every word that says so, each once.
    pub terms: Vec<Term>,
}

impl Estimate {
    /// Reads a judgement.
    #[must_use]
    pub fn of(judgment: &Judgment, yardstick: Yardstick, language: Language) -> Self {
        let text = Running::from(&judgment.text);
        let said = Likelihoods::read(&text, yardstick, language);
        Self::from_parts(judgment, &said, yardstick, language)
    }

    /// The likelihood of a judgement whose sentence says this of it.
    #[must_use]
    pub fn from_parts(
        judgment: &Judgment,
        said: &Likelihoods,
        yardstick: Yardstick,
        language: Language,
    ) -> Self {
        let chosen = judgment.likelihood.map(|it| it.on(yardstick, language));
        let in_sentence = match said.stated() {
            Stated::One(mention) => Some(mention.term),
            Stated::Nothing | Stated::Several(..) => None,
        };
        let term = chosen.unwrap_or(in_sentence);
        let band = term.map(|term| term.band);
        let is_in_sentence = in_sentence.is_some_and(|it| Some(it.band) == band);
        let mut terms: Vec<Term> = term.into_iter().collect();
        if is_in_sentence {
            for mention in said.stating() {
                if !terms.contains(&mention.term) {
                    terms.push(mention.term);
                }
            }
        }
        Self {
            term,
            is_in_sentence,
            terms,
        }
    }
}

/// The longest word of the scale that begins at a word of the text, and the word after it.
fn term_at(
    text: &[Word],
    at: usize,
    yardstick: Yardstick,
    language: Language,
    lexicon: &Lexicon,
) -> Option<(Term, usize)> {
    let terms = yardstick.terms(language);
    let of_scale = terms.iter().map(|term| (term.words, *term));
    let of_forms = lexicon.forms.iter().filter_map(|(form, words)| {
        let term = terms.iter().find(|term| term.words == *words)?;
        Some((*form, *term))
    });
    of_scale
        .chain(of_forms)
        .filter_map(|(words, term)| Some((term, end_of(words, text, at)?)))
        .max_by_key(|(_, end)| *end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Vocabulary;

    #[test]
    fn every_likelihood_word_has_a_stem_near_its_beginning() {
        for (_, language) in Language::TERMS {
            let lexicon = lexicon(*language);
            let scales = Yardstick::TERMS.iter();
            let terms = scales.flat_map(|(_, scale)| scale.terms(*language));
            let forms = lexicon.forms.iter().map(|(form, _)| *form);
            let phrases = terms.map(|term| term.words).chain(forms);
            for phrase in phrases.chain(lexicon.look_alikes.0.iter().copied()) {
                let stems = lexicon.stems.iter();
                let nearest = stems.filter_map(|stem| phrase.find(stem)).min();
                assert!(nearest.is_some_and(|at| at < LONGEST / 2 + 8), "{phrase}");
            }
        }
    }

    #[test]
    fn each_scale_has_its_own_words() {
        let stated = |text: &str, yardstick| {
            let plain = crate::Plain::from(text);
            let said = Likelihoods::read(&Running::from(&plain), yardstick, Language::EnGb);
            match said.stated() {
                Stated::One(mention) => Some((mention.term.words, mention.term.band.low)),
                Stated::Nothing | Stated::Several(..) => None,
            }
        };
        for (text, icd203, phia) in [
            ("It is likely.", Some(("likely", 55)), Some(("likely", 55))),
            ("It is highly likely.", None, Some(("highly likely", 80))),
            ("It is very likely.", Some(("very likely", 80)), None),
            (
                "A realistic possibility.",
                None,
                Some(("realistic possibility", 40)),
            ),
            (
                "A remote chance.",
                Some(("remote", 1)),
                Some(("remote chance", 0)),
            ),
        ] {
            assert_eq!(stated(text, Yardstick::Icd203), icd203, "{text}");
            assert_eq!(stated(text, Yardstick::Phia), phia, "{text}");
        }
    }

    #[test]
    fn forms_are_of_words_that_a_scale_has() {
        for (_, language) in Language::TERMS {
            for (form, words) in lexicon(*language).forms {
                let scales = Yardstick::TERMS.iter();
                let mut terms = scales.flat_map(|(_, scale)| scale.terms(*language));
                assert!(terms.any(|term| term.words == *words), "{form}");
            }
        }
    }
}
