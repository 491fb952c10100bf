//! The data of charts and maps as tables, for those who cannot see them.

use bluf_model::{Chart, Figure, Part, Positions, Shown, StatisticStatus, chart_data};

use crate::acronyms::capitalised;
use crate::figure::{Alignment, Column, DataTable, Row, Table};
use crate::line::words;
use crate::lowering::Lowering;
use crate::names::target;
use crate::numbers;
use crate::parts::Content;
use crate::tables::names_rows;
use crate::text::{Line, Node, Span};

use super::{map, table};

/// The most rows that are listed. More are a course to be seen, and not to be read number by number:
/// the description says where they begin, end, and are least and most.
const MOST_ROWS: usize = 200;

/// The tables of all charts and maps that print and have data of their own.
pub(crate) fn data(lowering: &mut Lowering<'_>) -> Option<Content> {
    let mut positions: Vec<(usize, usize)> = (0..lowering.brief.figures.len())
        .filter(|position| has_table(lowering, *position))
        .filter_map(|position| Some((lowering.names.figure_number(position)?, position)))
        .collect();
    positions.sort_unstable();
    let tables: Vec<DataTable> = positions
        .into_iter()
        .map(|(number, position)| data_table(lowering, number, position))
        .collect();
    (!tables.is_empty()).then_some(Content::Data { tables })
}

/// Whether the data of the figure at a position stand as a table.
pub(super) fn has_table(lowering: &Lowering<'_>, position: usize) -> bool {
    let figure = &lowering.brief.figures[position];
    let is_wanted = figure.data_table != Some(false) && lowering.profile.prints(Part::Data);
    let has_data = match figure.shown() {
        // The statistics stand in a table already, where the template prints it.
        Shown::Chart(chart) if !chart.statistics.is_empty() => {
            !lowering.profile.prints(Part::Statistics)
        }
        Shown::Chart(_) | Shown::Map(_) => (1..=MOST_ROWS).contains(&figure.rows.len()),
        _ => false,
    };
    is_wanted && has_data && lowering.names.figure_number(position).is_some()
}

/// Says where the data of a figure stand: a link to there.
pub(super) fn link(lowering: &Lowering<'_>, number: usize) -> Line {
    vec![Node::Span(Span::Reference {
        target: label(number),
        body: words(capitalised(lowering.words.figures.data_below)),
    })]
}

fn label(number: usize) -> String {
    format!("data-{number}")
}

fn data_table(lowering: &mut Lowering<'_>, number: usize, position: usize) -> DataTable {
    let figure = &lowering.brief.figures[position];
    let name = format!("{}\u{a0}{number}", lowering.words.names.figure);
    let title = (lowering.words.figures.data_of)(&name);
    let table = match figure.shown() {
        Shown::Chart(chart) if !chart.statistics.is_empty() => {
            of_statistics(lowering, figure, chart)
        }
        Shown::Chart(chart) => of_rows(lowering, figure, chart),
        _ => map::table(lowering, position),
    };
    DataTable {
        target: label(number),
        mark: lowering.mark(figure.mark()),
        title: vec![Node::Span(Span::Reference {
            target: target(figure.id.as_ref(), "figure", number),
            body: words(title),
        })],
        subject: figure
            .title
            .as_ref()
            .map(|title| lowering.words_of(&title.text)),
        table,
    }
}

/// The rows as they are, without the notes, which stand at the figure.
fn of_rows(lowering: &mut Lowering<'_>, figure: &Figure, chart: &Chart) -> Table {
    let numbers = chart_data(figure, chart, &[]);
    let mut table = table::table(lowering, figure);
    table.notes.clear();
    // Dates and hours are said as the chart says them; the mark of a row stands before it.
    if let Some(Positions::Dates(_) | Positions::Hours(_)) = &numbers.positions {
        let names = super::chart::row_names(lowering, &numbers);
        for (row, name) in table.rows.iter_mut().zip(names) {
            if let Some(first) = row.cells.first_mut() {
                *first = vec![words(name)];
            }
        }
    }
    let title = figure.title.as_ref().map(|title| title.text.as_str());
    table.summary = lowering.words_of(title.unwrap_or_default());
    table
}

fn of_statistics(lowering: &Lowering<'_>, figure: &Figure, chart: &Chart) -> Table {
    let data = chart_data(figure, chart, &lowering.brief.statistics);
    let labels = &lowering.words.columns;
    let of_words = |heading: &str| Column {
        heading: heading.to_owned(),
        unit: None,
        alignment: Alignment::Left,
        width: 10,
    };
    let mut columns = vec![of_words(labels.period)];
    columns.extend(data.series.iter().map(|series| {
        let unit = series.unit.as_deref().map(|unit| lowering.words_of(unit));
        Column {
            heading: lowering.words_of(&series.name),
            unit,
            alignment: Alignment::Right,
            width: 0,
        }
    }));
    columns.push(of_words(labels.status));
    let row = |(index, category): (usize, &String)| {
        let values = data.series.iter().map(|series| series.values[index]);
        let values: Vec<_> = values.collect();
        let mut cells = vec![vec![words(lowering.words_of(category))]];
        cells.extend(values.iter().map(|value| {
            let number = value.map(|it| numbers::number(it.number, lowering.language()));
            number.map(words).into_iter().collect()
        }));
        let mut statuses: Vec<StatisticStatus> = Vec::new();
        for status in values.iter().flatten().filter_map(|it| it.status) {
            if !statuses.contains(&status) {
                statuses.push(status);
            }
        }
        let said: Vec<&str> = statuses
            .into_iter()
            .map(|it| lowering.words.terms.statistic_status(it))
            .collect();
        cells.push(vec![words(said.join(", "))]);
        Row { mark: None, cells }
    };
    let rows: Vec<Row> = data.categories.iter().enumerate().map(row).collect();
    Table {
        summary: labels.statistics_shown.to_owned(),
        row_headers: names_rows(columns.len(), rows.len()),
        columns,
        rows,
        notes: Vec::new(),
    }
}
