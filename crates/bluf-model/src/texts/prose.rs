//! Prose: each paragraph and each bullet is a portion.

use std::borrow::Cow;

use super::Standing::{self, Part, Portion};
use super::walk::{Spot, Walk, covering};
use super::{Role, TextContent};
use crate::{Block, FieldPath, Marking, Prose};

/// What all blocks of one field share.
struct Field {
    path: FieldPath,
    role: Role,
    index: Option<usize>,
}

/// Whether blocks are the author's own words.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Voice {
    Own,
    Quoted,
}

impl<'a> Walk<'a> {
    pub(super) fn prose(
        &mut self,
        path: FieldPath,
        role: Role,
        index: Option<usize>,
        prose: Option<&'a Prose>,
    ) {
        let Some(Prose { blocks }) = prose else {
            return;
        };
        let field = Field { path, role, index };
        let around = self.around();
        self.blocks(&field, blocks, around.as_ref(), [Portion; 2], Voice::Own);
    }

    /// A bullet is covered by the paragraph that introduces its list, and what is in a bullet by
    /// the bullet. The first of the blocks has the first of the standings, and all others the
    /// second.
    fn blocks(
        &mut self,
        field: &Field,
        blocks: &'a [Block],
        around: Option<&Cow<'a, Marking>>,
        [mut standing, others]: [Standing; 2],
        voice: Voice,
    ) {
        let mut introduced = around.cloned();
        let mut follows_paragraph = false;
        for block in blocks {
            let is_introduced =
                std::mem::replace(&mut follows_paragraph, matches!(block, Block::Paragraph(_)));
            let introducing = std::mem::replace(&mut introduced, around.cloned());
            match block {
                Block::Paragraph(line) => {
                    introduced = covering(line.marking(), around.cloned());
                    let spot = Spot {
                        field: field.path.clone(),
                        role: field.role,
                        index: field.index,
                        standing,
                    };
                    let content = TextContent::Line(line);
                    self.push(spot, content, line.marking(), around.cloned());
                    if let Some(text) = self.texts.last_mut() {
                        text.is_quotation = voice == Voice::Quoted;
                    }
                }
                Block::List {
                    numbering: _,
                    items,
                } => {
                    let depth = self.hangs_on.len();
                    if is_introduced {
                        self.hangs_on.extend(introducing.as_deref().cloned());
                    }
                    for item in items {
                        let covered = covering(first_marking(item), introducing.clone());
                        let first = if is_introduced { Part } else { standing };
                        let above = self.hangs_on.len();
                        if let Some(Block::Paragraph(_)) = item.first() {
                            self.hangs_on.extend(covered.as_deref().cloned());
                        }
                        self.blocks(field, item, covered.as_ref(), [first, Part], voice);
                        self.hangs_on.truncate(above);
                    }
                    self.hangs_on.truncate(depth);
                }
                Block::Quote(blocks) => {
                    self.blocks(field, blocks, around, [standing; 2], Voice::Quoted);
                }
                // A figure is an item of its own.
                Block::Figure { id: _, words: _ } => {}
            }
            standing = others;
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
