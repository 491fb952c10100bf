//! Every rule that judges a brief: what it finds, how much it weighs, and who says so.
//!
//! This crate reads the model, the profile of the template and how far the typeset parts reach.
//! It knows nothing of TOML or of Typst. A rule is a file in `rules/`, in the folder of its
//! family; [`judge`] asks each of them, weighs what they say and leaves out what the author
//! allows.

mod allow;
mod finding;
mod judge;
mod measured;
mod reading;
mod rules;
mod words;

pub use allow::is_allowed;
pub use finding::{Edit, Finding, Remark};
pub use judge::judge;
pub use measured::{Measured, measured};
pub use reading::{House, Pages, Passage, Reading, Role, Subject};
pub use rules::{Check, HEAD_OF_RELEASE, IMPOSSIBLE_RELEASE, checks, left_out};
