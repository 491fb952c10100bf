//! What a map is asked to show and does not: beyond its frame, or on the other side of the earth.

use bluf_atlas::{Coord, Geography, Region};

use super::frame::Frame;
use super::{Map, Role, insets, says_something};

/// What is not seen of a map.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Unseen {
    /// Codes of regions of which the map says something, and of which nothing is seen.
    pub regions: Vec<String>,
    /// Codes of regions whose main part is seen, and not all that they have overseas.
    pub overseas: Vec<String>,
    /// Positions of places.
    pub points: Vec<usize>,
    /// Positions of lines of which nothing is seen.
    pub lines: Vec<usize>,
}

/// What is not seen of a map that is so wide, in points.
#[must_use]
pub fn unseen(map: &Map<'_>, width: f64) -> Unseen {
    let frame = Frame::of(&insets::without(map), width);
    let mut unseen = Unseen::default();
    for layer in &map.layers {
        let regions = layer.geography.regions.iter().zip(&layer.shown);
        for (region, shown) in regions {
            let is_own = says_something(shown.shade) && !matches!(shown.role, Role::Inset(_));
            if !is_own {
                continue;
            }
            let seen = seen(layer.geography, region, &frame);
            let is_overseas = || {
                let is_main = layer.geography.main_part(region);
                let mut pieces = seen.iter().zip(is_main);
                pieces.any(|(seen, is_main)| !seen && !is_main)
            };
            if !seen.contains(&true) {
                unseen.regions.push(region.code.clone());
            } else if seen.contains(&false) && is_overseas() {
                unseen.overseas.push(region.code.clone());
            }
        }
    }
    let points = map.points.iter().enumerate();
    let hidden = points.filter(|(_, it)| !frame.holds(it.at));
    unseen.points = hidden.map(|it| it.0).collect();
    let lines = map.lines.iter().enumerate();
    let hidden = lines.filter(|(_, it)| super::placed(it, &frame).is_empty());
    unseen.lines = hidden.map(|it| it.0).collect();
    unseen
}

/// Which pieces of a region are seen, at least in part.
fn seen(geography: &Geography, region: &Region, frame: &Frame) -> Vec<bool> {
    let holds = |it: &Coord| frame.holds(*it);
    let piece = |rings: &Vec<bluf_atlas::Ring>| {
        let outline = rings.first().map(|ring| geography.ring(ring));
        let outline = outline.unwrap_or_default();
        // A frame may lie within a piece.
        outline.iter().any(holds) || surrounds(&outline, frame)
    };
    region.polygons.iter().map(piece).collect()
}

/// Whether an outline runs around the middle of a frame.
fn surrounds(outline: &[Coord], frame: &Frame) -> bool {
    let (x, y) = (frame.width / 2.0, frame.height / 2.0);
    let mut is_inside = false;
    for pair in outline.windows(2) {
        if frame.is_far(pair[0]) || frame.is_far(pair[1]) {
            return false;
        }
        let (one, other) = (frame.place(pair[0]), frame.place(pair[1]));
        if (one.y > y) != (other.y > y) {
            let at = one.x + (y - one.y) / (other.y - one.y) * (other.x - one.x);
            is_inside ^= x < at;
        }
    }
    is_inside
}
