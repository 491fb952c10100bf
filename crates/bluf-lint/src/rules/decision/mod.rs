//! What is asked, of whom, by when.

use super::Check;

/// The rules of this family.
pub(super) const CHECKS: &[&Check] = &[];
