//! Reading GeoJSON: each ring of a region is an arc of its own.

use geojson::{FeatureCollection, GeoJson, GeometryValue};

use super::Keys;
use crate::{ArcRef, Coord, Geography, GeographyProblem, Region, Ring};

pub(super) fn read(bytes: &[u8], keys: Keys<'_>) -> Result<Geography, GeographyProblem> {
    let file: GeoJson = serde_json::from_slice(bytes).map_err(|_| GeographyProblem::Other)?;
    let features = match file {
        GeoJson::FeatureCollection(FeatureCollection { features, .. }) => features,
        GeoJson::Feature(feature) => vec![feature],
        GeoJson::Geometry(_) => return Err(GeographyProblem::Other),
    };
    let mut geography = Geography {
        arcs: Vec::new(),
        regions: Vec::new(),
    };
    for feature in features {
        let Some(geometry) = feature.geometry else {
            continue;
        };
        let mut polygons = Vec::new();
        gather(&geometry.value, &mut geography.arcs, &mut polygons);
        if polygons.is_empty() {
            continue;
        }
        let id = feature.id.map(|id| match id {
            geojson::feature::Id::String(text) => serde_json::Value::String(text),
            geojson::feature::Id::Number(number) => serde_json::Value::Number(number),
        });
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
