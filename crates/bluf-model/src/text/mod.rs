//! Text of a brief: a small tree of blocks and inline nodes, each with its place in the field.

mod address;
mod citation;
mod code;
mod escape;
mod inline;
mod items;
mod levels;
mod line;
mod lower;
mod marker;
mod notes;
mod numbering;
mod parse;
mod problem;
mod quotations;
mod running;
mod shape;
mod stretch;

use std::borrow::Cow;
use std::sync::Arc;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use crate::{Grade, ItemId, Marking, SourceId, Words};

pub use address::{address_end, ends_address};
pub use code::code_spans;
pub use line::parse_line;
pub use lower::lower;
pub use marker::item_sign;
pub use numbering::{Numbering, NumeralSigns, Numerals};
pub use parse::parse_prose;
pub use problem::{CitationError, LineBreaker, TextProblem, TextProblemKind};
pub use running::Running;
pub use stretch::stretch_of;

/// Text of a field that may hold paragraphs, lists and quotations.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Prose {
    /// The blocks, in order.
    pub blocks: Vec<Block>,
}

/// Text of a field that holds sentences: no paragraphs, no lists.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Line {
    /// Portion mark that opens it.
    pub mark: Option<PortionMark>,
    /// Its nodes, in order.
    pub nodes: Arc<[Inline]>,
}

/// Text of a field that is printed as typed: a name, a title.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plain {
    /// Portion mark that opens it.
    pub mark: Option<PortionMark>,
    /// The text, without the mark.
    pub text: String,
    /// Where the text begins in the field, in bytes: after the mark.
    pub start: usize,
}

/// A portion mark, and where it stands in its field, parentheses and all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PortionMark {
    /// The marking.
    pub marking: Marking,
    /// Where it stands.
    pub words: Words,
}

/// A block of prose.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A paragraph: a portion of its own.
    Paragraph(Line),
    /// A list; each item is a portion of its own.
    List {
        /// How its items are numbered, or none for bullets.
        numbering: Option<Numbering>,
        /// The items, each of one or more blocks.
        items: Vec<Vec<Block>>,
    },
    /// A quotation.
    Quote(Vec<Block>),
    /// A figure placed here: `![](#id)` alone in a paragraph.
    Figure {
        /// Which figure.
        id: ItemId,
        /// Where the reference stands.
        words: Words,
    },
}

/// A piece of a line.
#[derive(Debug, Clone, PartialEq)]
pub enum Inline {
    /// Words as typed.
    Text {
        /// The words.
        text: String,
        /// Where they stand.
        words: Words,
    },
    /// `` `code` ``: a name, a path, an address or a command, letter by letter as typed.
    Code {
        /// The characters.
        text: String,
        /// Where they stand, backticks and all.
        words: Words,
    },
    /// Hyphens that a backslash keeps from becoming a dash: `\\--`.
    Hyphens {
        /// The hyphens.
        text: String,
        /// Where they stand.
        words: Words,
    },
    /// `*emphasis*`.
    Emphasis(Vec<Inline>),
    /// `**strong emphasis**`.
    Strong(Vec<Inline>),
    /// A link to the web or to a mailbox.
    Link {
        /// Its address.
        url: String,
        /// Its words.
        nodes: Vec<Inline>,
    },
    /// `[](#id)`: the name of an item, or the author's own words for it.
    Reference {
        /// Which item.
        id: ItemId,
        /// The author's words; empty for the item's own name.
        nodes: Vec<Inline>,
        /// Where the reference stands.
        words: Words,
    },
    /// `[@a; @b, p. 4]`.
    Cite {
        /// The sources, in order.
        citations: Vec<Citation>,
        /// Where the group stands.
        words: Words,
    },
    /// `[^name]`: a note of the author's, whose text stands in the same field.
    Note {
        /// Its name in the field.
        name: String,
        /// Its text, which may bear a mark of its own.
        line: Line,
        /// Where the call stands.
        words: Words,
    },
    /// `[mot juste]{lang=fr}`.
    Foreign {
        /// ISO 639 code.
        language: String,
        /// The words.
        nodes: Vec<Inline>,
    },
}

/// One source in a group of citations.
#[derive(Debug, Clone, PartialEq)]
pub struct Citation {
    /// Which source.
    pub source: SourceId,
    /// Place within it: `p. 4`.
    pub locator: Option<String>,
    /// Grade of what is used here, where it differs from the source's own.
    pub grade: Option<Grade>,
    /// Where the id stands.
    pub words: Words,
}

impl Line {
    /// The marking that opens it.
    #[must_use]
    pub fn marking(&self) -> Option<&Marking> {
        self.mark.as_ref().map(|mark| &mark.marking)
    }

    /// Whether it says nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }

    /// The words alone, without markup, citations or references.
    #[must_use]
    pub fn plain_text(&self) -> String {
        let mut text = String::new();
        for_each_text(&self.nodes, &mut |words, _| text.push_str(words));
        text
    }
}

impl From<&str> for Plain {
    /// Words without a mark, which stand nowhere in a file.
    fn from(text: &str) -> Self {
        Self {
            mark: None,
            text: text.to_owned(),
            start: 0,
        }
    }
}

impl Plain {
    /// The marking that opens it.
    #[must_use]
    pub fn marking(&self) -> Option<&Marking> {
        self.mark.as_ref().map(|mark| &mark.marking)
    }
}

impl Prose {
    /// Whether it says nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.blocks.is_empty()
    }
}

/// Calls `visit` with every run of words among `nodes`, in reading order. Notes are texts of their
/// own.
pub fn for_each_text(nodes: &[Inline], visit: &mut impl FnMut(&str, &Words)) {
    for node in nodes {
        match node {
            Inline::Text { text, words }
            | Inline::Code { text, words }
            | Inline::Hyphens { text, words } => visit(text, words),
            Inline::Emphasis(nodes)
            | Inline::Strong(nodes)
            | Inline::Link { nodes, .. }
            | Inline::Reference { nodes, .. }
            | Inline::Foreign { nodes, .. } => for_each_text(nodes, visit),
            Inline::Cite { .. } | Inline::Note { .. } => {}
        }
    }
}

/// Calls `visit` with every node of `nodes` and of their children, in reading order. Notes are texts
/// of their own.
pub fn for_each_inline<'a>(nodes: &'a [Inline], visit: &mut impl FnMut(&'a Inline)) {
    for node in nodes {
        visit(node);
        match node {
            Inline::Emphasis(nodes)
            | Inline::Strong(nodes)
            | Inline::Link { nodes, .. }
            | Inline::Reference { nodes, .. }
            | Inline::Foreign { nodes, .. } => for_each_inline(nodes, visit),
            Inline::Text { .. }
            | Inline::Code { .. }
            | Inline::Hyphens { .. }
            | Inline::Cite { .. }
            | Inline::Note { .. } => {}
        }
    }
}

/// Calls `visit` with every block of `blocks` and of what they hold, in reading order.
pub fn for_each_block<'a>(blocks: &'a [Block], visit: &mut impl FnMut(&'a Block)) {
    for block in blocks {
        visit(block);
        match block {
            Block::List { items, .. } => {
                for item in items {
                    for_each_block(item, visit);
                }
            }
            Block::Quote(blocks) => for_each_block(blocks, visit),
            Block::Paragraph(_) | Block::Figure { .. } => {}
        }
    }
}

impl JsonSchema for Prose {
    fn schema_name() -> Cow<'static, str> {
        "Prose".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "title": "Prose",
            "description": "Paragraphs, lists (`-`, `•`, `1.`, `(a)`, `i.`), `> ` quotations, with `*emphasis*`, `**strong**`, `` `code` ``, `[words](https://…)`, citations `[@source]` or `[@source, p. 4]`, notes `[^a]` with `[^a]: text` in the same field, references `[](#id)`, figures `![](#id)` alone in a paragraph, and `[mot juste]{lang=fr}`. Best written between ''' and '''.",
            "type": "string",
        })
    }
}

impl JsonSchema for Line {
    fn schema_name() -> Cow<'static, str> {
        "Line".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "title": "Line",
            "description": "A sentence or a few, with `*emphasis*`, `**strong**`, `` `code` ``, `[words](https://…)`, citations `[@source]` or `[@source, p. 4]`, notes `[^a]` with `[^a]: text` below, references `[](#id)` and `[mot juste]{lang=fr}`. No paragraphs, no lists.",
            "type": "string",
        })
    }
}

impl JsonSchema for Plain {
    fn schema_name() -> Cow<'static, str> {
        "Plain".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "title": "Plain text",
            "description": "Printed as typed, without markup; a portion mark such as `(TLP:GREEN)` may open it.",
            "type": "string",
        })
    }
}
