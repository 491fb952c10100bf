//! A drawing as a page sets it: its shapes as one picture in SVG, and its texts, which stay texts.

use std::fmt::Write;

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use crate::drawing::{Drawing, Fill, Pattern, Point, Shape, Stroke, Weight};

/// The side of a tile of a pattern in points.
const TILE: f64 = 3.2;

/// A text of a drawing as it is written out.
#[derive(Serialize)]
struct Text<'a, T> {
    at: Point,
    text: &'a T,
    size: f64,
    weight: Weight,
    color: String,
}

/// Thousands of points are one string to a page, which it need not walk through.
impl<T: Serialize> Serialize for Drawing<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let texts = self.shapes.iter().filter_map(|shape| match shape {
            Shape::Text {
                at,
                text,
                size,
                weight,
                color,
            } => Some(Text {
                at: *at,
                text,
                size: *size,
                weight: *weight,
                color: color.to_string(),
            }),
            _ => None,
        });
        let mut fields = serializer.serialize_struct("Drawing", 4)?;
        fields.serialize_field("width", &rounded(self.width))?;
        fields.serialize_field("height", &rounded(self.height))?;
        fields.serialize_field("picture", &self.picture())?;
        fields.serialize_field("texts", &texts.collect::<Vec<_>>())?;
        fields.end()
    }
}

/// A hundredth of a point is finer than any printer, and short to write.
pub(crate) fn rounded(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}

impl Serialize for Point {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (rounded(self.x), rounded(self.y)).serialize(serializer)
    }
}

impl<T> Drawing<T> {
    /// Its shapes as SVG, a point of the page a unit; none of its texts.
    #[must_use]
    pub fn picture(&self) -> String {
        let (width, height) = (rounded(self.width), rounded(self.height));
        let shapes = shapes(self, "");
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
             viewBox=\"0 0 {width} {height}\" stroke-linejoin=\"round\">{shapes}</svg>"
        )
    }
}

/// The elements of the shapes of a drawing, behind the patterns that they use, whose ids begin
/// with `prefix`. Texts are left out.
pub(crate) fn shapes<T>(drawing: &Drawing<T>, prefix: &str) -> String {
    let patterns = patterns(drawing);
    let mut svg = String::new();
    if !patterns.is_empty() {
        svg.push_str("<defs>");
        for (number, (fill, pattern)) in patterns.iter().enumerate() {
            svg.push_str(&tile(*fill, *pattern, &format!("{prefix}p{number}")));
        }
        svg.push_str("</defs>");
    }
    let fill_of = |fill: Option<Fill>| match fill {
        None => "none".to_owned(),
        Some(fill) => {
            let number = patterns.iter().position(|(it, _)| *it == fill);
            number.map_or_else(
                || fill.color.to_string(),
                |number| format!("url(#{prefix}p{number})"),
            )
        }
    };
    for shape in &drawing.shapes {
        match shape {
            Shape::Area {
                rings,
                fill,
                stroke,
            } => {
                svg.push_str("<path d=\"");
                for ring in rings {
                    path(ring, &mut svg);
                    svg.push('Z');
                }
                svg.push_str("\" fill-rule=\"evenodd\"");
                paint(&fill_of(*fill), stroke.as_ref(), &mut svg);
            }
            Shape::Line { points, stroke } => {
                svg.push_str("<path d=\"");
                path(points, &mut svg);
                svg.push('"');
                paint("none", Some(stroke), &mut svg);
            }
            Shape::Disc {
                at,
                radius,
                fill,
                stroke,
            } => {
                let (x, y, radius) = (rounded(at.x), rounded(at.y), rounded(*radius));
                let _ = write!(svg, "<circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\"");
                paint(&fill_of(*fill), stroke.as_ref(), &mut svg);
            }
            Shape::Text { .. } => {}
        }
    }
    svg
}

/// The fills that have a pattern, each once, in the order of their first use.
fn patterns<T>(drawing: &Drawing<T>) -> Vec<(Fill, Pattern)> {
    let mut patterns = Vec::new();
    for shape in &drawing.shapes {
        if let Shape::Area {
            fill: Some(fill), ..
        }
        | Shape::Disc {
            fill: Some(fill), ..
        } = shape
            && let Some(pattern) = fill.pattern
            && !patterns.contains(&(*fill, pattern))
        {
            patterns.push((*fill, pattern));
        }
    }
    patterns
}

fn path(points: &[Point], svg: &mut String) {
    for (index, point) in points.iter().enumerate() {
        svg.push(if index == 0 { 'M' } else { ' ' });
        let _ = write!(svg, "{} {}", rounded(point.x), rounded(point.y));
    }
}

/// Ends an element with its fill and its stroke.
fn paint(fill: &str, stroke: Option<&Stroke>, svg: &mut String) {
    let _ = write!(svg, " fill=\"{fill}\"");
    if let Some(Stroke { color, width, dash }) = stroke {
        let _ = write!(svg, " stroke=\"{color}\" stroke-width=\"{width}\"");
        if dash.is_empty() {
            // Round ends would close the gaps of dashes.
            svg.push_str(" stroke-linecap=\"round\"");
        } else {
            let lengths: Vec<String> = dash.iter().map(ToString::to_string).collect();
            let _ = write!(svg, " stroke-dasharray=\"{}\"", lengths.join(" "));
        }
    }
    svg.push_str("/>");
}

/// Lines or dots on a colour, for readers who see no colours.
fn tile(fill: Fill, pattern: Pattern, id: &str) -> String {
    let Fill { color, ink, .. } = fill;
    let half = TILE / 2.0;
    let rising = format!("M0 {TILE} {TILE} 0");
    let falling = format!("M0 0 {TILE} {TILE}");
    let marks = match pattern {
        Pattern::Rising => format!("<path d=\"{rising}\" stroke=\"{ink}\" stroke-width=\"0.55\"/>"),
        Pattern::Falling => {
            format!("<path d=\"{falling}\" stroke=\"{ink}\" stroke-width=\"0.55\"/>")
        }
        Pattern::Crossed => {
            format!("<path d=\"{rising}{falling}\" stroke=\"{ink}\" stroke-width=\"0.5\"/>")
        }
        Pattern::Dotted => {
            format!("<circle cx=\"{half}\" cy=\"{half}\" r=\"0.45\" fill=\"{ink}\"/>")
        }
    };
    format!(
        "<pattern id=\"{id}\" width=\"{TILE}\" height=\"{TILE}\" patternUnits=\"userSpaceOnUse\">\
         <path d=\"M0 0H{TILE}V{TILE}H0Z\" fill=\"{color}\"/>{marks}</pattern>"
    )
}
