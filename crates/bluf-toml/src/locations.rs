//! Where every field of a brief stands in its file.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::OnceLock;

use bluf_model::{FieldPath, Place, Step, stretch_of};

use crate::offsets::{self, Piece};

/// Where every field of a brief stands in its file.
#[derive(Debug, Clone, Default)]
pub struct Locations {
    text: String,
    /// Each after the field that holds it.
    fields: Vec<Field>,
    /// The fields by what holds them and the step from there, made when it is first asked for. A
    /// key may have been asked for twice: then two fields are there.
    by_step: OnceLock<HashMap<(FieldId, Step), Vec<FieldId>>>,
}

/// A field: what holds it, the step that leads to it from there, and where it stands.
#[derive(Debug, Clone)]
struct Field {
    holder: FieldId,
    step: Step,
    span: Range<usize>,
    /// Where the bytes of its value are, once somebody asks for words in it.
    pieces: OnceLock<Vec<Piece>>,
}

/// The number of a field in the order of reading; 0 is the root of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct FieldId(usize);

impl FieldId {
    /// The root of the file.
    pub(crate) const ROOT: Self = Self(0);
}

impl Locations {
    pub(crate) fn of(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            fields: Vec::new(),
            by_step: OnceLock::new(),
        }
    }

    /// Notes where the field stands to which `step` leads from `holder`.
    pub(crate) fn insert(&mut self, holder: FieldId, step: Step, span: Range<usize>) -> FieldId {
        self.by_step.take();
        self.fields.push(Field {
            holder,
            step,
            span,
            pieces: OnceLock::new(),
        });
        FieldId(self.fields.len())
    }

    /// The same fields in another text, when `place` says where a stretch of this one is there.
    pub(crate) fn in_text(self, text: &str, place: impl Fn(&Range<usize>) -> Range<usize>) -> Self {
        let moved = |field: Field| Field {
            holder: field.holder,
            step: field.step,
            span: place(&field.span),
            pieces: OnceLock::new(),
        };
        Self {
            text: text.to_owned(),
            fields: self.fields.into_iter().map(moved).collect(),
            by_step: OnceLock::new(),
        }
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
        let Some(field) = self.around(&place.field) else {
            return 0..0;
        };
        let is_string = stretch_of(&self.text, field.span.clone()).starts_with(['"', '\'']);
        match &place.words {
            Some(words) if is_string => self.words_of(field, words),
            _ => field.span.clone(),
        }
    }

    /// The value of a field, or of the nearest field around it, and the words at a place in it.
    pub(crate) fn field_and_words(&self, place: &Place) -> Option<(Range<usize>, Range<usize>)> {
        let field = self.around(&place.field)?;
        let words = self.words_of(field, place.words.as_ref()?);
        Some((field.span.clone(), words))
    }

    fn words_of(&self, field: &Field, words: &Range<usize>) -> Range<usize> {
        let decode = || offsets::decode(&self.text, &field.span);
        offsets::span(field.pieces.get_or_init(decode), words)
    }

    /// A field, or the nearest field around it. What the brief itself lacks is at its title, which
    /// every brief has.
    fn around(&self, field: &FieldPath) -> Option<&Field> {
        let title = || self.nearest(&FieldPath::root().key("title"));
        self.nearest(field).or_else(title)
    }

    /// The value of this very field, if the file has it.
    pub(crate) fn exact(&self, field: &FieldPath) -> Option<Range<usize>> {
        let (own, length) = self.reached(field)?;
        (length == field.steps().len()).then(|| own.span.clone())
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
        self.reached(way).map(|(field, _)| field)
    }

    /// The last field that the file has on a way, and how many steps lead there.
    fn reached(&self, way: &FieldPath) -> Option<(&Field, usize)> {
        let by_step = self.by_step.get_or_init(|| self.index());
        let mut reached = vec![FieldId::ROOT];
        let mut length = 0;
        for step in way.steps() {
            let below = reached
                .iter()
                .filter_map(|holder| by_step.get(&(*holder, step.clone())));
            let below: Vec<FieldId> = below.flatten().copied().collect();
            if below.is_empty() {
                break;
            }
            (reached, length) = (below, length + 1);
        }
        let last = reached.into_iter().max_by_key(|id| id.0)?;
        Some((self.get(last)?, length))
    }

    fn index(&self) -> HashMap<(FieldId, Step), Vec<FieldId>> {
        let mut by_step: HashMap<(FieldId, Step), Vec<FieldId>> =
            HashMap::with_capacity(self.fields.len());
        for (index, field) in self.fields.iter().enumerate() {
            let key = (field.holder, field.step.clone());
            by_step.entry(key).or_default().push(FieldId(index + 1));
        }
        by_step
    }
}
