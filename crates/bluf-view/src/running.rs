//! What is printed at the edge of each sheet: at the head what the document is, at the foot its state.

use super::document::Running;
use super::lowering::Lowering;

/// The most words of a title that a running head holds, and their characters.
const MOST_WORDS: usize = 6;
const MOST_CHARACTERS: usize = 60;

/// The running head and foot of a document of this title.
pub(super) fn running(lowering: &Lowering<'_>, title: &str, notices: &[String]) -> Running {
    let reference = lowering.brief.reference.as_ref();
    let reference = reference.map(|reference| lowering.words_of(&reference.text));
    let status = super::head::status(lowering);
    Running {
        head: std::iter::once(shortened(title)).chain(reference).collect(),
        page: lowering.words.page.to_owned(),
        of: lowering.words.of.to_owned(),
        foot: status.into_iter().chain(notices.iter().cloned()).collect(),
    }
}

/// A title in few words: what stands before its colon, or its first words.
fn shortened(title: &str) -> String {
    let clause = title.split(": ").next().unwrap_or(title);
    let words: Vec<&str> = clause.split(' ').collect();
    if words.len() <= MOST_WORDS && clause.chars().count() <= MOST_CHARACTERS {
        return clause.to_owned();
    }
    let first = words[..words.len().min(MOST_WORDS - 1)].join(" ");
    let first = first.trim_end_matches([',', ';', '.', '–', '—', '-']);
    format!("{first}…")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_title_is_cut_at_a_word_and_bears_no_stray_sign() {
        for (title, short) in [
            ("Fifty small ports", "Fifty small ports"),
            ("El Mencho: what his death changes", "El Mencho"),
            (
                "Close the bridge to lorries, or replace the bearings",
                "Close the bridge to lorries…",
            ),
            (
                "One two three four five – six seven",
                "One two three four five…",
            ),
        ] {
            assert_eq!(shortened(title), short);
        }
        let long = "a".repeat(61);
        assert_eq!(shortened(&long), format!("{long}…"));
    }
}
