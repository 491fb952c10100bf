//! Length and plain words.

mod long_bluf;
mod long_sentence;
mod passive_voice;
mod too_many_pages;
mod too_many_words;

use super::Check;

/// The rules of this family.
pub(super) const CHECKS: &[&Check] = &[
    &too_many_words::CHECK,
    &too_many_pages::CHECK,
    &long_bluf::CHECK,
    &long_sentence::CHECK,
    &passive_voice::CHECK,
];
