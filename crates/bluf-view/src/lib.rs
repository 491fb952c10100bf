//! From a brief to its view: everything numbered, ordered, dated and said in its language.
//!
//! Outputs only set type. What prints, in which order and under which words is decided here; see
//! [`View`] for the result. This crate knows nothing of TOML, of Typst or any other output, of the
//! disk or of the clock.

mod acronyms;
mod addresses;
mod analysis;
pub mod assets;
pub mod block;
mod blocks;
mod catalogue;
mod dates;
mod decisions;
pub mod document;
mod facts;
pub mod figure;
mod figures;
mod head;
mod likelihood;
mod line;
mod lowering;
mod names;
mod numbers;
mod part_marks;
pub mod parts;
mod printing;
mod running;
mod source_list;
mod sources;
mod tables;
pub mod text;
mod typography;

use std::collections::{BTreeMap, BTreeSet};

use bluf_atlas::Geography;
use bluf_model::{Brief, MapGap, Profile};

use acronyms::Acronyms;
use assets::Assets;
use catalogue::Catalogue;
use document::Bluf;
use lowering::{Cited, Lowering};
use names::Names;
use parts::{Content, Part};
use text::LabelledLine;

pub use bluf_draw::Weight;
pub use document::{Attachment, Letterhead, View};

/// What a view needs besides the brief.
pub struct ViewOptions<'a> {
    /// The template's profile.
    pub profile: &'a Profile,
    /// Whose paper it is.
    pub letterhead: Option<&'a Letterhead>,
    /// Whether classified markings are meant, and not illustrative.
    pub holds_classified: bool,
    /// The images of the brief, and its source if the document carries it.
    pub assets: &'a Assets,
    /// Regions from files beside the brief, by the position of the figure that maps them.
    pub geographies: &'a BTreeMap<usize, Geography>,
    /// The typefaces that figures are lettered in: a family at a weight, if it is embedded.
    pub typeface: &'a dyn Fn(&str, Weight) -> Option<Measure>,
}

/// How wide a text is in a typeface, in ems.
pub type Measure = Box<dyn Fn(&str) -> f64>;

/// What the maps of a brief are asked to show and do not, in the order of its figures.
#[must_use]
pub fn map_gaps(brief: &Brief, options: &ViewOptions<'_>) -> Vec<MapGap> {
    figures::map_gaps(&lowering(brief, options))
}

fn lowering<'a>(brief: &'a Brief, options: &ViewOptions<'a>) -> Lowering<'a> {
    let words = catalogue::of(brief.language);
    let profile = options.profile;
    Lowering {
        brief,
        profile,
        words,
        assets: options.assets,
        typeface: options.typeface,
        geographies: options.geographies,
        names: Names::of(brief, profile, words),
        cited: Cited::new(&brief.sources),
        acronyms: Acronyms::new(&brief.acronyms, brief.language),
        has_notes: lowering::has_notes(brief),
        marks_every_portion: lowering::marks_every_portion(brief),
        printed_figures: BTreeSet::new(),
    }
}

/// The view of a brief. References that lead nowhere, which no loaded brief has, print
/// nothing.
#[must_use]
pub fn view(brief: &Brief, options: &ViewOptions<'_>) -> View {
    // Each field prints, or says how; `head`, `printing` and what they call ask for those that are
    // not used here.
    let Brief {
        title,
        subtitle,
        date: _,
        cutoff: _,
        decision_by: _,
        template: _,
        status: _,
        language,
        from: _,
        to: _,
        through: _,
        cc: _,
        contact: _,
        reference: _,
        // The rules compare the two briefs; the page does not say so.
        supersedes: _,
        enclosures: _,
        keywords: _,
        marking,
        scheme: _,
        releases: _,
        released: _,
        handling,
        yardstick: _,
        accessed: _,
        bluf: _,
        changes: _,
        situation: _,
        context: _,
        gaps: _,
        source_summary: _,
        recommendations: _,
        dissents: _,
        options: _,
        judgments: _,
        assumptions: _,
        indicators: _,
        conflicts: _,
        timeline: _,
        statistics: _,
        clearances: _,
        figures: _,
        sections: _,
        annexes: _,
        people: _,
        acronyms: _,
        classification: _,
        cui: _,
        // Between an author and the rules.
        allow: _,
        sources: _,
    } = brief;
    let words = catalogue::of(*language);
    let profile = options.profile;
    let mut lowering = lowering(brief, options);
    // Printed order: what is lowered first is numbered first.
    let handling = handling.as_ref().map(|text| LabelledLine {
        label: words.memo.handling.to_owned(),
        // It is about the document, as the memo block is: its mark decides what a release shows.
        text: line::line(&mut lowering, text),
    });
    let bluf = bluf(&mut lowering);
    let mut parts = printing::parts(&mut lowering, &profile.body, 1);
    let mut listed = profile.printed_annexes();
    if lowering.has_notes && !profile.prints(bluf_model::Part::Sources) {
        listed.push(bluf_model::Part::Sources);
    }
    let mut annexes = printing::parts(&mut lowering, &listed, 2);
    for part in parts.iter_mut().chain(&mut annexes) {
        source_list::fill(&lowering, &mut part.content);
        if !lowering.marks_every_portion {
            part_marks::raise_marks(part);
        }
    }
    let annexes_heading = annexes_heading(&mut annexes, words);
    let shown = lowering.words_of(&title.text);
    let notices = head::notices(&lowering, options);
    View {
        language: head::language(&lowering),
        metadata: head::metadata(&lowering),
        page: head::page(&lowering),
        fonts: head::fonts(profile),
        colors: head::colors(profile),
        running: running::running(&lowering, &shown, &notices),
        marking: marking
            .as_ref()
            .map(|marking| head::marking(marking, words)),
        marks_every_portion: lowering.marks_every_portion,
        notices,
        status: head::status(&lowering),
        document_type: head::document_type(&lowering),
        letterhead: options.letterhead.cloned(),
        title: shown,
        title_mark: lowering.mark(title.marking()),
        subtitle: subtitle
            .as_ref()
            .map(|text| lowering.plain(text, marking.as_ref())),
        memo: head::memo(&lowering),
        handling,
        control: facts::control(&lowering),
        bluf,
        parts,
        annexes_heading,
        annexes,
        attachment: attachment(options.assets),
    }
}

/// The heading over the annexes. The sources alone are no annex: they end the text, as a part of it.
fn annexes_heading(annexes: &mut [Part], words: &Catalogue) -> Option<String> {
    match annexes {
        [] => None,
        [sources] if matches!(sources.content, Content::Sources { .. }) => {
            sources.level = 1;
            None
        }
        _ => Some(words.headings.annexes.to_owned()),
    }
}

fn attachment(assets: &Assets) -> Option<Attachment> {
    let (asset, name) = assets.source()?;
    Some(Attachment {
        asset,
        name: name.to_owned(),
        description: "the source of this document".to_owned(),
        media_type: "application/toml".to_owned(),
    })
}

/// The bottom line: one paragraph, in which each part with a mark of its own opens with it.
fn bluf(lowering: &mut Lowering<'_>) -> Bluf {
    let brief = lowering.brief;
    let heading = lowering.words.headings.bluf.to_owned();
    if let [only] = brief.bluf.as_slice() {
        return Bluf {
            heading,
            mark: lowering.mark(only.marking()),
            text: line::line(lowering, only),
        };
    }
    let mut text = Vec::new();
    for (index, part) in brief.bluf.iter().enumerate() {
        if index > 0 {
            text.push(text::Node::Text(" ".to_owned()));
        }
        if let Some(mark) = lowering.mark(part.marking()) {
            text.push(text::Node::Span(text::Span::Mark { mark }));
        }
        text.extend(line::line(lowering, part));
    }
    Bluf {
        heading,
        mark: None,
        text,
    }
}
