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
    let half = half(accent);
    let tint = accent.mixed(Color::WHITE, 0.85);
    let grey = palette.quiet.mixed(Color::WHITE, 0.25);
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

/// A colour as light as can still be seen on paper, at most half of it paper.
fn half(color: Color) -> Color {
    let shares = [0.5, 0.45, 0.4, 0.35, 0.3, 0.25, 0.2, 0.1];
    let lighter = |share: f64| color.mixed(Color::WHITE, share);
    let is_seen = |it: &Color| it.contrast(Color::WHITE) >= 3.0;
    shares
        .into_iter()
        .map(lighter)
        .find(is_seen)
        .unwrap_or(color)
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

#[cfg(test)]
mod tests {
    use super::*;

    /// WCAG 2.1, success criterion 1.4.11: what must be seen has a contrast of 3 to its ground.
    #[test]
    fn every_series_is_seen_on_paper() {
        let palettes =
            [0x1c_3f_66, 0x7a_1f_2b, 0x00_5a_44, 0x00_00_00].map(|accent: u32| Palette {
                ink: Color { channels: [0; 3] },
                accent: Color {
                    channels: [16, 8, 0].map(|shift| (accent >> shift & 0xff) as u8),
                },
                quiet: Color {
                    channels: [0x4a, 0x4f, 0x57],
                },
            });
        for palette in palettes {
            for number in 0..6 {
                let style = style(&palette, number);
                let seen = |color: Color| color.contrast(Color::WHITE) >= 3.0;
                assert!(
                    seen(style.fill.color) || seen(style.fill.ink),
                    "{number}: {style:?}"
                );
                assert!(seen(style.ink), "{number}: {style:?}");
            }
        }
    }

    /// Without colour, areas that stand side by side differ in lightness or in pattern.
    #[test]
    fn neighbours_differ_in_grey() {
        let palette = Palette {
            ink: Color { channels: [0; 3] },
            accent: Color {
                channels: [0x1c, 0x3f, 0x66],
            },
            quiet: Color {
                channels: [0x4a, 0x4f, 0x57],
            },
        };
        for number in 0..6 {
            for other in 0..number {
                let (one, two) = (style(&palette, number).fill, style(&palette, other).fill);
                let differs = one.pattern != two.pattern || one.color.contrast(two.color) > 1.25;
                assert!(differs, "{number} and {other}");
            }
        }
    }
}
