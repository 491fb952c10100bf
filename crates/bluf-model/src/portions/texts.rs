//! The texts of a brief as portions: its head, its prose, and what is about the document.

use super::PortionRole::{self, Part, Particular, Portion as Own};
use super::walk::Walk;
use super::{bluf_field, section_field};
use crate::{Block, FieldPath, Marking, Prose, SectionHeading};

impl<'a> Walk<'a> {
    pub(super) fn head(&mut self) {
        let brief = self.brief;
        let around = brief.marking.as_ref();
        self.plain(Self::root("title"), &brief.title, around, Own);
        let plains = [
            ("subtitle", &brief.subtitle, Own),
            ("reference", &brief.reference, Particular),
        ];
        for (key, plain, role) in plains {
            if let Some(plain) = plain {
                self.plain(Self::root(key), plain, around, role);
            }
        }
        let who = [
            ("from", &brief.from),
            ("to", &brief.to),
            ("through", &brief.through),
            ("cc", &brief.cc),
        ];
        for (key, list) in who {
            for (index, who) in list.iter().enumerate() {
                let field = Self::root(key).index(index);
                self.plain(field.key("name"), &who.name, around, Particular);
                let marking = Marking::covering(who.name.marking(), around);
                if let Some(office) = &who.office {
                    self.plain(field.key("office"), office, marking.as_ref(), Particular);
                }
            }
        }
        let lists = [
            ("contact", &brief.contact),
            ("enclosures", &brief.enclosures),
            ("keywords", &brief.keywords),
        ];
        for (key, list) in lists {
            for (index, plain) in list.iter().enumerate() {
                self.plain(Self::root(key).index(index), plain, around, Particular);
            }
        }
        if let Some(line) = &brief.handling {
            self.line(Self::root("handling"), line, around, Particular);
        }
        for (index, line) in brief.bluf.iter().enumerate() {
            self.line(bluf_field(brief, index), line, around, Own);
        }
    }

    pub(super) fn texts(&mut self) {
        let brief = self.brief;
        let around = brief.marking.as_ref();
        let proses = [
            ("changes", &brief.changes),
            ("situation", &brief.situation),
            ("context", &brief.context),
            ("source_summary", &brief.source_summary),
        ];
        for (key, prose) in proses {
            if let Some(prose) = prose {
                self.prose(Self::root(key), prose);
            }
        }
        for (key, sections) in [("sections", &brief.sections), ("annexes", &brief.annexes)] {
            for section in sections {
                let field = section_field(key, section);
                if let SectionHeading::Own(heading) = &section.heading {
                    self.plain(field.clone(), heading, around, Particular);
                }
                self.prose(field, &section.text);
            }
        }
        for person in &brief.people {
            let field = Self::root("people").key(&person.name);
            self.line(field, &person.text, around, Own);
        }
        for acronym in &brief.acronyms {
            let field = Self::root("acronyms").key(&acronym.short);
            self.plain(field, &acronym.long, around, Particular);
        }
    }

    pub(super) fn prose(&mut self, field: FieldPath, prose: &'a Prose) {
        let around = self.brief.marking.clone();
        self.blocks(&field, &prose.blocks, around.as_ref(), [Own, Own]);
    }

    /// A bullet is covered by the paragraph that introduces its list, and what is in a bullet by
    /// the bullet.
    /// The first of the blocks plays the first of the roles, and all others the second.
    pub(super) fn blocks(
        &mut self,
        field: &FieldPath,
        blocks: &'a [Block],
        around: Option<&Marking>,
        [mut role, others]: [PortionRole; 2],
    ) {
        let mut introduced = around.cloned();
        let mut follows_paragraph = false;
        for block in blocks {
            let is_introduced =
                std::mem::replace(&mut follows_paragraph, matches!(block, Block::Paragraph(_)));
            let introducing = std::mem::replace(&mut introduced, around.cloned());
            match block {
                Block::Paragraph(line) => {
                    introduced = Marking::covering(line.marking(), around);
                    self.line(field.clone(), line, around, role);
                }
                Block::List { items, .. } => {
                    let depth = self.hangs_on.len();
                    if is_introduced {
                        self.hangs_on.extend(introducing.clone());
                    }
                    for item in items {
                        let own = first_marking(item);
                        let covered = Marking::covering(own, introducing.as_ref());
                        let first = if is_introduced { Part } else { role };
                        let above = self.hangs_on.len();
                        if let Some(Block::Paragraph(_)) = item.first() {
                            self.hangs_on.extend(covered.clone());
                        }
                        self.blocks(field, item, covered.as_ref(), [first, Part]);
                        self.hangs_on.truncate(above);
                    }
                    self.hangs_on.truncate(depth);
                }
                Block::Quote(blocks) => self.blocks(field, blocks, around, [role, role]),
                Block::Figure { .. } => {}
            }
            role = others;
        }
    }

    pub(super) fn control(&mut self) {
        let brief = self.brief;
        let around = brief.marking.as_ref();
        if let Some(block) = &brief.classification {
            let field = Self::root("classification");
            let marking = Marking::covering(block.marking.as_ref(), around);
            let lists = block.derived_from.iter().enumerate();
            let derived = lists.map(|(index, it)| (field.key("derived_from").index(index), it));
            let single = [
                ("classified_by", &block.classified_by),
                ("reason", &block.reason),
                ("declassify_on", &block.declassify_on),
                ("compilation", &block.compilation),
            ];
            let single = single
                .into_iter()
                .filter_map(|(key, it)| Some((field.key(key), it.as_ref()?)));
            for (field, plain) in single.chain(derived).collect::<Vec<_>>() {
                self.plain(field, plain, marking.as_ref(), Particular);
            }
        }
        if let Some(block) = &brief.cui {
            let field = Self::root("cui");
            let marking = Marking::covering(block.marking.as_ref(), around);
            let single = [
                ("controlled_by", &block.controlled_by),
                ("distribution_statement", &block.distribution_statement),
                ("contact", &block.contact),
                ("compilation", &block.compilation),
            ];
            let single = single
                .into_iter()
                .filter_map(|(key, it)| Some((field.key(key), it.as_ref()?)));
            let several = [
                ("categories", &block.categories),
                ("dissemination", &block.dissemination),
            ];
            let several = several.into_iter().flat_map(|(key, list)| {
                let field = field.key(key);
                list.iter()
                    .enumerate()
                    .map(move |(index, it)| (field.index(index), it))
            });
            for (field, plain) in single.chain(several).collect::<Vec<_>>() {
                self.plain(field, plain, marking.as_ref(), Particular);
            }
        }
    }
}

/// The marking that opens the first paragraph of a list's item, and so the item.
pub(crate) fn first_marking(item: &[Block]) -> Option<&Marking> {
    match item.first() {
        Some(Block::Paragraph(line)) => line.marking(),
        _ => None,
    }
}
