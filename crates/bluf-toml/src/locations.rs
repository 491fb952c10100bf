//! Where every field of a brief stands in its file.

use std::ops::Range;

use bluf_model::{FieldPath, Place, Step};

use crate::reading::Offsets;

/// Where every field of a brief stands in its file.
#[derive(Debug, Clone, Default)]
pub struct Locations {
    text: String,
    /// Each behind the field that holds it.
    fields: Vec<Field>,
}

/// A field: what holds it, the step that leads to it from there, and where it stands.
#[derive(Debug, Clone)]
struct Field {
    holder: FieldId,
    step: Step,
    span: Range<usize>,
}

/// The number of a field in the order of reading; 0 is the root of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct FieldId(usize);

impl FieldId {
    /// The root of the file.
    pub const ROOT: Self = Self(0);
}

impl Locations {
    pub(crate) fn of(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            fields: Vec::new(),
        }
    }

    /// Notes where the field stands to which `step` leads from `holder`.
    pub(crate) fn insert(&mut self, holder: FieldId, step: Step, span: Range<usize>) -> FieldId {
        self.fields.push(Field { holder, step, span });
        FieldId(self.fields.len())
    }

    /// The whole way to a field.
    pub(crate) fn path(&self, id: FieldId) -> FieldPath {
        let Some(field) = self.get(id) else {
            return FieldPath::root();
        };
        let holder = self.path(field.holder);
        match &field.step {
            Step::Key(key) => holder.key(key.clone()),
            Step::Index(index) => holder.index(*index),
        }
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
                Offsets::of(&self.text, &span).span(words)
            }
            _ => span,
        }
    }

    /// The value of a field, or of the nearest field around it. What the brief itself lacks
    /// stands at its title, which every brief has.
    pub(crate) fn field(&self, field: &FieldPath) -> Option<Range<usize>> {
        let title = || self.nearest(&FieldPath::root().key("title"));
        let nearest = self.nearest(field).or_else(title)?;
        Some(nearest.span.clone())
    }

    /// The value of this very field, if the file has it.
    pub(crate) fn exact(&self, field: &FieldPath) -> Option<Range<usize>> {
        let ids = (1..=self.fields.len()).map(FieldId);
        let own = ids.rev().find(|id| self.path(*id) == *field)?;
        Some(self.get(own)?.span.clone())
    }

    /// The text of the file.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    fn get(&self, id: FieldId) -> Option<&Field> {
        self.fields.get(id.0.checked_sub(1)?)
    }

    /// The field at the end of the way, or the last that the file has on it.
    fn nearest(&self, way: &FieldPath) -> Option<&Field> {
        // A key may have been asked for twice: then two fields are as far on the way.
        let mut reached = vec![(FieldId::ROOT, 0)];
        for (index, field) in self.fields.iter().enumerate() {
            let holder = reached.iter().find(|(id, _)| *id == field.holder);
            let Some((_, length)) = holder else { continue };
            if way.steps().get(*length) == Some(&field.step) {
                reached.push((FieldId(index + 1), length + 1));
            }
        }
        let (id, _) = reached.into_iter().max_by_key(|(_, length)| *length)?;
        self.get(id)
    }
}
