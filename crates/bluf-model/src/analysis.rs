//! What we think: judgements, assumptions, indicators, conflicts between sources.

use schemars::JsonSchema;

use crate::schema::{OneOrMany, TextOrTable};
use crate::{ItemId, LikelihoodTerm, Line, Marking, Vocabulary};

/// A judgement: one sentence that says what we think, and how likely it is.
#[derive(Debug, Clone, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Judgment {
    /// Name to refer to it by: `[](#succession)` prints "judgement 1".
    pub id: Option<ItemId>,
    /// The judgement, with one word of the likelihood scale in it; confidence stands in `confidence`, never in the same sentence (ICD 203).
    pub text: Line,
    /// The likelihood word, only where the sentence states none or several.
    pub likelihood: Option<LikelihoodTerm>,
    /// How good the evidence is; not how likely the judgement is.
    pub confidence: Option<Confidence>,
    /// What the confidence rests on.
    pub basis: Option<Line>,
    /// The rival reading, and why we do not hold it.
    pub alternative: Option<Line>,
    /// Handling marking of the whole item; a mark that opens its text does the same.
    pub marking: Option<Marking>,
}

/// Confidence in the evidence behind a judgement (ICD 203; levels as in JP 2-0).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, JsonSchema)]
#[schemars(rename_all = "lowercase")]
pub enum Confidence {
    /// Uncorroborated, many assumptions, large gaps.
    Low,
    /// Partly corroborated, several assumptions.
    Moderate,
    /// Well corroborated from proven sources, few assumptions.
    High,
}

impl Vocabulary for Confidence {
    const NAME: &'static str = "confidence";
    const TERMS: &'static [(&'static str, Self)] = &[
        ("high", Self::High),
        ("moderate", Self::Moderate),
        ("low", Self::Low),
    ];
}

/// Something that we take as given.
#[derive(Debug, Clone, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Assumption {
    /// Name to refer to it by: `[](#backing)` prints "assumption 1".
    pub id: Option<ItemId>,
    /// The assumption.
    pub text: Line,
    /// What follows if it is wrong.
    pub if_wrong: Option<Line>,
    /// Handling marking of the whole item; a mark that opens its text does the same.
    pub marking: Option<Marking>,
}

/// Something to watch.
#[derive(Debug, Clone, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Indicator {
    /// The id of the judgement that it bears on.
    pub judgment: Option<ItemId>,
    /// What to watch.
    pub text: Line,
    /// The value or event at which the judgement must be looked at again.
    pub threshold: Option<Line>,
    /// What it does to the judgement.
    pub direction: Option<Direction>,
    /// Handling marking of the whole row; a mark that opens its text does the same.
    pub marking: Option<Marking>,
}

/// What an indicator does to its judgement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, JsonSchema)]
#[schemars(rename_all = "lowercase")]
pub enum Direction {
    /// Seeing it makes the judgement more likely.
    Strengthens,
    /// Seeing it makes the judgement less likely.
    Weakens,
}

impl Vocabulary for Direction {
    const NAME: &'static str = "direction";
    const TERMS: &'static [(&'static str, Self)] = &[
        ("strengthens", Self::Strengthens),
        ("weakens", Self::Weakens),
    ];
}

/// A point on which sources disagree.
#[derive(Debug, Clone, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Conflict {
    /// What they disagree on.
    pub item: Line,
    /// What each says, with its citation.
    #[schemars(with = "OneOrMany<TextOrTable<Version>>")]
    pub versions: Vec<Version>,
    /// What this brief uses, and why. Left out, it prints "Unresolved".
    pub resolution: Option<Line>,
    /// Handling marking of the whole row; a mark that opens its item does the same.
    pub marking: Option<Marking>,
}

/// What one side of a conflict says.
#[derive(Debug, Clone, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Version {
    /// What it says.
    pub text: Line,
    /// Handling marking of this version.
    pub marking: Option<Marking>,
}
