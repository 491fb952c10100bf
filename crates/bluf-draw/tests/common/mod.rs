//! What the tests of drawings share: a look, and a drawing as SVG, to be read and to be looked at.
#![allow(dead_code, reason = "each test takes what it needs")]

use bluf_draw::{Color, Drawing, Look, Palette, Point, Shape, Stroke, Weight};
use std::fmt::Write;

/// The colours of the decision memo.
pub const PALETTE: Palette = Palette {
    ink: Color([0, 0, 0]),
    accent: Color([0x1c, 0x3f, 0x66]),
    quiet: Color([0x4a, 0x4f, 0x57]),
};

/// A page with a text column of 138 mm, in which every letter is about half as wide as high.
pub fn look() -> Look<'static> {
    Look {
        width: 391.0,
        palette: PALETTE,
        size: 8.0,
        measure: &|text, weight| {
            let narrow = |c: char| "iljtfr.,:;'| ".contains(c);
            let em = |c: char| {
                if narrow(c) {
                    0.26
                } else if c.is_uppercase() || c == 'm' {
                    0.62
                } else {
                    0.5
                }
            };
            text.chars().map(em).sum::<f64>() * if weight == Weight::Strong { 1.06 } else { 1.0 }
        },
        number: &|number| {
            let text = number.abs().to_string();
            let (whole, rest) = text
                .split_once('.')
                .map_or((text.as_str(), None), |(a, b)| (a, Some(b)));
            let mut grouped = String::new();
            for (index, digit) in whole.chars().enumerate() {
                if index > 0 && (whole.len() - index) % 3 == 0 {
                    grouped.push(',');
                }
                grouped.push(digit);
            }
            let sign = if number < 0.0 { "−" } else { "" };
            rest.map_or_else(
                || format!("{sign}{grouped}"),
                |rest| format!("{sign}{grouped}.{rest}"),
            )
        },
    }
}

/// A drawing as SVG.
pub fn svg(drawing: &Drawing) -> String {
    let mut out = format!(
        "<svg xmlns='http://www.w3.org/2000/svg' width='{w}' height='{h}' viewBox='0 0 {w} {h}' font-family='Source Sans 3, Liberation Sans, sans-serif'>\n<rect width='100%' height='100%' fill='white'/>\n",
        w = drawing.width,
        h = drawing.height,
    );
    let mut patterns = 0;
    for shape in &drawing.shapes {
        match shape {
            Shape::Area {
                rings,
                fill,
                stroke,
            } => {
                let path: String = rings
                    .iter()
                    .map(|ring| format!("M{}Z", points(ring)))
                    .collect();
                let mut draw = |paint: &str| {
                    writeln!(
                        out,
                        "<path d='{path}' fill-rule='evenodd' fill='{paint}'{}/>",
                        stroked(stroke.as_ref())
                    )
                    .unwrap()
                };
                draw(&fill.map_or_else(|| "none".to_owned(), |fill| fill.color.to_string()));
                if let Some((fill, pattern)) = fill.and_then(|fill| Some((fill, fill.pattern?))) {
                    patterns += 1;
                    let d = match pattern {
                        bluf_draw::Pattern::Rising => "M0 4L4 0",
                        bluf_draw::Pattern::Falling => "M0 0L4 4",
                        bluf_draw::Pattern::Crossed => "M0 4L4 0M0 0L4 4",
                        bluf_draw::Pattern::Dotted => "M1.5 2L2.5 2",
                    };
                    writeln!(out, "<pattern id='p{patterns}' width='4' height='4' patternUnits='userSpaceOnUse'><path d='{d}' stroke='{}' stroke-width='0.8'/></pattern><path d='{path}' fill-rule='evenodd' fill='url(#p{patterns})'/>", fill.ink).unwrap();
                }
            }
            Shape::Line {
                points: line,
                stroke,
            } => writeln!(
                out,
                "<path d='M{}' fill='none'{}/>",
                points(line),
                stroked(Some(stroke))
            )
            .unwrap(),
            Shape::Disc {
                at,
                radius,
                fill,
                stroke,
            } => writeln!(
                out,
                "<circle cx='{:.2}' cy='{:.2}' r='{radius}' fill='{}'{}/>",
                at.x,
                at.y,
                fill.map_or_else(|| "none".to_owned(), |fill| fill.color.to_string()),
                stroked(stroke.as_ref())
            )
            .unwrap(),
            Shape::Text {
                at,
                text,
                size,
                weight,
                color,
            } => {
                let weight = if *weight == Weight::Strong {
                    " font-weight='600'"
                } else {
                    ""
                };
                let text = text.replace('&', "&amp;").replace('<', "&lt;");
                writeln!(out, "<text x='{:.2}' y='{:.2}' font-size='{size}'{weight} fill='{color}'>{text}</text>", at.x, at.y).unwrap();
            }
        }
    }
    out.push_str("</svg>\n");
    out
}

fn points(points: &[Point]) -> String {
    points
        .iter()
        .map(|Point { x, y }| format!("{x:.2} {y:.2}"))
        .collect::<Vec<_>>()
        .join("L")
}

fn stroked(stroke: Option<&Stroke>) -> String {
    let Some(Stroke { color, width, dash }) = stroke else {
        return String::new();
    };
    let dash: Vec<String> = dash.iter().map(ToString::to_string).collect();
    format!(
        " stroke='{color}' stroke-width='{width}' stroke-dasharray='{}'",
        dash.join(" ")
    )
}

/// The box of a text: left, top, right, bottom.
fn text_box(shape: &Shape) -> Option<(f64, f64, f64, f64, &str)> {
    let Shape::Text {
        at,
        text,
        size,
        weight,
        ..
    } = shape
    else {
        return None;
    };
    let width = look().width_of(text, *size, *weight);
    Some((
        at.x,
        at.y - size * 0.7,
        at.x + width,
        at.y + size * 0.2,
        text,
    ))
}

/// Every point is finite and in the box of the drawing, but for the width of a stroke.
pub fn assert_inside(name: &str, drawing: &Drawing) {
    let check = |x: f64, y: f64, what: &str| {
        let inside =
            (-1.0..=drawing.width + 1.0).contains(&x) && (-1.0..=drawing.height + 1.0).contains(&y);
        assert!(
            inside,
            "{name}: {what} at {x}, {y} in {} by {}",
            drawing.width, drawing.height
        );
    };
    for shape in &drawing.shapes {
        match shape {
            Shape::Area { rings, .. } => rings
                .iter()
                .flatten()
                .for_each(|it| check(it.x, it.y, "area")),
            Shape::Line { points, .. } => points.iter().for_each(|it| check(it.x, it.y, "line")),
            Shape::Disc { at, .. } => check(at.x, at.y, "disc"),
            Shape::Text { .. } => {
                let (left, top, right, bottom, text) = text_box(shape).expect("a text");
                check(left, top, text);
                check(right, bottom, text);
            }
        }
    }
}

/// No text lies on another.
pub fn assert_apart(name: &str, drawing: &Drawing) {
    let boxes: Vec<_> = drawing.shapes.iter().filter_map(text_box).collect();
    for (index, one) in boxes.iter().enumerate() {
        for other in &boxes[index + 1..] {
            let meets = one.0 < other.2 && other.0 < one.2 && one.1 < other.3 && other.1 < one.3;
            assert!(!meets, "{name}: `{}` and `{}` meet", one.4, other.4);
        }
    }
}

/// Writes drawings where they can be looked at, if the environment says where.
pub fn keep(name: &str, drawing: &Drawing) {
    if let Ok(folder) = std::env::var("BLUF_LOOK") {
        std::fs::create_dir_all(&folder).expect("a folder to look into");
        std::fs::write(format!("{folder}/{name}.svg"), svg(drawing)).expect("a drawing to look at");
    }
}
