//! Figures that do not say what they show, or from whom they have it.

use bluf_model::{Drafts, Family, FieldPath, Figure, Level, Place, Reads, Rule, Shown};

use crate::Remark;
use crate::reading::Reading;
use crate::rules::Check;

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: "bare-figure",
        family: Family::Sourcing,
        level: Level::Warn,
        drafts: Drafts::Lighter,
        reads: Reads::Fields,
        summary: "A figure has no title, or neither a source nor a credit.",
        reasoning: "Readers look before they read: a title that states the finding is all that \
            many take away, and a figure without a source is a claim without one. Figures of \
            what the brief holds anyway, such as its timeline, its judgements and its \
            statistics, have their sources there.",
        source: "ICD 206, Sourcing Requirements for Disseminated Analytic Products (2015); UK \
            Government Analysis Function, \"Data visualisation: charts\"",
        bad: r#"
[[figures]]
columns = ["Pier", "Cracked"]
rows    = [["North", 2], ["South", 4]]
"#,
        good: r#"
[[figures]]
title   = "The southern pier is the worse one"
source  = "survey"
columns = ["Pier", "Cracked"]
rows    = [["North", 2], ["South", 4]]

[sources]
survey = { title = "Survey of the bearings", grade = "A2" }
"#,
    },
    run,
};

fn run(reading: &Reading<'_>) -> Vec<Remark> {
    let figures = reading.brief.figures.iter().enumerate();
    figures
        .filter_map(|(index, figure)| judge(index, figure))
        .collect()
}

fn judge(index: usize, figure: &Figure) -> Option<Remark> {
    let has_title = figure.title.is_some();
    let has_source = figure.source.is_some() || figure.credit.is_some() || is_of_the_brief(figure);
    let (lack, help) = match (has_title, has_source) {
        (true, true) => return None,
        (false, true) => ("no title", "state in `title` what it shows"),
        (true, false) => (
            "no source",
            "add the id of its `source`, or a `credit`, if it is of your own making",
        ),
        (false, false) => (
            "no title and no source",
            "state in `title` what it shows, and add the id of its `source` or a `credit`",
        ),
    };
    let field = FieldPath::root().key("figures").index(index);
    let place = Place { field, words: None };
    let name = match &figure.title {
        Some(title) => format!("`{}`", title.text),
        None => "this figure".to_owned(),
    };
    Some(Remark::new(place, format!("{name} has {lack}")).help(help))
}

/// Whether a figure draws what the brief holds anyway, or the author's own assessment.
fn is_of_the_brief(figure: &Figure) -> bool {
    match figure.shown() {
        Shown::Timeline(_) | Shown::Likelihood(_) | Shown::Matrix(_) => true,
        Shown::Chart(chart) => !chart.statistics.is_empty(),
        Shown::Map(_) => figure.rows.is_empty(),
        Shown::Image(_) | Shown::Table => false,
    }
}
