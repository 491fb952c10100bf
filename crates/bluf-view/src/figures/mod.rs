//! Figures, placed by a text or gathered in a part of their own: number, words, and what is shown.

mod alternative;
mod chart;
mod data;
mod ground;
mod layers;
mod likelihood;
mod map;
mod map_gaps;
mod matrix;
mod regions;
mod shades;
mod table;
mod time_axis;
mod timeline;
mod wrap;

use bluf_model::{ItemId, Marking, Shown, Source, SourceId, placed_figures};

use super::acronyms::capitalised;
use super::figure::{Figure, FigureBody};
use super::line::{citation_of, cited, line_within, run_in, words};
use super::lowering::Lowering;
use super::names::target;
use super::parts::Content;
use super::text::{LabelledLine, Line, Node, Span};

pub(super) use data::data;
pub(super) use map_gaps::map_gaps;

/// The figures that no text places.
pub(super) fn unplaced(lowering: &mut Lowering<'_>) -> Option<Content> {
    let placed = placed_figures(lowering.brief, lowering.profile);
    let positions = (0..lowering.brief.figures.len()).filter(|position| !placed.contains(position));
    let figures: Vec<Figure> = positions
        .filter_map(|position| figure(lowering, position))
        .collect();
    (!figures.is_empty()).then_some(Content::Figures { figures })
}

/// The figure at a position of the brief; none, where it does not print.
pub(super) fn figure(lowering: &mut Lowering<'_>, position: usize) -> Option<Figure> {
    let number = lowering.names.figure_number(position)?;
    let brief = lowering.brief;
    let figure = &brief.figures[position];
    let bluf_model::Figure {
        id,
        title,
        caption,
        source: source_id,
        credit,
        // What is shown: `body` asks for these, and the annex of data.
        alt: _,
        file: _,
        width: _,
        columns: _,
        units: _,
        rows: _,
        data: _,
        chart: _,
        map: _,
        timeline: _,
        likelihood: _,
        matrix: _,
        data_table: _,
        notes: _,
        marking: _,
    } = figure;
    let own = figure.mark();
    let around = own.or(brief.marking.as_ref());
    let kind = lowering.words.names.figure;
    let body = body(lowering, position)?;
    // Those of a table stand with the table.
    let notes = match body {
        FigureBody::Table(_) | FigureBody::Matrix { .. } => Vec::new(),
        FigureBody::Image { .. } | FigureBody::Drawing { .. } => notes(lowering, figure, around),
    };
    Some(Figure {
        target: target(id.as_ref(), "figure", number),
        label: capitalised(&format!("{kind}\u{a0}{number}")),
        mark: lowering.mark(own),
        title: title.as_ref().map(|title| lowering.words_of(&title.text)),
        caption: caption
            .as_ref()
            .map(|caption| line_within(lowering, caption, around)),
        source: source_id.as_ref().and_then(|id| source(lowering, id)),
        credit: credit.as_ref().map(|credit| {
            let credit = words(lowering.plain(credit, around));
            run_in(lowering.words.terms.credit, credit)
        }),
        notes,
        data: data::has_table(lowering, position).then(|| data::link(lowering, number)),
        body,
    })
}

/// What a figure shows; none, where its image was not handed in.
fn body(lowering: &mut Lowering<'_>, position: usize) -> Option<FigureBody> {
    let figure = &lowering.brief.figures[position];
    Some(match figure.shown() {
        Shown::Image(file) => {
            let (asset, format) = lowering.assets.image(file)?;
            FigureBody::Image {
                asset,
                format,
                alternative: lowering.words_of(figure.alt.as_deref().unwrap_or_default()),
                width: figure.width.unwrap_or(100),
            }
        }
        Shown::Table => FigureBody::Table(table::table(lowering, figure)),
        Shown::Chart(it) => chart::body(lowering, figure, it),
        Shown::Map(it) => map::body(lowering, position, it),
        Shown::Timeline(it) => timeline::body(lowering, figure, it),
        Shown::Likelihood(it) => likelihood::body(lowering, figure, it),
        Shown::Matrix(it) => matrix::body(lowering, figure, it),
    })
}

/// The notes of a figure that bears this marking.
fn notes(
    lowering: &mut Lowering<'_>,
    figure: &bluf_model::Figure,
    around: Option<&Marking>,
) -> Vec<Line> {
    let notes = figure.notes.iter();
    notes
        .map(|note| line_within(lowering, note, around))
        .collect()
}

/// "Figure 2", linked.
pub(super) fn reference(lowering: &Lowering<'_>, id: &ItemId) -> Line {
    let Some(name) = lowering.names.get(id) else {
        return Line::new();
    };
    let body = words(capitalised(&name.words));
    match name.target.clone() {
        Some(target) => vec![Node::Span(Span::Reference { target, body })],
        None => body,
    }
}

/// Who says what the figure shows, with the number of the source.
fn source(lowering: &mut Lowering<'_>, id: &SourceId) -> Option<LabelledLine> {
    let number = lowering.cited.number(id)?;
    let source = lowering.cited.source(id)?;
    let mut text = words(lowering.words_of(short_name(source)));
    if lowering.prints_numbers() {
        text.push(citation_of(vec![cited(lowering, number)]));
    }
    Some(run_in(lowering.words.terms.source, text))
}

/// What a source is called in a credit line.
fn short_name(source: &Source) -> &str {
    source
        .author
        .first()
        .or(source.publisher.as_ref())
        .unwrap_or(&source.title)
}
