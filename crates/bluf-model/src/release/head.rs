//! What of the head of a brief a release leaves out: no part of the text misses it.

use super::is_at_or_below;
use crate::{Marking, Role, Text};

/// The texts of the head, among all [`texts`](crate::texts) of a brief, that bear no mark and that
/// a release at this line leaves out: to whom and from whom it goes, its second title, its
/// reference, how it may be handled. What bears a mark goes by the author's own decision. The
/// title is not among them, without which there is no release, nor are the keywords, which are on
/// no page.
#[must_use]
pub fn head_above<'t, 'a>(texts: &'t [Text<'a>], at: &Marking) -> Vec<&'t Text<'a>> {
    let is_head = |text: &&Text<'_>| {
        matches!(
            text.role,
            Role::Subtitle
                | Role::Reference
                | Role::Addressee
                | Role::Contact
                | Role::Enclosure
                | Role::Handling
        )
    };
    let is_above = |text: &&Text<'_>| {
        let marking = text.marking.as_deref();
        text.own.is_none() && marking.is_some_and(|marking| !is_at_or_below(at, marking))
    };
    texts.iter().filter(is_head).filter(is_above).collect()
}
