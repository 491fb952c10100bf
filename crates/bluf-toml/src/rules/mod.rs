//! The rules that loading a file can find broken.

mod figures;
mod ids;
mod keys;
mod markings;
mod syntax;
mod text;
mod values;

use bluf_model::{Drafts, Family, Level, Reads, Rule};

pub use figures::{BAD_DATA, BAD_FIGURE, BAD_GEOMETRY, BROKEN_AXIS, UNKNOWN_REGION};
pub use ids::{BAD_ID, DANGLING_CITATION, DANGLING_REFERENCE, DUPLICATE_ID};
pub use keys::{MISPLACED_KEY, MISSING_FIELD, MISSING_PART, UNKNOWN_KEY, UNKNOWN_RULE};
pub use markings::{BAD_MARKING, MARKING_CONFLICT, MARKING_ORDER, STRAY_MARK};
pub use syntax::{DOUBTFUL_ESCAPE, DUPLICATE_KEY, SYNTAX};
pub use text::{BAD_CHARACTER, BAD_CITATION, BAD_LINK, BAD_NOTE, MISPLACED_MARKUP, TOO_LONG};
pub use values::{BAD_DATE, BAD_GRADE, LATE_SOURCE, OUT_OF_RANGE, UNKNOWN_TERM, WRONG_TYPE};

/// Every rule of this crate.
pub const ALL: &[&Rule] = &[
    SYNTAX,
    DOUBTFUL_ESCAPE,
    DUPLICATE_KEY,
    UNKNOWN_KEY,
    MISPLACED_KEY,
    MISSING_FIELD,
    MISSING_PART,
    WRONG_TYPE,
    UNKNOWN_TERM,
    BAD_DATE,
    BAD_GRADE,
    BAD_MARKING,
    MARKING_ORDER,
    MARKING_CONFLICT,
    STRAY_MARK,
    BAD_ID,
    DUPLICATE_ID,
    DANGLING_REFERENCE,
    DANGLING_CITATION,
    BAD_CITATION,
    BAD_NOTE,
    BAD_LINK,
    MISPLACED_MARKUP,
    BAD_CHARACTER,
    LATE_SOURCE,
    BAD_FIGURE,
    BAD_DATA,
    BROKEN_AXIS,
    UNKNOWN_REGION,
    BAD_GEOMETRY,
    TOO_LONG,
    OUT_OF_RANGE,
    UNKNOWN_RULE,
];

/// What all rules about the file have in common: what breaks one cannot be read, draft or not.
const RULE: Rule = Rule {
    id: "",
    family: Family::File,
    level: Level::Deny,
    drafts: Drafts::Same,
    reads: Reads::File,
    summary: "",
    reasoning: "",
    source: "",
    bad: "",
    good: "",
};
