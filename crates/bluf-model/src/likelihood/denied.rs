//! Whether a sentence denies a word of a scale: "isn't likely", "we do not think it likely", "no
//! ship is likely to sail", "probably not".

use super::mentioned::{Mentioned, REACH};
use super::sentence::{Gap, Phrases};

impl Mentioned<'_> {
    /// Whether "not" right after it turns it round: "probably not", "probably will not".
    pub(super) fn is_turned_round(&self) -> bool {
        let lexicon = self.lexicon;
        let turns = |at: usize| {
            let word = &self.words[at].word;
            (word.ends_with("n't") || lexicon.turned_round.starting_at(self.words, at).is_some())
                && !self.is_within(&lexicon.not_denials, at)
                && !self.is_within(&lexicon.not_nobody, at)
        };
        let Some(after) = self.after() else {
            return false;
        };
        let next = self.words.get(self.end + 1);
        let is_beside = next.is_some_and(|it| it.gap == Gap::Blank);
        turns(self.end) || lexicon.auxiliaries.has(after) && is_beside && turns(self.end + 1)
    }

    pub(super) fn is_denied(&self) -> bool {
        let lexicon = self.lexicon;
        let mut is_near = true;
        for at in self.clause() {
            let word = self.words[at].word.as_str();
            if is_near && self.denies(at) || self.is_nobody(at) || self.is_denied_belief(at) {
                return true;
            }
            is_near = is_near && lexicon.transparent.has(word);
            if !is_near && lexicon.breaks.has(word) {
                return false;
            }
        }
        self.sentence_opens_with_nobody()
    }

    /// Whether a denial ends with this word.
    pub(super) fn denies(&self, at: usize) -> bool {
        let lexicon = self.lexicon;
        let is_denial = self.words[at].word.ends_with("n't")
            || lexicon.denials.ending_at(self.words, at).is_some();
        is_denial && !self.is_within(&lexicon.not_denials, at)
    }

    /// Whether a word is one of the first three of one of these phrases.
    fn is_within(&self, phrases: &Phrases, at: usize) -> bool {
        (at.saturating_sub(2)..=at).any(|start| {
            let end = phrases.starting_at(self.words, start);
            end.is_some_and(|end| end > at)
        })
    }

    /// "No ship is likely to sail", "we doubt that it is likely". "A state with no ports", "a spill
    /// that nobody pays for" and "a few ships" deny nothing.
    fn is_nobody(&self, at: usize) -> bool {
        let lexicon = self.lexicon;
        let is_subject = || {
            let word = |at: usize| self.words[at].word.as_str();
            let before = at.checked_sub(1).map_or("", word);
            let belief = at.checked_sub(2).map_or("", word);
            let is_relative = lexicon.relatives.has(before) && !lexicon.beliefs.has(belief);
            let is_object = lexicon.prepositions.has(before)
                || lexicon.verbs.has(before)
                || lexicon.determiners.has(before);
            self.words[at].gap == Gap::Stop || !is_relative && !is_object
        };
        (lexicon.doubts.starting_at(self.words, at).is_some()
            || lexicon.nobody.starting_at(self.words, at).is_some() && is_subject())
            && !self.is_within(&lexicon.not_nobody, at)
    }

    /// "No ship, not even the largest, is likely to sail."
    fn sentence_opens_with_nobody(&self) -> bool {
        let from = self.first.saturating_sub(REACH);
        for at in (from..self.first).rev() {
            if self.lexicon.breaks.has(&self.words[at].word) {
                return false;
            }
            if self.words[at].gap == Gap::Stop {
                return self.is_nobody(at) && self.context().is_some();
            }
        }
        false
    }

    /// "We do not think it likely": what is denied is that we think so.
    fn is_denied_belief(&self, at: usize) -> bool {
        let lexicon = self.lexicon;
        if !lexicon.beliefs.has(&self.words[at].word) {
            return false;
        }
        // "Nous ne pensons pas que"
        let next = at + 1;
        let is_turned = || lexicon.turned_round.starting_at(self.words, next).is_some();
        if next < self.first && (self.denies(next) || is_turned()) {
            return true;
        }
        let before = (at.saturating_sub(6)..at)
            .rev()
            .take_while(|it| self.words[it + 1].gap != Gap::Stop);
        for before in before {
            if self.denies(before) || self.is_nobody(before) {
                return true;
            }
            let word = self.words[before].word.as_str();
            if !lexicon.transparent.has(word) && !lexicon.beliefs.has(word) {
                return false;
            }
        }
        false
    }
}
