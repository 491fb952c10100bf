//! Likelihood and confidence.

mod hedge;

use super::Check;

/// The rules of this family.
pub(super) const CHECKS: &[&Check] = &[&hedge::CHECK];
