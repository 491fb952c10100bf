//! What items are called: their letters and numbers in printed order, and labels to link to.

use std::collections::{BTreeMap, BTreeSet};

use bluf_model::{Brief, ItemId, Part, Plain, Profile, Recommendation, printed_figures};

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
        let figures = printed_figures(brief, profile);
        let names = &words.names;
        let mut by_id = BTreeMap::new();
        let mut add = |part: Part, id: Option<&ItemId>, kind: &str, number: String| {
            let Some(id) = id else { return };
            let target = profile.prints(part).then(|| target(Some(id), kind, 0));
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
