//! The texts of a brief: one walk over all of them, each with what it is and the marking that
//! covers it.
//!
//! Rules read texts, releases cut by their markings, tests plant words in them. So each item is
//! taken apart here by the names of its fields, in a file of its own: a new field that nobody has
//! decided about does not compile.
//!
//! A mark opens an item and covers all its fields; an unmarked bullet has the mark of the
//! paragraph that introduces its list; whatever else bears no mark has the brief's marking.

mod brief;
mod control;
mod decision;
mod evidence;
mod figure;
mod judgement;
mod prose;
mod role;
mod section;
mod walk;

use std::borrow::Cow;

use walk::Walk;

pub(crate) use figure::row_marking;
pub(crate) use prose::first_marking;
pub use role::Role;

use crate::{
    Brief, FieldPath, Line, Marking, Place, Plain, PortionMark, SectionHeading, SourceId,
    Vocabulary,
};

/// A text of a brief, what it is, and the marking that covers it.
#[derive(Debug, Clone)]
pub struct Text<'a> {
    /// Its field.
    pub field: FieldPath,
    /// What is written there.
    pub content: TextContent<'a>,
    /// What it is.
    pub role: Role,
    /// Which item of its list it belongs to, from 0.
    pub index: Option<usize>,
    /// Whether the whole of it is a quotation.
    pub is_quotation: bool,
    /// A source that it rests on without citing it in words: that of a row or a figure.
    pub source: Option<&'a SourceId>,
    /// The mark on it, or on the item that it opens.
    pub own: Option<&'a Marking>,
    /// The marking that it has, by its own mark, by what is around it, or by the brief.
    pub marking: Option<Cow<'a, Marking>>,
    /// The markings of what it hangs on: the paragraph that introduces its list, the bullet above it.
    pub hangs_on: Vec<Marking>,
    /// Whether it is a portion by itself.
    pub standing: Standing,
}

/// What is written in a text.
#[derive(Debug, Clone, Copy)]
pub enum TextContent<'a> {
    /// Sentences.
    Line(&'a Line),
    /// Words as typed, which a mark may open.
    Plain(&'a Plain),
    /// Words as typed, without a mark.
    Words(&'a str),
    /// Nothing: it is marked as a whole, such as a source.
    None,
}

/// Whether a text is a portion by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It is a portion: where a system marks every portion, it bears a mark.
    Portion,
    /// It is part of one, and covered by the mark of that.
    Part,
    /// It is about the document and no portion of it: who writes to whom, by what authority.
    Particular,
}

/// Every text of a brief: first what is said of the document, then what it says, in the order in
/// which an analyst would read it out.
#[must_use]
pub fn texts(brief: &Brief) -> Vec<Text<'_>> {
    let mut walk = Walk::new(brief.marking.as_ref());
    walk.brief(brief);
    walk.texts
}

impl TextContent<'_> {
    /// Whether nothing is written.
    #[must_use]
    pub fn is_none(&self) -> bool {
        matches!(self, Self::None)
    }

    /// The mark that opens it.
    fn mark(&self) -> Option<&PortionMark> {
        match self {
            Self::Line(line) => line.mark.as_ref(),
            Self::Plain(plain) => plain.mark.as_ref(),
            Self::Words(_) | Self::None => None,
        }
    }
}

impl Text<'_> {
    /// Where its mark is: at the opening of the text, or else at the key of its item. None, where
    /// nothing marks it.
    #[must_use]
    pub fn mark_place(&self) -> Option<Place> {
        let own = self.own?;
        let opening = self.content.mark().filter(|mark| mark.marking == *own);
        Some(match opening {
            Some(mark) => Place {
                field: self.field.clone(),
                words: Some(mark.words.clone()),
            },
            None => Place {
                field: self.field.parent().unwrap_or_default().key("marking"),
                words: None,
            },
        })
    }
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
        SectionHeading::Own(_) => field.key(section.key.clone()),
    }
}
