//! Whether a word of a scale belongs to a noun: "the likely route", "la ruta probable".
//!
//! In doubt it does. A judgement that then states nothing is told so; one that stated a band which
//! its author did not mean would be believed.

use super::lexicon::Adjectives;
use super::mentioned::{Class, Mentioned, REACH};
use super::sentence::Gap;
use crate::stretch_of;

impl Mentioned<'_> {
    /// Whether it belongs to a noun.
    pub(super) fn describes(&self) -> bool {
        let lexicon = self.lexicon;
        let is_hyphenated = |at: usize| self.words.get(at).is_some_and(|it| it.gap == Gap::Hyphen);
        if is_hyphenated(self.first) || is_hyphenated(self.end) {
            return true;
        }
        match self.class() {
            Class::Noun => false,
            // "The probably hostile ship"
            Class::Adverb => self
                .before()
                .is_some_and(|at| lexicon.determiners.has(&self.words[at].word)),
            Class::Adjective if self.is_apposition() => true,
            Class::Adjective => match lexicon.adjectives {
                Adjectives::Before => self.describes_what_follows(),
                Adjectives::Around => !self.is_predicate(),
            },
        }
    }

    /// "The strike, unlikely before June, would close two ports": whether it is part of what commas
    /// set apart, and the sentence goes on about something else.
    fn is_apposition(&self) -> bool {
        let conceded = self
            .before()
            .and_then(|at| self.lexicon.concessions.ending_at(self.words, at));
        let opens = match conceded {
            Some(at) => self.words[at].gap == Gap::Comma,
            None => self.words[self.first].gap == Gap::Comma && self.context().is_none(),
        };
        let mut rest = self.words[self.end..].iter().map(|word| word.gap);
        let close = rest.find(|gap| matches!(gap, Gap::Comma | Gap::Stop));
        opens && close == Some(Gap::Comma)
    }

    /// The word that governs the mention: the one before it, across adverbs that change nothing
    /// and a parenthesis. None, where the mention opens its clause.
    fn governor(&self) -> Option<usize> {
        let mut at = self.context()?;
        loop {
            let last = at.checked_sub(1)?;
            let Some(start) = self.lexicon.neutral.ending_at(self.words, last) else {
                return Some(last);
            };
            at = start;
            if matches!(self.words[at].gap, Gap::Comma | Gap::Stop) {
                return None;
            }
        }
    }

    /// "Likely targets": whether a noun follows that it describes.
    fn describes_what_follows(&self) -> bool {
        let lexicon = self.lexicon;
        let next = self.after();
        let is_noun_next =
            next.is_some_and(|word| !lexicon.follows.has(word)) && !self.is_verb(self.end);
        let Some(governor) = self.governor() else {
            return is_noun_next;
        };
        let word = self.words[governor].word.as_str();
        if lexicon.predicating.has(word) {
            let is_plural = |next: &str| {
                let is_ending = ["ss", "us", "is"].iter().any(|end| next.ends_with(end));
                next.ends_with('s') && next.len() > 3 && !is_ending && !lexicon.no_plurals.has(next)
            };
            return lexicon.plural_copulas.has(word) && is_noun_next && next.is_some_and(is_plural);
        }
        if lexicon.determiners.has(word) || self.is_possessive(governor) {
            return true;
        }
        if lexicon.first_halves.has(word) || lexicon.pronouns.has(word) {
            return is_noun_next;
        }
        // "These likely causes": after a word for several, "causes" is no verb.
        if lexicon.quantities.has(word) {
            return is_noun_next || next.is_some_and(|it| it.ends_with('s') && it.len() > 3);
        }
        if lexicon.prepositions.has(word) {
            return true;
        }
        if next.is_some_and(|next| lexicon.prepositions.has(next)) && !lexicon.joints.has(word) {
            return self.follows_a_verb();
        }
        // "Iran likely seeks", "the group likely plans": a subject, and an adverb before its verb.
        let is_adverbial = lexicon.adverbial.has(&self.words[self.end - 1].word);
        is_noun_next
            && !(is_adverbial && self.is_subject(governor))
            && !(lexicon.joints.has(word) && self.follows_a_predicate(governor))
    }

    /// "Visas go to persons likely to stay": whether its clause has its verb already. A verb of
    /// judging takes the likelihood as its object: "we judge a strike likely to follow".
    fn follows_a_verb(&self) -> bool {
        let lexicon = self.lexicon;
        let verbs = |at: &usize| {
            let word = self.words[*at].word.as_str();
            lexicon.predicating.has(word)
                || lexicon.verbs.has(word)
                || word.len() > 4 && word.ends_with("ed")
        };
        let verb = self.clause().find(verbs);
        verb.is_some_and(|at| !lexicon.beliefs.has(&self.words[at].word))
    }

    /// "It is costly and likely pointless": whether the sentence has a predicate already.
    fn follows_a_predicate(&self, joint: usize) -> bool {
        let before = (joint.saturating_sub(REACH)..joint).rev();
        before
            .take_while(|at| self.words[at + 1].gap != Gap::Stop)
            .any(|at| self.lexicon.predicating.has(&self.words[at].word))
    }

    /// Whether a word is a verb, by its form, by its ending or because an article follows it.
    fn is_verb(&self, at: usize) -> bool {
        let word = self.words[at].word.as_str();
        let next = self.words.get(at + 1).filter(|next| next.gap == Gap::Blank);
        word.len() > 4 && word.ends_with("ed")
            || self.lexicon.verbs.has(word)
            || next.is_some_and(|next| self.lexicon.determiners.has(&next.word))
    }

    /// "The ministry's", "the ships'".
    fn is_possessive(&self, at: usize) -> bool {
        let word = &self.words[at];
        word.word.ends_with("'s")
            || stretch_of(&self.text.text, word.range.end..).starts_with(['\'', '’'])
    }

    /// Whether a word can be all of a subject, or the end of one: a name, the first word of its
    /// clause, or a noun right after its article.
    fn is_subject(&self, at: usize) -> bool {
        let lexicon = self.lexicon;
        let word = self.words[at].word.as_str();
        let opens_clause = matches!(self.words[at].gap, Gap::Stop | Gap::Comma);
        let follows_article = || {
            let before = at
                .checked_sub(1)
                .map(|before| self.words[before].word.as_str());
            before.is_some_and(|it| {
                lexicon.determiners.has(it)
                    || lexicon.pronouns.has(it)
                    || lexicon.quantities.has(it)
            })
        };
        let is_other = word.ends_with("ed") || lexicon.verbs.has(word) || lexicon.breaks.has(word);
        !is_other && (self.is_name(at) || opens_clause || follows_article())
    }

    /// "Es probable", "probable que": whether a verb makes a predicate of it.
    fn is_predicate(&self) -> bool {
        let lexicon = self.lexicon;
        let goes_on = self.after().is_none_or(|word| lexicon.follows.has(word));
        let Some(governor) = self.governor() else {
            return goes_on;
        };
        let is_joint = lexicon.joints.has(&self.words[governor].word);
        lexicon
            .predicating
            .ending_at(self.words, governor)
            .is_some()
            || is_joint && goes_on
    }
}
