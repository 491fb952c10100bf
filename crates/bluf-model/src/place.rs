//! Where something stands in a brief, said without knowing the file format.

use std::borrow::Cow;
use std::fmt;
use std::ops::Range;

/// A stretch of a field's text, in bytes of its decoded value.
pub type Words = Range<usize>;

/// A field of a brief: `judgments[0].basis`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FieldPath(Vec<Step>);

/// One step on the way to a field.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Step {
    /// To the field under a key.
    Key(Cow<'static, str>),
    /// To the item at an index, counted from 0.
    Index(usize),
}

/// Words in a brief, or a whole field where no words are named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The field.
    pub field: FieldPath,
    /// The words in its text.
    pub words: Option<Words>,
}

impl FieldPath {
    /// The brief itself.
    #[must_use]
    pub fn root() -> Self {
        Self::default()
    }

    /// The way to it, from the brief itself.
    #[must_use]
    pub fn steps(&self) -> &[Step] {
        &self.0
    }

    /// The field under `key` of this one.
    #[must_use]
    pub fn key(&self, key: impl Into<Cow<'static, str>>) -> Self {
        self.with(Step::Key(key.into()))
    }

    /// The field that holds this one; none for the brief itself.
    #[must_use]
    pub fn parent(&self) -> Option<Self> {
        let (_, steps) = self.0.split_last()?;
        Some(Self(steps.to_vec()))
    }

    /// The item at `index` of this one, counted from 0.
    #[must_use]
    pub fn index(&self, index: usize) -> Self {
        self.with(Step::Index(index))
    }

    fn with(&self, step: Step) -> Self {
        let mut steps = Vec::with_capacity(self.0.len() + 1);
        steps.extend_from_slice(&self.0);
        steps.push(step);
        Self(steps)
    }
}

impl fmt::Display for FieldPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (position, step) in self.0.iter().enumerate() {
            match step {
                Step::Key(key) if position == 0 => write!(f, "{key}")?,
                Step::Key(key) => write!(f, ".{key}")?,
                Step::Index(index) => write!(f, "[{index}]")?,
            }
        }
        Ok(())
    }
}
