//! The course of a line: whole where it is final, dashed where it is not, broken where nothing is known.

use std::ops::Range;

use crate::chart::axis::Scale;
use crate::chart::{Firmness, Series, Value};
use crate::drawing::{Fill, Point, Shape, Stroke, count};
use crate::key::Style;
use crate::{Color, Look};

/// Up to so many points are marked one by one.
const MARKED: usize = 24;

/// The intervals around a line.
pub(super) fn band(
    series: &Series,
    places: &[f64],
    x: &Scale,
    y: &Scale,
    style: Style,
    shapes: &mut Vec<Shape>,
) {
    let ends = |row: usize| series.values[row].as_ref()?.interval;
    for run in runs(series, |value| value.interval.is_some()) {
        let upper = run
            .clone()
            .filter_map(|row| Some(Point::new(x.at(places[row]), y.at(ends(row)?.1))));
        let lower = run
            .rev()
            .filter_map(|row| Some(Point::new(x.at(places[row]), y.at(ends(row)?.0))));
        shapes.push(Shape::Area {
            rings: vec![upper.chain(lower).collect()],
            fill: Some(Fill::plain(style.ink.mixed(Color::WHITE, 0.8))),
            stroke: None,
        });
    }
}

/// Rows without a gap between them.
fn runs(series: &Series, holds: impl Fn(&Value) -> bool) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for (row, value) in series.values.iter().enumerate() {
        if !value.as_ref().is_some_and(&holds) {
            continue;
        }
        match runs.last_mut() {
            Some(run) if run.end == row => run.end = row + 1,
            _ => runs.push(row..row + 1),
        }
    }
    runs
}

/// The line itself: whole where it is final, dashed where it is not, broken where nothing is known.
pub(super) fn course(
    series: &Series,
    places: &[f64],
    x: &Scale,
    y: &Scale,
    style: Style,
    look: &Look<'_>,
    shapes: &mut Vec<Shape>,
) {
    let value = |row: usize| series.values[row].as_ref();
    let point = |row: usize| value(row).map(|it| Point::new(x.at(places[row]), y.at(it.number)));
    let firm = |row: usize| value(row).map_or(Firmness::Final, |it| it.firmness);
    let width = if style.is_filled { 1.7 } else { 1.3 };
    let known = series.values.iter().flatten().count();
    for run in runs(series, |_| true) {
        // A part of a line is as firm as the less firm of its ends.
        let mut begin = run.start;
        while begin + 1 < run.end {
            let firmness = firm(begin).max(firm(begin + 1));
            let mut end = begin + 1;
            while end + 1 < run.end && firm(end).max(firm(end + 1)) == firmness {
                end += 1;
            }
            let points = (begin..=end).filter_map(point).collect();
            let dash: &[f64] = match firmness {
                Firmness::Final => &[],
                Firmness::Provisional => &[3.5, 2.0],
                Firmness::Predicted => &[1.2, 2.0],
            };
            shapes.push(Shape::Line {
                points: thinned(points, x),
                stroke: Stroke::dashed(style.ink, width, dash),
            });
            begin = end;
        }
        // A number between two gaps is a point.
        if run.len() == 1 || known <= MARKED {
            for row in run {
                let Some(at) = point(row) else { continue };
                let is_whole = firm(row) == Firmness::Final && style.is_filled;
                let inside = if is_whole { style.ink } else { Color::WHITE };
                shapes.push(Shape::Disc {
                    at,
                    radius: look.size * 0.26,
                    fill: Some(Fill::plain(inside)),
                    stroke: Some(Stroke::solid(style.ink, 1.1)),
                });
            }
        }
    }
}

/// The first, least, greatest and last of the points that share a third of a point of the page: a
/// line through them looks the same.
fn thinned(points: Vec<Point>, x: &Scale) -> Vec<Point> {
    let cells = (x.places.1 - x.places.0) * 3.0;
    if count(points.len()) <= cells {
        return points;
    }
    let mut kept: Vec<Point> = Vec::new();
    let mut cell: Vec<Point> = Vec::new();
    let close = |cell: &mut Vec<Point>, kept: &mut Vec<Point>| {
        let by_y = |one: &&Point, other: &&Point| one.y.total_cmp(&other.y);
        let mut few: Vec<Point> = [
            cell.first(),
            cell.iter().min_by(by_y),
            cell.iter().max_by(by_y),
            cell.last(),
        ]
        .into_iter()
        .flatten()
        .copied()
        .collect();
        few.sort_by(|one, other| one.x.total_cmp(&other.x));
        few.dedup();
        kept.append(&mut few);
        cell.clear();
    };
    for point in points {
        let is_same = cell
            .first()
            .is_some_and(|it| (it.x * 3.0).floor() == (point.x * 3.0).floor());
        if !is_same {
            close(&mut cell, &mut kept);
        }
        cell.push(point);
    }
    close(&mut cell, &mut kept);
    kept
}
