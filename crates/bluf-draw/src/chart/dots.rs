//! Dots: values that need no zero, each with its interval, row below row.

use crate::chart::axis::{Scale, extent, free_axis, tick_labels};
use crate::chart::firmness::{self, stretches};
use crate::chart::{Data, Firmness, Value};
use crate::drawing::{Anchor, Fill, Point, Shape, Stroke, count};
use crate::key::style;
use crate::{Color, Drawing, Look, Weight};

/// Names take no more than this share of the width.
const NAMES: f64 = 0.4;

/// The tallest a chart gets, in points: with its title and notes it fits a page.
const TALLEST: f64 = 500.0;

/// Draws dots.
pub(super) fn draw(data: &Data, range: (Option<f64>, Option<f64>), look: &Look<'_>) -> Drawing {
    let values = data.series.iter().flat_map(|it| it.values.iter().flatten());
    let reach = extent(values.flat_map(|value| match value.interval {
        Some((low, high)) => [low, high],
        None => [value.number, value.number],
    }));
    let (ticks, ends) = free_axis(reach.unwrap_or((0.0, 1.0)), range, 5);
    let names: Vec<Vec<String>> = data
        .categories
        .iter()
        .map(|it| look.torn_lines(&it.name, look.width * NAMES))
        .collect();
    let width = |text: &str| look.width_of(text, look.size, Weight::Regular);
    let left = names
        .iter()
        .flatten()
        .map(|it| width(it))
        .fold(0.0, f64::max)
        + look.size * 1.2;
    let is_single = data.series.len() == 1;
    let numbers = data.series.iter().flat_map(|it| it.values.iter().flatten());
    let right = if is_single {
        numbers.map(|it| width(&it.words)).fold(0.0, f64::max) + look.size * 1.2
    } else {
        look.size
    };
    let mut shapes = Vec::new();
    let mut top = keys(data, look, &mut shapes);
    let x = Scale {
        values: ends,
        places: (left, look.width - right),
    };
    if let Some(unit) = &data.unit {
        let at = Point::new(left, top + look.size);
        shapes.push(look.label(at, Anchor::Start, unit, look.palette.quiet));
        top += look.size * 1.6;
    }
    top += look.size * 1.5;
    let room = TALLEST / count(names.len().max(1));
    let height =
        |lines: &Vec<String>| (look.size * (0.7 + 1.2 * count(lines.len().max(1)))).min(room);
    let bottom = top + names.iter().map(height).sum::<f64>();
    for tick in &ticks {
        let at = x.at(*tick);
        let points = vec![Point::new(at, top), Point::new(at, bottom)];
        shapes.push(Shape::Line {
            points,
            stroke: Stroke::solid(look.palette.grid(), 0.5),
        });
    }
    tick_labels(&ticks, &x, top - look.size * 0.4, look, &mut shapes);
    let mut y = top;
    for (row, lines) in names.iter().enumerate() {
        let middle = y + height(lines) / 2.0;
        let first = middle - look.size * 0.6 * count(lines.len().saturating_sub(1));
        for (line, text) in lines.iter().enumerate() {
            let at = Point::new(
                left - look.size * 1.2,
                first + look.size * (0.33 + 1.2 * count(line)),
            );
            shapes.push(look.label(at, Anchor::End, text, look.palette.ink));
        }
        // A thread that leads from the name to the dots.
        let points = vec![
            Point::new(left, middle),
            Point::new(look.width - right, middle),
        ];
        shapes.push(Shape::Line {
            points,
            stroke: Stroke::dashed(look.palette.grid(), 0.5, &[1.0, 2.0]),
        });
        for (series, value) in data.row(row).collect::<Vec<_>>().into_iter().rev() {
            dot(series, value, middle, &x, look, &mut shapes);
            if is_single {
                let end = x.at(value.interval.map_or(value.number, |it| it.1));
                let at = Point::new(end + look.size * 0.7, middle + look.size * 0.33);
                shapes.push(look.label(at, Anchor::Start, value.words.as_str(), look.palette.ink));
            }
        }
        y += height(lines);
    }
    meetings(
        data,
        &names.iter().map(height).collect::<Vec<_>>(),
        top,
        look,
        &mut shapes,
    );
    Drawing {
        width: look.width,
        height: bottom,
        shapes,
    }
}

/// A dot with its interval: filled where the number is final.
fn dot(series: usize, value: &Value, y: f64, x: &Scale, look: &Look<'_>, shapes: &mut Vec<Shape>) {
    let style = style(&look.palette, series);
    if let Some((low, high)) = value.interval {
        let stroke = Stroke::solid(style.ink, 1.6);
        let points = vec![Point::new(x.at(low), y), Point::new(x.at(high), y)];
        shapes.push(Shape::Line {
            points,
            stroke: stroke.clone(),
        });
        for end in [low, high] {
            let half = look.size * 0.3;
            let points = vec![
                Point::new(x.at(end), y - half),
                Point::new(x.at(end), y + half),
            ];
            shapes.push(Shape::Line {
                points,
                stroke: Stroke::solid(style.ink, 1.0),
            });
        }
    }
    let is_whole = value.firmness == Firmness::Final && style.is_filled;
    shapes.push(Shape::Disc {
        at: Point::new(x.at(value.number), y),
        radius: look.size * 0.42,
        fill: Some(Fill::plain(if is_whole { style.ink } else { Color::WHITE })),
        stroke: Some(Stroke {
            color: style.ink,
            width: 1.2,
            dash: match value.firmness {
                Firmness::Final => Vec::new(),
                Firmness::Provisional => vec![1.6, 1.2],
                Firmness::Predicted => vec![0.6, 1.2],
            },
        }),
    });
}

/// The key: dots with the names of their series, and what a hollow dot means.
fn keys(data: &Data, look: &Look<'_>, shapes: &mut Vec<Shape>) -> f64 {
    let mut entries: Vec<(usize, Firmness, &str)> = Vec::new();
    if data.series.len() > 1 {
        for (number, series) in data.series.iter().enumerate() {
            entries.push((number, Firmness::Final, &series.name));
        }
    }
    for firmness in [Firmness::Provisional, Firmness::Predicted] {
        if stretches(data).iter().any(|it| it.1 == firmness) {
            entries.push((0, firmness, data.words.of(firmness)));
        }
    }
    let (mut at, mut line) = (0.0, 0.0);
    for (series, firmness, name) in &entries {
        let width = look.size * 1.2 + look.width_of(name, look.size, Weight::Regular);
        if at > 0.0 && at + width > look.width {
            (at, line) = (0.0, line + 1.0);
        }
        let base = look.size * (1.0 + 1.5 * line);
        let center = at + look.size * 0.45;
        let sample = Value {
            number: center,
            words: String::new(),
            interval: None,
            firmness: *firmness,
        };
        let here = Scale {
            values: (0.0, 1.0),
            places: (0.0, 1.0),
        };
        dot(
            *series,
            &sample,
            base - look.size * 0.33,
            &here,
            look,
            shapes,
        );
        let name_at = Point::new(at + look.size * 1.2, base);
        shapes.push(look.label(name_at, Anchor::Start, *name, look.palette.ink));
        at += width + look.size * 1.6;
    }
    if entries.is_empty() {
        0.0
    } else {
        look.size * 1.5 * (line + 1.0)
    }
}

/// Lines where numbers of different firmness meet.
fn meetings(data: &Data, heights: &[f64], top: f64, look: &Look<'_>, shapes: &mut Vec<Shape>) {
    if !firmness::matters(data) {
        return;
    }
    for (range, _) in stretches(data).iter().skip(1) {
        let y = top + heights[..range.start].iter().sum::<f64>();
        let points = vec![Point::new(0.0, y), Point::new(look.width, y)];
        let stroke = firmness::meeting(look.palette.quiet);
        shapes.push(Shape::Line { points, stroke });
    }
}
