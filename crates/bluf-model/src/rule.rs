//! Rules: what bluf may find wrong with a brief, how much it weighs, and who says so.

use std::fmt;

use schemars::JsonSchema;

use crate::{Status, Vocabulary};

/// A rule that a brief must keep.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rule {
    /// Its stable name: `hedge`, `dangling-reference`.
    pub id: &'static str,
    /// The family it belongs to.
    pub family: Family,
    /// How much it weighs in a final.
    pub level: Level,
    /// How much less it weighs in a draft.
    pub drafts: Drafts,
    /// What it must see to judge.
    pub reads: Reads,
    /// What it finds: one sentence, with a full stop.
    pub summary: &'static str,
    /// Why that is wrong, and what it leaves alone: a few sentences.
    pub reasoning: &'static str,
    /// The standard, handbook or measurement that it comes from.
    pub source: &'static str,
    /// Part of a brief that breaks it, as TOML.
    pub bad: &'static str,
    /// The same part put right.
    pub good: &'static str,
}

/// A family of rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, JsonSchema)]
#[schemars(rename_all = "snake_case")]
pub enum Family {
    /// Whether the file can be read at all; always errors.
    File,
    /// Likelihood and confidence.
    Estimative,
    /// Sources, their origins, their age.
    Sourcing,
    /// Handling markings: banner, portions, authority, designation.
    Marking,
    /// Assumptions, alternatives, indicators, gaps.
    Analysis,
    /// What is asked, of whom, by when.
    Decision,
    /// Whether the brief agrees with itself.
    Coherence,
    /// Length and plain words.
    Length,
    /// Whether everybody can read it.
    Access,
    /// Whether figures show what their data say.
    Figures,
    /// Spelling, and slips of the pen.
    Language,
    /// Whether the choices made about rules still hold.
    Control,
}

impl Vocabulary for Family {
    const NAME: &'static str = "family of rules";
    const TERMS: &'static [(&'static str, Self)] = &[
        ("file", Self::File),
        ("estimative", Self::Estimative),
        ("sourcing", Self::Sourcing),
        ("marking", Self::Marking),
        ("analysis", Self::Analysis),
        ("decision", Self::Decision),
        ("coherence", Self::Coherence),
        ("length", Self::Length),
        ("access", Self::Access),
        ("figures", Self::Figures),
        ("language", Self::Language),
        ("control", Self::Control),
    ];
}

impl Family {
    /// What the family is about, in a sentence.
    #[must_use]
    pub fn meaning(self) -> &'static str {
        match self {
            Self::File => {
                "Whether the file can be read at all. These are errors always, and have no level."
            }
            Self::Estimative => {
                "Likelihood and confidence: ICD 203 and the UK's yardstick, each by itself."
            }
            Self::Sourcing => "Sources, their origins and their age.",
            Self::Marking => {
                "Handling markings: the banner and its portions, by whose authority, and who may read what is cited."
            }
            Self::Analysis => "Assumptions, alternatives, indicators, gaps, and what changed.",
            Self::Decision => "What is asked, of whom, by when.",
            Self::Coherence => "Whether the brief agrees with itself.",
            Self::Length => "Length and plain words.",
            Self::Access => "Whether everybody can read it.",
            Self::Figures => "Whether figures show what their data say.",
            Self::Language => "Spelling, and slips of the pen.",
            Self::Control => "Whether the choices made about rules still hold.",
        }
    }
}

/// How much a rule weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, JsonSchema)]
#[schemars(rename_all = "snake_case")]
pub enum Level {
    /// It is not asked.
    Off,
    /// It warns.
    Warn,
    /// What it finds is an error, and nothing is rendered.
    Deny,
}

impl Vocabulary for Level {
    const NAME: &'static str = "level";
    const TERMS: &'static [(&'static str, Self)] = &[
        ("off", Self::Off),
        ("warn", Self::Warn),
        ("deny", Self::Deny),
    ];
}

/// What a rule does in a draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Drafts {
    /// It weighs one step less: an error warns, a warning is advice.
    Lighter,
    /// It weighs the same: what it finds is wrong at any stage.
    Same,
    /// It waits: a draft may still lack this.
    Silent,
    /// It waits, unless somebody chose its level or its family's; then it weighs one step less.
    Asked,
}

/// What a rule must see to judge.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reads {
    /// The file itself: its syntax, keys and values.
    File,
    /// Fields and their relations, in any language.
    Fields,
    /// Words, in every language of briefs.
    Words,
    /// The typeset pages.
    Pages,
    /// The template.
    Template,
}

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Nothing is rendered.
    Error,
    /// It is rendered, and probably not what the author means.
    Warning,
    /// Something to do before the draft is final.
    Advice,
}

/// The level that somebody chose for a rule or for a whole family.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// Id of a rule, or name of a family.
    pub name: String,
    /// The level.
    pub level: Level,
}

impl Rule {
    /// The level that choices give to the rule: the choice for the rule itself before that for
    /// its family, and its own level where nobody chose.
    #[must_use]
    pub fn level_after(&self, choices: &[Choice]) -> Level {
        self.chosen(choices).unwrap_or(self.level)
    }

    /// The level that somebody chose for it.
    fn chosen(&self, choices: &[Choice]) -> Option<Level> {
        let chosen = |name: &str| {
            let choice = choices.iter().rev().find(|choice| choice.name == name);
            choice.map(|choice| choice.level)
        };
        // A family does not wake a rule that is off by default: those are asked for by name,
        // unless the whole family is off.
        let of_family = || {
            let level = chosen(self.family.term())?;
            (level == Level::Off || self.level != Level::Off).then_some(level)
        };
        chosen(self.id).or_else(of_family)
    }

    /// How bad a finding of this rule is after these choices; none where the rule does not speak.
    #[must_use]
    pub fn severity(&self, choices: &[Choice], status: Status) -> Option<Severity> {
        let full = match self.level_after(choices) {
            Level::Off => return None,
            Level::Warn => Severity::Warning,
            Level::Deny => Severity::Error,
        };
        let lighter = match full {
            Severity::Error => Severity::Warning,
            Severity::Warning | Severity::Advice => Severity::Advice,
        };
        match (status, self.drafts) {
            (Status::Final, _) | (Status::Draft, Drafts::Same) => Some(full),
            (Status::Draft, Drafts::Lighter) => Some(lighter),
            (Status::Draft, Drafts::Silent) => None,
            (Status::Draft, Drafts::Asked) => self.chosen(choices).map(|_| lighter),
        }
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Advice => "advice",
        })
    }
}
