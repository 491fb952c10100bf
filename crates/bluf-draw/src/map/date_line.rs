//! Lines on a map of the world, which ends at the date line.

use bluf_atlas::Coord;

/// The pieces of a line between the edges of the world: where the shorter way between two places
/// crosses the date line, a piece ends at one edge and the next begins at the other.
pub(super) fn parted(path: &[Coord]) -> Vec<Vec<Coord>> {
    let mut pieces: Vec<Vec<Coord>> = vec![Vec::new()];
    let mut before: Option<Coord> = None;
    for it in path {
        let here = Coord {
            x: (it.x + 180.0).rem_euclid(360.0) - 180.0,
            y: it.y,
        };
        // 180 degrees are west and east.
        let here = match before {
            Some(before) if here.x == -180.0 && before.x > 0.0 => Coord { x: 180.0, ..here },
            _ => here,
        };
        if let Some(before) = before
            && crosses(before, here)
        {
            let edge = if before.x > 0.0 { 180.0 } else { -180.0 };
            let length = 360.0 - (here.x - before.x).abs();
            let share = if length > 0.0 {
                (edge - before.x).abs() / length
            } else {
                0.5
            };
            let y = before.y + (here.y - before.y) * share;
            if let Some(piece) = pieces.last_mut() {
                piece.push(Coord { x: edge, y });
            }
            pieces.push(vec![Coord { x: -edge, y }]);
        }
        if let Some(piece) = pieces.last_mut() {
            piece.push(here);
        }
        before = Some(here);
    }
    pieces
}

/// Whether the shorter way between two places crosses the date line.
pub(super) fn crosses(one: Coord, other: Coord) -> bool {
    (one.x - other.x).abs() > 180.0
}
