//! Options against criteria: a table whose cells may open with a rating.

use bluf_model::{Cell, Figure, ItemId, OptionChoice, PolicyOption, Rating};

use crate::acronyms::capitalised;
use crate::dates;
use crate::figure::{Alignment, Column, FigureBody, Table};
use crate::line::{line_within, words};
use crate::lowering::Lowering;
use crate::names::letter;
use crate::tables::names_rows;
use crate::text::{Line, Node, Span};

use super::notes;
use super::table::{row_marking, table_row};

/// The options of a choice against the criteria of the rows.
pub(super) fn body(
    lowering: &mut Lowering<'_>,
    figure: &Figure,
    choice: &OptionChoice,
) -> FigureBody {
    let around = figure.mark().or(lowering.brief.marking.as_ref());
    let criterion = Column {
        heading: lowering.words.figures.criterion.to_owned(),
        unit: None,
        alignment: Alignment::Left,
        width: 3,
    };
    let options = chosen(&lowering.brief.options, choice);
    let options = options.into_iter().map(|(index, option)| Column {
        heading: format!(
            "{}\u{a0} {}",
            letter(index),
            lowering.plain(&option.name, around)
        ),
        unit: None,
        alignment: Alignment::Left,
        width: 4,
    });
    let columns: Vec<Column> = std::iter::once(criterion).chain(options).collect();
    let (mut rows, mut ratings) = (Vec::new(), Vec::new());
    for cells in &figure.rows {
        let own = row_marking(cells);
        let covered = own.or(around);
        let mut row = table_row(lowering, &cells[..1], around);
        let mut rated = Vec::new();
        for cell in cells.iter().skip(1) {
            let rating = Rating::of(cell);
            rated.push(rating.map(|(rating, _)| rating.quarters()));
            let rest = match cell {
                Cell::Text(text) => line_within(lowering, text, covered),
                Cell::Date(date) => words(dates::date(*date, lowering.language())),
                Cell::Number(_) => Line::new(),
            };
            row.cells.push(vec![said(lowering, rating, rest)]);
        }
        rows.push(row);
        ratings.push(rated);
    }
    let notes = notes(lowering, figure, around);
    let summary = figure
        .alt
        .as_deref()
        .map(|own| lowering.words_of(own))
        .unwrap_or_else(|| lowering.words.figures.matrix_shown.to_owned());
    FigureBody::Matrix {
        table: Table {
            summary,
            row_headers: names_rows(columns.len(), rows.len()),
            columns,
            rows,
            notes,
        },
        ratings,
    }
}

/// The options of a choice, with their places in the brief, by which they are lettered.
fn chosen<'a>(
    options: &'a [PolicyOption],
    choice: &OptionChoice,
) -> Vec<(usize, &'a PolicyOption)> {
    if choice.options.is_empty() {
        return options.iter().enumerate().collect();
    }
    let of_id = |id: &ItemId| {
        let mut numbered = options.iter().enumerate();
        numbered.find(|(_, it)| it.id.as_ref() == Some(id))
    };
    choice.options.iter().filter_map(of_id).collect()
}

/// A cell in words: the rating, which a drawing shows besides, and what the author says of it.
fn said(lowering: &Lowering<'_>, rating: Option<(Rating, usize)>, text: Line) -> Line {
    let Some((rating, taken)) = rating else {
        return text;
    };
    let word = capitalised(lowering.words.figures.rating(rating));
    let mut line = vec![Node::Span(Span::Strong { body: words(word) })];
    let mut rest = text;
    drop_front(&mut rest, taken);
    if !rest.is_empty() {
        line.push(Node::Text(": ".to_owned()));
        line.extend(rest);
    }
    line
}

/// Takes bytes off the first text of a line: those of the rating that opens it.
fn drop_front(line: &mut Line, bytes: usize) {
    let first = line.iter_mut().find_map(|node| match node {
        Node::Text(text) => Some(text),
        Node::Span(_) => None,
    });
    if let Some(text) = first {
        *text = text.get(bytes..).unwrap_or_default().to_owned();
    }
    line.retain(|node| !matches!(node, Node::Text(text) if text.is_empty()));
}
