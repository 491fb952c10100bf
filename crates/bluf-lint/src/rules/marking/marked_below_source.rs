//! Portions that are marked lower than a source they cite.

use bluf_model::{
    Brief, Drafts, Family, Inline, Level, Marking, Place, Reads, Rule, Source, SourceId, Text,
    TextContent, for_each_inline,
};

use crate::rules::Check;
use crate::rules::sourcing::cited::place_in;
use crate::{Reading, Remark};

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: "marked-below-source",
        family: Family::Marking,
        level: Level::Deny,
        drafts: Drafts::Same,
        reads: Reads::Fields,
        summary: "A portion is marked lower than a source that it cites.",
        reasoning: "What a source says keeps the source's marking; a lower mark hands it to \
            readers who may not have it. A portion without a mark has that of its item, of the \
            paragraph that introduces its list, or of the brief. A source without a marking \
            binds nothing.",
        source: "32 CFR 2001.22, derivative classification; FIRST, Traffic Light Protocol 2.0",
        bad: r#"
marking   = "TLP:AMBER"
situation = "(TLP:GREEN) The intruders have held the server since March [@partner]."

[sources]
partner = { title = "Note from the partner service", marking = "TLP:AMBER" }
"#,
        good: r#"
marking   = "TLP:AMBER"
situation = "(TLP:AMBER) The intruders have held the server since March [@partner]."

[sources]
partner = { title = "Note from the partner service", marking = "TLP:AMBER" }
"#,
    },
    run,
};

fn run(reading: &Reading<'_>) -> Vec<Remark> {
    let brief = reading.brief;
    if brief.sources.iter().all(|source| source.marking.is_none()) {
        return Vec::new();
    }
    let mut found = Found {
        brief,
        above_brief: Vec::new(),
        remarks: Vec::new(),
    };
    for portion in reading.texts() {
        let mut cited: Vec<(&SourceId, Place)> = Vec::new();
        let field = &portion.field;
        if let TextContent::Line(line) = portion.content {
            for_each_inline(&line.nodes, &mut |node| {
                if let Inline::Cite { citations, .. } = node {
                    cited.extend(citations.iter().map(|it| {
                        let words = Some(it.words.clone());
                        let field = field.clone();
                        (&it.source, Place { field, words })
                    }));
                }
            });
        }
        if let (Some(id), Some(item)) = (portion.source, field.parent()) {
            let field = item.key("source");
            cited.push((id, Place { field, words: None }));
        }
        found.judge(portion, cited);
    }
    found.remarks
}

/// What is found so far.
struct Found<'a> {
    brief: &'a Brief,
    /// Sources above the brief's own marking: each is reported once.
    above_brief: Vec<&'a SourceId>,
    remarks: Vec<Remark>,
}

impl<'a> Found<'a> {
    /// Holds a portion against the sources that it cites. Where only the brief's marking covers
    /// it, what is wrong is the marking of the brief.
    fn judge(&mut self, portion: &Text<'a>, cited: Vec<(&'a SourceId, Place)>) {
        let brief = self.brief;
        let above: Vec<(&Source, &Marking, Place)> = cited
            .into_iter()
            .filter_map(|(id, place)| {
                let source = brief.sources.iter().find(|it| it.id == *id)?;
                let needed = source.marking.as_ref()?;
                is_above(needed, portion.marking.as_deref()).then_some((source, needed, place))
            })
            .collect();
        // Of several, the strictest says what the portion needs.
        let strictest = above
            .iter()
            .max_by_key(|(_, needed, _)| above.iter().filter(|it| needed.covers(it.1)).count());
        let Some((source, needed, place)) = strictest else {
            return;
        };
        let is_brief =
            portion.own.is_none() && portion.marking.as_deref() == brief.marking.as_ref();
        let (what, key) = if is_brief {
            if self.above_brief.contains(&&source.id) {
                return;
            }
            self.above_brief.push(&source.id);
            (
                "the brief",
                format!("write `marking = \"{needed}\"` for the brief"),
            )
        } else {
            ("this portion", format!("mark the portion `{needed}`"))
        };
        let state = match &portion.marking {
            Some(marking) => format!("{what} is marked `{marking}`"),
            None => format!("{what} is not marked"),
        };
        let id = source.id.as_str();
        self.remarks.push(
            Remark::new(
                place.clone(),
                format!("{state}, and cites `{id}`, which is marked `{needed}`"),
            )
            .also(place_in(source, "marking"), format!("`{needed}` here"))
            .help(format!("{key}, or leave out what `{id}` says")),
        );
    }
}

/// Whether a source is marked higher than a portion. Labels of two systems have no order.
fn is_above(source: &Marking, portion: Option<&Marking>) -> bool {
    let Some(portion) = portion else { return true };
    let labels = source.labels().iter();
    labels
        .filter_map(|label| Some((portion.of(label.scheme())?, label)))
        .any(|(own, label)| !own.covers(label))
}
