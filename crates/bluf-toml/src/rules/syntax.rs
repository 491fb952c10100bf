//! Whether the file is TOML.

use bluf_model::Rule;

use super::RULE;

/// The file is no TOML at this place.
pub const SYNTAX: &Rule = &Rule {
    id: "syntax",
    summary: "The file is not TOML at this place.",
    reasoning: "Nobody can tell what is meant where the file breaks the rules of its format. \
        Reading goes on behind the mistake, so that one run finds the others too, and what the \
        mistake may have swallowed is not called missing. The version is TOML 1.0, which editors and \
        other programs read: what 1.1 adds (rows over several lines, a comma behind their last \
        value, `\\x41`, times without seconds) is refused, each with what to write in its place.",
    source: "TOML 1.0.0",
    bad: r#"
subtitle = Third note
"#,
    good: r#"
subtitle = "Third note"
"#,
    ..RULE
};

/// A key is written twice.
pub const DUPLICATE_KEY: &Rule = &Rule {
    id: "duplicate-key",
    summary: "A key is written twice in one table.",
    reasoning: "Only one of the two values can hold, and the file does not say which. The same \
        key in two items of a list, such as two `[[recommendations]]`, is no duplicate.",
    source: "TOML 1.0.0, \"Keys\" and \"Table\": neither may be defined twice",
    bad: r#"
to = "Minister for Ports"
to = "Permanent Secretary"
"#,
    good: r#"
to = ["Minister for Ports", "Permanent Secretary"]
"#,
    ..RULE
};

/// An escape between double quotes that reads like a path.
pub const DOUBTFUL_ESCAPE: &Rule = &Rule {
    id: "doubtful-escape",
    summary: "A backslash before a word, between double quotes, makes a tab or a line break of it.",
    reasoning: "`\"C:\\temp\"` holds a tab and the letters `emp`: the path leads nowhere, and a \
        text prints with a hole, without a word from any program. Line breaks between the \
        paragraphs of a text are left alone, and so are escapes before digits and signs.",
    source: "TOML 1.0.0, \"String\": basic and literal strings",
    bad: r#"
situation = "The log is in C:\temp."
"#,
    good: r#"
situation = 'The log is in C:\temp.'
"#,
    ..RULE
};
