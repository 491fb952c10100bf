//! The colours of figures: made from those of the template, and told apart by lightness first.

use std::fmt;

use palette::color_difference::Wcag21RelativeContrast;
use palette::{FromColor, Mix, Oklab, Srgb};
use serde::{Serialize, Serializer};

/// A colour of the sRGB space.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Color(pub [u8; 3]);

/// The colours of a page: all others are mixed from them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Palette {
    /// Running text, axes, borders of what matters.
    pub ink: Color,
    /// The one colour that carries meaning.
    pub accent: Color,
    /// What is secondary: labels of ticks, notes, leaders.
    pub quiet: Color,
}

impl Color {
    /// White: the paper.
    pub const PAPER: Self = Self([255; 3]);

    /// This colour with a share of another, 0 to 1, in equal steps of lightness for the eye (Oklab).
    #[must_use]
    pub fn mixed(self, other: Self, share: f64) -> Self {
        let lab = |color: Self| Oklab::from_color(Srgb::from(color.0).into_format::<f64>());
        let mixed = lab(self).mix(lab(other), share);
        let Srgb {
            red, green, blue, ..
        } = Srgb::from_color(mixed).into_format::<u8>();
        Self([red, green, blue])
    }

    /// Whichever of the paper and an ink is easier to read on this colour.
    #[must_use]
    pub fn legible(self, ink: Self) -> Self {
        if contrast(self, ink) >= contrast(self, Self::PAPER) {
            ink
        } else {
            Self::PAPER
        }
    }
}

/// The contrast of two colours, 1 to 21 (WCAG 2.1).
#[must_use]
pub fn contrast(one: Color, other: Color) -> f32 {
    let srgb = |color: Color| Srgb::from(color.0).into_format::<f32>();
    srgb(one).relative_contrast(srgb(other))
}

impl Palette {
    /// Shades for values from low to high: from a light tint to the accent, in equal steps of lightness.
    /// A grey printer keeps their order.
    #[must_use]
    pub fn shades(&self, count: usize) -> Vec<Color> {
        let light = self.accent.mixed(Color::PAPER, 0.82);
        let steps = count.saturating_sub(1).max(1);
        #[expect(
            clippy::cast_precision_loss,
            reason = "a legend has a handful of steps"
        )]
        let shade = |step: usize| light.mixed(self.accent, step as f64 / steps as f64);
        match count {
            0 => Vec::new(),
            1 => vec![self.accent.mixed(Color::PAPER, 0.35)],
            _ => (0..count).map(shade).collect(),
        }
    }

    /// What is there and says nothing: land around a map, bars of the other series.
    #[must_use]
    pub fn faint(&self) -> Color {
        self.quiet.mixed(Color::PAPER, 0.86)
    }

    /// Lines of a grid, and borders inside what is faint.
    #[must_use]
    pub fn grid(&self) -> Color {
        self.quiet.mixed(Color::PAPER, 0.7)
    }
}

impl fmt::Display for Color {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

impl Serialize for Color {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
