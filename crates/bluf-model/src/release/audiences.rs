//! The readers to whom a brief may go.

use crate::{Brief, Label, Marking, Standing, texts};

/// The markings at which a brief has something to release: those that it names, or else every
/// marking of a portion that is below its own, from the freest.
#[must_use]
pub fn audiences(brief: &Brief) -> Vec<Marking> {
    if !brief.releases.is_empty() {
        return brief.releases.clone();
    }
    let Some(banner) = &brief.marking else {
        return Vec::new();
    };
    let scheme = banner.scheme();
    let mut labels: Vec<Label> = Vec::new();
    for portion in texts(brief) {
        let label = portion.marking.as_ref().and_then(|it| it.of(scheme));
        let is_of_text = portion.standing != Standing::Particular;
        if let Some(label) = label.filter(|it| is_of_text && *it != banner.primary())
            && banner.primary().covers(label)
            && !labels.contains(label)
        {
            labels.push(label.clone());
        }
    }
    labels.sort_by_key(|label| (label.level_number(), label.to_string()));
    labels.into_iter().map(Marking::from).collect()
}
