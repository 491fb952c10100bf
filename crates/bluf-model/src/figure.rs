//! Figures: images and tables with a number, a title and a source.

use schemars::JsonSchema;

use crate::schema::OneOrMany;
use crate::{ItemId, Line, Marking, Plain, SourceId};

/// An image (`file`) or a table (`columns` and `rows`): the loader asks for exactly one.
#[derive(Debug, Clone, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Figure {
    /// Name to place it by, `![](#map)`, and to refer to it by, `[](#map)`.
    pub id: Option<ItemId>,
    /// What it shows: best a sentence that states the finding.
    pub title: Option<Plain>,
    /// What the reader must know to read it.
    pub caption: Option<Line>,
    /// The id of its source.
    pub source: Option<SourceId>,
    /// Whose picture it is.
    pub credit: Option<Plain>,
    /// An image beside the brief: PNG, JPEG, WebP or SVG.
    pub file: Option<String>,
    /// What a reader who cannot see it must be told. Required for an image.
    pub alt: Option<String>,
    /// Width of an image in per cent of the text, 10 to 100.
    pub width: Option<u32>,
    /// Headings of the columns of a table.
    #[schemars(default, with = "OneOrMany<Plain>")]
    pub columns: Vec<Plain>,
    /// Rows of a table: as many cells as there are columns; numbers without quotes.
    #[schemars(default, with = "Vec<Vec<CellShape>>")]
    pub rows: Vec<Vec<Cell>>,
    /// Notes below a table.
    #[schemars(default, with = "OneOrMany<Line>")]
    pub notes: Vec<Line>,
    /// Handling marking of the figure; a mark that opens its title does the same.
    pub marking: Option<Marking>,
}

/// A cell of a table.
#[derive(Debug, Clone)]
pub enum Cell {
    /// Words.
    Text(Line),
    /// A number, printed with the separators of the brief's language.
    Number(Number),
}

/// A cell as it is written.
#[derive(JsonSchema)]
#[schemars(untagged, inline)]
#[expect(
    dead_code,
    reason = "describes a cell to the JSON Schema, and is never made"
)]
enum CellShape {
    /// Words.
    Text(String),
    /// A number.
    Number(f64),
}

/// A number as the author gave it.
#[derive(Debug, Clone, Copy, PartialEq, JsonSchema)]
#[schemars(untagged, inline)]
pub enum Number {
    /// A whole number.
    Whole(i64),
    /// A number with decimals.
    Decimal(f64),
}
