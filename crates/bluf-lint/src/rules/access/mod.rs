//! Whether everybody can read it.

mod low_contrast;
mod poor_alt_text;
mod unmarked_language;
mod vague_link;

use super::Check;

/// The rules of this family.
pub(super) const CHECKS: &[&Check] = &[
    &low_contrast::CHECK,
    &poor_alt_text::CHECK,
    &unmarked_language::CHECK,
    &vague_link::CHECK,
];
