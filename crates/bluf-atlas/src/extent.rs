//! How far regions reach, how far apart they lie, and which pieces of a country are its main part.

use crate::{Coord, Geography, Region, Ring};

/// Kilometres of a degree of latitude.
const DEGREE: f64 = 111.2;

/// Pieces of a country within this distance belong together, in kilometres; or within this share of
/// how far its largest piece reaches.
const NEAR: f64 = 400.0;
const NEAR_SHARE: f64 = 0.1;

/// What lies far from the largest piece is overseas only if it is less than this share of all.
const OVERSEAS: f64 = 0.3;

/// The box around places, in degrees. The eastern end may lie beyond 180, where it crosses the date
/// line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bounds {
    /// The western end.
    pub west: f64,
    /// The southern end.
    pub south: f64,
    /// The eastern end.
    pub east: f64,
    /// The northern end.
    pub north: f64,
}

impl Bounds {
    /// The box around places that follow each other: a step of more than half the earth crosses the
    /// date line.
    #[must_use]
    pub fn around(places: impl IntoIterator<Item = Coord>) -> Option<Self> {
        let mut bounds: Option<Self> = None;
        let (mut before, mut turn) = (None, 0.0);
        for it in places {
            if let Some(before) = before {
                let step: f64 = it.x - before;
                turn += if step > 180.0 {
                    -360.0
                } else if step < -180.0 {
                    360.0
                } else {
                    0.0
                };
            }
            before = Some(it.x);
            let x = it.x + turn;
            let own = Self {
                west: x,
                south: it.y,
                east: x,
                north: it.y,
            };
            bounds = Some(bounds.map_or(own, |bounds| Self {
                west: bounds.west.min(x),
                south: bounds.south.min(it.y),
                east: bounds.east.max(x),
                north: bounds.north.max(it.y),
            }));
        }
        bounds
    }

    /// The box around two boxes, on the shorter way between them.
    #[must_use]
    pub fn joined(self, other: Self) -> Self {
        let middle = |it: &Self| f64::midpoint(it.west, it.east);
        let turn = ((middle(&self) - middle(&other)) / 360.0).round() * 360.0;
        Self {
            west: self.west.min(other.west + turn),
            south: self.south.min(other.south),
            east: self.east.max(other.east + turn),
            north: self.north.max(other.north),
        }
    }

    /// How far two boxes lie apart, about, in kilometres; 0 where they meet.
    #[must_use]
    pub fn gap(&self, other: &Self) -> f64 {
        let apart = |low: f64, high: f64, its_low: f64, its_high: f64| {
            (its_low - high).max(low - its_high).max(0.0)
        };
        let across = [-360.0, 0.0, 360.0]
            .map(|turn| apart(self.west, self.east, other.west + turn, other.east + turn))
            .into_iter()
            .fold(f64::INFINITY, f64::min);
        let along = apart(self.south, self.north, other.south, other.north);
        let nearest = self
            .south
            .max(other.south)
            .min(self.north.min(other.north).max(0.0));
        let middle = if along > 0.0 {
            f64::midpoint(
                f64::midpoint(self.south, self.north),
                f64::midpoint(other.south, other.north),
            )
        } else {
            nearest
        };
        (across * middle.to_radians().cos() * DEGREE).hypot(along * DEGREE)
    }

    /// How far it reaches from corner to corner, about, in kilometres.
    #[must_use]
    pub fn reach(&self) -> f64 {
        let middle = f64::midpoint(self.south, self.north).to_radians().cos();
        ((self.east - self.west) * middle * DEGREE).hypot((self.north - self.south) * DEGREE)
    }
}

/// The area inside a ring in square degrees of the equator, about: the shoelace formula, at the middle
/// of its box.
fn area(ring: &[Coord], bounds: &Bounds) -> f64 {
    let middle = f64::midpoint(bounds.south, bounds.north).to_radians().cos();
    let step = |from: f64, to: f64| (to - from + 540.0).rem_euclid(360.0) - 180.0;
    let (mut x, mut twice) = (0.0, 0.0);
    for pair in ring.windows(2) {
        let next = x + step(pair[0].x, pair[1].x);
        twice += x * pair[1].y - next * pair[0].y;
        x = next;
    }
    (twice / 2.0).abs() * middle
}

impl Geography {
    /// The boxes around the pieces of a region, in their order, and about how large each is.
    fn pieces(&self, region: &Region) -> Vec<Option<(Bounds, f64)>> {
        let outline = |rings: &Vec<Ring>| {
            let ring = self.ring(rings.first()?);
            let bounds = Bounds::around(ring.iter().copied())?;
            Some((bounds, area(&ring, &bounds)))
        };
        region.polygons.iter().map(outline).collect()
    }

    /// Which pieces of a region are its main part, in their order: the largest and whatever lies near
    /// it. Where much of the region lies elsewhere, all are.
    #[must_use]
    pub fn main_part(&self, region: &Region) -> Vec<bool> {
        let pieces = self.pieces(region);
        let size = |it: usize| pieces[it].map_or(0.0, |it| it.1);
        let largest = (0..pieces.len()).max_by(|one, other| size(*one).total_cmp(&size(*other)));
        let mut is_main = vec![false; pieces.len()];
        let Some((largest, first)) = largest.and_then(|it| Some((it, pieces[it]?.0))) else {
            return vec![true; pieces.len()];
        };
        is_main[largest] = true;
        let near = NEAR.max(first.reach() * NEAR_SHARE);
        let mut fresh = vec![first];
        while let Some(from) = fresh.pop() {
            for (piece, is_main) in pieces.iter().zip(&mut is_main) {
                if let (Some((bounds, _)), false) = (piece, *is_main)
                    && from.gap(bounds) <= near
                {
                    *is_main = true;
                    fresh.push(*bounds);
                }
            }
        }
        let all: f64 = (0..pieces.len()).map(size).sum();
        let far: f64 = (0..pieces.len()).filter(|it| !is_main[*it]).map(size).sum();
        if far > all * OVERSEAS {
            return vec![true; pieces.len()];
        }
        is_main
    }

    /// The box around the main part of a region.
    #[must_use]
    pub fn bounds(&self, region: &Region) -> Option<Bounds> {
        let pieces = self.pieces(region).into_iter().zip(self.main_part(region));
        let main = pieces.filter_map(|(piece, is_main)| Some(piece.filter(|_| is_main)?.0));
        main.reduce(Bounds::joined)
    }
}
