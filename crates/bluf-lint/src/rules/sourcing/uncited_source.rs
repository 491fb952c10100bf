//! Sources that nothing cites.

use bluf_model::{Drafts, Family, FieldPath, Level, Place, Reads, Rule, Source};

use crate::Remark;
use crate::reading::Reading;
use crate::rules::Check;

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: "uncited-source",
        family: Family::Sourcing,
        level: Level::Warn,
        drafts: Drafts::Silent,
        reads: Reads::Fields,
        summary: "A source is listed and never cited.",
        reasoning: "The annex prints every listed source, so one that nothing cites makes the \
            evidence look broader than it is; often it is the trace of a citation that was \
            forgotten. The `source` of a statistic or a figure counts as a citation.",
        source: "ICD 206, Sourcing Requirements for Disseminated Analytic Products: a reference \
            substantiates what the product says",
        bad: r#"
situation = "The works was shut at 21:40 [@log]."

[sources]
log = { title = "Control-room log" }
lab = { title = "Laboratory report on the samples of 10 May" }
"#,
        good: r#"
situation = "Tuesday's sample held three oocysts [@lab]; the works was shut at 21:40 [@log]."

[sources]
log = { title = "Control-room log" }
lab = { title = "Laboratory report on the samples of 10 May" }
"#,
    },
    run,
};

/// Up to so many uncited sources are reported one by one; more are one finding.
const ONE_BY_ONE: usize = 5;

fn run(reading: &Reading<'_>) -> Vec<Remark> {
    let brief = reading.brief;
    let in_text = reading.passages.iter().flat_map(|passage| {
        let citations = passage.citations.iter();
        citations.map(|(_, citation)| &citation.source)
    });
    let of_rows = brief.statistics.iter().flat_map(|it| &it.source);
    let of_figures = brief.figures.iter().flat_map(|it| &it.source);
    let mut uncited: Vec<&Source> = brief.sources.iter().collect();
    for id in in_text.chain(of_rows).chain(of_figures) {
        if let Some(at) = uncited.iter().position(|source| source.id == *id) {
            uncited.remove(at);
        }
    }
    if uncited.len() > ONE_BY_ONE {
        return vec![together(&uncited)];
    }
    uncited
        .into_iter()
        .map(|source| {
            let id = source.id.as_str();
            Remark::new(place(source), format!("source `{id}` is never cited")).help(format!(
                "cite it where the text rests on it, as `[@{id}]`, or remove it"
            ))
        })
        .collect()
}

fn together(uncited: &[&Source]) -> Remark {
    let (shown, rest) = uncited.split_at(3);
    let shown: Vec<String> = shown
        .iter()
        .map(|source| format!("`{}`", source.id.as_str()))
        .collect();
    let message = format!(
        "{} sources are never cited: {} and {} more",
        uncited.len(),
        shown.join(", "),
        rest.len()
    );
    Remark::new(place(uncited[0]), message)
        .label("the first of them")
        .help("cite each where the text rests on it, as `[@source]`, or remove it")
}

fn place(source: &Source) -> Place {
    let field = FieldPath::root()
        .key("sources")
        .key(source.id.as_str().to_owned());
    Place { field, words: None }
}
