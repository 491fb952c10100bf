//! Writing trees of text as the markup that they are read from.
//!
//! The reader in `bluf_model` is the measure: a backslash stands only where it would read markup
//! that the tree does not have. `bluf_model::parse_prose` keeps most of what CommonMark would
//! misread by itself, and what it keeps is written as it is.

mod address;
mod blocks;
mod citation;
mod inline;
mod line_start;
mod mark;
mod words;

pub(super) use blocks::prose;
pub(super) use inline::line_with_notes as line;
pub(super) use mark::plain;
