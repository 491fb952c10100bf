//! Systems of handling markings, each a table: its levels, its controls, and what binds them.
//!
//! Reading, ordering, joining and printing go by the table alone, so a further system is a
//! further table.

use std::borrow::Cow;
use std::fmt;
use std::hash::{Hash, Hasher};

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::tables;
use crate::Vocabulary;

/// A system of handling markings.
#[derive(Clone, Copy)]
pub struct Scheme(pub &'static SchemeTable);

/// What a system of markings knows, in a version of its standard.
#[derive(Debug)]
pub struct SchemeTable {
    /// How authors name it: `us`.
    pub id: &'static str,
    /// Its full name.
    pub name: &'static str,
    /// Which version of the standard this is.
    pub version: &'static str,
    /// Where the standard can be read.
    pub source: &'static str,
    /// Whose it is, where a nation's: two nations may both say `SECRET`.
    pub nation: Option<&'static str>,
    /// The country whose own readers every release list begins with: `USA`.
    pub owner: Option<&'static str>,
    /// Its levels, from the freest to the strictest.
    pub levels: &'static [Level],
    /// Its controls, by group, in the order of the banner.
    pub groups: &'static [Group],
    /// What stands between level and groups: `//`.
    pub between_groups: &'static str,
    /// Whether every portion bears a mark once one does.
    pub marks_every_portion: bool,
    /// Where its label stands in headers and footers.
    pub label_place: LabelPlace,
    /// Controls that one marking cannot have together.
    pub exclusions: &'static [Exclusion],
    /// What a control asks for.
    pub requirements: &'static [Requirement],
    /// The rule by which levels and controls stand in their order.
    pub order_rule: &'static str,
}

/// A level of a system.
#[derive(Debug, Clone, Copy)]
pub struct Level {
    /// As it stands in a banner: `SECRET`.
    pub banner: &'static str,
    /// As it stands before a portion: `S`.
    pub portion: &'static str,
    /// Other spellings that mean the same.
    pub also: &'static [&'static str],
    /// Whether it is classified information, which asks for an authority.
    pub is_classified: bool,
    /// Whether further readers, such as foreign ones, are shut out until a control lets them in.
    pub shuts_out: bool,
    /// Colour of the letters of its label, `#rrggbb`.
    pub foreground: &'static str,
    /// Colour behind them; none for the paper's own.
    pub background: Option<&'static str>,
    /// The rule by which a banner of this level has no portion above it.
    pub banner_rule: &'static str,
    /// The rule by which a banner of this level has a portion of it.
    pub portion_rule: &'static str,
}

/// Where a label stands in headers and footers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LabelPlace {
    /// At the right edge.
    Right,
    /// In the middle.
    Centre,
}

/// A group of controls: one stretch of a banner.
#[derive(Debug)]
pub struct Group {
    /// What its controls are: "dissemination controls".
    pub name: &'static str,
    /// Its controls, in the order in which they print.
    pub controls: &'static [Control],
    /// What stands between two of them: `/`.
    pub between: &'static str,
    /// Whether they stand before the level: `UK SECRET`.
    pub before_level: bool,
}

/// A control of a system.
#[derive(Debug, Clone, Copy)]
pub struct Control {
    /// As it stands in a banner: `NOFORN`.
    pub banner: &'static str,
    /// As it stands before a portion: `NF`.
    pub portion: &'static str,
    /// What it stands for.
    pub name: &'static str,
    /// What follows it.
    pub takes: Takes,
    /// What it does to the readers.
    pub effect: Effect,
    /// The levels on which it may stand, by their portion marks; empty for all.
    pub levels: &'static [&'static str],
    /// The controls, by their portion marks, that stand in its place on any other level.
    pub elsewhere: &'static [&'static str],
    /// The rule by which it may stand on those levels only.
    pub level_rule: &'static str,
    /// The rule by which a banner has it when a portion has it.
    pub roll_up_rule: &'static str,
}

/// What follows a control.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Takes {
    /// Nothing.
    Nothing,
    /// Countries, apart by commas, the owner's first: `REL TO USA, AUS, GBR`.
    Countries,
    /// Countries, apart by spaces, or none: `FGI DEU GBR`.
    Origins,
    /// Compartments, each behind a hyphen, with sub-compartments behind spaces: `SI-G ABCD`.
    Compartments,
    /// One or several programs behind a hyphen: `SAR-BP`.
    Programs,
    /// One or several organisations in front of it: `CABINET OFFICE USE ONLY`.
    Organizations,
    /// It is nothing but words of the author's own, in capitals.
    Words,
}

/// What a control does to the readers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effect {
    /// It takes readers away: a banner has it when one portion has it.
    Restricts,
    /// It takes all foreign readers away, and so goes with no control that lets some in.
    ShutsOut,
    /// It lets foreign readers in: a banner has it when every portion that shuts them out has it.
    LetsIn,
}

/// Controls that one marking cannot have together.
#[derive(Debug)]
pub struct Exclusion {
    /// The controls, by their portion marks, from the freest: where portions have several of them,
    /// the banner has the strictest.
    pub controls: &'static [&'static str],
    /// The rule that says so.
    pub rule: &'static str,
}

/// What a control asks for.
#[derive(Debug)]
pub struct Requirement {
    /// The control, by its portion mark.
    pub control: &'static str,
    /// Only where it has this compartment.
    pub compartment: Option<&'static str>,
    /// The levels on which it may stand, by their portion marks; empty for all.
    pub levels: &'static [&'static str],
    /// The control that must stand beside it, by its portion mark.
    pub with: Option<&'static str>,
    /// The rule that says so.
    pub rule: &'static str,
}

impl Level {
    /// A level that asks for nothing, in black on the paper's own white.
    #[must_use]
    pub const fn new(banner: &'static str, portion: &'static str) -> Self {
        Self {
            banner,
            portion,
            also: &[],
            is_classified: false,
            shuts_out: false,
            foreground: "#000000",
            background: None,
            banner_rule: "",
            portion_rule: "",
        }
    }

    /// The colours of its label.
    #[must_use]
    pub const fn colors(self, foreground: &'static str, background: &'static str) -> Self {
        Self {
            foreground,
            background: Some(background),
            ..self
        }
    }
}

impl Control {
    /// A control that restricts, on every level, and takes nothing.
    #[must_use]
    pub const fn new(banner: &'static str, portion: &'static str, name: &'static str) -> Self {
        Self {
            banner,
            portion,
            name,
            takes: Takes::Nothing,
            effect: Effect::Restricts,
            levels: &[],
            elsewhere: &[],
            level_rule: "",
            roll_up_rule: "",
        }
    }

    /// What follows it.
    #[must_use]
    pub const fn takes(self, takes: Takes) -> Self {
        Self { takes, ..self }
    }

    /// What it does to the readers.
    #[must_use]
    pub const fn effect(self, effect: Effect) -> Self {
        Self { effect, ..self }
    }

    /// The levels on which it may stand, and the rule that says so.
    #[must_use]
    pub const fn only_on(self, levels: &'static [&'static str], level_rule: &'static str) -> Self {
        Self {
            levels,
            level_rule,
            ..self
        }
    }

    /// What stands in its place on any other level.
    #[must_use]
    pub const fn elsewhere(self, elsewhere: &'static [&'static str]) -> Self {
        Self { elsewhere, ..self }
    }

    /// The rule by which a banner has it when a portion has it.
    #[must_use]
    pub const fn roll_up(self, roll_up_rule: &'static str) -> Self {
        Self {
            roll_up_rule,
            ..self
        }
    }

    /// Whether it may stand on a level.
    #[must_use]
    pub fn stands_on(&self, level: &Level) -> bool {
        self.levels.is_empty() || self.levels.contains(&level.portion)
    }
}

impl Scheme {
    /// Traffic Light Protocol 2.0.
    pub const TLP: Self = Self(&tables::TLP);
    /// Classification in the United States.
    pub const US: Self = Self(&tables::US);
    /// Controlled unclassified information of the United States.
    pub const CUI: Self = Self(&tables::CUI);
    /// Classification in the United Kingdom.
    pub const UK: Self = Self(&tables::UK);

    /// Every system that bluf knows.
    pub fn all() -> impl Iterator<Item = Self> {
        Self::TERMS.iter().map(|(_, scheme)| *scheme)
    }

    /// Its table.
    #[must_use]
    pub fn table(self) -> &'static SchemeTable {
        self.0
    }
}

impl Vocabulary for Scheme {
    const NAME: &'static str = "marking scheme";
    const TERMS: &'static [(&'static str, Self)] = &[
        ("tlp", Self::TLP),
        ("us", Self::US),
        ("cui", Self::CUI),
        ("uk", Self::UK),
    ];
}

impl PartialEq for Scheme {
    fn eq(&self, other: &Self) -> bool {
        self.0.id == other.0.id
    }
}

impl Eq for Scheme {}

impl Hash for Scheme {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.id.hash(state);
    }
}

impl fmt::Debug for Scheme {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Scheme").field(&self.0.id).finish()
    }
}

impl JsonSchema for Scheme {
    fn schema_name() -> Cow<'static, str> {
        "Scheme".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let ids: Vec<&str> = Self::TERMS.iter().map(|(id, _)| *id).collect();
        let names: Vec<String> = Self::all()
            .map(|scheme| format!("`{}`: {}", scheme.0.id, scheme.0.name))
            .collect();
        json_schema!({
            "title": "Scheme",
            "description": format!("A system of handling markings. {}.", names.join("; ")),
            "type": "string",
            "enum": ids,
        })
    }
}
