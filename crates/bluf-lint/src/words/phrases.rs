//! A set of words and phrases, and finding them in a text as whole words.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::OnceLock;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
use bluf_model::stretch_of;

/// A set of words and phrases in lower case, with straight apostrophes: those that are curved are
/// found, too.
#[derive(Debug)]
pub(crate) struct Phrases {
    words: &'static [&'static str],
    automaton: OnceLock<AhoCorasick>,
}

impl Phrases {
    /// The set of these words and phrases.
    pub(crate) const fn of(words: &'static [&'static str]) -> Self {
        Self {
            words,
            automaton: OnceLock::new(),
        }
    }

    /// Where they stand in a text in lower case, as whole words, the longest where several begin
    /// at the same place.
    pub(crate) fn find<'t>(&'t self, lower: &'t str) -> impl Iterator<Item = Range<usize>> + 't {
        let automaton = self.automaton.get_or_init(|| {
            AhoCorasick::builder()
                .match_kind(MatchKind::LeftmostLongest)
                // The fastest automaton takes longer to build than one brief takes to read.
                .kind(Some(AhoCorasickKind::ContiguousNFA))
                .build(self.forms().map(|it| match it {
                    Cow::Borrowed(words) => Cow::Borrowed(words.as_bytes()),
                    Cow::Owned(words) => Cow::Owned(words.into_bytes()),
                }))
                .expect("a few hundred short words fit into an automaton")
        });
        automaton
            .find_iter(lower)
            .map(|found| found.range())
            .filter(|range| is_whole(lower, range))
    }

    /// Whether one of them stands in a text in lower case.
    pub(crate) fn is_in(&self, lower: &str) -> bool {
        self.find(lower).next().is_some()
    }

    /// Where the one begins with which a text in lower case ends; the longest, if several do.
    pub(crate) fn at_end(&self, lower: &str) -> Option<usize> {
        let ends = self.forms().filter(|words| lower.ends_with(&**words));
        ends.map(|words| lower.len() - words.len())
            .filter(|start| is_whole(lower, &(*start..lower.len())))
            .min()
    }

    /// Whether a text in lower case begins with one of them.
    pub(crate) fn at_start(&self, lower: &str) -> bool {
        let mut begins = self.forms().filter(|words| lower.starts_with(&**words));
        begins.any(|words| is_whole(lower, &(0..words.len())))
    }

    /// Whether a text in lower case is one of them.
    pub(crate) fn has(&self, lower: &str) -> bool {
        let straight = || lower.replace('’', "'");
        self.words.contains(&lower)
            || lower.contains('’') && self.words.contains(&straight().as_str())
    }

    /// The words as they are typed here and, where they have an apostrophe, as they are printed.
    fn forms(&self) -> impl Iterator<Item = Cow<'static, str>> {
        self.words.iter().flat_map(|words| {
            let curved = words.contains('\'').then(|| words.replace('\'', "’"));
            [Some(Cow::Borrowed(*words)), curved.map(Cow::Owned)]
                .into_iter()
                .flatten()
        })
    }
}

/// Whether a stretch begins and ends between words.
pub(crate) fn is_whole(text: &str, stretch: &Range<usize>) -> bool {
    let is_part = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    // French leaves out a vowel, and what follows is a word of its own: "qu'il".
    let is_elided = stretch_of(text, stretch.clone()).ends_with(['\'', '’']);
    !is_part(stretch_of(text, ..stretch.start).chars().next_back())
        && (is_elided || !is_part(stretch_of(text, stretch.end..).chars().next()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_words_are_found_and_the_longest_first() {
        let phrases = Phrases::of(&["may", "may not", "might"]);
        let text = "it may not rain, mayor; we may, mightily";
        let found: Vec<&str> = phrases
            .find(text)
            .map(|range| stretch_of(text, range))
            .collect();
        assert_eq!(found, ["may not", "may"]);
    }

    #[test]
    fn apostrophes_are_straight_or_curved() {
        let phrases = Phrases::of(&["aujourd'hui"]);
        assert!(phrases.is_in("dès aujourd'hui") && phrases.is_in("dès aujourd’hui"));
        assert!(phrases.has("aujourd’hui") && phrases.at_start("aujourd’hui, il"));
    }

    #[test]
    fn both_ends_are_whole_words() {
        let phrases = Phrases::of(&["of", "chance of"]);
        assert_eq!(phrases.at_end("a chance of"), Some(2));
        assert_eq!(phrases.at_end("the roof"), None);
        assert!(phrases.at_start("of 30%"));
        assert!(!phrases.at_start("office"));
    }
}
