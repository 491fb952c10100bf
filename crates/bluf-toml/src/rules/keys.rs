//! Whether the file has the keys that it must have, and no others.

use bluf_model::{Drafts, Reads, Rule};

use super::RULE;

/// No such key.
pub const UNKNOWN_KEY: &Rule = &Rule {
    id: "unknown-key",
    summary: "A key is none of those that its table takes.",
    reasoning: "What stands under a misspelt key would be left out of the document, and nobody \
        would notice. Tables whose keys are the author's own are left alone: `[people]`, \
        `[acronyms]`, `[sections]`, `[annexes]`, and the ids under `[sources]`.",
    source: "bluf: the practice of closed formats, where a misspelling is an error",
    bad: r#"
subtitel = "Third note"
"#,
    good: r#"
subtitle = "Third note"
"#,
    ..RULE
};

/// A key of the brief stands below a table.
pub const MISPLACED_KEY: &Rule = &Rule {
    id: "misplaced-key",
    summary: "A key of the brief stands below the heading of a table, or in the braces of one.",
    reasoning: "In TOML a table reaches to the next heading or to the end of the file, and a \
        blank line does not end it. In `[people]`, `[acronyms]`, `[sections]` and `[annexes]` a \
        name that is also a key of the brief may stand in quotes, and is left alone.",
    source: "TOML 1.0.0, \"Table\"",
    bad: r#"
[sources]
log = { title = "Berth log to 12 May" }

cutoff = "2026-05-12 16:00"
"#,
    good: r#"
cutoff = "2026-05-12 16:00"

[sources]
log = { title = "Berth log to 12 May" }
"#,
    ..RULE
};

/// Something that must be there is not.
pub const MISSING_FIELD: &Rule = &Rule {
    id: "missing-field",
    summary: "A brief or an item lacks a field that it must have, or the field is empty.",
    reasoning: "A brief without a title, a date or a bottom line is none, and an item without \
        its text says nothing. Nothing is called missing where a syntax error may have swallowed \
        it, nor where a misspelt key shows what was meant.",
    source: "bluf: what every memorandum of the formats that it knows has",
    bad: r#"
[[recommendations]]
owner = "Ports Directorate"
"#,
    good: r#"
[[recommendations]]
owner  = "Ports Directorate"
action = "Buy a spare motor."
"#,
    ..RULE
};

/// A final lacks a part that its template requires.
pub const MISSING_PART: &Rule = &Rule {
    id: "missing-part",
    drafts: Drafts::Silent,
    reads: Reads::Template,
    summary: "A final lacks a part that its template requires.",
    reasoning: "The template stands for what its readers expect: a decision memo that \
        recommends nothing leaves them with no decision to take. A draft is rendered with the \
        parts that it has.",
    source: "bluf: `required` in the template, after the prescribed headings of ministries and \
        agencies",
    bad: r#"
to          = "Minister for Ports"
from        = "Ports Directorate"
decision_by = 2026-05-29
situation   = "Two of three cranes work [@log]."
"#,
    good: r#"
to          = "Minister for Ports"
from        = "Ports Directorate"
decision_by = 2026-05-29
situation   = "Two of three cranes work [@log]."

[[recommendations]]
action = "Buy a spare motor."
"#,
    ..RULE
};

/// `[rules]` names a rule that does not exist, or that has no level.
pub const UNKNOWN_RULE: &Rule = &Rule {
    id: "unknown-rule",
    summary: "`[rules]` of `bluf.toml` or of a template names no rule that can have a level.",
    reasoning: "A rule that is switched on or off under a misspelt name goes on as before. The \
        rules about the file are always errors, and have no level to choose: what breaks one \
        cannot be read.",
    source: "bluf: the practice of linters, which refuse the name of a rule that they do not know",
    bad: r#"
[rules]
hegde = "deny"
"#,
    good: r#"
[rules]
hedge = "deny"
"#,
    ..RULE
};
