//! Reading GeoJSON (RFC 7946) and TopoJSON, told apart by their content.

mod geojson;
mod topojson;

use std::collections::BTreeSet;

use serde::Deserialize;
use serde_json::{Map, Value};

use crate::problem::GeographyProblem;
use crate::{Geography, Region, composed};

/// Reads regions from GeoJSON or TopoJSON. `key` is the property that holds the code of a region:
/// without one its `id`, or its property `code`, or `name`; `name_key` the one with its name.
///
/// # Errors
///
/// The first thing that is wrong.
pub fn read(
    bytes: &[u8],
    key: Option<&str>,
    name_key: Option<&str>,
    most_points: usize,
) -> Result<Geography, GeographyProblem> {
    #[derive(Deserialize)]
    struct Kind<'a> {
        #[serde(borrow, rename = "type")]
        name: Option<std::borrow::Cow<'a, str>>,
    }
    // Some programs begin a file with a mark that says that it is UTF-8.
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let kind: Kind<'_> = serde_json::from_slice(bytes).map_err(|it| of_json(&it))?;
    let keys = Keys { key, name_key };
    let geography = match kind.name.as_deref() {
        Some("Topology") => topojson::read(bytes, keys)?,
        Some(_) => geojson::read(bytes, keys)?,
        None => return Err(GeographyProblem::Other),
    };
    check(&geography, most_points)?;
    Ok(geography)
}

/// Reads what is known to be TopoJSON.
pub(crate) fn topology(
    bytes: &[u8],
    name_key: Option<&str>,
) -> Result<Geography, GeographyProblem> {
    let key = None;
    topojson::read(bytes, Keys { key, name_key })
}

fn of_json(error: &serde_json::Error) -> GeographyProblem {
    if error.is_data() {
        return GeographyProblem::Other;
    }
    let why = error.to_string();
    let why = why.split(" at line").next().unwrap_or_default().to_owned();
    GeographyProblem::Json(error.line(), error.column(), why)
}

/// Which properties to read.
#[derive(Clone, Copy)]
struct Keys<'a> {
    key: Option<&'a str>,
    name_key: Option<&'a str>,
}

/// Where a region's code stands, if nobody says.
const USUAL: [&str; 3] = ["id", "code", "name"];

impl Keys<'_> {
    /// The code and the name of the region with this number, counted from 0.
    fn named(
        self,
        number: usize,
        id: Option<&Value>,
        properties: Option<&Map<String, Value>>,
    ) -> Result<(String, String), GeographyProblem> {
        let property = |key: &str| properties.and_then(|all| words(all.get(key)?));
        let code = match self.key {
            Some(key) => property(key),
            None => id
                .and_then(words)
                .or_else(|| USUAL.into_iter().find_map(property)),
        };
        let Some(code) = code else {
            let all = properties.into_iter().flat_map(Map::keys);
            return Err(GeographyProblem::NoKey(
                number + 1,
                self.key.unwrap_or(USUAL[0]).to_owned(),
                all.take(8).cloned().collect(),
            ));
        };
        let name = property(self.name_key.unwrap_or("name"));
        let code = composed(&code).into_owned();
        Ok((code.clone(), name.unwrap_or(code)))
    }
}

/// The words or the number of a property.
fn words(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// Whether all coordinates are those of places, if latitude comes first.
fn are_swapped(geography: &Geography) -> bool {
    let mut points = geography.arcs.iter().flatten();
    points.all(|it| it.x.abs() <= 90.01 && it.y.abs() <= 360.0)
}

fn check(geography: &Geography, most_points: usize) -> Result<(), GeographyProblem> {
    if geography.regions.is_empty() {
        return Err(GeographyProblem::NoRegions);
    }
    // Counted before anything is drawn: an arc that is used again and again makes much of a small
    // file.
    if geography.points() > most_points {
        return Err(GeographyProblem::TooLarge(most_points));
    }
    let mut codes = BTreeSet::new();
    for region in geography.regions.iter().filter(|it| !it.code.is_empty()) {
        if !codes.insert(&region.code) {
            return Err(GeographyProblem::Twice(region.code.clone()));
        }
    }
    for point in geography.arcs.iter().flat_map(Vec::as_slice) {
        // A hair beyond the pole is the rounding of whoever wrote the file.
        if !(point.x.abs() <= 360.0 && point.y.abs() <= 90.01) {
            let value = format!("{}, {}", point.x, point.y);
            return Err(match are_swapped(geography) {
                true => GeographyProblem::Swapped(value),
                false => GeographyProblem::OutOfRange(value),
            });
        }
    }
    let short = |region: &Region| {
        let mut rings = region.polygons.iter().flatten();
        rings.any(|ring| geography.ring(ring).len() < 4)
    };
    match geography.regions.iter().position(short) {
        Some(position) => Err(GeographyProblem::Broken(position + 1)),
        None => Ok(()),
    }
}
