//! Whether a brief agrees with itself.

use super::Check;

/// The rules of this family.
pub(super) const CHECKS: &[&Check] = &[];
