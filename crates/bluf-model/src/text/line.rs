//! A field that holds a line, and what makes more than a line of it.

use super::parse::parse_prose;
use super::problem::{LineBreaker, TextProblem, TextProblemKind};
use super::{Block, Inline, Line, for_each_block, for_each_inline};
use crate::{Scheme, Words, stretch_of};

/// Reads a field that holds a line, when `own` is the brief's system of markings. The problems
/// stand beside what could be read; their places are offsets in `field`.
#[must_use]
pub fn parse_line(field: &str, own: Option<Scheme>) -> (Line, Vec<TextProblem>) {
    let (prose, mut problems) = parse_prose(field, own);
    // A heading or a table is reported already, and is a block because of that.
    if problems.is_empty() {
        problems.extend(breaker(field, &prose.blocks));
    }
    let mut blocks = prose.blocks.into_iter();
    let line = match (blocks.next(), blocks.next()) {
        (Some(Block::Paragraph(line)), None) => line,
        _ => Line::default(),
    };
    (line, problems)
}

/// The first block that a line cannot have.
fn breaker(field: &str, blocks: &[Block]) -> Option<TextProblem> {
    blocks.iter().enumerate().find_map(|(index, block)| {
        let breaker = match block {
            Block::Paragraph(_) if index == 0 => return None,
            Block::Paragraph(_) => LineBreaker::Paragraph,
            Block::List { .. } => LineBreaker::List,
            Block::Quote(_) => LineBreaker::Quotation,
            Block::Figure { .. } => LineBreaker::Figure,
        };
        Some(TextProblem {
            kind: TextProblemKind::BlockInLine(breaker),
            words: first_line(field, block),
        })
    })
}

/// The first line of a block, with its bullet; the whole field, if the block has no words.
fn first_line(field: &str, block: &Block) -> Words {
    let mut first = None;
    for_each_block(std::slice::from_ref(block), &mut |block| match block {
        Block::Paragraph(line) => for_each_inline(&line.nodes, &mut |node| match node {
            Inline::Text { words, .. }
            | Inline::Code { words, .. }
            | Inline::Hyphens { words, .. }
            | Inline::Cite { words, .. }
            | Inline::Note { words, .. }
            | Inline::Reference { words, .. } => {
                first.get_or_insert(words.start);
            }
            _ => {}
        }),
        Block::Figure { words, .. } => {
            first.get_or_insert(words.start);
        }
        Block::List { .. } | Block::Quote(_) => {}
    });
    let (start, end) = match first {
        Some(offset) => (
            stretch_of(field, ..offset)
                .rfind('\n')
                .map_or(0, |end| end + 1),
            stretch_of(field, offset..)
                .find('\n')
                .map_or(field.len(), |length| offset + length),
        ),
        None => (0, field.len()),
    };
    let line = stretch_of(field, start..end);
    start + (line.len() - line.trim_start().len())..(start + line.trim_end().len()).max(start)
}
