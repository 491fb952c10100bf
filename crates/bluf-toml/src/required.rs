//! What a template requires of a final.

use bluf_model::{Brief, FieldPath, Place, Profile, Status, Vocabulary};

use crate::{Locations, Problem, rules};

/// The parts that the template requires and a final brief lacks, each placed at its `status`.
/// A draft renders with what it has, and so does a release, from which parts were cut.
#[must_use]
pub fn missing_parts(brief: &Brief, locations: &Locations, profile: &Profile) -> Vec<Problem> {
    if brief.status == Status::Draft || brief.released.is_some() {
        return Vec::new();
    }
    let place = Place {
        field: FieldPath::root().key("status"),
        words: None,
    };
    let missing = profile.required.iter().filter(|part| !part.is_in(brief));
    missing
        .map(|part| {
            let part = part.term();
            let message = format!(
                "a final `{}` has `{part}`, and this brief has none",
                profile.name
            );
            Problem::error(rules::MISSING_PART, locations.span(&place), message)
                .help(format!("add `{part}`, or write `status = \"draft\"`"))
        })
        .collect()
}
