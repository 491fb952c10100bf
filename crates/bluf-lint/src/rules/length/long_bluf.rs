//! A BLUF that takes more lines than the template allows.

use bluf_model::{Drafts, Family, Level, Reads, Rule};

use crate::Remark;
use crate::reading::{Reading, Role};
use crate::rules::Check;

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: "long-bluf",
        family: Family::Length,
        level: Level::Warn,
        drafts: Drafts::Lighter,
        reads: Reads::Pages,
        summary: "The BLUF takes more lines than the template allows.",
        reasoning: "The BLUF is read at a glance, and is often all that is read. The rule counts \
            its lines as typeset; a template without `limits.bluf_lines` draws no finding.",
        source: "US State Department, action memo template: BLUF of at most four lines",
        bad: r#"
bluf = '''
The boil-water notice for 11,400 homes in Brackenholt, which went out on Tuesday at 22:15 after three
oocysts were found in the sample from Sedge Lane, stands, and is likely to end on Saturday if the samples
of Thursday and Friday are as clear as Wednesday's. No illness has been traced to the supply, though the
weekly figures of the family doctors come on Monday only. The schools are open and have bottled water.
We need no decision.
'''
"#,
        good: r#"
bluf = '''
The boil-water notice for 11,400 homes in Brackenholt stands, and is likely to end on Saturday. No illness
has been traced to the supply. We need no decision.
'''
"#,
    },
    run,
};

fn run(reading: &Reading<'_>) -> Vec<Remark> {
    let lines = reading.pages.and_then(|it| it.bluf_lines);
    let limit = reading.profile.limits.bluf_lines.map(|it| it as usize);
    let (Some(lines), Some(limit)) = (lines, limit) else {
        return Vec::new();
    };
    let too_long = reading.of(Role::Bluf).take(1).filter(|_| lines > limit);
    too_long
        .map(|bluf| {
            let message = format!("the BLUF takes {lines} lines, and the template allows {limit}");
            Remark::new(bluf.whole(), message)
                .help("keep what to decide, by when, and the one reason; the rest has its own part")
        })
        .collect()
}
