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

    /// The bytes of the file where a place stands: the words, or the value of the field. A field
    /// that the file does not have stands where the nearest one around it does, and else at the
    /// title.
    #[must_use]
    pub fn span(&self, place: &Place) -> Range<usize> {
        let Some(span) = self.field(&place.field) else {
            return 0..0;
        };
        match &place.words {
            Some(words) if self.text[span.clone()].starts_with(['"', '\'']) => {
                offsets(&self.text, &span).span(words)
            }
            _ => span,
        }
    }

    /// The value of a field, or of the nearest field around it. What the brief itself lacks
    /// stands at its title, which every brief has.
    pub(crate) fn field(&self, field: &FieldPath) -> Option<Range<usize>> {
        let known = |field: &FieldPath| self.fields.get(field).cloned();
        known(field).or_else(|| match field.parent() {
            Some(parent) => self.field(&parent),
            None => known(&FieldPath::root().key("title")),
        })
    }

    /// The text of the file.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }
}
