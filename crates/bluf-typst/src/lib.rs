//! From a view to pages: the templates, and the engine around Typst.
//!
//! This crate knows nothing of TOML, of briefs but for their view, of the disk or of the clock:
//! templates and images come in as bytes.

pub mod engine;
pub mod memo;
pub mod templates;
