//! Cutting areas and lines at the edges of a frame.

use crate::drawing::Point;

/// A ring inside a rectangle from the origin to this width and height, where edges run along it where
/// the ring left it (Sutherland and Hodgman, 1974).
pub(super) fn ring(points: Vec<Point>, width: f64, height: f64) -> Vec<Point> {
    let inside =
        |point: &Point| (0.0..=width).contains(&point.x) && (0.0..=height).contains(&point.y);
    if points.iter().all(inside) {
        return points;
    }
    let points = cut(points, |it| it.x);
    let points = cut(points, |it| width - it.x);
    let points = cut(points, |it| it.y);
    cut(points, |it| height - it.y)
}

/// The part of a ring on whose side a measure is not negative.
fn cut(points: Vec<Point>, measure: impl Fn(Point) -> f64) -> Vec<Point> {
    let mut kept = Vec::with_capacity(points.len());
    let Some(mut before) = points.last().copied() else {
        return kept;
    };
    for point in points {
        let (from, to) = (measure(before), measure(point));
        if (from < 0.0) != (to < 0.0) {
            kept.push(between(before, point, from / (from - to)));
        }
        if to >= 0.0 {
            kept.push(point);
        }
        before = point;
    }
    kept
}

fn between(one: Point, other: Point, share: f64) -> Point {
    Point::new(
        one.x + (other.x - one.x) * share,
        one.y + (other.y - one.y) * share,
    )
}

/// The pieces of a line inside such a rectangle (Liang and Barsky, 1984).
pub(super) fn line(points: &[Point], width: f64, height: f64) -> Vec<Vec<Point>> {
    let mut pieces: Vec<Vec<Point>> = Vec::new();
    for pair in points.windows(2) {
        let Some((from, to)) = segment(pair[0], pair[1], width, height) else {
            continue;
        };
        match pieces.last_mut() {
            Some(piece) if piece.last() == Some(&from) => piece.push(to),
            _ => pieces.push(vec![from, to]),
        }
    }
    pieces
}

fn segment(from: Point, to: Point, width: f64, height: f64) -> Option<(Point, Point)> {
    let (mut enters, mut leaves) = (0.0_f64, 1.0_f64);
    let (dx, dy) = (to.x - from.x, to.y - from.y);
    let edges = [
        (-dx, from.x),
        (dx, width - from.x),
        (-dy, from.y),
        (dy, height - from.y),
    ];
    for (direction, distance) in edges {
        if direction == 0.0 {
            if distance < 0.0 {
                return None;
            }
            continue;
        }
        let share = distance / direction;
        if direction < 0.0 {
            enters = enters.max(share);
        } else {
            leaves = leaves.min(share);
        }
    }
    let at = |share: f64| match share {
        0.0 => from,
        1.0 => to,
        share => between(from, to, share),
    };
    (enters < leaves).then(|| (at(enters), at(leaves)))
}
