//! Web sources that nobody says were read.

use bluf_model::{Drafts, Family, Level, Reads, Rule, Source};

use super::cited::place_in;
use crate::Remark;
use crate::reading::Reading;
use crate::rules::Check;

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: "web-source-without-access-date",
        family: Family::Sourcing,
        level: Level::Warn,
        drafts: Drafts::Lighter,
        reads: Reads::Fields,
        summary: "A source on the web does not say when it was last read there.",
        reasoning: "Pages change and vanish; the day of access says which version the brief \
            rests on. One `accessed` for the whole brief will do, and a DOI needs none, because \
            what it leads to does not change.",
        source: "ICS 206-01, on citing publicly available information; Chicago Manual of Style",
        bad: r#"
situation = "The limit of 40 tonnes stands [@limits]."

[sources]
limits = { title = "Limits on the Holm bridge", url = "https://roads.example/limits" }
"#,
        good: r#"
accessed  = 2026-05-11
situation = "The limit of 40 tonnes stands [@limits]."

[sources]
limits = { title = "Limits on the Holm bridge", url = "https://roads.example/limits" }
"#,
    },
    run,
};

fn run(reading: &Reading<'_>) -> Vec<Remark> {
    let brief = reading.brief;
    if brief.accessed.is_some() {
        return Vec::new();
    }
    let mut unread = brief.sources.iter().filter(|it| lacks_access_date(it));
    let Some(first) = unread.next() else {
        return Vec::new();
    };
    let message = match unread.count() {
        0 => format!(
            "source `{}` does not say when it was last read",
            first.id.as_str()
        ),
        more => format!(
            "{} web sources do not say when they were last read",
            more + 1
        ),
    };
    vec![
        Remark::new(place_in(first, "url"), message)
            .help("write `accessed = 2026-05-11`, with your own day, at the head of the brief"),
    ]
}

fn lacks_access_date(source: &Source) -> bool {
    let is_unstable = |url: &String| !url.contains("://doi.org/") && !url.contains("dx.doi.org/");
    source.accessed.is_none() && source.url.as_ref().is_some_and(is_unstable)
}
