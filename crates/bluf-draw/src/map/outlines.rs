//! The outlines of a layer on the page: projected, simplified as far as no eye sees it, cut at the
//! frame.

use bluf_atlas::Coord;

use super::clip;
use super::date_line::crosses;
use super::frame::Frame;
use super::simplify::simplified;
use super::{Layer, Shade};
use crate::drawing::Point;

/// Outlines lie within this of where they should, in points.
const TOLERANCE: f64 = 0.22;

/// The same for what is not seen.
const UNSEEN: f64 = 6.0;

/// Islands that are smaller than this in both directions are left out, in points.
const SPECK: f64 = 0.5;

/// Regions of which the map says something are at least dots of this radius, in points.
const DOT: f64 = 1.8;

/// A layer on the page.
pub(super) struct Outlines {
    /// For each region its rings, the rings of all its pieces; empty, where nothing is seen of it.
    pub regions: Vec<Vec<Vec<Point>>>,
    /// Borders between two regions.
    pub borders: Vec<Vec<Point>>,
    /// Coasts, and borders to what the layer does not hold.
    pub rims: Vec<Vec<Point>>,
}

/// An arc on the page.
struct Arc {
    points: Vec<Point>,
    is_seen: bool,
    /// Whether all of it is on the other side of the earth.
    is_far: bool,
    /// Whether it crosses the date line, where a map of the world ends.
    is_torn: bool,
}

/// Puts a layer on the page.
pub(super) fn outlines(layer: &Layer<'_>, frame: &Frame) -> Outlines {
    let arcs: Vec<Arc> = layer
        .geography
        .arcs
        .iter()
        .map(|it| arc(it, frame))
        .collect();
    let regions = layer.geography.regions.iter().zip(&layer.shown);
    let mut users = vec![0_u8; arcs.len()];
    let mut on_page = Vec::new();
    for (region, shown) in regions {
        let mut rings = Vec::new();
        if shown.shade != Shade::Hidden {
            for ring in region.polygons.iter().flatten() {
                for it in &ring.0 {
                    if let Some(users) = users.get_mut(it.arc) {
                        *users = users.saturating_add(1);
                    }
                }
                let arc_of = |it: &bluf_atlas::ArcRef| arcs.get(it.arc);
                let own = || ring.0.iter().filter_map(arc_of);
                if own().all(|it| it.is_far) {
                    continue;
                }
                let pieces = if own().any(|it| it.is_torn) {
                    torn(&layer.geography.ring(ring), frame)
                } else {
                    vec![assembled(ring, &arcs, frame)]
                };
                rings.extend(pieces.into_iter().filter(|it| !is_speck(it)));
            }
        }
        let says_something = !matches!(shown.shade, Shade::Hidden | Shade::Land);
        if says_something && is_tiny(&rings) {
            rings = dot(region, layer, &rings, frame);
        }
        on_page.push(rings);
    }
    let mut outlines = Outlines {
        regions: on_page,
        borders: Vec::new(),
        rims: Vec::new(),
    };
    for ((arc, source), users) in arcs.iter().zip(&layer.geography.arcs).zip(users) {
        if !arc.is_seen || users == 0 || is_speck(&arc.points) {
            continue;
        }
        let pieces = if arc.is_torn || is_cut(source) {
            natural(source, frame)
        } else {
            clip::line(&arc.points, frame.width, frame.height)
        };
        if users > 1 {
            outlines.borders.extend(pieces);
        } else {
            outlines.rims.extend(pieces);
        }
    }
    outlines
}

/// Whether a region is smaller than a dot, or nothing is left of it.
fn is_tiny(rings: &[Vec<Point>]) -> bool {
    let points = || rings.iter().flatten();
    let Some(first) = points().next() else {
        return true;
    };
    let far = |it: &Point| (it.x - first.x).abs().max((it.y - first.y).abs()) > 2.0 * DOT;
    !points().any(far)
}

/// A dot in the place of a region that would not be seen; nothing, where it is not in the frame.
fn dot(
    region: &bluf_atlas::Region,
    layer: &Layer<'_>,
    rings: &[Vec<Point>],
    frame: &Frame,
) -> Vec<Vec<Point>> {
    let of_ring = |ring: &bluf_atlas::Ring| {
        let arc = layer.geography.arcs.get(ring.0.first()?.arc)?;
        arc.first().map(|it| (frame.place(*it), frame.is_far(*it)))
    };
    let drawn = rings.iter().flatten().next().map(|it| (*it, false));
    let outline = || region.polygons.iter().flatten().find_map(of_ring);
    let Some((center, false)) = drawn.or_else(outline) else {
        return Vec::new();
    };
    let in_frame =
        (0.0..=frame.width).contains(&center.x) && (0.0..=frame.height).contains(&center.y);
    if !in_frame {
        return Vec::new();
    }
    let corner = |step: u32| {
        let (sin, cos) = (f64::from(step) / 12.0 * std::f64::consts::TAU).sin_cos();
        Point::new(center.x + cos * DOT, center.y + sin * DOT)
    };
    vec![clip::ring(
        (0..12).map(corner).collect(),
        frame.width,
        frame.height,
    )]
}

/// Of an arc that is not seen, one point in so many is enough to close its rings.
const SPARSE: usize = 8;

fn arc(source: &[Coord], frame: &Frame) -> Arc {
    let all = source;
    let every = if frame.misses(all) { SPARSE } else { 1 };
    let last = all.len().saturating_sub(1);
    let used = || {
        (0..last)
            .step_by(every)
            .chain([last])
            .filter_map(|it| all.get(it))
    };
    let mut placed: Vec<Point> = Vec::with_capacity(all.len());
    let mut before: Option<&Coord> = None;
    for it in used() {
        if let Some(before) = before.filter(|_| every == 1) {
            placed.extend(between(*before, *it).map(|it| frame.place(it)));
        }
        placed.push(frame.place(*it));
        before = Some(it);
    }
    let ends = |of: fn(&Point) -> f64| {
        let values = || placed.iter().map(of);
        let low = values().fold(f64::INFINITY, f64::min);
        (low, values().fold(f64::NEG_INFINITY, f64::max))
    };
    let ((left, right), (top, bottom)) = (ends(|it| it.x), ends(|it| it.y));
    let is_seen = right >= 0.0 && left <= frame.width && bottom >= 0.0 && top <= frame.height;
    let tolerance = if is_seen { TOLERANCE } else { UNSEEN };
    Arc {
        points: simplified(&placed, tolerance),
        is_seen,
        is_far: used().all(|it| frame.is_far(*it)),
        is_torn: frame.is_world() && source.windows(2).any(|it| crosses(it[0], it[1])),
    }
}

/// The farthest that two neighbouring points of an arc may be apart, in degrees.
const FAR: f64 = 1.5;

/// Places between two that are far apart. What is straight in degrees, such as a border along a
/// parallel, is a curve on a map (RFC 7946, section 3.1.1).
fn between(one: Coord, other: Coord) -> impl Iterator<Item = Coord> {
    let (dx, dy) = (other.x - one.x, other.y - one.y);
    let length = dx.abs().max(dy.abs());
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "an arc is at most 360 degrees long"
    )]
    let pieces = if crosses(one, other) || !length.is_finite() {
        1
    } else {
        (length / FAR).ceil().clamp(1.0, 240.0) as u32
    };
    (1..pieces).map(move |step| {
        let share = f64::from(step) / f64::from(pieces);
        Coord {
            x: one.x + dx * share,
            y: one.y + dy * share,
        }
    })
}

/// The pieces of a ring that crosses the date line, on a map of the world.
fn torn(ring: &[Coord], frame: &Frame) -> Vec<Vec<Point>> {
    let mut whole: Vec<Point> = Vec::new();
    let mut turn = 0.0;
    for pair in ring.windows(2) {
        whole.push(Point::new(pair[0].x + turn, pair[0].y));
        if crosses(pair[0], pair[1]) {
            turn += if pair[1].x < pair[0].x { 360.0 } else { -360.0 };
        }
    }
    // A ring around a pole, such as Antarctica, closes along the edge of the map.
    if let (true, Some(first)) = (turn != 0.0, whole.first().copied()) {
        let pole = if first.y < 0.0 { -90.0 } else { 90.0 };
        whole.extend([
            Point::new(first.x + turn, first.y),
            Point::new(first.x + turn, pole),
            Point::new(first.x, pole),
        ]);
    }
    let piece = |shift: f64| {
        let moved = whole
            .iter()
            .map(|it| Point::new(it.x + shift + 180.0, it.y + 90.0));
        let piece = clip::ring(moved.collect(), 360.0, 180.0);
        let placed = piece.into_iter().map(|it| {
            frame.place(Coord {
                x: it.x - 180.0,
                y: it.y - 90.0,
            })
        });
        clip::ring(placed.collect(), frame.width, frame.height)
    };
    [-360.0, 0.0, 360.0].map(piece).to_vec()
}

/// A ring of arcs, cut at the frame.
fn assembled(ring: &bluf_atlas::Ring, arcs: &[Arc], frame: &Frame) -> Vec<Point> {
    let mut points: Vec<Point> = Vec::new();
    for it in &ring.0 {
        let Some(arc) = arcs.get(it.arc) else {
            continue;
        };
        // The end of an arc is the beginning of the next.
        points.pop();
        if it.reversed {
            points.extend(arc.points.iter().rev());
        } else {
            points.extend(arc.points.iter());
        }
    }
    if points.first() == points.last() {
        points.pop();
    }
    clip::ring(points, frame.width, frame.height)
}

fn is_speck(points: &[Point]) -> bool {
    let Some(first) = points.first() else {
        return true;
    };
    let far = |it: &Point| (it.x - first.x).abs() > SPECK || (it.y - first.y).abs() > SPECK;
    points.len() < 2 || !points.iter().any(far)
}

/// Whether some of an arc is no border, but where a map of the world was cut: at the date line, and
/// along the pole.
fn is_cut(arc: &[Coord]) -> bool {
    arc.windows(2)
        .any(|pair| is_at_rim(pair[0]) && is_at_rim(pair[1]))
}

fn is_at_rim(it: Coord) -> bool {
    it.x.abs() > 179.99 || it.y.abs() > 89.9
}

/// The stretches of an arc that are border or coast, and do not run across a map of the world.
fn natural(arc: &[Coord], frame: &Frame) -> Vec<Vec<Point>> {
    let mut stretches: Vec<Vec<Point>> = vec![Vec::new()];
    for pair in arc.windows(2) {
        let is_gap = is_at_rim(pair[0]) && is_at_rim(pair[1])
            || frame.is_world() && crosses(pair[0], pair[1]);
        if is_gap {
            stretches.push(Vec::new());
        } else if let Some(stretch) = stretches.last_mut() {
            if stretch.is_empty() {
                stretch.push(frame.place(pair[0]));
            }
            stretch.push(frame.place(pair[1]));
        }
    }
    let pieces = stretches
        .iter()
        .map(|it| clip::line(it, frame.width, frame.height));
    pieces.flatten().collect()
}
