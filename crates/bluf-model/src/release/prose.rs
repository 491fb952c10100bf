//! Cutting prose: paragraphs, bullets, quotations.

use super::{Cut, Withheld, words};
use crate::texts::first_marking;
use crate::{Block, Marking, Prose};

/// What is left of some blocks.
struct Left {
    blocks: Vec<Block>,
    /// Whether text of the author is among them.
    has_text: bool,
}

/// What becomes of the paragraph right before a list.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Introduction {
    /// There is none.
    None,
    /// It stays.
    Stays,
    /// It goes.
    Goes,
}

impl Cut<'_> {
    /// What is left of a text; none where nothing is.
    pub(super) fn prose(
        &self,
        prose: &Option<Prose>,
        has_figure: &dyn Fn(&crate::ItemId) -> bool,
    ) -> Option<Prose> {
        let prose = prose.as_ref()?;
        let left = self.blocks(&prose.blocks, self.brief.marking.as_ref(), has_figure);
        (!left.blocks.is_empty()).then_some(Prose {
            blocks: left.blocks,
        })
    }

    /// What is left of the text of a section, and whether that is more than a note that text was
    /// withheld.
    pub(super) fn section_text(
        &self,
        prose: &Prose,
        has_figure: &dyn Fn(&crate::ItemId) -> bool,
    ) -> (Prose, bool) {
        let left = self.blocks(&prose.blocks, self.brief.marking.as_ref(), has_figure);
        let blocks = left.blocks;
        (Prose { blocks }, left.has_text)
    }

    fn blocks(
        &self,
        blocks: &[Block],
        around: Option<&Marking>,
        has_figure: &dyn Fn(&crate::ItemId) -> bool,
    ) -> Left {
        let mut left = Left {
            blocks: Vec::new(),
            has_text: false,
        };
        let mut introduced = around.cloned();
        let mut introduction = Introduction::None;
        for block in blocks {
            let introducing = std::mem::replace(&mut introduced, around.cloned());
            let introduced_by = std::mem::replace(&mut introduction, Introduction::None);
            match block {
                Block::Paragraph(line) => {
                    introduced = Marking::covering(line.marking(), around);
                    match self.line(line, around) {
                        Some(line) => {
                            introduction = Introduction::Stays;
                            left.push(Block::Paragraph(line));
                        }
                        None => {
                            introduction = Introduction::Goes;
                            self.note_in(&mut left);
                        }
                    }
                }
                Block::Quote(blocks) => {
                    let inside = self.blocks(blocks, around, has_figure);
                    if inside.has_text {
                        left.push(Block::Quote(inside.blocks));
                    } else {
                        self.note_in(&mut left);
                    }
                }
                // Under another paragraph its bullets would say something else.
                Block::List { .. } if introduced_by == Introduction::Goes => {
                    self.note_in(&mut left);
                }
                Block::List { numbering, items } => {
                    let items = self.list(items, introducing.as_ref(), has_figure);
                    if items.iter().any(|(_, has_text)| *has_text) {
                        let items = items.into_iter().map(|(blocks, _)| blocks).collect();
                        left.push(Block::List {
                            numbering: *numbering,
                            items,
                        });
                    } else {
                        self.note_in(&mut left);
                    }
                }
                Block::Figure { id, .. } => {
                    if has_figure(id) {
                        left.push(block.clone());
                    } else {
                        self.note_in(&mut left);
                    }
                }
            }
        }
        left
    }

    /// What is left of the items of a list, each with whether it has text of the author. What is
    /// below a bullet goes with it.
    fn list(
        &self,
        items: &[Vec<Block>],
        introducing: Option<&Marking>,
        has_figure: &dyn Fn(&crate::ItemId) -> bool,
    ) -> Vec<(Vec<Block>, bool)> {
        let mut kept: Vec<(Vec<Block>, bool)> = Vec::new();
        for item in items {
            let own = Marking::covering(first_marking(item), introducing);
            let goes = match item.first() {
                Some(Block::Paragraph(line)) => self.line(line, own.as_ref()).is_none(),
                _ => false,
            };
            let left = match goes {
                true => self.noted(),
                false => self.blocks(item, own.as_ref(), has_figure),
            };
            let repeats_note = !left.has_text && kept.last().is_some_and(|(_, it)| !it);
            if !left.blocks.is_empty() && !repeats_note {
                kept.push((left.blocks, left.has_text));
            }
        }
        kept
    }

    /// What is left of text that goes as a whole: at most a note.
    fn noted(&self) -> Left {
        let mut left = Left {
            blocks: Vec::new(),
            has_text: false,
        };
        self.note_in(&mut left);
        left
    }

    /// Says that text was withheld, once for all that goes together.
    fn note_in(&self, left: &mut Left) {
        if self.withheld == Withheld::Unsaid {
            return;
        }
        let note = words::line(words::withheld(self.brief.language), Some(self.at));
        let note = Block::Paragraph(note);
        if left.blocks.last() != Some(&note) {
            left.blocks.push(note);
        }
    }
}

impl Left {
    fn push(&mut self, block: Block) {
        self.has_text = true;
        match (self.blocks.last_mut(), block) {
            // With nothing between them any more, two lists are one if the second goes on.
            (
                Some(Block::List {
                    numbering: Some(one),
                    items,
                }),
                Block::List {
                    numbering: Some(other),
                    items: more,
                },
            ) if one.goes_on(items.len(), &other) => items.extend(more),
            (_, block) => self.blocks.push(block),
        }
    }
}
