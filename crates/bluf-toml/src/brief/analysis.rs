//! Reading what we think.

use bluf_model::{Assumption, Conflict, Indicator, Judgment, LikelihoodTerm, Version};

use crate::nearest::nearest;
use crate::reading::{Kind, Table};
use crate::{Problem, rules};

pub(super) fn judgments(table: &mut Table<'_>) -> Vec<Judgment> {
    let read = |mut table: Table<'_>| {
        let text = table.require_line("text");
        let judgment = Judgment {
            id: table.id(Kind::Judgment),
            likelihood: likelihood(&mut table),
            confidence: table.term("confidence"),
            basis: table.line("basis"),
            alternative: table.line("alternative"),
            marking: table.item_marking(text.mark),
            text,
        };
        table.finish();
        judgment
    };
    table.tables("judgments").into_iter().map(read).collect()
}

fn likelihood(table: &mut Table<'_>) -> Option<LikelihoodTerm> {
    let found = table.get("likelihood")?;
    let text = table.text_of(&found)?;
    let language = table.reading.language.get();
    let term = LikelihoodTerm::new(text.trim(), language);
    if term.is_none() {
        let terms = LikelihoodTerm::all(language);
        let problem = Problem::error(rules::UNKNOWN_TERM, found.span, format!("`{text}` is on no likelihood scale"));
        table.reading.report(match nearest(text, terms.iter().map(|term| term.words())) {
            Some(near) => problem.help(format!("did you mean `{near}`?")),
            None => problem.help("write a word of the scale, such as `likely`; a number has no word of its own"),
        });
    }
    term
}

pub(super) fn assumptions(table: &mut Table<'_>) -> Vec<Assumption> {
    let read = |mut table: Table<'_>| {
        let text = table.require_line("text");
        let assumption = Assumption {
            id: table.id(Kind::Item),
            if_wrong: table.line("if_wrong"),
            marking: table.item_marking(text.mark),
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
            marking: table.item_marking(text.mark),
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
        let versions = if table.require("versions").is_some() { versions(&mut table) } else { Vec::new() };
        let conflict = Conflict {
            versions,
            resolution: table.line("resolution"),
            marking: table.item_marking(item.mark),
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
            let text = table.reading.line(found, table.text_of(found)?);
            Some(Version { marking: text.mark, text })
        },
        |table| {
            let text = table.require_line("text");
            Version { marking: table.item_marking(text.mark), text }
        },
    )
}
