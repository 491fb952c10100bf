//! Symbols of places and lines, told apart by shape.

use super::{RouteStyle, Symbol};
use crate::drawing::{Fill, Point, Shape, Stroke};
use crate::{Color, Look};

/// How far a symbol reaches from its place.
pub(super) fn radius(symbol: Symbol, look: &Look<'_>) -> f64 {
    look.size
        * match symbol {
            Symbol::Place => 0.28,
            Symbol::Capital => 0.42,
            Symbol::Blocked | Symbol::Base => 0.5,
            Symbol::Airport | Symbol::Port | Symbol::Incident => 0.6,
        }
}

/// Draws a symbol at a place, with a rim of paper around it so that it stands out on any shade.
pub(super) fn symbol(symbol: Symbol, at: Point, look: &Look<'_>, shapes: &mut Vec<Shape>) {
    let radius = radius(symbol, look);
    let ink = look.palette.ink;
    let halo = Some(Stroke::solid(Color::WHITE, 1.2));
    let disc = |radius: f64, fill: Color, stroke: Option<Stroke>| Shape::Disc {
        at,
        radius,
        fill: Some(Fill::plain(fill)),
        stroke,
    };
    let polygon = |shape: &[(f64, f64)], fill: Color, stroke: Option<Stroke>| Shape::Area {
        rings: vec![
            shape
                .iter()
                .map(|(x, y)| Point::new(at.x + x * radius, at.y + y * radius))
                .collect(),
        ],
        fill: Some(Fill::plain(fill)),
        stroke,
    };
    let line = |shape: &[(f64, f64)], color: Color, width: f64| Shape::Line {
        points: shape
            .iter()
            .map(|(x, y)| Point::new(at.x + x * radius, at.y + y * radius))
            .collect(),
        stroke: Stroke::solid(color, width),
    };
    match symbol {
        Symbol::Place => shapes.push(disc(radius, ink, halo)),
        Symbol::Capital => {
            shapes.push(disc(radius + 0.6, Color::WHITE, None));
            shapes.push(disc(radius, Color::WHITE, Some(Stroke::solid(ink, 0.9))));
            shapes.push(disc(radius * 0.5, ink, None));
        }
        Symbol::Blocked => {
            shapes.push(disc(radius, look.palette.accent, halo));
            shapes.push(polygon(
                &[(-0.6, -0.22), (0.6, -0.22), (0.6, 0.22), (-0.6, 0.22)],
                Color::WHITE,
                None,
            ));
        }
        Symbol::Airport => {
            // From above: nose, wing, tail, and back on the other side.
            const RIGHT: [(f64, f64); 9] = [
                (0.0, -1.0),
                (0.14, -0.75),
                (0.14, -0.3),
                (0.95, 0.2),
                (0.95, 0.4),
                (0.14, 0.15),
                (0.12, 0.65),
                (0.38, 0.85),
                (0.38, 1.0),
            ];
            let mut plane: Vec<(f64, f64)> = RIGHT.to_vec();
            plane.push((0.0, 0.88));
            plane.extend(RIGHT.iter().skip(1).rev().map(|(x, y)| (-x, *y)));
            shapes.push(polygon(&plane, Color::WHITE, halo));
            shapes.push(polygon(&plane, ink, None));
        }
        Symbol::Port => {
            let fluke: Vec<(f64, f64)> = (0..=8)
                .map(|step| {
                    let angle = f64::from(step) / 8.0 * std::f64::consts::PI;
                    (angle.cos() * 0.75, 0.2 + angle.sin() * 0.7)
                })
                .collect();
            shapes.push(disc(radius * 1.1, Color::WHITE, None));
            shapes.push(line(&[(0.0, -0.5), (0.0, 0.9)], ink, 1.1));
            shapes.push(line(&[(-0.45, -0.2), (0.45, -0.2)], ink, 1.0));
            shapes.push(line(&fluke, ink, 1.1));
            let ring = Point::new(at.x, at.y - radius * 0.72);
            shapes.push(Shape::Disc {
                at: ring,
                radius: radius * 0.22,
                fill: Some(Fill::plain(Color::WHITE)),
                stroke: Some(Stroke::solid(ink, 0.8)),
            });
        }
        Symbol::Incident => {
            let star: Vec<(f64, f64)> = (0..8)
                .map(|step| {
                    let angle = f64::from(step) / 4.0 * std::f64::consts::PI;
                    let reach = if step % 2 == 0 { 1.0 } else { 0.38 };
                    (angle.sin() * reach, -angle.cos() * reach)
                })
                .collect();
            shapes.push(polygon(&star, Color::WHITE, halo));
            shapes.push(polygon(&star, ink, None));
        }
        Symbol::Base => {
            shapes.push(polygon(
                &[(0.0, -0.9), (0.9, 0.75), (-0.9, 0.75)],
                ink,
                halo,
            ));
        }
    }
}

/// Draws a line, with a rim of paper.
pub(super) fn route(
    pieces: &[Vec<Point>],
    style: RouteStyle,
    look: &Look<'_>,
    shapes: &mut Vec<Shape>,
) {
    let (width, dash, color): (f64, &[f64], Color) = match style {
        RouteStyle::Road => (1.3, &[], look.palette.ink),
        RouteStyle::Blocked => (1.6, &[], look.palette.accent),
        RouteStyle::Border => (1.0, &[4.0, 1.5, 1.0, 1.5], look.palette.ink),
        RouteStyle::Sea => (1.1, &[4.0, 2.2], look.palette.accent),
        RouteStyle::Air => (1.1, &[1.0, 1.8], look.palette.ink),
    };
    for piece in pieces {
        let points = piece.clone();
        shapes.push(Shape::Line {
            points,
            stroke: Stroke::solid(Color::WHITE, width + 1.4),
        });
        let points = piece.clone();
        shapes.push(Shape::Line {
            points,
            stroke: Stroke::dashed(color, width, dash),
        });
        if style == RouteStyle::Blocked {
            bars(piece, color, look, shapes);
        }
    }
}

/// Bars across a line at equal distances.
fn bars(piece: &[Point], color: Color, look: &Look<'_>, shapes: &mut Vec<Shape>) {
    let (every, half) = (look.size * 1.2, look.size * 0.36);
    let mut left = every / 2.0;
    for pair in piece.windows(2) {
        let (dx, dy) = (pair[1].x - pair[0].x, pair[1].y - pair[0].y);
        let length = dx.hypot(dy);
        while length > 0.0 && left <= length {
            let (x, y) = (
                pair[0].x + dx * left / length,
                pair[0].y + dy * left / length,
            );
            let (across_x, across_y) = (-dy / length * half, dx / length * half);
            let points = vec![
                Point::new(x - across_x, y - across_y),
                Point::new(x + across_x, y + across_y),
            ];
            shapes.push(Shape::Line {
                points,
                stroke: Stroke::solid(color, 1.1),
            });
            left += every;
        }
        left -= length;
    }
}
