//! Maps as SVG: shaded regions, places, lines, and extents that are hard to show.

mod common;

use bluf_atlas::{Coord, Geography, countries, divisions, world};
use bluf_draw::map::{
    Extent, Label, Layer, Legend, Map, Place, Role, Route, RouteStyle, Shade, Shown, Symbol,
    classes, map,
};
use bluf_draw::{Color, Drawing, Fill, Point, Shape};
use common::look;

const HIDDEN: Shown = Shown {
    shade: Shade::Hidden,
    role: Role::Around,
    label: None,
};
const LAND: Shown = Shown {
    shade: Shade::Land,
    role: Role::Around,
    label: None,
};

fn layer<'a>(geography: &'a Geography, shown: impl Fn(&str, &str) -> Shown) -> Layer<'a> {
    let shown = geography
        .regions
        .iter()
        .map(|it| shown(&it.code, &it.name))
        .collect();
    Layer {
        geography,
        shown,
        least: 1.0,
    }
}

/// Land around something, in which one country is shown by another layer.
fn around(country: &'static str) -> Layer<'static> {
    layer(
        countries(),
        move |code, _| if code == country { HIDDEN } else { LAND },
    )
}

fn label(name: &str, code: &str, value: Option<&str>) -> Option<Label> {
    Some(Label {
        name: Some(name.to_owned()),
        short: code.split_once('-').map(|it| it.1.to_owned()),
        value: value.map(str::to_owned),
    })
}

fn place(name: &str, latitude: f64, longitude: f64, symbol: Symbol) -> Place {
    Place {
        at: Coord {
            x: longitude,
            y: latitude,
        },
        name: name.to_owned(),
        symbol,
    }
}

fn base(layers: Vec<Layer<'_>>) -> Map<'_> {
    Map {
        layers,
        points: Vec::new(),
        lines: Vec::new(),
        extent: Extent::Focus,
        legend: Legend::default(),
        kilometers: "km".to_owned(),
    }
}

/// A number that is different for each code.
fn number(code: &str) -> usize {
    code.bytes()
        .fold(7_usize, |sum, byte| (sum * 31 + usize::from(byte)) % 97)
}

fn mexico_by_value() -> Drawing {
    let states = divisions("MX").expect("the states of Mexico");
    let shown = |code: &str, name: &str| {
        let number = number(code);
        let shade = if number > 80 {
            Shade::NoData
        } else {
            Shade::Class(number / 21)
        };
        Shown {
            shade,
            role: Role::Focus,
            label: label(name, code, Some(&number.to_string())),
        }
    };
    let mut it = base(vec![around("MX"), layer(states, shown)]);
    it.legend = Legend {
        title: Some("Blockades reported".to_owned()),
        classes: ["0–20", "21–41", "42–62", "63–80"]
            .map(str::to_owned)
            .to_vec(),
        no_data: Some("no data".to_owned()),
        ..Legend::default()
    };
    map(&it, &look())
}

fn mexico_with_places() -> Drawing {
    let states = divisions("MX").expect("the states of Mexico");
    let shown = |code: &str, _: &str| Shown {
        shade: if number(code) > 40 {
            Shade::Category(0)
        } else {
            Shade::NoData
        },
        role: Role::Focus,
        label: None,
    };
    let mut it = base(vec![around("MX"), layer(states, shown)]);
    it.points = vec![
        place("Mexico City", 19.43, -99.13, Symbol::Capital),
        place("Guadalajara", 20.67, -103.35, Symbol::Place),
        place("Tapalpa", 19.94, -103.76, Symbol::Incident),
        place("Puerto Vallarta airport", 20.68, -105.25, Symbol::Airport),
        place("Manzanillo", 19.05, -104.32, Symbol::Port),
        place("Highway 80D", 20.25, -103.6, Symbol::Blocked),
        place("Zapopan", 20.72, -103.4, Symbol::Base),
    ];
    it.lines = vec![
        Route {
            path: [(-103.35, 20.67), (-104.37, 20.35), (-105.25, 20.68)]
                .map(|(x, y)| Coord { x, y })
                .to_vec(),
            name: "Road to the coast".to_owned(),
            style: RouteStyle::Blocked,
        },
        Route {
            path: [(-105.3, 20.6), (-109.9, 22.9), (-117.0, 32.5)]
                .map(|(x, y)| Coord { x, y })
                .to_vec(),
            name: "By sea".to_owned(),
            style: RouteStyle::Sea,
        },
    ];
    it.legend = Legend {
        categories: vec!["Blockades reported".to_owned()],
        no_data: Some("none reported".to_owned()),
        symbols: vec![
            (Symbol::Incident, "incident".to_owned()),
            (Symbol::Airport, "airport".to_owned()),
            (Symbol::Port, "port".to_owned()),
            (Symbol::Blocked, "blocked road".to_owned()),
            (Symbol::Base, "base".to_owned()),
        ],
        routes: vec![
            (RouteStyle::Blocked, "blocked road".to_owned()),
            (RouteStyle::Sea, "sea route".to_owned()),
        ],
        ..Legend::default()
    };
    map(&it, &look())
}

fn united_states() -> Drawing {
    let states = divisions("US").expect("the states");
    let shown = |code: &str, name: &str| Shown {
        shade: Shade::Category(number(code) % 4),
        role: match code {
            "US-AK" => Role::Inset(0),
            "US-HI" => Role::Inset(1),
            _ => Role::Focus,
        },
        label: label(name, code, None),
    };
    let mut it = base(vec![around("US"), layer(states, shown)]);
    it.legend.categories = ["one", "two", "three", "four"].map(str::to_owned).to_vec();
    map(&it, &look())
}

fn the_world() -> Drawing {
    let shown = |code: &str, name: &str| Shown {
        shade: if number(code) > 60 {
            Shade::Class(number(code) % 5)
        } else {
            Shade::NoData
        },
        role: Role::Around,
        label: (number(code) > 60)
            .then(|| label(name, code, None))
            .flatten(),
    };
    let mut it = base(vec![layer(world(), shown)]);
    it.extent = Extent::World;
    it.legend.classes = ["a", "b", "c", "d", "e"].map(str::to_owned).to_vec();
    it.legend.no_data = Some("no data".to_owned());
    map(&it, &look())
}

/// Fiji and New Zealand lie on both sides of the date line.
fn across_the_date_line() -> Drawing {
    let shown = |code: &str, name: &str| {
        let is_meant = ["NZ", "FJ", "WS", "TO", "VU"].contains(&code);
        Shown {
            shade: if is_meant {
                Shade::Category(0)
            } else {
                Shade::Land
            },
            role: if is_meant { Role::Focus } else { Role::Around },
            label: is_meant.then(|| label(name, code, None)).flatten(),
        }
    };
    let mut it = base(vec![layer(countries(), shown)]);
    it.legend.categories = vec!["members".to_owned()];
    map(&it, &look())
}

fn guatemala() -> Drawing {
    let departments = divisions("GT").expect("the departments");
    let shown = |code: &str, name: &str| Shown {
        shade: Shade::Class(number(code) % 3),
        role: Role::Focus,
        label: label(name, code, Some("12.5 %")),
    };
    let mut it = base(vec![around("GT"), layer(departments, shown)]);
    it.legend.classes = ["low", "middle", "high"].map(str::to_owned).to_vec();
    map(&it, &look())
}

/// A district whose border crosses itself, and one inside it.
fn crossed() -> Drawing {
    let text = br#"{"type":"FeatureCollection","features":[
        {"type":"Feature","id":"A","properties":{"name":"Bow"},"geometry":{"type":"Polygon","coordinates":[[[0,0],[2,2],[2,0],[0,2],[0,0]]]}},
        {"type":"Feature","id":"B","properties":{"name":"Box"},"geometry":{"type":"Polygon","coordinates":[[[3,0],[5,0],[5,2],[3,2],[3,0]]]}}
    ]}"#;
    let own = bluf_atlas::read(text, None, Some("name"), 1_000_000).expect("districts");
    let shown = |code: &str, name: &str| Shown {
        shade: Shade::Category(usize::from(code == "B")),
        role: Role::Focus,
        label: label(name, code, None),
    };
    let mut it = base(vec![layer(&own, shown)]);
    it.legend.categories = vec!["one".to_owned(), "two".to_owned()];
    map(&it, &look())
}

/// Countries that are smaller than a dot are dots, with their names beside them.
fn small_countries() -> Drawing {
    let shown = |code: &str, name: &str| {
        let is_meant = ["SG", "MT", "VA", "US"].contains(&code);
        Shown {
            shade: if is_meant {
                Shade::Category(0)
            } else {
                Shade::Land
            },
            role: Role::Around,
            label: is_meant.then(|| label(name, code, None)).flatten(),
        }
    };
    let mut it = base(vec![layer(countries(), shown)]);
    it.extent = Extent::World;
    map(&it, &look())
}

/// What lies around a pole is seen from above it.
fn antarctica() -> Drawing {
    let shown = |code: &str, name: &str| Shown {
        shade: if code == "AQ" {
            Shade::Category(0)
        } else {
            Shade::Land
        },
        role: if code == "AQ" {
            Role::Focus
        } else {
            Role::Around
        },
        label: (code == "AQ").then(|| label(name, code, None)).flatten(),
    };
    map(&base(vec![layer(countries(), shown)]), &look())
}

fn one_place() -> Drawing {
    let mut it = base(vec![layer(countries(), |_, _| LAND)]);
    it.points = vec![place("Tapalpa", 19.94, -103.76, Symbol::Incident)];
    map(&it, &look())
}

fn many_places() -> Drawing {
    let mut it = base(vec![layer(countries(), |_, _| LAND)]);
    it.points = (0..40)
        .map(|number| {
            let step = f64::from(number % 7);
            let turn = f64::from(number / 7);
            place(
                &format!("Post number {number}"),
                19.0 + step * 0.05,
                -103.0 + turn * 0.08,
                Symbol::Base,
            )
        })
        .collect();
    map(&it, &look())
}

fn cases() -> Vec<(&'static str, Drawing)> {
    vec![
        ("mexico_by_value", mexico_by_value()),
        ("mexico_with_places", mexico_with_places()),
        ("united_states", united_states()),
        ("guatemala", guatemala()),
        ("the_world", the_world()),
        ("across_the_date_line", across_the_date_line()),
        ("crossed", crossed()),
        ("small_countries", small_countries()),
        ("antarctica", antarctica()),
        ("one_place", one_place()),
        ("many_places", many_places()),
    ]
}

#[test]
fn nothing_lies_outside_and_no_texts_meet() {
    for (name, drawing) in cases() {
        common::keep(name, &drawing);
        common::assert_inside(name, &drawing);
        common::assert_apart(name, &drawing);
    }
}

/// What a map says is there; its outlines are left to the eye.
#[test]
fn each_map_says_what_it_should() {
    for (name, drawing) in cases() {
        let mut said: Vec<String> = drawing
            .shapes
            .iter()
            .filter_map(|it| match it {
                Shape::Text { text, .. } => Some(text.clone()),
                _ => None,
            })
            .collect();
        let count = |of: fn(&Shape) -> bool| drawing.shapes.iter().filter(|it| of(it)).count();
        said.push(format!(
            "{} areas, {} discs, {:.0} by {:.0} points",
            count(|it| matches!(it, Shape::Area { .. })),
            count(|it| matches!(it, Shape::Disc { .. })),
            drawing.width,
            drawing.height,
        ));
        insta::assert_snapshot!(name, said.join("\n"));
    }
}

/// A map of one small district is small in the page's description as well.
#[test]
fn a_map_has_no_more_points_than_an_eye_sees() {
    let drawing = mexico_by_value();
    let points: usize = drawing
        .shapes
        .iter()
        .map(|it| match it {
            Shape::Area { rings, .. } => rings.iter().map(Vec::len).sum(),
            Shape::Line { points, .. } => points.len(),
            _ => 0,
        })
        .sum();
    assert!(points < 9_000, "{points} points");
}

/// The middle of a division as it is drawn: of the areas that change when it alone is shaded.
fn middle(country: &'static str, code: &str) -> Point {
    let divisions = divisions(country).expect("its divisions");
    let draw = |shaded: &str| {
        let shown = |it: &str, _: &str| Shown {
            shade: if it == shaded {
                Shade::Category(0)
            } else {
                Shade::Land
            },
            role: match it {
                "US-AK" => Role::Inset(0),
                "US-HI" => Role::Inset(1),
                _ => Role::Focus,
            },
            label: None,
        };
        map(
            &base(vec![around(country), layer(divisions, shown)]),
            &look(),
        )
    };
    let (plain, shaded) = (draw(""), draw(code));
    let changed = plain.shapes.iter().zip(&shaded.shapes);
    let points: Vec<Point> = changed
        .filter(|(plain, shaded)| plain != shaded)
        .filter_map(|(_, shaded)| match shaded {
            Shape::Area { rings, .. } => Some(rings.iter().flatten().copied()),
            _ => None,
        })
        .flatten()
        .collect();
    let least = |of: fn(&Point) -> f64| points.iter().map(of).fold(f64::INFINITY, f64::min);
    let most = |of: fn(&Point) -> f64| points.iter().map(of).fold(f64::NEG_INFINITY, f64::max);
    assert!(points.len() > 3, "{code} is drawn");
    Point::new(
        f64::midpoint(least(|it| it.x), most(|it| it.x)),
        f64::midpoint(least(|it| it.y), most(|it| it.y)),
    )
}

/// No map is mirrored or upside down: divisions from west to east, and from north to south.
#[test]
fn north_is_up_and_west_is_left() {
    let cases = [
        (
            "US",
            ["US-CA", "US-CO", "US-KS", "US-OH", "US-ME"],
            ["US-ND", "US-SD", "US-NE", "US-OK", "US-TX"],
        ),
        (
            "MX",
            ["MX-BCN", "MX-CHH", "MX-NLE", "MX-VER", "MX-ROO"],
            ["MX-BCN", "MX-ZAC", "MX-JAL", "MX-MIC", "MX-CHP"],
        ),
    ];
    for (country, from_west, from_north) in cases {
        for pair in from_west.windows(2) {
            let (west, east) = (middle(country, pair[0]), middle(country, pair[1]));
            assert!(west.x < east.x, "{} is west of {}", pair[0], pair[1]);
        }
        for pair in from_north.windows(2) {
            let (north, south) = (middle(country, pair[0]), middle(country, pair[1]));
            assert!(north.y < south.y, "{} is north of {}", pair[0], pair[1]);
        }
    }
    // The inset of Alaska lies below the states of the Pacific coast.
    let (alaska, washington) = (middle("US", "US-AK"), middle("US", "US-WA"));
    assert!(alaska.y > washington.y, "Alaska is an inset");
}

#[test]
fn classes_are_round_and_none_is_empty() {
    let cases: [(&[f64], usize); 6] = [
        (&[1.0, 2.0, 3.0, 4.0, 5.0, 60.0, 65.0], 4),
        (&[3.0, 3.0, 3.0], 5),
        (&[0.1, 0.25, 0.31, 0.9], 3),
        (&[-12.0, -3.0, 0.0, 8.0, 44.0], 4),
        (&[1_250_000.0, 3_400_000.0, 17_300_000.0, 5_000_000.0], 4),
        (&[], 4),
    ];
    let mut said = String::new();
    for (values, most) in cases {
        let limits = classes(values, most);
        let class = |value: f64| {
            limits
                .iter()
                .position(|limit| value <= *limit)
                .unwrap_or(limits.len())
        };
        let held: Vec<usize> = (0..=limits.len())
            .map(|it| values.iter().filter(|value| class(**value) == it).count())
            .collect();
        assert!(
            values.is_empty() || held.iter().all(|it| *it > 0),
            "{values:?}: {limits:?}"
        );
        said.push_str(&format!("{values:?} up to {limits:?} hold {held:?}\n"));
    }
    insta::assert_snapshot!("classes", said);
}

/// In grey, a region of which nothing is known must not look like one with a high value.
#[test]
fn no_data_is_hatched_on_white_and_every_class_is_plain() {
    let drawing = mexico_by_value();
    let fills: Vec<Fill> = drawing
        .shapes
        .iter()
        .filter_map(|shape| match shape {
            Shape::Area { fill, .. } => *fill,
            _ => None,
        })
        .collect();
    let white = Color { channels: [255; 3] };
    let (hatched, plain): (Vec<Fill>, Vec<Fill>) =
        fills.into_iter().partition(|it| it.pattern.is_some());
    assert!(!hatched.is_empty() && plain.len() > hatched.len());
    for fill in hatched {
        assert_eq!(fill.color, white);
    }
}

/// Regions of the author's own lie on the land around them, whose name would read as theirs.
#[test]
fn the_name_of_the_land_around_is_not_written_on_regions_of_ones_own() {
    let names = |own: &str| {
        let own = bluf_atlas::read(own.as_bytes(), None, None, 1_000_000).expect("two regions");
        let land = |code: &str, name: &str| Shown {
            label: (code == "FR").then(|| label(name, code, None)).flatten(),
            ..LAND
        };
        let mine = |code: &str, name: &str| Shown {
            shade: Shade::Category(0),
            role: Role::Focus,
            label: label(name, code, None),
        };
        let mut it = base(vec![layer(countries(), land), layer(&own, mine)]);
        it.legend.categories = vec!["closed".to_owned()];
        let drawing = map(&it, &look());
        let texts = drawing.shapes.into_iter().filter_map(|shape| match shape {
            Shape::Text { text, .. } => Some(text),
            _ => None,
        });
        texts.collect::<Vec<String>>()
    };
    let square = |code: &str, [west, south, east, north]: [f64; 4]| {
        format!(
            "{{\"type\":\"Feature\",\"id\":\"{code}\",\"geometry\":{{\"type\":\"Polygon\",\"coordinates\":\
             [[[{west},{south}],[{east},{south}],[{east},{north}],[{west},{north}],[{west},{south}]]]}}}}"
        )
    };
    let file = |squares: [String; 2]| {
        let squares = squares.join(",");
        format!("{{\"type\":\"FeatureCollection\",\"features\":[{squares}]}}")
    };
    let across = file([
        square("A", [-1.0, 43.0, 3.0, 49.0]),
        square("B", [3.0, 43.0, 7.0, 49.0]),
    ]);
    let beside = file([
        square("A", [-9.0, 43.5, -8.0, 44.5]),
        square("B", [9.0, 44.0, 10.0, 45.0]),
    ]);
    assert!(!names(&across).contains(&"France".to_owned()));
    assert!(names(&beside).contains(&"France".to_owned()));
}
