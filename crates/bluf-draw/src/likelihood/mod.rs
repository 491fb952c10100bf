//! Judgements on the bands of a likelihood scale: where each lies says how likely, how it is filled
//! how confident the analyst is.

mod scale;

use crate::drawing::{Anchor, Fill, Pattern, Point, Shape, Stroke, count};
use crate::{Color, Drawing, Look, Weight};
use scale::{Scale, ground, head, percents};

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
        Some(Confidence::Moderate) => Fill::patterned(Color::WHITE, Pattern::Rising, accent),
        Some(Confidence::Low) | None => Fill::plain(Color::WHITE),
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
