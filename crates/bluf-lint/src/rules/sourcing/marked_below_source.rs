//! Portions that are marked lower than a source they cite.

use bluf_model::{Brief, Drafts, Family, Level, Marking, Place, Reads, Rule, Source, SourceId};

use super::cited::{place_in, place_of};
use super::marks::Marks;
use crate::Remark;
use crate::reading::{Reading, place};
use crate::rules::Check;

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: "marked-below-source",
        family: Family::Sourcing,
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
    let marked: Vec<&Source> = brief
        .sources
        .iter()
        .filter(|source| source.marking.is_some())
        .collect();
    if marked.is_empty() {
        return Vec::new();
    }
    let mut found = Found {
        brief,
        marked,
        above_brief: Vec::new(),
        remarks: Vec::new(),
    };
    let mut marks = Marks::of(brief);
    for passage in &reading.passages {
        let own = marks.next(passage);
        let citations = passage.citations.iter();
        let cited = citations.map(|(_, it)| (&it.source, || place_of(passage, it)));
        found.judge(own, cited);
    }
    for (index, row) in brief.statistics.iter().enumerate() {
        let at = || place("statistics", Some(index), "source");
        found.judge(row.marking, row.source.iter().map(|id| (id, at)));
    }
    for (index, figure) in brief.figures.iter().enumerate() {
        let at = || place("figures", Some(index), "source");
        found.judge(figure.marking, figure.source.iter().map(|id| (id, at)));
    }
    found.remarks
}

/// What is found so far.
struct Found<'a> {
    brief: &'a Brief,
    marked: Vec<&'a Source>,
    /// Sources above the brief's own marking: each is reported once.
    above_brief: Vec<&'a SourceId>,
    remarks: Vec<Remark>,
}

impl<'a> Found<'a> {
    /// Holds a portion, with its own mark, against the sources that it cites. One that has no
    /// mark is the brief's, and what is wrong then is the marking of the brief.
    fn judge<'c>(
        &mut self,
        own: Option<Marking>,
        cited: impl Iterator<Item = (&'c SourceId, impl Fn() -> Place)>,
    ) {
        let marking = own.or(self.brief.marking);
        let above = cited.filter_map(|(id, place)| {
            let source = self.marked.iter().copied().find(|it| it.id == *id)?;
            let needed = source.marking.filter(|it| is_above(*it, marking))?;
            Some((source, needed, place))
        });
        // Of several, the strictest says what the portion needs.
        let Some((source, needed, place)) = above.max_by_key(|(_, needed, _)| *needed) else {
            return;
        };
        let (portion, key) = if own.is_some() {
            ("this portion", format!("mark the portion `{needed}`"))
        } else {
            if self.above_brief.contains(&&source.id) {
                return;
            }
            self.above_brief.push(&source.id);
            (
                "the brief",
                format!("write `marking = \"{needed}\"` for the brief"),
            )
        };
        let state = match marking {
            Some(marking) => format!("{portion} is marked `{marking}`"),
            None => format!("{portion} is not marked"),
        };
        let id = source.id.as_str();
        self.remarks.push(
            Remark::new(
                place(),
                format!("{state}, and cites `{id}`, which is marked `{needed}`"),
            )
            .also(place_in(source, "marking"), format!("`{needed}` here"))
            .help(format!("{key}, or leave out what `{id}` says")),
        );
    }
}

/// Whether a source is marked higher than a portion. Markings of two schemes have no order.
fn is_above(source: Marking, portion: Option<Marking>) -> bool {
    portion.is_none_or(|portion| portion.scheme() == source.scheme() && source > portion)
}
