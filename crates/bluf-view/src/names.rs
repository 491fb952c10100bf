//! What items are called: their letters and numbers in printed order, and labels to link to.

use std::collections::{BTreeMap, BTreeSet};

use bluf_model::{
    Block, Brief, ItemId, Part, Plain, Profile, Prose, Recommendation, for_each_block,
};

use crate::catalogue::Catalogue;

/// The name of an item.
#[derive(Debug, Clone)]
pub(super) struct Name {
    /// As it stands in a sentence: "option B".
    pub(super) words: String,
    /// Label to link to; none where the template does not print the item.
    pub(super) target: Option<String>,
}

/// The names of all items.
pub(super) struct Names {
    by_id: BTreeMap<ItemId, Name>,
    /// Positions in the brief of its figures, in the order in which they print.
    figures: Vec<usize>,
}

impl Names {
    pub(super) fn of(brief: &Brief, profile: &Profile, words: &Catalogue) -> Self {
        let figures = figures_in_order(brief, profile);
        let names = &words.names;
        let mut by_id = BTreeMap::new();
        let mut add = |part: Part, id: Option<&ItemId>, kind: &str, number: String| {
            let Some(id) = id else { return };
            let target = prints(profile, part).then(|| target(Some(id), kind, 0));
            by_id.insert(
                id.clone(),
                Name {
                    words: format!("{kind}\u{a0}{number}"),
                    target,
                },
            );
        };
        for (index, option) in brief.options.iter().enumerate() {
            add(
                Part::Options,
                option.id.as_ref(),
                names.option,
                letter(index),
            );
        }
        for (index, judgment) in brief.judgments.iter().enumerate() {
            add(
                Part::Judgments,
                judgment.id.as_ref(),
                names.judgment,
                (index + 1).to_string(),
            );
        }
        for (index, item) in brief.assumptions.iter().enumerate() {
            add(
                Part::Assumptions,
                item.id.as_ref(),
                names.assumption,
                (index + 1).to_string(),
            );
        }
        let groups = recommendation_groups(&brief.recommendations);
        for (index, item) in groups.iter().flat_map(|(_, items)| items).enumerate() {
            let number = (index + 1).to_string();
            add(
                Part::Recommendations,
                item.id.as_ref(),
                names.recommendation,
                number,
            );
        }
        let printed: BTreeSet<usize> = figures.iter().copied().collect();
        for (index, position) in figures.iter().enumerate() {
            let Some(id) = &brief.figures[*position].id else {
                continue;
            };
            let words = format!("{}\u{a0}{}", names.figure, index + 1);
            by_id.insert(
                id.clone(),
                Name {
                    words,
                    target: Some(target(Some(id), "figure", 0)),
                },
            );
        }
        for (position, figure) in brief.figures.iter().enumerate() {
            // A figure that does not print has no number; its title says which one is meant.
            if let (Some(id), false) = (&figure.id, printed.contains(&position)) {
                let title = figure.title.as_ref().map(|title| title.text.clone());
                let words = title.unwrap_or_else(|| names.figure.to_owned());
                by_id.insert(
                    id.clone(),
                    Name {
                        words,
                        target: None,
                    },
                );
            }
        }
        Self { by_id, figures }
    }

    /// The name of an item; none where the brief has no such item.
    pub(super) fn get(&self, id: &ItemId) -> Option<&Name> {
        self.by_id.get(id)
    }

    /// The number of the figure at a position of the brief; none where it does not print.
    pub(super) fn figure_number(&self, position: usize) -> Option<usize> {
        self.figures
            .iter()
            .position(|other| *other == position)
            .map(|index| index + 1)
    }
}

/// The label of an item: of its id where it has one, else of its kind and number.
pub(super) fn target(id: Option<&ItemId>, kind: &str, number: usize) -> String {
    match id {
        Some(id) => format!("item-{id}"),
        None => format!("{kind}-{number}"),
    }
}

/// The letter of an option, from its index: A to Z, then AA.
pub(super) fn letter(index: usize) -> String {
    let last = char::from(b'A' + u8::try_from(index % 26).expect("26 letters fit a byte"));
    match index / 26 {
        0 => last.to_string(),
        more => format!("{}{last}", letter(more - 1)),
    }
}

/// Whether a template prints a part.
pub(super) fn prints(profile: &Profile, part: Part) -> bool {
    profile.body.contains(&part) || profile.annexes.contains(&part)
}

/// The recommendations by family, in order of each family's first appearance. Those without a
/// family come first, because after one they would seem to belong to it.
pub(super) fn recommendation_groups(
    recommendations: &[Recommendation],
) -> Vec<(Option<&Plain>, Vec<&Recommendation>)> {
    let mut groups: Vec<(Option<&Plain>, Vec<&Recommendation>)> = Vec::new();
    for item in recommendations {
        let group = item.group.as_ref();
        let same = |other: &&mut (Option<&Plain>, _)| {
            other.0.map(|group| &group.text) == group.map(|group| &group.text)
        };
        match groups.iter_mut().find(same) {
            Some((_, items)) => items.push(item),
            None => groups.push((group, vec![item])),
        }
    }
    groups.sort_by_key(|(group, _)| group.is_some());
    groups
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

/// Which figures some text places, by position in the brief.
pub(super) fn placed_figures(brief: &Brief, profile: &Profile) -> BTreeSet<usize> {
    let parts = profile.body.iter().chain(&profile.annexes);
    parts.flat_map(|part| placed_in(brief, *part)).collect()
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

/// The figures in the order in which they print: where a text places them, and the others
/// where the template has a part for them.
fn figures_in_order(brief: &Brief, profile: &Profile) -> Vec<usize> {
    let placed = placed_figures(brief, profile);
    let mut order = Vec::new();
    for part in profile.body.iter().chain(&profile.annexes) {
        if *part == Part::Figures {
            order.extend((0..brief.figures.len()).filter(|position| !placed.contains(position)));
        } else {
            order.extend(placed_in(brief, *part));
        }
    }
    let mut seen = BTreeSet::new();
    order.retain(|position| seen.insert(*position));
    order
}
