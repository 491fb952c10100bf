//! Reads finished pages: their text, and how far a part of them reaches.

use std::ops::RangeInclusive;

use typst::foundations::Label;
use typst::introspection::{Location, Tag};
use typst::layout::{Abs, Frame, FrameItem, Point, Transform};
use typst::pdf::ArtifactElem;
use typst::text::TextItem;
use typst::utils::PicoStr;

use super::Typeset;

/// How far a part of a document reaches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stretch {
    /// How many lines of text it has.
    pub lines: usize,
    /// The pages it touches, from 1.
    pub pages: RangeInclusive<usize>,
}

impl Typeset {
    /// The text of each page, line by line as it was set, with header and
    /// footer. A word that was hyphenated is put together again.
    pub fn texts(&self) -> Vec<String> {
        let frames = self.document.pages().iter().map(|page| &page.frame);
        frames.map(text).collect()
    }

    /// How far down the last page its text reaches, in points from the top of the sheet; headers and
    /// footers left out.
    #[must_use]
    pub fn reach(&self) -> f64 {
        let mut lowest = 0.0_f64;
        if let Some(page) = self.document.pages().last() {
            Walk::default().frame(&page.frame, Transform::identity(), &mut |event| {
                if let Event::Text {
                    at,
                    artifact: false,
                    ..
                } = event
                {
                    lowest = lowest.max(at.y.to_pt());
                }
            });
        }
        lowest
    }

    /// The part between two marks, page headers and footers left out. `None`
    /// if a mark is missing.
    ///
    /// A mark is `#metadata(none) <label>` in the template.
    pub fn stretch(&self, from: &str, to: &str) -> Option<Stretch> {
        let [from, to] = [from, to].map(|name| PicoStr::get(name).and_then(Label::new));
        let (from, to) = (from?, to?);
        let (mut first, mut last) = (None, None);
        let mut lines = 0;
        for (number, page) in (1..).zip(self.document.pages()) {
            let mut pen = Pen::default();
            Walk::default().frame(
                &page.frame,
                Transform::identity(),
                &mut |event| match event {
                    Event::Label(label) if label == from => first = first.or(Some(number)),
                    Event::Label(label) if label == to && first.is_some() => {
                        last = last.or(Some(number));
                    }
                    Event::Text {
                        at,
                        item,
                        artifact: false,
                    } if first.is_some() && last.is_none() => {
                        lines += usize::from(!pen.write(at, item));
                    }
                    _ => {}
                },
            );
        }
        Some(Stretch {
            lines,
            pages: first?..=last?,
        })
    }
}

/// The text of a page.
fn text(frame: &Frame) -> String {
    let mut text = String::new();
    let mut pen = Pen::default();
    Walk::default().frame(frame, Transform::identity(), &mut |event| {
        let Event::Text { at, item, .. } = event else {
            return;
        };
        let gap = at.x - pen.end.x;
        if !pen.write(at, item) {
            if text.ends_with(SOFT_HYPHEN) {
                text.pop();
            } else if !text.is_empty() {
                text.push('\n');
            }
        } else if gap > item.size * 0.15 && !text.ends_with(char::is_whitespace) {
            text.push(' ');
        }
        text.push_str(&item.text);
    });
    text
}

/// What Typst puts where it broke a word.
const SOFT_HYPHEN: char = '\u{ad}';

/// The place where the last run of text ended.
#[derive(Default)]
struct Pen {
    end: Point,
    size: Abs,
}

impl Pen {
    /// Moves to the end of a run; whether that run goes on in the same line.
    ///
    /// Baselines alone do not tell, because a raised number has its own. A new
    /// line begins where the pen goes back, or down by most of a line.
    fn write(&mut self, at: Point, item: &TextItem) -> bool {
        let size = self.size.max(item.size);
        let forward = at.x >= self.end.x - size * 0.2;
        let level = (at.y - self.end.y).abs() < size * 0.7;
        let same = self.size != Abs::zero() && forward && level;
        self.end = Point::new(at.x + item.width(), at.y);
        self.size = item.size;
        same
    }
}

/// What is met on a walk through a page, in reading order.
enum Event<'a> {
    /// The start of a labelled element.
    Label(Label),
    /// A run of text, and the place where its baseline begins.
    Text {
        at: Point,
        item: &'a TextItem,
        artifact: bool,
    },
}

/// A walk through the frames of a page.
#[derive(Default)]
struct Walk {
    /// The header, footer or other artifact that we are in.
    artifact: Option<Location>,
}

impl Walk {
    fn frame<'a>(
        &mut self,
        frame: &'a Frame,
        origin: Transform,
        visit: &mut impl FnMut(Event<'a>),
    ) {
        for (at, item) in frame.items() {
            match item {
                FrameItem::Group(group) => {
                    let moved = origin
                        .pre_concat(Transform::translate(at.x, at.y))
                        .pre_concat(group.transform);
                    self.frame(&group.frame, moved, visit);
                }
                FrameItem::Text(item) => visit(Event::Text {
                    at: at.transform(origin),
                    item,
                    artifact: self.artifact.is_some(),
                }),
                FrameItem::Tag(Tag::Start(element, _)) => {
                    if self.artifact.is_none() && element.is::<ArtifactElem>() {
                        self.artifact = element.location();
                    }
                    if let Some(label) = element.label() {
                        visit(Event::Label(label));
                    }
                }
                FrameItem::Tag(Tag::End(location, ..)) if self.artifact == Some(*location) => {
                    self.artifact = None;
                }
                _ => {}
            }
        }
    }
}
