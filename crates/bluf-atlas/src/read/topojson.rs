//! Reading TopoJSON, whose regions share their borders.

use std::collections::BTreeMap;
use std::fmt;

use geo::{Coord, LineString};
use serde::de::{SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::{Map, Value};

use super::{Keys, of_json};
use crate::{ArcRef, Geography, GeographyProblem, Region, Ring};

/// A file, as far as it is read. The map keeps the order of names, not of the file.
#[derive(Deserialize)]
struct Topology {
    transform: Option<Transform>,
    arcs: Vec<Vec<Position>>,
    objects: BTreeMap<String, Object>,
}

/// A point of an arc; whatever follows its two numbers, such as a height, is left out.
struct Position(f64, f64);

impl<'de> Deserialize<'de> for Position {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Numbers;
        impl<'de> Visitor<'de> for Numbers {
            type Value = Position;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a list of numbers")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut numbers: A) -> Result<Position, A::Error> {
                let x = numbers.next_element()?.unwrap_or(f64::NAN);
                let y = numbers.next_element()?.unwrap_or(f64::NAN);
                while numbers.next_element::<f64>()?.is_some() {}
                Ok(Position(x, y))
            }
        }
        deserializer.deserialize_seq(Numbers)
    }
}

/// From whole numbers to degrees.
#[derive(Deserialize)]
struct Transform {
    scale: [f64; 2],
    translate: [f64; 2],
}

#[derive(Deserialize)]
struct Object {
    #[serde(rename = "type")]
    kind: Option<String>,
    id: Option<Value>,
    properties: Option<Map<String, Value>>,
    arcs: Option<Value>,
    geometries: Option<Vec<Object>>,
}

pub(super) fn read(bytes: &[u8], keys: Keys<'_>) -> Result<Geography, GeographyProblem> {
    let topology: Topology = serde_json::from_slice(bytes).map_err(|it| of_json(&it))?;
    let arcs = topology.arcs.iter();
    let arcs: Vec<LineString<f64>> = arcs
        .map(|arc| decoded(arc, topology.transform.as_ref()))
        .collect();
    let mut regions = Vec::new();
    for object in topology.objects.into_values() {
        gather(object, keys, arcs.len(), &mut regions)?;
    }
    Ok(Geography { arcs, regions })
}

/// The points of an arc: with a transform, each is given by its distance from the one before.
fn decoded(arc: &[Position], transform: Option<&Transform>) -> LineString<f64> {
    let (mut x, mut y) = (0.0, 0.0);
    let point = |Position(its_x, its_y): &Position| match transform {
        Some(Transform { scale, translate }) => {
            x += its_x;
            y += its_y;
            Coord {
                x: x * scale[0] + translate[0],
                y: y * scale[1] + translate[1],
            }
        }
        None => Coord {
            x: *its_x,
            y: *its_y,
        },
    };
    LineString(arc.iter().map(point).collect())
}

/// The regions of an object, and of those that it holds. The nesting is serde_json's, at most 128.
fn gather(
    object: Object,
    keys: Keys<'_>,
    arcs: usize,
    regions: &mut Vec<Region>,
) -> Result<(), GeographyProblem> {
    for inner in object.geometries.unwrap_or_default() {
        gather(inner, keys, arcs, regions)?;
    }
    let broken = GeographyProblem::Broken(regions.len() + 1);
    let polygons: Vec<Vec<Vec<i64>>> = match (object.kind.as_deref(), object.arcs) {
        (Some("Polygon"), Some(value)) => {
            vec![serde_json::from_value(value).map_err(|_| broken.clone())?]
        }
        (Some("MultiPolygon"), Some(value)) => {
            serde_json::from_value(value).map_err(|_| broken.clone())?
        }
        _ => return Ok(()),
    };
    let (code, name) = keys.named(
        regions.len(),
        object.id.as_ref(),
        object.properties.as_ref(),
    )?;
    let arc = |index: i64| {
        let reversed = index < 0;
        let arc = usize::try_from(if reversed { !index } else { index }).ok();
        let arc = arc.filter(|arc| *arc < arcs).ok_or(broken.clone())?;
        Ok(ArcRef { arc, reversed })
    };
    let ring = |ring: Vec<i64>| {
        let arcs: Result<Vec<ArcRef>, GeographyProblem> = ring.into_iter().map(arc).collect();
        arcs.map(Ring)
    };
    let polygon = |rings: Vec<Vec<i64>>| rings.into_iter().map(ring).collect();
    let polygons: Result<Vec<Vec<Ring>>, GeographyProblem> =
        polygons.into_iter().map(polygon).collect();
    regions.push(Region {
        code,
        name,
        polygons: polygons?,
    });
    Ok(())
}
