//! The rules that loading a file can find broken.

use crate::Rule;

/// The file is no TOML at this place.
pub const SYNTAX: Rule = Rule { id: "syntax" };
/// A key is written twice.
pub const DUPLICATE_KEY: Rule = Rule {
    id: "duplicate-key",
};
/// No such key.
pub const UNKNOWN_KEY: Rule = Rule { id: "unknown-key" };
/// A key of the brief stands below a table.
pub const MISPLACED_KEY: Rule = Rule {
    id: "misplaced-key",
};
/// Something that must be there is not.
pub const MISSING_FIELD: Rule = Rule {
    id: "missing-field",
};
/// A final lacks a part that its template requires.
pub const MISSING_PART: Rule = Rule { id: "missing-part" };
/// A value is of another kind than its key asks for.
pub const WRONG_TYPE: Rule = Rule { id: "wrong-type" };
/// A word is not in the vocabulary.
pub const UNKNOWN_TERM: Rule = Rule { id: "unknown-term" };
/// A date that is none.
pub const BAD_DATE: Rule = Rule { id: "bad-date" };
/// A source grade that is none.
pub const BAD_GRADE: Rule = Rule { id: "bad-grade" };
/// A marking that is none.
pub const BAD_MARKING: Rule = Rule { id: "bad-marking" };
/// An id that has not the form of one.
pub const BAD_ID: Rule = Rule { id: "bad-id" };
/// Two items or sources have the same id.
pub const DUPLICATE_ID: Rule = Rule { id: "duplicate-id" };
/// A reference to an item that does not exist.
pub const DANGLING_REFERENCE: Rule = Rule {
    id: "dangling-reference",
};
/// A citation of a source that does not exist.
pub const DANGLING_CITATION: Rule = Rule {
    id: "dangling-citation",
};
/// A citation that cannot be read.
pub const BAD_CITATION: Rule = Rule { id: "bad-citation" };
/// A link that cannot be followed, or says nothing.
pub const BAD_LINK: Rule = Rule { id: "bad-link" };
/// Markup that has no place in the field.
pub const MISPLACED_MARKUP: Rule = Rule {
    id: "misplaced-markup",
};
/// A character that cannot be printed or hides what is written.
pub const BAD_CHARACTER: Rule = Rule {
    id: "bad-character",
};
/// A source from after the information cut-off.
pub const LATE_SOURCE: Rule = Rule { id: "late-source" };
/// A figure that is neither an image nor a table, or not a whole one.
pub const BAD_FIGURE: Rule = Rule { id: "bad-figure" };
/// A text or a word longer than any page can show.
pub const TOO_LONG: Rule = Rule { id: "too-long" };
/// A portion marked higher than the brief that it stands in.
pub const PORTION_ABOVE_BRIEF: Rule = Rule {
    id: "portion-above-brief",
};
/// A number out of its range.
pub const OUT_OF_RANGE: Rule = Rule { id: "out-of-range" };
