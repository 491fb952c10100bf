//! Writing what is asked of the reader.

use bluf_model::{Clearance, Decision, Dissent, PolicyOption, Recommendation, Scheme};

use super::table::{Entries, entries};
use super::values::{date, item_marking, line, plain, string, term};

pub(super) fn recommendation(it: &Recommendation, own: Option<Scheme>) -> Entries {
    let Recommendation {
        id,
        group,
        action,
        owner,
        due,
        rationale,
        decision,
        marking,
    } = it;
    let decision = Some(*decision).filter(|it| *it != Decision::default());
    entries([
        ("group", group.as_ref().map(|it| plain(it, own))),
        ("id", id.as_ref().map(|id| string(id.as_str()))),
        ("action", Some(line(action, own))),
        ("owner", owner.as_ref().map(|it| plain(it, own))),
        ("due", due.map(date)),
        ("decision", decision.map(term)),
        ("rationale", rationale.as_ref().map(|it| line(it, own))),
        ("marking", item_marking(marking, &action.mark)),
    ])
}

pub(super) fn dissent(it: &Dissent, own: Option<Scheme>) -> Entries {
    let Dissent {
        organization,
        on,
        text,
        marking,
    } = it;
    entries([
        ("organization", Some(plain(organization, own))),
        ("on", Some(string(on.as_str()))),
        ("text", Some(line(text, own))),
        ("marking", item_marking(marking, &text.mark)),
    ])
}

pub(super) fn option(it: &PolicyOption, own: Option<Scheme>) -> Entries {
    let PolicyOption {
        id,
        name,
        description,
        benefits,
        costs,
        risks,
        recommended,
        marking,
    } = it;
    entries([
        ("id", id.as_ref().map(|id| string(id.as_str()))),
        ("name", Some(plain(name, own))),
        ("description", description.as_ref().map(|it| line(it, own))),
        ("benefits", benefits.as_ref().map(|it| line(it, own))),
        ("costs", costs.as_ref().map(|it| line(it, own))),
        ("risks", risks.as_ref().map(|it| line(it, own))),
        ("recommended", recommended.then(|| "true".to_owned())),
        ("marking", item_marking(marking, &name.mark)),
    ])
}

pub(super) fn clearance(it: &Clearance, own: Option<Scheme>) -> Entries {
    let Clearance {
        office,
        status,
        date: on,
        comment,
        marking,
    } = it;
    entries([
        ("office", Some(plain(office, own))),
        ("status", Some(term(*status))),
        ("date", on.map(date)),
        ("comment", comment.as_ref().map(|it| line(it, own))),
        ("marking", item_marking(marking, &office.mark)),
    ])
}
