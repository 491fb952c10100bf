//! The acronyms that a brief lists, found by what a text begins with: a text is not held against
//! each of them.

use std::cmp::Reverse;
use std::collections::{BTreeSet, HashMap};

use super::forms::singular;
use crate::stretch_of;

/// An index of acronyms.
#[derive(Debug, Default)]
pub struct ListedAcronyms {
    /// Positions in the list, by the words with which a use of them begins.
    by_start: HashMap<String, Vec<usize>>,
    /// The lengths of those words, the longest first, by the byte with which they begin: hardly any
    /// place of a text begins as one of them does.
    lengths: Vec<BTreeSet<Reverse<usize>>>,
}

impl ListedAcronyms {
    /// An index of a list.
    #[must_use]
    pub fn new<'a>(shorts: impl IntoIterator<Item = &'a str>) -> Self {
        let mut index = Self {
            by_start: HashMap::new(),
            lengths: vec![BTreeSet::new(); 1 << u8::BITS],
        };
        for (position, short) in shorts.into_iter().enumerate() {
            for start in [Some(short), singular(short)].into_iter().flatten() {
                if let Some(first) = start.bytes().next() {
                    index.lengths[usize::from(first)].insert(Reverse(start.len()));
                }
                let positions = index.by_start.entry(start.to_owned()).or_default();
                positions.push(position);
            }
        }
        index
    }

    /// The offsets of a text at which one may begin.
    pub fn starts(&self, text: &str) -> impl Iterator<Item = usize> {
        let begins = |first: &u8| !self.lengths[usize::from(*first)].is_empty();
        let bytes = text.as_bytes().iter().enumerate();
        bytes
            .filter(move |(_, first)| begins(first))
            .map(|(at, _)| at)
    }

    /// The positions of those that may be used at an offset of a text, the longest first.
    pub fn at<'s>(&'s self, text: &'s str, at: usize) -> impl Iterator<Item = usize> + 's {
        let first = text.as_bytes().get(at).map(|first| usize::from(*first));
        let lengths = first.and_then(|first| self.lengths.get(first));
        // Letters before it make another word of it.
        let opens_word = |_: &_| !stretch_of(text, ..at).ends_with(char::is_alphanumeric);
        let lengths = lengths.filter(|it| !it.is_empty()).filter(opens_word);
        lengths
            .into_iter()
            .flatten()
            .filter_map(move |Reverse(length)| self.by_start.get(text.get(at..at + length)?))
            .flatten()
            .copied()
    }
}
