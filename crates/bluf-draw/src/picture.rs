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
fn rounded(value: f64) -> f64 {
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
        let mut svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
             viewBox=\"0 0 {width} {height}\" stroke-linejoin=\"round\">"
        );
        let mut patterns: Vec<Fill> = Vec::new();
        for shape in &self.shapes {
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
                    paint(*fill, stroke.as_ref(), &mut patterns, &mut svg);
                }
                Shape::Line { points, stroke } => {
                    svg.push_str("<path d=\"");
                    path(points, &mut svg);
                    svg.push('"');
                    paint(None, Some(stroke), &mut patterns, &mut svg);
                }
                Shape::Disc {
                    at,
                    radius,
                    fill,
                    stroke,
                } => {
                    let (x, y, radius) = (rounded(at.x), rounded(at.y), rounded(*radius));
                    let _ = write!(svg, "<circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\"");
                    paint(*fill, stroke.as_ref(), &mut patterns, &mut svg);
                }
                Shape::Text { .. } => {}
            }
        }
        svg.push_str("</svg>");
        svg
    }
}

fn path(points: &[Point], svg: &mut String) {
    for (index, point) in points.iter().enumerate() {
        svg.push(if index == 0 { 'M' } else { ' ' });
        let _ = write!(svg, "{} {}", rounded(point.x), rounded(point.y));
    }
}

/// Ends an element with its fill and its stroke. A pattern stands before the element that first uses it.
fn paint(fill: Option<Fill>, stroke: Option<&Stroke>, patterns: &mut Vec<Fill>, svg: &mut String) {
    match fill {
        None => svg.push_str(" fill=\"none\""),
        Some(fill) => match fill.pattern {
            None => {
                let _ = write!(svg, " fill=\"{}\"", fill.color);
            }
            Some(pattern) => {
                let known = patterns.iter().position(|it| *it == fill);
                let number = known.unwrap_or(patterns.len());
                if known.is_none() {
                    patterns.push(fill);
                    let start = svg.rfind('<').unwrap_or(0);
                    svg.insert_str(start, &tile(fill, pattern, number));
                }
                let _ = write!(svg, " fill=\"url(#p{number})\"");
            }
        },
    }
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
fn tile(fill: Fill, pattern: Pattern, number: usize) -> String {
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
        "<pattern id=\"p{number}\" width=\"{TILE}\" height=\"{TILE}\" patternUnits=\"userSpaceOnUse\">\
         <path d=\"M0 0H{TILE}V{TILE}H0Z\" fill=\"{color}\"/>{marks}</pattern>"
    )
}
