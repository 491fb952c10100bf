//! Where on a map there is room for words.

use crate::drawing::{Point, count};

/// A rectangle on the page.
#[derive(Debug, Clone, Copy)]
pub(super) struct Rect {
    pub left: f64,
    pub top: f64,
    pub width: f64,
    pub height: f64,
}

impl Rect {
    pub(super) fn around(center: Point, width: f64, height: f64) -> Self {
        Self {
            left: center.x - width / 2.0,
            top: center.y - height / 2.0,
            width,
            height,
        }
    }

    pub(super) fn center(&self) -> Point {
        Point::new(self.left + self.width / 2.0, self.top + self.height / 2.0)
    }

    fn meets(&self, other: &Self) -> bool {
        self.left < other.left + other.width
            && other.left < self.left + self.width
            && self.top < other.top + other.height
            && other.top < self.top + self.height
    }
}

/// What is taken on a map.
pub(super) struct Room {
    width: f64,
    height: f64,
    taken: Vec<Rect>,
    /// Cells of the page that hold land of which the map speaks, row by row.
    land: Vec<bool>,
    columns: usize,
}

/// The side of a cell in points.
const CELL: f64 = 2.0;

impl Room {
    /// The room of a frame, in which land of which the map speaks is best left free.
    pub(super) fn new(width: f64, height: f64, land: &[&Vec<Vec<Point>>]) -> Self {
        let (columns, rows) = (cells(width), cells(height));
        let mut grid = vec![false; columns * rows];
        for rings in land {
            for (row, stretches) in inside(rings, CELL / 2.0, CELL, rows)
                .into_iter()
                .enumerate()
            {
                for (from, to) in stretches {
                    let (from, to) = (cell(from).min(columns), cell(to).min(columns));
                    grid[row * columns + from..row * columns + to.max(from)].fill(true);
                }
            }
        }
        Self {
            width,
            height,
            taken: Vec::new(),
            land: grid,
            columns,
        }
    }

    pub(super) fn take(&mut self, rect: Rect) {
        self.taken.push(rect);
    }

    /// Whether a rectangle lies in the frame and on nothing that is taken.
    pub(super) fn is_free(&self, rect: &Rect) -> bool {
        rect.left >= 0.0
            && rect.top >= 0.0
            && rect.left + rect.width <= self.width
            && rect.top + rect.height <= self.height
            && !self.taken.iter().any(|it| it.meets(rect))
    }

    /// How much of a rectangle lies on land of which the map speaks, 0 to 1.
    pub(super) fn on_land(&self, rect: &Rect) -> f64 {
        let rows = cell(rect.top)..=cell(rect.top + rect.height);
        let columns = cell(rect.left)..=cell(rect.left + rect.width);
        let (mut on, mut all) = (0, 0);
        for row in rows {
            for column in columns.clone() {
                let index = row * self.columns + column;
                on += usize::from(self.land.get(index).copied().unwrap_or(false));
                all += 1;
            }
        }
        count(on) / count(all.max(1))
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a page has some hundred points"
)]
fn cells(length: f64) -> usize {
    (length / CELL).ceil().max(1.0) as usize
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a page has some hundred points"
)]
fn cell(place: f64) -> usize {
    (place / CELL).max(0.0) as usize
}

/// The inside of a region as level lines at equal distances.
pub(super) struct Levels {
    top: f64,
    step: f64,
    /// The stretches of each line that lie inside, by the even-odd rule.
    lines: Vec<Vec<(f64, f64)>>,
    /// The centre of the largest piece.
    middle: Point,
}

impl Levels {
    /// The level lines of rings, at most about so many and no closer than half a point.
    pub(super) fn of(rings: &[Vec<Point>], most: usize) -> Self {
        let ys = || rings.iter().flatten().map(|it| it.y);
        let top = ys().fold(f64::INFINITY, f64::min);
        let bottom = ys().fold(f64::NEG_INFINITY, f64::max);
        let step = ((bottom - top) / count(most)).max(0.5);
        let lines = if bottom > top {
            cells_of((bottom - top) / step)
        } else {
            0
        };
        Self {
            top: top + step / 2.0,
            step,
            lines: inside(rings, top + step / 2.0, step, lines),
            middle: middle(rings),
        }
    }

    /// Where a rectangle fits best: with room to all sides, near the middle.
    pub(super) fn fitting(&self, width: f64, height: f64, room: &Room) -> Option<Rect> {
        // The rectangle covers so many lines above and below its middle one.
        let reach = cells_of(height / 2.0 / self.step);
        let mut best: Option<(f64, Rect)> = None;
        for center in reach..self.lines.len().saturating_sub(reach) {
            let mut free = self.lines[center].clone();
            for line in &self.lines[center - reach..=center + reach] {
                if free.iter().all(|(from, to)| to - from < width + 1.0) {
                    free.clear();
                    break;
                }
                free = common(&free, line);
            }
            for (from, to) in free {
                let slack = to - from - width;
                if slack < 1.0 {
                    continue;
                }
                let ideal = self.middle.x - width / 2.0;
                // Some of the slack stays on either side.
                let aside = (slack / 2.0).min(height);
                let left = ideal.clamp(from + aside, (to - width - aside).max(from + aside));
                let y = self.top + self.step * count(center);
                let rect = Rect {
                    left,
                    top: y - height / 2.0,
                    width,
                    height,
                };
                let at = rect.center();
                let away = (at.x - self.middle.x).hypot(at.y - self.middle.y);
                let score = slack.min(3.0 * height) - away * 0.8;
                if best.is_none_or(|(other, _)| score > other) && room.is_free(&rect) {
                    best = Some((score, rect));
                }
            }
        }
        best.map(|it| it.1)
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a page has some hundred points"
)]
fn cells_of(lengths: f64) -> usize {
    lengths.ceil().max(0.0) as usize
}

/// The stretches of level lines that lie inside rings, by the even-odd rule: lines from a first one
/// downwards, at equal distances.
fn inside(rings: &[Vec<Point>], first: f64, step: f64, lines: usize) -> Vec<Vec<(f64, f64)>> {
    let mut crossings: Vec<Vec<f64>> = vec![Vec::new(); lines];
    for ring in rings {
        let Some(mut before) = ring.last() else {
            continue;
        };
        for point in ring {
            let (low, high) = if before.y < point.y {
                (before, point)
            } else {
                (point, before)
            };
            // A line belongs to an edge that reaches it from above, and ends below it.
            let mut line = cells_of((low.y - first) / step);
            while line < lines {
                let y = first + step * count(line);
                if y >= high.y {
                    break;
                }
                let share = (y - low.y) / (high.y - low.y);
                crossings[line].push(low.x + share * (high.x - low.x));
                line += 1;
            }
            before = point;
        }
    }
    let stretches = |mut of_line: Vec<f64>| {
        of_line.sort_by(f64::total_cmp);
        of_line.chunks_exact(2).map(|it| (it[0], it[1])).collect()
    };
    crossings.into_iter().map(stretches).collect()
}

/// The stretches that two lists share.
fn common(one: &[(f64, f64)], other: &[(f64, f64)]) -> Vec<(f64, f64)> {
    let mut shared = Vec::new();
    for a in one {
        for b in other {
            let (from, to) = (a.0.max(b.0), a.1.min(b.1));
            if from < to {
                shared.push((from, to));
            }
        }
    }
    shared
}

/// The centre of the largest piece of a region.
pub(super) fn middle(rings: &[Vec<Point>]) -> Point {
    let mut largest = (0.0, Point::new(0.0, 0.0));
    for ring in rings {
        let (mut area, mut x, mut y) = (0.0, 0.0, 0.0);
        let Some(mut before) = ring.last() else {
            continue;
        };
        for point in ring {
            let cross = before.x * point.y - point.x * before.y;
            area += cross;
            x += (before.x + point.x) * cross;
            y += (before.y + point.y) * cross;
            before = point;
        }
        if area.abs() > largest.0 {
            largest = (area.abs(), Point::new(x / (3.0 * area), y / (3.0 * area)));
        }
    }
    largest.1
}
