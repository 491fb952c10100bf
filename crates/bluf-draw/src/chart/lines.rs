//! Lines: a course along an honest axis, each named at its end.

use std::ops::Range;

use crate::chart::axis::{Scale, extent, free_axis};
use crate::chart::firmness::{self, meeting, stretches};
use crate::chart::{Data, Firmness, Series, Value};
use crate::drawing::{Anchor, Fill, Point, Shape, Stroke, count};
use crate::key::{Style, style};
use crate::spread::{Wanted, spread};
use crate::{Color, Drawing, Look, Weight};

/// The height of the lines as a share of the width.
const HEIGHT: f64 = 0.38;

/// Up to so many points are marked one by one.
const MARKED: usize = 24;

/// Up to so many numbers of a single line are written at their points.
const NUMBERED: usize = 9;

/// Names of lines take no more than this share of the width.
const NAMES: f64 = 0.24;

/// Draws lines.
pub(super) fn draw(data: &Data, range: (Option<f64>, Option<f64>), look: &Look<'_>) -> Drawing {
    let places = places(data);
    let values = data.series.iter().flat_map(|it| it.values.iter().flatten());
    let reach = extent(values.flat_map(|value| match value.interval {
        Some((low, high)) => [low, high],
        None => [value.number, value.number],
    }));
    let reach = roomy(reach.unwrap_or((0.0, 1.0)));
    let (ticks, ends) = free_axis(reach, range, 5);
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
    end_labels(data, &names, &x, &y, look, &mut shapes);
    let bottom = y.places.0 + look.size * 1.6;
    row_names(data, &places, &x, (y.places.0, bottom), look, &mut shapes);
    Drawing {
        width: look.width,
        height: bottom + look.size * 0.4,
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

/// Where each row stands: on its number, where all rows have one and they rise; else one after the
/// other.
fn places(data: &Data) -> Vec<f64> {
    let numbers: Option<Vec<f64>> = data.categories.iter().map(|it| it.at).collect();
    numbers
        .filter(|all| all.windows(2).all(|pair| pair[0] < pair[1]))
        .unwrap_or_else(|| (0..data.categories.len()).map(count).collect())
}

/// What stands at the end of a line, in lines: its name, or where there is no other, its last number.
fn end_label(data: &Data, series: &Series, look: &Look<'_>) -> Vec<String> {
    if data.series.len() == 1 {
        let last = series.values.iter().flatten().last();
        return last.map(|it| it.words.clone()).into_iter().collect();
    }
    look.lines(&series.name, look.size, Weight::Regular, look.width * NAMES)
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

/// The intervals around a line.
fn band(
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
            fill: Some(Fill::plain(style.ink.mixed(Color::PAPER, 0.8))),
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
fn course(
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
                let inside = if is_whole { style.ink } else { Color::PAPER };
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

/// The numbers of a single line, where they are few; the last one stands at its end.
fn numbers(
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
fn end_labels(
    data: &Data,
    names: &[Vec<String>],
    x: &Scale,
    y: &Scale,
    look: &Look<'_>,
    shapes: &mut Vec<Shape>,
) {
    let step = look.size * 1.15;
    let last = |series: &Series| {
        series
            .values
            .iter()
            .flatten()
            .last()
            .map(|it| y.at(it.number))
    };
    let mut labels: Vec<(usize, f64, f64)> = Vec::new();
    for (number, (series, lines)) in data.series.iter().zip(names).enumerate() {
        if let (Some(at), false) = (last(series), lines.is_empty()) {
            labels.push((number, at, count(lines.len()) * step));
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
        if (middle - at).abs() > look.size * 0.5 {
            let points = vec![
                Point::new(x.places.1 + look.size * 0.3, at),
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
    if crate::contrast(ink, Color::PAPER) >= 4.5 {
        ink
    } else {
        look.palette.ink
    }
}

/// The names of rows below: the first, the last, and of the others those that fit.
fn row_names(
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
        let at = x.at(places[row]);
        let points = vec![
            Point::new(at, axis),
            Point::new(at, axis + look.size * 0.35),
        ];
        shapes.push(Shape::Line {
            points,
            stroke: Stroke::solid(look.palette.quiet, 0.5),
        });
        let name = data.categories[row].name.as_str();
        shapes.push(look.label(
            Point::new(begin(row), base),
            Anchor::Start,
            name,
            look.palette.ink,
        ));
    }
}
