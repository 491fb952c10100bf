//! Words on figures, and those in which they are told to readers who cannot see them.

use bluf_model::{PointSymbol, Rating, RouteStyle};

use super::{Phrase, WordFor};

/// Kinds of drawings, as a reader is told of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum FigureKind {
    /// A chart of bars.
    Bars,
    /// A chart of lines.
    Lines,
    /// A chart of dots.
    Dots,
    /// A map.
    Map,
    /// A timeline.
    Timeline,
    /// The likelihood of the judgements.
    Likelihood,
}

/// Words on figures.
#[derive(Clone, Copy)]
pub(crate) struct FigureWords {
    /// What a kind of drawing is called.
    pub kind: WordFor<FigureKind>,
    /// Over the table of a figure's data; the gap is "figure 2".
    pub data_of: Phrase,
    /// Says, below a figure, where its data are.
    pub data_below: &'static str,
    /// From the first to the last of many.
    pub between: fn(&str, &str) -> String,
    /// The least of many values.
    pub lowest: Phrase,
    /// The greatest of many values.
    pub highest: Phrase,
    /// How many are not named.
    pub more: Phrase,
    /// Regions of which nothing is known.
    pub no_data: &'static str,
    /// Heading of a column of criteria.
    pub criterion: &'static str,
    /// How well an option meets a criterion, from 0 to 4 quarters.
    pub ratings: [&'static str; 5],
    /// What the matrix shows.
    pub matrix_shown: &'static str,
    /// Countries whose overseas parts a map does not show.
    pub overseas: Phrase,
    /// Kilometres, after a number.
    pub kilometers: &'static str,
    /// What a symbol on a map shows.
    pub symbol: WordFor<PointSymbol>,
    /// A kind of line on a map.
    pub line: WordFor<RouteStyle>,
}

impl FigureWords {
    /// What a kind of drawing is called.
    #[must_use]
    pub(crate) fn kind(&self, kind: FigureKind) -> &'static str {
        (self.kind)(kind)
    }

    /// How well an option meets a criterion.
    #[must_use]
    pub(crate) fn rating(&self, rating: Rating) -> &'static str {
        self.ratings[usize::from(rating.quarters())]
    }

    /// What stands at a place.
    #[must_use]
    pub(crate) fn symbol(&self, symbol: PointSymbol) -> &'static str {
        (self.symbol)(symbol)
    }

    /// A kind of line.
    #[must_use]
    pub(crate) fn line(&self, style: RouteStyle) -> &'static str {
        (self.line)(style)
    }
}
