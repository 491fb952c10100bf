//! What can be wrong in a text, and where.

use crate::{MarkingError, Words};

/// Something wrong in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextProblem {
    /// What is wrong.
    pub kind: TextProblemKind,
    /// The words that are wrong.
    pub words: Words,
}

/// What can be wrong in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TextProblemKind {
    /// An HTML element that bluf knows by name.
    Html(String),
    /// A heading inside a field.
    Heading,
    /// A pipe table inside a field.
    Table,
    /// A block in a field that holds a line.
    BlockInLine(LineBreaker),
    /// An image that is no reference to a figure.
    Image,
    /// A figure that is not alone in its paragraph.
    FigureInText,
    /// A citation that cannot be read.
    Citation(CitationError),
    /// `[](#Id)` whose id has not the form of one.
    ReferenceId(String),
    /// A link whose address is no web address or mailbox.
    LinkAddress(String),
    /// A link without words.
    LinkWithoutWords(String),
    /// A language code that is none.
    LanguageCode(String),
    /// A portion mark that is none.
    Mark(String, MarkingError),
    /// What is written as a portion mark, and stands where it marks nothing.
    StrayMark(String),
    /// A note that is called and has no text.
    NoteWithoutText(String),
    /// A note whose text nothing calls.
    NoteWithoutCall(String),
    /// A second text of a note of the same name.
    NoteTwice(String),
    /// A note that is called inside of a note.
    NoteInNote(String),
    /// A note of more than one paragraph.
    NoteOfBlocks(String),
    /// Blocks inside each other, deeper than any page can show.
    TooDeep,
}

/// Why a citation cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CitationError {
    /// An entry after a semicolon lacks its `@`.
    MissingAt(String),
    /// The id has not the form of one.
    Id(String),
    /// A comma stands where a semicolon separates sources.
    Comma,
    /// A comma is missing between the id and the place in the source.
    MissingComma {
        /// The id.
        id: String,
        /// What follows it.
        place: String,
    },
    /// The grade is none.
    Grade(String),
}

/// What makes more than a line of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineBreaker {
    /// A second paragraph.
    Paragraph,
    /// A list.
    List,
    /// A quotation.
    Quotation,
    /// A figure.
    Figure,
}
