//! Whether the choices made about rules still hold.

pub(crate) mod unused_allow;

use super::Check;

/// The rules of this family.
pub(super) const CHECKS: &[&Check] = &[&unused_allow::CHECK];
