//! At which level each item of a list stands: by its column, and where columns say nothing, by
//! its marker.
//!
//! What was pasted has lost its indentation, so a marker of another kind may open a list inside
//! the item above it: letters under a number, `o` under `•`. The line that it stands in is written
//! anew as CommonMark has it, every item with a `-`; what it was is kept beside.

use super::items::Items;
use super::marker::Opening;
use super::numbering::Numerals;
use super::shape::{Before, Shape};
use crate::Words;

/// Levels inside each other, at most: more are refused when the tree is built.
const DEEPEST: usize = 20;

/// How many markers are looked at for the next item of a list that another interrupts.
const FARTHEST: usize = 200;

/// What stands before the words of a line, as CommonMark has it.
#[derive(Debug, Default)]
pub(super) struct Start {
    /// Whether the list before it ends here, as if a line were left blank.
    pub ends_list: bool,
    /// What stands before its words.
    pub pieces: Vec<Piece>,
    /// Where its words begin, in bytes of the field.
    pub words: usize,
}

/// A piece of what stands before the words of a line.
#[derive(Debug)]
pub(super) enum Piece {
    /// So many spaces.
    Spaces(usize),
    /// A quotation, whose sign is at this offset of the field.
    Quotation(usize),
    /// An item, whose marker is at this offset of the field.
    Item(usize, Opening),
    /// A note, whose opening stands here.
    Note(Words),
}

/// A list that is open.
struct Level {
    column: usize,
    last: Opening,
    has_tab: bool,
}

/// How each line of a field begins.
pub(super) fn starts(lines: &[Shape], items: &Items) -> Vec<Start> {
    let mut starts = Vec::new();
    // The lists that are open: outside of quotations, inside one, inside two.
    let mut open: Vec<Vec<Level>> = vec![Vec::new()];
    let mut after_blank = true;
    let mut is_noted = false;
    for (number, line) in lines.iter().enumerate() {
        if after_blank && !line.is_blank() {
            // What is indented below a note is part of it.
            is_noted &= line.indentation >= 2;
        }
        if let Some(end) = line.note {
            is_noted = true;
            open = vec![Vec::new()];
            starts.push(Start {
                ends_list: !after_blank,
                pieces: vec![Piece::Note(line.words..end)],
                words: end,
            });
            after_blank = false;
            continue;
        }
        if is_noted && !line.is_blank() && line.signs.is_empty() {
            starts.push(Start {
                ends_list: false,
                pieces: vec![Piece::Spaces(4)],
                words: line.words,
            });
            after_blank = false;
            continue;
        }
        let start = if line.is_blank() && line.signs.is_empty() {
            Start {
                words: line.words,
                ..Start::default()
            }
        } else {
            let around = Around {
                lines,
                items,
                number,
                after_blank,
            };
            start_of(&around, &mut open)
        };
        after_blank = line.is_blank();
        starts.push(start);
    }
    starts
}

/// A line among the others.
struct Around<'a> {
    lines: &'a [Shape],
    items: &'a Items,
    number: usize,
    after_blank: bool,
}

fn start_of(around: &Around<'_>, open: &mut Vec<Vec<Level>>) -> Start {
    let line = &around.lines[around.number];
    let mut start = Start::default();
    let mut quotations = 0;
    let mut column = line.indentation;
    let mut is_first = true;
    start.words = line.signs.first().map_or(line.words, |it| it.start);
    for placed in &line.signs {
        if open.len() == quotations {
            open.push(Vec::new());
        }
        let levels = &mut open[quotations];
        match &placed.sign {
            Before::Quotation => {
                if is_first {
                    close(levels, column);
                    start.pieces.push(Piece::Spaces(2 * levels.len()));
                }
                start.pieces.push(Piece::Quotation(placed.start));
                quotations += 1;
                is_first = true;
            }
            Before::Marker(marker) => {
                let Some(opening) = around.items.get(&placed.start) else {
                    break;
                };
                if levels.len() >= DEEPEST {
                    break;
                }
                let level = Level {
                    column: placed.column,
                    last: *opening,
                    has_tab: marker.has_tab,
                };
                match is_first {
                    true => enter(levels, level, around),
                    false => levels.push(level),
                }
                if is_first {
                    start.pieces.push(Piece::Spaces(2 * (levels.len() - 1)));
                }
                start.pieces.push(Piece::Item(placed.start, *opening));
                is_first = false;
            }
        }
        start.words = placed.end;
        let next = line.signs.iter().find(|it| it.start >= placed.end);
        column = next.map_or(line.column, |it| it.column);
    }
    if open.len() == quotations {
        open.push(Vec::new());
    }
    if !start.pieces.is_empty() || around.after_blank {
        open.truncate(quotations + 1);
    }
    if is_first {
        let levels = &mut open[quotations];
        if around.after_blank {
            close(levels, column);
        } else if quotations == 0 && ends_pasted(levels, line) {
            levels.clear();
            start.ends_list = true;
        }
        start.pieces.push(Piece::Spaces(2 * levels.len()));
    }
    start
}

/// Closes the lists in whose items nothing can stand that begins in this column.
fn close(levels: &mut Vec<Level>, column: usize) {
    while levels.last().is_some_and(|it| column < it.column + 2) {
        levels.pop();
    }
}

/// Whether a line ends a list that was pasted: there a paragraph is one line, and what is not
/// indented below an item is none of it.
fn ends_pasted(levels: &[Level], line: &Shape) -> bool {
    levels
        .last()
        .is_some_and(|it| it.has_tab && line.indentation <= it.column + 1)
}

/// Finds the list that an item belongs to, or opens one.
fn enter(levels: &mut Vec<Level>, item: Level, around: &Around<'_>) {
    while levels.last().is_some_and(|it| item.column < it.column) {
        levels.pop();
    }
    let Some(top) = levels.last() else {
        levels.push(item);
        return;
    };
    if item.column >= top.column + 2 {
        levels.push(item);
        return;
    }
    let is_same = |it: &Level| it.last.is_like(item.last) && it.column.abs_diff(item.column) <= 1;
    if let Some(position) = levels.iter().rposition(is_same) {
        levels.truncate(position);
    } else if !is_inside(top, &item, around) {
        levels.pop();
    }
    levels.push(item);
}

/// Whether an item in the column of a list of another kind is inside the item above it.
fn is_inside(top: &Level, item: &Level, around: &Around<'_>) -> bool {
    let is_inner = top.last.may_hold(item.last);
    match (around.after_blank, top.last) {
        (false, _) => is_inner || returns(top, around),
        (true, Opening::Bullet(_)) => is_inner && returns(top, around),
        (true, Opening::Number(..)) => returns(top, around),
    }
}

/// Whether a list goes on further down, with nothing in between that ends it.
fn returns(top: &Level, around: &Around<'_>) -> bool {
    let mut after_blank = around.after_blank;
    let behind = around.lines.iter().skip(around.number).take(FARTHEST);
    for line in behind {
        let is_paragraph = after_blank && !line.is_blank();
        after_blank = line.is_blank();
        if line.is_blank() {
            continue;
        }
        let first = line.signs.first().and_then(|placed| {
            let opening = around.items.get(&placed.start)?;
            Some((placed.column, *opening))
        });
        match first {
            Some((column, _)) if column + 1 < top.column => return false,
            Some((column, opening))
                if column.abs_diff(top.column) <= 1 && top.last.is_followed_by(opening) =>
            {
                return true;
            }
            Some(_) => {}
            None if is_paragraph && line.indentation < 2 => return false,
            None => {}
        }
    }
    false
}

impl Opening {
    /// Whether two items are marked in the same way.
    fn is_like(self, other: Self) -> bool {
        match (self, other) {
            (Self::Bullet(one), Self::Bullet(other)) => one == other,
            (Self::Number(one, these, _), Self::Number(other, those, _)) => {
                (one, these) == (other, those)
            }
            _ => false,
        }
    }

    /// Whether another item is the next of the same list.
    pub(super) fn is_followed_by(self, other: Self) -> bool {
        let counts = match (self, other) {
            (Self::Number(_, _, one), Self::Number(_, _, other)) => one + 1 == other,
            _ => true,
        };
        counts && self.is_like(other)
    }

    /// Whether people put such items under such a one: letters under numbers, dashes under dots.
    pub(super) fn may_hold(self, other: Self) -> bool {
        let rank = |numerals| match numerals {
            Numerals::RomanCapitals => 0,
            Numerals::Capitals => 1,
            Numerals::Digits => 2,
            Numerals::Letters => 3,
            Numerals::Roman => 4,
        };
        match (self, other) {
            (Self::Bullet(bullet), Self::Bullet('o' | '§')) => bullet != 'o',
            (Self::Bullet('•' | '·' | '\u{f0b7}'), Self::Bullet(_)) => true,
            (Self::Bullet(_), _) => false,
            (Self::Number(..), Self::Bullet(_)) => true,
            (Self::Number(_, one, _), Self::Number(_, other, _)) => rank(one) < rank(other),
        }
    }
}
