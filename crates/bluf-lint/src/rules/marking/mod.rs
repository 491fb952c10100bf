//! Handling markings: the banner and its portions, authority and designation, releases.

mod bad_distribution_statement;
mod banner_above_portions;
mod contact_without_person;
mod contradictory_authority;
mod designation_disagrees;
mod head_of_release;
mod impossible_release;
mod marked_below_source;
mod misplaced_authority;
mod misplaced_designation;
mod missing_authority;
mod missing_designation;
mod multiple_sources;
mod no_foreign_disclosure;
mod portion_above_brief;
mod reference_above;
mod statement_beside_controls;
mod unmarked_portion;

use bluf_model::{Brief, Label, Scheme};

use super::Check;

pub use head_of_release::{CHECK as HEAD_OF_RELEASE, left_out};
pub use impossible_release::CHECK as IMPOSSIBLE_RELEASE;

/// The rules of this family.
pub(super) const CHECKS: &[&Check] = &[
    &portion_above_brief::CHECK,
    &banner_above_portions::CHECK,
    &unmarked_portion::CHECK,
    &marked_below_source::CHECK,
    &reference_above::CHECK,
    &impossible_release::CHECK,
    &head_of_release::CHECK,
    &missing_authority::CHECK,
    &contradictory_authority::CHECK,
    &misplaced_authority::CHECK,
    &multiple_sources::CHECK,
    &no_foreign_disclosure::CHECK,
    &missing_designation::CHECK,
    &misplaced_designation::CHECK,
    &designation_disagrees::CHECK,
    &contact_without_person::CHECK,
    &statement_beside_controls::CHECK,
    &bad_distribution_statement::CHECK,
];

/// The label of a brief that is classified in the United States' system.
fn classified(brief: &Brief) -> Option<&Label> {
    let label = brief.marking.as_ref()?.of(Scheme::US)?;
    label.level().is_classified.then_some(label)
}

/// The label of a brief that holds controlled unclassified information.
fn controlled(brief: &Brief) -> Option<&Label> {
    let label = brief.marking.as_ref()?.of(Scheme::CUI)?;
    (label.level_number() > 0).then_some(label)
}
