//! A set of words and phrases, and finding them in a text as whole words.

use std::ops::Range;
use std::sync::OnceLock;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
use bluf_model::stretch_of;

/// A set of words and phrases in lower case.
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
                .build(self.words)
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
        let ends = self.words.iter().filter(|words| lower.ends_with(**words));
        ends.map(|words| lower.len() - words.len())
            .filter(|start| is_whole(lower, &(*start..lower.len())))
            .min()
    }

    /// Whether a text in lower case begins with one of them.
    pub(crate) fn at_start(&self, lower: &str) -> bool {
        let mut begins = self.words.iter().filter(|words| lower.starts_with(**words));
        begins.any(|words| is_whole(lower, &(0..words.len())))
    }

    /// Whether a text in lower case is one of them.
    pub(crate) fn has(&self, lower: &str) -> bool {
        self.words.contains(&lower)
    }
}

/// Whether a stretch begins and ends between words.
pub(crate) fn is_whole(text: &str, stretch: &Range<usize>) -> bool {
    let is_part = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    !is_part(stretch_of(text, ..stretch.start).chars().next_back())
        && !is_part(stretch_of(text, stretch.end..).chars().next())
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
    fn both_ends_are_whole_words() {
        let phrases = Phrases::of(&["of", "chance of"]);
        assert_eq!(phrases.at_end("a chance of"), Some(2));
        assert_eq!(phrases.at_end("the roof"), None);
        assert!(phrases.at_start("of 30%"));
        assert!(!phrases.at_start("office"));
    }
}
