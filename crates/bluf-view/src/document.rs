//! The view: all that a template may know of a brief, resolved and in printing order.
//!
//! A template reads it with `json("view.json")`. Numbers, names, dates, labels and quotation
//! marks are final here, so a template only sets type. Every field is always present; what
//! a brief leaves out is `null` or an empty list.

use serde::Serialize;

use crate::assets::AssetId;

use super::parts::Part;
use super::text::{LabelledLine, Line};

/// A brief as a template sees it.
#[derive(Debug, Clone, Serialize)]
pub struct View {
    /// Language of the document, for hyphenation and for screen readers: a BCP 47 tag, `en-US`, `es`.
    pub language: String,
    /// What the PDF says about itself.
    pub metadata: Metadata,
    /// Paper and margins, from the template's profile.
    pub page: Page,
    /// Type families and size, from the template's profile.
    pub fonts: Fonts,
    /// Colours, from the template's profile.
    pub colors: Colors,
    /// What is printed at the edge of each sheet.
    pub running: Running,
    /// The handling marking of the whole document.
    pub marking: Option<DocumentMarking>,
    /// Whether every portion prints its mark: then marks are as easy to see as the text.
    pub marks_every_portion: bool,
    /// What must be said of the marking, a sentence each: that it is illustrative, of which release this is.
    pub notices: Vec<String>,
    /// "Draft", unless the brief is final.
    pub status: Option<String>,
    /// What kind of document this is: "Decision memo".
    pub document_type: String,
    /// Whose paper it is.
    pub letterhead: Option<Letterhead>,
    /// The subject line, as plain text.
    pub title: String,
    /// Portion mark of the title, where it prints.
    pub title_mark: Option<String>,
    /// A second line under the subject.
    pub subtitle: Option<String>,
    /// To, through, from, copy, date, reference: a label and its values, in order.
    pub memo: Vec<MemoRow>,
    /// How the document may be handled, in a sentence, below the memo block.
    pub handling: Option<LabelledLine>,
    /// By whose authority it is marked: blocks for the lower right of page 1.
    pub control: Vec<ControlBlock>,
    /// The bottom line up front.
    pub bluf: Bluf,
    /// The body, in printing order. The first parts belong on page 1.
    pub parts: Vec<Part>,
    /// Heading over the annexes; none, where the sources alone are one and need none.
    pub annexes_heading: Option<String>,
    /// The annexes, in printing order.
    pub annexes: Vec<Part>,
    /// The brief's own source file, to be embedded.
    pub attachment: Option<Attachment>,
}

/// What the PDF says about itself.
#[derive(Debug, Clone, Serialize)]
pub struct Metadata {
    /// Document title.
    pub title: String,
    /// Authors, one entry each.
    pub authors: Vec<String>,
    /// Subject, with the marking.
    pub subject: String,
    /// Keywords.
    pub keywords: Vec<String>,
    /// The date of the brief, as ISO 8601 has it: `2026-03-24`.
    pub date: String,
}

/// Paper and margins.
#[derive(Debug, Clone, Serialize)]
pub struct Page {
    /// The sheet.
    pub paper: Paper,
    /// Margins in millimetres.
    pub margin: Margin,
    /// The side column in millimetres, between the left margin and the text; 0 for none.
    pub side: f64,
    /// In how many columns parts are set.
    pub columns: u32,
    /// What parts the columns, in millimetres.
    pub column_gap: f64,
    /// How long a line of text is, and so how wide a drawing, in millimetres.
    pub measure: f64,
    /// Whether lines are so short that what else stands beside each other stands below.
    pub short_lines: bool,
    /// Whether lines and parts stand closer, to save a page of remains. A view says no: who lays it
    /// out sees where the last page ends, and may say yes.
    pub tight: bool,
}

/// A sheet of paper, upright.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Paper {
    /// What it is called: `A4`, `Letter`.
    pub name: &'static str,
    /// Width in millimetres.
    pub width: f64,
    /// Height in millimetres.
    pub height: f64,
}

/// Margins in millimetres.
#[derive(Debug, Clone, Serialize)]
pub struct Margin {
    /// Top.
    pub top: f64,
    /// Right.
    pub right: f64,
    /// Bottom.
    pub bottom: f64,
    /// Left.
    pub left: f64,
}

/// Type families and size.
#[derive(Debug, Clone, Serialize)]
pub struct Fonts {
    /// Family of the running text.
    pub text: String,
    /// Family of labels and tables.
    pub labels: String,
    /// Size of the running text in points.
    pub size: f64,
}

/// Colours, each as `#rrggbb`.
#[derive(Debug, Clone, Serialize)]
pub struct Colors {
    /// Running text.
    pub text: String,
    /// Headings, links, letters of options.
    pub accent: String,
    /// What is secondary: labels, notes, marks.
    pub quiet: String,
    /// Behind the bottom line.
    pub tint: String,
}

/// What is printed at the edge of each sheet, besides the marking.
#[derive(Debug, Clone, Serialize)]
pub struct Running {
    /// At the head, from the second page on: the title in few words, and the reference.
    pub head: Vec<String>,
    /// Before the page number: "Page".
    pub page: String,
    /// Between the page number and the total: "of".
    pub of: String,
    /// At the foot, after the page number: "Draft", and what must be said of the marking.
    pub foot: Vec<String>,
}

/// The handling marking of the whole document.
#[derive(Debug, Clone, Serialize)]
pub struct DocumentMarking {
    /// As a screen reader says it, once, before the title.
    pub spoken: String,
    /// Its labels: one, or one and that of the Traffic Light Protocol.
    pub labels: Vec<MarkingLabel>,
}

/// A label of the marking, ready to print in header and footer.
#[derive(Debug, Clone, Serialize)]
pub struct MarkingLabel {
    /// As it prints: `TLP:AMBER`.
    pub label: String,
    /// Colour of the letters, `#rrggbb`.
    pub foreground: String,
    /// Colour behind the letters, `#rrggbb`; none for the paper's own.
    pub background: Option<String>,
    /// Whether its system sets it in the middle of the line; TLP stands at the right.
    pub centred: bool,
}

/// Whose paper it is.
#[derive(Debug, Clone, Serialize)]
pub struct Letterhead {
    /// The organisation.
    pub organization: String,
    /// Unit, address: a line each.
    pub lines: Vec<String>,
}

/// A row of the memo block.
#[derive(Debug, Clone, Serialize)]
pub struct MemoRow {
    /// Which row it is: `to`, `through`, `from`, `contact`, `cc`, `date`, `cutoff`, `decision_by`, `reference`, `enclosures`.
    pub name: &'static str,
    /// The label in the language of the document: "To".
    pub label: String,
    /// One or several values, a line each.
    pub values: Vec<Line>,
}

/// By whose authority the document is marked, or who controls what it holds.
#[derive(Debug, Clone, Serialize)]
pub struct ControlBlock {
    /// What the block is: "CUI designation".
    pub heading: String,
    /// Its rows: "Classified by:" and who.
    pub rows: Vec<LabelledLine>,
}

/// The bottom line up front.
#[derive(Debug, Clone, Serialize)]
pub struct Bluf {
    /// Its heading.
    pub heading: String,
    /// Portion mark, where it prints.
    pub mark: Option<String>,
    /// The text: at most four lines as typeset.
    pub text: Line,
}

/// The brief's own source file, to travel inside the document.
#[derive(Debug, Clone, Serialize)]
pub struct Attachment {
    /// Its bytes.
    pub asset: AssetId,
    /// Its name inside the document.
    pub name: String,
    /// What a reader is told it is.
    pub description: String,
    /// Its media type.
    pub media_type: String,
}
