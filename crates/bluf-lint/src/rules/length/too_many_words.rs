//! A body with more words than the template allows.

use bluf_model::{Drafts, Family, Level, Reads, Rule};

use crate::Remark;
use crate::reading::{Reading, Role, place};
use crate::rules::Check;

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: "too-many-words",
        family: Family::Length,
        level: Level::Warn,
        drafts: Drafts::Lighter,
        reads: Reads::Template,
        summary: "The body has more words than the template allows.",
        reasoning: "A reader who has five minutes reads what fits into five minutes, and an \
            office that sets a limit sends back what exceeds it. The parts that the template \
            prints as annexes do not count, nor do titles, citations, tables and figures; a \
            template without `limits.words` draws no finding.",
        source: "HKS, policy memo guidelines: 1,000 words; reading time at 238 words a minute, \
            Brysbaert (2019)",
        bad: r#"
situation = "A template may set `limits.words`; this body has more words than any sets here."
"#,
        good: r#"
situation = "Short."
"#,
    },
    run,
};

/// How many words of English prose an adult reads in a minute, silently.
const WORDS_A_MINUTE: usize = 238;

fn run(reading: &Reading<'_>) -> Vec<Remark> {
    let Some(limit) = reading.profile.limits.words.map(|it| it as usize) else {
        return Vec::new();
    };
    let body = reading
        .passages
        .iter()
        .filter(|it| is_body(reading, it.role));
    let words: usize = body.map(|it| it.word_count()).sum();
    if words <= limit {
        return Vec::new();
    }
    let minutes = match words.div_ceil(WORDS_A_MINUTE) {
        1 => "a minute".to_owned(),
        minutes => format!("{minutes} minutes"),
    };
    let remark = Remark::new(
        place("title", None, ""),
        format!(
            "the body has {words} words, {minutes} of reading, and the template allows {limit}"
        ),
    )
    .help(format!(
        "cut {} words, or move them to an annex",
        words - limit
    ));
    vec![remark]
}

/// Whether words of this role print in the body.
fn is_body(reading: &Reading<'_>, role: Role) -> bool {
    let prints = |part| reading.profile.body.contains(&part);
    role == Role::Bluf || role.part().is_some_and(prints)
}
