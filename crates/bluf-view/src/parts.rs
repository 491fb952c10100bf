//! The parts of a document in the view: recommendations, judgements, tables, sources.

use bluf_draw::Drawing;
use serde::Serialize;

use super::document::LabelledLine;
use super::text::{Block, Line};
use crate::assets::{AssetId, ImageFormat};

/// A headed part of the body or of the annexes.
#[derive(Debug, Clone, Serialize)]
pub struct Part {
    /// Which part it is: `situation`, `recommendations`, `timeline`. Several may share one name (`sections`).
    pub name: String,
    /// Its heading.
    pub heading: String,
    /// Portion mark of all that it holds, where it prints and every portion has the same.
    pub mark: Option<String>,
    /// What it holds.
    pub content: Content,
    /// "Text withheld", where a release says so of this part.
    pub withheld: Option<String>,
}

/// What a part holds.
#[derive(Debug, Clone, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Content {
    /// Paragraphs, lists, quotations, figures.
    Prose {
        /// The blocks.
        blocks: Vec<Block>,
    },
    /// What the reader is asked to do.
    Recommendations {
        /// "Decision wanted by 1 April 2026", where the brief gives a date.
        request: Option<String>,
        /// Families of recommendations; a brief without families has one without a heading.
        groups: Vec<RecommendationGroup>,
    },
    /// Judgements, with what the words in them mean.
    Judgments {
        /// The quiet line on the likelihood words used and on confidence.
        key: Option<Line>,
        /// The judgements.
        items: Vec<Judgment>,
    },
    /// The alternatives.
    Options {
        /// Labels of what is said of each.
        labels: OptionLabels,
        /// The options.
        items: Vec<PolicyOption>,
    },
    /// Assumptions and what follows if they fail.
    Assumptions {
        /// The assumptions.
        items: Vec<Assumption>,
    },
    /// Items of one line each.
    List {
        /// The items; never empty: "None identified." is an item.
        items: Vec<MarkedLine>,
    },
    /// Rows and columns.
    Table(Table),
    /// Labels and what they stand for, without a header row: who signs, authority blocks, people.
    Facts {
        /// The rows.
        rows: Vec<Fact>,
    },
    /// Sources with their grades.
    Sources {
        /// The author's judgement of the source base.
        summary: Vec<Block>,
        /// What the grades mean, for those in use.
        key: Option<Line>,
        /// Headings of the number, entry and grade columns.
        labels: SourceLabels,
        /// The sources: cited ones by number, then any others.
        entries: Vec<SourceEntry>,
    },
    /// Figures that no text placed.
    Figures {
        /// The figures.
        figures: Vec<Figure>,
    },
    /// The data of charts and maps.
    Data {
        /// The tables, in the order of the figures.
        tables: Vec<DataTable>,
    },
}

/// A family of recommendations.
#[derive(Debug, Clone, Serialize)]
pub struct RecommendationGroup {
    /// Its name.
    pub heading: Option<String>,
    /// Its recommendations.
    pub items: Vec<Recommendation>,
}

/// One thing that the reader is asked to do.
#[derive(Debug, Clone, Serialize)]
pub struct Recommendation {
    /// Label to link to.
    pub target: String,
    /// Its number.
    pub number: usize,
    /// Portion mark, where it prints.
    pub mark: Option<String>,
    /// The action, a sentence.
    pub action: Line,
    /// "Owner" and who; "Due" and when.
    pub facts: Vec<LabelledLine>,
    /// Why, a sentence.
    pub rationale: Option<Line>,
    /// Who objects, and the objection.
    pub dissents: Vec<LabelledLine>,
    /// The words to tick: "Approve", "Disapprove", "Discuss". Empty: no decision line.
    pub decision: Vec<String>,
}

/// A judgement.
#[derive(Debug, Clone, Serialize)]
pub struct Judgment {
    /// Label to link to.
    pub target: String,
    /// Its number.
    pub number: usize,
    /// Portion mark, where it prints.
    pub mark: Option<String>,
    /// The judgement, a sentence.
    pub text: Line,
    /// "Likelihood" and the word, where the sentence holds none.
    pub likelihood: Option<LabelledLine>,
    /// "Moderate confidence" and its basis (which may be an empty line).
    pub confidence: Option<LabelledLine>,
    /// "Alternative" and the rival reading.
    pub alternative: Option<LabelledLine>,
    /// Who disagrees, and how.
    pub dissents: Vec<LabelledLine>,
}

/// Labels of what is said of each option.
#[derive(Debug, Clone, Serialize)]
pub struct OptionLabels {
    /// "Option".
    pub option: String,
    /// "Benefits".
    pub benefits: String,
    /// "Costs".
    pub costs: String,
    /// "Risks".
    pub risks: String,
}

/// One of the alternatives.
#[derive(Debug, Clone, Serialize)]
pub struct PolicyOption {
    /// Label to link to.
    pub target: String,
    /// Its letter.
    pub letter: String,
    /// Portion mark, where it prints.
    pub mark: Option<String>,
    /// Its name.
    pub name: String,
    /// "Recommended", on the one that is.
    pub recommended: Option<String>,
    /// What it is.
    pub description: Option<Line>,
    /// What speaks for it.
    pub benefits: Option<Line>,
    /// What it costs.
    pub costs: Option<Line>,
    /// What may go wrong.
    pub risks: Option<Line>,
    /// Who objects, and the objection.
    pub dissents: Vec<LabelledLine>,
}

/// An assumption.
#[derive(Debug, Clone, Serialize)]
pub struct Assumption {
    /// Label to link to.
    pub target: String,
    /// Its number.
    pub number: usize,
    /// Portion mark, where it prints.
    pub mark: Option<String>,
    /// The assumption.
    pub text: Line,
    /// "If wrong" and what follows.
    pub if_wrong: Option<LabelledLine>,
}

/// A line with its portion mark.
#[derive(Debug, Clone, Serialize)]
pub struct MarkedLine {
    /// Portion mark, where it prints.
    pub mark: Option<String>,
    /// The line.
    pub text: Line,
}

/// Rows and columns.
#[derive(Debug, Clone, Serialize)]
pub struct Table {
    /// Said to a screen reader before the table.
    pub summary: String,
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows.
    pub rows: Vec<Row>,
    /// Whether the first cell of each row names the row.
    pub row_headers: bool,
    /// Notes below.
    pub notes: Vec<Line>,
}

/// A column.
#[derive(Debug, Clone, Serialize)]
pub struct Column {
    /// Its heading.
    pub heading: String,
    /// The unit of its numbers, below the heading.
    pub unit: Option<String>,
    /// Whether it holds figures, which align at the right.
    pub numeric: bool,
    /// Share of the width; 0 takes what its content needs.
    pub width: u32,
}

/// A row.
#[derive(Debug, Clone, Serialize)]
pub struct Row {
    /// Portion mark, where it prints: before the first cell.
    pub mark: Option<String>,
    /// One cell a column; a cell holds one or several lines, set as paragraphs.
    pub cells: Vec<Vec<Line>>,
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

/// Headings of the columns of the source table.
#[derive(Debug, Clone, Serialize)]
pub struct SourceLabels {
    /// "No.".
    pub number: String,
    /// "Source".
    pub source: String,
    /// "Grade"; none where no source has one.
    pub grade: Option<String>,
}

/// A source.
#[derive(Debug, Clone, Serialize)]
pub struct SourceEntry {
    /// Label to link to.
    pub target: String,
    /// Its number; none where nothing printed cites it.
    pub number: Option<usize>,
    /// Portion mark, where it prints.
    pub mark: Option<String>,
    /// The entry, formatted.
    pub entry: Line,
    /// Reliability and credibility: "B2"; "B2, B4" where a single use has a grade of its own.
    pub grade: Option<String>,
    /// What bears on its quality.
    pub descriptor: Option<Line>,
}

/// A figure: an image or a table, with its number and words.
#[derive(Debug, Clone, Serialize)]
pub struct Figure {
    /// Label to link to.
    pub target: String,
    /// "Figure 2".
    pub label: String,
    /// Portion mark, where it prints.
    pub mark: Option<String>,
    /// What it shows: its title.
    pub title: Option<String>,
    /// The caption below.
    pub caption: Option<Line>,
    /// "Source" and the sources.
    pub source: Option<LabelledLine>,
    /// "Credit" and whose picture it is.
    pub credit: Option<LabelledLine>,
    /// Notes below; those of a table stand with the table.
    pub notes: Vec<Line>,
    /// Where its data stand as a table: a link to there.
    pub data: Option<Line>,
    /// What is shown.
    pub body: FigureBody,
}

/// What a figure shows.
#[derive(Debug, Clone, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum FigureBody {
    /// A picture.
    Image {
        /// Its bytes.
        asset: AssetId,
        /// Its kind.
        format: ImageFormat,
        /// What a reader who cannot see it is told.
        alternative: String,
        /// Width in per cent of the text.
        width: u32,
    },
    /// Rows and columns.
    Table(Table),
    /// Options against criteria: a table whose cells may open with a rating.
    Matrix {
        /// The table: criteria down, options across.
        table: Table,
        /// The rating of each cell but the first of a row, in quarters from 0 to 4.
        ratings: Vec<Vec<Option<u8>>>,
    },
    /// Shapes with texts among them.
    Drawing {
        /// What a reader who cannot see it is told.
        alternative: String,
        /// The shapes, in points.
        drawing: Drawing<Line>,
    },
}

/// The data of a figure as a table.
#[derive(Debug, Clone, Serialize)]
pub struct DataTable {
    /// Label to link to.
    pub target: String,
    /// Portion mark, where it prints.
    pub mark: Option<String>,
    /// "Data of figure 2", linked.
    pub title: Line,
    /// What the figure is about.
    pub subject: Option<String>,
    /// The table.
    pub table: Table,
}
