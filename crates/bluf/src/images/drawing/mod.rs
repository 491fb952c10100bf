//! A drawing (SVG) made anew from its shapes: what it fetches, runs, says or hides stays out.

mod check;
mod error;
mod hidden;
mod letters;
mod rewrite;
mod size;
mod weight;

use bluf_toml::FileLimits;
use bluf_typst::engine::{covers, shapes};
use roxmltree::Document;

pub(super) use self::error::DrawingError;

/// The shapes of a drawing as an SVG of its own. Letters become outlines; shapes that nobody sees
/// are left out, and a text that nobody sees is an error.
///
/// # Errors
///
/// When it is damaged, holds more than shapes of its own, or hides a text.
pub(super) fn rewrite(bytes: &[u8], limits: FileLimits) -> Result<Vec<u8>, DrawingError> {
    let text = std::str::from_utf8(bytes).map_err(|_| DrawingError::NotXml)?;
    size::check_text(text, limits)?;
    // Entities are not declared, so that none can grow: the parser refuses a DTD.
    let document = Document::parse(text).map_err(|_| DrawingError::NotXml)?;
    size::check(&document, limits)?;
    check::check(&document)?;
    weight::check(&document, limits)?;
    if let Some(letter) = check::letters(&document).find(|it| !covers(*it)) {
        return Err(DrawingError::NoGlyph(letter));
    }
    hidden::check(text, &document, limits)?;
    Ok(shown(text)?.into_bytes())
}

/// What a document holds of a drawing.
fn shown(text: &str) -> Result<String, DrawingError> {
    let shapes = shapes(text).map_err(|_| DrawingError::Damaged)?;
    rewrite::rewrite(&shapes)
}
