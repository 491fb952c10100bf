//! Whether texts can be read and printed.

use bluf_model::Rule;

use super::RULE;

/// A citation that cannot be read.
pub const BAD_CITATION: &Rule = &Rule {
    id: "bad-citation",
    summary: "A citation is not written as `[@source]`, `[@source, p. 4]` or `[@a; @b]`.",
    reasoning: "A citation that is half understood would print without a source, or with the \
        wrong one. Brackets that do not begin with `@` are no citations, and are left alone.",
    source: "bluf: the citations of Pandoc's Markdown, without its prefixes",
    bad: r#"
situation = "The queue is nine ships long [@log, @call]."
"#,
    good: r#"
situation = "The queue is nine ships long [@log; @call]."
"#,
    ..RULE
};

/// A link that cannot be followed, or says nothing.
pub const BAD_LINK: &Rule = &Rule {
    id: "bad-link",
    summary: "A link or the `url` of a source has no address of the web, or a link has no words.",
    reasoning: "A document travels without the files that lie beside it, so a link to one of \
        them leads nowhere, and a link without words cannot be seen or heard. In a text, \
        `mailto:` is an address too, and an address that stands there by itself becomes a link \
        with its own words.",
    source: "WCAG 2.2, success criterion 2.4.4 (link purpose); RFC 3986, section 4.3",
    bad: r#"
situation = "The north crane stands still ([photographs](file:///srv/photos))."
"#,
    good: r#"
situation = "The north crane stands still ([photographs](https://port.example/photos))."
"#,
    ..RULE
};

/// A note without its text, or a text without its note.
pub const BAD_NOTE: &Rule = &Rule {
    id: "bad-note",
    summary: "A note has no text, is not called, or is there twice in its field.",
    reasoning: "`[^name]` calls a note, and `[^name]: text` on a line of its own in the same field \
        says it. A call without a text would print nothing where the author meant something, and \
        a text without a call would be lost.",
    source: "bluf: the notes of Pandoc's Markdown, of one paragraph",
    bad: r#"
situation = "The queue is nine ships long.[^count]"
"#,
    good: r#"
situation = """
The queue is nine ships long.[^count]

[^count]: Counted at noon, from the pier.
"""
"#,
    ..RULE
};

/// Markup that has no place in the field.
pub const MISPLACED_MARKUP: &Rule = &Rule {
    id: "misplaced-markup",
    summary: "A text has markup that its field cannot hold, such as a heading, HTML or a list.",
    reasoning: "Headings, tables and images have places of their own in a brief, where they get \
        a number and an outline; HTML would print as typed; a list or a second paragraph would \
        break a field that holds a sentence. Behind a backslash every character prints as typed, \
        and angle brackets that are no HTML are left alone.",
    source: "CommonMark 0.31.2, of which bluf takes paragraphs, lists, quotations, emphasis and \
        links",
    bad: r##"
situation = """
# The cranes

Two of three cranes work.
"""
"##,
    good: r#"
[sections]
"The cranes" = "Two of three cranes work."
"#,
    ..RULE
};

/// A character that cannot be printed or hides what is written.
pub const BAD_CHARACTER: &Rule = &Rule {
    id: "bad-character",
    summary: "A character is invisible, changes the direction of the text, or is in no font.",
    reasoning: "A character that no embedded font has would print as a box, and an invisible one \
        can make a text read other than it is written, or keep a search from finding it. Thin \
        and no-break spaces and soft hyphens are left alone, and so are joiners beside letters of \
        the scripts that need them.",
    source: "PDF/UA-1 (ISO 14289-1), 7.21; Unicode Technical Report 36; TOML 1.0.0, \"Comment\" \
        and \"String\" (control characters)",
    bad: r#"
situation = "The queue is nine\u200B ships long."
"#,
    good: r#"
situation = "The queue is nine ships long."
"#,
    ..RULE
};

/// A text or a word longer than any page can show.
pub const TOO_LONG: &Rule = &Rule {
    id: "too-long",
    summary: "A word has more than 80 characters, or the text of a field more than 64 KiB.",
    reasoning: "A word longer than a line runs off the page, where nobody sees its end, and no \
        reader takes in twenty pages under one key. Web addresses and code between backticks break by themselves \
        and are left alone, and a word counts only up to its next hyphen, stroke or other punctuation.",
    source: "bluf: about a line, and some twenty pages",
    bad: r#"
situation = """
The archive has the SHA-512 sum \
861844d6704e8573fec34d967e20bcfef3d424cf48be04e6dc08f2bd58c729743371015ead891cc3cf1c9d34b49264b5.
"""
"#,
    good: r#"
situation = "The SHA-512 sum of the archive begins with 861844d6704e8573."
"#,
    ..RULE
};
