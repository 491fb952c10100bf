//! Writing authority blocks, accepted findings, and what a release says of itself.

use bluf_model::{Allow, Classification, ControlledInformation, Plain, Released, Scheme};

use super::table::{Entries, entries, table};
use super::values::{date, list, marking, plain, string, term};

pub(super) fn classification(it: &Classification, own: Option<Scheme>) -> String {
    let Classification {
        classified_by,
        derived_from,
        reason,
        declassify_on,
        compilation,
        marking: of,
    } = it;
    let text = |it: &Option<Plain>| it.as_ref().map(|it| plain(it, own));
    let fields = entries([
        ("classified_by", text(classified_by)),
        ("derived_from", plains(derived_from, own)),
        ("reason", text(reason)),
        ("declassify_on", text(declassify_on)),
        ("compilation", text(compilation)),
        ("marking", of.as_ref().map(marking)),
    ]);
    table("classification", &fields)
}

pub(super) fn controlled_information(it: &ControlledInformation, own: Option<Scheme>) -> String {
    let ControlledInformation {
        controlled_by,
        categories,
        dissemination,
        distribution_statement,
        contact,
        compilation,
        marking: of,
    } = it;
    let text = |it: &Option<Plain>| it.as_ref().map(|it| plain(it, own));
    let fields = entries([
        ("controlled_by", text(controlled_by)),
        ("categories", plains(categories, own)),
        ("dissemination", plains(dissemination, own)),
        ("distribution_statement", text(distribution_statement)),
        ("contact", text(contact)),
        ("compilation", text(compilation)),
        ("marking", of.as_ref().map(marking)),
    ]);
    table("cui", &fields)
}

pub(super) fn released(it: &Released) -> String {
    let Released { at, withheld } = it;
    let fields = entries([
        ("at", Some(marking(at))),
        ("withheld", list(withheld.iter().map(|part| term(*part)))),
    ]);
    table("released", &fields)
}

pub(super) fn allow(it: &Allow) -> Entries {
    let Allow {
        rule,
        place,
        reason,
        until,
    } = it;
    entries([
        ("rule", Some(string(rule))),
        ("place", place.as_deref().map(string)),
        ("reason", Some(string(reason))),
        ("until", until.map(date)),
    ])
}

fn plains(them: &[Plain], own: Option<Scheme>) -> Option<String> {
    list(them.iter().map(|it| plain(it, own)))
}
