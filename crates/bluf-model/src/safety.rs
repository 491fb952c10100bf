//! Whether what a message offers may be written without asking.

/// Whether a fix may be made without a person's judgement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Safety {
    /// The brief says the same afterwards.
    #[default]
    Safe,
    /// What the brief says, or who may read it, may be another afterwards.
    Unsafe,
}
