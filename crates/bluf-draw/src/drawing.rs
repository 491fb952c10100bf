//! A drawing: shapes in a box, in points from its upper left corner, in the order of painting.

use serde::Serialize;

use crate::Color;

/// Shapes in a box. `T` is what a text is made of: words, or something that has links in it.
#[derive(Debug, Clone, PartialEq)]
pub struct Drawing<T = String> {
    /// Width in points.
    pub width: f64,
    /// Height in points.
    pub height: f64,
    /// The shapes: later ones cover earlier ones.
    pub shapes: Vec<Shape<T>>,
}

/// A place in a drawing: points to the right of, and below, its upper left corner.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// To the right.
    pub x: f64,
    /// Downwards.
    pub y: f64,
}

/// A shape.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape<T = String> {
    /// A surface inside rings, by the even-odd rule: a second ring in the first is a hole.
    Area {
        /// The rings; the last point joins the first.
        rings: Vec<Vec<Point>>,
        /// What it is filled with.
        fill: Option<Fill>,
        /// Its outline.
        stroke: Option<Stroke>,
    },
    /// A line through points.
    Line {
        /// The points.
        points: Vec<Point>,
        /// How it is drawn.
        stroke: Stroke,
    },
    /// A disc or a ring.
    Disc {
        /// Its centre.
        at: Point,
        /// Its radius in points.
        radius: f64,
        /// What it is filled with.
        fill: Option<Fill>,
        /// Its outline.
        stroke: Option<Stroke>,
    },
    /// A line of text, which stays text.
    Text {
        /// Where it begins: the left end of its base line.
        at: Point,
        /// What it says.
        text: T,
        /// Size of the type in points.
        size: f64,
        /// Its weight.
        weight: Weight,
        /// Its colour.
        color: Color,
    },
}

/// What an area is filled with: a colour, and for those who see none a pattern on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fill {
    /// The colour.
    pub color: Color,
    /// Lines or dots on the colour.
    pub pattern: Option<Pattern>,
    /// The colour of the pattern.
    pub ink: Color,
}

/// Lines or dots on a colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pattern {
    /// Lines that rise to the right.
    Rising,
    /// Lines that fall to the right.
    Falling,
    /// Both.
    Crossed,
    /// Dots.
    Dotted,
}

/// How a line is drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Stroke {
    /// Its colour.
    pub color: Color,
    /// Its width in points.
    pub width: f64,
    /// Lengths of dashes and gaps in points; none for a whole line.
    pub dash: Vec<f64>,
}

/// The weight of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Weight {
    /// As running text.
    Regular,
    /// As headings.
    Strong,
}

/// Which point of a text its place is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// Its left end.
    Start,
    /// Its middle.
    Middle,
    /// Its right end.
    End,
}

impl Point {
    /// The point at these coordinates.
    #[must_use]
    pub const fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }
}

impl Fill {
    /// A plain colour.
    #[must_use]
    pub const fn plain(color: Color) -> Self {
        Self {
            color,
            pattern: None,
            ink: color,
        }
    }

    /// A pattern on a colour.
    #[must_use]
    pub const fn patterned(color: Color, pattern: Pattern, ink: Color) -> Self {
        Self {
            color,
            pattern: Some(pattern),
            ink,
        }
    }
}

impl Stroke {
    /// A whole line.
    #[must_use]
    pub const fn solid(color: Color, width: f64) -> Self {
        Self {
            color,
            width,
            dash: Vec::new(),
        }
    }

    /// A line of dashes and gaps of these lengths in points.
    #[must_use]
    pub fn dashed(color: Color, width: f64, dash: &[f64]) -> Self {
        Self {
            color,
            width,
            dash: dash.to_vec(),
        }
    }
}

impl<T> Drawing<T> {
    /// The same drawing with its texts made of something else.
    pub fn map<U>(self, mut text_of: impl FnMut(T) -> U) -> Drawing<U> {
        let shape = |shape| match shape {
            Shape::Area {
                rings,
                fill,
                stroke,
            } => Shape::Area {
                rings,
                fill,
                stroke,
            },
            Shape::Line { points, stroke } => Shape::Line { points, stroke },
            Shape::Disc {
                at,
                radius,
                fill,
                stroke,
            } => Shape::Disc {
                at,
                radius,
                fill,
                stroke,
            },
            Shape::Text {
                at,
                text,
                size,
                weight,
                color,
            } => Shape::Text {
                at,
                text: text_of(text),
                size,
                weight,
                color,
            },
        };
        Drawing {
            width: self.width,
            height: self.height,
            shapes: self.shapes.into_iter().map(shape).collect(),
        }
    }

    /// The same drawing with its shapes moved to the right and down by so many points.
    pub(crate) fn moved(mut self, right: f64, down: f64) -> Self {
        let by = |point: &mut Point| {
            point.x += right;
            point.y += down;
        };
        for shape in &mut self.shapes {
            match shape {
                Shape::Area { rings, .. } => rings.iter_mut().flatten().for_each(by),
                Shape::Line { points, .. } => points.iter_mut().for_each(by),
                Shape::Disc { at, .. } | Shape::Text { at, .. } => by(at),
            }
        }
        self
    }
}

impl<T> Shape<T> {
    /// An upright rectangle: its upper left corner, its width and its height.
    #[must_use]
    pub fn rectangle(
        at: Point,
        width: f64,
        height: f64,
        fill: Option<Fill>,
        stroke: Option<Stroke>,
    ) -> Self {
        let Point { x, y } = at;
        let ring = vec![
            at,
            Point::new(x + width, y),
            Point::new(x + width, y + height),
            Point::new(x, y + height),
        ];
        Self::Area {
            rings: vec![ring],
            fill,
            stroke,
        }
    }
}

/// A number of things as a length can be multiplied with it.
#[expect(
    clippy::cast_precision_loss,
    reason = "the things of a drawing are far fewer than 2^52"
)]
pub(crate) fn count(number: usize) -> f64 {
    number as f64
}
