//! From a brief to pages: the view that a template reads, and the engine around Typst.
//!
//! This crate knows nothing of TOML, of the disk or of the clock: templates, images and sources
//! come in as bytes.

pub mod catalogue;
pub mod engine;
pub mod memo;
pub mod sources;
pub mod templates;
pub mod view;

pub use view::document::Letterhead;
