//! From prose of the brief to blocks of the view, each portion with its mark.

use bluf_model::{Block as Text, ItemId, Marking};

use super::block::{Block, ListItem};
use super::figures;
use super::line::{Voice, spoken_line};
use super::lowering::Lowering;

/// Lowers the blocks of a prose field. An unmarked portion has the mark of the brief.
pub(super) fn blocks(lowering: &mut Lowering<'_>, texts: &[Text]) -> Vec<Block> {
    let around = lowering.brief.marking.as_ref();
    blocks_within(lowering, texts, around, Portions::Own, Voice::Own)
}

/// Whether paragraphs are portions of their own, or part of one.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Portions {
    Own,
    /// They are in a bullet, whose mark covers them.
    Covered,
}

fn blocks_within(
    lowering: &mut Lowering<'_>,
    texts: &[Text],
    around: Option<&Marking>,
    portions: Portions,
    voice: Voice,
) -> Vec<Block> {
    // The bullets of a list are covered by the paragraph that introduces it.
    let mut introduced_under = around;
    let mut blocks = Vec::new();
    for text in texts {
        let introducing = std::mem::replace(&mut introduced_under, around);
        match text {
            Text::Paragraph(paragraph) => {
                introduced_under = paragraph.marking().or(around);
                let mark = match portions {
                    Portions::Covered => lowering.mark_within(paragraph.marking(), around),
                    Portions::Own => lowering.portion_mark(paragraph.marking(), around),
                };
                blocks.push(Block::Paragraph {
                    mark,
                    text: spoken_line(lowering, paragraph, voice),
                });
            }
            Text::List { numbering, items } => {
                let items = items.iter().enumerate().map(|(position, item)| ListItem {
                    label: numbering.map(|it| it.label(position)),
                    ..list_item(lowering, item, introducing, voice)
                });
                blocks.push(Block::List {
                    items: items.collect(),
                });
            }
            Text::Quote(inner) => {
                let blocks_inside = blocks_within(lowering, inner, around, portions, Voice::Quoted);
                blocks.push(Block::Quote {
                    blocks: blocks_inside,
                });
            }
            Text::Figure { id, .. } => blocks.extend(placed(lowering, id)),
        }
    }
    blocks
}

/// An item has the mark that opens its first paragraph; what else is in it is covered by that.
fn list_item(
    lowering: &mut Lowering<'_>,
    texts: &[Text],
    around: Option<&Marking>,
    voice: Voice,
) -> ListItem {
    let own = match texts.first() {
        Some(Text::Paragraph(paragraph)) => paragraph.marking(),
        _ => None,
    };
    let mark = lowering.portion_mark(own, around);
    ListItem {
        label: None,
        mark,
        blocks: blocks_within(lowering, texts, own.or(around), Portions::Covered, voice),
    }
}

/// A figure prints once; where it is placed again, its name stands in for it.
fn placed(lowering: &mut Lowering<'_>, id: &ItemId) -> Option<Block> {
    let position = lowering
        .brief
        .figures
        .iter()
        .position(|figure| figure.id.as_ref() == Some(id))?;
    if lowering.printed_figures.insert(position) {
        return figures::figure(lowering, position).map(|figure| Block::Figure(Box::new(figure)));
    }
    Some(Block::Paragraph {
        mark: None,
        text: figures::reference(lowering, id),
    })
}
