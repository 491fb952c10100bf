//! Figures: images and tables, placed by a text or gathered in a part of their own.

use bluf_model::{Cell, ItemId, Marking, Number, Source, SourceId};

use super::acronyms::capitalised;
use super::document::LabelledLine;
use super::line::{line_within, source_target, words};
use super::lowering::Lowering;
use super::names::{placed_figures, target};
use super::numbers;
use super::parts::{Column, Content, Figure, FigureBody, Row, Table};
use super::text::{CitedSource, Line, Node, Span};

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
    let own = own_marking(figure);
    let around = own.or(brief.marking.as_ref());
    let kind = lowering.words.names.figure;
    let body = match &figure.file {
        Some(file) => FigureBody::Image {
            path: lowering
                .images
                .get(file)
                .cloned()
                .unwrap_or_else(|| format!("/{file}")),
            alternative: lowering.words_of(figure.alt.as_deref().unwrap_or_default()),
            width: figure.width.unwrap_or(100),
        },
        None => FigureBody::Table(table(lowering, figure)),
    };
    Some(Figure {
        target: target(figure.id.as_ref(), "figure", number),
        label: capitalised(&format!("{kind}\u{a0}{number}")),
        mark: lowering.mark(own),
        title: figure
            .title
            .as_ref()
            .map(|title| lowering.words_of(&title.text)),
        caption: figure
            .caption
            .as_ref()
            .map(|caption| line_within(lowering, caption, around)),
        source: figure.source.as_ref().and_then(|id| source(lowering, id)),
        credit: figure.credit.as_ref().map(|credit| LabelledLine {
            label: lowering.words.terms.credit.to_owned(),
            text: words(lowering.plain(credit, around)),
        }),
        body,
    })
}

fn own_marking(figure: &bluf_model::Figure) -> Option<&Marking> {
    let of_title = || figure.title.as_ref().and_then(|title| title.marking());
    figure.marking.as_ref().or_else(of_title)
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
        let cited = CitedSource {
            number,
            target: source_target(number),
            detail: None,
        };
        text.push(Node::Span(Span::Citation {
            sources: vec![cited],
        }));
    }
    Some(LabelledLine {
        label: lowering.words.terms.source.to_owned(),
        text,
    })
}

/// What a source is called in a credit line.
fn short_name(source: &Source) -> &str {
    source
        .author
        .first()
        .or(source.publisher.as_ref())
        .unwrap_or(&source.title)
}

fn table(lowering: &mut Lowering<'_>, figure: &bluf_model::Figure) -> Table {
    let brief = lowering.brief;
    let around = own_marking(figure).or(brief.marking.as_ref());
    let columns = figure
        .columns
        .iter()
        .enumerate()
        .map(|(index, heading)| Column {
            heading: lowering.plain(heading, around),
            numeric: is_numeric(figure, index),
            width: if is_numeric(figure, index) {
                0
            } else {
                text_width(figure, index)
            },
        });
    let columns = columns.collect();
    let mut rows = Vec::with_capacity(figure.rows.len());
    for row in &figure.rows {
        // The mark that opens the first cell is that of the row.
        let own = match row.first() {
            Some(Cell::Text(text)) => text.marking(),
            _ => None,
        };
        let covered = own.or(around);
        let cells = row
            .iter()
            .map(|content| vec![cell(lowering, content, covered)]);
        let cells = cells.collect();
        let mark = lowering.mark_within(own, around);
        rows.push(Row { mark, cells });
    }
    let notes = figure
        .notes
        .iter()
        .map(|note| line_within(lowering, note, around))
        .collect();
    let summary = figure
        .alt
        .as_deref()
        .or(figure.title.as_ref().map(|title| title.text.as_str()));
    Table {
        summary: lowering.words_of(summary.unwrap_or_default()),
        columns,
        rows,
        row_headers: !is_numeric(figure, 0),
        notes,
    }
}

fn cell(lowering: &mut Lowering<'_>, cell: &Cell, around: Option<&Marking>) -> Line {
    match cell {
        Cell::Text(text) => line_within(lowering, text, around),
        Cell::Number(number) => words(numbers::number(*number, lowering.language())),
    }
}

/// The share of the width that a column of words gets: by its longest cell, so that a column of
/// sentences is wider than one of names, and within bounds, so that neither is squeezed.
fn text_width(figure: &bluf_model::Figure, index: usize) -> u32 {
    let lengths = figure.rows.iter().filter_map(|row| match row.get(index) {
        Some(Cell::Text(text)) => Some(text.plain_text().chars().count()),
        _ => None,
    });
    let heading = figure
        .columns
        .get(index)
        .map_or(0, |heading| heading.text.chars().count());
    let longest = lengths.max().unwrap_or(0).max(heading);
    u32::try_from(longest.clamp(10, 60)).unwrap_or(60)
}

/// Whether a column holds numbers, at least one and nothing else but empty cells. Years have
/// no separators, so a first column of them is no column of numbers.
fn is_numeric(figure: &bluf_model::Figure, index: usize) -> bool {
    let cells = || figure.rows.iter().filter_map(|row| row.get(index));
    let is_number = |cell: &Cell| matches!(cell, Cell::Number(_));
    let is_year = |cell: &Cell| matches!(cell, Cell::Number(Number::Whole(1500..=2500)));
    let is_empty = |cell: &Cell| matches!(cell, Cell::Text(text) if text.is_empty());
    cells().any(is_number)
        && cells().all(|cell| is_number(cell) || is_empty(cell))
        && !(index == 0 && cells().all(is_year))
}
