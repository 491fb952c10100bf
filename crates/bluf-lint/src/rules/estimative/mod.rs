//! Likelihood and confidence.

mod between_bands;
mod confidence_without_basis;
mod hedge;
mod high_confidence_on_one_origin;
mod likelihood_disagrees;
mod likelihood_with_confidence;
mod off_yardstick;
mod percentages;
mod scale;
mod several_likelihoods;
mod unstated_likelihood;
mod wrong_band;

use super::Check;

/// The rules of this family.
pub(super) const CHECKS: &[&Check] = &[
    &hedge::CHECK,
    &off_yardstick::CHECK,
    &between_bands::CHECK,
    &wrong_band::CHECK,
    &likelihood_with_confidence::CHECK,
    &several_likelihoods::CHECK,
    &likelihood_disagrees::CHECK,
    &unstated_likelihood::CHECK,
    &confidence_without_basis::CHECK,
    &high_confidence_on_one_origin::CHECK,
];
