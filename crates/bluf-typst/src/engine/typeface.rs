//! How wide texts are in an embedded font: what a drawing must know before it is set.

use bluf_view::{Measure, Weight};
use typst::layout::Abs;
use typst::text::{FontInstance, FontStretch, FontStyle, FontVariant, FontVariations, FontWeight};

use super::fonts::FONTS;

/// How wide texts are in the font of a family nearest to a weight; none, if the family is not
/// embedded. Kerning is left out: it makes a text narrower, if anything.
#[must_use]
pub fn typeface(family: &str, weight: Weight) -> Option<Measure> {
    let weight = FontWeight::from_number(match weight {
        Weight::Regular => 400,
        Weight::Strong => 600,
    });
    let variant = FontVariant::new(FontStyle::Normal, weight, FontStretch::NORMAL);
    let index = FONTS.book().select(&family.to_lowercase(), variant)?;
    let font = FONTS.font(index)?;
    let instance = font.instantiate(variant, Abs::pt(10.0), &FontVariations::default());
    Some(Box::new(move |text| {
        text.chars().map(|c| advance(&instance, c)).sum()
    }))
}

fn advance(font: &FontInstance, c: char) -> f64 {
    let glyph = font.ttf().glyph_index(c);
    let advance = glyph.and_then(|glyph| font.x_advance(glyph.0));
    // A letter of another font is about as wide as high.
    advance.map_or(1.0, |advance| advance.get())
}
