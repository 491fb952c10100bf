//! What the file of a release is called: after what is left in it, because the name of the brief's
//! own file may say what was cut.

use bluf_model::{Brief, Marking};

/// The longest name of a title, in characters.
const LONGEST: usize = 60;

/// `bridge-closed-tlp-green`: what the title of the release has before its colon, and its marking.
pub(crate) fn release_name(released: &Brief, at: &Marking) -> String {
    let mut title = String::new();
    let clause = released.title.text.split(": ").next().unwrap_or_default();
    for word in words(clause) {
        if !title.is_empty() && title.chars().count() + 1 + word.chars().count() > LONGEST {
            break;
        }
        if !title.is_empty() {
            title.push('-');
        }
        title.extend(word.chars().take(LONGEST));
    }
    let marking = words(&at.portion()).collect::<Vec<_>>().join("-");
    match title.is_empty() {
        true => format!("release-{marking}"),
        false => format!("{title}-{marking}"),
    }
}

/// The words of a text in small letters.
fn words(text: &str) -> impl Iterator<Item = String> + '_ {
    let is_between = |letter: char| !letter.is_alphanumeric();
    let words = text.split(is_between).filter(|word| !word.is_empty());
    words.map(str::to_lowercase)
}
