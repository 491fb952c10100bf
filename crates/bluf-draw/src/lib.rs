//! Figures as shapes: from data to a drawing, in points, that any page can set.
//!
//! Knows nothing of briefs, TOML, Typst or files. What it is given is worded already: names,
//! numbers as they print, ticks. What it returns is a [`Drawing`].

pub mod chart;
mod color;
mod drawing;
mod key;
pub mod likelihood;
mod look;
pub mod map;
mod picture;
mod spread;
mod svg;
pub mod timeline;

pub use bluf_model::Color;
pub use color::Palette;
pub use drawing::{Anchor, Drawing, Fill, Pattern, Point, Shape, Stroke, Weight};
pub use look::Look;
pub use svg::{SvgOptions, svg};
