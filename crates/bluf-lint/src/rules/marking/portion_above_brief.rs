//! Portions that are marked higher than the brief: its banner would hide them.

use bluf_model::{Drafts, Effect, Family, Label, Level, Marking, Place, Reads, Rule, Step, Text};

use crate::rules::Check;
use crate::{Reading, Remark};

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: "portion-above-brief",
        family: Family::Marking,
        level: Level::Deny,
        drafts: Drafts::Same,
        reads: Reads::Fields,
        summary: "A portion is marked higher than the brief that it stands in.",
        reasoning: "Whoever handles the document goes by the marking on its pages, and would pass \
            the portion on to people who may not have it. A banner has the highest level of its \
            portions and every control that restricts one of them; it names foreign readers only \
            if every portion lets them in. The message names the rule of the standard for the \
            level or the control that is missing. `--unsafe-fixes` writes the banner that covers all.",
        source: "ODNI, ISM.XML, rules 00056, 00058, 00059 and, for each control, its roll-up such as \
            00067, 00070 and 00088; FIRST, Traffic Light Protocol 2.0",
        bad: r#"
marking   = "TLP:GREEN"
situation = "(TLP:RED) The operator's own log contradicts its statement."
"#,
        good: r#"
marking   = "TLP:RED"
situation = "(TLP:RED) The operator's own log contradicts its statement."
"#,
    },
    run,
};

fn run(reading: &Reading<'_>) -> Vec<Remark> {
    let banner = reading.brief.marking.as_ref();
    let mut remarks: Vec<Remark> = Vec::new();
    let mut seen: Vec<Place> = Vec::new();
    for portion in reading.texts() {
        let (Some(own), Some(place)) = (portion.own, portion.mark_place()) else {
            continue;
        };
        // The mark of a source binds the text that cites it, and not the brief.
        if is_source(portion) {
            continue;
        }
        if banner.is_some_and(|banner| banner.covers(own)) || seen.contains(&place) {
            continue;
        }
        seen.push(place.clone());
        let message = match banner {
            Some(banner) => format!(
                "this portion is marked `{own}`, and the brief only `{banner}`{}",
                why(banner, own)
            ),
            None => format!("this portion is marked `{own}`, and the brief not at all"),
        };
        let needed = needed(reading);
        let remark = Remark::new(place.clone(), message).help(format!(
            "write `marking = \"{needed}\"` for the brief, or mark the portion lower"
        ));
        remarks.push(match banner {
            // One edit puts all of them right.
            Some(_) if remarks.is_empty() => {
                // The mark of the portion may be the one that is wrong.
                let marking = crate::reading::place("marking", None, "");
                remark.fix(marking, "", needed).unsafely()
            }
            _ => remark,
        });
    }
    remarks
}

fn is_source(portion: &Text<'_>) -> bool {
    matches!(portion.field.steps().first(), Some(Step::Key(key)) if key == "sources")
}

/// The banner that covers every portion and what the brief says already.
fn needed(reading: &Reading<'_>) -> String {
    let own = reading
        .texts()
        .iter()
        .filter(|it| !is_source(it))
        .filter_map(|it| it.own);
    let all = own.chain(&reading.brief.marking);
    Marking::join(all).map_or_else(String::new, |marking| marking.to_string())
}

/// The rule of the standard that says so, in parentheses.
fn why(banner: &Marking, portion: &Marking) -> String {
    let labels = portion.labels().iter();
    let above = labels.filter_map(|label| Some((banner.of(label.scheme())?, label)));
    let rule = above
        .filter(|(banner, label)| !banner.covers(label))
        .find_map(|(banner, label)| missing_rule(banner, label));
    rule.map_or_else(String::new, |rule| format!(" ({rule})"))
}

fn missing_rule(banner: &Label, portion: &Label) -> Option<&'static str> {
    let rule = if portion.level_number() > banner.level_number() {
        banner.level().banner_rule
    } else {
        let missing = portion.controls().find(|(it, _)| {
            it.effect != Effect::LetsIn && it.stands_on(banner.level()) && !banner.has(it.portion)
        });
        let too_free = banner
            .controls()
            .find(|(it, _)| it.effect == Effect::LetsIn);
        let control = missing.or(too_free).map(|(it, _)| it);
        control.map_or("", |it| it.roll_up_rule)
    };
    (!rule.is_empty()).then_some(rule)
}
