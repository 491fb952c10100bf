//! Parts that print as tables: statistics, timeline, indicators, conflicts, clearances.

use bluf_model::{
    Clearance, ClearanceStatus, Conflict, Date, Indicator, SourceId, Statistic, TimelineEntry,
    Version,
};

use super::acronyms::capitalised;
use super::figure::{Alignment, Column, Row, Table};
use super::figures;
use super::line::{line, line_within, portion_within, source_target, words};
use super::lowering::Lowering;
use super::parts::Content;
use super::text::{Line, Node, Span};
use super::{dates, numbers};

/// Figures with period and status.
pub(super) fn statistics(lowering: &mut Lowering<'_>) -> Option<Content> {
    let brief = lowering.brief;
    let labels = &lowering.words.columns;
    let columns = vec![
        text_column(labels.measure, 4),
        text_column(labels.period, 3),
        Column {
            heading: labels.value.to_owned(),
            unit: None,
            alignment: Alignment::Right,
            width: 0,
        },
        text_column(labels.unit, 0),
        text_column(labels.status, 0),
        Column {
            heading: labels.source.to_owned(),
            unit: None,
            alignment: Alignment::Right,
            width: 0,
        },
    ];
    let mut rows = Vec::with_capacity(brief.statistics.len());
    for item in &brief.statistics {
        let Statistic {
            label,
            period,
            // One quantity.
            value: _,
            unit: _,
            about: _,
            status,
            source,
            marking: _,
        } = item;
        let own = item.mark();
        let around = own.or(brief.marking.as_ref());
        let (value, unit) = value_and_unit(lowering, item);
        let period = period.as_ref().map(|period| lowering.plain(period, around));
        let status = status.map(|status| lowering.words.terms.statistic_status(status));
        let source = source.as_ref().and_then(|id| source_number(lowering, id));
        rows.push(Row {
            mark: lowering.mark(own),
            cells: vec![
                vec![words(lowering.words_of(&label.text))],
                period.map(words).into_iter().collect(),
                vec![words(value)],
                unit.map(words).into_iter().collect(),
                status.map(words).into_iter().collect(),
                source.into_iter().collect(),
            ],
        });
    }
    table(labels.statistics_shown, columns, rows)
}

/// The number as it prints, and what is left for the column of units.
fn value_and_unit(lowering: &Lowering<'_>, item: &Statistic) -> (String, Option<String>) {
    let unit = item.unit.as_ref().map(|unit| unit.text.as_str());
    let (value, unit) = numbers::quantity(item.value, unit, lowering.language());
    let value = if item.about {
        format!("{}\u{a0}{value}", lowering.words.terms.about)
    } else {
        value
    };
    (value, unit.map(|unit| lowering.words_of(&unit)))
}

/// The number of a source, linked. It is the content of its cell and so no small figure.
fn source_number(lowering: &mut Lowering<'_>, id: &SourceId) -> Option<Line> {
    let number = lowering.cited.number(id)?;
    let body = words(number.to_string());
    let target = source_target(number);
    lowering
        .prints_numbers()
        .then(|| vec![Node::Span(Span::Reference { target, body })])
}

/// What happened when.
pub(super) fn timeline(lowering: &mut Lowering<'_>) -> Option<Content> {
    let brief = lowering.brief;
    let labels = &lowering.words.columns;
    let columns = vec![text_column(labels.date, 0), text_column(labels.event, 1)];
    let mut rows = Vec::with_capacity(brief.timeline.len());
    for item in &brief.timeline {
        let TimelineEntry {
            date,
            text,
            marking: _,
        } = item;
        let date = dates::date(*date, lowering.language());
        rows.push(Row {
            mark: lowering.mark(item.mark()),
            cells: vec![vec![words(date)], vec![line(lowering, text)]],
        });
    }
    table(labels.timeline_shown, columns, rows)
}

/// What to watch, and which judgement it bears on.
pub(super) fn indicators(lowering: &mut Lowering<'_>) -> Option<Content> {
    let brief = lowering.brief;
    let labels = &lowering.words.columns;
    let columns = vec![
        text_column(labels.judgment, 0),
        text_column(labels.indicator, 5),
        text_column(labels.threshold, 4),
        text_column(labels.effect, 0),
    ];
    let mut rows = Vec::with_capacity(brief.indicators.len());
    for item in &brief.indicators {
        let Indicator {
            judgment,
            text,
            threshold,
            direction,
            marking: _,
        } = item;
        let own = item.mark();
        let around = own.or(brief.marking.as_ref());
        let judgment = judgment.as_ref().map(|id| figures::reference(lowering, id));
        let text = line(lowering, text);
        let threshold = threshold
            .as_ref()
            .map(|text| line_within(lowering, text, around));
        let effect = direction.map(|direction| lowering.words.terms.direction(direction));
        rows.push(Row {
            mark: lowering.mark(own),
            cells: vec![
                judgment.into_iter().collect(),
                vec![text],
                threshold.into_iter().collect(),
                effect.map(words).into_iter().collect(),
            ],
        });
    }
    table(labels.indicators_shown, columns, rows)
}

/// Where sources disagree.
pub(super) fn conflicts(lowering: &mut Lowering<'_>) -> Option<Content> {
    let brief = lowering.brief;
    let labels = &lowering.words.columns;
    let columns = vec![
        text_column(labels.item, 2),
        text_column(labels.versions, 5),
        text_column(labels.resolution, 4),
    ];
    let mut rows = Vec::with_capacity(brief.conflicts.len());
    for item in &brief.conflicts {
        let Conflict {
            item: point,
            versions,
            resolution,
            marking: _,
        } = item;
        let own = item.mark();
        let around = own.or(brief.marking.as_ref());
        let point = line(lowering, point);
        let versions = versions.iter().map(|version| {
            let Version { text, marking: _ } = version;
            portion_within(lowering, text, version.mark(), around)
        });
        let versions = versions.collect();
        let resolution = match resolution {
            Some(text) => line_within(lowering, text, around),
            None => words(lowering.words.terms.unresolved),
        };
        let mark = lowering.mark(own);
        rows.push(Row {
            mark,
            cells: vec![vec![point], versions, vec![resolution]],
        });
    }
    table(labels.conflicts_shown, columns, rows)
}

/// Which offices were asked, and what they said.
pub(super) fn clearances(lowering: &mut Lowering<'_>) -> Option<Content> {
    let brief = lowering.brief;
    let labels = &lowering.words.columns;
    let columns = vec![
        text_column(labels.office, 2),
        text_column(labels.status, 2),
        text_column(labels.date, 0),
        text_column(labels.comment, 4),
    ];
    let mut rows = Vec::with_capacity(brief.clearances.len());
    for item in &brief.clearances {
        let Clearance {
            office,
            status,
            date,
            comment,
            marking: _,
        } = item;
        let own = item.mark();
        let around = own.or(brief.marking.as_ref());
        let (status, date) = clearance(lowering, *status, *date);
        let comment = comment
            .as_ref()
            .map(|comment| line_within(lowering, comment, around));
        rows.push(Row {
            mark: lowering.mark(own),
            cells: vec![
                vec![words(lowering.words_of(&office.text))],
                vec![words(status)],
                date.map(words).into_iter().collect(),
                comment.into_iter().collect(),
            ],
        });
    }
    table(labels.clearances_shown, columns, rows)
}

/// What an office said and when. The day by which one was asked stands in the words.
fn clearance(
    lowering: &Lowering<'_>,
    status: ClearanceStatus,
    date: Option<Date>,
) -> (String, Option<String>) {
    let terms = &lowering.words.terms;
    let written = date.map(|date| dates::date(date, lowering.language()));
    let said = match status {
        ClearanceStatus::Cleared => terms.cleared,
        ClearanceStatus::Changes => terms.changes,
        ClearanceStatus::Objects => terms.objects,
        ClearanceStatus::Information => terms.information,
        ClearanceStatus::Asked => {
            let today = Date::Day(lowering.brief.date.0);
            return match (date, written) {
                (Some(date), Some(day)) if date.is_later_than(today) => {
                    ((terms.reply_due)(&day), None)
                }
                (_, Some(day)) => ((terms.no_reply_by)(&day), None),
                (_, None) => (terms.asked.to_owned(), None),
            };
        }
    };
    (said.to_owned(), written)
}

fn text_column(heading: &str, width: u32) -> Column {
    Column {
        heading: capitalised(heading),
        unit: None,
        alignment: Alignment::Left,
        width,
    }
}

/// A table whose first cells name their rows, without the columns in which no row says
/// anything.
fn table(summary: &str, columns: Vec<Column>, rows: Vec<Row>) -> Option<Content> {
    if rows.is_empty() {
        return None;
    }
    let said: Vec<bool> = (0..columns.len())
        .map(|index| rows.iter().any(|row| !row.cells[index].is_empty()))
        .collect();
    let columns = keep(columns, &said);
    let rows: Vec<Row> = rows
        .into_iter()
        .map(|row| Row {
            cells: keep(row.cells, &said),
            ..row
        })
        .collect();
    Some(Content::Table(Table {
        summary: summary.to_owned(),
        row_headers: said[0] && names_rows(columns.len(), rows.len()),
        columns,
        rows,
        notes: Vec::new(),
    }))
}

/// Whether the first cells of a table are worth being the headers of their rows: where headers would
/// outnumber what they head, a row's name says less to those who hear it than it interrupts.
pub(super) fn names_rows(columns: usize, rows: usize) -> bool {
    rows * columns.saturating_sub(1) >= columns + rows
}

/// The items of which something is said.
pub(super) fn keep<T>(items: Vec<T>, said: &[bool]) -> Vec<T> {
    items
        .into_iter()
        .zip(said)
        .filter(|(_, said)| **said)
        .map(|(item, _)| item)
        .collect()
}
