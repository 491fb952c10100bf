//! Every rule that there is: those of the file, those that judge, and those of the files around
//! a brief.

use bluf_model::{Drafts, Family, Level, Reads, Rule};

/// Rules about the files that a brief names.
const AROUND: &[&Rule] = &[
    ENCODING,
    BAD_IMAGE,
    UNKNOWN_TEMPLATE,
    TEMPLATE,
    UNKNOWN_BRIEF,
    INTERNAL_ERROR,
];

/// A file is not text.
pub(crate) const ENCODING: &Rule = &Rule {
    id: "encoding",
    family: Family::File,
    level: Level::Deny,
    drafts: Drafts::Same,
    reads: Reads::File,
    summary: "The file is not UTF-8 text.",
    reasoning: "TOML is UTF-8. In any other encoding a letter with an accent is other bytes, and \
        to guess which would misspell names. The message names the first byte that is wrong; \
        editors can save a file with another encoding.",
    source: "TOML 1.0.0: a TOML file must be a valid UTF-8 encoded Unicode document",
    bad: r#"
# saved as Windows-1252, or as UTF-16
"#,
    good: r#"
# saved as UTF-8
"#,
};

/// An image cannot be read or set.
pub(crate) const BAD_IMAGE: &Rule = &Rule {
    id: "bad-image",
    family: Family::File,
    level: Level::Deny,
    drafts: Drafts::Same,
    reads: Reads::File,
    summary: "An image of a figure cannot be read, lies outside the brief's folder, or is none \
        that can be set.",
    reasoning: "A memo with a hole in the place of its map is worse than none. Images lie beside \
        the brief or below it, so that a brief from elsewhere cannot carry your files away.",
    source: "bluf: the formats that an archival PDF can hold (PDF/A-2, ISO 19005-2)",
    bad: r#"
[[figures]]
id   = "map"
file = "../../private/map.png"
alt  = "The port lies north of the river."
"#,
    good: r#"
[[figures]]
id   = "map"
file = "map.png"
alt  = "The port lies north of the river."
"#,
};

/// The template does not exist.
pub(crate) const UNKNOWN_TEMPLATE: &Rule = &Rule {
    id: "unknown-template",
    family: Family::File,
    level: Level::Deny,
    drafts: Drafts::Same,
    reads: Reads::File,
    summary: "There is no template of the name that the brief or `bluf.toml` gives.",
    reasoning: "The template decides what prints, in which order and within which limits; \
        another one in its place would be another document.",
    source: "bluf: `bluf templates` lists what there is",
    bad: r#"
template = "decision-memmo"
"#,
    good: r#"
template = "decision-memo"
"#,
};

/// A template fails, or warns, while it lays out a brief.
pub(crate) const TEMPLATE: &Rule = &Rule {
    id: "template",
    family: Family::File,
    level: Level::Deny,
    drafts: Drafts::Same,
    reads: Reads::File,
    summary: "A file of the template fails while it lays out the brief, or Typst warns about it.",
    reasoning: "A template is a program in Typst, and a brief may be the first that reaches a \
        mistake in it. The brief is not at fault: the message names the file and the line of the \
        template, and its help the calls that led there. Nothing is written while it fails.",
    source: "Typst: its errors and warnings, as it words them",
    bad: r#"
# in `templates/our-memo/main.typ`
# #text(fill: accnt)[#view.title]
"#,
    good: r#"
# #text(fill: accent)[#view.title]
"#,
};

/// The brief that another supersedes does not exist, or has errors.
pub(crate) const UNKNOWN_BRIEF: &Rule = &Rule {
    id: "unknown-brief",
    family: Family::File,
    level: Level::Deny,
    drafts: Drafts::Same,
    reads: Reads::File,
    summary: "The brief that `supersedes` names cannot be read, has errors, or is later.",
    reasoning: "bluf holds the judgements of the two briefs against each other; a comparison \
        that silently did not take place would look like agreement. The file lies beside the \
        brief or below its folder.",
    source: "ICD 203, tradecraft standard 7: explain change to or consistency of judgements",
    bad: r#"
supersedes = "port-day-tow"
"#,
    good: r#"
supersedes = "port-day-two"
"#,
};

/// bluf itself failed.
pub const INTERNAL_ERROR: &Rule = &Rule {
    id: "internal-error",
    family: Family::File,
    level: Level::Deny,
    drafts: Drafts::Same,
    reads: Reads::File,
    summary: "bluf itself failed while it worked on the brief.",
    reasoning: "This is a fault of bluf, or of a library that it uses, and never one of the \
        brief: please report it with the version and the place that the message names. Nothing \
        was written for this brief; the others were finished. What the failing code said is left \
        out, because it may quote the brief.",
    source: "bluf: no brief may stop the work on its neighbours",
    bad: r#"
# A brief or a template that nobody thought of.
"#,
    good: r#"
# The same: mending it is not your job.
"#,
};

/// Every rule, in the order in which they are listed.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    let of_files = bluf_toml::rules::ALL.iter().chain(AROUND).copied();
    of_files.chain(bluf_lint::checks().map(|check| &check.rule))
}

/// The rules that can have a level.
#[must_use]
pub fn judging() -> Vec<&'static Rule> {
    bluf_lint::checks().map(|check| &check.rule).collect()
}
