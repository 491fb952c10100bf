//! Reading TopoJSON, whose regions share their borders.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::{Error, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::{Map, Value};

use super::{Keys, of_json};
use crate::{ArcRef, Coord, Geography, GeographyProblem, Region, Ring};

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

/// Numbers of arcs in lists of lists, as deep as the kind of the object asks.
enum Indices {
    One(i64),
    Many(Vec<Indices>),
}

impl<'de> Deserialize<'de> for Indices {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Lists;
        impl<'de> Visitor<'de> for Lists {
            type Value = Indices;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("numbers of arcs")
            }

            fn visit_i64<E: Error>(self, index: i64) -> Result<Indices, E> {
                Ok(Indices::One(index))
            }

            fn visit_u64<E: Error>(self, index: u64) -> Result<Indices, E> {
                let index = i64::try_from(index);
                index.map(Indices::One).map_err(E::custom)
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut lists: A) -> Result<Indices, A::Error> {
                let mut all = Vec::new();
                while let Some(list) = lists.next_element()? {
                    all.push(list);
                }
                Ok(Indices::Many(all))
            }
        }
        deserializer.deserialize_any(Lists)
    }
}

impl Indices {
    /// The lists of this one, each made of something.
    fn each<T>(self, of: impl Fn(Self) -> Option<T>) -> Option<Vec<T>> {
        match self {
            Self::One(_) => None,
            Self::Many(all) => all.into_iter().map(of).collect(),
        }
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
    arcs: Option<Indices>,
    geometries: Option<Vec<Object>>,
}

pub(super) fn read(bytes: &[u8], keys: Keys<'_>) -> Result<Geography, GeographyProblem> {
    let topology: Topology = serde_json::from_slice(bytes).map_err(|it| of_json(&it))?;
    let transform = topology.transform;
    let arcs = topology.arcs.into_iter();
    let arcs: Vec<Vec<Coord>> = arcs.map(|arc| decoded(arc, transform.as_ref())).collect();
    let (mut regions, mut without_area) = (Vec::new(), Vec::new());
    for object in topology.objects.into_values() {
        gather(object, keys, arcs.len(), &mut regions, &mut without_area)?;
    }
    Ok(Geography {
        arcs,
        regions,
        without_area,
    })
}

/// The points of an arc: with a transform, each is given by its distance from the one before.
fn decoded(arc: Vec<Position>, transform: Option<&Transform>) -> Vec<Coord> {
    let (mut x, mut y) = (0.0, 0.0);
    let point = |Position(its_x, its_y): Position| match transform {
        Some(Transform { scale, translate }) => {
            x += its_x;
            y += its_y;
            Coord {
                x: x * scale[0] + translate[0],
                y: y * scale[1] + translate[1],
            }
        }
        None => Coord { x: its_x, y: its_y },
    };
    arc.into_iter().map(point).collect()
}

/// The regions of an object, and of those that it holds. The nesting is serde_json's, at most 128.
fn gather(
    object: Object,
    keys: Keys<'_>,
    arcs: usize,
    regions: &mut Vec<Region>,
    without_area: &mut Vec<String>,
) -> Result<(), GeographyProblem> {
    for inner in object.geometries.unwrap_or_default() {
        gather(inner, keys, arcs, regions, without_area)?;
    }
    let broken = GeographyProblem::Broken(regions.len() + 1);
    let arc = |index: Indices| {
        let Indices::One(index) = index else {
            return None;
        };
        let reversed = index < 0;
        let arc = usize::try_from(if reversed { !index } else { index }).ok()?;
        (arc < arcs).then_some(ArcRef { arc, reversed })
    };
    let ring = |ring: Indices| ring.each(arc).map(Ring);
    let polygon = |rings: Indices| rings.each(ring);
    let polygons = match (object.kind.as_deref(), object.arcs) {
        (Some("Polygon"), Some(rings)) => polygon(rings).map(|it| vec![it]),
        (Some("MultiPolygon"), Some(polygons)) => polygons.each(polygon),
        _ => {
            let named = keys.named(0, object.id.as_ref(), object.properties.as_ref());
            without_area.extend(named.map(|(code, _)| code));
            return Ok(());
        }
    };
    let polygons = polygons.ok_or(broken)?;
    let (code, name) = keys.named(
        regions.len(),
        object.id.as_ref(),
        object.properties.as_ref(),
    )?;
    regions.push(Region {
        code,
        name,
        polygons,
    });
    Ok(())
}
