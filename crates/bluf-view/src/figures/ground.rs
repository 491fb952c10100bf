//! What drawings are made on: the width of the text, the colours and the type of the page.

use bluf_draw::{Look, Palette, Weight};
use bluf_model::Number;

use crate::Measure;
use crate::head;
use crate::lowering::Lowering;
use crate::numbers;

/// Millimetres to points.
const POINTS: f64 = 72.0 / 25.4;

/// Size of labels as a share of the running text.
const LABELS: f64 = 0.8;

/// The family in which labels are set where the template's own is not embedded.
const FALLBACK: &str = "Source Sans 3";

/// The surroundings of the drawings of a document.
pub(super) struct Ground {
    regular: Option<Measure>,
    strong: Option<Measure>,
}

impl Ground {
    pub(super) fn of(lowering: &Lowering<'_>) -> Self {
        let family = lowering.profile.fonts.labels.as_str();
        let of_weight = |weight| {
            (lowering.typeface)(family, weight).or_else(|| (lowering.typeface)(FALLBACK, weight))
        };
        Self {
            regular: of_weight(Weight::Regular),
            strong: of_weight(Weight::Strong),
        }
    }

    /// How wide a text is, in ems.
    pub(super) fn measure(&self, text: &str, weight: Weight) -> f64 {
        let typeface = match weight {
            Weight::Regular => &self.regular,
            Weight::Strong => &self.strong,
        };
        typeface.as_ref().map_or(0.0, |it| it(text))
    }
}

/// Draws something with the look of the document.
pub(super) fn with_look<T>(
    lowering: &Lowering<'_>,
    ground: &Ground,
    draw: impl FnOnce(&Look<'_>) -> T,
) -> T {
    let colors = lowering.profile.colors;
    let language = lowering.language();
    let look = Look {
        width: width(lowering),
        palette: Palette {
            ink: colors.text,
            accent: colors.accent,
            quiet: colors.quiet,
        },
        size: size(lowering),
        measure: &|text, weight| ground.measure(text, weight),
        number: &|value| numbers::number(tidy(value), language),
    };
    draw(&look)
}

/// The width of drawings in points.
pub(super) fn width(lowering: &Lowering<'_>) -> f64 {
    head::measure(lowering) * POINTS
}

/// The size of labels in points: small, and never too small to read.
fn size(lowering: &Lowering<'_>) -> f64 {
    (lowering.profile.fonts.size * LABELS).clamp(7.5, 9.0)
}

/// A number without the noise of binary fractions: 0.3, not 0.30000000000000004.
#[expect(
    clippy::cast_possible_truncation,
    reason = "whole numbers below 10^15 are exact"
)]
pub(super) fn tidy(value: f64) -> Number {
    if value.fract() == 0.0 && value.abs() < 1e15 {
        return Number::Whole(value as i64);
    }
    let scale = 10f64.powi(9 - (value.abs().log10().ceil() as i32).clamp(-9, 9));
    let rounded = (value * scale).round() / scale;
    Number::Decimal(if rounded.is_finite() { rounded } else { value })
}
