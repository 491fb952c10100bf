//! Figures: what readers look at before they read, each with a number, a title and a source.

mod chart;
mod map;
mod map_gap;
mod positions;
mod series;
mod table;
mod views;

use schemars::JsonSchema;

use crate::schema::OneOrMany;
use crate::{ItemId, Line, Marking, Plain, SourceId};

pub use chart::{Arrangement, Chart, ChartKind, Orientation};
pub use map::{Map, MapLabels, Point, PointSymbol, Route, RouteStyle};
pub use map_gap::{MapGap, Missing};
pub use positions::Positions;
pub use series::{ChartData, ChartSeries, ChartValue, chart_data, value_columns};
pub use table::{Cell, Number, Rating};
pub use views::{Excerpt, JudgmentChoice, OptionChoice};

use table::CellShape;

/// One thing to look at. What it is, its keys say: an image (`file`), a table (`columns` and
/// `rows`, or `data`), or a table's numbers drawn (`chart`, `map`); a drawing of what the brief holds anyway
/// (`timeline`, `likelihood`); options against criteria (`matrix`).
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
    /// What a reader who cannot see it must be told. Required for an image; drafted from the data where any other figure has none.
    pub alt: Option<String>,
    /// An image beside the brief: PNG, JPEG, WebP, SVG or PDF.
    pub file: Option<String>,
    /// Width of an image in per cent of the text, 10 to 100.
    pub width: Option<u32>,
    /// Headings of the columns of its data. The first names what each row is about.
    #[schemars(default, with = "OneOrMany<Plain>")]
    pub columns: Vec<Plain>,
    /// Units of the columns: one for all columns of numbers, or one for each column, `""` where it has none.
    #[schemars(default, with = "OneOrMany<Plain>")]
    pub units: Vec<Plain>,
    /// Rows of its data: as many cells as there are columns; numbers and dates without quotes, `""` where nothing is known.
    #[schemars(default, with = "Vec<Vec<CellShape>>")]
    pub rows: Vec<Vec<Cell>>,
    /// A CSV file beside the brief, in place of `columns` and `rows`: UTF-8, commas, the headings in its first line, numbers without separators.
    pub data: Option<String>,
    /// Draws the numbers of `columns` and `rows`, of `data`, or of statistics as a chart.
    pub chart: Option<Chart>,
    /// Draws places: regions shaded by `rows` or `data`, points and lines.
    pub map: Option<Map>,
    /// Draws the brief's `timeline`, or a part of it, along an axis. `timeline = {}` draws all of it.
    pub timeline: Option<Excerpt>,
    /// Draws the judgements on the bands of the likelihood scale. `likelihood = {}` draws all of them.
    pub likelihood: Option<JudgmentChoice>,
    /// Holds the options against criteria: a row of `rows` a criterion, and a cell an option. `matrix = {}` takes all options.
    pub matrix: Option<OptionChoice>,
    /// Whether the data of a chart or a map also stand as a table in an annex, for those who cannot see it. They do, unless this is `false`.
    #[schemars(default, with = "Option<bool>")]
    pub data_table: Option<bool>,
    /// Notes below a figure.
    #[schemars(default, with = "OneOrMany<Line>")]
    pub notes: Vec<Line>,
    /// Handling marking of the figure; a mark that opens its title does the same.
    pub marking: Option<Marking>,
}

/// What a figure shows: the loader sees to it that each shows one thing.
#[derive(Debug, Clone, Copy)]
pub enum Shown<'a> {
    /// An image, by its file.
    Image(&'a str),
    /// Rows and columns.
    Table,
    /// Numbers as bars, lines or dots.
    Chart(&'a Chart),
    /// Places.
    Map(&'a Map),
    /// Events along an axis.
    Timeline(&'a Excerpt),
    /// Judgements on the bands of the likelihood scale.
    Likelihood(&'a JudgmentChoice),
    /// Options against criteria.
    Matrix(&'a OptionChoice),
}

impl Figure {
    /// What it shows.
    #[must_use]
    pub fn shown(&self) -> Shown<'_> {
        let file = self.file.as_deref().map(Shown::Image);
        file.or(self.chart.as_ref().map(Shown::Chart))
            .or(self.map.as_ref().map(Shown::Map))
            .or(self.timeline.as_ref().map(Shown::Timeline))
            .or(self.likelihood.as_ref().map(Shown::Likelihood))
            .or(self.matrix.as_ref().map(Shown::Matrix))
            .unwrap_or(Shown::Table)
    }

    /// The column of a heading, counted from 0.
    #[must_use]
    pub fn column(&self, heading: &str) -> Option<usize> {
        self.columns.iter().position(|it| it.text == heading)
    }

    /// The unit of a column: its own, or the one that all columns of numbers have.
    #[must_use]
    pub fn unit(&self, column: usize) -> Option<&Plain> {
        let unit = match self.units.as_slice() {
            [one] => Some(one),
            several => several.get(column),
        };
        unit.filter(|unit| !unit.text.is_empty())
    }
}
