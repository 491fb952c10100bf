//! The scale of likelihood: its bands, their words above and per cents below.

use super::Band;
use crate::drawing::{Anchor, Fill, Point, Shape, Stroke, count};
use crate::spread::{Wanted, spread};
use crate::{Color, Look, Weight};

/// Where per cents stand.
pub(super) struct Scale {
    pub from: f64,
    pub to: f64,
}

impl Scale {
    pub(super) fn at(&self, percent: u8) -> f64 {
        self.from + (self.to - self.from) * f64::from(percent) / 100.0
    }

    fn middle(&self, band: &Band) -> f64 {
        f64::midpoint(self.at(band.low), self.at(band.high))
    }
}

/// The words of the bands above the scale, in two rows by turns, since bands are narrower than their
/// words. Says where they end.
pub(super) fn head(bands: &[Band], scale: &Scale, look: &Look<'_>, shapes: &mut Vec<Shape>) -> f64 {
    let size = look.size * 0.92;
    let line = size * 1.15;
    let lines = bands.iter().map(|it| it.words.len()).max().unwrap_or(0);
    let row = line * count(lines) + look.size * 0.5;
    let end = row * 2.0 + look.size * 0.6;
    for turn in 0..2 {
        let width = |band: &Band| {
            let widths = band
                .words
                .iter()
                .map(|it| look.width_of(it, size, Weight::Regular));
            widths.fold(0.0, f64::max)
        };
        // The lines that come down from the upper row are in the way of the lower one.
        let of_band = |(index, band): (usize, &Band)| {
            let is_line = index % 2 != turn;
            let length = if is_line { 0.0 } else { width(band) };
            Wanted {
                start: scale.middle(band) - length / 2.0,
                length,
                weight: if is_line { 1e4 } else { 1.0 },
            }
        };
        let in_row = |(index, _): &(usize, &Band)| turn == 1 || index % 2 == 0;
        let row_bands: Vec<(usize, &Band)> = bands.iter().enumerate().filter(in_row).collect();
        let wanted: Vec<Wanted> = row_bands.iter().copied().map(of_band).collect();
        let starts = spread(&wanted, size * 0.35);
        let placed = row_bands.iter().zip(starts).zip(&wanted);
        let mut own: Vec<(&Band, f64, f64)> = placed
            .filter(|(((index, _), _), _)| index % 2 == turn)
            .map(|(((_, band), start), it)| (*band, start, it.length))
            .collect();
        // None leaves the drawing on the right.
        let mut end_of_row = look.width;
        for (_, start, width) in own.iter_mut().rev() {
            *start = start.min(end_of_row - *width).max(0.0);
            end_of_row = *start - look.size * 0.4;
        }
        for (band, start, width) in own {
            let bottom = row * count(turn + 1) - look.size * 0.5;
            let center = start + width / 2.0;
            for (index, word) in band.words.iter().rev().enumerate() {
                let at = Point::new(center, bottom - line * count(index) - size * 0.2);
                let is_first = index + 1 == band.words.len();
                let color = if is_first {
                    look.palette.ink
                } else {
                    look.palette.quiet
                };
                shapes.push(look.text(at, Anchor::Middle, word, size, Weight::Regular, color));
            }
            let middle = scale.middle(band);
            let points = vec![
                Point::new(
                    middle.clamp(
                        start + size * 0.3,
                        (start + width - size * 0.3).max(start + size * 0.3),
                    ),
                    bottom + size * 0.25,
                ),
                Point::new(
                    middle,
                    if turn == 0 {
                        row * 2.0
                    } else {
                        row * 2.0 + look.size * 0.1
                    },
                ),
                Point::new(middle, end),
            ];
            let color = look.palette.quiet.mixed(Color::WHITE, 0.45);
            shapes.push(Shape::Line {
                points,
                stroke: Stroke::solid(color, 0.5),
            });
        }
    }
    end
}

/// The bands behind the judgements, by turns tinted.
pub(super) fn ground(
    bands: &[Band],
    scale: &Scale,
    (top, bottom): (f64, f64),
    look: &Look<'_>,
    shapes: &mut Vec<Shape>,
) {
    for (index, band) in bands.iter().enumerate() {
        let share = if index.is_multiple_of(2) { 0.84 } else { 0.94 };
        let fill = Fill::plain(look.palette.quiet.mixed(Color::WHITE, share));
        let (from, to) = (scale.at(band.low), scale.at(band.high));
        shapes.push(Shape::rectangle(
            Point::new(from, top),
            to - from,
            bottom - top,
            Some(fill),
            None,
        ));
    }
}

/// The per cents below.
pub(super) fn percents(
    scale: &Scale,
    (top, base): (f64, f64),
    percent: &dyn Fn(u8) -> String,
    look: &Look<'_>,
    shapes: &mut Vec<Shape>,
) {
    let points = vec![Point::new(scale.from, top), Point::new(scale.to, top)];
    shapes.push(Shape::Line {
        points,
        stroke: Stroke::solid(look.palette.ink, 0.8),
    });
    for value in [0, 20, 40, 60, 80, 100] {
        let x = scale.at(value);
        let points = vec![Point::new(x, top), Point::new(x, top + look.size * 0.35)];
        shapes.push(Shape::Line {
            points,
            stroke: Stroke::solid(look.palette.ink, 0.6),
        });
        let text = percent(value);
        let half = look.width_of(&text, look.size, Weight::Regular) / 2.0;
        let at = Point::new(x.min(look.width - half), base);
        shapes.push(look.label(at, Anchor::Middle, text, look.palette.quiet));
    }
}
