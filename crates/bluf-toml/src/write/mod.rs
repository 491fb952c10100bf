//! A brief written as TOML, so that reading it gives the same brief back.
//!
//! What a brief can say is what its text can say: the writer mirrors `crate::brief`, field by
//! field, and takes every struct apart by name, so that the compiler asks how a new field is
//! written.

mod analysis;
mod control;
mod decision;
mod evidence;
mod figure;
mod head;
mod named;
mod strings;
mod table;
mod text;
mod values;

pub(crate) use strings::{name as string, short as literal};

use bluf_model::{Brief, Marking, Scheme};

use head::{About, Readers};
use table::{alone, lists};
use values::rows;

/// Writes a brief as TOML. [`load_brief`](crate::load_brief) reads the same brief back, the
/// places of words apart, without the defaults of any organisation.
///
/// One thing may come back that was not there: `scheme`, where the marking of the brief is another
/// system's without it, or nobody's. And a few trees of text have no markup of their own: a line
/// break among words, emphasis around nothing, a list inside an item of a quoted list, emphasis
/// right inside emphasis beside a star that is meant as typed.
#[must_use]
pub fn write_brief(brief: &Brief) -> String {
    let Brief {
        title,
        subtitle,
        date,
        cutoff,
        decision_by,
        template,
        status,
        language,
        from,
        to,
        through,
        cc,
        contact,
        reference,
        supersedes,
        enclosures,
        keywords,
        marking,
        scheme,
        releases,
        released,
        handling,
        yardstick,
        accessed,
        bluf,
        changes,
        situation,
        context,
        gaps,
        source_summary,
        recommendations,
        dissents,
        options,
        judgments,
        assumptions,
        indicators,
        conflicts,
        timeline,
        statistics,
        clearances,
        figures,
        sections,
        annexes,
        people,
        acronyms,
        classification,
        cui,
        allow,
        sources,
    } = brief;
    let scheme = written_scheme(marking.as_ref(), *scheme);
    let own = marking.as_ref().map(Marking::scheme).or(scheme);
    let about = About {
        title,
        subtitle,
        date,
        cutoff,
        accessed,
        decision_by,
        template,
        status,
        reference,
        supersedes,
        enclosures,
        keywords,
        marking,
        scheme,
        releases,
        language,
        handling,
        yardstick,
    };
    let readers = Readers {
        from,
        to,
        through,
        cc,
        contact,
    };
    let mut parts = vec![
        head::head(about, readers, own),
        alone("bluf", head::bluf(bluf, own)),
    ];
    for (key, prose) in [
        ("changes", changes),
        ("situation", situation),
        ("context", context),
        ("source_summary", source_summary),
    ] {
        parts.extend(prose.iter().map(|it| alone(key, values::prose(it, own))));
    }
    let gaps = gaps.iter().map(|it| rows(it, |it| head::gap(it, own)));
    parts.extend(gaps.map(|it| alone("gaps", it)));
    if !timeline.is_empty() {
        let entries = rows(timeline, |it| evidence::timeline_entry(it, own));
        parts.push(alone("timeline", entries));
    }
    if !statistics.is_empty() {
        let entries = rows(statistics, |it| evidence::statistic(it, own));
        parts.push(alone("statistics", entries));
    }
    parts.extend(lists("recommendations", recommendations, |it| {
        decision::recommendation(it, own)
    }));
    parts.extend(lists("dissents", dissents, |it| decision::dissent(it, own)));
    parts.extend(lists("judgments", judgments, |it| {
        analysis::judgment(it, own)
    }));
    parts.extend(lists("indicators", indicators, |it| {
        analysis::indicator(it, own)
    }));
    parts.extend(lists("options", options, |it| decision::option(it, own)));
    parts.extend(lists("assumptions", assumptions, |it| {
        analysis::assumption(it, own)
    }));
    parts.extend(lists("conflicts", conflicts, |it| {
        analysis::conflict(it, own)
    }));
    parts.extend(lists("clearances", clearances, |it| {
        decision::clearance(it, own)
    }));
    parts.extend(lists("figures", figures, |it| figure::figure(it, own)));
    parts.extend(lists("allow", allow, control::allow));
    parts.extend(named::sections("sections", sections, own));
    parts.extend(named::sections("annexes", annexes, own));
    parts.extend(named::people(people, own));
    parts.extend(named::acronyms(acronyms, own));
    parts.extend(
        classification
            .as_ref()
            .map(|it| control::classification(it, own)),
    );
    parts.extend(
        cui.as_ref()
            .map(|it| control::controlled_information(it, own)),
    );
    parts.extend(released.as_ref().map(control::released));
    parts.extend(evidence::sources(sources));
    parts.join("\n")
}

/// The system that the file must name: the brief's own, or that of its marking where the words of
/// the marking alone are ambiguous or another system's.
fn written_scheme(marking: Option<&Marking>, scheme: Option<Scheme>) -> Option<Scheme> {
    let Some(marking) = marking else {
        return scheme;
    };
    let read = Marking::parse(&marking.to_string(), scheme);
    match read.as_ref() == Ok(marking) {
        true => scheme,
        false => Some(marking.scheme()),
    }
}
