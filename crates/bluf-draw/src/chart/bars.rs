//! What all bars have in common: where in the values each begins and ends.

use crate::chart::axis::{extent, ticks};
use crate::chart::firmness;
use crate::chart::{Arrangement, Data, Firmness, Value};
use crate::drawing::{Anchor, Fill, Point, Shape, Stroke};
use crate::key::style;
use crate::{Color, Look, Weight};

/// A bar.
pub(super) struct Bar<'a> {
    pub category: usize,
    pub series: usize,
    /// The values at its foot and at its head.
    pub from: f64,
    pub to: f64,
    pub value: &'a Value,
}

/// The bars of a chart. Those above zero stand on each other, those below hang from each other.
pub(super) fn bars(data: &Data, arrangement: Arrangement) -> Vec<Bar<'_>> {
    let mut bars = Vec::new();
    for category in 0..data.categories.len() {
        let (mut above, mut below) = (0.0, 0.0);
        for (series, value) in data.row(category) {
            let foot = match arrangement {
                Arrangement::Grouped => 0.0,
                Arrangement::Stacked if value.number < 0.0 => below,
                Arrangement::Stacked => above,
            };
            let to = foot + value.number;
            if value.number < 0.0 {
                below = to;
            } else {
                above = to;
            }
            bars.push(Bar {
                category,
                series,
                from: foot,
                to,
                value,
            });
        }
    }
    bars
}

/// Round numbers from zero to beyond the longest bar, on either side.
pub(super) fn bar_ticks(bars: &[Bar<'_>], most: usize) -> Vec<f64> {
    let (low, high) = extent(bars.iter().map(|bar| bar.to)).unwrap_or((0.0, 1.0));
    let (low, high) = (low.min(0.0), high.max(0.0));
    ticks(low, if low == high { 1.0 } else { high }, most)
}

/// The values at the ends of an axis that needs no round numbers.
pub(super) fn ends(bars: &[Bar<'_>]) -> (f64, f64) {
    let low = bars.iter().map(|bar| bar.to).fold(0.0, f64::min);
    let high = bars.iter().map(|bar| bar.to).fold(0.0, f64::max);
    if low == high { (0.0, 1.0) } else { (low, high) }
}

/// The entries of the key: the series, and how firm numbers are where nothing else can say so.
pub(super) fn key_entries(
    data: &Data,
    look: &Look<'_>,
    unsaid: &[Firmness],
) -> Vec<(Fill, String)> {
    let mut entries = Vec::new();
    if data.series.len() > 1 {
        for (number, series) in data.series.iter().enumerate() {
            entries.push((style(&look.palette, number).fill, series.name.clone()));
        }
    }
    for firmness in unsaid {
        let sample = Value {
            number: 0.0,
            words: String::new(),
            interval: None,
            firmness: *firmness,
        };
        let style = style(&look.palette, 0);
        let (fill, _) = firmness::bar(&sample, style.fill, style.ink);
        entries.push((fill, data.words.of(*firmness).to_owned()));
    }
    entries
}

/// Where a bar stands in a drawing.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    /// Its upper left corner.
    pub at: Point,
    pub width: f64,
    pub height: f64,
}

/// The area of a bar.
pub(super) fn area(bar: &Bar<'_>, place: Place, look: &Look<'_>) -> Shape {
    let style = style(&look.palette, bar.series);
    let (fill, stroke) = firmness::bar(bar.value, style.fill, style.ink);
    // Parts of a stack are told apart by a hair of paper.
    let touches = bar.from != 0.0;
    let stroke = stroke.or_else(|| touches.then(|| Stroke::solid(Color::WHITE, 0.6)));
    Shape::rectangle(place.at, place.width, place.height, Some(fill), stroke)
}

/// The number inside a part of a stack, where it fits and can be read.
pub(super) fn inside(bar: &Bar<'_>, place: Place, look: &Look<'_>) -> Option<Shape> {
    let style = style(&look.palette, bar.series);
    let (fill, _) = firmness::bar(bar.value, style.fill, style.ink);
    let width = look.width_of(&bar.value.words, look.size, Weight::Regular);
    let fits = width + 4.0 <= place.width && place.height >= look.size * 1.15;
    let middle = Point::new(
        place.at.x + place.width / 2.0,
        place.at.y + place.height / 2.0 + look.size * 0.33,
    );
    (fits && fill.pattern.is_none()).then(|| {
        let color = fill.color.legible(look.palette.ink);
        look.label(middle, Anchor::Middle, bar.value.words.as_str(), color)
    })
}

/// The widest of texts, in points.
pub(super) fn widest<'a>(look: &Look<'_>, texts: impl Iterator<Item = &'a str>) -> f64 {
    let widths = texts.map(|text| look.width_of(text, look.size, Weight::Regular));
    widths.fold(0.0, f64::max)
}
