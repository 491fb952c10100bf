//! Which parts print, in which order, and under which headings.

use bluf_model::{Part as Kind, Section, SectionHeading, Vocabulary};

use super::blocks::blocks;
use super::lowering::Lowering;
use super::parts::{Content, Part};
use super::{analysis, decisions, facts, figures, source_list, tables};

/// The most columns of a table that leaves room beside itself.
const MOST_BESIDE: usize = 4;

/// Lowers the parts that a template asks for and the brief has. What the brief leaves out
/// leaves no hole. Their headings are of this level.
pub(super) fn parts(lowering: &mut Lowering<'_>, kinds: &[Kind], level: u8) -> Vec<Part> {
    kinds
        .iter()
        .flat_map(|kind| part(lowering, *kind, level))
        .collect()
}

/// Whether a part needs the whole width of the page.
fn is_wide(content: &Content) -> bool {
    match content {
        Content::Table(table) => table.columns.len() > MOST_BESIDE,
        Content::Options { columns, .. } => !columns.is_empty(),
        Content::Prose { .. }
        | Content::Recommendations { .. }
        | Content::Judgments { .. }
        | Content::Assumptions { .. }
        | Content::List { .. }
        | Content::Facts { .. }
        | Content::Sources { .. }
        | Content::Figures { .. }
        | Content::Data { .. } => false,
    }
}

/// A part; the author's own sections are several.
fn part(lowering: &mut Lowering<'_>, kind: Kind, level: u8) -> Vec<Part> {
    let brief = lowering.brief;
    let content = match kind {
        Kind::Sections => return sections(lowering, kind, level, &brief.sections),
        Kind::Annexes => return sections(lowering, kind, level, &brief.annexes),
        kind => content(lowering, kind),
    };
    let withheld = withheld(lowering, kind);
    // A part of which all was withheld prints nothing but that.
    let content = match (content, &withheld) {
        (Some(content), _) => content,
        (None, Some(_)) => Content::Prose { blocks: Vec::new() },
        (None, None) => return Vec::new(),
    };
    let heading = heading(lowering, kind);
    vec![Part {
        name: kind.term().to_owned(),
        heading,
        level,
        wide: is_wide(&content),
        mark: None,
        content,
        withheld,
    }]
}

/// What a release says of a part from which it withholds items.
fn withheld(lowering: &Lowering<'_>, kind: Kind) -> Option<String> {
    let released = lowering.brief.released.as_ref()?;
    let is_withheld = released.withheld.contains(&kind);
    is_withheld.then(|| format!("[{}]", lowering.words.text_withheld))
}

fn content(lowering: &mut Lowering<'_>, kind: Kind) -> Option<Content> {
    let brief = lowering.brief;
    match kind {
        Kind::Changes => prose(lowering, brief.changes.as_ref()),
        Kind::Situation => prose(lowering, brief.situation.as_ref()),
        Kind::Context => prose(lowering, brief.context.as_ref()),
        Kind::Recommendations => decisions::recommendations(lowering),
        Kind::Options => decisions::options(lowering),
        Kind::Judgments => analysis::judgments(lowering),
        Kind::Assumptions => analysis::assumptions(lowering),
        Kind::Gaps => analysis::gaps(lowering),
        Kind::Statistics => tables::statistics(lowering),
        Kind::Timeline => tables::timeline(lowering),
        Kind::Indicators => tables::indicators(lowering),
        Kind::Conflicts => tables::conflicts(lowering),
        Kind::Clearances => tables::clearances(lowering),
        Kind::Signature => facts::signature(lowering),
        Kind::Classification => facts::classification(lowering),
        Kind::Cui => facts::cui(lowering),
        Kind::People => facts::people(lowering),
        Kind::Acronyms => facts::acronyms(lowering),
        Kind::Figures => figures::unplaced(lowering),
        Kind::Data => figures::data(lowering),
        Kind::Sources => source_list::sources(lowering),
        // Several parts, or rows of the memo block.
        Kind::Sections
        | Kind::Annexes
        | Kind::To
        | Kind::From
        | Kind::DecisionBy
        | Kind::Cutoff
        | Kind::Contact => None,
    }
}

fn prose(lowering: &mut Lowering<'_>, prose: Option<&bluf_model::Prose>) -> Option<Content> {
    let blocks = blocks(lowering, &prose?.blocks);
    (!blocks.is_empty()).then_some(Content::Prose { blocks })
}

fn sections(lowering: &mut Lowering<'_>, kind: Kind, level: u8, sections: &[Section]) -> Vec<Part> {
    let mut parts = Vec::with_capacity(sections.len());
    for section in sections {
        let heading = match &section.heading {
            SectionHeading::Known(known) => lowering.words.sections.of(*known).to_owned(),
            SectionHeading::Own(words) => lowering.words_of(&words.text),
        };
        // A heading of the author's own is a portion, where each portion is marked.
        let own = match &section.heading {
            SectionHeading::Own(words) if lowering.marks_every_portion => words.marking(),
            _ => None,
        };
        let mark = own.and_then(|own| lowering.mark(Some(own)));
        if let Some(content) = prose(lowering, Some(&section.text)) {
            parts.push(Part {
                name: kind.term().to_owned(),
                heading,
                level,
                wide: is_wide(&content),
                mark,
                content,
                withheld: None,
            });
        }
    }
    parts
}

/// The template's own heading of a part, else the language's.
fn heading(lowering: &Lowering<'_>, kind: Kind) -> String {
    let own = lowering
        .profile
        .headings
        .iter()
        .filter(|(_, part, _)| *part == kind);
    let own = lowering.of_language(own.map(|(language, _, heading)| (*language, heading)));
    let words = &lowering.words.headings;
    let of_kind = match kind {
        Kind::Sources if lowering.has_notes && lowering.brief.sources.is_empty() => {
            Some(words.notes)
        }
        Kind::Sources if lowering.has_notes => Some(words.sources_and_notes),
        kind => words.of(kind),
    };
    let heading = own.map(String::as_str).or(of_kind);
    heading.unwrap_or_default().to_owned()
}
