//! Closed vocabularies: words that a brief may use in a place, and no others.

/// A closed set of terms. A value of such a type is valid by existing.
pub trait Vocabulary: Copy + PartialEq + Sized + 'static {
    /// What one of the terms is called in a message: "status".
    const NAME: &'static str;

    /// Every term as authors write it, in the order in which to offer them.
    const TERMS: &'static [(&'static str, Self)];

    /// The value that a term stands for.
    #[must_use]
    fn from_term(term: &str) -> Option<Self> {
        Self::TERMS
            .iter()
            .find(|(word, _)| *word == term)
            .map(|(_, value)| *value)
    }

    /// The term as authors write it.
    #[must_use]
    fn term(self) -> &'static str {
        Self::TERMS
            .iter()
            .find(|(_, value)| *value == self)
            .map(|(word, _)| *word)
            .expect("every value of a vocabulary has a term")
    }
}
