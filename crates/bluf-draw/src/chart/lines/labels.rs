//! What is written on lines: numbers at their points, names at their ends, rows below.

use crate::chart::axis::Scale;
use crate::chart::{Data, Series, Value};
use crate::drawing::{Anchor, Point, Shape, Stroke, count};
use crate::key::style;
use crate::spread::{Wanted, spread};
use crate::{Color, Look, Weight};

/// Up to so many numbers of a single line are written at their points.
const NUMBERED: usize = 9;

/// Names of lines take no more than this share of the width.
const NAMES: f64 = 0.24;

/// What stands at the end of a line, in lines: its name, or where there is no other, its last number.
pub(super) fn end_label(data: &Data, series: &Series, look: &Look<'_>) -> Vec<String> {
    if data.series.len() == 1 {
        let last = series.values.iter().flatten().last();
        return last.map(|it| it.words.clone()).into_iter().collect();
    }
    look.torn_lines(&series.name, look.width * NAMES)
}

/// The numbers of a single line, where they are few; the last one stands at its end.
pub(super) fn numbers(
    series: &Series,
    places: &[f64],
    x: &Scale,
    y: &Scale,
    look: &Look<'_>,
    shapes: &mut Vec<Shape>,
) {
    let known: Vec<(usize, &Value)> = series
        .values
        .iter()
        .enumerate()
        .filter_map(|(row, value)| Some((row, value.as_ref()?)))
        .collect();
    if known.len() > NUMBERED {
        return;
    }
    let mut free = x.places.0 - look.size * 0.8;
    for (index, (row, value)) in known.iter().enumerate().take(known.len() - 1) {
        let width = look.width_of(&value.words, look.size, Weight::Regular);
        let at = Point::new(x.at(places[*row]), y.at(value.number));
        let rises_to = index == 0 || known[index - 1].1.number <= value.number;
        let rises_from = known[index + 1].1.number > value.number;
        // Where the line is not: over a peak, under a valley, beside a slope.
        let above = at.y - look.size * 0.55;
        let below = at.y + look.size * 1.25;
        let aside = look.size * 0.45;
        let (begins, base) = match (rises_to, rises_from) {
            (true, false) => (at.x - width / 2.0, above),
            (false, true) => (at.x - width / 2.0, below),
            (true, true) if index == 0 => (at.x + aside, below - look.size * 0.4),
            (true, true) => (at.x - aside - width, above + look.size * 0.2),
            (false, false) => (at.x + aside, above + look.size * 0.2),
        };
        // After a gentle slope there is room above.
        let is_gentle =
            index > 0 && (y.at(known[index - 1].1.number) - at.y).abs() < look.size * 1.6;
        let begins = if is_gentle && !rises_from {
            at.x - width / 2.0
        } else {
            begins
        };
        let base = if is_gentle && !rises_from {
            above
        } else {
            base
        };
        let begins = begins.max(x.places.0 - look.size * 0.8);
        if begins < free || base > y.places.0 - look.size * 0.2 {
            continue;
        }
        free = begins + width + look.size * 0.3;
        let words = value.words.as_str();
        shapes.push(look.label(
            Point::new(begins, base),
            Anchor::Start,
            words,
            look.palette.ink,
        ));
    }
}

/// The names of lines at their ends, moved apart where they would meet.
pub(super) fn end_labels(
    data: &Data,
    names: &[Vec<String>],
    places: &[f64],
    (x, y): (&Scale, &Scale),
    look: &Look<'_>,
    shapes: &mut Vec<Shape>,
) {
    let step = look.size * 1.15;
    // The last point of a line, which may end before the others.
    let last = |series: &Series| {
        let row = series.values.iter().rposition(Option::is_some)?;
        let value = series.values[row].as_ref()?;
        Some(Point::new(x.at(places[row]), y.at(value.number)))
    };
    let mut ends: Vec<Point> = Vec::new();
    let mut labels: Vec<(usize, f64, f64)> = Vec::new();
    for (number, (series, lines)) in data.series.iter().zip(names).enumerate() {
        let end = last(series);
        ends.push(end.unwrap_or(Point::new(x.places.1, 0.0)));
        if let (Some(at), false) = (end, lines.is_empty()) {
            labels.push((number, at.y, count(lines.len()) * step));
        }
    }
    labels.sort_by(|one, other| one.1.total_cmp(&other.1));
    let wanted: Vec<Wanted> = labels
        .iter()
        .map(|it| Wanted {
            start: it.1 - it.2 / 2.0,
            length: it.2,
            weight: 1.0,
        })
        .collect();
    let tops = spread(&wanted, 1.5);
    for ((number, at, height), top) in labels.into_iter().zip(tops) {
        let ink = style(&look.palette, number).ink;
        let start = x.places.1 + look.size * 0.8;
        let middle = top + height / 2.0;
        let ends_early = ends[number].x < x.places.1 - look.size;
        if (middle - at).abs() > look.size * 0.5 || ends_early {
            let points = vec![
                Point::new(ends[number].x + look.size * 0.5, at),
                Point::new(
                    start - look.size * 0.5,
                    if ends_early { at } else { middle },
                ),
                Point::new(start - look.size * 0.15, middle),
            ];
            shapes.push(Shape::Line {
                points,
                stroke: Stroke::solid(ink, 0.5),
            });
        }
        for (line, text) in names[number].iter().enumerate() {
            let base = top + look.size * 0.9 + step * count(line);
            let color = if names.len() == 1 {
                look.palette.ink
            } else {
                legible_ink(ink, look)
            };
            shapes.push(look.text(
                Point::new(start, base),
                Anchor::Start,
                text,
                look.size,
                Weight::Regular,
                color,
            ));
        }
    }
}

/// The colour of a line, where words in it can be read on paper; else ink.
fn legible_ink(ink: Color, look: &Look<'_>) -> Color {
    if ink.contrast(Color::WHITE) >= 4.5 {
        ink
    } else {
        look.palette.ink
    }
}

/// The names of rows below: the first, the last, and of the others those that fit.
pub(super) fn row_names(
    data: &Data,
    places: &[f64],
    x: &Scale,
    (axis, base): (f64, f64),
    look: &Look<'_>,
    shapes: &mut Vec<Shape>,
) {
    let rows = data.categories.len();
    if rows == 0 {
        return;
    }
    let width = |row: usize| look.width_of(&data.categories[row].name, look.size, Weight::Regular);
    let begin = |row: usize| {
        let centred = x.at(places[row]) - width(row) / 2.0;
        centred.min(look.width - width(row)).max(0.0)
    };
    let gap = look.size * 0.8;
    let last = rows - 1;
    let widest = (0..rows).map(width).fold(0.0, f64::max);
    let room = (x.places.1 - x.places.0) / count(last.max(1));
    // Every second, fifth or tenth name keeps a rhythm that readers can count on.
    let every = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000]
        .into_iter()
        .find(|every| room * count(*every) >= widest + gap)
        .unwrap_or(rows);
    let mut free = f64::NEG_INFINITY;
    for row in (0..rows).step_by(every).chain(std::iter::once(last)) {
        let is_end = row == last;
        if begin(row) < free || (!is_end && begin(row) + width(row) + gap > begin(last)) {
            continue;
        }
        free = begin(row) + width(row) + gap;
        tick_mark(x.at(places[row]), axis, look, shapes);
        let name = data.categories[row].name.as_str();
        shapes.push(look.label(
            Point::new(begin(row), base),
            Anchor::Start,
            name,
            look.palette.ink,
        ));
    }
}

/// A short stroke below the axis.
pub(super) fn tick_mark(at: f64, axis: f64, look: &Look<'_>, shapes: &mut Vec<Shape>) {
    let points = vec![
        Point::new(at, axis),
        Point::new(at, axis + look.size * 0.35),
    ];
    shapes.push(Shape::Line {
        points,
        stroke: Stroke::solid(look.palette.quiet, 0.5),
    });
}
