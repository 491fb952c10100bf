//! Releases that leave out to whom they go, from whom they come, or what else their head says.

use bluf_model::{
    Brief, Drafts, Family, Level, Marking, Place, Reads, Rule, Step, Text, head_above,
};

use crate::Remark;
use crate::reading::Reading;
use crate::rules::Check;

/// The rule that the cut itself names where it leaves out some of the head.
pub static CHECK: Check = Check {
    rule: Rule {
        id: "head-of-release",
        family: Family::Marking,
        level: Level::Warn,
        drafts: Drafts::Same,
        reads: Reads::Fields,
        summary: "A release leaves out to whom or from whom it goes, or what else its head says.",
        reasoning: "Addressees, contacts, enclosures and the reference bear no mark as a rule, so \
            they have the marking of the whole and go from every release below it. A paper that \
            says neither whose it is nor for whom is seldom what the author means; where it is, a \
            mark on them says so, and the rule is silent. Of a brief \
            the rule looks at the markings under `releases`; `bluf render --release` says it of \
            each release that it cuts, without a word of the brief.",
        source: "bluf: the rules of the cut, in `docs/markings.md`",
        bad: r#"
marking  = "TLP:AMBER"
releases = "TLP:GREEN"
title    = "(TLP:GREEN) Bridge closed"
bluf     = "(TLP:GREEN) The bridge is closed."
from     = "Ports Division"
"#,
        good: r#"
marking  = "TLP:AMBER"
releases = "TLP:GREEN"
title    = "(TLP:GREEN) Bridge closed"
bluf     = "(TLP:GREEN) The bridge is closed."
from     = "(TLP:GREEN) Ports Division"
"#,
    },
    run,
};

fn run(reading: &Reading<'_>) -> Vec<Remark> {
    let brief = reading.brief;
    let releases = brief.releases.iter();
    releases
        .filter_map(|at| left_out(brief, reading.texts(), at))
        .collect()
}

/// What a release of a brief at this line leaves out of the head unasked: said without a word of
/// the brief, because whoever releases it may not be the one who may read it. `texts` are all of
/// the brief's.
#[must_use]
pub fn left_out(brief: &Brief, texts: &[Text<'_>], at: &Marking) -> Option<Remark> {
    let above = head_above(texts, at);
    let mut names: Vec<&str> = Vec::new();
    let mut places = Vec::new();
    for text in above {
        let Some(Step::Key(name)) = text.field.steps().first() else {
            continue;
        };
        if !names.contains(&name.as_ref()) {
            names.push(name);
            places.push(Place {
                field: text.field.clone(),
                words: None,
            });
        }
    }
    let mut places = places.into_iter();
    let first = places.next()?;
    let message = format!(
        "a release at `{at}` leaves out what bears no mark in the head: `{}`",
        names.join("`, `")
    );
    let whole = brief.marking.as_ref()?.portion();
    let remark = Remark::new(first, message).help(format!(
        "open it with its mark: `({})` where it may go there, `({whole})` where it may not",
        at.portion()
    ));
    Some(places.fold(remark, |remark, place| remark.also(place, "and this")))
}
