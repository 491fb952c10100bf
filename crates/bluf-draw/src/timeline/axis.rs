//! The axis of a timeline: downwards from early to late, every distance true.

use chrono::NaiveDateTime;

use super::ticks::{Unit, above, ticks};
use crate::drawing::{Anchor, Point, Shape, Stroke};
use crate::{Look, Weight};

pub(super) fn minutes(at: NaiveDateTime) -> f64 {
    #[expect(
        clippy::cast_precision_loss,
        reason = "minutes of recorded history are exact in a double"
    )]
    let minutes = (at.and_utc().timestamp() / 60) as f64;
    minutes
}

/// The axis: downwards from early to late.
pub(super) struct Axis {
    reach: (NaiveDateTime, NaiveDateTime),
    pub x: f64,
    pub height: f64,
    /// What all ticks share, once: the day of hours.
    head: Option<String>,
    ticks: Vec<Tick>,
}

/// A round time on an axis.
struct Tick {
    at: NaiveDateTime,
    name: String,
    /// Whether it begins a greater unit than the others: midnight among hours.
    is_great: bool,
}

impl Axis {
    pub(super) fn new(
        reach: (NaiveDateTime, NaiveDateTime),
        height: f64,
        name: &dyn Fn(NaiveDateTime, Unit) -> String,
        look: &Look<'_>,
    ) -> Self {
        let (step, ticks) = ticks(reach, height / (look.size * 2.6));
        let ticks: Vec<Tick> = ticks
            .into_iter()
            .map(|(at, unit)| Tick {
                at,
                name: name(at, unit),
                is_great: unit != step,
            })
            .collect();
        let head = above(step).map(|unit| name(reach.0, unit));
        let widths = ticks
            .iter()
            .map(|it| look.width_of(&it.name, look.size, Weight::Strong));
        let of_head = head
            .iter()
            .map(|it| look.width_of(it, look.size, Weight::Strong));
        let x = widths.chain(of_head).fold(0.0, f64::max) + look.size;
        Self {
            reach,
            x,
            height,
            head,
            ticks,
        }
    }

    /// Where a minute stands: at an end of the axis, if it is beyond it.
    pub(super) fn at(&self, minute: f64) -> f64 {
        let (from, to) = (minutes(self.reach.0), minutes(self.reach.1));
        let share = (minute - from) / (to - from).max(1.0);
        share.clamp(0.0, 1.0) * self.height
    }

    pub(super) fn draw(&self, look: &Look<'_>, shapes: &mut Vec<Shape>) {
        let x = self.x;
        let points = vec![Point::new(x, 0.0), Point::new(x, self.height)];
        shapes.push(Shape::Line {
            points,
            stroke: Stroke::solid(look.palette.ink, 0.9),
        });
        let end = x - look.size * 0.8;
        let mut free = f64::NEG_INFINITY;
        if let Some(head) = &self.head {
            let at = Point::new(end, -look.size * 0.75);
            shapes.push(look.text(
                at,
                Anchor::End,
                head,
                look.size,
                Weight::Strong,
                look.palette.ink,
            ));
            free = -look.size * 0.4;
        }
        for tick in &self.ticks {
            let y = self.at(minutes(tick.at));
            let points = vec![Point::new(x - look.size * 0.5, y), Point::new(x, y)];
            shapes.push(Shape::Line {
                points,
                stroke: Stroke::solid(look.palette.quiet, 0.6),
            });
            let base = y + look.size * 0.33;
            if base - look.size * 0.75 < free {
                continue;
            }
            free = base + look.size * 0.35;
            let (weight, color) = if tick.is_great {
                (Weight::Strong, look.palette.ink)
            } else {
                (Weight::Regular, look.palette.quiet)
            };
            let at = Point::new(end, base);
            shapes.push(look.text(
                at,
                Anchor::End,
                tick.name.as_str(),
                look.size,
                weight,
                color,
            ));
        }
    }
}
