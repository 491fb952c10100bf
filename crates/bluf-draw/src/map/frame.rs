//! The frame of a map: what it must show, its projection, and where places lie on the page.

use bluf_atlas::{Coord, Region};

use super::projection::{EARTH, Projection, longitudes};
use super::{Extent, Map, Role, says_something};
use crate::drawing::Point;

/// The height of a map as a share of its width, at least and at most.
const LOWEST: f64 = 0.4;
const TALLEST: f64 = 0.78;

/// What lies beyond this latitude all around the earth, lies around a pole.
const POLAR: f64 = 45.0;

/// The latitudes between which a map of the world lies, where nothing is beyond.
const SOUTH: f64 = -56.5;
const NORTH: f64 = 83.6;

/// Free space around what must be seen, as a share of it.
const MARGIN: f64 = 0.04;

/// What a map shows, and where.
#[derive(Debug, Clone, Copy)]
pub(super) struct Frame {
    projection: Projection,
    /// Points of the page for a radius of the earth.
    scale: f64,
    /// What lies in the upper left corner, on the plane.
    corner: Coord,
    pub width: f64,
    pub height: f64,
    /// Places beyond these corners, south-west and north-east in degrees, are not seen for certain.
    seen: Option<(Coord, Coord)>,
}

impl Frame {
    /// The frame of a map that is so wide.
    pub(super) fn of(map: &Map<'_>, width: f64) -> Self {
        let focus = focus(map);
        let reach = longitudes(focus.iter().copied());
        let (projection, seen) = match (map.extent, reach) {
            (Extent::Focus, Some((middle, length))) if length <= 190.0 => {
                let latitudes = || focus.iter().map(|it| it.y);
                let south = latitudes().fold(f64::INFINITY, f64::min);
                let north = latitudes().fold(f64::NEG_INFINITY, f64::max);
                (
                    Projection::around(middle, f64::midpoint(south, north)),
                    focus,
                )
            }
            // Around a pole all longitudes meet.
            (Extent::Focus, Some(_)) if focus.iter().all(|it| it.y < -POLAR) => {
                (Projection::around(0.0, -90.0), focus)
            }
            (Extent::Focus, Some(_)) if focus.iter().all(|it| it.y > POLAR) => {
                (Projection::around(0.0, 90.0), focus)
            }
            _ => (Projection::EqualEarth, rim(map)),
        };
        let plane: Vec<Coord> = seen.into_iter().map(|it| projection.of(it)).collect();
        let ends = |of: fn(&Coord) -> f64| {
            let values = || plane.iter().map(of);
            let low = values().fold(f64::INFINITY, f64::min);
            (low, values().fold(f64::NEG_INFINITY, f64::max))
        };
        let ((west, east), (south, north)) = (ends(|it| it.x), ends(|it| it.y));
        // A place shows the country around it; regions are large enough by themselves, as far as
        // their outlines are fine enough.
        let in_focus = |layer: &&super::Layer<'_>| {
            let mut shown = layer.shown.iter();
            shown.any(|it| matches!(it.role, Role::Focus | Role::Mainland))
        };
        let of_layers = map.layers.iter().filter(in_focus).map(|it| it.least);
        let least = of_layers.reduce(f64::max).unwrap_or(500.0) / EARTH;
        let margin = if matches!(projection, Projection::EqualEarth) {
            0.0
        } else {
            MARGIN
        };
        let wide = ((east - west) * (1.0 + 2.0 * margin)).max(least);
        let tall = ((north - south) * (1.0 + 2.0 * margin)).max(least * LOWEST);
        let height = (width * tall / wide).clamp(width * LOWEST, width * TALLEST);
        let scale = (width / wide).min(height / tall);
        let center = Coord {
            x: f64::midpoint(west, east),
            y: f64::midpoint(south, north),
        };
        let corner = Coord {
            x: center.x - width / scale / 2.0,
            y: center.y + height / scale / 2.0,
        };
        Self {
            projection,
            scale,
            corner,
            width,
            height,
            seen: None,
        }
        .with_bounds()
    }

    /// The same frame, which knows the degrees between which all lies that it shows, with some to
    /// spare; unless there is a pole or the date line in it.
    fn with_bounds(mut self) -> Self {
        const STEPS: u32 = 16;
        const SPARE: f64 = 4.0;
        let share = |step: u32| f64::from(step) / f64::from(STEPS);
        let rim = (0..=STEPS).flat_map(|step| {
            let (x, y) = (share(step) * self.width, share(step) * self.height);
            [(x, 0.0), (x, self.height), (0.0, y), (self.width, y)]
        });
        let places: Option<Vec<Coord>> = rim
            .map(|(x, y)| {
                self.projection.back(Coord {
                    x: self.corner.x + x / self.scale,
                    y: self.corner.y - y / self.scale,
                })
            })
            .collect();
        let Some(places) = places else { return self };
        let ends = |of: fn(&Coord) -> f64| {
            let values = || places.iter().map(of);
            let low = values().fold(f64::INFINITY, f64::min);
            (
                low - SPARE,
                values().fold(f64::NEG_INFINITY, f64::max) + SPARE,
            )
        };
        let ((west, east), (south, north)) = (ends(|it| it.x), ends(|it| it.y));
        let has_pole = [90.0, -90.0].into_iter().any(|y| {
            let Point { x, y } = self.place(Coord { x: 0.0, y });
            (0.0..=self.width).contains(&x) && (0.0..=self.height).contains(&y)
        });
        if !has_pole && west > -180.0 && east < 180.0 {
            self.seen = Some((Coord { x: west, y: south }, Coord { x: east, y: north }));
        }
        self
    }

    /// Whether none of some places can be seen. Some that cannot be seen either may be missed.
    pub(super) fn misses(&self, places: &[Coord]) -> bool {
        let Some((least, most)) = self.seen else {
            return false;
        };
        places.iter().all(|it| it.x < least.x)
            || places.iter().all(|it| it.x > most.x)
            || places.iter().all(|it| it.y < least.y)
            || places.iter().all(|it| it.y > most.y)
    }

    /// Where a place in degrees lies on the page.
    pub(super) fn place(&self, place: Coord) -> Point {
        let plane = self.projection.of(place);
        Point::new(
            (plane.x - self.corner.x) * self.scale,
            (self.corner.y - plane.y) * self.scale,
        )
    }

    /// Whether a place can be seen.
    pub(super) fn holds(&self, place: Coord) -> bool {
        let at = self.place(place);
        !self.is_far(place)
            && (0.0..=self.width).contains(&at.x)
            && (0.0..=self.height).contains(&at.y)
    }

    /// Whether it shows the world, which ends at the date line.
    pub(super) fn is_world(&self) -> bool {
        matches!(self.projection, Projection::EqualEarth)
    }

    /// Whether a place lies so far on the other side of the earth that no map shows it.
    pub(super) fn is_far(&self, place: Coord) -> bool {
        self.projection.is_far(place)
    }

    /// How many points of the page a kilometre is, where that is about the same everywhere.
    pub(super) fn kilometer(&self) -> Option<f64> {
        match self.projection {
            Projection::EqualEarth => None,
            Projection::Azimuthal { .. } => Some(self.scale / EARTH),
        }
    }
}

/// All places that must be seen, in degrees.
fn focus(map: &Map<'_>) -> Vec<Coord> {
    let mut places = Vec::new();
    for layer in &map.layers {
        let regions = layer.geography.regions.iter().zip(&layer.shown);
        let mut arcs: Vec<usize> = Vec::new();
        for (region, shown) in regions {
            let is_main = match shown.role {
                Role::Focus => vec![true; region.polygons.len()],
                Role::Mainland => layer.geography.main_part(region),
                Role::Around | Role::Inset(_) => continue,
            };
            let pieces = region.polygons.iter().zip(is_main);
            let rings = pieces.filter(|(_, is_main)| *is_main).flat_map(|it| it.0);
            arcs.extend(rings.flat_map(|ring| ring.0.iter().map(|it| it.arc)));
        }
        arcs.sort_unstable();
        arcs.dedup();
        for arc in arcs
            .into_iter()
            .filter_map(|it| layer.geography.arcs.get(it))
        {
            places.extend(arc.iter().copied());
        }
    }
    places.extend(map.points.iter().map(|it| it.at));
    places.extend(map.lines.iter().flat_map(|it| it.path.iter().copied()));
    places
}

/// The rim of the inhabited world; of all of it as far as something beyond must be seen.
fn rim(map: &Map<'_>) -> Vec<Coord> {
    let (mut south, mut north) = (SOUTH, NORTH);
    let places = map.points.iter().map(|it| &it.at);
    for it in places.chain(map.lines.iter().flat_map(|it| &it.path)) {
        south = south.min((it.y - 2.0).max(-90.0));
        north = north.max((it.y + 2.0).min(90.0));
    }
    for layer in &map.layers {
        let regions = layer.geography.regions.iter().zip(&layer.shown);
        let southern = |region: &Region| {
            let ring = region.polygons.first()?.first()?;
            let arc = layer.geography.arcs.get(ring.0.first()?.arc)?;
            arc.first().filter(|it| it.y < SOUTH)
        };
        for (region, _) in regions.filter(|(_, shown)| says_something(shown.shade)) {
            // Most regions begin north of it, and need no box.
            let bounds = southern(region).and_then(|_| layer.geography.bounds(region));
            south = bounds
                .filter(|it| it.north < SOUTH)
                .map_or(south, |_| -90.0);
        }
    }
    let corners = [(-180.0, 0.0), (180.0, 0.0), (0.0, north), (0.0, south)];
    corners.into_iter().map(|(x, y)| Coord { x, y }).collect()
}
