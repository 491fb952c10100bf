//! The key below a map, and the scale bar.

use super::frame::Frame;
use super::names::Listed;
use super::symbols::{route, symbol};
use super::{Map, RouteStyle, Shade, Symbol, fill};
use crate::drawing::{Anchor, Fill, Point, Shape, Stroke};
use crate::{Look, Weight};

/// What an entry shows before its name.
enum Sample {
    Area(Fill),
    Symbol(Symbol),
    Route(RouteStyle),
    Number(usize),
}

/// Draws the key, the scale bar and what the map does not show below it, and says where they end.
pub(super) fn legend(
    map: &Map<'_>,
    (frame, bottom): (&Frame, f64),
    listed: Vec<Listed>,
    look: &Look<'_>,
    shapes: &mut Vec<Shape>,
) -> f64 {
    let end = key(map, (frame, bottom), listed, look, shapes);
    let Some(note) = &map.legend.note else {
        return end;
    };
    let mut base = end + look.size * if end > bottom { 0.6 } else { 1.7 };
    for text in look.lines(note, look.size, Weight::Regular, look.width) {
        let at = Point::new(0.0, base);
        shapes.push(look.label(at, Anchor::Start, text, look.palette.quiet));
        base += look.size * 1.25;
    }
    base - look.size * 0.7
}

/// Draws the key and the scale bar, and says where they end.
fn key(
    map: &Map<'_>,
    (frame, bottom): (&Frame, f64),
    listed: Vec<Listed>,
    look: &Look<'_>,
    shapes: &mut Vec<Shape>,
) -> f64 {
    let top = bottom + look.size * 0.7;
    let step = look.size * 1.55;
    let width = |text: &str| look.width_of(text, look.size, Weight::Regular);
    let (mut x, mut line) = (0.0, 0.0);
    if let Some(title) = &map.legend.title {
        for text in look.lines(title, look.size, Weight::Regular, look.width * 0.7) {
            let base = Point::new(0.0, top + look.size + line * step);
            shapes.push(look.label(base, Anchor::Start, text, look.palette.quiet));
            line += 1.0;
        }
    }
    let mut entries = entries(map, look);
    entries.extend(listed.into_iter().map(|it| match it {
        Listed::Numbered(number, name) => (Sample::Number(number), name),
        Listed::Place(symbol, name) => (Sample::Symbol(symbol), name),
        Listed::Route(style, name) => (Sample::Route(style), name),
    }));
    let has_entries = !entries.is_empty();
    for (sample, name) in entries {
        let side = match sample {
            Sample::Area(_) => look.size,
            Sample::Symbol(_) => look.size * 1.2,
            Sample::Route(_) => look.size * 2.4,
            Sample::Number(number) => width(&number.to_string()),
        };
        let needed = side + look.size * 0.4 + width(&name);
        if x > 0.0 && x + needed > look.width {
            (x, line) = (0.0, line + 1.0);
        }
        let base = top + look.size + line * step;
        let middle = base - look.size * 0.33;
        match sample {
            Sample::Area(fill) => {
                let outline = Some(Stroke::solid(look.palette.quiet, 0.4));
                let at = Point::new(x, middle - look.size * 0.42);
                shapes.push(Shape::rectangle(
                    at,
                    side,
                    look.size * 0.84,
                    Some(fill),
                    outline,
                ));
            }
            Sample::Symbol(it) => symbol(it, Point::new(x + side / 2.0, middle), look, shapes),
            Sample::Number(it) => {
                let at = Point::new(x, base);
                shapes.push(look.label(at, Anchor::Start, it.to_string(), look.palette.ink));
            }
            Sample::Route(it) => {
                let points = vec![Point::new(x, middle), Point::new(x + side, middle)];
                route(&[points], it, look, shapes);
            }
        }
        let at = Point::new(x + side + look.size * 0.4, base);
        shapes.push(look.label(at, Anchor::Start, name, look.palette.ink));
        x += needed + look.size * 1.4;
    }
    let Some((bar, text)) = scale_bar(map, frame, look) else {
        let lines = line + if has_entries { 1.0 } else { 0.0 };
        return if lines > 0.0 {
            top + lines * step
        } else {
            bottom
        };
    };
    let needed = bar + look.size * 0.5 + width(&text);
    if has_entries && x + needed > look.width {
        line += 1.0;
    }
    let base = top + look.size + line * step;
    let left = look.width - bar;
    let at = Point::new(left - look.size * 0.5, base);
    shapes.push(look.label(at, Anchor::End, text, look.palette.quiet));
    let (low, high) = (base - look.size * 0.05, base - look.size * 0.55);
    let points = vec![
        Point::new(left, high),
        Point::new(left, low),
        Point::new(look.width, low),
        Point::new(look.width, high),
    ];
    shapes.push(Shape::Line {
        points,
        stroke: Stroke::solid(look.palette.quiet, 0.8),
    });
    top + (line + 1.0) * step
}

fn entries(map: &Map<'_>, look: &Look<'_>) -> Vec<(Sample, String)> {
    let legend = &map.legend;
    let area = |shade: Shade, name: &String| {
        let fill = fill(shade, legend, look)?;
        Some((Sample::Area(fill), name.clone()))
    };
    let classes = legend.classes.iter().enumerate();
    let classes = classes.filter_map(|(class, name)| area(Shade::Class(class), name));
    let categories = legend.categories.iter().enumerate();
    let categories = categories.filter_map(|(it, name)| area(Shade::Category(it), name));
    let no_data = legend
        .no_data
        .iter()
        .filter_map(|name| area(Shade::NoData, name));
    let symbols = legend.symbols.iter();
    let symbols = symbols.map(|(it, name)| (Sample::Symbol(*it), name.clone()));
    let routes = legend.routes.iter();
    let routes = routes.map(|(it, name)| (Sample::Route(*it), name.clone()));
    classes
        .chain(categories)
        .chain(no_data)
        .chain(symbols)
        .chain(routes)
        .collect()
}

/// The length of a bar of round kilometres in points, and its words; none, where distances are not
/// the same everywhere on the map.
fn scale_bar(map: &Map<'_>, frame: &Frame, look: &Look<'_>) -> Option<(f64, String)> {
    let kilometer = frame.kilometer()?;
    let longest = frame.width * 0.2 / kilometer;
    let power = 10f64.powf(longest.log10().floor());
    let steps = [5.0, 2.0, 1.0];
    let length = steps
        .into_iter()
        .map(|it| it * power)
        .find(|it| *it <= longest)?;
    let number = (look.number)(length);
    Some((
        length * kilometer,
        format!("{number}\u{a0}{}", map.kilometers),
    ))
}
