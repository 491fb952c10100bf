//! A body that fills more pages than the template allows.

use bluf_model::{Drafts, Family, Level, Reads, Rule};

use crate::Remark;
use crate::reading::{Reading, place};
use crate::rules::Check;

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: "too-many-pages",
        family: Family::Length,
        level: Level::Warn,
        drafts: Drafts::Lighter,
        reads: Reads::Pages,
        summary: "The body fills more pages than the template allows.",
        reasoning: "Page limits are firm: a secretariat may refuse a paper for its length, and \
            the third page of a two-page memo is not read. The rule counts the pages of the \
            body as typeset, without the annexes; a template without `limits.pages` draws no \
            finding.",
        source: "US State Department, action memo template: two pages; UK Cabinet Office, \
            Writing a Cabinet Committee Paper: three pages",
        bad: r#"
template  = "information-memo"   # two pages
situation = "Three pages of it."
"#,
        good: r#"
template  = "information-memo"
situation = "Two pages of it."

[annexes]
"Method of the survey" = "The third."
"#,
    },
    run,
};

fn run(reading: &Reading<'_>) -> Vec<Remark> {
    let body = reading.pages.and_then(|it| it.body.clone());
    let limit = reading.profile.limits.pages.map(|it| it as usize);
    let (Some(body), Some(limit)) = (body, limit) else {
        return Vec::new();
    };
    let pages = body.count();
    if pages <= limit {
        return Vec::new();
    }
    let are = if pages == 1 { "page" } else { "pages" };
    let remark = Remark::new(
        place("title", None, ""),
        format!("the body fills {pages} {are}, and the template allows {limit}"),
    );
    vec![remark.help("cut it, or move what the decision does not turn on to `[annexes]`")]
}
