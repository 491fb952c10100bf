//! The rules that loading a file can find broken.

use bluf_model::{Drafts, Family, Level, Reads, Rule};

/// Every rule of this crate.
pub const ALL: &[&Rule] = &[
    SYNTAX,
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
    BAD_ID,
    DUPLICATE_ID,
    DANGLING_REFERENCE,
    DANGLING_CITATION,
    BAD_CITATION,
    BAD_LINK,
    MISPLACED_MARKUP,
    BAD_CHARACTER,
    LATE_SOURCE,
    BAD_FIGURE,
    TOO_LONG,
    PORTION_ABOVE_BRIEF,
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

/// The file is no TOML at this place.
pub const SYNTAX: &Rule = &Rule {
    id: "syntax",
    summary: "The file is no TOML at this place.",
    ..RULE
};

/// A key is written twice.
pub const DUPLICATE_KEY: &Rule = &Rule {
    id: "duplicate-key",
    summary: "A key is written twice.",
    ..RULE
};

/// No such key.
pub const UNKNOWN_KEY: &Rule = &Rule {
    id: "unknown-key",
    summary: "No such key.",
    ..RULE
};

/// A key of the brief stands below a table.
pub const MISPLACED_KEY: &Rule = &Rule {
    id: "misplaced-key",
    summary: "A key of the brief stands below a table.",
    ..RULE
};

/// Something that must be there is not.
pub const MISSING_FIELD: &Rule = &Rule {
    id: "missing-field",
    summary: "Something that must be there is not.",
    ..RULE
};

/// A final lacks a part that its template requires.
pub const MISSING_PART: &Rule = &Rule {
    id: "missing-part",
    summary: "A final lacks a part that its template requires.",
    ..RULE
};

/// A value is of another kind than its key asks for.
pub const WRONG_TYPE: &Rule = &Rule {
    id: "wrong-type",
    summary: "A value is of another kind than its key asks for.",
    ..RULE
};

/// A word is not in the vocabulary.
pub const UNKNOWN_TERM: &Rule = &Rule {
    id: "unknown-term",
    summary: "A word is not in the vocabulary.",
    ..RULE
};

/// A date that is none.
pub const BAD_DATE: &Rule = &Rule {
    id: "bad-date",
    summary: "A date that is none.",
    ..RULE
};

/// A source grade that is none.
pub const BAD_GRADE: &Rule = &Rule {
    id: "bad-grade",
    summary: "A source grade that is none.",
    ..RULE
};

/// A marking that is none.
pub const BAD_MARKING: &Rule = &Rule {
    id: "bad-marking",
    summary: "A marking that is none.",
    ..RULE
};

/// An id that has not the form of one.
pub const BAD_ID: &Rule = &Rule {
    id: "bad-id",
    summary: "An id that has not the form of one.",
    ..RULE
};

/// Two items or sources have the same id.
pub const DUPLICATE_ID: &Rule = &Rule {
    id: "duplicate-id",
    summary: "Two items or sources have the same id.",
    ..RULE
};

/// A reference to an item that does not exist.
pub const DANGLING_REFERENCE: &Rule = &Rule {
    id: "dangling-reference",
    summary: "A reference to an item that does not exist.",
    ..RULE
};

/// A citation of a source that does not exist.
pub const DANGLING_CITATION: &Rule = &Rule {
    id: "dangling-citation",
    summary: "A citation of a source that does not exist.",
    ..RULE
};

/// A citation that cannot be read.
pub const BAD_CITATION: &Rule = &Rule {
    id: "bad-citation",
    summary: "A citation that cannot be read.",
    ..RULE
};

/// A link that cannot be followed, or says nothing.
pub const BAD_LINK: &Rule = &Rule {
    id: "bad-link",
    summary: "A link that cannot be followed, or says nothing.",
    ..RULE
};

/// Markup that has no place in the field.
pub const MISPLACED_MARKUP: &Rule = &Rule {
    id: "misplaced-markup",
    summary: "Markup that has no place in the field.",
    ..RULE
};

/// A character that cannot be printed or hides what is written.
pub const BAD_CHARACTER: &Rule = &Rule {
    id: "bad-character",
    summary: "A character that cannot be printed or hides what is written.",
    ..RULE
};

/// A source from after the information cut-off.
pub const LATE_SOURCE: &Rule = &Rule {
    id: "late-source",
    summary: "A source from after the information cut-off.",
    ..RULE
};

/// A figure that is neither an image nor a table, or not a whole one.
pub const BAD_FIGURE: &Rule = &Rule {
    id: "bad-figure",
    summary: "A figure that is neither an image nor a table, or not a whole one.",
    ..RULE
};

/// A text or a word longer than any page can show.
pub const TOO_LONG: &Rule = &Rule {
    id: "too-long",
    summary: "A text or a word longer than any page can show.",
    ..RULE
};

/// A portion marked higher than the brief that it stands in.
pub const PORTION_ABOVE_BRIEF: &Rule = &Rule {
    id: "portion-above-brief",
    summary: "A portion marked higher than the brief that it stands in.",
    ..RULE
};

/// A number out of its range.
pub const OUT_OF_RANGE: &Rule = &Rule {
    id: "out-of-range",
    summary: "A number out of its range.",
    ..RULE
};

/// `[rules]` names a rule that does not exist, or that has no level.
pub const UNKNOWN_RULE: &Rule = &Rule {
    id: "unknown-rule",
    summary: "`[rules]` of `bluf.toml` or of a template names no rule that can have a level.",
    ..RULE
};
