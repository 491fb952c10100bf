//! A word of a scale in its sentence, and what it does there.

use std::ops::Range;

use super::lexicon::Lexicon;
use super::sentence::{Gap, Word, is_asked};
use super::stated::Usage;
use crate::{Running, stretch_of};

/// The most words that a denial or a condition reaches over, so that a long sentence costs no
/// more than a short one.
pub(super) const REACH: usize = 24;

/// The most words of a parenthesis between commas: "is, in our view, likely".
const PARENTHESIS: usize = 8;

/// A word of a scale in its text.
pub(super) struct Mentioned<'t> {
    /// The text.
    pub text: &'t Running<'t>,
    /// The words of the text.
    pub words: &'t [Word],
    /// The first word of the mention.
    pub first: usize,
    /// The word after it.
    pub end: usize,
    /// The words of the language.
    pub lexicon: &'static Lexicon,
}

/// What a mention is in its sentence.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    Adjective,
    Adverb,
    Noun,
}

impl Mentioned<'_> {
    /// Where it is in the text.
    pub(super) fn stretch(&self) -> Range<usize> {
        self.words[self.first].range.start..self.words[self.end - 1].range.end
    }

    /// Whether it is about likelihood: "a remote village" is far away.
    pub(super) fn is_likelihood(&self) -> bool {
        let lexicon = self.lexicon;
        let is_homograph =
            self.end == self.first + 1 && lexicon.homographs.has(&self.words[self.first].word);
        let is_subject = |at: usize| lexicon.homograph_subjects.has(&self.words[at].word);
        let is_predicate =
            || (self.before()).is_some_and(|at| lexicon.predicating.has(&self.words[at].word));
        !is_homograph || self.has_head() || is_predicate() && self.clause().any(is_subject)
    }

    /// What it does.
    pub(super) fn usage(&self) -> Usage {
        let stretch = self.stretch();
        if self.text.is_foreign(&stretch) {
            Usage::Foreign
        } else if self.text.is_quoted(&stretch) {
            Usage::Quoted
        } else if self.is_turned_round() || self.is_denied() {
            Usage::Denied
        } else if self.is_compared() {
            Usage::Compared
        } else if self.is_intensified() {
            Usage::Intensified
        } else if self.is_asked() {
            Usage::Asked
        } else if self.describes() {
            Usage::Describes
        } else {
            Usage::States
        }
    }

    pub(super) fn class(&self) -> Class {
        let last = &self.words[self.end - 1].word;
        if self.lexicon.adverbs.has(last) {
            Class::Adverb
        } else if self.lexicon.nouns.has(last) || self.has_head() {
            Class::Noun
        } else {
            Class::Adjective
        }
    }

    /// Whether it is "remote" before "chance".
    fn has_head(&self) -> bool {
        let lexicon = self.lexicon;
        let next = self.after();
        lexicon.homographs.has(&self.words[self.first].word)
            && next.is_some_and(|next| lexicon.homograph_heads.has(next))
    }

    /// The word right before the mention; none, where a comma or a stop parts them.
    pub(super) fn before(&self) -> Option<usize> {
        let is_beside = !matches!(self.words[self.first].gap, Gap::Comma | Gap::Stop);
        is_beside.then(|| self.first - 1)
    }

    /// The word right after the mention; none, where a comma or a stop parts them.
    pub(super) fn after(&self) -> Option<&str> {
        let next = self.words.get(self.end)?;
        let is_beside = !matches!(next.gap, Gap::Comma | Gap::Stop);
        is_beside.then_some(next.word.as_str())
    }

    /// The word after those that govern the mention: the mention itself, or the parenthesis
    /// between commas before it. None, where the mention opens its clause.
    pub(super) fn context(&self) -> Option<usize> {
        let lexicon = self.lexicon;
        match self.words[self.first].gap {
            Gap::Stop => None,
            Gap::Comma => {
                let from = self.first.saturating_sub(PARENTHESIS);
                let inside = (from..self.first).rev();
                let start = inside
                    .take_while(|at| self.words[*at].gap != Gap::Stop)
                    .find(|at| self.words[*at].gap == Gap::Comma)?;
                let governor = &self.words[start - 1].word;
                (lexicon.predicating.has(governor)
                    || lexicon.transparent.has(governor)
                    || self.denies(start - 1))
                .then_some(start)
            }
            Gap::Blank | Gap::Hyphen | Gap::Joint => Some(self.first),
        }
    }

    /// The words before the mention in its clause, from the last to the first.
    pub(super) fn clause(&self) -> impl Iterator<Item = usize> + '_ {
        let start = self.context().unwrap_or(0);
        let is_parted =
            move |at: usize| at < start && matches!(self.words[at].gap, Gap::Comma | Gap::Stop);
        (start.saturating_sub(REACH)..start)
            .rev()
            .take_while(move |at| !is_parted(at + 1))
    }

    fn is_compared(&self) -> bool {
        let lexicon = self.lexicon;
        let Some(before) = self.before() else {
            return false;
        };
        // "Better than a roughly even chance"
        let is_article = self.class() == Class::Noun
            && lexicon.determiners.has(&self.words[before].word)
            && before > 0;
        let at = before - usize::from(is_article);
        lexicon.comparisons.ending_at(self.words, at).is_some()
            || self.class() == Class::Adjective
                && (lexicon.measures.ending_at(self.words, at).is_some() || self.is_first_half(at))
    }

    /// "As likely as": but "regarded as likely" compares nothing.
    fn is_first_half(&self, at: usize) -> bool {
        let lexicon = self.lexicon;
        if !lexicon.first_halves.has(&self.words[at].word) {
            return false;
        }
        let rest = self.words[self.end..].iter().take(PARENTHESIS);
        let mut rest = rest.take_while(|word| !matches!(word.gap, Gap::Comma | Gap::Stop));
        let is_regarded = (at.saturating_sub(PARENTHESIS)..at)
            .any(|before| lexicon.regarded.has(&self.words[before].word));
        rest.any(|word| lexicon.first_halves.has(&word.word)) || !is_regarded
    }

    fn is_intensified(&self) -> bool {
        let lexicon = self.lexicon;
        let after = self.after();
        if after.is_some_and(|word| lexicon.intensifiers_after.has(word)) {
            return true;
        }
        let Some(before) = self.before() else {
            return false;
        };
        let is_of_degree = || {
            self.class() == Class::Adjective
                && self.words[before].word.ends_with(lexicon.adverb_ending)
                && lexicon.neutral.ending_at(self.words, before).is_none()
                && !self.is_name(before)
        };
        lexicon.intensifiers.ending_at(self.words, before).is_some() || is_of_degree()
    }

    /// Whether it is in a condition, or in a question.
    fn is_asked(&self) -> bool {
        let lexicon = self.lexicon;
        let opens = |at: usize| {
            let begins = lexicon.conditions.starting_at(self.words, at);
            begins.is_some_and(|end| end <= self.first)
                && lexicon.not_conditions.starting_at(self.words, at).is_none()
        };
        self.clause()
            .take_while(|at| !lexicon.after_conditions.has(&self.words[*at].word))
            .any(opens)
            || is_asked(&self.text.text, self.stretch().end)
    }

    /// Whether a word has a capital inside its sentence, or prints the name of an item.
    pub(super) fn is_name(&self, at: usize) -> bool {
        let word = &self.words[at];
        let text = stretch_of(&self.text.text, word.range.clone());
        text.starts_with(Running::REFERENCE)
            || word.gap != Gap::Stop && text.starts_with(char::is_uppercase)
    }
}
