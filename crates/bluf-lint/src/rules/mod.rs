//! The rules: a folder a family, a file a rule.

mod access;
mod analysis;
mod coherence;
pub(crate) mod control;
mod decision;
mod estimative;
mod figures;
mod language;
mod length;
mod marking;
mod sourcing;

use bluf_model::Rule;

use crate::{Reading, Remark};

pub use marking::{HEAD_OF_RELEASE, IMPOSSIBLE_RELEASE, left_out};

/// A rule, and the function that asks it.
#[derive(Debug)]
pub struct Check {
    /// The rule.
    pub rule: Rule,
    /// Says what breaks it.
    pub run: fn(&Reading<'_>) -> Vec<Remark>,
}

/// The families, in the order in which they are listed.
const FAMILIES: &[&[&Check]] = &[
    estimative::CHECKS,
    sourcing::CHECKS,
    marking::CHECKS,
    analysis::CHECKS,
    decision::CHECKS,
    coherence::CHECKS,
    length::CHECKS,
    access::CHECKS,
    figures::CHECKS,
    language::CHECKS,
    control::CHECKS,
];

/// Every rule.
pub fn checks() -> impl Iterator<Item = &'static Check> {
    FAMILIES.iter().copied().flatten().copied()
}
