//! Insets: regions that lie far from the others, in the lower left corner, each at a scale of its own.

use std::collections::BTreeSet;

use super::frame::Frame;
use super::room::Rect;
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

/// Draws the insets of a map side by side, and says where they stand.
pub(super) fn insets(
    map: &Map<'_>,
    frame: &Frame,
    look: &Look<'_>,
    shapes: &mut Vec<Shape>,
) -> Vec<Rect> {
    let roles = map.layers.iter().flat_map(|layer| &layer.shown);
    let numbers: BTreeSet<usize> = roles
        .filter_map(|shown| match shown.role {
            Role::Inset(number) => Some(number),
            Role::Around | Role::Focus | Role::Mainland => None,
        })
        .collect();
    let (mut taken, mut left) = (Vec::new(), 0.0);
    for number in numbers {
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
        let width = look.width * if left == 0.0 { FIRST } else { OTHERS };
        let inset = Frame::of(&own, width);
        let mut own_shapes = vec![edge(&inset, look, Some(Fill::plain(Color::WHITE)))];
        let layers = land(&own, &inset, look, &mut own_shapes);
        words(&own, &layers, &inset, &[], look, &mut own_shapes);
        let top = frame.height - inset.height;
        let drawing = Drawing {
            width,
            height: inset.height,
            shapes: own_shapes,
        };
        shapes.extend(drawing.moved(left, top).shapes);
        taken.push(Rect {
            left,
            top,
            width,
            height: inset.height,
        });
        left += width;
    }
    taken
}
