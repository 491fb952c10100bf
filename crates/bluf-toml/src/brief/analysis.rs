//! Reading what we think.

use bluf_model::{Assumption, Conflict, Indicator, Judgment, Version};

use super::likelihood::likelihood;
use crate::reading::{Kind, Table};

pub(super) fn judgments(table: &mut Table<'_>) -> Vec<Judgment> {
    let read = |mut table: Table<'_>| {
        let text = table.require_line("text");
        let judgment = Judgment {
            id: table.id(Kind::Judgment),
            likelihood: likelihood(&mut table),
            confidence: table.term("confidence"),
            basis: table.line("basis"),
            alternative: table.line("alternative"),
            marking: table.item_marking(text.mark.as_ref()),
            text,
        };
        table.finish();
        judgment
    };
    table.tables("judgments").into_iter().map(read).collect()
}

pub(super) fn assumptions(table: &mut Table<'_>) -> Vec<Assumption> {
    let read = |mut table: Table<'_>| {
        let text = table.require_line("text");
        let assumption = Assumption {
            id: table.id(Kind::Item),
            if_wrong: table.line("if_wrong"),
            marking: table.item_marking(text.mark.as_ref()),
            text,
        };
        table.finish();
        assumption
    };
    table.tables("assumptions").into_iter().map(read).collect()
}

pub(super) fn indicators(table: &mut Table<'_>) -> Vec<Indicator> {
    let read = |mut table: Table<'_>| {
        let text = table.require_line("text");
        let judgment = table.get("judgment");
        let indicator = Indicator {
            judgment: table.item_reference(judgment, Kind::Judgment),
            threshold: table.line("threshold"),
            direction: table.term("direction"),
            marking: table.item_marking(text.mark.as_ref()),
            text,
        };
        table.finish();
        indicator
    };
    table.tables("indicators").into_iter().map(read).collect()
}

pub(super) fn conflicts(table: &mut Table<'_>) -> Vec<Conflict> {
    let read = |mut table: Table<'_>| {
        let item = table.require_line("item");
        let versions = if table.require("versions").is_some() {
            versions(&mut table)
        } else {
            Vec::new()
        };
        let conflict = Conflict {
            versions,
            resolution: table.line("resolution"),
            marking: table.item_marking(item.mark.as_ref()),
            item,
        };
        table.finish();
        conflict
    };
    table.tables("conflicts").into_iter().map(read).collect()
}

fn versions(table: &mut Table<'_>) -> Vec<Version> {
    table.texts_or_tables(
        "versions",
        |table, found| {
            let text = table.line_of(found)?;
            Some(Version {
                marking: None,
                text,
            })
        },
        |table| {
            let text = table.require_line("text");
            Version {
                marking: table.item_marking(text.mark.as_ref()),
                text,
            }
        },
    )
}
