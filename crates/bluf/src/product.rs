//! Products: the files that bluf wrote. Each says so, and nothing else is taken for one.

use bluf_typst::engine::{Made, made};

/// What every product names as the program that made it.
pub(crate) const CREATOR: &str = concat!("bluf ", env!("CARGO_PKG_VERSION"));

/// What the creator of a product begins with, whatever the version.
const NAME: &str = "bluf ";

/// A file that bluf wrote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Product {
    /// Which page of how many it is, counted from 1; none for a whole document, a PDF.
    pub page: Option<(usize, usize)>,
}

/// What a file is as a product of bluf, of this or another version; none, where it is another
/// program's, a person's, or damaged.
#[must_use]
pub fn product(bytes: &[u8]) -> Option<Product> {
    let Made { creator, page } = made(bytes)?;
    creator.starts_with(NAME).then_some(Product { page })
}
