//! Text in the view: blocks and inline nodes as a template meets them.

use serde::Serialize;

use super::parts::Figure;

/// A line of text: nodes to be set one after the other.
pub type Line = Vec<Node>;

/// A piece of a line. Plain text is a JSON string; everything else an object with a `kind`.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Node {
    /// Text, to be set as it is.
    Text(String),
    /// Text with a role.
    Span(Span),
}

/// Text with a role.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Span {
    /// Emphasis.
    Emphasis {
        /// What is emphasised.
        body: Line,
    },
    /// Strong emphasis.
    Strong {
        /// What is emphasised.
        body: Line,
    },
    /// A link to the web or to a mailbox.
    Link {
        /// Its address.
        url: String,
        /// Its words.
        body: Line,
    },
    /// A reference to an item of this document: "option B".
    Reference {
        /// Label of the item.
        target: String,
        /// The words that print.
        body: Line,
    },
    /// Numbers of sources, printed as one group.
    Citation {
        /// One entry each.
        sources: Vec<CitedSource>,
    },
    /// The portion mark of what follows it in the line.
    Mark {
        /// The mark, without parentheses.
        mark: String,
    },
    /// Words in another language.
    Foreign {
        /// Its ISO 639 code.
        language: String,
        /// The words.
        body: Line,
    },
    /// The room of digits that a number does not have and others of its column do, so that their
    /// decimal points stand below each other. It prints nothing.
    Padding {
        /// Characters as wide as the room: ".00".
        padding: String,
    },
}

/// One source in a group of citations.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CitedSource {
    /// The number it prints under.
    pub number: usize,
    /// Label of its entry.
    pub target: String,
    /// Place within it: "p. 4".
    pub detail: Option<String>,
}

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
        /// First number, or `null` for bullets.
        start: Option<u64>,
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
    /// Portion mark, where it prints.
    pub mark: Option<String>,
    /// Its blocks; the first is most often a paragraph.
    pub blocks: Vec<Block>,
}
