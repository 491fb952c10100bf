//! Lines of text in the view: what a writer sets one after the other, and lines with something before them.

use serde::Serialize;

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
        /// What stands between two of them: ",".
        separator: &'static str,
    },
    /// The portion mark of what follows it in the line.
    Mark {
        /// The mark as it prints: "(TLP:GREEN)".
        mark: String,
    },
    /// Words in another language.
    Foreign {
        /// Its ISO 639 code.
        language: String,
        /// The words.
        body: Line,
    },
    /// A web address, whose words are printed as they are.
    Address {
        /// Its pieces, one after the other: a line may break between two, without a hyphen.
        pieces: Vec<String>,
    },
    /// Code: a name, a path or a command as typed, in a face of fixed width, without hyphens.
    Code {
        /// Its pieces, one after the other: a line may break between two, and in no piece.
        pieces: Vec<String>,
    },
    /// A number of a column whose decimal points stand below each other.
    Number {
        /// What stands before the decimal point: "1,050".
        whole: String,
        /// The decimal point and what follows it: ".5"; empty for a whole number.
        fraction: String,
    },
}

/// One source in a group of citations.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CitedSource {
    /// The number it prints under.
    pub number: usize,
    /// Label of its entry.
    pub target: String,
    /// Place within it, as it prints after the number: "(p. 4)".
    pub detail: Option<String>,
    /// What is said in place of the number to those who hear the document: "Source 3".
    pub spoken: String,
}

/// A word or two that open a line, and the line.
#[derive(Debug, Clone, Serialize)]
pub struct LabelledLine {
    /// The opening words, with the punctuation that parts them from the line, if any: "Alternative.".
    pub label: String,
    /// The line.
    pub text: Line,
}

/// A line with its portion mark.
#[derive(Debug, Clone, Serialize)]
pub struct MarkedLine {
    /// Portion mark, where it prints.
    pub mark: Option<String>,
    /// The line.
    pub text: Line,
}

/// A label and what it stands for.
#[derive(Debug, Clone, Serialize)]
pub struct Fact {
    /// Portion mark, where it prints.
    pub mark: Option<String>,
    /// The label.
    pub label: String,
    /// One or several lines.
    pub lines: Vec<Line>,
}
