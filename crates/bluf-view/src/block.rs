//! Blocks of prose in the view: paragraphs, lists, quotations, and figures among them.

use serde::Serialize;

use crate::figure::Figure;
use crate::text::Line;

/// A block of prose.
#[derive(Debug, Clone, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Block {
    /// A paragraph.
    Paragraph {
        /// Portion mark, where it prints.
        mark: Option<String>,
        /// Its text.
        text: Line,
    },
    /// A bulleted or numbered list.
    List {
        /// The items.
        items: Vec<ListItem>,
    },
    /// A quotation.
    Quote {
        /// Its blocks.
        blocks: Vec<Block>,
    },
    /// A figure placed here.
    Figure(Box<Figure>),
}

/// An item of a list.
#[derive(Debug, Clone, Serialize)]
pub struct ListItem {
    /// What stands before it: `(b)`; `null` in a list with bullets.
    pub label: Option<String>,
    /// Portion mark, where it prints.
    pub mark: Option<String>,
    /// Its blocks; the first is most often a paragraph.
    pub blocks: Vec<Block>,
}
