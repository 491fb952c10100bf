//! Blocks that say by whose authority a brief is marked, and findings that its author accepts.

use schemars::JsonSchema;

use crate::schema::OneOrMany;
use crate::{Date, Marking, Plain};

/// Authority for a classification (32 CFR 2001.21 and 2001.22): original with a reason, or
/// derivative with what it is derived from.
#[derive(Debug, Clone, Default, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Classification {
    /// Name and position of who classified it.
    pub classified_by: Option<Plain>,
    /// Source or guide that a derivative classification comes from.
    #[schemars(default, with = "OneOrMany<Plain>")]
    pub derived_from: Vec<Plain>,
    /// Reason for an original classification: `"1.4(d)"`.
    pub reason: Option<Plain>,
    /// Day or event on which it ends.
    pub declassify_on: Option<Plain>,
    /// Why the whole is marked higher than each of its parts: what their compilation reveals.
    pub compilation: Option<Plain>,
    /// Handling marking of this block: a release at or above it keeps it. Left out, the brief's.
    pub marking: Option<Marking>,
}

/// Designation of controlled unclassified information (32 CFR 2002).
#[derive(Debug, Clone, Default, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ControlledInformation {
    /// Organisation and office that controls it.
    pub controlled_by: Option<Plain>,
    /// Categories from the CUI registry.
    #[schemars(default, with = "OneOrMany<Plain>")]
    pub categories: Vec<Plain>,
    /// Limited dissemination controls; not beside a distribution statement.
    #[schemars(default, with = "OneOrMany<Plain>")]
    pub dissemination: Vec<Plain>,
    /// Distribution statement in full; not beside dissemination controls.
    pub distribution_statement: Option<Plain>,
    /// Whom to ask: a person, with a telephone number or a mailbox.
    pub contact: Option<Plain>,
    /// Why the whole is marked higher than each of its parts.
    pub compilation: Option<Plain>,
    /// Handling marking of this block: a release at or above it keeps it. Left out, the brief's.
    pub marking: Option<Marking>,
}

/// A finding that the author knows of and accepts.
#[derive(Debug, Clone, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Allow {
    /// Id of the rule.
    pub rule: String,
    /// Field in which it is accepted: `judgments[0].text`, or the id of an item. Left out, the whole brief.
    pub place: Option<String>,
    /// Why it is right here.
    pub reason: String,
    /// Until when.
    pub until: Option<Date>,
}
