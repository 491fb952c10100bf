//! What stands in the way of a release: said without a word of the brief.

use super::schemes;
use crate::{Brief, FieldPath, Marking, Place, Scheme};

/// What stands in the way of a release.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReleaseProblem {
    /// What it is.
    pub kind: ReleaseProblemKind,
    /// Where it stands in the brief.
    pub place: Place,
}

/// What stands in the way of a release.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReleaseProblemKind {
    /// The brief has no marking: nothing says what may go further.
    NoMarking,
    /// The brief has no marking of this system.
    OtherScheme(Scheme),
    /// The title is above the line, and a release needs one.
    Title,
    /// All of the bottom line is above the line, and a release needs one.
    Bluf,
    /// The heading of a section is above the line, and text of the section is not.
    Heading,
    /// An objection is above the line, and what it objects to is not.
    Dissent,
    /// A text refers to something that goes.
    Reference,
    /// A text cites a source above the line.
    Source,
    /// The whole is marked higher than its parts, for what they reveal together: marks on the parts
    /// do not say which of them may go.
    Compilation,
    /// What stays is classified, and by whose authority goes.
    Authority,
}

/// Why nothing can be cut at this line.
pub(super) fn of_line(brief: &Brief, at: &Marking) -> Option<ReleaseProblem> {
    let marking = brief.marking.as_ref();
    let missing = schemes(at)
        .into_iter()
        .find(|scheme| marking.is_none_or(|own| own.of(*scheme).is_none()))?;
    let kind = match marking {
        None => ReleaseProblemKind::NoMarking,
        Some(_) => ReleaseProblemKind::OtherScheme(missing),
    };
    Some(ReleaseProblem {
        kind,
        place: Place {
            field: FieldPath::root().key("marking"),
            words: None,
        },
    })
}

impl ReleaseProblemKind {
    /// What is wrong, when the line is `at`, and what to do: without a word of the brief, because
    /// whoever releases may not be the one who may read it.
    #[must_use]
    pub fn explain(&self, at: &Marking) -> (String, String) {
        let portion = at.portion();
        match self {
            Self::NoMarking => (
                "this brief has no marking: nothing says what may go further".to_owned(),
                "write `marking = \"…\"` for the brief".to_owned(),
            ),
            Self::OtherScheme(scheme) => (
                format!(
                    "this brief has no marking of this system: {}",
                    scheme.table().name
                ),
                "release it at a marking of its own system".to_owned(),
            ),
            Self::Title => (
                format!("the title is above `{at}`, and a release needs one"),
                format!(
                    "write a title that may go there, and open it with its mark: `({portion})`"
                ),
            ),
            Self::Bluf => (
                format!("the BLUF is above `{at}`, and a release needs one"),
                format!(
                    "write `bluf` as an array of sentences, and open those that may go there with their mark: `({portion})`"
                ),
            ),
            Self::Heading => (
                format!("this heading is above `{at}`, and text below it is not"),
                format!("put the key in quotes, and open it with its mark: `\"({portion}) …\"`"),
            ),
            Self::Dissent => (
                format!("this objection is above `{at}`, and what it objects to is not"),
                "word it so that it may go there, and mark it; or mark what it objects to higher"
                    .to_owned(),
            ),
            Self::Reference => (
                format!(
                    "this text stays in a release at `{at}`, and refers to something that goes"
                ),
                "leave out the reference, or mark the text as high as what it refers to".to_owned(),
            ),
            Self::Compilation => (
                format!("the parts of this brief reveal more together, and `{at}` is below the whole"),
                "write a brief of its own for these readers, or have what the parts reveal assessed".to_owned(),
            ),
            Self::Authority => (
                format!("a release at `{at}` is classified, and this block goes"),
                format!("mark the block so that it may go there: `marking = \"{portion}\"`"),
            ),
            Self::Source => (
                format!("this text stays in a release at `{at}`, and cites a source above it"),
                "leave out the citation, or mark the text as high as the source".to_owned(),
            ),
        }
    }
}
