//! Whether ids name one thing, and what refers to them finds it.

use bluf_model::Rule;

use super::RULE;

/// An id that has not the form of one.
pub const BAD_ID: &Rule = &Rule {
    id: "bad-id",
    summary: "An id is not made of lower-case letters, digits and hyphens, with a letter first.",
    reasoning: "With one spelling for every id nobody has to remember where the capitals and the \
        spaces were. Names that readers see, such as those of people and sections, are left \
        alone.",
    source: "bluf: the practice of formats in which authors type ids by hand",
    bad: r#"
[[options]]
id   = "Spare motor"
name = "Buy a spare motor"
"#,
    good: r#"
[[options]]
id   = "spare-motor"
name = "Buy a spare motor"
"#,
    ..RULE
};

/// Two items have the same id.
pub const DUPLICATE_ID: &Rule = &Rule {
    id: "duplicate-id",
    summary: "Two items have the same id.",
    reasoning: "A reference to that id could mean either. Items of all kinds share their ids, \
        because a reference does not say which kind it means; sources have ids of their own, and \
        one of them may be called like an item.",
    source: "bluf: an id names one thing, as in HTML and XML",
    bad: r#"
[[options]]
id   = "spare"
name = "A spare motor"

[[recommendations]]
id     = "spare"
action = "Buy a spare motor."
"#,
    good: r#"
[[options]]
id   = "spare"
name = "A spare motor"

[[recommendations]]
id     = "buy-spare"
action = "Buy a spare motor."
"#,
    ..RULE
};

/// A reference to an item that does not exist.
pub const DANGLING_REFERENCE: &Rule = &Rule {
    id: "dangling-reference",
    summary: "A reference names an item that the brief does not have, or one of the wrong kind.",
    reasoning: "The document would point the reader to nothing. An indicator takes a judgement \
        and `![](#id)` a figure; any other reference takes any item. What names an item that a \
        syntax error or a bad id may have swallowed is left alone.",
    source: "bluf: the practice of document compilers, which refuse a label that is not defined",
    bad: r#"
situation = "The queue is nine ships long. We ask for [](#spares)."

[[options]]
id   = "spare"
name = "A spare motor"
"#,
    good: r#"
situation = "The queue is nine ships long. We ask for [](#spare)."

[[options]]
id   = "spare"
name = "A spare motor"
"#,
    ..RULE
};

/// A citation of a source that does not exist.
pub const DANGLING_CITATION: &Rule = &Rule {
    id: "dangling-citation",
    summary: "A citation names a source that the brief does not have.",
    reasoning: "The reader could not look it up, and nobody could tell which statements fall if \
        the source is withdrawn. A source that no text cites is left alone here, and so is a \
        citation whose source a syntax error or a bad id may have swallowed.",
    source: "ICD 206, source reference citations",
    bad: r#"
situation = "The queue is nine ships long [@log]."

[sources.logbook]
title = "Berth log to 12 May"
"#,
    good: r#"
situation = "The queue is nine ships long [@logbook]."

[sources.logbook]
title = "Berth log to 12 May"
"#,
    ..RULE
};
