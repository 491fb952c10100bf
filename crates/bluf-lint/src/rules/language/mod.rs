//! Spelling and grammar.
//!
//! Both rules need dictionaries that take about a second to load; so the family is off unless
//! asked for, and what it needs is loaded when the first brief is read.

mod dictionary;
mod grammar;
mod own_words;
mod spelling;

use super::Check;

/// The rules of this family.
pub(super) const CHECKS: &[&Check] = &[&spelling::CHECK, &grammar::CHECK];
