//! A drawing as a whole SVG (W3C, SVG 1.1), texts included, for writers that set no texts themselves.

use std::borrow::Cow;
use std::fmt::Write;

use crate::drawing::{Drawing, Shape, Weight};
use crate::picture::{rounded, shapes};

/// What an SVG says besides the drawing.
#[derive(Debug, Clone, Copy)]
pub struct SvgOptions<'a> {
    /// The families of its texts, the one to prefer first.
    pub families: &'a [&'a str],
    /// The language of its texts as a BCP 47 tag.
    pub language: &'a str,
    /// Its name, which a screen reader says.
    pub title: &'a str,
    /// What it shows, in words, for those who do not see it.
    pub description: &'a str,
    /// What its ids begin with: of its own for each SVG of a page, so that none takes the patterns
    /// of another.
    pub id: &'a str,
}

/// The weight of strong texts as numbers name it: semibold.
const STRONG: u16 = 600;

/// A drawing as a standalone SVG, a point a unit. Texts lie on top of all shapes, as on a page.
#[must_use]
pub fn svg(drawing: &Drawing, options: &SvgOptions<'_>) -> String {
    let (width, height) = (rounded(drawing.width), rounded(drawing.height));
    let SvgOptions {
        families,
        language,
        title,
        description,
        id,
    } = *options;
    let (language, title) = (escaped(language), escaped(title));
    let (description, id) = (escaped(description), escaped(id));
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}pt\" height=\"{height}pt\" \
         viewBox=\"0 0 {width} {height}\" stroke-linejoin=\"round\" xml:lang=\"{language}\" \
         role=\"img\" aria-labelledby=\"{id}title {id}desc\">\
         <title id=\"{id}title\">{title}</title><desc id=\"{id}desc\">{description}</desc>"
    );
    svg.push_str(&shapes(drawing, &id));
    let _ = write!(svg, "<g font-family=\"{}\">", escaped(&listed(families)));
    for shape in &drawing.shapes {
        let Shape::Text {
            at,
            text,
            size,
            weight,
            color,
        } = shape
        else {
            continue;
        };
        let (x, y, size) = (rounded(at.x), rounded(at.y), rounded(*size));
        let _ = write!(svg, "<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\"");
        if *weight == Weight::Strong {
            let _ = write!(svg, " font-weight=\"{STRONG}\"");
        }
        let _ = write!(svg, " fill=\"{color}\">{}</text>", escaped(text));
    }
    svg.push_str("</g></svg>");
    svg
}

/// Families as CSS lists them, a sans of the reader's last.
fn listed(families: &[&str]) -> String {
    let mut list = String::new();
    for family in families {
        // A quote or a backslash would end the name.
        let name = family.replace(['\'', '\\'], "");
        let _ = write!(list, "'{name}', ");
    }
    list.push_str("sans-serif");
    list
}

/// A text as XML holds it, in an element or between double quotes, without the characters that
/// XML 1.0 has no way to write.
fn escaped(text: &str) -> Cow<'_, str> {
    let is_plain = |c: char| !matches!(c, '&' | '<' | '>' | '"') && is_allowed(c);
    if text.chars().all(is_plain) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars().filter(|c| is_allowed(*c)) {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            _ => out.push(c),
        }
    }
    Cow::Owned(out)
}

/// Whether XML 1.0 has this character (production 2, `Char`).
fn is_allowed(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | '\u{20}'..='\u{fffd}' | '\u{10000}'..)
}
