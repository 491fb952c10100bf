//! Handling markings: who may read what.
//!
//! A [`Scheme`] is a table of levels and controls; a [`Label`] is a level with its controls, and
//! a [`Marking`] is what a brief or a portion bears.

mod error;
mod label;
mod opening;
mod parse;
mod print;
mod schema;
mod scheme;
mod several;
mod tables;

use std::fmt;
use std::sync::Arc;

pub use error::MarkingError;
pub use label::Label;
pub use opening::{OpeningMark, opening_mark, stray_mark};
pub use scheme::{
    Control, Effect, Exclusion, Group, LabelPlace, Level, Requirement, Scheme, SchemeTable, Takes,
};

/// A handling marking, as a brief or a portion bears it: a label of one system, and a label of
/// the Traffic Light Protocol beside it or alone.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Marking {
    /// One or two; that of the Traffic Light Protocol comes last.
    labels: Arc<[Label]>,
}

impl From<Label> for Marking {
    fn from(label: Label) -> Self {
        Self {
            labels: Arc::new([label]),
        }
    }
}

impl Marking {
    /// Reads a marking as people write it: `TLP:AMBER`, `SECRET//NOFORN`, `S//NF`,
    /// `CUI, TLP:AMBER`. The brief's own system, where it has one, says whose an ambiguous word is.
    ///
    /// # Errors
    ///
    /// When no system has such a label, or it breaks a rule of its system.
    pub fn parse(text: &str, own: Option<Scheme>) -> Result<Self, MarkingError> {
        let text = text.trim();
        if let Some(several) = several::several(text) {
            return Err(several);
        }
        let turned = text.split_once(',');
        if let Some((tlp, primary)) = turned.filter(|(one, other)| is_tlp(one) && !is_tlp(other)) {
            // The other way round, both are meant.
            let both = format!("{}, {}", primary.trim(), tlp.trim());
            return Err(Self::parse(&both, own)
                .map_or(MarkingError::Unknown, |_| MarkingError::Spelling(both)));
        }
        // A release list has commas of its own, so the last one counts.
        if let Some((primary, tlp)) = text.rsplit_once(',').filter(|(_, rest)| is_tlp(rest)) {
            let tlp = tlp_label(tlp.trim())?;
            // What is written right is written right with both.
            let primary = primary_label(primary.trim(), own).map_err(|error| error.beside(&tlp))?;
            return Ok(Self {
                labels: Arc::new([primary, tlp]),
            });
        }
        let label = if is_tlp(text) {
            tlp_label(text)
        } else {
            primary_label(text, own).map_err(|error| match tlp_label(text) {
                Err(better) if error == MarkingError::Unknown => better,
                _ => error,
            })
        };
        label.map(Self::from)
    }

    /// Its labels: one, or one and that of the Traffic Light Protocol.
    #[must_use]
    pub fn labels(&self) -> &[Label] {
        &self.labels
    }

    /// Its label in a system.
    #[must_use]
    pub fn of(&self, scheme: Scheme) -> Option<&Label> {
        self.labels.iter().find(|label| label.scheme() == scheme)
    }

    /// The label that stands first.
    #[must_use]
    pub fn primary(&self) -> &Label {
        &self.labels[0]
    }

    /// The system of the label that stands first.
    #[must_use]
    pub fn scheme(&self) -> Scheme {
        self.primary().scheme()
    }

    /// This marking inside another one: in a system in which it says nothing it has the label
    /// of what is around it.
    #[must_use]
    pub fn within(&self, around: Option<&Self>) -> Self {
        let around = around.into_iter().flat_map(|around| around.labels());
        let missing = around.filter(|label| self.of(label.scheme()).is_none());
        let missing: Vec<&Label> = missing.collect();
        if missing.is_empty() {
            return self.clone();
        }
        let mut labels = self.labels.to_vec();
        labels.extend(missing.into_iter().cloned());
        Self::of_labels(labels)
    }

    /// The marking of something that bears `own` inside something that has `around`.
    #[must_use]
    pub fn covering(own: Option<&Self>, around: Option<&Self>) -> Option<Self> {
        own.map(|own| own.within(around))
            .or_else(|| around.cloned())
    }

    /// Whether all who may read something under this marking may read what bears the other.
    #[must_use]
    pub fn covers(&self, other: &Self) -> bool {
        let is_covered =
            |label: &Label| self.of(label.scheme()).is_some_and(|own| own.covers(label));
        other.labels.iter().all(is_covered)
    }

    /// The freest marking that covers all of these, system by system; none of none. A system in
    /// which only some say something is judged by those.
    #[must_use]
    pub fn join<'a>(markings: impl IntoIterator<Item = &'a Self>) -> Option<Self> {
        let markings: Vec<&Self> = markings.into_iter().collect();
        let mut schemes: Vec<Scheme> = Vec::new();
        for label in markings.iter().flat_map(|marking| marking.labels()) {
            if !schemes.contains(&label.scheme()) {
                schemes.push(label.scheme());
            }
        }
        let labels: Option<Vec<Label>> = schemes
            .iter()
            .map(|scheme| Label::join(markings.iter().filter_map(|it| it.of(*scheme))))
            .collect();
        labels.filter(|it| !it.is_empty()).map(Self::of_labels)
    }

    /// This marking with another label in the place of its own one of that system.
    #[must_use]
    pub fn with(&self, label: Label) -> Self {
        let others = self
            .labels
            .iter()
            .filter(|own| own.scheme() != label.scheme());
        Self::of_labels(others.cloned().chain([label.clone()]).collect())
    }

    /// As it stands before a portion, without parentheses: `S//NF`.
    #[must_use]
    pub fn portion(&self) -> String {
        let labels: Vec<String> = self.labels.iter().map(Label::portion).collect();
        labels.join(", ")
    }

    fn of_labels(mut labels: Vec<Label>) -> Self {
        labels.sort_by_key(|label| label.scheme() == Scheme::TLP);
        Self {
            labels: labels.into(),
        }
    }
}

impl fmt::Display for Marking {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let labels: Vec<String> = self.labels.iter().map(ToString::to_string).collect();
        f.write_str(&labels.join(", "))
    }
}

/// Whether a text means a label of the Traffic Light Protocol.
fn is_tlp(text: &str) -> bool {
    let head = text.trim().get(..3);
    head.is_some_and(|head| head.eq_ignore_ascii_case("tlp"))
}

/// A label of the Traffic Light Protocol, whose labels are exact: capitals, no spaces.
fn tlp_label(text: &str) -> Result<Label, MarkingError> {
    if let Ok(label) = Label::parse(text, Scheme::TLP) {
        return Ok(label);
    }
    let squeezed: String = text
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '_'))
        .collect::<String>()
        .to_uppercase();
    let squeezed = match squeezed.strip_prefix("TLP") {
        Some(rest) => format!("TLP:{}", rest.trim_start_matches(':')),
        None => format!("TLP:{squeezed}"),
    };
    if squeezed == "TLP:WHITE" {
        return Err(MarkingError::TlpWhite);
    }
    let squeezed = squeezed.replace("AMBERSTRICT", "AMBER+STRICT");
    Err(match Label::parse(&squeezed, Scheme::TLP) {
        Ok(label) => MarkingError::Spelling(label.to_string()),
        Err(_) => MarkingError::Unknown,
    })
}

/// A text with the separator of the system behind its level, where that makes a label of it:
/// `S//NF` of `S/NF` or `S NF`.
fn separated(text: &str, own: Scheme) -> Option<String> {
    let between = own.table().between_groups;
    // Where any words may follow a level, this would make a marking of every slip.
    let takes_words = |it: &Control| it.takes == Takes::Words;
    let mut controls = own.table().groups.iter().flat_map(|it| it.controls);
    if controls.any(takes_words) {
        return None;
    }
    let cuts = text.char_indices().filter(|(_, it)| "/- ".contains(*it));
    let candidates = cuts.map(|(at, _)| {
        let (before, rest) = text.split_at(at);
        let rest = rest.trim_start_matches(['/', '-', ' ']);
        format!("{}{between}{rest}", before.trim_end())
    });
    candidates
        .into_iter()
        .find(|it| Label::parse(it, own).is_ok())
}

/// A label of the brief's own system or, where it has none, of the one system that has it.
fn primary_label(text: &str, own: Option<Scheme>) -> Result<Label, MarkingError> {
    let knows = |scheme: &Scheme| {
        let parsed = Label::parse(text, *scheme);
        (parsed != Err(MarkingError::Unknown)).then_some((*scheme, parsed))
    };
    let others = || Scheme::all().filter(|scheme| *scheme != Scheme::TLP);
    if let Some(own) = own.filter(|own| *own != Scheme::TLP) {
        let capitals = text.to_uppercase();
        return match Label::parse(text, own) {
            Err(MarkingError::Unknown) => Err(match Label::parse(&capitals, own) {
                // In the form in which it is written.
                Ok(label) if label.portion() == capitals => MarkingError::Spelling(capitals),
                Ok(label) => MarkingError::Spelling(label.to_string()),
                Err(_) if separated(&capitals, own).is_some() => {
                    MarkingError::Spelling(separated(&capitals, own).unwrap_or_default())
                }
                Err(_) => others()
                    .find_map(|it| knows(&it))
                    .map_or(MarkingError::Unknown, |(it, _)| {
                        MarkingError::OtherScheme(it)
                    }),
            }),
            known => known,
        };
    }
    let found: Vec<(Scheme, Result<Label, MarkingError>)> =
        others().filter_map(|it| knows(&it)).collect();
    let nations = |it: &(Scheme, _)| it.0.table().nation;
    match found.as_slice() {
        [] => Err(MarkingError::Unknown),
        [first, rest @ ..] if rest.iter().any(|it| nations(it) != nations(first)) => Err(
            MarkingError::Ambiguous(found.iter().map(|(scheme, _)| *scheme).collect()),
        ),
        _ if own.is_some() => Err(MarkingError::OtherScheme(found[0].0)),
        // Of two systems of one nation, the one that can read it whole is meant.
        _ => {
            let whole = found.iter().find(|(_, parsed)| parsed.is_ok());
            whole.unwrap_or(&found[0]).1.clone()
        }
    }
}
