//! Shapes as SVG, of the elements and attributes that shapes need.

use std::collections::BTreeMap;

use roxmltree::{Attribute, Document, Node};

use super::DrawingError;

/// The elements of shapes, once styles are resolved and letters are outlines.
const ELEMENTS: [&str; 10] = [
    "svg",
    "defs",
    "g",
    "path",
    "linearGradient",
    "radialGradient",
    "stop",
    "pattern",
    "clipPath",
    "mask",
];

/// The attributes that say where a shape is and how it looks. What they say is numbers, colours
/// and words of SVG.
const ATTRIBUTES: [&str; 49] = [
    "width",
    "height",
    "viewBox",
    "preserveAspectRatio",
    "x",
    "y",
    "x1",
    "y1",
    "x2",
    "y2",
    "cx",
    "cy",
    "r",
    "fx",
    "fy",
    "fr",
    "d",
    "transform",
    "fill",
    "fill-opacity",
    "fill-rule",
    "clip-rule",
    "stroke",
    "stroke-opacity",
    "stroke-dasharray",
    "stroke-dashoffset",
    "stroke-miterlimit",
    "stroke-width",
    "stroke-linecap",
    "stroke-linejoin",
    "opacity",
    "clip-path",
    "mask",
    "mask-type",
    "paint-order",
    "shape-rendering",
    "gradientUnits",
    "gradientTransform",
    "spreadMethod",
    "offset",
    "stop-color",
    "stop-opacity",
    "patternUnits",
    "patternContentUnits",
    "patternTransform",
    "clipPathUnits",
    "maskUnits",
    "maskContentUnits",
    "visibility",
];

/// Writes shapes anew, with names of bluf's own and without those that cannot be seen. What it does
/// not know it refuses.
pub(super) fn rewrite(shapes: &str) -> Result<String, DrawingError> {
    let document = Document::parse(shapes).map_err(|_| DrawingError::Damaged)?;
    let mut writer = Writer::default();
    writer.element(document.root_element(), Place::Shown)?;
    Ok(writer.svg)
}

#[derive(Default)]
struct Writer<'a> {
    svg: String,
    /// The numbers of names.
    names: BTreeMap<&'a str, usize>,
}

/// Where an element is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// Among what is drawn.
    Shown,
    /// In a path that clips, whose colours mean nothing.
    Clip,
}

impl<'a> Writer<'a> {
    fn element(&mut self, node: Node<'a, 'a>, place: Place) -> Result<(), DrawingError> {
        let name = node.tag_name().name();
        if !ELEMENTS.contains(&name) {
            return Err(DrawingError::Damaged);
        }
        if is_invisible(node, place) {
            return Ok(());
        }
        let start = self.svg.len();
        self.svg += "<";
        self.svg += name;
        if name == "svg" {
            self.svg += r#" xmlns="http://www.w3.org/2000/svg""#;
        }
        for attribute in node.attributes() {
            self.attribute(attribute)?;
        }
        self.svg += ">";
        let place = if name == "clipPath" {
            Place::Clip
        } else {
            place
        };
        let inside = self.svg.len();
        for child in node.children().filter(Node::is_element) {
            self.element(child, place)?;
        }
        // A group of nothing would say that something was there.
        if name == "g" && self.svg.len() == inside {
            self.svg.truncate(start);
            return Ok(());
        }
        self.svg += "</";
        self.svg += name;
        self.svg += ">";
        Ok(())
    }

    fn attribute(&mut self, attribute: Attribute<'a, 'a>) -> Result<(), DrawingError> {
        let (name, value) = (attribute.name(), attribute.value());
        let reference = value
            .strip_prefix("url(#")
            .and_then(|it| it.strip_suffix(')'));
        let value = match name {
            "id" => self.name(value),
            _ if reference.is_some() && ATTRIBUTES.contains(&name) => {
                format!("url(#{})", self.name(reference.unwrap_or_default()))
            }
            "style" if is_blending(value) => value.to_owned(),
            _ if ATTRIBUTES.contains(&name) && is_plain(value) => value.to_owned(),
            _ => return Err(DrawingError::Damaged),
        };
        self.svg += &format!(r#" {name}="{value}""#);
        Ok(())
    }

    /// The name that stands for one of the author's.
    fn name(&mut self, name: &'a str) -> String {
        let next = self.names.len() + 1;
        format!("n{}", self.names.entry(name).or_insert(next))
    }
}

/// Whether an element draws nothing.
fn is_invisible(node: Node<'_, '_>, place: Place) -> bool {
    if node.attribute("visibility") == Some("hidden") {
        return true;
    }
    if place == Place::Clip {
        return false;
    }
    let is_zero = |name: &str| node.attribute(name) == Some("0");
    let is_bare = |paint: &str, opacity: &str, by_default: bool| match node.attribute(paint) {
        Some("none") => true,
        None => by_default,
        Some(_) => is_zero(opacity),
    };
    let is_path = node.tag_name().name() == "path";
    let has_no_paint = is_path
        && is_bare("fill", "fill-opacity", false)
        && is_bare("stroke", "stroke-opacity", true);
    is_zero("opacity") || has_no_paint
}

/// Whether a style says how a group blends with what is below it, and nothing else.
fn is_blending(style: &str) -> bool {
    style.split(';').all(|it| {
        let name = it.split_once(':').map(|(name, _)| name);
        matches!(name, Some("mix-blend-mode" | "isolation"))
    }) && style
        .bytes()
        .all(|it| it.is_ascii_lowercase() || b"-:;".contains(&it))
}

/// Whether a value is numbers, a colour, or a word.
fn is_plain(value: &str) -> bool {
    let is_word = value.len() <= 20
        && value
            .bytes()
            .all(|it| it.is_ascii_alphabetic() || it == b'-');
    let is_color = value
        .strip_prefix('#')
        .is_some_and(|it| it.bytes().all(|it| it.is_ascii_hexdigit()));
    let is_numbers = value.split([' ', ',', '(', ')']).all(|it| {
        it.is_empty()
            || it.parse::<f64>().is_ok()
            || it == "matrix"
            || (it.len() == 1 && "MLQCZ".contains(it))
    });
    is_word || is_color || is_numbers
}
