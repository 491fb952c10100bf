//! Several labels of one system where a marking has one: which of them is the highest.

use super::{Label, MarkingError, Scheme, tlp_label};

/// The error of a text that holds two or more labels of one system; none, where it does not.
///
/// A marking is one label of a system, so that what it protects is never a question of which of
/// two is meant. The highest is kept, because a guess must not free anything.
pub(super) fn several(text: &str) -> Option<MarkingError> {
    // Most markings are one label, and cost no more than this look.
    let is_tlp = |three: &&[u8]| three.eq_ignore_ascii_case(b"TLP");
    if text.as_bytes().windows(3).filter(is_tlp).nth(1).is_some() {
        let tlp = tlp_labels(text);
        if tlp.len() > 1 {
            return highest(&tlp);
        }
    }
    // A single label has no comma but in a release list, whose countries are no labels.
    let pieces = || text.split([',', ';']).map(str::trim);
    pieces().nth(1)?;
    Scheme::all()
        .filter(|scheme| *scheme != Scheme::TLP)
        .find_map(|scheme| {
            let labels: Vec<Label> = pieces()
                .filter_map(|piece| Label::parse(piece, scheme).ok())
                .collect();
            (labels.len() > 1).then(|| highest(&labels))?
        })
}

fn highest(labels: &[Label]) -> Option<MarkingError> {
    Some(MarkingError::Several {
        highest: Label::join(labels)?.to_string(),
    })
}

/// The labels of the Traffic Light Protocol in a text, however they are separated.
fn tlp_labels(text: &str) -> Vec<Label> {
    let capitals = text.to_ascii_uppercase();
    let starts: Vec<usize> = capitals.match_indices("TLP").map(|(at, _)| at).collect();
    let ends = starts.iter().skip(1).copied().chain([capitals.len()]);
    starts
        .iter()
        .zip(ends)
        .filter_map(|(start, end)| {
            let label = capitals.get(*start..end)?;
            // Whatever joins it to the next: a comma, a slash, a word.
            let label = label.trim_end_matches(|c: char| !c.is_ascii_alphanumeric());
            let label = [" AND", " OR", " ET", " Y", " E", " O", " OU"]
                .iter()
                .find_map(|word| label.strip_suffix(word))
                .unwrap_or(label);
            match tlp_label(label.trim_end()) {
                Ok(label) => Some(label),
                Err(MarkingError::Spelling(right)) => Label::parse(&right, Scheme::TLP).ok(),
                Err(_) => None,
            }
        })
        .collect()
}
