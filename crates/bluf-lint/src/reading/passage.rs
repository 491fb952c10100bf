//! A passage: a paragraph, a bullet or a sentence field as running words, each with its place.

use std::cell::OnceCell;
use std::ops::{Deref, Range};

use bluf_model::{FieldPath, Language, Likelihoods, Place, Role, Running, Yardstick};

use super::sentences;

/// A paragraph, a bullet or a sentence field: [`Running`] words, and which field they are of.
#[derive(Debug)]
pub struct Passage<'a> {
    /// What it is.
    pub role: Role,
    /// Its field.
    pub field: FieldPath,
    /// Which item of its list it belongs to, from 0.
    pub index: Option<usize>,
    /// Whether the whole of it is a quotation.
    pub is_quotation: bool,
    running: Running<'a>,
    sentences: OnceCell<Vec<Range<usize>>>,
    likelihoods: OnceCell<Likelihoods>,
}

impl<'a> Deref for Passage<'a> {
    type Target = Running<'a>;

    fn deref(&self) -> &Running<'a> {
        &self.running
    }
}

impl<'a> Passage<'a> {
    /// What takes the place of a reference that prints a name: "option B".
    pub const REFERENCE: char = Running::REFERENCE;

    /// A passage of a line or of plain text.
    pub(super) fn of(
        role: Role,
        field: FieldPath,
        index: Option<usize>,
        text: impl Into<Running<'a>>,
    ) -> Self {
        Self {
            role,
            field,
            index,
            is_quotation: false,
            running: text.into(),
            sentences: OnceCell::new(),
            likelihoods: OnceCell::new(),
        }
    }

    /// The place of a stretch of `text` in the field.
    #[must_use]
    pub fn place(&self, stretch: Range<usize>) -> Place {
        Place {
            field: self.field.clone(),
            words: self.running.words(&stretch),
        }
    }

    /// The place of all its words.
    #[must_use]
    pub fn whole(&self) -> Place {
        self.place(0..self.text.len())
    }

    /// What it says of likelihood, in the words of the scale in force, which is the same at each
    /// call.
    pub(super) fn likelihoods(&self, yardstick: Yardstick, language: Language) -> &Likelihoods {
        let read = || Likelihoods::read(&self.running, yardstick, language);
        self.likelihoods.get_or_init(read)
    }

    /// Its sentences, without the blanks around them.
    #[must_use]
    pub fn sentences(&self) -> &[Range<usize>] {
        self.sentences.get_or_init(|| sentences::split(&self.text))
    }

    /// The sentence that holds an offset; an offset between two belongs to the first.
    #[must_use]
    pub fn sentence_at(&self, offset: usize) -> Range<usize> {
        let sentences = self.sentences();
        let found = sentences.get(sentences.partition_point(|it| it.end < offset));
        found.or(sentences.last()).cloned().unwrap_or(0..0)
    }

    /// Whether a stretch holds the author's own words, and no quotation and no other language.
    #[must_use]
    pub fn is_own(&self, stretch: &Range<usize>) -> bool {
        !self.is_quotation && self.running.is_own(stretch)
    }

    /// How many words it has.
    #[must_use]
    pub fn word_count(&self) -> usize {
        word_count(&self.text)
    }
}

/// How many words a text has: what stands between blanks and holds a letter or a digit.
#[must_use]
pub(crate) fn word_count(text: &str) -> usize {
    text.split_whitespace()
        .filter(|word| word.contains(|c: char| c.is_alphanumeric() || c == Passage::REFERENCE))
        .count()
}
