//! Columns of one heading, and rows of a chart that have one name or stand at one place.

use bluf_model::{ChartKind, Drafts, Family, Figure, Level, Reads, Rule, Shown, chart_data};

use super::{key, row};
use crate::Remark;
use crate::reading::Reading;
use crate::rules::Check;

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: "repeated-name",
        family: Family::Figures,
        level: Level::Warn,
        drafts: Drafts::Lighter,
        reads: Reads::Fields,
        summary: "Two columns of a figure have one heading, two rows of a chart one name, or two \
            points of a line one date or number.",
        reasoning: "Readers cannot tell which is which, and a line with two values at one date \
            goes up and down at once. Most often a row was pasted twice, or a correction stands \
            beside what it corrects. Rows of tables may repeat their first cell, and are left alone.",
        source: "ICD 203, tradecraft standard 9: effective visual information",
        bad: r#"
[[figures]]
title   = "Moves by hand doubled"
credit  = "Port office"
columns = ["Day", "Moves"]
rows    = [[2026-05-10, 205], [2026-05-11, 410], [2026-05-11, 412]]
chart   = { kind = "line" }
"#,
        good: r#"
[[figures]]
title   = "Moves by hand doubled"
credit  = "Port office"
columns = ["Day", "Moves"]
rows    = [[2026-05-10, 205], [2026-05-11, 412]]
chart   = { kind = "line" }
"#,
    },
    run,
};

fn run(reading: &Reading<'_>) -> Vec<Remark> {
    let figures = reading.brief.figures.iter().enumerate();
    figures
        .flat_map(|(index, figure)| {
            let columns = repeated_heading(index, figure);
            columns.into_iter().chain(repeated_row(index, figure))
        })
        .collect()
}

fn repeated_heading(index: usize, figure: &Figure) -> Option<Remark> {
    let headings = || figure.columns.iter().map(|it| it.text.as_str());
    let twice = headings().enumerate().find(|(column, heading)| {
        !heading.is_empty() && headings().take(*column).any(|it| it == *heading)
    });
    let (column, heading) = twice?;
    let place = match figure.data {
        Some(_) => key(index, "data"),
        None => {
            let mut place = key(index, "columns");
            place.field = place.field.index(column);
            place
        }
    };
    let remark = Remark::new(place, format!("two columns are called `{heading}`"));
    Some(remark.help("give each a heading of its own, or remove the one that was pasted twice"))
}

fn repeated_row(index: usize, figure: &Figure) -> Option<Remark> {
    let Shown::Chart(chart) = figure.shown() else {
        return None;
    };
    if figure.rows.is_empty() {
        return None;
    }
    let data = chart_data(figure, chart, &[]);
    let names = &data.categories;
    let same_name = || {
        let named = (0..names.len()).filter(|it| !names[*it].is_empty());
        let pair = |later: usize| {
            let earlier = (0..later).find(|it| names[*it] == names[later])?;
            Some((later, earlier))
        };
        named.filter_map(pair).next()
    };
    let positions = data.positions.as_ref();
    let at_one_place = positions.filter(|_| chart.kind == ChartKind::Line);
    let (later, earlier) = at_one_place
        .and_then(bluf_model::Positions::meeting)
        .or_else(same_name)?;
    let (name, of) = match (chart.kind, positions) {
        (ChartKind::Line, Some(_)) => (&names[later], "points of this line stand at"),
        _ => (&names[later], "rows of this chart are called"),
    };
    let remark = Remark::new(row(index, figure, later), format!("two {of} `{name}`"))
        .help("keep the one that holds, or sum them up; a second measure is a column of its own");
    Some(match figure.data {
        Some(_) => remark.label(format!("rows {} and {}", earlier + 1, later + 1)),
        None => remark.also(row(index, figure, earlier), "the first"),
    })
}
