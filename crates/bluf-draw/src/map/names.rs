//! The names of places and lines on a map, beside their symbols.

use super::frame::Frame;
use super::lettering::{crosses, plate, take_line, write};
use super::room::{Rect, Room};
use super::symbols::{radius, symbol};
use super::{Map, RouteStyle, Symbol, placed};
use crate::drawing::{Point, Shape, Stroke};
use crate::{Look, Weight};

/// A name that has no room on the map, and stands in the key.
pub(super) enum Listed {
    /// That of a place, with the number that stands beside its symbol.
    Numbered(usize, String),
    /// That of a place beside which not even a number has room.
    Place(Symbol, String),
    /// That of a line.
    Route(RouteStyle, String),
}

/// The symbols of places with their names. Says which names have no room.
pub(super) fn places(
    map: &Map<'_>,
    frame: &Frame,
    room: &mut Room,
    look: &Look<'_>,
    shapes: &mut Vec<Shape>,
) -> Vec<Listed> {
    let in_frame =
        |at: &Point| (0.0..=frame.width).contains(&at.x) && (0.0..=frame.height).contains(&at.y);
    let places: Vec<_> = map
        .points
        .iter()
        .map(|it| (it, frame.place(it.at)))
        .filter(|(_, at)| in_frame(at))
        .collect();
    for (it, at) in &places {
        let radius = radius(it.symbol, look);
        room.take(Rect::around(*at, radius * 2.0, radius * 2.0));
    }
    for (it, at) in &places {
        symbol(it.symbol, *at, look, shapes);
    }
    let mut unnamed = Vec::new();
    for (it, at) in places {
        let radius = radius(it.symbol, look);
        if !it.name.is_empty() && !name(&it.name, at, radius, room, look, shapes) {
            unnamed.push((it, at, radius));
        }
    }
    let (mut numbered, mut others) = (Vec::new(), Vec::new());
    for (it, at, radius) in unnamed {
        let number = numbered.len() + 1;
        if name(&number.to_string(), at, radius, room, look, shapes) {
            numbered.push(Listed::Numbered(number, it.name.clone()));
        } else {
            others.push(Listed::Place(it.symbol, it.name.clone()));
        }
    }
    numbered.extend(others);
    numbered
}

/// A name beside a symbol: on the right, if there is room. Says whether there was any.
fn name(
    text: &str,
    at: Point,
    radius: f64,
    room: &mut Room,
    look: &Look<'_>,
    shapes: &mut Vec<Shape>,
) -> bool {
    const SIDES: [(f64, f64); 8] = [
        (1.0, 0.0),
        (-1.0, 0.0),
        (1.0, -1.0),
        (1.0, 1.0),
        (-1.0, -1.0),
        (-1.0, 1.0),
        (0.0, -1.0),
        (0.0, 1.0),
    ];
    let size = look.size;
    let width = look.width_of(text, size, Weight::Regular);
    let height = size * 0.95;
    let aside = |(x, y): (f64, f64), distance: f64| {
        let slanted = if x != 0.0 && y != 0.0 { 0.6 } else { 1.0 };
        let center = Point::new(
            at.x + x * (distance * slanted + width / 2.0),
            at.y + y * (distance * slanted + height / 2.0),
        );
        Rect::around(center, width, height)
    };
    let near = SIDES
        .iter()
        .map(|side| aside(*side, radius + 1.8))
        .find(|it| room.is_free(it));
    let far = || {
        [10.0, 16.0, 24.0, 34.0].into_iter().find_map(|distance| {
            let rects = SIDES.iter().map(|side| aside(*side, radius + distance));
            rects
                .filter(|it| !crosses_from(at, radius, it, room))
                .find(|it| room.is_free(it))
        })
    };
    let is_near = near.is_some();
    let Some(rect) = near.or_else(far) else {
        return false;
    };
    if !is_near {
        let ends = Point::new(
            at.x.clamp(rect.left, rect.left + rect.width),
            at.y.clamp(rect.top, rect.top + rect.height),
        );
        let points = vec![at, ends];
        shapes.push(Shape::Line {
            points,
            stroke: Stroke::solid(look.palette.ink, 0.5),
        });
        take_line(at, ends, room);
    }
    if room.on_land(&rect) > 0.0 {
        plate(&rect, shapes);
    }
    write(text, &rect, size, look, shapes);
    room.take(rect);
    true
}

/// Whether a line from the rim of a symbol to a rectangle runs over other things.
fn crosses_from(at: Point, radius: f64, rect: &Rect, room: &Room) -> bool {
    let to = rect.center();
    let length = (to.x - at.x).hypot(to.y - at.y).max(0.1);
    let share = ((radius * 1.5 + 1.0) / length).min(1.0);
    let from = Point::new(at.x + (to.x - at.x) * share, at.y + (to.y - at.y) * share);
    crosses(from, rect, room)
}

/// The names of lines, beside their middle. Says which have no room.
pub(super) fn routes(
    map: &Map<'_>,
    frame: &Frame,
    room: &mut Room,
    look: &Look<'_>,
    shapes: &mut Vec<Shape>,
) -> Vec<Listed> {
    let mut listed = Vec::new();
    for route in map.lines.iter().filter(|it| !it.name.is_empty()) {
        let pieces = placed(route, frame);
        let Some(piece) = pieces.iter().max_by_key(|it| it.len()) else {
            continue;
        };
        let half = piece.len() / 2;
        let ends = [piece.get(half.saturating_sub(1)), piece.get(half)];
        let [Some(one), Some(other)] = ends else {
            continue;
        };
        let at = Point::new(f64::midpoint(one.x, other.x), f64::midpoint(one.y, other.y));
        if !name(&route.name, at, 2.0, room, look, shapes) {
            listed.push(Listed::Route(route.style, route.name.clone()));
        }
    }
    listed
}
