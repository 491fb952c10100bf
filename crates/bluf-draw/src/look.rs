//! What every drawing is made with: its width, the colours and the type of the page.

use crate::drawing::{Anchor, Point, Shape, Weight};
use crate::{Color, Palette};

/// The surroundings of a drawing.
#[derive(Clone, Copy)]
pub struct Look<'a> {
    /// The width that it has, in points.
    pub width: f64,
    /// The colours of the page.
    pub palette: Palette,
    /// Size of labels in points.
    pub size: f64,
    /// How wide a text is, in ems of its size.
    pub measure: &'a dyn Fn(&str, Weight) -> f64,
    /// A number as it prints in the language of the document: "105,007".
    pub number: &'a dyn Fn(f64) -> String,
}

impl Look<'_> {
    /// How wide a text is at a size, in points.
    #[must_use]
    pub fn width_of(&self, text: &str, size: f64, weight: Weight) -> f64 {
        (self.measure)(text, weight) * size
    }

    /// A text in the size of labels, its base line at a point.
    #[must_use]
    pub fn label(&self, at: Point, anchor: Anchor, text: impl Into<String>, color: Color) -> Shape {
        self.text(at, anchor, text, self.size, Weight::Regular, color)
    }

    /// A text, its base line at a point.
    #[must_use]
    pub fn text(
        &self,
        at: Point,
        anchor: Anchor,
        text: impl Into<String>,
        size: f64,
        weight: Weight,
        color: Color,
    ) -> Shape {
        let text = text.into();
        let width = self.width_of(&text, size, weight);
        let x = match anchor {
            Anchor::Start => at.x,
            Anchor::Middle => at.x - width / 2.0,
            Anchor::End => at.x - width,
        };
        Shape::Text {
            at: Point::new(x, at.y),
            text,
            size,
            weight,
            color,
        }
    }

    /// A text in the size of labels and in ink, whatever it is made of, beginning at a point.
    pub(crate) fn words<T>(&self, at: Point, text: T, weight: Weight) -> Shape<T> {
        Shape::Text {
            at,
            text,
            size: self.size,
            weight,
            color: self.palette.ink,
        }
    }

    /// The words of a text, broken greedily into lines of at most this width in points. A word
    /// that is wider stands alone.
    #[must_use]
    pub fn lines(&self, text: &str, size: f64, weight: Weight, width: f64) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        for word in text.split_whitespace() {
            let joined = lines.last().map(|line| format!("{line} {word}"));
            match joined {
                Some(joined) if self.width_of(&joined, size, weight) <= width => {
                    lines.pop();
                    lines.push(joined);
                }
                _ => lines.push(word.to_owned()),
            }
        }
        lines
    }

    /// The same for labels that have no other place: a word that is wider is torn.
    #[must_use]
    pub(crate) fn torn_lines(&self, text: &str, width: f64) -> Vec<String> {
        let fits = |text: &str| self.width_of(text, self.size, Weight::Regular) <= width;
        let torn = |line: String| {
            let mut pieces = vec![String::new()];
            for letter in line.chars() {
                match pieces.last_mut() {
                    Some(last) if last.is_empty() || fits(&format!("{last}{letter}")) => {
                        last.push(letter);
                    }
                    _ => pieces.push(letter.to_string()),
                }
            }
            pieces
        };
        let lines = self.lines(text, self.size, Weight::Regular, width);
        lines.into_iter().flat_map(torn).collect()
    }
}
