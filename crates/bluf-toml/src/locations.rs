//! Where every field of a brief stands in its file.

use std::collections::BTreeMap;
use std::ops::Range;

use bluf_model::{FieldPath, Place};

use crate::reading::offsets;

/// Where every field of a brief stands in its file.
#[derive(Debug, Clone, Default)]
pub struct Locations {
    text: String,
    fields: BTreeMap<FieldPath, Range<usize>>,
}

impl Locations {
    pub(crate) fn of(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            fields: BTreeMap::new(),
        }
    }

    pub(crate) fn insert(&mut self, field: FieldPath, span: Range<usize>) {
        self.fields.insert(field, span);
    }

    /// The bytes of the file where a place stands: the words, or the value of the field. The
    /// start of the file, if the file has no such field.
    #[must_use]
    pub fn span(&self, place: &Place) -> Range<usize> {
        let Some(span) = self.fields.get(&place.field) else {
            return 0..0;
        };
        match &place.words {
            Some(words) if self.text[span.clone()].starts_with(['"', '\'']) => {
                offsets(&self.text, span).span(words)
            }
            _ => span.clone(),
        }
    }
}
