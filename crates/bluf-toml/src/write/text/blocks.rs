//! Writing prose: paragraphs, lists, quotations, figures.

use bluf_model::{Block, Line, Numbering, Prose, Scheme, for_each_block};

use super::inline::{line, notes};
use super::line_start;

/// A text of paragraphs as it is typed, without a line break at its end.
pub(crate) fn prose(prose: &Prose, own: Option<Scheme>) -> String {
    let Prose { blocks } = prose;
    let mut lines = lines_of(blocks, own);
    let mut paragraphs = Vec::new();
    for_each_block(blocks, &mut |block| {
        if let Block::Paragraph(paragraph) = block {
            paragraphs.push(paragraph);
        }
    });
    lines.extend(notes(paragraphs, own));
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
        Block::Paragraph(paragraph) => vec![paragraph_line(paragraph, own)],
        Block::Figure { id, words: _ } => vec![format!("![](#{id})")],
        Block::Quote(blocks) => quotation(&lines_of(blocks, own)),
        Block::List { numbering, items } => list(*numbering, items, bullets, own),
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
    numbering: Option<Numbering>,
    items: &[Vec<Block>],
    bullets: Bullets,
    own: Option<Scheme>,
) -> Vec<String> {
    let items: Vec<Vec<String>> = items.iter().map(|item| item_lines(item, own)).collect();
    let has_room = items.iter().any(|lines| lines.iter().any(String::is_empty));
    let mut written = Vec::new();
    // The reader takes one number alone for text, unless a tab stands behind it.
    let gap = match (numbering, items.len()) {
        (Some(_), 1) => "\t",
        _ => " ",
    };
    for (position, lines) in items.iter().enumerate() {
        if has_room && position > 0 {
            written.push(String::new());
        }
        let marker = match numbering {
            Some(numbering) => numbering.label(position),
            None => bullets.marker().to_owned(),
        };
        let indentation = " ".repeat(marker.len() + 1);
        let first = lines.first().map_or("", String::as_str);
        written.push(format!("{marker}{gap}{first}").trim_end().to_owned());
        for line in lines.iter().skip(1) {
            let line = format!("{indentation}{line}");
            written.push(line.trim_end().to_owned());
        }
    }
    written
}

fn item_lines(blocks: &[Block], own: Option<Scheme>) -> Vec<String> {
    match blocks {
        [Block::Paragraph(paragraph), list @ Block::List { .. }] => {
            let mut lines = vec![paragraph_line(paragraph, own)];
            lines.extend(lines_of_block(list, Bullets::First, own));
            lines
        }
        blocks => lines_of(blocks, own),
    }
}

/// A paragraph, whose first words are not to be read as the number of an item.
fn paragraph_line(paragraph: &Line, own: Option<Scheme>) -> String {
    let written = line(paragraph, own);
    match paragraph.mark {
        Some(_) => written,
        None => line_start::unnumbered(written),
    }
}

/// The two kinds of bullets: lists side by side have different ones, because with the same they
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
            (
                Some(Block::List {
                    numbering: None, ..
                }),
                Block::List {
                    numbering: None, ..
                },
            ) if self == Self::First => Self::Second,
            _ => Self::First,
        }
    }

    fn marker(self) -> &'static str {
        match self {
            Self::First => "-",
            Self::Second => "*",
        }
    }
}
