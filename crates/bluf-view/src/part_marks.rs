//! A mark that every portion of a part bears stands once, at the heading of the part.
//!
//! Twelve rows that each open with `(TLP:CLEAR)` say no more than one heading that does.

use super::block::Block;
use super::parts::{Content, Part};

/// Moves the mark that all portions of a part share to the part.
pub(super) fn raise_marks(part: &mut Part) {
    let mut marks = Vec::new();
    gather(&mut part.content, &mut marks);
    let Some(shared) = marks.first().and_then(|mark| (*mark).clone()) else {
        return;
    };
    if marks.iter().all(|mark| mark.as_ref() == Some(&shared)) {
        marks.into_iter().for_each(|mark| *mark = None);
        part.mark = Some(shared);
    }
}

/// The marks of all portions of a part.
fn gather<'a>(content: &'a mut Content, marks: &mut Vec<&'a mut Option<String>>) {
    match content {
        Content::Prose { blocks } => of_blocks(blocks, marks),
        Content::Recommendations { groups, .. } => {
            let items = groups.iter_mut().flat_map(|group| &mut group.items);
            marks.extend(items.map(|item| &mut item.mark));
        }
        Content::Judgments { items, .. } => {
            marks.extend(items.iter_mut().map(|item| &mut item.mark))
        }
        Content::Options { items, .. } => marks.extend(items.iter_mut().map(|item| &mut item.mark)),
        Content::Assumptions { items } => marks.extend(items.iter_mut().map(|item| &mut item.mark)),
        Content::List { items } => marks.extend(items.iter_mut().map(|item| &mut item.mark)),
        Content::Table(table) => marks.extend(table.rows.iter_mut().map(|row| &mut row.mark)),
        Content::Facts { rows } => marks.extend(rows.iter_mut().map(|row| &mut row.mark)),
        // The summary of the sources is a portion, and each source another.
        Content::Sources { .. } | Content::Figures { .. } | Content::Data { .. } => {}
    }
}

fn of_blocks<'a>(blocks: &'a mut [Block], marks: &mut Vec<&'a mut Option<String>>) {
    let mut follows_paragraph = false;
    for block in blocks {
        let introduced = std::mem::replace(
            &mut follows_paragraph,
            matches!(block, Block::Paragraph { .. }),
        );
        match block {
            Block::Paragraph { mark, .. } => marks.push(mark),
            Block::Quote { blocks } => of_blocks(blocks, marks),
            Block::List { items, .. } => {
                for item in items {
                    // An item without a mark of its own has that of the paragraph before the
                    // list; where there is none, it has the brief's, and is not covered.
                    if item.mark.is_some() || !introduced {
                        marks.push(&mut item.mark);
                    }
                    // What is in an item is covered by it, unless it says otherwise.
                    let mut inside = Vec::new();
                    of_blocks(&mut item.blocks, &mut inside);
                    marks.extend(inside.into_iter().filter(|mark| mark.is_some()));
                }
            }
            Block::Figure(figure) => marks.push(&mut figure.mark),
        }
    }
}
