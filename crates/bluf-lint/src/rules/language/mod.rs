//! Spelling and grammar.

use super::Check;

/// The rules of this family.
pub(super) const CHECKS: &[&Check] = &[];
