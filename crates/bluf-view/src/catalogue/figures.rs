//! Words on figures, and those in which they are told to readers who cannot see them.

use bluf_model::{PointSymbol, Rating, RouteStyle, Vocabulary};

use super::Phrase;

/// Words on figures.
#[derive(Clone, Copy)]
pub struct FigureWords {
    /// What each kind of drawing is called: bars, lines, dots, map, timeline, likelihood.
    pub kinds: [&'static str; 6],
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
    /// Kilometres, after a number.
    pub kilometers: &'static str,
    /// What stands at a place, in the order of the vocabulary.
    pub symbols: [&'static str; 7],
    /// Kinds of lines, in the order of the vocabulary.
    pub lines: [&'static str; 5],
}

impl FigureWords {
    /// How well an option meets a criterion.
    #[must_use]
    pub fn rating(&self, rating: Rating) -> &'static str {
        self.ratings[usize::from(rating.quarters())]
    }

    /// What stands at a place.
    #[must_use]
    pub fn symbol(&self, symbol: PointSymbol) -> &'static str {
        self.symbols[position(symbol)]
    }

    /// A kind of line.
    #[must_use]
    pub fn line(&self, style: RouteStyle) -> &'static str {
        self.lines[position(style)]
    }
}

/// Where a term stands in its vocabulary.
fn position<V: Vocabulary>(value: V) -> usize {
    let position = V::TERMS.iter().position(|(_, it)| *it == value);
    position.expect("every value of a vocabulary has a term")
}
