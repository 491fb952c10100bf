//! Maps all of whose values are empty.

use bluf_model::{Cell, Drafts, Family, Figure, Level, Reads, Rule, Shown};

use super::key;
use crate::Remark;
use crate::reading::Reading;
use crate::rules::Check;

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: "no-values",
        family: Family::Figures,
        level: Level::Warn,
        drafts: Drafts::Lighter,
        reads: Reads::Fields,
        summary: "A map has rows, and all of their values are empty.",
        reasoning: "An empty cell says that nothing is known of a region. If nothing is known of \
            any, the map shows nothing: most often the wrong column is shaded, or the numbers \
            were lost on the way. Rows of one column name regions, and are left alone.",
        source: "ICD 203, tradecraft standard 9: effective visual information",
        bad: r#"
[[figures]]
title   = "Blockades by state"
credit  = "Police"
columns = ["State", "Blockades"]
rows    = [["MX-JAL", ""], ["MX-COL", ""]]
map     = { area = "MX" }
"#,
        good: r#"
[[figures]]
title   = "Blockades by state"
credit  = "Police"
columns = ["State", "Blockades"]
rows    = [["MX-JAL", 65], ["MX-COL", ""]]
map     = { area = "MX" }
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
    let Shown::Map(map) = figure.shown() else {
        return None;
    };
    let named = map.value.as_ref().map(|it| figure.column(it));
    let column = named.unwrap_or(Some(1))?;
    let heading = &figure.columns.get(column)?.text;
    let mut cells = figure.rows.iter().filter_map(|row| row.get(column));
    if figure.rows.is_empty() || !cells.all(Cell::is_empty) {
        return None;
    }
    let place = key(
        index,
        if figure.data.is_some() {
            "data"
        } else {
            "rows"
        },
    );
    let message = match heading.is_empty() {
        true => "all values of this map are empty".to_owned(),
        false => format!("all values of `{heading}` are empty, so this map shows none"),
    };
    Some(Remark::new(place, message).help(
        "name the column to shade by in `value`, write the values, or leave the figure out until they are known",
    ))
}
