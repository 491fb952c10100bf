//! The numbers that a chart draws, wherever they come from: rows or statistics.

use super::{Cell, Chart, Figure, Number, Positions};
use crate::{Statistic, StatisticStatus, Vocabulary};

/// The numbers of a chart: a series a column, or a label of the statistics.
#[derive(Debug, Clone, Default)]
pub struct ChartData {
    /// What each row is about: the words of the first column, or the periods of the statistics.
    pub categories: Vec<String>,
    /// Where each row stands on an axis, where all of them say so.
    pub positions: Option<Positions>,
    /// The series.
    pub series: Vec<ChartSeries>,
}

/// The numbers of one column, or of one label of the statistics.
#[derive(Debug, Clone)]
pub struct ChartSeries {
    /// What it is called.
    pub name: String,
    /// Its unit.
    pub unit: Option<String>,
    /// Its numbers, one for each row; none where nothing is known.
    pub values: Vec<Option<ChartValue>>,
}

/// A number of a chart.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ChartValue {
    /// The number.
    pub number: Number,
    /// Whether it is rounded.
    pub about: bool,
    /// How firm it is.
    pub status: Option<StatisticStatus>,
    /// The lower and the upper end of the interval that it lies in.
    pub interval: Option<(f64, f64)>,
}

/// The numbers that a chart draws.
#[must_use]
pub fn chart_data(figure: &Figure, chart: &Chart, statistics: &[Statistic]) -> ChartData {
    if chart.statistics.is_empty() {
        of_rows(figure, chart)
    } else {
        of_statistics(chart, statistics)
    }
}

/// The columns that hold a chart's values: those of numbers, but the first and the ends of intervals.
#[must_use]
pub fn value_columns(figure: &Figure, chart: &Chart) -> Vec<usize> {
    let headings = chart.interval.iter().flatten();
    let apart: Vec<usize> = headings
        .chain(&chart.status)
        .filter_map(|heading| figure.column(heading))
        .collect();
    let holds_numbers = |column: &usize| {
        let cells = figure.rows.iter().filter_map(|row| row.get(*column));
        cells
            .into_iter()
            .any(|cell| matches!(cell, Cell::Number(_)))
    };
    (1..figure.columns.len())
        .filter(|column| !apart.contains(column))
        .filter(holds_numbers)
        .collect()
}

fn of_rows(figure: &Figure, chart: &Chart) -> ChartData {
    let status = chart.status.as_ref().and_then(|it| figure.column(it));
    let interval = chart.interval.as_ref();
    let ends = interval.and_then(|[low, high]| Some((figure.column(low)?, figure.column(high)?)));
    let number = |row: &[Cell], column: usize| row.get(column)?.number();
    let value = |row: &Vec<Cell>, column: usize| {
        let ends = ends.and_then(|(low, high)| Some((number(row, low)?, number(row, high)?)));
        let words = status.and_then(|column| row.get(column)?.words());
        Some(ChartValue {
            number: number(row, column)?,
            about: false,
            status: words.and_then(|it| StatisticStatus::from_term(&it)),
            interval: ends.map(|(low, high)| (low.value(), high.value())),
        })
    };
    let series = value_columns(figure, chart)
        .into_iter()
        .map(|column| ChartSeries {
            name: figure.columns[column].text.clone(),
            unit: figure.unit(column).map(|unit| unit.text.clone()),
            values: figure.rows.iter().map(|row| value(row, column)).collect(),
        });
    let first = figure.rows.iter().filter_map(|row| row.first());
    let categories: Vec<String> = first.map(Cell::written).collect();
    ChartData {
        positions: Positions::of(&categories),
        categories,
        series: series.collect(),
    }
}

fn of_statistics(chart: &Chart, statistics: &[Statistic]) -> ChartData {
    let period = |it: &Statistic| {
        it.period
            .as_ref()
            .map_or(String::new(), |it| it.text.clone())
    };
    let named: Vec<&Statistic> = statistics
        .iter()
        .filter(|it| chart.statistics.contains(&it.label.text))
        .collect();
    let mut categories: Vec<String> = Vec::new();
    for it in &named {
        let period = period(it);
        if !categories.contains(&period) {
            categories.push(period);
        }
    }
    let series = chart.statistics.iter().map(|label| {
        let own = || named.iter().filter(|it| it.label.text == *label);
        let value = |category: &String| {
            let it = own().find(|it| period(it) == *category)?;
            Some(ChartValue {
                number: it.value,
                about: it.about,
                status: it.status,
                interval: None,
            })
        };
        ChartSeries {
            name: label.clone(),
            unit: own().find_map(|it| Some(it.unit.as_ref()?.text.clone())),
            values: categories.iter().map(value).collect(),
        }
    });
    let series = series.collect();
    ChartData {
        positions: Positions::of(&categories),
        categories,
        series,
    }
}
