//! Spelling, and slips of the pen.

mod dictionary;
mod doubled_word;
mod near;
mod own_words;
mod pairs;
mod spelling;
mod wrong_form;

use super::Check;

/// The rules of this family.
pub(super) const CHECKS: &[&Check] = &[&spelling::CHECK, &doubled_word::CHECK, &wrong_form::CHECK];
