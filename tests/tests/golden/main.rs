//! Every brief of the repository through the whole pipeline, against golden files.
//!
//! One program, so that each brief is rendered once.

#![expect(
    clippy::disallowed_methods,
    clippy::disallowed_macros,
    reason = "tests read the briefs of the repository and golden files, and print figures of trust"
)]

mod acronyms;
mod applied_helps;
mod characters;
mod checked_is_rendered;
mod every_text;
mod figures;
mod fill;
mod geometry;
mod labels;
mod large_inputs;
mod layout;
mod library;
mod likelihood_sentences;
mod pages;
mod pdf;
mod pictures;
mod reader;
mod reference;
mod releases;
mod schema;
mod starters;
mod template_parts;
mod text;
mod view;
mod walls;
