//! How wide texts are in an embedded font: what a drawing must know before it is set.

use typst::layout::Abs;
use typst::text::{FontInstance, FontStretch, FontStyle, FontVariant, FontVariations, FontWeight};

use super::fonts::FONTS;

/// A font of a family at a weight.
pub struct Typeface(FontInstance);

/// The font of a family nearest to a weight, 100 to 900; none, if the family is not embedded.
#[must_use]
pub fn typeface(family: &str, weight: u16) -> Option<Typeface> {
    let weight = FontWeight::from_number(weight);
    let variant = FontVariant::new(FontStyle::Normal, weight, FontStretch::NORMAL);
    let index = FONTS.book().select(&family.to_lowercase(), variant)?;
    let font = FONTS.font(index)?;
    let instance = font.instantiate(variant, Abs::pt(10.0), &FontVariations::default());
    Some(Typeface(instance))
}

impl Typeface {
    /// The width of a text in ems. Kerning is left out: it makes a text narrower, if anything.
    #[must_use]
    pub fn width(&self, text: &str) -> f64 {
        text.chars().map(|c| self.advance(c)).sum()
    }

    fn advance(&self, c: char) -> f64 {
        let glyph = self.0.ttf().glyph_index(c);
        let advance = glyph.and_then(|glyph| self.0.x_advance(glyph.0));
        // A letter of another font is about as wide as high.
        advance.map_or(1.0, |advance| advance.get())
    }
}
