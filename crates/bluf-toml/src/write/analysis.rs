//! Writing what we think.

use bluf_model::{Assumption, Conflict, Indicator, Judgment, Scheme, Version};

use super::table::{Entries, entries, text_or_table};
use super::values::{item_marking, line, row_line, rows, string, term};

pub(super) fn judgment(it: &Judgment, own: Option<Scheme>) -> Entries {
    let Judgment {
        id,
        text,
        likelihood,
        confidence,
        basis,
        alternative,
        marking,
    } = it;
    entries([
        ("id", id.as_ref().map(|id| string(id.as_str()))),
        ("text", Some(line(text, own))),
        ("likelihood", likelihood.map(|it| string(it.words()))),
        ("confidence", confidence.map(term)),
        ("basis", basis.as_ref().map(|it| line(it, own))),
        ("alternative", alternative.as_ref().map(|it| line(it, own))),
        ("marking", item_marking(marking, &text.mark)),
    ])
}

pub(super) fn assumption(it: &Assumption, own: Option<Scheme>) -> Entries {
    let Assumption {
        id,
        text,
        if_wrong,
        marking,
    } = it;
    entries([
        ("id", id.as_ref().map(|id| string(id.as_str()))),
        ("text", Some(line(text, own))),
        ("if_wrong", if_wrong.as_ref().map(|it| line(it, own))),
        ("marking", item_marking(marking, &text.mark)),
    ])
}

pub(super) fn indicator(it: &Indicator, own: Option<Scheme>) -> Entries {
    let Indicator {
        judgment,
        text,
        threshold,
        direction,
        marking,
    } = it;
    entries([
        ("judgment", judgment.as_ref().map(|id| string(id.as_str()))),
        ("text", Some(line(text, own))),
        ("threshold", threshold.as_ref().map(|it| line(it, own))),
        ("direction", direction.map(term)),
        ("marking", item_marking(marking, &text.mark)),
    ])
}

pub(super) fn conflict(it: &Conflict, own: Option<Scheme>) -> Entries {
    let Conflict {
        item,
        versions,
        resolution,
        marking,
    } = it;
    entries([
        ("item", Some(line(item, own))),
        ("versions", Some(rows(versions, |it| version(it, own)))),
        ("resolution", resolution.as_ref().map(|it| line(it, own))),
        ("marking", item_marking(marking, &item.mark)),
    ])
}

fn version(it: &Version, own: Option<Scheme>) -> String {
    let Version { text, marking } = it;
    let more = entries([("marking", item_marking(marking, &text.mark))]);
    text_or_table(row_line(text, own), more)
}
