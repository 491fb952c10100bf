//! Acronyms in a text: where one is used, and whether the text says itself what it means. The view
//! writes acronyms out by this, and the rules look for unexplained ones by it.

mod explained;
mod forms;
mod listed;

pub use explained::{Explanation, is_explained};
pub use forms::{AcronymForm, AcronymUse, acronym_at, is_reference};
pub use listed::ListedAcronyms;
