//! Maps: regions shaded by value or category, places and lines, with names that do not collide.

mod classes;
mod clip;
mod date_line;
mod frame;
mod insets;
mod labels;
mod legend;
mod lettering;
mod names;
mod outlines;
mod projection;
mod room;
mod simplify;
mod symbols;
mod unseen;

use bluf_atlas::Geography;

pub use bluf_atlas::Coord;

use crate::drawing::{Fill, Pattern, Point, Shape, Stroke};
use crate::key::style;
use crate::{Color, Drawing, Look};
use frame::Frame;
use outlines::{Outlines, outlines};
use room::Rect;

pub use classes::classes;
pub use unseen::{Unseen, unseen};

/// A map.
#[derive(Debug, Clone, PartialEq)]
pub struct Map<'a> {
    /// Regions, layer upon layer.
    pub layers: Vec<Layer<'a>>,
    /// Places to point out.
    pub points: Vec<Place>,
    /// Roads, routes and lines.
    pub lines: Vec<Route>,
    /// How much of the world it shows.
    pub extent: Extent,
    /// What its colours and symbols mean.
    pub legend: Legend,
    /// "km", behind the length of the scale bar.
    pub kilometers: String,
}

/// How much of the world a map shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// All of it that is inhabited.
    World,
    /// The regions in focus, the places and the lines.
    Focus,
}

/// Regions that share borders.
#[derive(Debug, Clone, PartialEq)]
pub struct Layer<'a> {
    /// Their outlines.
    pub geography: &'a Geography,
    /// How each is shown, in the order of the geography.
    pub shown: Vec<Shown>,
    /// The least width of a map for which the outlines are fine enough, in kilometres.
    pub least: f64,
}

/// How a region is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// What it is filled with.
    pub shade: Shade,
    /// What the extent of the map has to do with it.
    pub role: Role,
    /// What stands on it.
    pub label: Option<Label>,
}

/// What the extent of a map has to do with a region.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Nothing: it is there if it lies there.
    Around,
    /// The extent goes by it.
    Focus,
    /// The extent goes by its main part, and not by what it has overseas.
    Mainland,
    /// It lies so far from the others that it is drawn in a corner, at a scale of its own: insets
    /// are counted from 0.
    Inset(usize),
}

/// What a region is filled with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shade {
    /// Nothing: another layer shows it better.
    Hidden,
    /// Land of which the map says nothing.
    Land,
    /// A region of which nothing is known.
    NoData,
    /// A class of values, from low to high.
    Class(usize),
    /// A category.
    Category(usize),
}

/// What stands on a region.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// Its name.
    pub name: Option<String>,
    /// A shorter one, where that does not fit.
    pub short: Option<String>,
    /// Its value.
    pub value: Option<String>,
}

/// A place.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    /// Longitude and latitude in degrees.
    pub at: Coord,
    /// What it is called.
    pub name: String,
    /// What stands there.
    pub symbol: Symbol,
}

/// What stands at a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Symbol {
    /// A disc: a town or any other place.
    Place,
    /// A disc in a ring.
    Capital,
    /// A disc with a bar: no way through.
    Blocked,
    /// An aeroplane.
    Airport,
    /// An anchor.
    Port,
    /// A star of four points.
    Incident,
    /// A triangle.
    Base,
}

/// A line.
#[derive(Debug, Clone, PartialEq)]
pub struct Route {
    /// Longitudes and latitudes in degrees.
    pub path: Vec<Coord>,
    /// What it is called.
    pub name: String,
    /// How it is drawn.
    pub style: RouteStyle,
}

/// How a line is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RouteStyle {
    /// Whole.
    Road,
    /// Whole, with bars across.
    Blocked,
    /// Dashes and dots.
    Border,
    /// Long dashes.
    Sea,
    /// Dots.
    Air,
}

/// What the colours and symbols of a map mean.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Legend {
    /// What the values are.
    pub title: Option<String>,
    /// The classes, from low to high.
    pub classes: Vec<String>,
    /// The categories.
    pub categories: Vec<String>,
    /// What regions without data are called, where there are any.
    pub no_data: Option<String>,
    /// What the map does not show and must be said.
    pub note: Option<String>,
    /// The symbols of places.
    pub symbols: Vec<(Symbol, String)>,
    /// The kinds of lines.
    pub routes: Vec<(RouteStyle, String)>,
}

/// Draws a map.
#[must_use]
pub fn map(map: &Map<'_>, look: &Look<'_>) -> Drawing {
    let main = insets::without(map);
    let frame = Frame::of(&main, look.width);
    let mut shapes = Vec::new();
    let layers = land(&main, &frame, look, &mut shapes);
    if frame.kilometer().is_some() {
        shapes.push(edge(&frame, look, None));
    }
    for route in &map.lines {
        symbols::route(&placed(route, &frame), route.style, look, &mut shapes);
    }
    let room = || labels::room(&main, &layers, &frame);
    let insets::Placed { taken, bottom } = insets::insets(map, &frame, room, look, &mut shapes);
    let listed = words(&main, &layers, &frame, &taken, look, &mut shapes);
    let height = legend::legend(map, (&frame, bottom), listed, look, &mut shapes);
    Drawing {
        width: look.width,
        height,
        shapes,
    }
}

/// Draws the symbols and names of places and the labels of regions; none of them on what is taken.
/// Says which names have no room there, and stand in the key.
fn words(
    map: &Map<'_>,
    layers: &[Outlines],
    frame: &Frame,
    taken: &[Rect],
    look: &Look<'_>,
    shapes: &mut Vec<Shape>,
) -> Vec<names::Listed> {
    let mut room = labels::room(map, layers, frame);
    taken.iter().for_each(|it| room.take(*it));
    let mut listed = names::places(map, frame, &mut room, look, shapes);
    listed.extend(names::routes(map, frame, &mut room, look, shapes));
    labels::labels(map, layers, frame, &mut room, look, shapes);
    listed
}

/// Draws the regions of all layers with their borders and coasts.
fn land(map: &Map<'_>, frame: &Frame, look: &Look<'_>, shapes: &mut Vec<Shape>) -> Vec<Outlines> {
    let layers: Vec<Outlines> = map.layers.iter().map(|it| outlines(it, frame)).collect();
    for (layer, outlines) in map.layers.iter().zip(&layers) {
        areas(map, layer, outlines, look, shapes);
        let borders = outlines.borders.iter().map(|it| (it, Color::WHITE, 0.7));
        let rims = outlines.rims.iter().map(|it| (it, rim_color(look), 0.45));
        for (line, color, width) in borders.chain(rims) {
            shapes.push(Shape::Line {
                points: line.clone(),
                stroke: Stroke::solid(color, width),
            });
        }
    }
    layers
}

/// The edge of a map.
fn edge(frame: &Frame, look: &Look<'_>, fill: Option<Fill>) -> Shape {
    let stroke = Some(Stroke::solid(look.palette.grid(), 0.5));
    Shape::rectangle(
        Point::new(0.0, 0.0),
        frame.width,
        frame.height,
        fill,
        stroke,
    )
}

/// The pieces of a line that are in the frame. On a map of the world, what crosses the date line
/// leaves at one edge and enters at the other.
fn placed(route: &Route, frame: &Frame) -> Vec<Vec<Point>> {
    let stretches = if frame.is_world() {
        date_line::parted(&route.path)
    } else {
        vec![route.path.clone()]
    };
    let pieces = stretches.iter().flat_map(|stretch| {
        let points: Vec<Point> = stretch.iter().map(|it| frame.place(*it)).collect();
        clip::line(&points, frame.width, frame.height)
    });
    pieces.collect()
}

/// Whether a shade says something of its region.
fn says_something(shade: Shade) -> bool {
    !matches!(shade, Shade::Hidden | Shade::Land)
}

fn rim_color(look: &Look<'_>) -> Color {
    look.palette.quiet.mixed(Color::WHITE, 0.4)
}

fn areas(
    map: &Map<'_>,
    layer: &Layer<'_>,
    outlines: &Outlines,
    look: &Look<'_>,
    shapes: &mut Vec<Shape>,
) {
    for (shown, rings) in layer.shown.iter().zip(&outlines.regions) {
        let Some(fill) = fill(shown.shade, &map.legend, look) else {
            continue;
        };
        if !rings.is_empty() {
            shapes.push(Shape::Area {
                rings: rings.clone(),
                fill: Some(fill),
                stroke: None,
            });
        }
    }
}

/// What a region is filled with.
fn fill(shade: Shade, legend: &Legend, look: &Look<'_>) -> Option<Fill> {
    let palette = &look.palette;
    match shade {
        Shade::Hidden => None,
        Shade::Land => Some(Fill::plain(palette.faint().mixed(Color::WHITE, 0.35))),
        // Hatched, and lighter than any class: nothing known is not a high value, in grey neither.
        Shade::NoData => {
            let ink = palette.quiet.mixed(Color::WHITE, 0.45);
            Some(Fill::patterned(Color::WHITE, Pattern::Rising, ink))
        }
        Shade::Class(class) => {
            let shades = palette.shades(legend.classes.len());
            shades.get(class).map(|color| Fill::plain(*color))
        }
        Shade::Category(category) => Some(style(palette, category).fill),
    }
}
