//! How a field becomes a text: who covers it, and where it is noted.

use std::borrow::Cow;

use super::Standing::{Part, Portion};
use super::{Role, Standing, Text, TextContent};
use crate::{FieldPath, Inline, Line, Marking, Plain, SourceId, for_each_inline};

/// A walk over a brief, and the texts met on it.
pub(super) struct Walk<'a> {
    /// The marking of the brief.
    pub(super) banner: Option<&'a Marking>,
    pub(super) texts: Vec<Text<'a>>,
    /// What the text at hand hangs on.
    pub(super) hangs_on: Vec<Marking>,
}

/// The item that is walked over.
pub(super) struct Item<'a> {
    pub(super) field: FieldPath,
    pub(super) index: Option<usize>,
    /// Its own marking, or that of what is around it.
    pub(super) marking: Option<Cow<'a, Marking>>,
}

/// Where a text is and what it is.
pub(super) struct Spot {
    pub(super) field: FieldPath,
    pub(super) role: Role,
    pub(super) index: Option<usize>,
    pub(super) standing: Standing,
}

impl<'a> Walk<'a> {
    pub(super) fn new(banner: Option<&'a Marking>) -> Self {
        Self {
            banner,
            texts: Vec::with_capacity(128),
            hangs_on: Vec::new(),
        }
    }

    pub(super) fn root(key: &'static str) -> FieldPath {
        FieldPath::root().key(key)
    }

    /// Notes a text that bears `own` inside what has `around`.
    pub(super) fn push(
        &mut self,
        spot: Spot,
        content: TextContent<'a>,
        own: Option<&'a Marking>,
        around: Option<Cow<'a, Marking>>,
    ) {
        let Spot {
            field,
            role,
            index,
            standing,
        } = spot;
        let marking = covering(own, around);
        if let TextContent::Line(line) = content {
            self.notes(&field, index, line, marking.as_ref());
        }
        self.texts.push(Text {
            field,
            content,
            role,
            index,
            is_quotation: false,
            source: None,
            own,
            marking,
            hangs_on: self.hangs_on.clone(),
            standing,
        });
    }

    /// The notes that a line calls. Each is part of it, and goes before it, so that the line is the
    /// last text.
    fn notes(
        &mut self,
        field: &FieldPath,
        index: Option<usize>,
        line: &'a Line,
        around: Option<&Cow<'a, Marking>>,
    ) {
        // It goes with the words that call it.
        let mut hangs_on = self.hangs_on.clone();
        hangs_on.extend(around.map(|it| it.clone().into_owned()));
        for_each_inline(&line.nodes, &mut |node| {
            if let Inline::Note { line, .. } = node {
                let own = line.marking();
                self.texts.push(Text {
                    field: field.clone(),
                    content: TextContent::Line(line),
                    role: Role::Note,
                    index,
                    is_quotation: false,
                    source: None,
                    own,
                    marking: covering(own, around.cloned()),
                    hangs_on: hangs_on.clone(),
                    standing: Part,
                });
            }
        });
    }

    /// What the whole brief has.
    pub(super) fn around(&self) -> Option<Cow<'a, Marking>> {
        self.banner.map(Cow::Borrowed)
    }

    /// A line of the document itself.
    pub(super) fn line(&mut self, spot: Spot, line: &'a Line) {
        let around = self.around();
        self.push(spot, TextContent::Line(line), line.marking(), around);
    }

    /// A plain text of the document itself.
    pub(super) fn plain(&mut self, spot: Spot, plain: &'a Plain) {
        let around = self.around();
        self.push(spot, TextContent::Plain(plain), plain.marking(), around);
    }

    /// An item that bears `own`, and the text that leads it.
    pub(super) fn lead(
        &mut self,
        (list, index): (&'static str, usize),
        (key, role): (&'static str, Role),
        content: TextContent<'a>,
        own: Option<&'a Marking>,
    ) -> Item<'a> {
        let field = Self::root(list).index(index);
        let spot = Spot {
            field: field.key(key),
            role,
            index: Some(index),
            standing: Portion,
        };
        self.push(spot, content, own, self.around());
        Item {
            marking: covering(own, self.around()),
            field,
            index: Some(index),
        }
    }

    /// A text of an item, covered by the mark of that.
    pub(super) fn part(
        &mut self,
        item: &Item<'a>,
        field: FieldPath,
        role: Role,
        content: TextContent<'a>,
        own: Option<&'a Marking>,
    ) {
        let spot = Spot {
            field,
            role,
            index: item.index,
            standing: Part,
        };
        self.push(spot, content, own, item.marking.clone());
    }

    pub(super) fn line_of(
        &mut self,
        item: &Item<'a>,
        key: &'static str,
        role: Role,
        line: Option<&'a Line>,
    ) {
        if let Some(line) = line {
            let content = TextContent::Line(line);
            self.part(item, item.field.key(key), role, content, line.marking());
        }
    }

    pub(super) fn plain_of(
        &mut self,
        item: &Item<'a>,
        key: &'static str,
        role: Role,
        plain: Option<&'a Plain>,
    ) {
        if let Some(plain) = plain {
            let content = TextContent::Plain(plain);
            self.part(item, item.field.key(key), role, content, plain.marking());
        }
    }

    /// The source that the last text rests on.
    pub(super) fn rests_on(&mut self, source: Option<&'a SourceId>) {
        if let Some(last) = self.texts.last_mut() {
            last.source = source;
        }
    }
}

/// The marking of something that bears `own` inside something that has `around`.
pub(super) fn covering<'a>(
    own: Option<&'a Marking>,
    around: Option<Cow<'a, Marking>>,
) -> Option<Cow<'a, Marking>> {
    let (Some(own), Some(around)) = (own, &around) else {
        return own.map(Cow::Borrowed).or(around);
    };
    let says_all = |label: &crate::Label| own.of(label.scheme()).is_some();
    Some(match around.labels().iter().all(says_all) {
        true => Cow::Borrowed(own),
        false => Cow::Owned(own.within(Some(around))),
    })
}
