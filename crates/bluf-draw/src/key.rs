//! How series are told apart, by lightness first and by pattern, and the key that names them.

use crate::drawing::{Anchor, Fill, Pattern, Point, Shape};
use crate::{Color, Look, Palette};

/// What a series is drawn with.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Style {
    /// Its areas.
    pub fill: Fill,
    /// Its lines, outlines and patterns.
    pub ink: Color,
    /// Whether its points are filled.
    pub is_filled: bool,
}

/// How a series is drawn, by its number. Neighbours differ in lightness, and where lightness runs
/// out, in pattern.
pub(crate) fn style(palette: &Palette, number: usize) -> Style {
    let accent = palette.accent;
    let half = accent.mixed(Color::PAPER, 0.5);
    let tint = accent.mixed(Color::PAPER, 0.85);
    let grey = palette.quiet.mixed(Color::PAPER, 0.25);
    let (fill, ink) = match number % 6 {
        0 => (Fill::plain(accent), accent),
        1 => (Fill::plain(half), half),
        2 => (
            Fill::patterned(tint, Pattern::Falling, accent),
            palette.quiet,
        ),
        3 => (Fill::plain(grey), grey),
        4 => (
            Fill::patterned(palette.faint(), Pattern::Dotted, palette.ink),
            grey,
        ),
        _ => (Fill::patterned(tint, Pattern::Crossed, accent), half),
    };
    Style {
        fill,
        ink,
        is_filled: number.is_multiple_of(2),
    }
}

/// A row of swatches with names, from a point at its upper left; as many lines as the width asks
/// for. Says where it ends below.
pub(crate) fn key(
    look: &Look<'_>,
    top: f64,
    entries: &[(Fill, String)],
    shapes: &mut Vec<Shape>,
) -> f64 {
    let side = look.size * 0.8;
    let (mut x, mut line) = (0.0, 0.0);
    let step = look.size * 1.5;
    for (fill, name) in entries {
        let width = side + look.size * 0.4 + look.width_of(name, look.size, crate::Weight::Regular);
        if x > 0.0 && x + width > look.width {
            (x, line) = (0.0, line + 1.0);
        }
        let base = top + line * step + look.size;
        let at = Point::new(x, base - side + 0.5);
        let outline = fill.pattern.map(|_| crate::Stroke::solid(fill.ink, 0.5));
        shapes.push(Shape::rectangle(at, side, side, Some(*fill), outline));
        let name_at = Point::new(x + side + look.size * 0.4, base);
        shapes.push(look.label(name_at, Anchor::Start, name, look.palette.ink));
        x += width + look.size * 1.6;
    }
    if entries.is_empty() {
        top
    } else {
        top + (line + 1.0) * step
    }
}
