//! What a map is asked to show and does not.

/// Something of a figure that its map does not show, or shows where it is unlikely to be.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MapGap {
    /// The position of the figure in the brief.
    pub figure: usize,
    /// What it is.
    pub what: Missing,
}

/// What a map does not show, by its position in the figure.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Missing {
    /// The region of a row: it lies outside the map.
    Row(usize),
    /// A place: it lies outside the map.
    Point(usize),
    /// A line: all of it lies outside the map.
    Line(usize),
    /// A place far from all else that the map must show; and its latitude and longitude if it was
    /// meant to lie there and a sign is wrong or the two are swapped.
    FarPoint(usize, Option<[f64; 2]>),
}
