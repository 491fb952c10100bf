//! Writing prose: paragraphs, lists, quotations, figures.

use bluf_model::{Block, Prose, Scheme};

use super::inline::line;

/// The highest number that the reader takes for that of an item; above it, there are years.
const HIGHEST_NUMBER: u64 = 99;

/// A text of paragraphs as it is typed, without a line break at its end.
pub(crate) fn prose(prose: &Prose, own: Option<Scheme>) -> String {
    let Prose { blocks } = prose;
    let lines = lines_of(blocks, own);
    // The reader strips the indentation that all lines share, and does not count the first one,
    // which may follow the quotes directly. An empty line makes it the second.
    let mut others = lines.iter().skip(1).filter(|line| !line.is_empty());
    let is_counted = others.clone().next().is_none() || others.any(|line| !line.starts_with(' '));
    let first = if is_counted { "" } else { "\n" };
    format!("{first}{}", lines.join("\n"))
}

fn lines_of(blocks: &[Block], own: Option<Scheme>) -> Vec<String> {
    let mut lines = Vec::new();
    let mut before: Option<&Block> = None;
    let mut bullets = Bullets::First;
    for block in blocks {
        bullets = bullets.behind(before, block);
        if before.is_some() {
            lines.push(String::new());
        }
        lines.extend(lines_of_block(block, bullets, own));
        before = Some(block);
    }
    lines
}

fn lines_of_block(block: &Block, bullets: Bullets, own: Option<Scheme>) -> Vec<String> {
    match block {
        Block::Paragraph(paragraph) => vec![line(paragraph, own)],
        Block::Figure { id, words: _ } => vec![format!("![](#{id})")],
        Block::Quote(blocks) => quotation(&lines_of(blocks, own)),
        Block::List { start, items } => list(*start, items, bullets, own),
    }
}

fn quotation(lines: &[String]) -> Vec<String> {
    if lines.is_empty() {
        return vec![">".to_owned()];
    }
    let quoted = lines.iter().map(|line| format!("> {line}"));
    quoted.map(|line| line.trim_end().to_owned()).collect()
}

/// A list. Items of one paragraph stand line below line, with the list below it if there is one;
/// others have an empty line between them.
fn list(
    start: Option<u64>,
    items: &[Vec<Block>],
    bullets: Bullets,
    own: Option<Scheme>,
) -> Vec<String> {
    let items: Vec<Vec<String>> = items.iter().map(|item| item_lines(item, own)).collect();
    let has_room = items.iter().any(|lines| lines.iter().any(String::is_empty));
    let mut written = Vec::new();
    for (number, lines) in (0..).zip(&items) {
        if has_room && number > 0 {
            written.push(String::new());
        }
        let marker = bullets.marker(start, number);
        let indentation = " ".repeat(marker.len() + 1);
        let first = lines.first().map_or("", String::as_str);
        written.push(format!("{marker} {first}").trim_end().to_owned());
        for line in lines.iter().skip(1) {
            let line = format!("{indentation}{line}");
            written.push(line.trim_end().to_owned());
        }
    }
    written
}

fn item_lines(blocks: &[Block], own: Option<Scheme>) -> Vec<String> {
    match blocks {
        [Block::Paragraph(paragraph), list] if may_follow_directly(list) => {
            let mut lines = vec![line(paragraph, own)];
            lines.extend(lines_of_block(list, Bullets::First, own));
            lines
        }
        blocks => lines_of(blocks, own),
    }
}

/// Whether a block is a list that needs no empty line before it: one of numbers must begin with
/// the first, and with words.
fn may_follow_directly(block: &Block) -> bool {
    match block {
        Block::List { start: None, .. } => true,
        Block::List { start, items } => {
            *start == Some(1) && items.first().is_some_and(|item| !item.is_empty())
        }
        Block::Paragraph(_) | Block::Quote(_) | Block::Figure { .. } => false,
    }
}

/// The two kinds of markers: lists side by side have different ones, because with the same they
/// would be one list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Bullets {
    First,
    Second,
}

impl Bullets {
    /// The kind of a block, when these are of the block before it.
    fn behind(self, before: Option<&Block>, block: &Block) -> Self {
        match (before, block) {
            (Some(Block::List { start: one, .. }), Block::List { start: other, .. })
                if self == Self::First && one.is_some() == other.is_some() =>
            {
                Self::Second
            }
            _ => Self::First,
        }
    }

    /// The marker of an item, counted from 0.
    fn marker(self, start: Option<u64>, number: u64) -> String {
        let Some(start) = start else {
            return match self {
                Self::First => "-",
                Self::Second => "*",
            }
            .to_owned();
        };
        // Only the first number of a list counts.
        let number = start.saturating_add(number).min(HIGHEST_NUMBER);
        match self {
            Self::First => format!("{number}."),
            Self::Second => format!("{number})"),
        }
    }
}
