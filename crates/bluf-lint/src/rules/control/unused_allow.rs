//! An `[[allow]]` that hides nothing.

use bluf_model::{Drafts, Family, Level, Reads, Rule};

use crate::rules::Check;

pub(crate) static CHECK: Check = Check {
    rule: Rule {
        id: "unused-allow",
        family: Family::Control,
        level: Level::Warn,
        drafts: Drafts::Same,
        reads: Reads::Fields,
        summary: "An `[[allow]]` accepts a finding that is not there, is past its day, or names no rule.",
        reasoning: "An exception that outlives its reason hides the next mistake of its kind. One \
            for a rule that was not asked, such as a rule on the typeset page, is left alone.",
        source: "bluf: the practice of compilers, which report exceptions that nothing needs",
        bad: r#"
[[judgments]]
text  = "The bridge is likely to open on Friday [@log]."

[[allow]]
rule   = "hedge"
place  = "judgments[0].text"
reason = "The ministry's own words."
"#,
        good: r#"
[[judgments]]
text  = "The bridge may open on Friday [@log]."

[[allow]]
rule   = "hedge"
place  = "judgments[0].text"
reason = "The ministry's own words."
"#,
    },
    // Only the judge knows which exceptions were needed: see `allow.rs`.
    run: |_| Vec::new(),
};
