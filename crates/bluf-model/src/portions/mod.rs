//! The portions of a brief: every text, with the marking that covers it.
//!
//! A mark opens an item and covers all its fields; an unmarked bullet has the mark of the
//! paragraph that introduces its list; whatever else bears no mark has the brief's marking.

mod items;
mod texts;
mod walk;

use walk::Walk;

pub(crate) use items::figure_row_marking;
pub(crate) use texts::first_marking;

use crate::{Brief, FieldPath, Line, Marking, Place, Plain, SectionHeading, SourceId, Vocabulary};

/// A text of a brief, and the marking that covers it.
#[derive(Debug, Clone)]
pub struct Portion<'a> {
    /// Its field.
    pub field: FieldPath,
    /// The text.
    pub text: PortionText<'a>,
    /// A source that it rests on without citing it in words: that of a row or a figure.
    pub source: Option<&'a SourceId>,
    /// The mark that stands on it, or on the item that it opens.
    pub own: Option<&'a Marking>,
    /// Where that mark stands; none where nothing marks it.
    pub mark_place: Option<Place>,
    /// The marking that it has, by its own mark, by what is around it, or by the brief.
    pub marking: Option<Marking>,
    /// The markings of what it hangs on: the paragraph that introduces its list, the bullet above it.
    pub hangs_on: Vec<Marking>,
    /// What part it plays for markings.
    pub role: PortionRole,
}

/// The text of a portion.
#[derive(Debug, Clone, Copy)]
pub enum PortionText<'a> {
    /// Sentences.
    Line(&'a Line),
    /// Words as typed.
    Plain(&'a Plain),
    /// It has no text of its own, such as a source, which is marked as a whole.
    None,
}

impl PortionText<'_> {
    /// Whether it has no text of its own.
    #[must_use]
    pub fn is_none(&self) -> bool {
        matches!(self, Self::None)
    }
}

/// What part a text plays for markings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PortionRole {
    /// It is a portion: where a system marks every portion, it bears a mark.
    Portion,
    /// It is part of one, and covered by the mark of that.
    Part,
    /// It is about the document and no portion of it: who writes to whom, by what authority.
    Particular,
}

/// Every portion of a brief, in the order of the model.
#[must_use]
pub fn portions(brief: &Brief) -> Vec<Portion<'_>> {
    let mut walk = Walk {
        brief,
        portions: Vec::with_capacity(128),
        hangs_on: Vec::new(),
    };
    walk.head();
    walk.decisions();
    walk.analysis();
    walk.evidence();
    walk.figures();
    walk.texts();
    walk.control();
    walk.portions
}

/// The field of a part of the BLUF: an only one is the field itself.
#[must_use]
pub fn bluf_field(brief: &Brief, index: usize) -> FieldPath {
    let field = FieldPath::root().key("bluf");
    if brief.bluf.len() == 1 {
        field
    } else {
        field.index(index)
    }
}

/// The field of a section or an annex.
#[must_use]
pub fn section_field(list: &'static str, section: &crate::Section) -> FieldPath {
    let field = FieldPath::root().key(list);
    match section.heading {
        SectionHeading::Known(known) => field.key(known.term()),
        SectionHeading::Own(_) => field.key(&section.key),
    }
}
