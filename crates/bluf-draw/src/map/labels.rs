//! Names and values on a map: inside their region where they fit, else beside it with a line that
//! leads there; never on each other.

use super::frame::Frame;
use super::lettering::{crosses, plate, take_line, write};
use super::outlines::Outlines;
use super::room::{Levels, Rect, Room, middle};
use super::{Label, Map, Shade, Shown, fill};
use crate::drawing::{Anchor, Fill, Point, Shape, Stroke, count};
use crate::{Color, Look, Weight};

/// Size of names on regions as a share of labels.
const SIZE: f64 = 0.92;

/// The most labels that stand beside their regions on a map of the world.
const MOST_OUTSIDE: usize = 10;

/// The most level lines by which the room in a region is known.
const LEVELS: usize = 80;

/// A region that wants a label.
struct Wanting<'a> {
    rings: &'a Vec<Vec<Point>>,
    label: &'a Label,
    shade: Shade,
}

/// The regions of a map with what is seen of them.
fn regions<'a>(
    map: &'a Map<'_>,
    layers: &'a [Outlines],
) -> impl Iterator<Item = (&'a Shown, &'a Vec<Vec<Point>>)> {
    let layers = map.layers.iter().zip(layers);
    layers.flat_map(|(layer, outlines)| layer.shown.iter().zip(&outlines.regions))
}

/// The room for words on a map, before there are any.
pub(super) fn room(map: &Map<'_>, layers: &[Outlines], frame: &Frame) -> Room {
    let land: Vec<&Vec<Vec<Point>>> = regions(map, layers)
        .filter(|(shown, _)| !matches!(shown.shade, Shade::Hidden | Shade::Land))
        .map(|(_, rings)| rings)
        .collect();
    Room::new(frame.width, frame.height, &land)
}

/// Draws the labels of regions, none of them on what is taken.
pub(super) fn labels(
    map: &Map<'_>,
    layers: &[Outlines],
    frame: &Frame,
    room: &mut Room,
    look: &Look<'_>,
    shapes: &mut Vec<Shape>,
) {
    let mut wanting: Vec<(f64, Wanting<'_>)> = regions(map, layers)
        .filter(|(_, rings)| !rings.is_empty())
        .filter_map(|(shown, rings)| {
            let label = shown.label.as_ref()?;
            Some((
                size(rings),
                Wanting {
                    rings,
                    label,
                    shade: shown.shade,
                },
            ))
        })
        .collect();
    // Where there is little room there is little choice: small regions first, and land around last.
    wanting.sort_by(|one, other| {
        let is_land = |it: &Wanting<'_>| it.shade == Shade::Land;
        is_land(&one.1)
            .cmp(&is_land(&other.1))
            .then(one.0.total_cmp(&other.0))
    });
    let mut outside = Vec::new();
    for (_, it) in &wanting {
        if !inside(it, map, room, look, shapes) && it.shade != Shade::Land {
            outside.push(it);
        }
    }
    // On a map of the world few find a place beside them, and many lines hide it.
    if frame.is_world() && outside.len() > MOST_OUTSIDE {
        return;
    }
    outside.sort_by(|one, other| middle(one.rings).y.total_cmp(&middle(other.rings).y));
    for it in outside {
        beside(it, room, look, shapes);
    }
}

/// How large a region is on the page: the area of the box around it.
fn size(rings: &[Vec<Point>]) -> f64 {
    let ends = |of: fn(&Point) -> f64| {
        let values = || rings.iter().flatten().map(of);
        values().fold(f64::NEG_INFINITY, f64::max) - values().fold(f64::INFINITY, f64::min)
    };
    ends(|it| it.x) * ends(|it| it.y)
}

/// Ways to write a label, the best first, in lines.
fn ways(label: &Label, look: &Look<'_>) -> Vec<Vec<String>> {
    let mut ways: Vec<Vec<String>> = Vec::new();
    let value = label.value.as_deref();
    for name in label.name.iter().chain(&label.short) {
        match value {
            Some(value) => {
                ways.push(vec![name.clone(), value.to_owned()]);
                ways.push(vec![format!("{name} {value}")]);
            }
            None => {
                ways.push(vec![name.clone()]);
                let longest = look.width_of(name, look.size, Weight::Regular) * 0.6;
                let broken = look.lines(name, look.size, Weight::Regular, longest);
                ways.extend((broken.len() == 2).then_some(broken));
            }
        }
    }
    ways.extend(value.map(|value| vec![value.to_owned()]));
    ways
}

/// Writes a label into its region, if it fits.
fn inside(
    it: &Wanting<'_>,
    map: &Map<'_>,
    room: &mut Room,
    look: &Look<'_>,
    shapes: &mut Vec<Shape>,
) -> bool {
    let size = look.size * SIZE;
    let levels = Levels::of(it.rings, LEVELS);
    for lines in ways(it.label, look) {
        let width = widest(&lines, size, look);
        let height = size * (1.1 * count(lines.len()) - 0.25);
        let Some(rect) = levels.fitting(width, height, room) else {
            continue;
        };
        // Regions of the author's own lie on the land around them: its name is not theirs.
        if it.shade == Shade::Land && room.on_land(&rect) > 0.1 {
            continue;
        }
        let fill = fill(it.shade, &map.legend, look);
        let color = match (it.shade, fill) {
            (Shade::Land, _) | (_, None) => look.palette.quiet,
            (_, Some(fill)) if fill.pattern.is_some() => {
                plate(&rect, shapes);
                look.palette.ink
            }
            (_, Some(fill)) => fill.color.legible(look.palette.ink),
        };
        for (line, text) in lines.iter().enumerate() {
            let base = rect.top + size * (0.78 + 1.1 * count(line));
            let at = Point::new(rect.left + width / 2.0, base);
            shapes.push(look.text(at, Anchor::Middle, text, size, Weight::Regular, color));
        }
        room.take(rect);
        return true;
    }
    false
}

fn widest(lines: &[String], size: f64, look: &Look<'_>) -> f64 {
    let widths = lines
        .iter()
        .map(|it| look.width_of(it, size, Weight::Regular));
    widths.fold(0.0, f64::max)
}

/// Writes a label beside its region, where nothing else stands, with a line that leads there; not
/// at all, where that would be so far away that nobody could follow.
fn beside(it: &Wanting<'_>, room: &mut Room, look: &Look<'_>, shapes: &mut Vec<Shape>) {
    let size = look.size * SIZE;
    let from = middle(it.rings);
    let ways: Vec<String> = ways(it.label, look)
        .into_iter()
        .filter_map(|lines| <[String; 1]>::try_from(lines).ok())
        .map(|[line]| line)
        .collect();
    let found = [8.0, 13.0, 19.0, 26.0, 34.0, 43.0, 53.0]
        .into_iter()
        .find_map(|distance| {
            ways.iter().find_map(|text| {
                let width = look.width_of(text, size, Weight::Regular);
                Some((text, around(from, distance, (width, size * 0.95), room)?))
            })
        });
    let Some((text, rect)) = found else { return };
    let ends = Point::new(
        from.x.clamp(rect.left - 1.0, rect.left + rect.width + 1.0),
        from.y.clamp(rect.top - 1.0, rect.top + rect.height + 1.0),
    );
    shapes.push(Shape::Line {
        points: vec![from, ends],
        stroke: Stroke::solid(look.palette.ink, 0.5),
    });
    shapes.push(Shape::Disc {
        at: from,
        radius: 0.9,
        fill: Some(Fill::plain(look.palette.ink)),
        stroke: Some(Stroke::solid(Color::WHITE, 0.4)),
    });
    write(text, &rect, size, look, shapes);
    room.take(rect);
    take_line(from, ends, room);
}

/// A rectangle at a distance from a point that is free, and not on land of which the map speaks.
fn around(from: Point, distance: f64, (width, height): (f64, f64), room: &Room) -> Option<Rect> {
    const DIRECTIONS: usize = 24;
    let mut best: Option<(f64, Rect)> = None;
    for direction in 0..DIRECTIONS {
        let angle = count(direction) / count(DIRECTIONS) * std::f64::consts::TAU;
        let (sin, cos) = angle.sin_cos();
        let center = Point::new(
            from.x + cos * (distance + width / 2.0),
            from.y + sin * (distance + height / 2.0),
        );
        let rect = Rect::around(center, width + 2.0, height + 1.0);
        if !room.is_free(&rect) || room.on_land(&rect) > 0.0 || crosses(from, &rect, room) {
            continue;
        }
        // Level lines are easiest to follow.
        let score = sin.abs();
        if best.is_none_or(|(other, _)| score < other) {
            best = Some((score, Rect::around(center, width, height)));
        }
    }
    best.map(|it| it.1)
}
