//! Reading authority blocks and accepted findings.

use bluf_model::{Allow, Classification, ControlledInformation};

use crate::reading::Table;

pub(super) fn classification(table: &mut Table<'_>) -> Option<Classification> {
    let mut table = table.table("classification")?;
    let classification = Classification {
        classified_by: table.plain("classified_by"),
        derived_from: table.plains("derived_from"),
        reason: table.plain("reason"),
        declassify_on: table.plain("declassify_on"),
        compilation: table.plain("compilation"),
        marking: table.marking("marking"),
    };
    table.finish();
    Some(classification)
}

pub(super) fn controlled_information(table: &mut Table<'_>) -> Option<ControlledInformation> {
    let mut table = table.table("cui")?;
    let controlled = ControlledInformation {
        controlled_by: table.plain("controlled_by"),
        categories: table.plains("categories"),
        dissemination: table.plains("dissemination"),
        distribution_statement: table.plain("distribution_statement"),
        contact: table.plain("contact"),
        compilation: table.plain("compilation"),
        marking: table.marking("marking"),
    };
    table.finish();
    Some(controlled)
}

pub(super) fn allow(table: &mut Table<'_>) -> Vec<Allow> {
    let read = |mut table: Table<'_>| {
        let allow = Allow {
            rule: table.require_plain("rule").text,
            place: table.string("place"),
            reason: table.require_plain("reason").text,
            until: table.date("until"),
        };
        table.finish();
        allow
    };
    table.tables("allow").into_iter().map(read).collect()
}
