//! Which sources stay, and whether what stays refers to something that does not.

use std::collections::BTreeSet;

use super::{Cut, ReleaseProblemKind};
use crate::{Brief, Inline, Line, Place, Source, SourceId, Text, TextContent, for_each_inline};

impl Cut<'_> {
    /// The sources that stay: those that a text which stays cites, and those that no text cites
    /// and whose own mark lets them stay.
    pub(super) fn sources(&self, left: &[&Text<'_>]) -> Vec<Source> {
        let above = self.sources_above();
        let mut cited: BTreeSet<&SourceId> = BTreeSet::new();
        for text in left {
            cited.extend(text.source);
            for_each_citation(&text.content, |id, words| {
                cited.insert(id);
                if above.contains(id) {
                    let field = text.field.clone();
                    let words = Some(words.clone());
                    self.report(ReleaseProblemKind::Source, Place { field, words });
                }
            });
            if text.source.is_some_and(|id| above.contains(id)) {
                let field = text.field.clone();
                self.report(ReleaseProblemKind::Source, Place { field, words: None });
            }
        }
        let mut cited_at_all: BTreeSet<&SourceId> = BTreeSet::new();
        for text in self.texts {
            cited_at_all.extend(text.source);
            for_each_citation(&text.content, |id, _| {
                cited_at_all.insert(id);
            });
        }
        let stays = |source: &&Source| {
            let by_mark = || source.marking.is_some() && !above.contains(&source.id);
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

    /// The sources that bear a mark above the line.
    fn sources_above(&self) -> BTreeSet<&SourceId> {
        let is_above = |source: &&Source| {
            source.marking.as_ref().is_some_and(|own| {
                let marking = own.within(self.brief.marking.as_ref());
                !self.stays(&marking)
            })
        };
        let above = self.brief.sources.iter().filter(is_above);
        above.map(|source| &source.id).collect()
    }

    /// Reports what stays and refers to an item that does not.
    pub(super) fn check_references(&self, left: &[&Text<'_>], released: &Brief) {
        let ids = super::ids(released);
        for text in left {
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
