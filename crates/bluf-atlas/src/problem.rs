//! What is wrong with a file of regions, and what to do about it.

use std::fmt;

/// What is wrong with a file of regions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GeographyProblem {
    /// It is no JSON: line, column, and why.
    Json(usize, usize, String),
    /// It is JSON, but no GeoJSON and no TopoJSON.
    Other,
    /// It holds no polygons.
    NoRegions,
    /// A region, counted from 1, lacks the property that holds its code; the properties that it has.
    NoKey(usize, String, Vec<String>),
    /// Two regions have one code.
    Twice(String),
    /// A coordinate is no longitude or latitude.
    OutOfRange(String),
    /// Coordinates are latitude and longitude, and not the other way round: the first of them.
    Swapped(String),
    /// Coordinates in another reference system than longitude and latitude: its name.
    OtherSystem(String),
    /// An arc that does not exist, or a ring that is none: region, counted from 1.
    Broken(usize),
    /// It has more points than a map can show.
    TooLarge(usize),
}

impl fmt::Display for GeographyProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Json(line, column, why) => {
                write!(f, "line {line}, column {column} is no JSON: {why}")
            }
            Self::Other => write!(f, "this is neither GeoJSON nor TopoJSON"),
            Self::NoRegions => write!(f, "there are no regions, only points or lines, or nothing"),
            Self::NoKey(number, key, _) => write!(f, "region {number} has no property `{key}`"),
            Self::Twice(code) => write!(f, "two regions have the code `{code}`"),
            Self::OutOfRange(value) => write!(f, "`{value}` is no longitude and latitude"),
            Self::Swapped(value) => {
                write!(
                    f,
                    "`{value}` has its latitude first, and longitude comes first"
                )
            }
            Self::OtherSystem(name) => write!(
                f,
                "its coordinates are in `{name}`, and not longitude and latitude"
            ),
            Self::Broken(number) => write!(f, "the border of region {number} is no closed line"),
            Self::TooLarge(points) => write!(f, "there are more than {points} points"),
        }
    }
}

impl GeographyProblem {
    /// What to do about it.
    #[must_use]
    pub fn help(&self) -> String {
        match self {
            Self::Json(..) => "export the file again, as GeoJSON or TopoJSON".to_owned(),
            Self::Other => "export it as a GeoJSON `FeatureCollection`, or as TopoJSON".to_owned(),
            Self::NoRegions => {
                "a map shades polygons; places and lines stand in `points` and `lines`".to_owned()
            }
            Self::NoKey(_, _, properties) if properties.is_empty() => {
                "give each region a property that holds its code".to_owned()
            }
            Self::NoKey(_, _, properties) => format!(
                "name the property that holds the codes in `key`; there are `{}`",
                properties.join("`, `")
            ),
            Self::Twice(_) => {
                "name another property in `key`, or join the two into one region".to_owned()
            }
            Self::OutOfRange(_) => {
                "these look like metres: convert the file to longitude and latitude (WGS 84)"
                    .to_owned()
            }
            Self::Swapped(_) => {
                "swap the two numbers of each point: GeoJSON has longitude first, then latitude"
                    .to_owned()
            }
            Self::OtherSystem(_) => {
                "convert the file to longitude and latitude (WGS 84, EPSG:4326)".to_owned()
            }
            Self::Broken(_) => "export the file again".to_owned(),
            Self::TooLarge(_) => {
                "simplify the borders, as a page shows some thousands of points".to_owned()
            }
        }
    }
}
