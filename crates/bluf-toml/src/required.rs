//! What a template requires of a final.

use bluf_model::{FieldPath, Place, Profile, Status, Vocabulary};

use crate::{Loaded, Problem, rules};

/// The parts that the template requires and a final brief lacks, each placed at its `status`.
/// A draft renders with what it has.
#[must_use]
pub fn missing_parts(loaded: &Loaded, profile: &Profile) -> Vec<Problem> {
    if loaded.brief.status == Status::Draft {
        return Vec::new();
    }
    let place = Place { field: FieldPath::root().key("status"), words: None };
    let span = loaded.locations.span(&place);
    profile
        .required
        .iter()
        .filter(|part| !part.is_in(&loaded.brief))
        .map(|part| {
            let part = part.term();
            let message = format!("a final `{}` has `{part}`, and this brief has none", profile.name);
            Problem::error(rules::MISSING_PART, span.clone(), message)
                .help(format!("add `{part}`, or write `status = \"draft\"`"))
        })
        .collect()
}
