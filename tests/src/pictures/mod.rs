//! Pictures that say something wherever their format lets them, and what a document holds of it.
//!
//! Each begins with a sound picture of `tests/pictures/`, or with pixels made here.

mod held;
mod jpeg;
mod page;
mod png;
mod profile;
mod svg;
mod webp;

use std::path::PathBuf;

pub use self::held::held;
pub use self::jpeg::talkative as talkative_jpeg;
pub use self::page::endless_pages;
pub use self::png::{Kind, plain as png, talkative as talkative_png};
pub use self::svg::{drawing, hidden_words};
pub use self::webp::talkative as talkative_webp;

use crate::fixtures::root;

/// What every canary begins with: no other word of a document does.
pub const CANARY: &str = "xqcanary";

/// A picture that tells more than it shows.
#[derive(Debug, Clone)]
pub struct Talkative {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// The words that it must not pass on.
    pub canaries: Vec<String>,
}

/// Numbers canaries, so that each says where it was.
#[derive(Debug, Default)]
struct Canaries(Vec<String>);

impl Canaries {
    /// A word of letters alone, which nothing else holds.
    fn word(&mut self, place: &str) -> String {
        let letters: String = place.chars().filter(char::is_ascii_alphanumeric).collect();
        let word = format!("{CANARY}{}n{letters}", self.0.len());
        self.0.push(word.clone());
        word
    }
}

/// The file of a sound picture.
#[must_use]
pub fn path(name: &str) -> PathBuf {
    root().join("tests/pictures").join(name)
}

/// A sound picture.
///
/// # Panics
///
/// When there is none of this name.
#[must_use]
pub fn sound(name: &str) -> Vec<u8> {
    let path = path(name);
    std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}
