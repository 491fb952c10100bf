//! Walking through a brief: how a text becomes a portion of it.

use super::PortionRole::{self, Part, Portion as Own};
use super::{Portion, PortionText};
use crate::{Brief, FieldPath, Line, Marking, Place, Plain, PortionMark, SourceId};

/// A walk through a brief, and the portions met on it.
pub(super) struct Walk<'a> {
    pub(super) brief: &'a Brief,
    pub(super) portions: Vec<Portion<'a>>,
    /// What the text at hand hangs on.
    pub(super) hangs_on: Vec<Marking>,
}

/// The item that is walked through.
pub(super) struct Item {
    pub(super) field: FieldPath,
    /// Its own marking, or that of what is around it.
    pub(super) marking: Option<Marking>,
}

impl<'a> Walk<'a> {
    pub(super) fn root(key: &'static str) -> FieldPath {
        FieldPath::root().key(key)
    }

    pub(super) fn push(
        &mut self,
        field: FieldPath,
        text: PortionText<'a>,
        own: Option<&'a Marking>,
        around: Option<&Marking>,
        role: PortionRole,
    ) {
        let mark = match text {
            PortionText::Line(line) => line.mark.as_ref(),
            PortionText::Plain(plain) => plain.mark.as_ref(),
            PortionText::None => None,
        };
        self.portions.push(Portion {
            mark_place: own.map(|own| mark_place(&field, own, mark)),
            marking: Marking::covering(own, around),
            field,
            text,
            source: None,
            own,
            hangs_on: self.hangs_on.clone(),
            role,
        });
    }

    /// A line that stands by itself.
    pub(super) fn line(
        &mut self,
        field: FieldPath,
        line: &'a Line,
        around: Option<&Marking>,
        role: PortionRole,
    ) {
        self.push(field, PortionText::Line(line), line.marking(), around, role);
    }

    /// A plain text that stands by itself.
    pub(super) fn plain(
        &mut self,
        field: FieldPath,
        plain: &'a Plain,
        around: Option<&Marking>,
        role: PortionRole,
    ) {
        self.push(
            field,
            PortionText::Plain(plain),
            plain.marking(),
            around,
            role,
        );
    }

    /// A text that leads an item, whose marking is `own`.
    pub(super) fn lead(
        &mut self,
        field: FieldPath,
        key: &'static str,
        text: PortionText<'a>,
        own: Option<&'a Marking>,
    ) -> Item {
        let around = self.brief.marking.as_ref();
        self.push(field.key(key), text, own, around, Own);
        Item {
            marking: Marking::covering(own, around),
            field,
        }
    }

    pub(super) fn line_of(&mut self, item: &Item, key: &'static str, line: Option<&'a Line>) {
        if let Some(line) = line {
            self.line(item.field.key(key), line, item.marking.as_ref(), Part);
        }
    }

    pub(super) fn plain_of(&mut self, item: &Item, key: &'static str, plain: Option<&'a Plain>) {
        if let Some(plain) = plain {
            self.plain(item.field.key(key), plain, item.marking.as_ref(), Part);
        }
    }

    pub(super) fn source_of(&mut self, source: Option<&'a SourceId>) {
        if let Some(last) = self.portions.last_mut() {
            last.source = source;
        }
    }
}

/// Where the mark of a portion stands: where it opens the text, or else at the key of its item.
fn mark_place(field: &FieldPath, own: &Marking, mark: Option<&PortionMark>) -> Place {
    match mark.filter(|mark| mark.marking == *own) {
        Some(mark) => Place {
            field: field.clone(),
            words: Some(mark.words.clone()),
        },
        None => Place {
            field: field.parent().unwrap_or_default().key("marking"),
            words: None,
        },
    }
}
