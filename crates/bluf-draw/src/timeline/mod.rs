//! Timelines: events where they happened along an honest axis, their words beside it.

mod axis;
mod ticks;

use chrono::NaiveDateTime;

use crate::drawing::{Fill, Point, Shape, Stroke, count};
use crate::spread::{Wanted, keep_within, spread};
use crate::{Color, Drawing, Look, Weight};
use axis::{Axis, Size};

pub use axis::minutes;
pub use ticks::Unit;
pub(crate) use ticks::ticks;

/// Shares of the width: the names of ticks with the leaders, and when each event was.
const AXIS: f64 = 0.21;
const WHENS: f64 = 0.17;

/// The shortest and the tallest axis, in points: with its title and notes a figure fits a page.
const SHORTEST: f64 = 130.0;
const TALLEST: f64 = 540.0;

/// How far words may reach beyond what they need, in points.
const SPILL: f64 = 20.0;

/// What happened.
#[derive(Debug, Clone, PartialEq)]
pub struct Event<T = String> {
    /// When, or from when on it may have been.
    pub start: NaiveDateTime,
    /// Until when it may have been; the same as `start` where that is known to the minute.
    pub end: NaiveDateTime,
    /// When, in words.
    pub when: String,
    /// What happened, in lines of at most [`text_width`].
    pub lines: Vec<T>,
}

/// Events along an axis.
pub struct Timeline<'a, T = String> {
    /// The events, in the order of their times.
    pub events: Vec<Event<T>>,
    /// What the axis must show; as far as the events reach, where nothing is given.
    pub range: Option<(NaiveDateTime, NaiveDateTime)>,
    /// The name of a tick, as precise as the unit asks.
    pub tick: &'a dyn Fn(NaiveDateTime, Unit) -> String,
}

/// The width of the words of an event, in points.
#[must_use]
pub fn text_width(look: &Look<'_>) -> f64 {
    look.width - Columns::of(look).words - look.size
}

/// Where words begin, in points from the left.
struct Columns {
    /// When it was.
    whens: f64,
    /// What happened: below when it was, where there is no room beside it.
    words: f64,
}

impl Columns {
    fn of(look: &Look<'_>) -> Self {
        let words = look.width * (AXIS + WHENS);
        // A day and its month stay on one line.
        let has_room = look.width * WHENS >= look.size * 7.0;
        let whens = if has_room { look.width * AXIS } else { words };
        Self { whens, words }
    }

    /// Whether when it was stands above what happened.
    fn are_one(&self) -> bool {
        self.whens >= self.words
    }

    /// How wide the words for when it was may be.
    fn room_for_when(&self, look: &Look<'_>) -> f64 {
        match self.are_one() {
            true => look.width - self.words - look.size,
            false => self.words - self.whens - look.size * 0.6,
        }
    }

    /// How many lines an event takes, by those of its words and of when it was.
    fn lines(&self, words: usize, whens: usize) -> usize {
        match self.are_one() {
            true => words + whens,
            false => words.max(whens),
        }
    }
}

/// Draws events along an axis. Where the words of all would not fit a page, each keeps as many lines
/// as do, and an ellipsis says so.
#[must_use]
pub fn timeline<T: From<String>>(timeline: Timeline<'_, T>, look: &Look<'_>) -> Drawing<T> {
    let Timeline {
        events,
        range,
        tick,
    } = timeline;
    let step = look.size * 1.25;
    let gap = look.size * 0.55;
    let mut blocks = blocks(events, look, step, gap);
    let reach = reach(&blocks, range);
    let tall: f64 = blocks.iter().map(|it| it.height + gap).sum();
    let height = (tall * 0.9).clamp(SHORTEST, TALLEST);
    // Spans stand beside the axis, and leaders go from there to the words.
    let widest = Columns::of(look).whens - look.size * 2.5;
    let axis = Axis::new(reach, Size { height, widest }, tick, look);
    settle(&mut blocks);
    blocks.sort_by(|one, other| one.at.total_cmp(&other.at));
    let wanted: Vec<Wanted> = blocks
        .iter()
        .map(|it| Wanted {
            start: axis.at(it.at) - look.size * 0.7,
            length: it.height,
            weight: 1.0,
        })
        .collect();
    let mut tops = spread(&wanted, gap);
    // Words of a crowd at one end reach no farther than all of them need: the figure fits a page.
    let bounds = (-SPILL, axis.height.max(tall) + SPILL);
    keep_within(&mut tops, &wanted, gap, bounds);
    // Words of the first events may reach above the axis, those of the last below it.
    let over = tops.iter().copied().fold(-axis.head_room(look), f64::min);
    let under = tops.iter().zip(&blocks).map(|(top, it)| top + it.height);
    let end = under.fold(axis.height + axis.foot_room(look), f64::max);

    let mut shapes = Vec::new();
    axis.draw(look, &mut shapes);
    let mut lanes: Vec<f64> = Vec::new();
    for (block, top) in blocks.iter().zip(&tops) {
        mark(block, *top, &axis, &mut lanes, look, &mut shapes);
    }
    let mut shapes: Vec<Shape<T>> = shapes
        .into_iter()
        .map(|shape| {
            Drawing {
                width: 0.0,
                height: 0.0,
                shapes: vec![shape],
            }
            .map(T::from)
        })
        .flat_map(|drawing| drawing.shapes)
        .collect();
    for (block, top) in blocks.into_iter().zip(tops) {
        words(block, top, step, look, &mut shapes);
    }
    Drawing {
        width: look.width,
        height: end - over,
        shapes,
    }
    .moved(0.0, -over)
}

/// An event with the room that its words take.
struct Block<T> {
    event: Event<T>,
    /// Where it stands, in minutes.
    at: f64,
    whens: Vec<String>,
    /// Whether lines were left out.
    is_cut: bool,
    height: f64,
}

fn blocks<T>(events: Vec<Event<T>>, look: &Look<'_>, step: f64, gap: f64) -> Vec<Block<T>> {
    let columns = Columns::of(look);
    let room = columns.room_for_when(look);
    let events: Vec<(Event<T>, Vec<String>)> = events
        .into_iter()
        .map(|event| {
            let whens = look.lines(&event.when, look.size, Weight::Strong, room);
            (event, whens)
        })
        .collect();
    let height = |lines: usize| step * count(lines.max(1));
    let tall = |most: usize| {
        let lines = events
            .iter()
            .map(|(event, whens)| columns.lines(event.lines.len().min(most), whens.len()));
        lines.map(|it| height(it) + gap).sum::<f64>()
    };
    let longest = events.iter().map(|it| it.0.lines.len()).max().unwrap_or(1);
    let most = (1..=longest)
        .rev()
        .find(|most| tall(*most) <= TALLEST)
        .unwrap_or(1);
    let block = |(mut event, whens): (Event<T>, Vec<String>)| {
        let is_cut = event.lines.len() > most;
        event.lines.truncate(most);
        let height = height(columns.lines(event.lines.len(), whens.len()));
        Block {
            event,
            at: 0.0,
            whens,
            is_cut,
            height,
        }
    };
    events.into_iter().map(block).collect()
}

/// Says where each event stands: in the middle of the time in which it may have been, but not out of
/// the order that the author gives it among events of which more is known.
fn settle<T>(blocks: &mut [Block<T>]) {
    let known: Vec<Option<f64>> = blocks
        .iter()
        .map(|it| (it.event.start == it.event.end).then(|| minutes(it.event.start)))
        .collect();
    for (index, block) in blocks.iter_mut().enumerate() {
        let (from, to) = (minutes(block.event.start), minutes(block.event.end));
        let within = |it: &f64| (from..=to).contains(it);
        let before = known[..index].iter().flatten().copied().filter(within);
        let after = known[index + 1..].iter().flatten().copied().filter(within);
        let (low, high) = (before.fold(from, f64::max), after.fold(to, f64::min));
        let middle = f64::midpoint(from, to);
        block.at = if low <= high {
            middle.clamp(low, high)
        } else {
            middle
        };
    }
}

/// From when to when the axis goes.
fn reach<T>(
    blocks: &[Block<T>],
    range: Option<(NaiveDateTime, NaiveDateTime)>,
) -> (NaiveDateTime, NaiveDateTime) {
    let first = blocks.iter().map(|it| it.event.start).min();
    let last = blocks.iter().map(|it| it.event.end).max();
    let (first, last) = range.unwrap_or((first.unwrap_or_default(), last.unwrap_or_default()));
    let hour = chrono::TimeDelta::minutes(30);
    match (
        first < last,
        first.checked_sub_signed(hour),
        last.checked_add_signed(hour),
    ) {
        (false, Some(first), Some(last)) => (first, last),
        _ => (first, last),
    }
}

/// The mark of an event on the axis, and the line that leads from there to its words.
fn mark<T>(
    block: &Block<T>,
    top: f64,
    axis: &Axis,
    lanes: &mut Vec<f64>,
    look: &Look<'_>,
    shapes: &mut Vec<Shape>,
) {
    let (from, to) = (
        axis.at(minutes(block.event.start)),
        axis.at(minutes(block.event.end)),
    );
    let base = top + look.size * 0.7;
    let radius = look.size * 0.3;
    // A span that is as short as a dot is a dot.
    let starts = if to - from > 2.0 * radius {
        // Spans that overlap stand beside each other.
        let lane = lanes
            .iter()
            .position(|free| *free <= from)
            .unwrap_or(lanes.len());
        if lane == lanes.len() {
            lanes.push(to);
        } else {
            lanes[lane] = to;
        }
        let x = axis.x + 2.2 + 3.4 * count(lane.min(4));
        let fill = Fill::plain(look.palette.accent.mixed(Color::WHITE, 0.45));
        shapes.push(Shape::rectangle(
            Point::new(x - 1.1, from),
            2.2,
            to - from,
            Some(fill),
            None,
        ));
        Point::new(x + 1.1, axis.at(block.at))
    } else {
        Point::new(axis.x, axis.at(block.at))
    };
    let end = Columns::of(look).whens - look.size * 0.3;
    let points = vec![
        starts,
        Point::new(starts.x.max(axis.x + look.size * 0.8), starts.y),
        Point::new(end - look.size * 0.6, base),
        Point::new(end, base),
    ];
    let color = look.palette.quiet.mixed(Color::WHITE, 0.35);
    shapes.push(Shape::Line {
        points,
        stroke: Stroke::solid(color, 0.5),
    });
    if to - from <= 2.0 * radius {
        shapes.push(Shape::Disc {
            at: Point::new(axis.x, axis.at(block.at)),
            radius,
            fill: Some(Fill::plain(look.palette.accent)),
            stroke: Some(Stroke::solid(Color::WHITE, 0.6)),
        });
    }
}

/// When it was, and what.
fn words<T: From<String>>(
    block: Block<T>,
    top: f64,
    step: f64,
    look: &Look<'_>,
    shapes: &mut Vec<Shape<T>>,
) {
    let at = |x: f64, line: usize| Point::new(x, top + look.size + step * count(line));
    let columns = Columns::of(look);
    let below = if columns.are_one() {
        block.whens.len()
    } else {
        0
    };
    let x = columns.whens;
    for (line, when) in block.whens.into_iter().enumerate() {
        shapes.push(look.words(at(x, line), T::from(when), Weight::Strong));
    }
    let x = columns.words;
    let last = below + block.event.lines.len().saturating_sub(1);
    for (line, text) in (below..).zip(block.event.lines) {
        shapes.push(look.words(at(x, line), text, Weight::Regular));
    }
    if block.is_cut {
        let end = look.width - look.size * 0.9;
        let ellipsis = T::from("…".to_owned());
        shapes.push(look.words(at(end, last), ellipsis, Weight::Regular));
    }
}
