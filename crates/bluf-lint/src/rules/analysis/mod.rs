//! Assumptions, alternatives, indicators, gaps.

mod advice_in_intelligence;
mod assumption_without_consequence;
mod gaps_not_stated;
mod loose_indicator;
mod no_alternative;
mod silent_change;

use super::Check;

/// The rules of this family.
pub(super) const CHECKS: &[&Check] = &[
    &assumption_without_consequence::CHECK,
    &no_alternative::CHECK,
    &loose_indicator::CHECK,
    &gaps_not_stated::CHECK,
    &silent_change::CHECK,
    &advice_in_intelligence::CHECK,
];
