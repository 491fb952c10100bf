//! What is asked, of whom, by when.

mod amounts;
mod bluf_without_ask;
mod decision_too_near;
mod impossible_date;
mod incomplete_recommendation;
mod names;
mod only_in_recommendation;
mod open_clearance;
mod weekend_date;
mod wrong_weekday;

use bluf_model::{Decision, Recommendation};

use super::Check;
use crate::Reading;

/// The rules of this family.
pub(super) const CHECKS: &[&Check] = &[
    &bluf_without_ask::CHECK,
    &incomplete_recommendation::CHECK,
    &only_in_recommendation::CHECK,
    &decision_too_near::CHECK,
    &weekend_date::CHECK,
    &impossible_date::CHECK,
    &wrong_weekday::CHECK,
    &open_clearance::CHECK,
];

/// The recommendations that ask for a decision, each with its place in the list.
fn to_approve<'a>(
    reading: &Reading<'a>,
) -> impl Iterator<Item = (usize, &'a Recommendation)> + use<'a> {
    let all = reading.brief.recommendations.iter().enumerate();
    all.filter(|(_, it)| it.decision == Decision::Approve)
}
