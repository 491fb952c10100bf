//! Regions, and the arcs that make up their borders.

use crate::composed;

/// A place on the earth, in degrees (WGS 84).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Coord {
    /// Longitude: east is positive.
    pub x: f64,
    /// Latitude: north is positive.
    pub y: f64,
}

/// Regions with the arcs that make up their borders; where the source says so, neighbours share
/// arcs. Longitude and latitude in degrees (WGS 84).
#[derive(Debug, Clone, PartialEq)]
pub struct Geography {
    /// Stretches of border or coast.
    pub arcs: Vec<Vec<Coord>>,
    /// The regions.
    pub regions: Vec<Region>,
    /// Codes of what the source names and gives no area: points, lines, nothing.
    pub without_area: Vec<String>,
}

/// A country, a division of one, or whatever an author's file holds.
#[derive(Debug, Clone, PartialEq)]
pub struct Region {
    /// ISO 3166-1 (`MX`) or ISO 3166-2 (`MX-JAL`); in an author's file what its key property
    /// holds. Empty for land that has no code.
    pub code: String,
    /// Its name in the source.
    pub name: String,
    /// Its pieces; the first ring of each is its outline, the others are holes.
    pub polygons: Vec<Vec<Ring>>,
}

/// A closed line of arcs, each beginning where the one before ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ring(pub Vec<ArcRef>);

/// An arc, forwards or backwards.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct ArcRef {
    /// Which arc of the geography.
    pub arc: usize,
    /// Whether it is followed from its end.
    pub reversed: bool,
}

impl Geography {
    /// The region of a code, however its accents are encoded.
    #[must_use]
    pub fn region(&self, code: &str) -> Option<&Region> {
        self.position(code).map(|position| &self.regions[position])
    }

    /// Where the region of a code stands.
    #[must_use]
    pub fn position(&self, code: &str) -> Option<usize> {
        let code = composed(code);
        let is_meant = |it: &Region| !code.is_empty() && it.code == code;
        self.regions.iter().position(is_meant)
    }

    /// How many points are drawn: those of all arcs, and an arc again for each ring that it is in.
    #[must_use]
    pub fn points(&self) -> usize {
        let length = |it: &ArcRef| self.arcs.get(it.arc).map_or(0, Vec::len);
        let rings = self.regions.iter().flat_map(|it| &it.polygons).flatten();
        let drawn = rings.flat_map(|ring| &ring.0).map(length);
        self.arcs.iter().map(Vec::len).chain(drawn).sum()
    }

    /// The points of a ring; the last is the first.
    #[must_use]
    pub fn ring(&self, ring: &Ring) -> Vec<Coord> {
        let mut points: Vec<Coord> = Vec::new();
        for it in &ring.0 {
            let Some(arc) = self.arcs.get(it.arc) else {
                continue;
            };
            let joins = usize::from(!points.is_empty());
            if it.reversed {
                points.extend(arc.iter().rev().skip(joins));
            } else {
                points.extend(arc.iter().skip(joins));
            }
        }
        if points.first() != points.last() {
            points.extend(points.first().copied());
        }
        points
    }
}
