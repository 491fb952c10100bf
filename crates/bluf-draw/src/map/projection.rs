//! From the globe to the plane: which projection for which extent, both of equal area, so that
//! shaded regions weigh on the eye as much as they are large.

use bluf_atlas::Coord;

/// The radius of the earth in kilometres (mean radius of the GRS 80 ellipsoid).
pub(super) const EARTH: f64 = 6_371.008_8;

/// A projection to a plane whose unit is the radius of the earth; y points north.
#[derive(Debug, Clone, Copy)]
pub(super) enum Projection {
    /// Equal Earth: the world (Šavrič, Patterson and Jenny, 2018).
    EqualEarth,
    /// Lambert's azimuthal equal-area projection around a centre (Snyder, Map Projections: A Working
    /// Manual, 1987, p. 185). It knows no date line.
    Azimuthal {
        longitude: f64,
        sine: f64,
        cosine: f64,
    },
}

impl Projection {
    /// The projection around a point in degrees.
    pub(super) fn around(longitude: f64, latitude: f64) -> Self {
        let latitude = latitude.to_radians();
        Self::Azimuthal {
            longitude: longitude.to_radians(),
            sine: latitude.sin(),
            cosine: latitude.cos(),
        }
    }

    /// Where a place in degrees lies.
    pub(super) fn of(&self, place: Coord) -> Coord {
        let (longitude, latitude) = (place.x.to_radians(), place.y.to_radians());
        match self {
            Self::EqualEarth => {
                const A: [f64; 4] = [1.340_264, -0.081_106, 0.000_893, 0.003_796];
                let half = 3f64.sqrt() / 2.0;
                let angle = (half * latitude.sin()).asin();
                let square = angle * angle;
                let sixth = square * square * square;
                let slope = A[0] + 3.0 * A[1] * square + sixth * (7.0 * A[2] + 9.0 * A[3] * square);
                Coord {
                    x: longitude * angle.cos() / (half * slope),
                    y: angle * (A[0] + A[1] * square + sixth * (A[2] + A[3] * square)),
                }
            }
            Self::Azimuthal {
                longitude: center,
                sine,
                cosine,
            } => {
                let (sin, cos) = latitude.sin_cos();
                let (sin_away, cos_away) = (longitude - center).sin_cos();
                let towards = sine * sin + cosine * cos * cos_away;
                // The antipode is everywhere at the rim.
                let scale = (2.0 / (1.0 + towards).max(1e-9)).sqrt();
                Coord {
                    x: scale * cos * sin_away,
                    y: scale * (cosine * sin - sine * cos * cos_away),
                }
            }
        }
    }

    /// Whether a place lies more than 110 degrees from the centre, where shapes turn inside out.
    pub(super) fn is_far(&self, place: Coord) -> bool {
        let Self::Azimuthal {
            longitude,
            sine,
            cosine,
        } = self
        else {
            return false;
        };
        let (sin, cos) = place.y.to_radians().sin_cos();
        let away = place.x.to_radians() - longitude;
        sine * sin + cosine * cos * away.cos() < -0.342
    }

    /// The place in degrees of a point of the plane; none on a map of the world, which needs none.
    pub(super) fn back(&self, point: Coord) -> Option<Coord> {
        let Self::Azimuthal {
            longitude,
            sine,
            cosine,
        } = self
        else {
            return None;
        };
        let distance = point.x.hypot(point.y).max(1e-12);
        let (sin, cos) = (2.0 * (distance / 2.0).min(1.0).asin()).sin_cos();
        let latitude = (cos * sine + point.y * sin * cosine / distance)
            .clamp(-1.0, 1.0)
            .asin();
        let away = (point.x * sin).atan2(distance * cosine * cos - point.y * sine * sin);
        Some(Coord {
            x: (longitude + away).to_degrees(),
            y: latitude.to_degrees(),
        })
    }
}

/// The stretch of longitudes that holds all of some places, wherever the date line is: its middle and
/// its length in degrees.
pub(super) fn longitudes(places: impl Iterator<Item = Coord>) -> Option<(f64, f64)> {
    let mut all: Vec<f64> = places.map(|it| it.x.rem_euclid(360.0)).collect();
    all.sort_by(f64::total_cmp);
    let (first, last) = (*all.first()?, *all.last()?);
    // The widest stretch without a place lies outside.
    let mut widest = (first + 360.0 - last, first);
    for pair in all.windows(2) {
        if pair[1] - pair[0] > widest.0 {
            widest = (pair[1] - pair[0], pair[1]);
        }
    }
    let length = 360.0 - widest.0;
    let middle = (widest.1 + length / 2.0 + 180.0).rem_euclid(360.0) - 180.0;
    Some((middle, length))
}
