//! What the tests of drawings share: a look, and a drawing as SVG, to be read and to be looked at.
#![allow(dead_code, reason = "each test takes what it needs")]

use bluf_draw::{Color, Drawing, Look, Palette, Shape, SvgOptions, Weight};

/// The colours of the decision memo.
pub(crate) const PALETTE: Palette = Palette {
    ink: Color {
        channels: [0, 0, 0],
    },
    accent: Color {
        channels: [0x1c, 0x3f, 0x66],
    },
    quiet: Color {
        channels: [0x4a, 0x4f, 0x57],
    },
};

/// A page with a text column of 138 mm, in which every letter is about half as wide as high.
pub(crate) fn look() -> Look<'static> {
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

/// The most numbers of a path that a person reviews.
const REVIEWED: usize = 100;

/// A path of many points as its first and last, how many there are, and how far they reach.
fn shortened(element: &str) -> String {
    let path = element
        .split_once(" d=\"M")
        .and_then(|(_, rest)| rest.split_once('"'));
    let Some((path, _)) = path else {
        return element.to_owned();
    };
    let numbers: Vec<&str> = path.split(' ').collect();
    if numbers.len() <= REVIEWED {
        return element.to_owned();
    }
    let ends = |first: usize| {
        let values = || {
            let every = numbers.iter().skip(first).step_by(2);
            every.filter_map(|it| it.trim_matches(['M', 'L', 'Z']).parse::<f64>().ok())
        };
        let low = values().fold(f64::INFINITY, f64::min);
        format!("{low} to {}", values().fold(f64::NEG_INFINITY, f64::max))
    };
    let short = format!(
        "{} … {} ({} numbers, x {}, y {})",
        numbers[..8].join(" "),
        numbers[numbers.len() - 8..].join(" "),
        numbers.len(),
        ends(0),
        ends(1)
    );
    element.replace(path, &short)
}

/// A drawing as a whole SVG, an element a line, for a person to review.
pub(crate) fn reviewed(drawing: &Drawing) -> String {
    let svg = svg(drawing);
    let elements: Vec<String> = svg.lines().map(shortened).collect();
    elements.join("\n") + "\n"
}

/// A drawing as a whole SVG, an element a line.
pub(crate) fn svg(drawing: &Drawing) -> String {
    let options = SvgOptions {
        families: &["Source Sans 3", "Liberation Sans"],
        language: "en",
        title: "A drawing",
        description: "What it shows",
        id: "",
    };
    let svg = bluf_draw::svg(drawing, &options);
    svg.replace("><", ">\n<") + "\n"
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
pub(crate) fn assert_inside(name: &str, drawing: &Drawing) {
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
pub(crate) fn assert_apart(name: &str, drawing: &Drawing) {
    let boxes: Vec<_> = drawing.shapes.iter().filter_map(text_box).collect();
    for (index, one) in boxes.iter().enumerate() {
        for other in &boxes[index + 1..] {
            let meets = one.0 < other.2 && other.0 < one.2 && one.1 < other.3 && other.1 < one.3;
            assert!(!meets, "{name}: `{}` and `{}` meet", one.4, other.4);
        }
    }
}

/// No text lies on an area.
pub(crate) fn assert_clear_of_areas(name: &str, drawing: &Drawing) {
    let texts: Vec<_> = drawing.shapes.iter().filter_map(text_box).collect();
    let rings = drawing.shapes.iter().filter_map(|shape| match shape {
        Shape::Area { rings, .. } => Some(rings.iter().flatten()),
        _ => None,
    });
    for points in rings {
        let [mut left, mut top, mut right, mut bottom] = [f64::MAX, f64::MAX, f64::MIN, f64::MIN];
        for point in points {
            (left, right) = (left.min(point.x), right.max(point.x));
            (top, bottom) = (top.min(point.y), bottom.max(point.y));
        }
        for it in &texts {
            let meets = it.0 < right && left < it.2 && it.1 < bottom && top < it.3;
            assert!(!meets, "{name}: `{}` lies on an area", it.4);
        }
    }
}

/// Writes drawings where they can be looked at, if the environment says where.
#[expect(
    clippy::disallowed_methods,
    reason = "a person asks to look at drawings, and says where"
)]
pub(crate) fn keep(name: &str, drawing: &Drawing) {
    if let Ok(folder) = std::env::var("BLUF_LOOK") {
        std::fs::create_dir_all(&folder).expect("a folder to look into");
        std::fs::write(format!("{folder}/{name}.svg"), svg(drawing)).expect("a drawing to look at");
    }
}
