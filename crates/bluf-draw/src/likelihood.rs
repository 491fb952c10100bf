//! Judgements on the bands of a likelihood scale: where each lies says how likely, how it is filled
//! how confident the analyst is.

use crate::drawing::{Anchor, Fill, Pattern, Point, Shape, Stroke, count};
use crate::spread::{Wanted, spread};
use crate::{Color, Drawing, Look, Weight};

/// The share of the width that the words of judgements take.
const WORDS: f64 = 0.44;

/// The tallest a figure gets, in points: with its title and notes it fits a page.
const TALLEST: f64 = 520.0;

/// A band of the scale.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Band {
    /// Its lower end in per cent.
    pub low: u8,
    /// Its upper end in per cent.
    pub high: u8,
    /// Its words: the first is the one to use.
    pub words: Vec<String>,
}

/// How well founded a judgement is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Confidence {
    /// Thin, contested or indirect evidence.
    Low,
    /// Credible, and not enough for more.
    Moderate,
    /// Good evidence from several sources.
    High,
}

/// A judgement.
#[derive(Debug, Clone, PartialEq)]
pub struct Estimate<T = String> {
    /// Its number.
    pub name: String,
    /// What it says, in lines of at most [`text_width`].
    pub lines: Vec<T>,
    /// The band that it says, in per cent.
    pub band: Option<(u8, u8)>,
    /// How well founded it is, and the words for that.
    pub confidence: Option<(Confidence, String)>,
}

/// Judgements on the bands of a scale.
pub struct Likelihood<'a, T = String> {
    /// The bands, from unlikely to likely.
    pub bands: Vec<Band>,
    /// The judgements.
    pub estimates: Vec<Estimate<T>>,
    /// A number of per cent as it prints.
    pub percent: &'a dyn Fn(u8) -> String,
}

/// The width of the words of a judgement, in points.
#[must_use]
pub fn text_width(look: &Look<'_>) -> f64 {
    look.width * WORDS - look.size * 4.2
}

/// Draws judgements on the bands of a scale.
#[must_use]
pub fn likelihood<T: From<String>>(figure: Likelihood<'_, T>, look: &Look<'_>) -> Drawing<T> {
    let scale = Scale {
        from: look.width * WORDS,
        to: look.width - look.size * 1.2,
    };
    let step = look.size * 1.25;
    let gap = look.size * 1.1;
    let mut estimates = figure.estimates;
    let cut = cut(&mut estimates, step, gap);
    let rows: Vec<f64> = estimates
        .iter()
        .map(|it| step * count(it.lines.len()).max(1.4) + gap)
        .collect();
    let mut shapes = Vec::new();
    let head = head(&figure.bands, &scale, look, &mut shapes);
    let height = head + rows.iter().sum::<f64>();
    let foot = height + look.size * 1.5;
    ground(&figure.bands, &scale, (head, height), look, &mut shapes);
    percents(&scale, (height, foot), figure.percent, look, &mut shapes);
    let mut top = head;
    for (index, (estimate, row)) in estimates.iter().zip(&rows).enumerate() {
        let base = top + gap / 2.0 + look.size;
        let number = estimate.name.as_str();
        let at = Point::new(look.size * 1.4, base);
        shapes.push(look.text(
            at,
            Anchor::End,
            number,
            look.size,
            Weight::Strong,
            look.palette.ink,
        ));
        bar(estimate, top + row / 2.0, &scale, look, &mut shapes);
        if index > 0 {
            let points = vec![Point::new(0.0, top), Point::new(look.width, top)];
            shapes.push(Shape::Line {
                points,
                stroke: Stroke::solid(look.palette.grid(), 0.5),
            });
        }
        top += row;
    }
    let mut drawing: Drawing<T> = Drawing {
        width: look.width,
        height: foot + look.size * 0.4,
        shapes,
    }
    .map(T::from);
    let mut top = head;
    for ((estimate, row), is_cut) in estimates.into_iter().zip(rows).zip(cut) {
        words(
            estimate,
            is_cut,
            top + gap / 2.0,
            step,
            look,
            &mut drawing.shapes,
        );
        top += row;
    }
    drawing
}

/// Cuts the words of judgements to as many lines as fit a page, and says of which.
fn cut<T>(estimates: &mut [Estimate<T>], step: f64, gap: f64) -> Vec<bool> {
    let tall = |most: usize| {
        let lines = estimates
            .iter()
            .map(|it| count(it.lines.len().min(most)).max(1.4));
        lines.map(|it| it * step + gap).sum::<f64>()
    };
    let longest = estimates.iter().map(|it| it.lines.len()).max().unwrap_or(1);
    let most = (1..=longest)
        .rev()
        .find(|most| tall(*most) <= TALLEST)
        .unwrap_or(1);
    let cut = estimates.iter().map(|it| it.lines.len() > most).collect();
    for estimate in estimates {
        estimate.lines.truncate(most);
    }
    cut
}

/// Where per cents stand.
struct Scale {
    from: f64,
    to: f64,
}

impl Scale {
    fn at(&self, percent: u8) -> f64 {
        self.from + (self.to - self.from) * f64::from(percent) / 100.0
    }

    fn middle(&self, band: &Band) -> f64 {
        f64::midpoint(self.at(band.low), self.at(band.high))
    }
}

/// The words of the bands above the scale, in two rows by turns, since bands are narrower than their
/// words. Says where they end.
fn head(bands: &[Band], scale: &Scale, look: &Look<'_>, shapes: &mut Vec<Shape>) -> f64 {
    let size = look.size * 0.92;
    let line = size * 1.15;
    let lines = bands.iter().map(|it| it.words.len()).max().unwrap_or(0);
    let row = line * count(lines) + look.size * 0.5;
    let end = row * 2.0 + look.size * 0.6;
    for turn in 0..2 {
        let width = |band: &Band| {
            let widths = band
                .words
                .iter()
                .map(|it| look.width_of(it, size, Weight::Regular));
            widths.fold(0.0, f64::max)
        };
        // The lines that come down from the upper row are in the way of the lower one.
        let of_band = |(index, band): (usize, &Band)| {
            let is_line = index % 2 != turn;
            let length = if is_line { 0.0 } else { width(band) };
            Wanted {
                start: scale.middle(band) - length / 2.0,
                length,
                weight: if is_line { 1e4 } else { 1.0 },
            }
        };
        let in_row = |(index, _): &(usize, &Band)| turn == 1 || index % 2 == 0;
        let row_bands: Vec<(usize, &Band)> = bands.iter().enumerate().filter(in_row).collect();
        let wanted: Vec<Wanted> = row_bands.iter().copied().map(of_band).collect();
        let starts = spread(&wanted, size * 0.35);
        let placed = row_bands.iter().zip(starts).zip(&wanted);
        let mut own: Vec<(&Band, f64, f64)> = placed
            .filter(|(((index, _), _), _)| index % 2 == turn)
            .map(|(((_, band), start), it)| (*band, start, it.length))
            .collect();
        // None leaves the drawing on the right.
        let mut end_of_row = look.width;
        for (_, start, width) in own.iter_mut().rev() {
            *start = start.min(end_of_row - *width).max(0.0);
            end_of_row = *start - look.size * 0.4;
        }
        for (band, start, width) in own {
            let bottom = row * count(turn + 1) - look.size * 0.5;
            let center = start + width / 2.0;
            for (index, word) in band.words.iter().rev().enumerate() {
                let at = Point::new(center, bottom - line * count(index) - size * 0.2);
                let is_first = index + 1 == band.words.len();
                let color = if is_first {
                    look.palette.ink
                } else {
                    look.palette.quiet
                };
                shapes.push(look.text(at, Anchor::Middle, word, size, Weight::Regular, color));
            }
            let middle = scale.middle(band);
            let points = vec![
                Point::new(
                    middle.clamp(
                        start + size * 0.3,
                        (start + width - size * 0.3).max(start + size * 0.3),
                    ),
                    bottom + size * 0.25,
                ),
                Point::new(
                    middle,
                    if turn == 0 {
                        row * 2.0
                    } else {
                        row * 2.0 + look.size * 0.1
                    },
                ),
                Point::new(middle, end),
            ];
            let color = look.palette.quiet.mixed(Color::PAPER, 0.45);
            shapes.push(Shape::Line {
                points,
                stroke: Stroke::solid(color, 0.5),
            });
        }
    }
    end
}

/// The bands behind the judgements, by turns tinted.
fn ground(
    bands: &[Band],
    scale: &Scale,
    (top, bottom): (f64, f64),
    look: &Look<'_>,
    shapes: &mut Vec<Shape>,
) {
    for (index, band) in bands.iter().enumerate() {
        let share = if index.is_multiple_of(2) { 0.84 } else { 0.94 };
        let fill = Fill::plain(look.palette.quiet.mixed(Color::PAPER, share));
        let (from, to) = (scale.at(band.low), scale.at(band.high));
        shapes.push(Shape::rectangle(
            Point::new(from, top),
            to - from,
            bottom - top,
            Some(fill),
            None,
        ));
    }
}

/// The per cents below.
fn percents(
    scale: &Scale,
    (top, base): (f64, f64),
    percent: &dyn Fn(u8) -> String,
    look: &Look<'_>,
    shapes: &mut Vec<Shape>,
) {
    let points = vec![Point::new(scale.from, top), Point::new(scale.to, top)];
    shapes.push(Shape::Line {
        points,
        stroke: Stroke::solid(look.palette.ink, 0.8),
    });
    for value in [0, 20, 40, 60, 80, 100] {
        let x = scale.at(value);
        let points = vec![Point::new(x, top), Point::new(x, top + look.size * 0.35)];
        shapes.push(Shape::Line {
            points,
            stroke: Stroke::solid(look.palette.ink, 0.6),
        });
        let text = percent(value);
        let half = look.width_of(&text, look.size, Weight::Regular) / 2.0;
        let at = Point::new(x.min(look.width - half), base);
        shapes.push(look.label(at, Anchor::Middle, text, look.palette.quiet));
    }
}

/// The band of a judgement: full where confidence is high, hatched where it is moderate, empty where
/// it is low; and the word for it beside.
fn bar<T>(
    estimate: &Estimate<T>,
    middle: f64,
    scale: &Scale,
    look: &Look<'_>,
    shapes: &mut Vec<Shape>,
) {
    let accent = look.palette.accent;
    let half = look.size * 0.55;
    let words = estimate
        .confidence
        .as_ref()
        .map(|it| it.1.as_str())
        .unwrap_or_default();
    let width = look.width_of(words, look.size, Weight::Regular);
    let base = middle + look.size * 0.33;
    let Some((low, high)) = estimate.band else {
        let at = Point::new(f64::midpoint(scale.from, scale.to), base);
        shapes.push(look.label(at, Anchor::Middle, words, look.palette.ink));
        return;
    };
    let (from, to) = (scale.at(low), scale.at(high));
    let fill = match estimate.confidence.as_ref().map(|it| it.0) {
        Some(Confidence::High) => Fill::plain(accent),
        Some(Confidence::Moderate) => Fill::patterned(Color::PAPER, Pattern::Rising, accent),
        Some(Confidence::Low) | None => Fill::plain(Color::PAPER),
    };
    let at = Point::new(from, middle - half);
    let outline = Some(Stroke::solid(accent, 1.0));
    shapes.push(Shape::rectangle(
        at,
        to - from,
        half * 2.0,
        Some(fill),
        outline,
    ));
    if words.is_empty() {
        return;
    }
    let gap = look.size * 0.6;
    let (x, anchor) = if to + gap + width <= look.width {
        (to + gap, Anchor::Start)
    } else {
        (from - gap, Anchor::End)
    };
    shapes.push(look.label(Point::new(x, base), anchor, words, look.palette.ink));
}

fn words<T: From<String>>(
    estimate: Estimate<T>,
    is_cut: bool,
    top: f64,
    step: f64,
    look: &Look<'_>,
    shapes: &mut Vec<Shape<T>>,
) {
    let mut text = |at: Point, text: T| shapes.push(look.words(at, text, Weight::Regular));
    let last = count(estimate.lines.len().saturating_sub(1));
    for (line, words) in estimate.lines.into_iter().enumerate() {
        text(
            Point::new(look.size * 2.0, top + look.size + step * count(line)),
            words,
        );
    }
    if is_cut {
        let x = look.width * WORDS - look.size * 1.9;
        text(
            Point::new(x, top + look.size + step * last),
            T::from("…".to_owned()),
        );
    }
}
