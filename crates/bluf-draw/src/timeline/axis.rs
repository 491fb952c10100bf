//! The axis of a timeline: downwards from early to late, every distance true.

use chrono::NaiveDateTime;

use super::ticks::{Unit, above, ticks};
use crate::drawing::{Anchor, Point, Shape, Stroke, count};
use crate::{Look, Weight};

/// Minutes from the beginning of 1970.
#[must_use]
pub fn minutes(at: NaiveDateTime) -> f64 {
    #[expect(
        clippy::cast_precision_loss,
        reason = "minutes of recorded history are exact in a double"
    )]
    let minutes = (at.and_utc().timestamp() / 60) as f64;
    minutes
}

/// How large an axis may be, in points.
pub(super) struct Size {
    pub height: f64,
    /// How far from the left the axis may stand: names of ticks that are wider break.
    pub widest: f64,
}

/// The axis: downwards from early to late.
pub(super) struct Axis {
    reach: (NaiveDateTime, NaiveDateTime),
    pub x: f64,
    pub height: f64,
    /// What all ticks share, once: the day of hours.
    head: Vec<String>,
    ticks: Vec<Tick>,
}

/// A round time on an axis.
struct Tick {
    at: NaiveDateTime,
    /// Its name, in lines.
    name: Vec<String>,
    /// Whether it begins a greater unit than the others: midnight among hours.
    is_great: bool,
}

/// How far the lines of a name stand apart, in points.
fn line_step(look: &Look<'_>) -> f64 {
    look.size * 1.15
}

/// How far the last line of a name stands below its first, in points.
fn rest_of(lines: &[String], look: &Look<'_>) -> f64 {
    line_step(look) * count(lines.len().saturating_sub(1))
}

impl Axis {
    pub(super) fn new(
        reach: (NaiveDateTime, NaiveDateTime),
        size: Size,
        name: &dyn Fn(NaiveDateTime, Unit) -> String,
        look: &Look<'_>,
    ) -> Self {
        let Size { height, widest } = size;
        let room = widest - look.size;
        let lines = |name: &str| look.lines(name, look.size, Weight::Strong, room);
        let (step, ticks) = ticks(reach, height / (look.size * 2.6), Unit::Minute);
        let ticks: Vec<Tick> = ticks
            .into_iter()
            .map(|(at, unit)| Tick {
                at,
                name: lines(&name(at, unit)),
                is_great: unit != step,
            })
            .collect();
        let head = above(step).map(|unit| lines(&name(reach.0, unit)));
        let head = head.unwrap_or_default();
        let names = ticks.iter().flat_map(|it| &it.name).chain(&head);
        let widths = names.map(|it| look.width_of(it, look.size, Weight::Strong));
        let x = widths.fold(0.0, f64::max) + look.size;
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

    /// How much room the words above the axis take, in points.
    pub(super) fn head_room(&self, look: &Look<'_>) -> f64 {
        look.size * 1.6 + rest_of(&self.head, look)
    }

    /// How much room the name of the last tick takes below the axis, in points.
    pub(super) fn foot_room(&self, look: &Look<'_>) -> f64 {
        let rest = self.ticks.last().map_or(0.0, |it| rest_of(&it.name, look));
        look.size * 0.5 + rest / 2.0
    }

    pub(super) fn draw(&self, look: &Look<'_>, shapes: &mut Vec<Shape>) {
        let x = self.x;
        let points = vec![Point::new(x, 0.0), Point::new(x, self.height)];
        shapes.push(Shape::Line {
            points,
            stroke: Stroke::solid(look.palette.ink, 0.9),
        });
        let end = x - look.size * 0.8;
        let step = line_step(look);
        let mut free = f64::NEG_INFINITY;
        let head = -look.size * 0.75 - rest_of(&self.head, look);
        for (line, words) in self.head.iter().enumerate() {
            let at = Point::new(end, head + step * count(line));
            shapes.push(look.text(
                at,
                Anchor::End,
                words.as_str(),
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
            let last = rest_of(&tick.name, look);
            let base = y + look.size * 0.33 - last / 2.0;
            if base - look.size * 0.75 < free {
                continue;
            }
            free = base + last + look.size * 0.35;
            let (weight, color) = if tick.is_great {
                (Weight::Strong, look.palette.ink)
            } else {
                (Weight::Regular, look.palette.quiet)
            };
            for (line, words) in tick.name.iter().enumerate() {
                shapes.push(look.text(
                    Point::new(end, base + step * count(line)),
                    Anchor::End,
                    words.as_str(),
                    look.size,
                    weight,
                    color,
                ));
            }
        }
    }
}
