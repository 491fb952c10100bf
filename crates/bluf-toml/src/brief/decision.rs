//! Reading what is asked of the reader.

use bluf_model::{Clearance, ClearanceStatus, Dissent, ItemId, PolicyOption, Recommendation};

use crate::reading::{Kind, Table};

pub(super) fn recommendations(table: &mut Table<'_>) -> Vec<Recommendation> {
    let read = |mut table: Table<'_>| {
        let action = table.require_line("action");
        let recommendation = Recommendation {
            id: table.id(Kind::Item),
            group: table.plain("group"),
            owner: table.plain("owner"),
            due: table.date("due"),
            rationale: table.line("rationale"),
            decision: table.term("decision").unwrap_or_default(),
            marking: table.item_marking(action.mark.as_ref()),
            action,
        };
        table.finish();
        recommendation
    };
    table
        .tables("recommendations")
        .into_iter()
        .map(read)
        .collect()
}

pub(super) fn dissents(table: &mut Table<'_>) -> Vec<Dissent> {
    let read = |mut table: Table<'_>| {
        let on = table.require("on");
        let on = table.item_reference(on, Kind::Position);
        let text = table.require_line("text");
        let dissent = Dissent {
            organization: table.require_plain("organization"),
            on: on.unwrap_or_else(missing_id),
            marking: table.item_marking(text.mark.as_ref()),
            text,
        };
        table.finish();
        dissent
    };
    table.tables("dissents").into_iter().map(read).collect()
}

pub(super) fn options(table: &mut Table<'_>) -> Vec<PolicyOption> {
    let read = |mut table: Table<'_>| {
        let name = table.require_plain("name");
        let option = PolicyOption {
            id: table.id(Kind::Item),
            description: table.line("description"),
            benefits: table.line("benefits"),
            costs: table.line("costs"),
            risks: table.line("risks"),
            recommended: table.flag("recommended"),
            marking: table.item_marking(name.mark.as_ref()),
            name,
        };
        table.finish();
        option
    };
    table.tables("options").into_iter().map(read).collect()
}

pub(super) fn clearances(table: &mut Table<'_>) -> Vec<Clearance> {
    let read = |mut table: Table<'_>| {
        let office = table.require_plain("office");
        let clearance = Clearance {
            status: table
                .require_term("status")
                .unwrap_or(ClearanceStatus::Asked),
            date: table.date("date"),
            comment: table.line("comment"),
            marking: table.item_marking(office.mark.as_ref()),
            office,
        };
        table.finish();
        clearance
    };
    table.tables("clearances").into_iter().map(read).collect()
}

/// Stands for an id that could not be read: the problem is reported, and the brief never handed out.
fn missing_id() -> ItemId {
    ItemId::new("missing").expect("`missing` has the form of an id")
}
