//! Whether a brief agrees with itself.

mod conflicting_numbers;
mod foreign_markup;
mod left_over;
mod listed_acronyms;
mod mentions;
mod not_printed;
mod parts_do_not_add_up;
mod typed_reference;
mod undefined_acronym;
mod unordered_timeline;

use super::Check;

/// The rules of this family.
pub(super) const CHECKS: &[&Check] = &[
    &conflicting_numbers::CHECK,
    &parts_do_not_add_up::CHECK,
    &typed_reference::CHECK,
    &left_over::CHECK,
    &foreign_markup::CHECK,
    &undefined_acronym::CHECK,
    &not_printed::CHECK,
    &unordered_timeline::CHECK,
];
