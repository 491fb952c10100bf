//! Releases that are announced and cannot be cut.

use bluf_model::{Drafts, Family, Level, Reads, ReleaseOptions, Rule, Withheld, release_of};

use crate::rules::Check;
use crate::{Reading, Remark};

/// The rule that the cut itself names where it refuses a release.
pub static CHECK: Check = Check {
    rule: Rule {
        id: "impossible-release",
        family: Family::Marking,
        level: Level::Deny,
        drafts: Drafts::Lighter,
        reads: Reads::Fields,
        summary: "A release that the brief announces under `releases` cannot be cut.",
        reasoning: "A release needs a title and a bottom line, and must not say that there is more: what it \
            refers to, what it objects to and the headings that it keeps must be at or below its \
            line, too. `bluf render --release` would refuse it, which is late.",
        source: "bluf: the rules of the cut, in `docs/markings.md`; ICD 208, write for maximum utility",
        bad: r#"
marking  = "TLP:AMBER"
releases = "TLP:GREEN"
title    = "(TLP:GREEN) Bridge closed"
bluf     = "The bridge is closed."
"#,
        good: r#"
marking  = "TLP:AMBER"
releases = "TLP:GREEN"
title    = "(TLP:GREEN) Bridge closed"
bluf     = "(TLP:GREEN) The bridge is closed."
"#,
    },
    run,
};

fn run(reading: &Reading<'_>) -> Vec<Remark> {
    let brief = reading.brief;
    let mut remarks = Vec::new();
    for at in &brief.releases {
        let options = ReleaseOptions {
            at: at.clone(),
            withheld: Withheld::Unsaid,
        };
        for problem in release_of(brief, reading.texts(), &options)
            .err()
            .into_iter()
            .flatten()
        {
            let (message, help) = problem.kind.explain(at);
            remarks.push(Remark::new(problem.place, message).help(help));
        }
    }
    remarks
}
