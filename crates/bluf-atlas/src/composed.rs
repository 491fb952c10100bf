//! One spelling for each letter: an accent may be part of its letter, or follow it.

use std::borrow::Cow;

use icu_normalizer::ComposingNormalizerBorrowed;

/// The text with accents in their letters (Unicode Normalization Form C), as keyboards write them and
/// some programs and file systems do not.
#[must_use]
pub fn composed(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    ComposingNormalizerBorrowed::new_nfc().normalize(text)
}
