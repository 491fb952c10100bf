//! Rules on a single handling marking: whether it can be read at all.

use bluf_model::Rule;

use super::RULE;

/// A marking that is none.
pub const BAD_MARKING: &Rule = &Rule {
    id: "bad-marking",
    summary: "A handling marking is none of its system, or could be of several.",
    reasoning: "Recipients handle a document by the exact label: a misspelt or withdrawn one, \
        such as `TLP:WHITE`, leaves open who may read it, and `SECRET` is a word of two nations \
        until `scheme` says whose. A brief has one system, beside which a label of the Traffic \
        Light Protocol may stand. Parentheses in a text are left alone, unless they open it and \
        begin with a level of the brief's own system, with `TLP`, or hold `//`; a backslash \
        before them says that they are meant as typed.",
    source: "FIRST, Traffic Light Protocol 2.0 (August 2022); 32 CFR 2001.23; 32 CFR 2002.20; \
        Cabinet Office, Government Security Classifications Policy 2.0 (August 2024)",
    bad: r#"
marking = "TLP:WHITE"
"#,
    good: r#"
marking = "TLP:CLEAR"
"#,
    ..RULE
};

/// A marking whose parts do not stand in their order.
pub const MARKING_ORDER: &Rule = &Rule {
    id: "marking-order",
    summary: "The parts of a marking do not stand in the order of their system.",
    reasoning: "Readers and machines find a control where it always stands. The register puts \
        control systems before dissemination controls, and release lists begin with the United \
        States, then countries, then groups of countries, each by the alphabet; CUI puts \
        specified categories before basic ones; the United Kingdom puts handling instructions \
        before descriptors, and caveats last.",
    source: "ODNI, ISM.XML, rules 00026 and 00041; NARA, CUI Marking Handbook; Cabinet Office, \
        Government Security Classifications Policy 2.0",
    bad: r#"
marking = "SECRET//REL TO USA, GBR/ORCON"
"#,
    good: r#"
marking = "SECRET//ORCON/REL TO USA, GBR"
"#,
    ..RULE
};

/// A marking whose parts do not go together.
pub const MARKING_CONFLICT: &Rule = &Rule {
    id: "marking-conflict",
    summary: "The parts of a marking do not go together, or two marks of an item.",
    reasoning: "`NOFORN` and `REL TO` say the opposite of each other, `FOUO` stands on nothing \
        classified, and compartments such as GAMMA ask for a level and for a control beside \
        them. The message names the rule of the standard where it has one.",
    source: "ODNI, ISM.XML, rules 00028, 00030, 00033, 00037, 00038, 00043 to 00049, 00107, \
        00122, 00123, 00148, 00149, 00164, 00169, 00174, 00181, 00313 and 00314; NARA, CUI \
        registry; Cabinet Office, Government Security Classifications Policy 2.0",
    bad: r#"
marking = "SECRET//NOFORN/REL TO USA, GBR"
"#,
    good: r#"
marking = "SECRET//REL TO USA, GBR"
"#,
    ..RULE
};

/// What is written as a mark where it marks nothing.
pub const STRAY_MARK: &Rule = &Rule {
    id: "stray-mark",
    summary: "What is written as a portion mark stands where it marks nothing.",
    reasoning: "A mark opens a portion. Behind other words, on a line of a paragraph that began \
        before it, in bold, at the end, or in brackets, it would print as text, and what its author \
        means to mark would go out under the mark of the paragraph. In the middle of a sentence \
        only what can be nothing else is taken for a mark: `(CUI)` may explain a word.",
    source: "32 CFR 2001.23(c): the mark stands before the portion that it marks",
    bad: r#"
marking   = "TLP:RED"
situation = '''
(TLP:GREEN) The bridge is closed.
(TLP:RED) The operator's own log contradicts its statement.
'''
"#,
    good: r#"
marking   = "TLP:RED"
situation = '''
(TLP:GREEN) The bridge is closed.

(TLP:RED) The operator's own log contradicts its statement.
'''
"#,
    ..RULE
};
