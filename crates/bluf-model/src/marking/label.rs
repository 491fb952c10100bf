//! A marking of one system: a level and its controls, ordered by who may read.

use std::collections::{BTreeMap, BTreeSet};

use super::scheme::{Control, Effect, Level, Scheme, Takes};
use super::tables::members;

/// A marking of one system, such as `SECRET//NOFORN`. One that exists keeps the rules of its
/// system for a single marking.
///
/// Labels of one system are ordered by who may read: [`Label::covers`]. The order is partial,
/// because two labels may each keep out readers whom the other lets in.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Label {
    scheme: Scheme,
    level: usize,
    /// Its controls, each with its countries, compartments or programs.
    controls: BTreeMap<ControlId, BTreeSet<String>>,
}

/// Which control of a system: its group, and its place in the group. So ids sort as banners do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct ControlId {
    pub(super) group: usize,
    pub(super) index: usize,
}

/// Foreign readers of a label.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Readers {
    /// Nothing limits them.
    All,
    /// Those of these countries.
    Of(BTreeSet<String>),
}

impl Label {
    pub(super) fn new(
        scheme: Scheme,
        level: usize,
        controls: BTreeMap<ControlId, BTreeSet<String>>,
    ) -> Self {
        Self {
            scheme,
            level,
            controls,
        }
    }

    /// The system that it belongs to.
    #[must_use]
    pub fn scheme(&self) -> Scheme {
        self.scheme
    }

    /// Its level.
    #[must_use]
    pub fn level(&self) -> &'static Level {
        &self.scheme.table().levels[self.level]
    }

    /// The number of its level, from 0 for the freest.
    #[must_use]
    pub fn level_number(&self) -> usize {
        self.level
    }

    /// Its controls in the order of the banner, each with its countries, compartments or
    /// programs.
    pub fn controls(&self) -> impl Iterator<Item = (&'static Control, &BTreeSet<String>)> {
        self.controls
            .iter()
            .map(|(id, words)| (control(self.scheme, *id), words))
    }

    /// Whether it has a control, by its portion mark.
    #[must_use]
    pub fn has(&self, portion: &str) -> bool {
        self.controls().any(|(it, _)| it.portion == portion)
    }

    /// Its controls by group, in the order of the banner.
    pub(super) fn entries(&self) -> impl Iterator<Item = (ControlId, &BTreeSet<String>)> {
        self.controls.iter().map(|(id, words)| (*id, words))
    }

    /// Whether all who may read something under this label may read what bears the other:
    /// a banner covers its portions, and a release what remains in it. Labels of two systems
    /// have no order.
    #[must_use]
    pub fn covers(&self, other: &Self) -> bool {
        if self.scheme != other.scheme || other.level > self.level {
            return false;
        }
        let lifted = other.lifted(self.level);
        let is_kept = |(id, words): (&ControlId, &BTreeSet<String>)| {
            let own = self.controls.get(id);
            control(self.scheme, *id).effect == Effect::LetsIn
                || own.is_some_and(|own| words.is_subset(own))
                || stricter(self.scheme, *id).any(|id| self.controls.contains_key(&id))
        };
        lifted.iter().all(is_kept)
            && ids_that_let_in(self.scheme)
                .all(|id| self.readers_by(id).are_among(&other.readers_by(id)))
    }

    /// The freest label that covers all of these: the banner of their document. None of none,
    /// and none where they belong to several systems.
    ///
    /// Where every portion names foreign readers and no reader is named by all, the banner shuts
    /// all of them out, as the register of the United States has it.
    #[must_use]
    pub fn join<'a>(labels: impl IntoIterator<Item = &'a Self>) -> Option<Self> {
        let labels: Vec<&Self> = labels.into_iter().collect();
        let scheme = labels.first()?.scheme;
        if labels.iter().any(|label| label.scheme != scheme) {
            return None;
        }
        let level = labels.iter().map(|label| label.level).max()?;
        let mut controls: BTreeMap<ControlId, BTreeSet<String>> = BTreeMap::new();
        for label in &labels {
            for (id, words) in label.lifted(level) {
                if control(scheme, id).effect != Effect::LetsIn {
                    controls.entry(id).or_default().extend(words);
                }
            }
        }
        let all: BTreeSet<ControlId> = controls.keys().copied().collect();
        controls.retain(|id, _| !stricter(scheme, *id).any(|other| all.contains(&other)));
        let shuts_out = |id: &ControlId| control(scheme, *id).effect == Effect::ShutsOut;
        if controls.keys().any(shuts_out) {
            return Some(Self::new(scheme, level, controls));
        }
        let mut says_whom = false;
        let mut lets_in = false;
        for id in ids_that_let_in(scheme) {
            let readers = labels
                .iter()
                .map(|label| label.readers_by(id))
                .fold(Readers::All, Readers::and);
            says_whom |= labels.iter().any(|label| label.controls.contains_key(&id));
            if let Readers::Of(words) = readers
                && labels.iter().any(|label| label.controls.contains_key(&id))
                && words
                    .iter()
                    .any(|word| Some(word.as_str()) != scheme.table().owner)
            {
                lets_in = true;
                let written = labels.iter().filter_map(|label| label.controls.get(&id));
                controls.insert(id, shortest(&words, written));
            }
        }
        let is_unstated = |label: &&Self| label.level().shuts_out && !label.names_readers();
        let closed = scheme.table().levels[level].shuts_out;
        if says_whom && !lets_in && (!closed || !labels.iter().any(is_unstated)) {
            controls.extend(id_that_shuts_out(scheme).map(|id| (id, BTreeSet::new())));
        }
        Some(Self::new(scheme, level, controls))
    }

    /// Its controls on a level at or above its own: some have others in their place there.
    fn lifted(&self, level: usize) -> BTreeMap<ControlId, BTreeSet<String>> {
        let table = self.scheme.table();
        let mut lifted: BTreeMap<ControlId, BTreeSet<String>> = BTreeMap::new();
        for (id, words) in &self.controls {
            let it = control(self.scheme, *id);
            if level == self.level || it.stands_on(&table.levels[level]) {
                lifted.entry(*id).or_default().extend(words.iter().cloned());
                continue;
            }
            for portion in it.elsewhere {
                lifted.extend(find(self.scheme, portion).map(|id| (id, BTreeSet::new())));
            }
        }
        lifted
    }

    /// Whether it says something of foreign readers.
    fn names_readers(&self) -> bool {
        self.controls()
            .any(|(it, _)| it.effect != Effect::Restricts)
    }

    /// The foreign readers that a control lets in here.
    fn readers_by(&self, id: ControlId) -> Readers {
        match self.controls.get(&id) {
            Some(words) if control(self.scheme, id).takes == Takes::Nothing => {
                debug_assert!(words.is_empty());
                Readers::Of(BTreeSet::from([ANY.to_owned()]))
            }
            Some(words) => Readers::Of(words.iter().flat_map(|word| members(word)).collect()),
            None if self.level().shuts_out || self.names_readers() => Readers::Of(BTreeSet::new()),
            None => Readers::All,
        }
    }
}

/// Stands for the readers of a control that names none, such as `RELIDO`.
const ANY: &str = "*";

/// The readers as one of the labels writes them, where one names just these; otherwise each
/// country by itself.
fn shortest<'a>(
    readers: &BTreeSet<String>,
    written: impl Iterator<Item = &'a BTreeSet<String>>,
) -> BTreeSet<String> {
    let mut same: Vec<&BTreeSet<String>> = written
        .filter(|words| {
            let named: BTreeSet<String> = words.iter().flat_map(|word| members(word)).collect();
            named == *readers
        })
        .collect();
    same.sort_by_key(|words| words.len());
    match same.first() {
        Some(words) => (*words).clone(),
        None if readers.contains(ANY) => BTreeSet::new(),
        None => readers.clone(),
    }
}

impl Readers {
    fn are_among(&self, others: &Self) -> bool {
        match (self, others) {
            (_, Self::All) => true,
            (Self::All, Self::Of(_)) => false,
            (Self::Of(own), Self::Of(others)) => own.is_subset(others),
        }
    }

    fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::All, other) | (other, Self::All) => other,
            (Self::Of(own), Self::Of(other)) => {
                Self::Of(own.intersection(&other).cloned().collect())
            }
        }
    }
}

/// The control of this id.
pub(super) fn control(scheme: Scheme, id: ControlId) -> &'static Control {
    &scheme.table().groups[id.group].controls[id.index]
}

/// Every control of a system.
pub(super) fn ids(scheme: Scheme) -> impl Iterator<Item = ControlId> {
    let groups = scheme.table().groups.iter().enumerate();
    groups
        .flat_map(|(group, it)| (0..it.controls.len()).map(move |index| ControlId { group, index }))
}

/// The control with this portion mark.
pub(super) fn find(scheme: Scheme, portion: &str) -> Option<ControlId> {
    ids(scheme).find(|id| control(scheme, *id).portion == portion)
}

/// The controls that take the place of one that excludes them.
fn stricter(scheme: Scheme, id: ControlId) -> impl Iterator<Item = ControlId> {
    let own = control(scheme, id).portion;
    let exclusions = scheme.table().exclusions.iter();
    exclusions.flat_map(move |exclusion| {
        let position = exclusion.controls.iter().position(|it| *it == own);
        let behind = position.map_or(&[][..], |position| &exclusion.controls[position + 1..]);
        behind.iter().filter_map(move |it| find(scheme, it))
    })
}

fn ids_that_let_in(scheme: Scheme) -> impl Iterator<Item = ControlId> {
    ids(scheme).filter(move |id| control(scheme, *id).effect == Effect::LetsIn)
}

fn id_that_shuts_out(scheme: Scheme) -> Option<ControlId> {
    ids(scheme).find(|id| control(scheme, *id).effect == Effect::ShutsOut)
}
