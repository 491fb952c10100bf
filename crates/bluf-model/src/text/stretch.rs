//! The words in a stretch of a text.

use std::slice::SliceIndex;

/// The words in a stretch of a text. Its ends were found in this very text, or in its lower case
/// by [`lower`](crate::lower) that has the same offsets: so they stand between characters.
#[inline]
#[track_caller]
#[must_use]
pub fn stretch_of(text: &str, stretch: impl SliceIndex<str, Output = str>) -> &str {
    text.get(stretch)
        .expect("the ends of a stretch were found in its text, between characters")
}
