//! Spelling.
//!
//! Dictionaries take time to load; so the family is off unless asked for, and what it needs is
//! loaded when the first brief is read.

mod dictionary;
mod own_words;
mod spelling;

use super::Check;

/// The rules of this family.
pub(super) const CHECKS: &[&Check] = &[&spelling::CHECK];
