//! What is asked of the reader: recommendations, options, objections, clearances.

use schemars::JsonSchema;

use crate::{Date, ItemId, Line, Marking, Plain, Vocabulary};

/// One thing that the reader is asked to do.
#[derive(Debug, Clone, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Recommendation {
    /// Name to refer to it by: `[](#cell)` prints "recommendation 1".
    pub id: Option<ItemId>,
    /// The family it belongs to; recommendations of one family stand together under its name.
    pub group: Option<Plain>,
    /// What to do: one sentence that begins with a verb.
    pub action: Line,
    /// Who does it: someone whom the reader can task.
    pub owner: Option<Plain>,
    /// By when.
    pub due: Option<Date>,
    /// Why: one sentence.
    pub rationale: Option<Line>,
    /// What the reader does with it: `approve` prints a decision line, `note` none.
    #[schemars(default)]
    pub decision: Decision,
    /// Handling marking of the whole item; a mark that opens its action does the same.
    pub marking: Option<Marking>,
}

/// What the reader does with a recommendation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, JsonSchema)]
#[schemars(rename_all = "lowercase")]
pub enum Decision {
    /// Decides: the template's decision words print below it.
    #[default]
    Approve,
    /// Takes note.
    Note,
}

impl Vocabulary for Decision {
    const NAME: &'static str = "decision";
    const TERMS: &'static [(&'static str, Self)] =
        &[("approve", Self::Approve), ("note", Self::Note)];
}

/// An objection, printed beside what it objects to.
#[derive(Debug, Clone, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Dissent {
    /// Who objects.
    pub organization: Plain,
    /// The id of the recommendation, option or judgement.
    pub on: ItemId,
    /// The objection, in a sentence.
    pub text: Line,
    /// Handling marking of the whole item; a mark that opens its text does the same.
    pub marking: Option<Marking>,
}

/// One of the alternatives.
#[derive(Debug, Clone, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct PolicyOption {
    /// Name to refer to it by: `[](#standing)` prints "option A".
    pub id: Option<ItemId>,
    /// A short name.
    pub name: Plain,
    /// What it is, in a sentence.
    pub description: Option<Line>,
    /// What speaks for it.
    pub benefits: Option<Line>,
    /// What it costs.
    pub costs: Option<Line>,
    /// What may go wrong.
    pub risks: Option<Line>,
    /// Whether this is the one that we recommend.
    #[schemars(default)]
    pub recommended: bool,
    /// Handling marking of the whole item; a mark that opens its name does the same.
    pub marking: Option<Marking>,
}

/// What an office said of the brief.
#[derive(Debug, Clone, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Clearance {
    /// The office.
    pub office: Plain,
    /// What it said.
    pub status: ClearanceStatus,
    /// When it said so; for `asked`, by when it was asked to reply.
    pub date: Option<Date>,
    /// Its condition or remark.
    pub comment: Option<Line>,
    /// Handling marking of the whole row.
    pub marking: Option<Marking>,
}

/// What an office said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, JsonSchema)]
#[schemars(rename_all = "lowercase")]
pub enum ClearanceStatus {
    /// It agrees.
    Cleared,
    /// It agrees if something changes.
    Changes,
    /// It objects.
    Objects,
    /// It was asked and has not answered.
    Asked,
    /// It was sent for information.
    Information,
}

impl Vocabulary for ClearanceStatus {
    const NAME: &'static str = "clearance status";
    const TERMS: &'static [(&'static str, Self)] = &[
        ("cleared", Self::Cleared),
        ("changes", Self::Changes),
        ("objects", Self::Objects),
        ("asked", Self::Asked),
        ("information", Self::Information),
    ];
}
