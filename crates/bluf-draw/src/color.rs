//! The colours of figures: made from those of the template, and told apart by lightness first.

use bluf_model::Color;

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

impl Palette {
    /// Shades for values from low to high: from a light tint to the accent, in equal steps of lightness.
    /// A grey printer keeps their order.
    #[must_use]
    pub fn shades(&self, count: usize) -> Vec<Color> {
        let light = self.accent.mixed(Color::WHITE, 0.82);
        let steps = count.saturating_sub(1).max(1);
        #[expect(
            clippy::cast_precision_loss,
            reason = "a legend has a handful of steps"
        )]
        let shade = |step: usize| light.mixed(self.accent, step as f64 / steps as f64);
        match count {
            0 => Vec::new(),
            1 => vec![self.accent.mixed(Color::WHITE, 0.35)],
            _ => (0..count).map(shade).collect(),
        }
    }

    /// What is there and says nothing: land around a map, bars of the other series.
    #[must_use]
    pub fn faint(&self) -> Color {
        self.quiet.mixed(Color::WHITE, 0.86)
    }

    /// Lines of a grid, and borders inside what is faint.
    #[must_use]
    pub fn grid(&self) -> Color {
        self.quiet.mixed(Color::WHITE, 0.7)
    }
}
