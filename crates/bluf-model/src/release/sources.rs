//! Which sources stay, and whether what stays refers to something that does not.

use std::collections::BTreeSet;

use super::{Cut, ReleaseProblemKind};
use crate::{Brief, Inline, Line, Place, PortionText, Source, SourceId, for_each_inline};

impl Cut<'_> {
    /// The sources that stay: those that a text which stays cites, and those that no text cites
    /// and whose own mark lets them stay.
    pub(super) fn sources(&self) -> Vec<Source> {
        let left = self.portions_left();
        let mut cited: BTreeSet<&SourceId> = BTreeSet::new();
        for portion in &left {
            cited.extend(portion.source);
            for_each_citation(&portion.text, |id, words| {
                cited.insert(id);
                if self.is_above(id) {
                    let field = portion.field.clone();
                    let words = Some(words.clone());
                    self.report(ReleaseProblemKind::Source, Place { field, words });
                }
            });
            if portion.source.is_some_and(|id| self.is_above(id)) {
                let field = portion.field.clone();
                self.report(ReleaseProblemKind::Source, Place { field, words: None });
            }
        }
        let mut cited_at_all: BTreeSet<&SourceId> = BTreeSet::new();
        for portion in &self.portions {
            cited_at_all.extend(portion.source);
            for_each_citation(&portion.text, |id, _| {
                cited_at_all.insert(id);
            });
        }
        let stays = |source: &&Source| {
            let by_mark = || source.marking.is_some() && !self.is_above(&source.id);
            cited.contains(&source.id) || !cited_at_all.contains(&source.id) && by_mark()
        };
        let left = self.brief.sources.iter().filter(stays);
        left.map(|source| Source {
            accessed: source.accessed.or(match source.url {
                Some(_) => self.brief.accessed,
                None => None,
            }),
            ..source.clone()
        })
        .collect()
    }

    /// Whether a source bears a mark above the line.
    fn is_above(&self, id: &SourceId) -> bool {
        let source = self.brief.sources.iter().find(|it| it.id == *id);
        source
            .and_then(|it| it.marking.as_ref())
            .is_some_and(|own| {
                let marking = own.within(self.brief.marking.as_ref());
                !self.stays(&marking)
            })
    }

    /// Reports what stays and refers to an item that does not.
    pub(super) fn check_references(&self, released: &Brief) {
        let ids = super::ids(released);
        for portion in self.portions_left() {
            let PortionText::Line(line) = portion.text else {
                continue;
            };
            for_each_inline(&line.nodes, &mut |node| {
                if let Inline::Reference { id, words, .. } = node
                    && !ids.contains(id)
                {
                    let place = Place {
                        field: portion.field.clone(),
                        words: Some(words.clone()),
                    };
                    self.report(ReleaseProblemKind::Reference, place);
                }
            });
        }
    }
}

fn for_each_citation<'a>(
    text: &PortionText<'a>,
    mut visit: impl FnMut(&'a SourceId, &'a crate::Words),
) {
    let PortionText::Line(line) = text else {
        return;
    };
    let line: &'a Line = line;
    for_each_inline(&line.nodes, &mut |node| {
        if let Inline::Cite { citations, .. } = node {
            citations.iter().for_each(|it| visit(&it.source, &it.words));
        }
    });
}
