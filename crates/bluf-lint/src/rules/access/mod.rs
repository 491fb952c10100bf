//! Whether everybody can read it.

mod low_contrast;

use super::Check;

/// The rules of this family.
pub(super) const CHECKS: &[&Check] = &[&low_contrast::CHECK];
