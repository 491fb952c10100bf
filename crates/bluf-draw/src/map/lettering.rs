//! Words on a map: what is behind them, and the lines that lead to them.

use super::room::{Rect, Room};
use crate::drawing::{Anchor, Fill, Point, Shape};
use crate::{Color, Look, Weight};

/// Paper behind words on a pattern or on a shade.
pub(super) fn plate(rect: &Rect, shapes: &mut Vec<Shape>) {
    let at = Point::new(rect.left - 1.0, rect.top - 0.6);
    let fill = Some(Fill::plain(Color::WHITE));
    shapes.push(Shape::rectangle(
        at,
        rect.width + 2.0,
        rect.height + 1.2,
        fill,
        None,
    ));
}

/// Writes a label into the rectangle that was found for it.
pub(super) fn write(text: &str, rect: &Rect, size: f64, look: &Look<'_>, shapes: &mut Vec<Shape>) {
    let at = Point::new(rect.left, rect.top + size * 0.78);
    let ink = look.palette.ink;
    shapes.push(look.text(at, Anchor::Start, text, size, Weight::Regular, ink));
}

/// Takes a line that leads to a label: nothing else crosses it.
pub(super) fn take_line(from: Point, to: Point, room: &mut Room) {
    for step in 0..=8 {
        let share = f64::from(step) / 8.0;
        let at = Point::new(
            from.x + (to.x - from.x) * share,
            from.y + (to.y - from.y) * share,
        );
        room.take(Rect::around(at, 1.5, 1.5));
    }
}

/// Whether a line from a point to a rectangle runs over other words.
pub(super) fn crosses(from: Point, rect: &Rect, room: &Room) -> bool {
    let to = rect.center();
    (1..10).any(|step| {
        let share = f64::from(step) / 10.0;
        let at = Point::new(
            from.x + (to.x - from.x) * share,
            from.y + (to.y - from.y) * share,
        );
        !room.is_free(&Rect::around(at, 0.8, 0.8))
    })
}
