//! Figures of what a brief holds anyway: its timeline, its judgements, its options.

use schemars::JsonSchema;

use crate::schema::OneOrMany;
use crate::{Date, ItemId};

/// Which part of the timeline a figure draws.
#[derive(Debug, Clone, Default, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Excerpt {
    /// The first day or hour that it draws. Left out: that of the first event.
    pub from: Option<Date>,
    /// The last day or hour that it draws. Left out: that of the last event.
    pub to: Option<Date>,
}

/// Which judgements a figure draws.
#[derive(Debug, Clone, Default, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct JudgmentChoice {
    /// Their ids, in the order in which to draw them. Left out: all of them.
    #[schemars(default, with = "OneOrMany<ItemId>")]
    pub judgments: Vec<ItemId>,
}

/// Which options a matrix holds against its criteria.
#[derive(Debug, Clone, Default, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct OptionChoice {
    /// Their ids, in the order of the cells. Left out: all of them, in the order of the brief.
    #[schemars(default, with = "OneOrMany<ItemId>")]
    pub options: Vec<ItemId>,
}

impl Excerpt {
    /// Whether a date lies in it, as far as both are known: the whole of the last day belongs to it.
    #[must_use]
    pub fn holds(&self, date: Date) -> bool {
        let is_before = self.from.is_some_and(|from| from.is_later_than(date));
        let is_after = self.to.is_some_and(|to| date.is_later_than(to));
        !is_before && !is_after
    }
}
