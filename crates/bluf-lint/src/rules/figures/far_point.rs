//! Places of a map far from all else that it shows: most often a minus is missing.

use bluf_model::{Drafts, Family, Level, Missing, Point, Reads, Rule};

use super::not_on_the_map::item;
use crate::Remark;
use crate::reading::Reading;
use crate::rules::Check;

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: "far-point",
        family: Family::Figures,
        level: Level::Warn,
        drafts: Drafts::Lighter,
        reads: Reads::Fields,
        summary: "A place of a map lies far from the regions that the map shows, or from its other places.",
        reasoning: "A longitude without its minus moves a place from Mexico to China, and latitude \
            and longitude in the wrong order to Antarctica: the map grows until it holds both. \
            Asked about is what lies more than 1,000 km outside, and farther than the regions \
            reach; without regions, only what a minus or the other order would put right.",
        source: "ISO 6709:2022: latitude before longitude, north and east positive",
        bad: r#"
[[figures]]
title  = "The road to the coast is closed"
credit = "Police"
map    = { area = "MX-JAL", points = [{ name = "Guadalajara", latitude = 20.67, longitude = 103.35 }] }
"#,
        good: r#"
[[figures]]
title  = "The road to the coast is closed"
credit = "Police"
map    = { area = "MX-JAL", points = [{ name = "Guadalajara", latitude = 20.67, longitude = -103.35 }] }
"#,
    },
    run,
};

fn run(reading: &Reading<'_>) -> Vec<Remark> {
    let gaps = reading.map_gaps.iter();
    gaps.filter_map(|gap| {
        let Missing::FarPoint(at, meant) = gap.what else {
            return None;
        };
        let figure = reading.brief.figures.get(gap.figure)?;
        let point = figure.map.as_ref()?.points.get(at)?;
        let message = format!("`{}` lies far from all else on this map", point.name.text);
        let help = match meant {
            Some(meant) => asked(point, meant),
            None => {
                "look at its latitude and longitude again: is a minus missing, are they swapped?"
                    .to_owned()
            }
        };
        Some(Remark::new(item(gap.figure, "points", at), message).help(help))
    })
    .collect()
}

/// The place where a point would lie among the others, as a question.
fn asked(point: &Point, [latitude, longitude]: [f64; 2]) -> String {
    let is = |one: f64, other: f64| one.total_cmp(&other).is_eq();
    let fault = match (is(point.latitude, latitude), is(point.longitude, longitude)) {
        (true, false) | (false, true) => "is a minus missing, or one too many",
        _ if is(point.latitude.abs(), longitude.abs()) => "are latitude and longitude swapped",
        _ => "are both signs wrong",
    };
    format!("{fault}? `latitude = {latitude}, longitude = {longitude}` lies where the others do")
}
