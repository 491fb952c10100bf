//! What a map is asked to show is on it: routes over the date line, Antarctica, names in a crowd, a
//! few values far from all others.

mod common;

use bluf_atlas::{Coord, Geography, countries, world};
use bluf_draw::map::{
    Extent, Layer, Legend, Map, Place, Role, Route, RouteStyle, Shade, Shown, Symbol, classes, map,
    unseen,
};
use bluf_draw::{Drawing, Point, Shape};
use common::look;

fn shown(shade: Shade, role: Role) -> Shown {
    Shown {
        shade,
        role,
        label: None,
    }
}

/// A map of these countries, or of the world where it says so, in one class.
fn of<'a>(geography: &'a Geography, codes: &[&str], extent: Extent) -> Map<'a> {
    let region = |code: &str| match codes.contains(&code) {
        true => shown(Shade::Class(0), Role::Mainland),
        false => shown(Shade::Land, Role::Around),
    };
    let regions = geography.regions.iter();
    Map {
        layers: vec![Layer {
            geography,
            shown: regions.map(|it| region(&it.code)).collect(),
            least: 250.0,
        }],
        points: Vec::new(),
        lines: Vec::new(),
        extent,
        legend: Legend {
            classes: vec!["some".to_owned()],
            ..Legend::default()
        },
        kilometers: "km".to_owned(),
    }
}

fn route(path: &[[f64; 2]]) -> Route {
    Route {
        path: path.iter().map(|[y, x]| Coord { x: *x, y: *y }).collect(),
        name: String::new(),
        style: RouteStyle::Sea,
    }
}

/// The longest stroke of the route of a map, as a share of the width of the drawing.
fn longest_stroke(map_of: &Map<'_>) -> f64 {
    let drawing = map(map_of, &look());
    let strokes = drawing.shapes.iter().filter_map(|shape| match shape {
        Shape::Line { points, stroke } if stroke.dash.len() == 2 => Some(points),
        _ => None,
    });
    let lengths = strokes.flat_map(|points| {
        let pairs = points.windows(2);
        pairs.map(|it| (it[0].x - it[1].x).hypot(it[0].y - it[1].y))
    });
    lengths.fold(0.0, f64::max) / drawing.width
}

#[test]
fn a_route_over_the_pacific_leaves_at_one_edge_and_enters_at_the_other() {
    for path in [
        [[35.7, 139.7], [37.8, -122.4]],
        [[-36.8, 174.8], [-33.4, -70.7]],
        [[37.8, -122.4], [35.7, 139.7]],
        [[52.0, 180.0], [54.0, -160.0]],
    ] {
        let mut world = of(world(), &[], Extent::World);
        world.lines = vec![route(&path)];
        let longest = longest_stroke(&world);
        assert!(0.01 < longest && longest < 0.36, "{path:?} {longest}");
    }
    // What does not cross it is whole.
    let mut atlantic = of(world(), &[], Extent::World);
    atlantic.lines = vec![route(&[[40.7, -74.0], [51.5, -0.1]])];
    assert!(longest_stroke(&atlantic) > 0.15);
    let mut east = of(world(), &[], Extent::World);
    east.lines = vec![route(&[[0.0, 170.0], [0.0, 180.0]])];
    assert!(longest_stroke(&east) > 0.02);
}

#[test]
fn a_map_of_both_coasts_lies_around_the_ocean_between_them() {
    let mut pacific = of(countries(), &["JP", "US"], Extent::Focus);
    pacific.lines = vec![route(&[[35.7, 139.7], [34.0, -118.2]])];
    let longest = longest_stroke(&pacific);
    assert!(0.4 < longest && longest < 0.9, "{longest}");
    let drawing = map(&pacific, &look());
    let line = drawing.shapes.iter().find_map(|shape| match shape {
        Shape::Line { points, stroke } if stroke.dash.len() == 2 => Some(points.clone()),
        _ => None,
    });
    let line = line.expect("the route");
    assert!(line[0].x < line[line.len() - 1].x, "Japan is on the left");
}

fn filled(drawing: &Drawing) -> Vec<Vec<Point>> {
    let class = look().palette.shades(1)[0];
    let areas = drawing.shapes.iter().filter_map(|shape| match shape {
        Shape::Area { rings, fill, .. } if fill.is_some_and(|it| it.color == class) => Some(rings),
        _ => None,
    });
    areas.flatten().cloned().collect()
}

#[test]
fn antarctica_is_on_a_map_of_the_world_that_says_something_of_it() {
    let with = of(world(), &["AQ", "CL"], Extent::World);
    let drawing = map(&with, &look());
    let lowest = filled(&drawing).into_iter().flatten().map(|it| it.y);
    let lowest = lowest.fold(0.0, f64::max);
    let without = map(&of(world(), &["CL"], Extent::World), &look());
    assert!(drawing.height > without.height + 20.0);
    assert!(lowest > without.height, "{lowest}");
    assert_eq!(unseen(&with, drawing.width).regions, Vec::<String>::new());
    // A place there is, too.
    let mut places = of(world(), &[], Extent::World);
    places.points = vec![Place {
        at: Coord { x: 166.6, y: -77.8 },
        name: "Base".to_owned(),
        symbol: Symbol::Base,
    }];
    assert_eq!(unseen(&places, 450.0).points, Vec::<usize>::new());
}

#[test]
fn what_lies_outside_is_said() {
    let both = of(countries(), &["ES", "JP"], Extent::Focus);
    let mut only = of(countries(), &["ES", "JP"], Extent::Focus);
    let japan = countries().position("JP").expect("Japan");
    only.layers[0].shown[japan].role = Role::Around;
    assert_eq!(unseen(&both, 450.0).regions, Vec::<String>::new());
    assert_eq!(unseen(&only, 450.0).regions, ["JP"]);
    // The Canary Islands: the mainland fills the frame.
    assert_eq!(unseen(&only, 450.0).overseas, ["ES"]);
    // A frame within a country is no gap.
    let mut inside = of(countries(), &["RU"], Extent::Focus);
    let russia = countries().position("RU").expect("Russia");
    inside.layers[0].shown[russia].role = Role::Around;
    inside.points = vec![Place {
        at: Coord { x: 90.0, y: 60.0 },
        name: "A".to_owned(),
        symbol: Symbol::Place,
    }];
    assert_eq!(unseen(&inside, 450.0).regions, Vec::<String>::new());
}

#[test]
fn the_mainland_fills_the_frame() {
    let widest = |code: &str| {
        let drawing = map(&of(countries(), &[code], Extent::Focus), &look());
        let rings = filled(&drawing);
        let points = || rings.iter().flatten();
        let ends = |of: fn(&Point) -> f64| {
            points().map(of).fold(f64::NEG_INFINITY, f64::max)
                - points().map(of).fold(f64::INFINITY, f64::min)
        };
        (ends(|it| it.x) / drawing.width).max(ends(|it| it.y) / drawing.height)
    };
    for code in ["FR", "NL", "NO", "US", "ES", "PT", "GB", "DK", "CL", "EC"] {
        assert!(widest(code) > 0.75, "{code} {}", widest(code));
    }
}

/// The rectangles with a rim on a map: its edge, and its insets.
fn rectangles(drawing: &Drawing) -> Vec<(Point, Point)> {
    let areas = drawing.shapes.iter().filter_map(|shape| match shape {
        Shape::Area { rings, stroke, .. } if stroke.is_some() => Some(rings),
        _ => None,
    });
    let boxes = areas.filter_map(|rings| match rings.as_slice() {
        [ring] if ring.len() == 4 => Some((ring[0], ring[2])),
        _ => None,
    });
    boxes
        .filter(|(one, other)| other.x - one.x > 30.0)
        .collect()
}

#[test]
fn insets_cover_nothing_that_the_map_speaks_of() {
    let with_inset = |shaded: &[&str], aside: &str| {
        let mut it = of(countries(), shaded, Extent::Focus);
        let position = countries().position(aside).expect("a territory");
        it.layers[0].shown[position] = shown(Shade::Class(0), Role::Inset(0));
        map(&it, &look())
    };
    // Spain and Portugal fill the corner, and the sea does in the other case.
    for (shaded, aside, is_below) in [
        (&["ES", "PT", "FR"][..], "GF", true),
        (&["IT"][..], "GF", false),
    ] {
        let drawing = with_inset(shaded, aside);
        let [edge, inset] = rectangles(&drawing)[..] else {
            panic!("{shaded:?}: {:?}", rectangles(&drawing));
        };
        assert_eq!(inset.0.y > edge.1.y, is_below, "{shaded:?}");
        assert!(drawing.height >= inset.1.y, "{shaded:?}");
        common::assert_inside("insets", &drawing);
    }
}

#[test]
fn every_name_of_a_crowd_stands_somewhere() {
    let mut crowd = of(countries(), &["BE"], Extent::Focus);
    let place = |number: u32| Place {
        at: Coord {
            x: 4.35 + f64::from(number) * 0.002,
            y: 50.85,
        },
        name: format!("Station {number}"),
        symbol: Symbol::Incident,
    };
    crowd.points = (0..25).map(place).collect();
    let drawing = map(&crowd, &look());
    let texts: Vec<&String> = drawing
        .shapes
        .iter()
        .filter_map(|shape| match shape {
            Shape::Text { text, .. } => Some(text),
            _ => None,
        })
        .collect();
    for number in 0..25 {
        let name = format!("Station {number}");
        assert_eq!(texts.iter().filter(|it| ***it == name).count(), 1, "{name}");
    }
    common::assert_inside("crowd", &drawing);
}

#[test]
fn a_name_that_is_too_long_for_the_map_has_a_number_there() {
    let mut long = of(countries(), &["BE"], Extent::Focus);
    let place = |number: u32| Place {
        at: Coord {
            x: 3.2 + f64::from(number % 6) * 0.5,
            y: 49.8 + f64::from(number / 6) * 0.22,
        },
        name: format!("Place {number} of the office for things with very long names"),
        symbol: Symbol::Place,
    };
    long.points = (0..48).map(place).collect();
    let drawing = map(&long, &look());
    let texts: Vec<&String> = drawing
        .shapes
        .iter()
        .filter_map(|shape| match shape {
            Shape::Text { text, .. } => Some(text),
            _ => None,
        })
        .collect();
    let count = |wanted: &str| texts.iter().filter(|it| ***it == wanted).count();
    for number in 0..48 {
        assert_eq!(count(&long.points[number].name), 1, "{number}");
    }
    // Beside its symbol and in the key.
    assert_eq!([count("1"), count("2"), count("3")], [2, 2, 2]);
    common::assert_inside("long", &drawing);
}

#[test]
fn a_few_values_far_from_all_others_have_a_class_of_their_own() {
    let class = |values: &[f64], value: f64| {
        let limits = classes(values, 4);
        let class = |it: f64| limits.iter().take_while(|limit| it > **limit).count();
        let others: Vec<f64> = values.iter().copied().filter(|it| *it != value).collect();
        let shared = others
            .iter()
            .filter(|it| class(**it) == class(value))
            .count();
        let mut told: Vec<usize> = others.iter().map(|it| class(*it)).collect();
        told.dedup();
        (shared, told.len())
    };
    // None shares the class of the odd one, and the others keep three.
    let high = [3.0, 5.0, 8.0, 12.0, 14.0, 17.0, 21.0, 98_000.0];
    assert_eq!(class(&high, 98_000.0), (0, 3));
    let low = [-9_000.0, 3.0, 5.0, 8.0, 12.0, 14.0, 17.0, 21.0];
    assert_eq!(class(&low, -9_000.0), (0, 3));
    assert_eq!(class(&[0.1, 0.12, 0.2, 7.5], 7.5).0, 0);
    // A slope is no outlier.
    let slope = [1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 64.0, 128.0];
    assert!(class(&slope, 128.0).0 > 0);
}
