//! Bars that stand: names below, numbers on their heads.

use crate::chart::axis::Scale;
use crate::chart::bars::{Bar, Place, area, bar_ticks, bars, ends, inside, key_entries, widest};
use crate::chart::firmness::{self, meeting, stretches};
use crate::chart::{Arrangement, Data, Firmness};
use crate::drawing::{Anchor, Point, Shape, Stroke, count};
use crate::key::key;
use crate::{Drawing, Look, Weight};

/// The height of the bars as a share of the width.
const HEIGHT: f64 = 0.34;

/// Bars are not wider than this, in points.
const WIDEST: f64 = 46.0;

/// The most lines of a name.
const MOST_LINES: usize = 3;

/// Draws bars that stand; none where their names do not fit below them.
pub(super) fn draw(data: &Data, arrangement: Arrangement, look: &Look<'_>) -> Option<Drawing> {
    let bars = bars(data, arrangement);
    let ticks = bar_ticks(&bars, 5);
    let is_grouped = arrangement == Arrangement::Grouped;
    let beside = if is_grouped {
        data.series.len().max(1)
    } else {
        1
    };
    let labelled = is_grouped && numbers_fit(data, &bars, beside, look);
    let left = if labelled {
        0.0
    } else {
        let written: Vec<String> = ticks.iter().map(|it| (look.number)(*it)).collect();
        widest(look, written.iter().map(String::as_str)) + look.size * 0.7
    };
    let slots = Slots {
        left,
        step: (look.width - left) / count(data.categories.len().max(1)),
        beside: count(beside),
    };
    let names = names(data, &slots, look)?;

    let mut shapes = Vec::new();
    let said = spoken(data, &slots, look);
    let unsaid = unsaid(data, &said);
    let mut top = key(look, 0.0, &key_entries(data, look, &unsaid), &mut shapes);
    if let Some(unit) = &data.unit {
        shapes.push(look.label(
            Point::new(0.0, top + look.size),
            Anchor::Start,
            unit,
            look.palette.quiet,
        ));
        top += look.size * 1.9;
    }
    for (x, anchor, text) in &said {
        shapes.push(look.label(
            Point::new(*x, top + look.size),
            *anchor,
            text,
            look.palette.ink,
        ));
    }
    let first = top;
    if !said.is_empty() {
        top += look.size * 1.3;
    }
    // Room for the number on the tallest bar.
    let room = if labelled { look.size * 1.3 } else { 0.0 };
    let has_below = bars.iter().any(|bar| bar.to < 0.0);
    let scale = Scale {
        values: if labelled {
            ends(&bars)
        } else {
            (ticks[0], ticks[ticks.len() - 1])
        },
        places: (
            top + room + look.width * HEIGHT,
            top + room + if labelled { 0.0 } else { look.size * 0.5 },
        ),
    };
    let bottom = scale.places.0 + if labelled && has_below { room } else { 0.0 };
    if !labelled {
        grid(&ticks, &scale, left, look, &mut shapes);
    }
    for (range, _) in stretches(data).iter().skip(1) {
        let x = left + slots.step * count(range.start);
        let points = vec![Point::new(x, first), Point::new(x, bottom)];
        shapes.push(Shape::Line {
            points,
            stroke: meeting(look.palette.quiet),
        });
    }
    for bar in &bars {
        let place = slots.place(bar, &scale);
        shapes.push(area(bar, place, look));
        if labelled {
            let center = place.at.x + slots.thickness() / 2.0;
            number(bar, center, &scale, look, &mut shapes);
        } else if !is_grouped {
            shapes.extend(inside(bar, place, look));
        }
    }
    let zero = scale.at(0.0);
    let points = vec![Point::new(left, zero), Point::new(look.width, zero)];
    shapes.push(Shape::Line {
        points,
        stroke: Stroke::solid(look.palette.ink, 0.8),
    });
    let mut height = bottom;
    for (center, lines) in names {
        for (index, line) in lines.iter().enumerate() {
            let base = bottom + look.size * (1.4 + 1.2 * count(index));
            height = height.max(base + look.size * 0.35);
            shapes.push(look.label(
                Point::new(center, base),
                Anchor::Middle,
                line,
                look.palette.ink,
            ));
        }
    }
    Some(Drawing {
        width: look.width,
        height,
        shapes,
    })
}

/// Where bars stand.
struct Slots {
    left: f64,
    /// From the middle of a row to that of the next.
    step: f64,
    /// How many bars stand beside each other in a row.
    beside: f64,
}

impl Slots {
    fn thickness(&self) -> f64 {
        (self.step * if self.beside > 1.0 { 0.84 } else { 0.66 } / self.beside).min(WIDEST)
    }

    fn center(&self, category: usize) -> f64 {
        self.left + self.step * (count(category) + 0.5)
    }

    fn place(&self, bar: &Bar<'_>, scale: &Scale) -> Place {
        let (number, hair) = if self.beside > 1.0 {
            // Bars that stand beside each other leave a hair of paper.
            (count(bar.series), 1.0)
        } else {
            (0.0, 0.0)
        };
        let left = self.center(bar.category) + self.thickness() * (number - self.beside / 2.0);
        let (foot, head) = (scale.at(bar.from), scale.at(bar.to));
        Place {
            at: Point::new(left, foot.min(head)),
            width: self.thickness() - hair,
            height: (foot - head).abs(),
        }
    }
}

/// Whether each number fits above its bar without touching its neighbour.
fn numbers_fit(data: &Data, bars: &[Bar<'_>], beside: usize, look: &Look<'_>) -> bool {
    let slots = Slots {
        left: 0.0,
        step: look.width / count(data.categories.len().max(1)),
        beside: count(beside),
    };
    let room = if beside > 1 {
        slots.thickness()
    } else {
        slots.step
    };
    widest(look, bars.iter().map(|bar| bar.value.words.as_str())) + look.size * 0.3 <= room
}

/// The names of rows and where they stand. Numbers and years may be thinned out; words may not.
fn names(data: &Data, slots: &Slots, look: &Look<'_>) -> Option<Vec<(f64, Vec<String>)>> {
    let room = slots.step - look.size * 0.4;
    let is_numbers = data.categories.iter().all(|it| it.at.is_some());
    let names: Vec<&str> = data.categories.iter().map(|it| it.name.as_str()).collect();
    let every = if is_numbers {
        let needed = widest(look, names.iter().copied()) / room.max(0.1);
        // Every second, fifth or tenth name keeps a rhythm that readers can count on.
        let rhythms = [1, 2, 5, 10, 20];
        rhythms.into_iter().find(|every| needed <= count(*every))?
    } else {
        1
    };
    let mut lines = Vec::new();
    for (index, name) in names.iter().enumerate().step_by(every) {
        let broken = if is_numbers {
            vec![(*name).to_owned()]
        } else {
            look.lines(name, look.size, Weight::Regular, room)
        };
        let fits =
            |line: &String| look.width_of(line, look.size, Weight::Regular) <= room * count(every);
        if broken.len() > MOST_LINES || !broken.iter().all(fits) {
            return None;
        }
        let half = widest(look, broken.iter().map(String::as_str)) / 2.0;
        lines.push((slots.center(index).min(look.width - half).max(half), broken));
    }
    Some(lines)
}

/// What is said of how firm numbers are, and where: beside the lines at which they meet.
fn spoken(data: &Data, slots: &Slots, look: &Look<'_>) -> Vec<(f64, Anchor, String)> {
    let mut said: Vec<(f64, Anchor, String)> = Vec::new();
    if !firmness::matters(data) {
        return said;
    }
    let gap = look.size * 0.5;
    let mut free = slots.left;
    let stretches = stretches(data);
    for (index, (range, firmness)) in stretches.iter().enumerate() {
        let text = data.words.of(*firmness);
        let width = look.width_of(text, look.size, Weight::Regular);
        let (from, to) = (
            slots.left + slots.step * count(range.start),
            slots.left + slots.step * count(range.end),
        );
        let is_last = index + 1 == stretches.len();
        let (x, anchor, begins) = if index == 0 && !is_last {
            (to - gap, Anchor::End, to - gap - width)
        } else {
            (from + gap, Anchor::Start, from + gap)
        };
        let ends = begins + width;
        let has_room = begins >= free && ends <= if is_last { look.width } else { to };
        if has_room {
            free = ends + gap;
            said.push((x, anchor, text.to_owned()));
        } else if is_last && to - width >= free {
            free = to;
            said.push((to, Anchor::End, text.to_owned()));
        }
    }
    said
}

/// What the lines at which numbers meet leave unsaid.
fn unsaid(data: &Data, said: &[(f64, Anchor, String)]) -> Vec<Firmness> {
    let is_said = |firmness: Firmness| said.iter().any(|it| it.2 == data.words.of(firmness));
    let drawn = |firmness: Firmness| stretches(data).iter().any(|it| it.1 == firmness);
    [Firmness::Provisional, Firmness::Predicted]
        .into_iter()
        .filter(|it| drawn(*it) && !is_said(*it))
        .collect()
}

fn grid(ticks: &[f64], scale: &Scale, left: f64, look: &Look<'_>, shapes: &mut Vec<Shape>) {
    for tick in ticks {
        let y = scale.at(*tick);
        let points = vec![Point::new(left, y), Point::new(look.width, y)];
        shapes.push(Shape::Line {
            points,
            stroke: Stroke::solid(look.palette.grid(), 0.5),
        });
        let at = Point::new(left - look.size * 0.5, y + look.size * 0.33);
        shapes.push(look.label(at, Anchor::End, (look.number)(*tick), look.palette.quiet));
    }
}

/// The number at the head of a bar.
fn number(bar: &Bar<'_>, center: f64, scale: &Scale, look: &Look<'_>, shapes: &mut Vec<Shape>) {
    let head = scale.at(bar.to);
    let base = if bar.to < 0.0 {
        head + look.size
    } else {
        head - look.size * 0.4
    };
    shapes.push(look.label(
        Point::new(center, base),
        Anchor::Middle,
        bar.value.words.as_str(),
        look.palette.ink,
    ));
}
