//! Reading maps, and whether there are such places.

use std::collections::BTreeMap;
use std::ops::Range;

use bluf_atlas::{Geography, GeographyProblem, composed};
use bluf_model::{Figure, Map, Number, Point, Route, Rule, stretch_of};
use toml::de::DeValue;

use super::Around;
use super::angle::decimal;
use super::chart::{check_numbers, missing_column};
use super::file::{file, leaves, report_unreadable};
use super::table::{check_table, error_in_row, row_name, row_span};
use crate::nearest::nearest;
use crate::reading::{Found, Table, quoted};
use crate::{Limit, Problem, rules};

/// The most categories that can be told apart.
const MOST_CATEGORIES: usize = 5;

/// The most classes of values.
const MOST_CLASSES: usize = 5;

/// The most places and lines of a map.
const MOST_PLACES: usize = 60;

/// The area that is the whole world.
const WORLD: &str = "world";

/// The map of a figure, and the regions of its own file.
pub(super) fn map(table: &mut Table<'_>, around: &Around<'_>) -> (Option<Map>, Option<Geography>) {
    let Some(mut table) = table.table("map") else {
        return (None, None);
    };
    let map = Map {
        area: table.strings("area"),
        value: table.string("value"),
        classes: classes(&mut table),
        labels: table.term("labels"),
        geometry: file(&mut table, "geometry", "file"),
        key: table.string("key"),
        name: table.string("name"),
        points: points(&mut table),
        lines: lines(&mut table),
    };
    let geography = geography(&table, &map, around);
    for key in ["key", "name"] {
        if let (Some(span), None) = (table.span_of(key), &map.geometry) {
            let problem = Problem::error(
                rules::BAD_FIGURE,
                span,
                format!("`{key}` is about a file, and there is none"),
            );
            table
                .reading
                .report(problem.help(format!("remove `{key}`, or name the file in `geometry`")));
        }
    }
    table.finish();
    (Some(map), geography)
}

fn geography(table: &Table<'_>, map: &Map, around: &Around<'_>) -> Option<Geography> {
    let name = map.geometry.as_ref().filter(|name| !leaves(name))?;
    let span = table.span_of("geometry")?;
    let bytes = (around.files)(name)
        .map_err(|error| report_unreadable(table, span.clone(), error))
        .ok()?;
    let most_points = around.limits.count(Limit::Points);
    bluf_atlas::read(&bytes, map.key.as_deref(), map.name.as_deref(), most_points)
        .map_err(|error| {
            let help = match error {
                GeographyProblem::TooLarge(_) => {
                    format!("{}, or {}", error.help(), Limit::Points.raise())
                }
                _ => error.help(),
            };
            let problem = Problem::error(rules::BAD_GEOMETRY, span, format!("`{name}`: {error}"));
            table.reading.report(problem.help(help));
        })
        .ok()
}

fn classes(table: &mut Table<'_>) -> Vec<Number> {
    let entries = table.entries("classes");
    let numbers: Vec<Number> = entries
        .iter()
        .filter_map(|found| table.number_of(found))
        .collect();
    let rises = numbers
        .windows(2)
        .all(|pair| pair[0].value() < pair[1].value());
    if !rises || numbers.len() >= MOST_CLASSES {
        let span = table
            .span_of("classes")
            .unwrap_or_else(|| table.span.clone());
        let problem = Problem::error(rules::BAD_FIGURE, span, "these are no limits of classes");
        table.reading.report(problem.help(format!(
            "write the upper limit of each class but the last, from low to high: at most {} limits",
            MOST_CLASSES - 1
        )));
    }
    numbers
}

fn points(table: &mut Table<'_>) -> Vec<Point> {
    let read = |mut table: Table<'_>| {
        let name = table.require_plain("name");
        let latitude = degrees(&mut table, "latitude", 90.0);
        let longitude = degrees(&mut table, "longitude", 180.0);
        let point = Point {
            latitude,
            longitude,
            symbol: table.term("symbol"),
            marking: table.item_marking(name.mark.as_ref()),
            name,
        };
        table.finish();
        point
    };
    table.tables("points").into_iter().map(read).collect()
}

fn lines(table: &mut Table<'_>) -> Vec<Route> {
    let read = |mut table: Table<'_>| {
        let name = table.require_plain("name");
        let route = Route {
            path: path(&mut table),
            style: table.term("style"),
            marking: table.item_marking(name.mark.as_ref()),
            name,
        };
        table.finish();
        route
    };
    table.tables("lines").into_iter().map(read).collect()
}

/// An angle from minus `most` to `most` degrees.
fn degrees(table: &mut Table<'_>, key: &'static str, most: f64) -> f64 {
    let found = table.require(key);
    let number = found.and_then(|found| angle(table, &found, key, most));
    number.unwrap_or_default()
}

fn angle(table: &Table<'_>, found: &Found<'_>, key: &str, most: f64) -> Option<f64> {
    if let DeValue::String(text) = found.value
        && let Some(decimal) = decimal(text)
    {
        let message = format!("{} is text, and a {key} is a number", quoted(text));
        let problem = Problem::error(rules::WRONG_TYPE, found.span.clone(), message);
        table
            .reading
            .report(problem.help(format!("write `{decimal}`")));
        return None;
    }
    let number = table.number_of(found)?.value();
    if number.abs() <= most {
        return Some(number);
    }
    let written = stretch_of(table.reading.text, found.span.clone());
    let problem = Problem::error(
        rules::OUT_OF_RANGE,
        found.span.clone(),
        format!("`{written}` is no {key}"),
    );
    table.reading.report(problem.help(if key == "latitude" {
        "write degrees from -90 to 90; latitude, how far north, comes before longitude"
    } else {
        "write degrees from -180 to 180, west negative"
    }));
    None
}

fn path(table: &mut Table<'_>) -> Vec<[f64; 2]> {
    let Some(found) = table.require("path") else {
        return Vec::new();
    };
    let wanted = "a list of points, latitude first: `[[20.7, -103.3], [20.6, -105.2]]`";
    let DeValue::Array(entries) = found.value else {
        table.wrong_type(&found, wanted);
        return Vec::new();
    };
    let mut path = Vec::new();
    for (index, entry) in entries.iter().enumerate() {
        let entry = table.entry(&found, index, entry);
        let pair = match entry.value {
            DeValue::Array(pair) if pair.len() == 2 => pair,
            _ => {
                table.wrong_type(&entry, "a latitude and a longitude: `[20.7, -103.3]`");
                continue;
            }
        };
        let [latitude, longitude] = [0, 1].map(|at| table.entry(&entry, at, &pair[at]));
        let latitude = angle(table, &latitude, "latitude", 90.0);
        let longitude = angle(table, &longitude, "longitude", 180.0);
        path.extend(latitude.zip(longitude).map(|(lat, lon)| [lat, lon]));
    }
    if entries.len() < 2 {
        let problem = Problem::error(rules::BAD_FIGURE, found.span, "this line has no length");
        table
            .reading
            .report(problem.help("give it two points or more"));
    }
    path
}

/// Whether a map shows something, and its places exist.
pub(super) fn check(table: &Table<'_>, figure: &Figure, map: &Map, own: Option<&Geography>) {
    if map.geometry.is_some() && own.is_none() {
        return;
    }
    let here = || table.span_of("map").unwrap_or_else(|| table.span.clone());
    let has_rows = !figure.rows.is_empty() || !figure.columns.is_empty();
    let places = map.points.len() + map.lines.len();
    if !has_rows && places == 0 && map.area.is_empty() && own.is_none() {
        report(
            table,
            rules::BAD_FIGURE,
            here(),
            "this map shows nothing".to_owned(),
            "give the figure `rows` that shade regions, or the map `points`, `lines` or an `area`",
        );
        return;
    }
    if places > MOST_PLACES {
        report(
            table,
            rules::BAD_DATA,
            here(),
            format!("this map has {places} places and lines"),
            &format!(
                "readers find their way among at most {MOST_PLACES}: shade regions by their number instead"
            ),
        );
    }
    for code in map.area.iter().filter(|code| *code != WORLD) {
        check_code(table, code, own, |message| {
            Problem::error(rules::UNKNOWN_REGION, here(), message)
        });
    }
    if has_rows && check_table(table, figure, "map") {
        check_regions(table, figure, own);
        check_shades(table, figure, map);
    }
}

fn report(table: &Table<'_>, rule: &'static Rule, span: Range<usize>, message: String, help: &str) {
    let problem = Problem::error(rule, span, message);
    table.reading.report(problem.help(help));
}

/// Whether there is a region of a code; otherwise the nearest one is named.
fn check_code(
    table: &Table<'_>,
    code: &str,
    own: Option<&Geography>,
    problem: impl Fn(String) -> Problem,
) {
    if let Some(own) = own {
        if own.region(code).is_none() {
            let codes = || own.regions.iter().map(|it| it.code.as_str());
            if own.without_area.iter().any(|it| **it == *composed(code)) {
                let message = format!("{} has no area in the file", quoted(code));
                table.reading.report(problem(message).help(
                    "a map shades areas: give it one there, or leave the row out; a place stands in `points`",
                ));
                return;
            }
            let problem = problem(format!("the file has no region {}", quoted(code)));
            table.reading.report(match nearest(code, codes()) {
                Some(near) => problem.help(format!("did you mean `{near}`?")),
                None => {
                    let first: Vec<String> = codes().take(5).map(|it| format!("`{it}`")).collect();
                    problem.help(format!("its regions begin with {}", first.join(", ")))
                }
            });
        }
        return;
    }
    if bluf_atlas::is_known(code) {
        return;
    }
    let problem = problem(format!("{} is not the code of a region", quoted(code)));
    table.reading.report(match bluf_atlas::suggestion(code) {
        Some(near) => {
            let name = bluf_atlas::name(near, "en").unwrap_or(near);
            problem.help(format!("did you mean `{near}` ({name})?"))
        }
        None => problem.help("write a country (ISO 3166-1: `MX`), or a division of Mexico, the United States, Canada or Guatemala (ISO 3166-2: `MX-JAL`); others come from a file named in `geometry`"),
    });
}

/// Whether each row names a region, and each region has one row.
fn check_regions(table: &Table<'_>, figure: &Figure, own: Option<&Geography>) {
    let mut rows: BTreeMap<String, usize> = BTreeMap::new();
    for (row, cells) in figure.rows.iter().enumerate() {
        let code = match cells.first() {
            Some(bluf_model::Cell::Number(Number::Whole(whole))) => whole.to_string(),
            Some(cell) => composed(&cell.words().unwrap_or_default()).into_owned(),
            None => String::new(),
        };
        check_code(table, &code, own, |message| {
            let place = (row, Some(0));
            error_in_row(table, figure, rules::UNKNOWN_REGION, place, message)
        });
        if let Some(first) = rows.insert(code.clone(), row) {
            let message = format!("{} is about `{code}` again", row_name(table, figure, row));
            let problem = error_in_row(table, figure, rules::BAD_DATA, (row, Some(0)), message);
            table.reading.report(
                problem
                    .also(row_span(table, first), "first row about it")
                    .help("give each region one row"),
            );
        }
    }
}

/// Whether the column to shade by is there, and can be told apart.
fn check_shades(table: &Table<'_>, figure: &Figure, map: &Map) {
    let here = || table.span_of("map").unwrap_or_else(|| table.span.clone());
    let column = match &map.value {
        Some(heading) => match figure.column(heading) {
            Some(column) => column,
            None => return missing_column(table, figure, here(), heading),
        },
        None => 1,
    };
    // Rows of one column name the regions to shade, and no more.
    if column >= figure.columns.len() {
        return;
    }
    let cells = || figure.rows.iter().filter_map(|row| row.get(column));
    if cells().any(|cell| cell.number().is_some()) {
        check_numbers(table, figure, column);
        return;
    }
    let mut categories: Vec<String> = Vec::new();
    for words in cells().filter_map(bluf_model::Cell::words) {
        if !words.is_empty() && !categories.contains(&words) {
            categories.push(words);
        }
    }
    if categories.len() > MOST_CATEGORIES {
        report(
            table,
            rules::BAD_DATA,
            here(),
            format!("this map has {} categories", categories.len()),
            &format!("readers tell at most {MOST_CATEGORIES} apart: join some of them"),
        );
    }
}
