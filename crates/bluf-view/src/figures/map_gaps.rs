//! What maps are asked to show and do not, and places that are unlikely to lie where they do.

use bluf_atlas::{Bounds, Coord};
use bluf_draw::map::unseen;
use bluf_model::{Map, MapGap, Missing, Shown};

use crate::lowering::Lowering;

use super::ground::width;
use super::map::{Asked, asked};
use super::regions::Drawn;

/// A place farther than this from what its map must show is asked about, in kilometres; or farther
/// than that reaches itself.
const FAR: f64 = 1_000.0;

/// What the maps of a brief are asked to show and do not, in the order of its figures.
pub(crate) fn map_gaps(lowering: &Lowering<'_>) -> Vec<MapGap> {
    let figures = lowering.brief.figures.iter().enumerate();
    let maps = figures.filter_map(|(position, figure)| match figure.shown() {
        Shown::Map(map) => Some((position, map)),
        _ => None,
    });
    maps.flat_map(|(figure, map)| {
        let asked = asked(lowering, figure, map);
        let unseen = unseen(&asked.drawing, width(lowering));
        let row = |it: &&Drawn| unseen.regions.contains(&it.code);
        let rows = asked.regions.iter().enumerate();
        let rows = rows.filter(|(_, it)| row(it)).map(|it| Missing::Row(it.0));
        let points = unseen.points.iter().map(|it| Missing::Point(*it));
        let lines = unseen.lines.iter().map(|it| Missing::Line(*it));
        let all = rows
            .chain(points)
            .chain(lines)
            .chain(far_points(map, &asked));
        let all: Vec<Missing> = all.collect();
        all.into_iter().map(move |what| MapGap { figure, what })
    })
    .collect()
}

/// Places far from the regions that the map must show, or else from all its other places.
fn far_points(map: &Map, asked: &Asked<'_>) -> Vec<Missing> {
    let regions = regions(map, asked);
    let places: Vec<Coord> = asked.drawing.points.iter().map(|it| it.at).collect();
    let far = (0..places.len()).filter_map(|point| {
        let around = match regions {
            Some(regions) => Some(regions),
            None => others(&places, point),
        }?;
        let limit = FAR.max(around.reach());
        let Coord { x, y } = places[point];
        let away = |x: f64, y: f64| around.gap(&at(x, y));
        if away(x, y) <= limit {
            return None;
        }
        let turned = [(-x, y), (x, -y), (-x, -y), (y, x), (-y, x), (y, -x)];
        let is_near = |(x, y): &(f64, f64)| y.abs() <= 90.0 && away(*x, *y) < limit / 10.0;
        let meant = turned.into_iter().find(is_near);
        // Without a region, only what a turn of signs explains is worth a word.
        (regions.is_some() || meant.is_some())
            .then(|| Missing::FarPoint(point, meant.map(|(x, y)| [y, x])))
    });
    far.collect()
}

/// The box around the regions of the area, or else of the rows; none of a map of the world.
fn regions(map: &Map, asked: &Asked<'_>) -> Option<Bounds> {
    let drawn = || asked.regions.iter().map(|it| it.code.as_str());
    let area = map.area.iter().map(String::as_str);
    let codes: Vec<&str> = match map.area.is_empty() {
        true => drawn().collect(),
        false => area.collect(),
    };
    let layers = || asked.drawing.layers.iter().rev();
    let bounds = codes.into_iter().filter_map(|code| {
        layers().find_map(|layer| layer.geography.bounds(layer.geography.region(code)?))
    });
    let own = || {
        let layer = asked.drawing.layers.last()?;
        let all = layer.geography.regions.iter();
        all.filter_map(|it| layer.geography.bounds(it))
            .reduce(Bounds::joined)
    };
    let has_own = map.geometry.is_some();
    bounds
        .reduce(Bounds::joined)
        .or_else(|| own().filter(|_| has_own))
}

/// The box around all places but one, where there are two of them or more.
fn others(places: &[Coord], point: usize) -> Option<Bounds> {
    let others = places.iter().enumerate().filter(|(it, _)| *it != point);
    let boxes: Vec<Bounds> = others.map(|(_, it)| at(it.x, it.y)).collect();
    (boxes.len() >= 2).then(|| boxes.into_iter().reduce(Bounds::joined))?
}

fn at(x: f64, y: f64) -> Bounds {
    Bounds {
        west: x,
        south: y,
        east: x,
        north: y,
    }
}
