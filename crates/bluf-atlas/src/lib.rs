//! The places that maps show: their codes, names and outlines.
//!
//! Built in are the countries and territories of the world, and the first-level divisions of Mexico, the United
//! States, Canada and Guatemala; [`read`] takes others from GeoJSON and TopoJSON. This crate knows
//! nothing of briefs, of drawing, of files or of the clock.

mod built_in;
mod composed;
mod extent;
mod geography;
mod names;
mod problem;
mod read;
mod territories;

pub use built_in::{countries, divisions, is_known, world};
pub use composed::composed;
pub use extent::Bounds;
pub use geography::{ArcRef, Coord, Geography, Region, Ring};
pub use names::{LANGUAGES, name, suggestion};
pub use problem::GeographyProblem;
pub use read::read;
pub use territories::{country_of, part_of};
