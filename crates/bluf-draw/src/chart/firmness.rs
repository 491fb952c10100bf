//! Where final and provisional numbers meet.

use std::ops::Range;

use crate::Color;
use crate::chart::{Data, Firmness, Value};
use crate::drawing::{Fill, Pattern, Stroke};

/// Rows of one firmness: as firm as the least firm of their numbers.
pub(super) fn stretches(data: &Data) -> Vec<(Range<usize>, Firmness)> {
    let mut stretches: Vec<(Range<usize>, Firmness)> = Vec::new();
    for row in 0..data.categories.len() {
        let firmness = data.row(row).map(|(_, value)| value.firmness).max();
        let before = stretches.last_mut();
        match (before, firmness) {
            // A row without numbers belongs to those before it.
            (Some((range, _)), None) => range.end = row + 1,
            (Some((range, last)), Some(firmness)) if *last == firmness => range.end = row + 1,
            (_, firmness) => stretches.push((row..row + 1, firmness.unwrap_or_default())),
        }
    }
    stretches
}

/// Whether anything must be said of how firm the numbers are.
pub(super) fn matters(data: &Data) -> bool {
    let values = data.series.iter().flat_map(|it| it.values.iter().flatten());
    values.into_iter().any(|it| it.firmness > Firmness::Final)
}

/// What a bar is filled with, and its outline: whole where the number is final, hatched where it is
/// provisional, dotted where it is a forecast.
pub(super) fn bar(value: &Value, base: Fill, ink: Color) -> (Fill, Option<Stroke>) {
    let outline = |dash: &[f64]| Some(Stroke::dashed(ink, 0.8, dash));
    let pattern = match value.firmness {
        Firmness::Final => return (base, None),
        Firmness::Provisional => Pattern::Rising,
        Firmness::Predicted => Pattern::Dotted,
    };
    if base.pattern.is_some() {
        // A pattern tells the series apart already.
        return (base, outline(&[2.0, 1.5]));
    }
    (Fill::patterned(Color::WHITE, pattern, ink), outline(&[]))
}

/// A line where numbers of different firmness meet.
pub(super) fn meeting(ink: Color) -> Stroke {
    Stroke::dashed(ink, 0.7, &[2.5, 2.0])
}
