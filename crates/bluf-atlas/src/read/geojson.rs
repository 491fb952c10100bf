//! Reading GeoJSON: each ring of a region is an arc of its own.

use geojson::{FeatureCollection, GeoJson, GeometryValue};

use super::Keys;
use crate::{ArcRef, Coord, Geography, GeographyProblem, Region, Ring};

pub(super) fn read(bytes: &[u8], keys: Keys<'_>) -> Result<Geography, GeographyProblem> {
    let file: GeoJson = serde_json::from_slice(bytes).map_err(|_| GeographyProblem::Other)?;
    let (features, members) = match file {
        GeoJson::FeatureCollection(FeatureCollection {
            features,
            foreign_members,
            ..
        }) => (features, foreign_members),
        GeoJson::Feature(feature) => {
            let members = feature.foreign_members.clone();
            (vec![feature], members)
        }
        GeoJson::Geometry(_) => return Err(GeographyProblem::Other),
    };
    if let Some(name) = members.as_ref().and_then(other_system) {
        return Err(GeographyProblem::OtherSystem(name));
    }
    let mut geography = Geography {
        arcs: Vec::new(),
        regions: Vec::new(),
        without_area: Vec::new(),
    };
    for feature in features {
        let mut polygons = Vec::new();
        if let Some(geometry) = &feature.geometry {
            gather(&geometry.value, &mut geography.arcs, &mut polygons);
        }
        let id = feature.id.map(|id| match id {
            geojson::feature::Id::String(text) => serde_json::Value::String(text),
            geojson::feature::Id::Number(number) => serde_json::Value::Number(number),
        });
        if polygons.is_empty() {
            let named = keys.named(0, id.as_ref(), feature.properties.as_ref());
            geography.without_area.extend(named.map(|(code, _)| code));
            continue;
        }
        let number = geography.regions.len();
        let (code, name) = keys.named(number, id.as_ref(), feature.properties.as_ref())?;
        geography.regions.push(Region {
            code,
            name,
            polygons,
        });
    }
    Ok(geography)
}

/// Codes of reference systems whose coordinates are longitude and latitude, metres at most from
/// those of WGS 84: WGS 84 itself, NAD 83, ETRS 89, SIRGAS 2000, GDA 94 and 2020, in two and three
/// dimensions.
const DEGREES: [&str; 9] = [
    "CRS84", "CRS84h", "4326", "4979", "4269", "4258", "4674", "4283", "7844",
];

/// The name of the reference system that a file declares, if that is not longitude and latitude. The
/// member `crs` is of GeoJSON before RFC 7946; programs write it still.
fn other_system(members: &geojson::JsonObject) -> Option<String> {
    let crs = members.get("crs").filter(|it| !it.is_null())?;
    let name = crs.get("properties").and_then(|it| it.get("name"));
    let name = match name.and_then(|it| it.as_str()) {
        Some(name) => name.to_owned(),
        // A link, or something else: what it says nobody knows.
        None => crs
            .get("type")
            .map_or_else(|| "crs".to_owned(), |it| it.to_string()),
    };
    let code = name.rsplit([':', '/']).next().unwrap_or(&name);
    let is_known = DEGREES.iter().any(|it| it.eq_ignore_ascii_case(code));
    let is_wgs_84 = name.eq_ignore_ascii_case("WGS84") || name.eq_ignore_ascii_case("WGS 84");
    (!is_known && !is_wgs_84).then_some(name)
}

/// The polygons of a geometry, and of those that it holds. The nesting is serde_json's, at most 128.
fn gather(value: &GeometryValue, arcs: &mut Vec<Vec<Coord>>, polygons: &mut Vec<Vec<Ring>>) {
    match value {
        GeometryValue::Polygon { coordinates } => polygons.push(rings(coordinates, arcs)),
        GeometryValue::MultiPolygon { coordinates } => {
            for polygon in coordinates {
                polygons.push(rings(polygon, arcs));
            }
        }
        GeometryValue::GeometryCollection { geometries } => {
            for geometry in geometries {
                gather(&geometry.value, arcs, polygons);
            }
        }
        _ => {}
    }
}

/// Rings as arcs: the outline and the holes of a polygon.
fn rings(coordinates: &[Vec<geojson::Position>], arcs: &mut Vec<Vec<Coord>>) -> Vec<Ring> {
    let ring = |points: &Vec<geojson::Position>| {
        let point = |position: &geojson::Position| match position.as_slice() {
            [x, y, ..] => Coord { x: *x, y: *y },
            _ => Coord {
                x: f64::NAN,
                y: f64::NAN,
            },
        };
        arcs.push(points.iter().map(point).collect());
        Ring(vec![ArcRef {
            arc: arcs.len() - 1,
            reversed: false,
        }])
    };
    coordinates.iter().map(ring).collect()
}
