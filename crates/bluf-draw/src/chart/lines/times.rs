//! The axis below a line over times: ticks at round ones, each named as far as the others leave open.

use chrono::{DateTime, NaiveDateTime};

use super::labels::tick_mark;
use crate::chart::Times;
use crate::chart::axis::Scale;
use crate::drawing::{Anchor, Point, Shape};
use crate::timeline::{Unit, ticks};
use crate::{Look, Weight};

/// The most ticks that are tried.
const MOST: u32 = 12;

/// A tick with its names: what it is, and below it what it belongs to, where that is new.
struct Tick {
    at: f64,
    name: String,
    above: Option<String>,
}

/// Draws the ticks of an axis of times, as many as have room for their names. Says how many lines
/// of words they have.
pub(super) fn draw(
    times: &Times<'_>,
    x: &Scale,
    (axis, base): (f64, f64),
    look: &Look<'_>,
    shapes: &mut Vec<Shape>,
) -> f64 {
    let tries = (2..=MOST).rev().map(|most| named(times, x, most));
    let mut tried = tries.filter(|it| !it.is_empty()).peekable();
    let coarsest = tried.peek().is_some();
    let ticks = tried.find(|it| fits(it, x, look)).or_else(|| {
        // Not even two names fit beside each other: those that do are drawn.
        coarsest.then(|| named(times, x, 2))
    });
    let ticks = ticks.unwrap_or_default();
    let step = look.size * 1.15;
    let (mut free, mut free_above) = (f64::NEG_INFINITY, f64::NEG_INFINITY);
    let mut lines: f64 = 1.0;
    for tick in ticks {
        tick_mark(x.at(tick.at), axis, look, shapes);
        let (begins, ends) = extent(&tick.name, x.at(tick.at), look);
        if begins >= free {
            free = ends + look.size * 0.5;
            let at = Point::new(begins, base);
            shapes.push(look.label(at, Anchor::Start, &*tick.name, look.palette.ink));
        }
        let Some(above) = tick.above else { continue };
        let (begins, ends) = extent(&above, x.at(tick.at), look);
        if begins >= free_above {
            free_above = ends + look.size * 0.5;
            lines = 2.0;
            let at = Point::new(begins, base + step);
            shapes.push(look.label(at, Anchor::Start, above, look.palette.quiet));
        }
    }
    lines
}

/// Where a name below a place begins and ends: centred, and within the drawing.
fn extent(name: &str, at: f64, look: &Look<'_>) -> (f64, f64) {
    let width = look.width_of(name, look.size, Weight::Regular);
    let begins = (at - width / 2.0).min(look.width - width).max(0.0);
    (begins, begins + width)
}

/// Whether all names stand beside each other.
fn fits(ticks: &[Tick], x: &Scale, look: &Look<'_>) -> bool {
    let extents = |name: fn(&Tick) -> Option<&str>| {
        let named = ticks.iter().filter_map(move |it| Some((it, name(it)?)));
        let extents = named.map(|(it, name)| extent(name, x.at(it.at), look));
        extents.collect::<Vec<_>>()
    };
    let stand = |all: Vec<(f64, f64)>| {
        let mut pairs = all.windows(2);
        pairs.all(|it| it[0].1 + look.size * 0.5 <= it[1].0)
    };
    stand(extents(|it| Some(&it.name))) && stand(extents(|it| it.above.as_deref()))
}

/// At most about so many ticks with their names.
fn named(times: &Times<'_>, x: &Scale, most: u32) -> Vec<Tick> {
    let (Some(from), Some(to)) = (moment(x.values.0), moment(x.values.1)) else {
        return Vec::new();
    };
    let (unit, found) = ticks((from, to), f64::from(most), times.finest);
    let mut before = None;
    let tick = |(at, _): (NaiveDateTime, Unit)| {
        let above = (times.above)(at, unit);
        let is_new = above != before;
        before.clone_from(&above);
        Tick {
            at: crate::timeline::minutes(at),
            name: (times.name)(at, unit),
            above: above.filter(|_| is_new),
        }
    };
    found.into_iter().map(tick).collect()
}

fn moment(minutes: f64) -> Option<NaiveDateTime> {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "minutes of recorded history are exact in a double"
    )]
    let seconds = (minutes * 60.0).round() as i64;
    DateTime::from_timestamp(seconds, 0).map(|it| it.naive_utc())
}
