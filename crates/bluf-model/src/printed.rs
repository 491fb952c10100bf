//! What of a brief a template prints: which parts, and which figures in which order.

use std::collections::{BTreeMap, BTreeSet};

use crate::{Block, Brief, CitationMode, ItemId, Part, Profile, Prose, for_each_block};

impl Profile {
    /// The annexes that print: those of the template, and the sources in any case where the text
    /// has their numbers, because a number must lead somewhere. Notes of the author's stand there,
    /// too.
    #[must_use]
    pub fn printed_annexes(&self) -> Vec<Part> {
        let lists_sources = self.body.contains(&Part::Sources);
        let mut annexes = self.annexes.clone();
        let has_numbers = self.citations == CitationMode::Numbers;
        if has_numbers && !lists_sources && !annexes.contains(&Part::Sources) {
            annexes.push(Part::Sources);
        }
        annexes
    }

    /// The parts that print, in printing order: those of the body, then the annexes.
    #[must_use]
    pub fn printed(&self) -> Vec<Part> {
        let mut parts = self.body.clone();
        parts.append(&mut self.printed_annexes());
        parts
    }

    /// Whether a part prints.
    #[must_use]
    pub fn prints(&self, part: Part) -> bool {
        self.printed().contains(&part)
    }
}

/// Which figures a text that prints places, by position in the brief.
#[must_use]
pub fn placed_figures(brief: &Brief, profile: &Profile) -> BTreeSet<usize> {
    let parts = profile.printed();
    parts.iter().flat_map(|it| placed_in(brief, *it)).collect()
}

/// The figures in the order in which they print, by position in the brief: where a text places
/// them, and the others where the template has a part for them.
#[must_use]
pub fn printed_figures(brief: &Brief, profile: &Profile) -> Vec<usize> {
    let placed = placed_figures(brief, profile);
    let mut order = Vec::new();
    for part in profile.printed() {
        if part == Part::Figures {
            order.extend((0..brief.figures.len()).filter(|position| !placed.contains(position)));
        } else {
            order.extend(placed_in(brief, part));
        }
    }
    let mut seen = BTreeSet::new();
    order.retain(|position| seen.insert(*position));
    order
}

/// Positions of the figures that a part's text places, in order.
fn placed_in(brief: &Brief, part: Part) -> Vec<usize> {
    let by_id: BTreeMap<&ItemId, usize> = brief
        .figures
        .iter()
        .enumerate()
        .filter_map(|(position, figure)| Some((figure.id.as_ref()?, position)))
        .collect();
    let mut positions = Vec::new();
    for prose in proses(brief, part) {
        for_each_block(&prose.blocks, &mut |block| {
            if let Block::Figure { id, .. } = block {
                positions.extend(by_id.get(id));
            }
        });
    }
    positions
}

/// The texts of a part that may place figures, in printed order.
fn proses(brief: &Brief, part: Part) -> Vec<&Prose> {
    match part {
        Part::Changes => brief.changes.iter().collect(),
        Part::Situation => brief.situation.iter().collect(),
        Part::Context => brief.context.iter().collect(),
        Part::Sources => brief.source_summary.iter().collect(),
        Part::Sections => brief.sections.iter().map(|section| &section.text).collect(),
        Part::Annexes => brief.annexes.iter().map(|section| &section.text).collect(),
        _ => Vec::new(),
    }
}
