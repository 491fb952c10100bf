//! Whether values say what their keys ask for.

use bluf_model::Rule;

use super::RULE;

/// A value is of another kind than its key asks for.
pub const WRONG_TYPE: &Rule = &Rule {
    id: "wrong-type",
    summary: "A value is of another kind than its key takes, such as a number where text belongs.",
    reasoning: "`value = \"4 100\"` could be printed, but not be added up or set in a column. \
        Where a key takes one entry or several, both are right: a single addressee needs no \
        list.",
    source: "TOML 1.0.0, \"Key/Value Pair\"",
    bad: r#"
[[statistics]]
label = "Boxes moved on Monday"
value = "4 100"
"#,
    good: r#"
[[statistics]]
label = "Boxes moved on Monday"
value = 4100
"#,
    ..RULE
};

/// A word is not in the vocabulary.
pub const UNKNOWN_TERM: &Rule = &Rule {
    id: "unknown-term",
    summary: "A word is none of those that its place takes: a likelihood, a status, a language.",
    reasoning: "Readers of estimates learn one scale, and a word that is not on it tells them \
        nothing about how likely something is. Blanks around the word do not matter.",
    source: "ICD 203 and the PHIA Probability Yardstick (likelihood); BCP 47 and ISO 639 \
        (languages); bluf: otherwise closed vocabularies",
    bad: r#"
[[judgments]]
text       = "The motor arrives on Thursday."
likelihood = "quite possible"
"#,
    good: r#"
[[judgments]]
text       = "The motor arrives on Thursday."
likelihood = "likely"
"#,
    ..RULE
};

/// A date that is none.
pub const BAD_DATE: &Rule = &Rule {
    id: "bad-date",
    summary: "A date is not in the calendar, or not written as year, month and day.",
    reasoning: "`5/12/2026` is a day in May for some readers and in December for others. Where a \
        date need not be known to the day, a year, a month or a minute stands in quotes: \
        `\"2026-05\"`. Dates inside texts are left alone.",
    source: "ISO 8601-1:2019; TOML 1.0.0, \"Local Date\" and \"Local Date-Time\"",
    bad: r#"
decision_by = "29 May 2026"
"#,
    good: r#"
decision_by = 2026-05-29
"#,
    ..RULE
};

/// A source grade that is none.
pub const BAD_GRADE: &Rule = &Rule {
    id: "bad-grade",
    summary: "A source grade is not a letter from A to F and a number from 1 to 6.",
    reasoning: "The letter says how reliable the source is and the number how credible the \
        report; a grade with one of them, or with a word, cannot be compared with others. A \
        source without a grade is left alone.",
    source: "NATO AJP-2.1 (the Admiralty code); FM 2-22.3",
    bad: r#"
[sources.log]
title = "Berth log to 12 May"
grade = "G2"
"#,
    good: r#"
[sources.log]
title = "Berth log to 12 May"
grade = "F2"
"#,
    ..RULE
};

/// A source from after the information cut-off.
pub const LATE_SOURCE: &Rule = &Rule {
    id: "late-source",
    summary: "A source is dated after the information cut-off of the brief.",
    reasoning: "The cut-off tells readers what the brief cannot know yet, and a later source \
        makes that untrue. Dates are compared as far as both are known: a source of the same \
        day whose hour is not known is left alone, and so is a brief without `cutoff`.",
    source: "bluf: the practice of estimates that state their information cut-off date",
    bad: r#"
cutoff = "2026-05-11 18:00"

[sources.call]
title = "Call with the harbour master"
date  = 2026-05-12
"#,
    good: r#"
cutoff = "2026-05-12 09:00"

[sources.call]
title = "Call with the harbour master"
date  = 2026-05-12
"#,
    ..RULE
};

/// A number out of its range.
pub const OUT_OF_RANGE: &Rule = &Rule {
    id: "out-of-range",
    summary: "A number is outside what its key takes, or too large to be printed.",
    reasoning: "An image wider than the text would be cut off, and one of a few per cent could \
        not be read. Numbers of statistics and tables may be of any size that 64 bits can hold.",
    source: "TOML 1.0.0, \"Integer\" and \"Float\"; bluf: the widths that a page can show",
    bad: r#"
[[figures]]
file  = "crane.svg"
alt   = "The arm of the north crane lies across the quay."
width = 120
"#,
    good: r#"
[[figures]]
file  = "crane.svg"
alt   = "The arm of the north crane lies across the quay."
width = 100
"#,
    ..RULE
};
