//! Rows, places and lines of a map that it does not show.

use bluf_model::{Drafts, Family, Level, Missing, Place, Reads, Rule};

use super::{key, row};
use crate::Remark;
use crate::reading::Reading;
use crate::rules::Check;

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: "not-on-the-map",
        family: Family::Figures,
        level: Level::Warn,
        drafts: Drafts::Lighter,
        reads: Reads::Fields,
        summary: "A row, a place or a line of a map lies outside of what the map shows.",
        reasoning: "The data of a map are counted in its classes, its key and its table; a reader \
            looks for all of them on the map. What lies outside its `area` is missing there, and \
            nothing says so. What countries have overseas is left out by rule, and the map says \
            so itself.",
        source: "ICD 203, tradecraft standard 9: effective visual information",
        bad: r#"
[[figures]]
title   = "Most boxes go to Spain"
credit  = "Port office"
columns = ["Country", "Boxes"]
rows    = [["ES", 412], ["PT", 377], ["JP", 12]]
map     = { area = ["ES", "PT"] }
"#,
        good: r#"
[[figures]]
title   = "Most boxes go to Spain"
credit  = "Port office"
columns = ["Country", "Boxes"]
rows    = [["ES", 412], ["PT", 377], ["JP", 12]]
map     = { area = "world" }
"#,
    },
    run,
};

fn run(reading: &Reading<'_>) -> Vec<Remark> {
    let gaps = reading.map_gaps.iter();
    gaps.filter_map(|gap| {
        let figure = reading.brief.figures.get(gap.figure)?;
        let map = figure.map.as_ref()?;
        let (place, name) = match gap.what {
            Missing::Row(at) => {
                let code = figure.rows.get(at)?.first()?.written();
                (row(gap.figure, figure, at), format!("`{code}`"))
            }
            Missing::Point(at) => {
                let name = &map.points.get(at)?.name.text;
                (item(gap.figure, "points", at), format!("`{name}`"))
            }
            Missing::Line(at) => {
                let name = &map.lines.get(at)?.name.text;
                (item(gap.figure, "lines", at), format!("`{name}`"))
            }
            Missing::FarPoint(..) => return None,
        };
        let help = match map.area.is_empty() {
            true => "give the map an `area` that holds it, or leave it out",
            false => "add it to `area`, remove `area`, or leave it out of the data",
        };
        Some(Remark::new(place, format!("{name} is not on the map")).help(help))
    })
    .collect()
}

/// An entry of a list of the map of a figure.
pub(super) fn item(figure: usize, list: &'static str, at: usize) -> Place {
    let mut place = key(figure, "map");
    place.field = place.field.key(list).index(at);
    place
}
