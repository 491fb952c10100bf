//! Cutting figures: what is left of their data, and whether that still shows something.

use super::Cut;
use crate::portions::figure_row_marking;
use crate::{
    Brief, Cell, Chart, ChartKind, Excerpt, Figure, ItemId, JudgmentChoice, Line, Map, Marking,
    OptionChoice, Plain, Point, Route, chart_data,
};

impl Cut<'_> {
    /// What is left of a figure; none where it has nothing left to show. `left` holds the other
    /// lists of the release, which figures may draw.
    pub(super) fn figure(&self, it: &Figure, left: &Brief) -> Option<Figure> {
        let marking = self.item(it.marking.as_ref())?;
        let columns = self.columns(it, left, &marking);
        if !columns.is_empty() && columns.iter().all(|stays| !stays) {
            return None;
        }
        let rows: Vec<Vec<Cell>> = it
            .rows
            .iter()
            .filter_map(|row| self.row(row, &columns, &marking))
            .collect();
        if rows.is_empty() != it.rows.is_empty() {
            return None;
        }
        let mut figure = Figure {
            caption: self.line_in(&it.caption, &marking),
            credit: self.plain_in(&it.credit, &marking),
            columns: only(&it.columns, &columns),
            units: self.units(it, &columns, &marking),
            rows,
            // What is left of the file stands in the rows.
            data: None,
            notes: it
                .notes
                .iter()
                .filter_map(|note| self.line(note, Some(&marking)))
                .collect(),
            chart: it.chart.clone(),
            map: match &it.map {
                Some(map) => Some(self.map(map, it, &columns, &marking)?),
                None => None,
            },
            timeline: it.timeline.clone(),
            likelihood: it.likelihood.clone(),
            matrix: it.matrix.clone(),
            ..it.clone()
        };
        if let Some(chart) = &it.chart {
            figure.chart = Some(chart_left(chart, &figure, left)?);
        }
        if let Some(excerpt) = &it.timeline {
            has_events(excerpt, left)?;
        }
        if let Some(choice) = &it.likelihood {
            figure.likelihood = Some(judgments_left(choice, left)?);
        }
        if let Some(choice) = &it.matrix {
            figure.matrix = Some(options_left(choice, left)?);
        }
        if it.file.is_none() && !is_whole(self.brief, it, left, &figure) {
            figure.alt = None;
            if let Some(chart) = &mut figure.chart {
                (chart.minimum, chart.maximum) = (None, None);
            }
            if let Some(map) = &mut figure.map {
                map.classes.clear();
            }
        }
        Some(figure)
    }

    /// Which columns of a figure stay: by their headings, or in a matrix by their options. Where
    /// one end of an interval goes, the other would seem to be a value, and goes too.
    fn columns(&self, it: &Figure, left: &Brief, marking: &Marking) -> Vec<bool> {
        if let Some(choice) = &it.matrix {
            let ids = chosen_options(choice, self.brief);
            let stays = |id: &Option<&ItemId>| {
                let position = self
                    .brief
                    .options
                    .iter()
                    .position(|it| it.id.as_ref() == *id);
                // An option without an id is known by its place alone.
                id.map_or(left.options.len() == self.brief.options.len(), |id| {
                    position.is_some() && left.options.iter().any(|it| it.id.as_ref() == Some(id))
                })
            };
            return std::iter::once(true).chain(ids.iter().map(stays)).collect();
        }
        let mut stay: Vec<bool> = it
            .columns
            .iter()
            .map(|column| self.kept(column.marking(), Some(marking)).is_some())
            .collect();
        let interval = it.chart.as_ref().and_then(|chart| chart.interval.as_ref());
        let ends: Vec<usize> = interval
            .into_iter()
            .flatten()
            .filter_map(|heading| it.column(heading))
            .collect();
        if ends.iter().any(|end| !stay[*end]) {
            ends.iter().for_each(|end| stay[*end] = false);
        }
        stay
    }

    /// The units of the columns that stay. One above the line is empty.
    fn units(&self, it: &Figure, columns: &[bool], marking: &Marking) -> Vec<Plain> {
        let unit = |unit: &Plain| self.plain(unit, Some(marking)).unwrap_or_default();
        let units: Vec<Plain> = it.units.iter().map(unit).collect();
        match units.as_slice() {
            [_, _, ..] => only(&units, columns),
            [one] if one.text.is_empty() => Vec::new(),
            _ => units,
        }
    }

    /// What is left of a row: a cell above the line is empty, and a column above it goes.
    fn row(&self, row: &[Cell], columns: &[bool], around: &Marking) -> Option<Vec<Cell>> {
        let marking = self.kept(figure_row_marking(row), Some(around))?;
        let cells: Vec<Cell> = row
            .iter()
            .map(|cell| match cell {
                Cell::Text(line) if self.line(line, Some(&marking)).is_none() => {
                    Cell::Text(Line::default())
                }
                cell => cell.clone(),
            })
            .collect();
        Some(only(&cells, columns))
    }

    /// What is left of a map; none without the column that it is shaded by, or without places where
    /// it had nothing else.
    fn map(&self, map: &Map, it: &Figure, columns: &[bool], around: &Marking) -> Option<Map> {
        let shaded_by = match &map.value {
            Some(heading) => it.column(heading),
            None => Some(1),
        };
        let is_gone = shaded_by.is_some_and(|column| columns.get(column) == Some(&false));
        if is_gone {
            return None;
        }
        let stays = |own: &Option<Marking>| self.kept(own.as_ref(), Some(around)).is_some();
        let points = map.points.iter().filter(|it| stays(&it.marking));
        let lines = map.lines.iter().filter(|it| stays(&it.marking));
        let left = Map {
            points: points.map(Point::clone).collect(),
            lines: lines.map(Route::clone).collect(),
            ..map.clone()
        };
        let shows_places_alone =
            it.rows.is_empty() && (!map.points.is_empty() || !map.lines.is_empty());
        let has_places = !left.points.is_empty() || !left.lines.is_empty();
        (has_places || !shows_places_alone).then_some(left)
    }
}

/// What is left of a chart, when `figure` holds what is left of its rows.
fn chart_left(chart: &Chart, figure: &Figure, left: &Brief) -> Option<Chart> {
    let is_there = |heading: &String| figure.column(heading).is_some();
    let labels = || left.statistics.iter().map(|it| &it.label.text);
    let statistics: Vec<String> = chart
        .statistics
        .iter()
        .filter(|label| labels().any(|it| it == *label))
        .cloned()
        .collect();
    if statistics.is_empty() != chart.statistics.is_empty() {
        return None;
    }
    let chart = Chart {
        statistics,
        status: chart.status.clone().filter(is_there),
        interval: chart
            .interval
            .clone()
            .filter(|ends| ends.iter().all(is_there)),
        ..chart.clone()
    };
    let data = chart_data(figure, &chart, &left.statistics);
    let known = data
        .series
        .iter()
        .map(|it| it.values.iter().flatten().count());
    let least = if chart.kind == ChartKind::Line { 2 } else { 1 };
    let shows = !data.series.is_empty() && known.into_iter().all(|known| known >= least);
    shows.then_some(chart)
}

fn has_events(excerpt: &Excerpt, left: &Brief) -> Option<()> {
    let mut events = left.timeline.iter();
    events.any(|it| excerpt.holds(it.date)).then_some(())
}

fn judgments_left(choice: &JudgmentChoice, left: &Brief) -> Option<JudgmentChoice> {
    let is_left = |id: &ItemId| left.judgments.iter().any(|it| it.id.as_ref() == Some(id));
    let judgments: Vec<ItemId> = choice
        .judgments
        .iter()
        .filter(|id| is_left(id))
        .cloned()
        .collect();
    let shows = !left.judgments.is_empty() && judgments.is_empty() == choice.judgments.is_empty();
    shows.then_some(JudgmentChoice { judgments })
}

fn options_left(choice: &OptionChoice, left: &Brief) -> Option<OptionChoice> {
    let is_left = |id: &ItemId| left.options.iter().any(|it| it.id.as_ref() == Some(id));
    let options: Vec<ItemId> = choice
        .options
        .iter()
        .filter(|id| is_left(id))
        .cloned()
        .collect();
    let shows = !left.options.is_empty() && options.is_empty() == choice.options.is_empty();
    shows.then_some(OptionChoice { options })
}

/// The ids of the options of a matrix, in the order of its cells; none for one without an id.
fn chosen_options<'a>(choice: &'a OptionChoice, brief: &'a Brief) -> Vec<Option<&'a ItemId>> {
    if choice.options.is_empty() {
        brief.options.iter().map(|it| it.id.as_ref()).collect()
    } else {
        choice.options.iter().map(Some).collect()
    }
}

/// Whether all that a figure draws is still there.
fn is_whole(brief: &Brief, before: &Figure, left: &Brief, after: &Figure) -> bool {
    let cells = |figure: &Figure| {
        let cells = figure.rows.iter().flatten();
        cells.filter(|cell| !cell.is_empty()).count()
    };
    let places = |figure: &Figure| {
        let map = figure.map.as_ref();
        map.map_or(0, |map| map.points.len() + map.lines.len())
    };
    let draws_statistics = before
        .chart
        .as_ref()
        .is_some_and(|it| !it.statistics.is_empty());
    cells(before) == cells(after)
        && places(before) == places(after)
        && before.columns.len() == after.columns.len()
        && (!draws_statistics || brief.statistics.len() == left.statistics.len())
        && (before.timeline.is_none() || brief.timeline.len() == left.timeline.len())
        && (before.likelihood.is_none() || brief.judgments.len() == left.judgments.len())
        && (before.matrix.is_none() || brief.options.len() == left.options.len())
}

/// The entries that stay.
fn only<T: Clone>(entries: &[T], stay: &[bool]) -> Vec<T> {
    let pairs = entries.iter().enumerate();
    pairs
        .filter(|(index, _)| stay.get(*index).copied().unwrap_or(true))
        .map(|(_, entry)| entry.clone())
        .collect()
}
