//! The keys of each file in the order in which a person writes them, with an example of each group.

/// Keys that belong together.
#[derive(Debug)]
pub(super) struct Group {
    /// Its heading.
    pub title: &'static str,
    /// What to know before the keys.
    pub words: &'static str,
    /// A file that uses them, and is sound.
    pub example: &'static str,
    /// The keys, in order; all of the file, where none is named.
    pub keys: &'static [&'static str],
}

/// Every key of a brief is in one of them.
pub(super) const GROUPS: &[Group] = &[
    Group {
        title: "The head",
        words: "What the document is, for whom and from whom. Only `title`, `date` and `bluf` must \
            be there; a final must have what its template requires besides, which `bluf check` says.",
        example: include_str!("examples/head.toml"),
        keys: &[
            "title",
            "subtitle",
            "date",
            "status",
            "template",
            "language",
            "from",
            "to",
            "through",
            "cc",
            "contact",
            "reference",
            "decision_by",
            "cutoff",
            "accessed",
            "supersedes",
            "enclosures",
            "keywords",
        ],
    },
    Group {
        title: "The bottom line, and what happened",
        words: "The BLUF stands alone: a reader who stops after it knows what happened, what it \
            means, what is asked and by when. The parts below it argue for it.",
        example: include_str!("examples/situation.toml"),
        keys: &["bluf", "changes", "situation", "context", "sections"],
    },
    Group {
        title: "The decision",
        words: "What the reader is asked to do, the alternatives, and who was asked before.",
        example: include_str!("examples/decision.toml"),
        keys: &["recommendations", "options", "dissents", "clearances"],
    },
    Group {
        title: "The analysis",
        words: "Judgements say how likely something is, in words of the yardstick, and how sure you \
            are of the basis. Assumptions, gaps and conflicts say on what they rest; indicators say \
            what would change them.",
        example: include_str!("examples/analysis.toml"),
        keys: &[
            "yardstick",
            "judgments",
            "assumptions",
            "indicators",
            "gaps",
            "conflicts",
        ],
    },
    Group {
        title: "The evidence",
        words: "Sources are cited by the names that you give them: `[@law]`. bluf numbers and \
            formats them, and prints those that are cited.",
        example: include_str!("examples/evidence.toml"),
        keys: &[
            "sources",
            "source_summary",
            "statistics",
            "timeline",
            "people",
            "acronyms",
        ],
    },
    Group {
        title: "Figures and annexes",
        words: "A figure is a picture, or is drawn from data; [figures.md](figures.md) shows every \
            kind. `![](#id)` alone in a paragraph places it; a figure that no text places prints \
            in the annex.",
        example: include_str!("examples/figures.toml"),
        keys: &["figures", "annexes"],
    },
    Group {
        title: "Markings and releases",
        words: "Who may read the brief and each part of it, and what may go further; \
            [markings.md](markings.md) has the systems and the rules.",
        example: include_str!("examples/markings.toml"),
        keys: &[
            "marking",
            "scheme",
            "handling",
            "releases",
            "classification",
            "cui",
            "released",
        ],
    },
    Group {
        title: "Exceptions to the rules",
        words: "A finding that is known and right is accepted with its reason, which stays in the \
            file; [rules.md](rules.md) has the rules.",
        example: include_str!("examples/allow.toml"),
        keys: &["allow"],
    },
];

/// `bluf.toml`.
pub(super) const CONFIG: Group = Group {
    title: "`bluf.toml`",
    words: "Every key may be left out.",
    example: include_str!("examples/config.toml"),
    keys: &[],
};

/// `template.toml`.
pub(super) const TEMPLATE: Group = Group {
    title: "`template.toml`",
    words: "Besides it a template has `main.typ`, which sets the page, and `new.toml`, the brief \
        with which `bluf new` begins.",
    example: include_str!("examples/template.toml"),
    keys: &[],
};
