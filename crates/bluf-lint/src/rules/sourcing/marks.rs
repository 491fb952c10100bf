//! The mark that covers a passage: its own, or that of what it is part of.

use bluf_model::{Block, Brief, FieldPath, Marking, Prose};

use crate::Passage;
use crate::reading::Role;

/// The marks of the passages of a brief, asked for in the order of the reading.
pub(super) struct Marks<'a> {
    brief: &'a Brief,
    /// The prose field whose paragraphs are being read.
    field: FieldPath,
    /// The marks of those of its paragraphs that are still to come.
    coming: std::vec::IntoIter<Option<Marking>>,
}

impl<'a> Marks<'a> {
    pub(super) fn of(brief: &'a Brief) -> Self {
        Self {
            brief,
            field: FieldPath::root(),
            coming: Vec::new().into_iter(),
        }
    }

    /// The mark of the next passage; none where only the brief's marking covers it.
    pub(super) fn next(&mut self, passage: &Passage<'_>) -> Option<Marking> {
        let Some(prose) = prose_of(self.brief, passage) else {
            return of_item(self.brief, passage);
        };
        if self.field != passage.field {
            let mut marks = Vec::new();
            gather(&prose.blocks, None, &mut marks);
            self.field = passage.field.clone();
            self.coming = marks.into_iter();
        }
        self.coming.next().flatten()
    }
}

/// The prose field that a passage is a paragraph of.
fn prose_of<'a>(brief: &'a Brief, passage: &Passage<'_>) -> Option<&'a Prose> {
    match passage.role {
        Role::Changes => brief.changes.as_ref(),
        Role::Situation => brief.situation.as_ref(),
        Role::Context => brief.context.as_ref(),
        Role::SourceSummary => brief.source_summary.as_ref(),
        Role::Section => brief.sections.get(passage.index?).map(|it| &it.text),
        Role::Annex => brief.annexes.get(passage.index?).map(|it| &it.text),
        _ => None,
    }
}

/// The mark of every paragraph in reading order: its own, or what covers it. A bullet is covered
/// by the paragraph that introduces its list, and what is in a bullet by the bullet.
fn gather(blocks: &[Block], around: Option<Marking>, marks: &mut Vec<Option<Marking>>) {
    let mut introduced = around;
    for block in blocks {
        let introducing = std::mem::replace(&mut introduced, around);
        match block {
            Block::Paragraph(line) => {
                introduced = line.mark.or(around);
                marks.push(introduced);
            }
            Block::List { items, .. } => {
                for item in items {
                    let own = match item.first() {
                        Some(Block::Paragraph(line)) => line.mark,
                        _ => None,
                    };
                    gather(item, own.or(introducing), marks);
                }
            }
            Block::Quote(blocks) => gather(blocks, around, marks),
            Block::Figure { .. } => {}
        }
    }
}

/// The mark of a passage outside prose: its own, or that of its item. The marking of an item
/// goes before the mark that opens its leading text.
fn of_item(brief: &Brief, passage: &Passage<'_>) -> Option<Marking> {
    let index = passage.index.unwrap_or_default();
    let (item, leads) = match passage.role {
        Role::Action => (brief.recommendations[index].marking, true),
        Role::Rationale => (brief.recommendations[index].marking, false),
        Role::Dissent => (brief.dissents[index].marking, true),
        Role::OptionName => (brief.options[index].marking, true),
        Role::OptionText => (brief.options[index].marking, false),
        Role::Judgment => (brief.judgments[index].marking, true),
        Role::Basis | Role::Alternative => (brief.judgments[index].marking, false),
        Role::Assumption => (brief.assumptions[index].marking, true),
        Role::IfWrong => (brief.assumptions[index].marking, false),
        Role::Indicator => (brief.indicators[index].marking, true),
        Role::Threshold => (brief.indicators[index].marking, false),
        Role::ConflictItem => (brief.conflicts[index].marking, true),
        Role::Version => (of_version(brief, passage, index), true),
        Role::Resolution => (brief.conflicts[index].marking, false),
        Role::Gap => (of_gap(brief, index), true),
        Role::GapPlan => (of_gap(brief, index), false),
        Role::Event => (brief.timeline[index].marking, true),
        Role::StatisticLabel => (brief.statistics[index].marking, true),
        Role::ClearanceComment => (brief.clearances[index].marking, false),
        Role::FigureTitle => (brief.figures[index].marking, true),
        Role::FigureText | Role::Cell => (brief.figures[index].marking, false),
        _ => (None, false),
    };
    if leads {
        item.or(passage.mark)
    } else {
        passage.mark.or(item)
    }
}

fn of_gap(brief: &Brief, index: usize) -> Option<Marking> {
    brief.gaps.iter().flatten().nth(index)?.marking
}

/// A version of a conflict has a mark of its own, or that of its conflict.
fn of_version(brief: &Brief, passage: &Passage<'_>, index: usize) -> Option<Marking> {
    let conflict = &brief.conflicts[index];
    let versions = FieldPath::root()
        .key("conflicts")
        .index(index)
        .key("versions");
    let number = (0..conflict.versions.len())
        .find(|number| versions.index(*number).key("text") == passage.field)?;
    conflict.versions[number].marking.or(conflict.marking)
}
