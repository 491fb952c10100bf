//! Sources, their origins and their age.

use super::Check;

/// The rules of this family.
pub(super) const CHECKS: &[&Check] = &[];
