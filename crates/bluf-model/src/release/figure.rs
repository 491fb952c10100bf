//! Cutting figures: what is left of their data, and whether that still shows something.

use super::Cut;
use crate::texts::row_marking;
use crate::{
    Brief, Cell, Chart, ChartKind, Excerpt, Figure, ItemId, JudgmentChoice, Line, Map, Marking,
    OptionChoice, Plain, Point, Route, chart_data,
};

impl Cut<'_> {
    /// What is left of a figure; none where it has nothing left to show. `left` holds the other
    /// lists of the release, which figures may draw.
    pub(super) fn figure(&self, it: &Figure, left: &Brief) -> Option<Figure> {
        let Figure {
            id,
            title,
            caption,
            source,
            credit,
            alt,
            file,
            width,
            columns,
            units: _,
            rows,
            // What is left of the file is in the rows.
            data: _,
            chart,
            map,
            timeline,
            likelihood,
            matrix,
            data_table,
            notes,
            marking,
        } = it;
        let around = self.item(it.mark())?;
        let stay = self.columns(it, left, &around);
        if !stay.is_empty() && stay.iter().all(|stays| !stays) {
            return None;
        }
        let kept: Vec<Vec<Cell>> = rows
            .iter()
            .filter_map(|row| self.row(row, &stay, &around))
            .collect();
        if kept.is_empty() != rows.is_empty() {
            return None;
        }
        let mut figure = Figure {
            id: id.clone(),
            title: title.clone(),
            caption: self.line_in(caption, &around),
            source: source.clone(),
            credit: self.plain_in(credit, &around),
            alt: alt.clone(),
            file: file.clone(),
            width: *width,
            columns: only(columns, &stay),
            units: self.units(it, &stay, &around),
            rows: kept,
            data: None,
            chart: None,
            map: match map {
                Some(map) => Some(self.map(map, it, &stay, &around)?),
                None => None,
            },
            timeline: match timeline {
                Some(excerpt) => Some(events_left(excerpt, left)?),
                None => None,
            },
            likelihood: match likelihood {
                Some(choice) => Some(judgments_left(choice, left)?),
                None => None,
            },
            matrix: match matrix {
                Some(choice) => Some(options_left(choice, left)?),
                None => None,
            },
            data_table: *data_table,
            notes: notes
                .iter()
                .filter_map(|note| self.line(note, Some(&around)))
                .collect(),
            marking: marking.clone(),
        };
        if let Some(chart) = chart {
            figure.chart = Some(chart_left(chart, &figure, left)?);
        }
        if file.is_none() && !is_whole(self.brief, it, left, &figure) {
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
        let marking = self.kept(row_marking(row), Some(around))?;
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
    fn map(&self, it: &Map, figure: &Figure, columns: &[bool], around: &Marking) -> Option<Map> {
        let Map {
            area,
            value,
            classes,
            labels,
            geometry,
            key,
            name,
            points,
            lines,
        } = it;
        let shaded_by = match value {
            Some(heading) => figure.column(heading),
            None => Some(1),
        };
        let is_gone = shaded_by.is_some_and(|column| columns.get(column) == Some(&false));
        if is_gone {
            return None;
        }
        let left = Map {
            area: area.clone(),
            value: value.clone(),
            classes: classes.clone(),
            labels: *labels,
            geometry: geometry.clone(),
            key: key.clone(),
            name: name.clone(),
            points: points
                .iter()
                .filter_map(|it| self.point(it, around))
                .collect(),
            lines: lines
                .iter()
                .filter_map(|it| self.route(it, around))
                .collect(),
        };
        let shows_places_alone =
            figure.rows.is_empty() && (!points.is_empty() || !lines.is_empty());
        let has_places = !left.points.is_empty() || !left.lines.is_empty();
        (has_places || !shows_places_alone).then_some(left)
    }

    fn point(&self, it: &Point, around: &Marking) -> Option<Point> {
        let Point {
            name,
            latitude,
            longitude,
            symbol,
            marking,
        } = it;
        self.kept(it.mark(), Some(around))?;
        Some(Point {
            name: name.clone(),
            latitude: *latitude,
            longitude: *longitude,
            symbol: *symbol,
            marking: marking.clone(),
        })
    }

    fn route(&self, it: &Route, around: &Marking) -> Option<Route> {
        let Route {
            name,
            path,
            style,
            marking,
        } = it;
        self.kept(it.mark(), Some(around))?;
        Some(Route {
            name: name.clone(),
            path: path.clone(),
            style: *style,
            marking: marking.clone(),
        })
    }
}

/// What is left of a chart, when `figure` holds what is left of its rows.
fn chart_left(it: &Chart, figure: &Figure, left: &Brief) -> Option<Chart> {
    let Chart {
        kind,
        arrangement,
        orientation,
        statistics,
        status,
        interval,
        minimum,
        maximum,
    } = it;
    let is_there = |heading: &String| figure.column(heading).is_some();
    let labels = || left.statistics.iter().map(|it| &it.label.text);
    let drawn: Vec<String> = statistics
        .iter()
        .filter(|label| labels().any(|it| it == *label))
        .cloned()
        .collect();
    if drawn.is_empty() != statistics.is_empty() {
        return None;
    }
    let ends = interval.clone();
    let chart = Chart {
        kind: *kind,
        arrangement: *arrangement,
        orientation: *orientation,
        statistics: drawn,
        status: status.clone().filter(is_there),
        interval: ends.filter(|ends| ends.iter().all(is_there)),
        minimum: *minimum,
        maximum: *maximum,
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

/// The excerpt of the timeline that is left; none without an event.
fn events_left(it: &Excerpt, left: &Brief) -> Option<Excerpt> {
    let Excerpt { from, to } = it;
    let mut events = left.timeline.iter();
    events.any(|event| it.holds(event.date)).then_some(Excerpt {
        from: *from,
        to: *to,
    })
}

fn judgments_left(it: &JudgmentChoice, left: &Brief) -> Option<JudgmentChoice> {
    let JudgmentChoice { judgments: chosen } = it;
    let is_left = |id: &ItemId| left.judgments.iter().any(|it| it.id.as_ref() == Some(id));
    let judgments: Vec<ItemId> = chosen.iter().filter(|id| is_left(id)).cloned().collect();
    let shows = !left.judgments.is_empty() && judgments.is_empty() == chosen.is_empty();
    shows.then_some(JudgmentChoice { judgments })
}

fn options_left(it: &OptionChoice, left: &Brief) -> Option<OptionChoice> {
    let OptionChoice { options: chosen } = it;
    let is_left = |id: &ItemId| left.options.iter().any(|it| it.id.as_ref() == Some(id));
    let options: Vec<ItemId> = chosen.iter().filter(|id| is_left(id)).cloned().collect();
    let shows = !left.options.is_empty() && options.is_empty() == chosen.is_empty();
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
