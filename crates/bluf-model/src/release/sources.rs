//! Which sources stay, and whether what stays refers to something that does not.

use std::collections::BTreeSet;

use super::{Cut, ReleaseProblemKind};
use crate::{Brief, Inline, Line, Place, Source, SourceId, TextContent, for_each_inline};

impl Cut<'_> {
    /// The sources that stay: those that a text which stays cites, and those that no text cites
    /// and whose own mark lets them stay.
    pub(super) fn sources(&self) -> Vec<Source> {
        let left = self.texts_left();
        let mut cited: BTreeSet<&SourceId> = BTreeSet::new();
        for text in &left {
            cited.extend(text.source);
            for_each_citation(&text.content, |id, words| {
                cited.insert(id);
                if self.is_above(id) {
                    let field = text.field.clone();
                    let words = Some(words.clone());
                    self.report(ReleaseProblemKind::Source, Place { field, words });
                }
            });
            if text.source.is_some_and(|id| self.is_above(id)) {
                let field = text.field.clone();
                self.report(ReleaseProblemKind::Source, Place { field, words: None });
            }
        }
        let mut cited_at_all: BTreeSet<&SourceId> = BTreeSet::new();
        for text in &self.texts {
            cited_at_all.extend(text.source);
            for_each_citation(&text.content, |id, _| {
                cited_at_all.insert(id);
            });
        }
        let stays = |source: &&Source| {
            let by_mark = || source.marking.is_some() && !self.is_above(&source.id);
            cited.contains(&source.id) || !cited_at_all.contains(&source.id) && by_mark()
        };
        let left = self.brief.sources.iter().filter(stays);
        left.map(|source| self.source(source)).collect()
    }

    /// A source that stays, with all its particulars: it is marked as a whole.
    fn source(&self, source: &Source) -> Source {
        let Source {
            id,
            author,
            title,
            publisher,
            date,
            url,
            accessed,
            number,
            language,
            r#type,
            grade,
            origin,
            descriptor,
            marking,
        } = source;
        Source {
            id: id.clone(),
            author: author.clone(),
            title: title.clone(),
            publisher: publisher.clone(),
            date: *date,
            // The release has no day of its own on which all were read.
            accessed: accessed.or(url.as_ref().and(self.brief.accessed)),
            url: url.clone(),
            number: number.clone(),
            language: language.clone(),
            r#type: *r#type,
            grade: *grade,
            origin: origin.clone(),
            descriptor: descriptor.clone(),
            marking: marking.clone(),
        }
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
        for text in self.texts_left() {
            let TextContent::Line(line) = text.content else {
                continue;
            };
            for_each_inline(&line.nodes, &mut |node| {
                if let Inline::Reference { id, words, .. } = node
                    && !ids.contains(id)
                {
                    let place = Place {
                        field: text.field.clone(),
                        words: Some(words.clone()),
                    };
                    self.report(ReleaseProblemKind::Reference, place);
                }
            });
        }
    }
}

fn for_each_citation<'a>(
    text: &TextContent<'a>,
    mut visit: impl FnMut(&'a SourceId, &'a crate::Words),
) {
    let TextContent::Line(line) = text else {
        return;
    };
    let line: &'a Line = line;
    for_each_inline(&line.nodes, &mut |node| {
        if let Inline::Cite { citations, .. } = node {
            citations.iter().for_each(|it| visit(&it.source, &it.words));
        }
    });
}
