//! The keys that a file may have.

/// The keys of a file, as far as they help to understand a mistake.
#[derive(Default)]
pub(crate) struct Keys {
    /// Keys of the root.
    pub root: Vec<String>,
    /// Those of them that hold a list of tables: `[[judgments]]`.
    pub lists: Vec<String>,
}
