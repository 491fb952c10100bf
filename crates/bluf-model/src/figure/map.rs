//! Maps: regions shaded by value or category, places and lines.

use schemars::JsonSchema;

use crate::schema::OneOrMany;
use crate::{Marking, Number, Plain, Vocabulary};

/// A map. Its `rows` or `data` shade regions: the code of a region first, ISO 3166-1 (`MX`) or
/// ISO 3166-2 (`MX-JAL`), then a number (shaded by value) or a word (shaded by category).
#[derive(Debug, Clone, Default, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Map {
    /// What the map must show, as codes: a country (`MX`) with its divisions where the rows name some, divisions, or `world`. Left out: what the rows name, and the countries around it.
    #[schemars(default, with = "OneOrMany<String>")]
    pub area: Vec<String>,
    /// The heading of the column to shade by. Left out: the second.
    pub value: Option<String>,
    /// Upper limits of all classes but the last, from low to high. Left out: round numbers that divide the values well.
    #[schemars(default)]
    pub classes: Vec<Number>,
    /// What is written on the regions. Left out: names, where they fit, and values.
    pub labels: Option<MapLabels>,
    /// A GeoJSON or TopoJSON file beside the brief, whose regions stand in place of the built-in ones.
    pub geometry: Option<String>,
    /// The property of a region in that file that holds its code. Left out: its `id`, `code` or `name`.
    pub key: Option<String>,
    /// The property of a region in that file that holds its name.
    pub name: Option<String>,
    /// Places to point out.
    #[schemars(default)]
    pub points: Vec<Point>,
    /// Roads, routes and lines.
    #[schemars(default)]
    pub lines: Vec<Route>,
}

/// A place on a map.
#[derive(Debug, Clone, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Point {
    /// What it is called.
    pub name: Plain,
    /// Latitude in degrees, north positive.
    #[schemars(range(min = -90, max = 90))]
    pub latitude: f64,
    /// Longitude in degrees, east positive.
    #[schemars(range(min = -180, max = 180))]
    pub longitude: f64,
    /// What stands there.
    pub symbol: Option<PointSymbol>,
    /// Handling marking of the place; a mark that opens its name does the same.
    pub marking: Option<Marking>,
}

/// A line on a map.
#[derive(Debug, Clone, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Route {
    /// What it is called.
    pub name: Plain,
    /// Its points, latitude first: `[[20.7, -103.3], [20.6, -105.2]]`.
    pub path: Vec<[f64; 2]>,
    /// What kind of line it is.
    pub style: Option<RouteStyle>,
    /// Handling marking of the line; a mark that opens its name does the same.
    pub marking: Option<Marking>,
}

/// What stands at a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, JsonSchema)]
#[schemars(rename_all = "lowercase")]
pub enum PointSymbol {
    /// A town or any other place.
    #[default]
    Place,
    /// A capital.
    Capital,
    /// A road that is blocked.
    Blocked,
    /// An airport.
    Airport,
    /// A port.
    Port,
    /// Where something happened.
    Incident,
    /// A base or a post.
    Base,
}

/// What kind of line it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, JsonSchema)]
#[schemars(rename_all = "lowercase")]
pub enum RouteStyle {
    /// A road or railway.
    #[default]
    Road,
    /// A road that is blocked.
    Blocked,
    /// A border or a line of control.
    Border,
    /// A way by sea.
    Sea,
    /// A way by air.
    Air,
}

/// What is written on the regions of a map.
#[derive(Debug, Clone, Copy, PartialEq, Eq, JsonSchema)]
#[schemars(rename_all = "lowercase")]
pub enum MapLabels {
    /// Their names.
    Names,
    /// Their codes.
    Codes,
    /// Their values.
    Values,
    /// Nothing.
    None,
}

impl Vocabulary for PointSymbol {
    const NAME: &'static str = "map symbol";
    const TERMS: &'static [(&'static str, Self)] = &[
        ("place", Self::Place),
        ("capital", Self::Capital),
        ("blocked", Self::Blocked),
        ("airport", Self::Airport),
        ("port", Self::Port),
        ("incident", Self::Incident),
        ("base", Self::Base),
    ];
}

impl Vocabulary for RouteStyle {
    const NAME: &'static str = "kind of line";
    const TERMS: &'static [(&'static str, Self)] = &[
        ("road", Self::Road),
        ("blocked", Self::Blocked),
        ("border", Self::Border),
        ("sea", Self::Sea),
        ("air", Self::Air),
    ];
}

impl Vocabulary for MapLabels {
    const NAME: &'static str = "kind of map label";
    const TERMS: &'static [(&'static str, Self)] = &[
        ("names", Self::Names),
        ("codes", Self::Codes),
        ("values", Self::Values),
        ("none", Self::None),
    ];
}
