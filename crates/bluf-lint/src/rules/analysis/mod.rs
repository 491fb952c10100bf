//! Assumptions, alternatives, indicators, gaps.

use super::Check;

/// The rules of this family.
pub(super) const CHECKS: &[&Check] = &[];
