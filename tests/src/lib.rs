//! The whole pipeline against golden files: what the drivers in `tests/` share.
//!
//! Every brief in `briefs/` and `tests/briefs/` is covered by being there: the drivers take all.

#![expect(
    clippy::disallowed_methods,
    reason = "tests read the briefs of the repository, and golden files"
)]

pub mod canaries;
pub mod fixtures;
pub mod golden;
pub mod numbers;
pub mod pdf;
pub mod pictures;
pub mod pixels;
pub mod rendered;
pub mod said;
