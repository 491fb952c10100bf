//! Figures and tables in the view.

use bluf_draw::Drawing;
use serde::Serialize;

use crate::assets::{AssetId, ImageFormat};
use crate::text::{LabelledLine, Line};

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
    /// "Source." and the sources.
    pub source: Option<LabelledLine>,
    /// "Credit." and whose picture it is.
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
    /// How its cells are aligned.
    pub alignment: Alignment,
    /// Share of the width; 0 takes what its content needs.
    pub width: u32,
}

/// How the cells of a column are aligned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Alignment {
    /// At the left: words.
    Left,
    /// At the right: whole numbers, numbers with a sign of their own.
    Right,
    /// At the decimal point: numbers, of which some have decimals.
    Decimal {
        /// The longest of their decimals, with the point, each digit a zero: ".00". As much room
        /// every number leaves behind its decimal point.
        room: String,
    },
}

/// A row.
#[derive(Debug, Clone, Serialize)]
pub struct Row {
    /// Portion mark, where it prints: before the first cell.
    pub mark: Option<String>,
    /// One cell a column; a cell holds one or several lines, set as paragraphs.
    pub cells: Vec<Vec<Line>>,
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
