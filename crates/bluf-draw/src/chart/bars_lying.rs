//! Bars that lie: names before, numbers behind, as many rows as there are.

use crate::chart::axis::{Scale, tick_labels};
use crate::chart::bars::{Bar, Place, area, bar_ticks, bars, ends, inside, key_entries, widest};
use crate::chart::firmness::{meeting, stretches};
use crate::chart::{Arrangement, Data, Firmness};
use crate::drawing::{Anchor, Point, Shape, Stroke, count};
use crate::key::key;
use crate::{Drawing, Look};

/// Names take no more than this share of the width.
const NAMES: f64 = 0.4;

/// The tallest a chart gets, in points: with its title and notes it fits a page.
const TALLEST: f64 = 500.0;

/// Bars are not thicker than this, in sizes of the labels.
const THICKEST: f64 = 1.5;

/// Draws bars that lie.
pub(super) fn draw(data: &Data, arrangement: Arrangement, look: &Look<'_>) -> Drawing {
    let bars = bars(data, arrangement);
    let is_grouped = arrangement == Arrangement::Grouped;
    let beside = count(if is_grouped {
        data.series.len().max(1)
    } else {
        1
    });
    let names = names(data, look);
    let name_width = names
        .iter()
        .map(|it| widest(look, it.iter().map(String::as_str)));
    let left = name_width.fold(0.0, f64::max) + look.size * 0.8;
    let rows = Rows::of(&names, beside, look);
    let labelled = is_grouped && rows.thickness >= look.size * 0.95;

    let mut shapes = Vec::new();
    let mut top = key(
        look,
        0.0,
        &key_entries(data, look, &unsaid(data)),
        &mut shapes,
    );
    let numbers = if labelled {
        widest(look, bars.iter().map(|bar| bar.value.words.as_str())) + look.size * 0.5
    } else {
        0.0
    };
    let has_below = bars.iter().any(|bar| bar.to < 0.0);
    let ticks = bar_ticks(&bars, 5);
    let ends = if labelled {
        ends(&bars)
    } else {
        (ticks[0], ticks[ticks.len() - 1])
    };
    let scale = Scale {
        values: ends,
        places: (
            left + if has_below { numbers } else { 0.0 },
            look.width - if labelled { numbers } else { look.size },
        ),
    };
    if let Some(unit) = &data.unit {
        let at = Point::new(scale.at(0.0), top + look.size);
        shapes.push(look.label(at, Anchor::Start, unit, look.palette.quiet));
        top += look.size * 1.6;
    }
    if !labelled {
        top += look.size * 1.4;
        grid(
            &ticks,
            &scale,
            (top, top + rows.height()),
            look,
            &mut shapes,
        );
    }
    meetings(data, &rows, top, look, &mut shapes);
    for bar in &bars {
        let place = rows.place(bar, beside, top, &scale);
        shapes.push(area(bar, place, look));
        if labelled {
            let middle = place.at.y + rows.thickness / 2.0;
            number(bar, middle, &scale, look, &mut shapes);
        } else if !is_grouped {
            shapes.extend(inside(bar, place, look));
        }
    }
    let zero = scale.at(0.0);
    let points = vec![Point::new(zero, top), Point::new(zero, top + rows.height())];
    shapes.push(Shape::Line {
        points,
        stroke: Stroke::solid(look.palette.ink, 0.8),
    });
    for (index, lines) in names.iter().enumerate() {
        let middle = top + rows.center(index) - look.size * 0.6 * count(lines.len() - 1);
        for (line, text) in lines.iter().enumerate() {
            let base = middle + look.size * (0.33 + 1.2 * count(line));
            let at = Point::new(left - look.size * 0.8, base);
            shapes.push(look.label(at, Anchor::End, text, look.palette.ink));
        }
    }
    Drawing {
        width: look.width,
        height: top + rows.height(),
        shapes,
    }
}

/// Where rows lie, in points below the first.
struct Rows {
    tops: Vec<f64>,
    heights: Vec<f64>,
    thickness: f64,
}

impl Rows {
    fn of(names: &[Vec<String>], beside: f64, look: &Look<'_>) -> Self {
        let rows = count(names.len().max(1));
        let room = TALLEST / rows;
        let thickest = look.size * if beside > 1.0 { 1.15 } else { THICKEST };
        let thickness = ((room * 0.78) / beside).min(thickest);
        let gap = (look.size * 0.6).min(room * 0.22);
        let mut top = 0.0;
        let (mut tops, mut heights) = (Vec::new(), Vec::new());
        for lines in names {
            let of_name = look.size * 1.2 * count(lines.len());
            let height =
                (thickness * beside).max(if lines.len() > 1 { of_name } else { 0.0 }) + gap;
            tops.push(top);
            heights.push(height);
            top += height;
        }
        Self {
            tops,
            heights,
            thickness,
        }
    }

    fn height(&self) -> f64 {
        self.heights.iter().sum()
    }

    fn center(&self, row: usize) -> f64 {
        self.tops[row] + self.heights[row] / 2.0
    }

    /// Where a bar lies, when the first row begins here.
    fn place(&self, bar: &Bar<'_>, beside: f64, top: f64, scale: &Scale) -> Place {
        let (number, hair) = if beside > 1.0 {
            // Bars that lie beside each other leave a hair of paper.
            (count(bar.series), (self.thickness * 0.1).min(1.0))
        } else {
            (0.0, 0.0)
        };
        let upper = top + self.center(bar.category) + self.thickness * (number - beside / 2.0);
        let (foot, head) = (scale.at(bar.from), scale.at(bar.to));
        Place {
            at: Point::new(foot.min(head), upper),
            width: (foot - head).abs(),
            height: self.thickness - hair,
        }
    }
}

/// The names of rows in lines; at least one line each.
fn names(data: &Data, look: &Look<'_>) -> Vec<Vec<String>> {
    let lines = |name: &str| {
        let mut lines = look.torn_lines(name, look.width * NAMES);
        if lines.is_empty() {
            lines.push(String::new());
        }
        lines
    };
    data.categories.iter().map(|it| lines(&it.name)).collect()
}

/// Rows that lie leave no room for words between them, so that the key says how firm numbers are.
fn unsaid(data: &Data) -> Vec<Firmness> {
    let stretches = stretches(data);
    [Firmness::Provisional, Firmness::Predicted]
        .into_iter()
        .filter(|it| stretches.iter().any(|stretch| stretch.1 == *it))
        .collect()
}

fn meetings(data: &Data, rows: &Rows, top: f64, look: &Look<'_>, shapes: &mut Vec<Shape>) {
    for (range, _) in stretches(data).iter().skip(1) {
        let y = top + rows.tops[range.start];
        let points = vec![Point::new(0.0, y), Point::new(look.width, y)];
        shapes.push(Shape::Line {
            points,
            stroke: meeting(look.palette.quiet),
        });
    }
}

fn grid(
    ticks: &[f64],
    scale: &Scale,
    (top, bottom): (f64, f64),
    look: &Look<'_>,
    shapes: &mut Vec<Shape>,
) {
    for tick in ticks {
        let x = scale.at(*tick);
        let points = vec![Point::new(x, top), Point::new(x, bottom)];
        shapes.push(Shape::Line {
            points,
            stroke: Stroke::solid(look.palette.grid(), 0.5),
        });
    }
    tick_labels(ticks, scale, top - look.size * 0.4, look, shapes);
}

/// The number behind the head of a bar.
fn number(bar: &Bar<'_>, middle: f64, scale: &Scale, look: &Look<'_>, shapes: &mut Vec<Shape>) {
    let head = scale.at(bar.to);
    let base = middle + look.size * 0.33;
    let (x, anchor) = if bar.to < 0.0 {
        (head - look.size * 0.35, Anchor::End)
    } else {
        (head + look.size * 0.35, Anchor::Start)
    };
    let words = bar.value.words.as_str();
    shapes.push(look.label(Point::new(x, base), anchor, words, look.palette.ink));
}
