//! Insets: regions that lie far from the others, in the lower left corner or below the map, each at a
//! scale of its own.

use std::collections::BTreeSet;

use super::frame::Frame;
use super::room::{Rect, Room};
use super::{Layer, Map, Role, Shade, Shown, edge, land, words};
use crate::drawing::{Fill, Shape};
use crate::{Color, Drawing, Look};

/// The width of the first inset and of the others, as shares of that of the map.
const FIRST: f64 = 0.21;
const OTHERS: f64 = 0.13;

/// The same map without what insets show.
pub(super) fn without<'a>(map: &Map<'a>) -> Map<'a> {
    only(map, |shown| match shown.role {
        Role::Inset(_) => None,
        Role::Around | Role::Focus | Role::Mainland => Some(shown.clone()),
    })
}

/// The same map with some of its regions, the others hidden.
fn only<'a>(map: &Map<'a>, keep: impl Fn(&Shown) -> Option<Shown>) -> Map<'a> {
    let hidden = Shown {
        shade: Shade::Hidden,
        role: Role::Around,
        label: None,
    };
    let layer = |layer: &Layer<'a>| Layer {
        geography: layer.geography,
        shown: layer
            .shown
            .iter()
            .map(|shown| keep(shown).unwrap_or_else(|| hidden.clone()))
            .collect(),
        least: layer.least,
    };
    Map {
        layers: map.layers.iter().map(layer).collect(),
        ..map.clone()
    }
}

/// Where the insets of a map stand: in its corner, or where they would cover what the map speaks of,
/// below it.
pub(super) struct Placed {
    /// What they take of the map.
    pub taken: Vec<Rect>,
    /// Where the map ends, insets below it included.
    pub bottom: f64,
}

/// Draws the insets of a map side by side, and says where they stand. `room` is that of the map.
pub(super) fn insets(
    map: &Map<'_>,
    frame: &Frame,
    room: impl FnOnce() -> Room,
    look: &Look<'_>,
    shapes: &mut Vec<Shape>,
) -> Placed {
    let roles = map.layers.iter().flat_map(|layer| &layer.shown);
    let numbers: BTreeSet<usize> = roles
        .filter_map(|shown| match shown.role {
            Role::Inset(number) => Some(number),
            Role::Around | Role::Focus | Role::Mainland => None,
        })
        .collect();
    let mut left = 0.0;
    let mut drawn: Vec<(Drawing, Rect)> = Vec::new();
    for number in numbers {
        let width = look.width * if left == 0.0 { FIRST } else { OTHERS };
        let drawing = inset(map, number, width, look);
        let rect = Rect {
            left,
            top: frame.height - drawing.height,
            width,
            height: drawing.height,
        };
        drawn.push((drawing, rect));
        left += width;
    }
    if drawn.is_empty() {
        return Placed {
            taken: Vec::new(),
            bottom: frame.height,
        };
    }
    let room = room();
    let covers = drawn.iter().any(|(_, rect)| room.on_land(rect) > 0.0);
    let tallest = drawn.iter().map(|it| it.1.height).fold(0.0, f64::max);
    let gap = look.size * 0.5;
    let bottom = match covers {
        true => frame.height + gap + tallest,
        false => frame.height,
    };
    let mut taken = Vec::new();
    for (drawing, rect) in drawn {
        let top = match covers {
            true => frame.height + gap,
            false => rect.top,
        };
        shapes.extend(drawing.moved(rect.left, top).shapes);
        taken.extend((!covers).then_some(rect));
    }
    Placed { taken, bottom }
}

/// The inset of a number, so wide.
fn inset(map: &Map<'_>, number: usize, width: f64, look: &Look<'_>) -> Drawing {
    let own = Map {
        points: Vec::new(),
        lines: Vec::new(),
        ..only(map, |shown| {
            let role = Role::Focus;
            (shown.role == Role::Inset(number)).then(|| Shown {
                role,
                ..shown.clone()
            })
        })
    };
    let frame = Frame::of(&own, width);
    let mut shapes = vec![edge(&frame, look, Some(Fill::plain(Color::WHITE)))];
    let layers = land(&own, &frame, look, &mut shapes);
    words(&own, &layers, &frame, &[], look, &mut shapes);
    Drawing {
        width,
        height: frame.height,
        shapes,
    }
}
