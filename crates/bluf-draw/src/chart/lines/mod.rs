//! Lines: a course along an honest axis, each named at its end.

mod course;
mod labels;
mod times;

use crate::chart::axis::{Scale, extent, free_axis};
use crate::chart::firmness::{self, meeting, stretches};
use crate::chart::{Data, Lines};
use crate::drawing::{Anchor, Point, Shape, Stroke, count};
use crate::key::style;
use crate::{Drawing, Look, Weight};
use course::{band, course};
use labels::{end_label, end_labels, numbers, row_names};

/// The height of the lines as a share of the width.
const HEIGHT: f64 = 0.38;

/// Draws lines.
pub(super) fn draw(chart: &Lines<'_>, look: &Look<'_>) -> Drawing {
    let Lines { data, range, times } = chart;
    let data = &in_order(data);
    let places = places(data);
    let values = data.series.iter().flat_map(|it| it.values.iter().flatten());
    let reach = extent(values.flat_map(|value| match value.interval {
        Some((low, high)) => [low, high],
        None => [value.number, value.number],
    }));
    let reach = roomy(reach.unwrap_or((0.0, 1.0)));
    let (ticks, ends) = free_axis(reach, *range, 5);
    let written: Vec<String> = ticks.iter().map(|it| (look.number)(*it)).collect();
    let left = widths(look, written.iter().map(String::as_str)) + look.size * 0.8;
    let names: Vec<Vec<String>> = data
        .series
        .iter()
        .map(|it| end_label(data, it, look))
        .collect();
    let right = widths(look, names.iter().flatten().map(String::as_str));
    let mut shapes = Vec::new();
    let mut top = 0.0;
    if let Some(unit) = &data.unit {
        shapes.push(look.label(
            Point::new(0.0, look.size),
            Anchor::Start,
            unit,
            look.palette.quiet,
        ));
        top += look.size * 1.8;
    }
    let first = top;
    if firmness::matters(data) {
        top += look.size * 1.5;
    }
    let y = Scale {
        values: ends,
        places: (
            top + look.size * 0.8 + look.width * HEIGHT,
            top + look.size * 0.8,
        ),
    };
    let inset = look.size * 0.8;
    let x = Scale {
        values: extent(places.iter().copied()).unwrap_or((0.0, 1.0)),
        places: (
            left + inset,
            look.width - right - if right > 0.0 { look.size * 0.8 } else { inset },
        ),
    };
    for (tick, text) in ticks.iter().zip(written) {
        let at = y.at(*tick);
        let is_zero = *tick == 0.0;
        let stroke = if is_zero {
            Stroke::solid(look.palette.ink, 0.8)
        } else {
            Stroke::solid(look.palette.grid(), 0.5)
        };
        let points = vec![
            Point::new(left, at),
            Point::new(x.places.1 + look.size * 0.4, at),
        ];
        shapes.push(Shape::Line { points, stroke });
        let at = Point::new(left - look.size * 0.5, at + look.size * 0.33);
        shapes.push(look.label(at, Anchor::End, text, look.palette.quiet));
    }
    meetings(data, &places, &x, (first, y.places.0), look, &mut shapes);
    // The first series is the most important one, and covers the others.
    for (number, series) in data.series.iter().enumerate().rev() {
        let style = style(&look.palette, number);
        band(series, &places, &x, &y, style, &mut shapes);
        course(series, &places, &x, &y, style, look, &mut shapes);
    }
    if let [only] = data.series.as_slice() {
        numbers(only, &places, &x, &y, look, &mut shapes);
    }
    end_labels(data, &names, &places, (&x, &y), look, &mut shapes);
    let bottom = y.places.0 + look.size * 1.6;
    let below = (y.places.0, bottom);
    let words = match times {
        Some(times) => times::draw(times, &x, below, look, &mut shapes),
        None => {
            row_names(data, &places, &x, below, look, &mut shapes);
            1.0
        }
    };
    Drawing {
        width: look.width,
        height: bottom + look.size * (0.4 + 1.15 * (words - 1.0)),
        shapes,
    }
}

/// A reach that leaves room for a number below the lowest point, but not beyond zero.
fn roomy((low, high): (f64, f64)) -> (f64, f64) {
    let lower = low - (high / 2.0 - low / 2.0) * 0.16;
    (if low >= 0.0 { lower.max(0.0) } else { lower }, high)
}

fn widths<'a>(look: &Look<'_>, texts: impl Iterator<Item = &'a str>) -> f64 {
    let widths = texts.map(|text| look.width_of(text, look.size, Weight::Regular));
    widths.fold(0.0, f64::max)
}

/// The rows in the order of their numbers, where all have one: a line does not run backwards.
fn in_order(data: &Data) -> Data {
    let numbers: Option<Vec<f64>> = data.categories.iter().map(|it| it.at).collect();
    let mut data = data.clone();
    let Some(numbers) = numbers else { return data };
    let mut order: Vec<usize> = (0..numbers.len()).collect();
    order.sort_by(|one, other| numbers[*one].total_cmp(&numbers[*other]));
    data.categories = order
        .iter()
        .map(|it| data.categories[*it].clone())
        .collect();
    for series in &mut data.series {
        let values = order
            .iter()
            .map(|it| series.values.get(*it).cloned().flatten());
        series.values = values.collect();
    }
    data
}

/// Where each row stands: on its number, where all rows have one; else one after the other.
fn places(data: &Data) -> Vec<f64> {
    let numbers: Option<Vec<f64>> = data.categories.iter().map(|it| it.at).collect();
    numbers
        .filter(|all| all.windows(2).all(|pair| pair[0] <= pair[1]))
        .unwrap_or_else(|| (0..data.categories.len()).map(count).collect())
}

/// Lines where numbers of different firmness meet, and what is to both sides of them.
fn meetings(
    data: &Data,
    places: &[f64],
    x: &Scale,
    (top, bottom): (f64, f64),
    look: &Look<'_>,
    shapes: &mut Vec<Shape>,
) {
    if !firmness::matters(data) {
        return;
    }
    let stretches = stretches(data);
    let border = |row: usize| x.at(f64::midpoint(places[row - 1], places[row]));
    let gap = look.size * 0.5;
    let mut free = 0.0;
    for (index, (range, firmness)) in stretches.iter().enumerate() {
        let is_last = index + 1 == stretches.len();
        let from = if index == 0 {
            x.places.0
        } else {
            border(range.start)
        };
        let to = if is_last {
            look.width
        } else {
            border(range.end)
        };
        if index > 0 {
            let points = vec![Point::new(from, top), Point::new(from, bottom)];
            shapes.push(Shape::Line {
                points,
                stroke: meeting(look.palette.quiet),
            });
        }
        let text = data.words.of(*firmness);
        let width = look.width_of(text, look.size, Weight::Regular);
        // What comes before the first meeting stands close to it.
        let begins = if index == 0 && !is_last {
            to - gap - width
        } else {
            from + gap
        };
        let begins = if is_last {
            begins.min(look.width - width)
        } else {
            begins
        };
        if begins >= free && (is_last || begins + width <= to) {
            free = begins + width + gap;
            let at = Point::new(begins, top + look.size);
            shapes.push(look.label(at, Anchor::Start, text, look.palette.ink));
        }
    }
}
