//! Axes: round numbers, and where a value stands between them.

use crate::drawing::{Anchor, Point, Shape};
use crate::{Look, Weight};

/// A stretch of a drawing along which values stand.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scale {
    /// The values at its ends.
    pub values: (f64, f64),
    /// Where its ends are, in points.
    pub places: (f64, f64),
}

impl Scale {
    /// Where a value stands.
    pub(super) fn at(&self, value: f64) -> f64 {
        let (low, high) = self.values;
        let (from, to) = self.places;
        if high <= low {
            return f64::midpoint(from, to);
        }
        // Halves, because the span of two finite numbers need not be finite.
        let share = (value / 2.0 - low / 2.0) / (high / 2.0 - low / 2.0);
        from + share * (to - from)
    }
}

/// Round numbers at equal distances: they reach from the last that is not above the least value to
/// the first that is not below the greatest.
pub(super) fn ticks(low: f64, high: f64, most: usize) -> Vec<f64> {
    let (low, high) = if high > low {
        (low, high)
    } else {
        (
            low - (low.abs() / 2.0).max(0.5),
            low + (low.abs() / 2.0).max(0.5),
        )
    };
    let step = step(high / 2.0 - low / 2.0, most);
    let first = (low / step).floor();
    let last = (high / step).ceil();
    let mut ticks = Vec::new();
    let mut number = first;
    // A range of a few last bits of large numbers has no round steps: its ends must do.
    while number <= last && ticks.len() <= 2 * most {
        ticks.push(number * step);
        number += 1.0;
    }
    if ticks.len() < 2 || ticks.len() > 2 * most || ticks.iter().any(|it| !it.is_finite()) {
        return vec![low, high];
    }
    ticks
}

/// The distance of round numbers of which about so many cover twice this half of a range: 1, 2 or 5
/// times a power of ten.
fn step(half: f64, most: usize) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "an axis has a handful of ticks")]
    let rough = half / most.max(1) as f64 * 2.0;
    let power = 10f64.powf(rough.log10().floor());
    let steps = [1.0, 2.0, 5.0, 10.0];
    let found = steps.into_iter().find(|it| it * power >= rough * 0.999_999);
    found.unwrap_or(10.0) * power
}

/// The numbers of a lying axis above a base line, those that fit beside each other.
pub(super) fn tick_labels(
    ticks: &[f64],
    scale: &Scale,
    base: f64,
    look: &Look<'_>,
    shapes: &mut Vec<Shape>,
) {
    let mut free = 0.0;
    for tick in ticks {
        let text = (look.number)(*tick);
        let width = look.width_of(&text, look.size, Weight::Regular);
        let begins = (scale.at(*tick) - width / 2.0)
            .min(look.width - width)
            .max(0.0);
        if begins >= free {
            free = begins + width + look.size * 0.5;
            shapes.push(look.label(
                Point::new(begins, base),
                Anchor::Start,
                text,
                look.palette.quiet,
            ));
        }
    }
}

/// The ends of the values of a chart: those that are set, or those of the data.
pub(super) fn extent(values: impl Iterator<Item = f64>) -> Option<(f64, f64)> {
    values.fold(None, |ends, value| match ends {
        None => Some((value, value)),
        Some((low, high)) => Some((low.min(value), high.max(value))),
    })
}

/// The ticks of an axis that need not begin at zero, and the values at its ends: round numbers,
/// unless the author set an end. One that would nearly reach zero does.
pub(super) fn free_axis(
    (low, high): (f64, f64),
    range: (Option<f64>, Option<f64>),
    most: usize,
) -> (Vec<f64>, (f64, f64)) {
    let near_zero =
        |near: f64, far: f64| near.abs() < far.abs() * 0.4 && near.signum() == far.signum();
    let from = range
        .0
        .unwrap_or(if near_zero(low, high) { 0.0 } else { low });
    let to = range
        .1
        .unwrap_or(if near_zero(high, low) { 0.0 } else { high });
    let (from, to) = (from.min(low), to.max(high));
    let mut ticks = ticks(from, to, most);
    let ends = (
        range.0.map_or(ticks[0].min(from), |_| from),
        range.1.map_or(ticks[ticks.len() - 1].max(to), |_| to),
    );
    ticks.retain(|tick| ends.0 <= *tick && *tick <= ends.1);
    (ticks, ends)
}
