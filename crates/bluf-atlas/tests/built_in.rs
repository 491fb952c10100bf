//! Whether the geography that bluf carries is whole, and where it should be.

use std::collections::BTreeSet;

use bluf_atlas::{
    Bounds, Coord, Geography, countries, country_of, divisions, is_known, name, part_of,
    suggestion, world,
};

fn all() -> [(&'static str, &'static Geography); 6] {
    let of = |code| divisions(code).unwrap();
    [
        ("countries", countries()),
        ("world", world()),
        ("MX", of("MX")),
        ("US", of("US")),
        ("CA", of("CA")),
        ("GT", of("GT")),
    ]
}

/// West, east, south and north of a region, in whole degrees.
fn extent(geography: &Geography, code: &str) -> [i32; 4] {
    let region = geography.region(code).unwrap();
    let rings = region.polygons.iter().flatten();
    let places: Vec<Coord> = rings.flat_map(|ring| geography.ring(ring)).collect();
    let least = |of: fn(&Coord) -> f64| places.iter().map(of).fold(f64::INFINITY, f64::min);
    let most = |of: fn(&Coord) -> f64| places.iter().map(of).fold(f64::NEG_INFINITY, f64::max);
    [
        least(|it| it.x),
        most(|it| it.x),
        least(|it| it.y),
        most(|it| it.y),
    ]
    .map(|it| it.round() as i32)
}

#[test]
fn every_country_and_division_is_there() {
    let counts = all().map(|(name, it)| {
        (
            name,
            it.regions.iter().filter(|it| !it.code.is_empty()).count(),
        )
    });
    assert_eq!(
        counts,
        [
            ("countries", 250),
            ("world", 250),
            ("MX", 32),
            ("US", 51),
            ("CA", 13),
            ("GT", 22)
        ]
    );
    assert!(divisions("FR").is_none());
}

#[test]
fn places_are_where_they_should_be() {
    let mexico = divisions("MX").unwrap();
    assert_eq!(extent(mexico, "MX-JAL"), [-106, -102, 19, 23]);
    assert_eq!(extent(mexico, "MX-CMX"), [-99, -99, 19, 20]);
    assert_eq!(
        extent(divisions("US").unwrap(), "US-CO"),
        [-109, -102, 37, 41]
    );
    assert_eq!(
        extent(divisions("CA").unwrap(), "CA-SK"),
        [-110, -101, 49, 60]
    );
    assert_eq!(
        extent(divisions("GT").unwrap(), "GT-17"),
        [-91, -89, 16, 18]
    );
    assert_eq!(extent(countries(), "MX"), [-118, -87, 15, 33]);
    assert_eq!(extent(world(), "SG"), [104, 104, 1, 1]);
}

/// The codes of ISO 3166-1 that sources of outlines most often lack, because they draw them with the
/// country that they belong to, or not at all.
const SELDOM: &str = "BQ BV CC CX GF GI GP IO MQ PN RE SJ SX TF TK TV UM VA YT AQ AX BL CW GG HK HM IM JE MF MO PS SH";

#[test]
fn territories_are_where_they_should_be() {
    for geography in [countries(), world()] {
        for code in SELDOM.split(' ') {
            assert!(geography.region(code).is_some(), "{code}");
        }
        for (code, place) in [
            ("GF", [-55, -52, 2, 6]),
            ("RE", [55, 56, -21, -21]),
            ("NL", [3, 7, 51, 53]),
            ("NO", [5, 31, 58, 71]),
            ("BV", [3, 3, -54, -54]),
            ("GI", [-5, -5, 36, 36]),
        ] {
            assert_eq!(extent(geography, code), place, "{code}");
        }
    }
    assert_eq!((country_of("GF"), part_of("GF")), (Some("FR"), Some("FR")));
    assert_eq!((country_of("PR"), part_of("PR")), (Some("US"), None));
    assert_eq!((country_of("TK"), part_of("TK")), (Some("NZ"), None));
    assert_eq!((country_of("MX"), part_of("MX")), (None, None));
}

/// West, south, east and north of the main part of a country, in whole degrees.
fn main_part(code: &str) -> [i32; 4] {
    let bounds = countries()
        .bounds(countries().region(code).unwrap())
        .unwrap();
    let ends = [bounds.west, bounds.south, bounds.east, bounds.north];
    ends.map(|it| it.round() as i32)
}

#[test]
fn what_lies_overseas_is_no_main_part() {
    let mut wrong = Vec::new();
    for (code, place) in [
        // Without the Canary Islands, Madeira and the Azores, the Galápagos, Easter Island, Alaska
        // and Hawaii; with Majorca and Corsica.
        ("ES", [-9, 35, 4, 44]),
        ("PT", [-9, 37, -6, 42]),
        ("EC", [-81, -5, -75, 1]),
        ("CL", [-76, -56, -66, -18]),
        ("US", [-125, 25, -67, 49]),
        ("FR", [-5, 41, 10, 51]),
        ("DK", [8, 55, 15, 58]),
        ("GR", [20, 35, 28, 42]),
        ("JP", [124, 24, 146, 46]),
        // Halves are no remnants.
        ("MY", [100, 1, 119, 7]),
        ("ID", [95, -11, 141, 6]),
        ("NZ", [166, -51, 179, -34]),
        // Across the date line.
        ("RU", [20, 41, 190, 82]),
        ("FJ", [177, -19, 180, -16]),
    ] {
        let found = main_part(code);
        let differs = found
            .iter()
            .zip(place)
            .any(|(it, its)| (it - its).abs() > 1);
        if differs {
            wrong.push(format!("{code} {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[test]
fn boxes_lie_apart_on_the_shorter_way() {
    let bounds = |west: f64, south: f64, east: f64, north: f64| Bounds {
        west,
        south,
        east,
        north,
    };
    let fiji = bounds(177.0, -19.0, 181.0, -16.0);
    let samoa = bounds(-173.0, -14.0, -171.0, -13.0);
    assert!(
        (fiji.gap(&samoa) - 680.0).abs() < 60.0,
        "{}",
        fiji.gap(&samoa)
    );
    assert_eq!(fiji.joined(samoa).east, 189.0);
    assert_eq!(fiji.gap(&fiji), 0.0);
    let across = [179.0, -179.0, -178.0].map(|x| Coord { x, y: 1.0 });
    assert_eq!(Bounds::around(across), Some(bounds(179.0, 1.0, 182.0, 1.0)));
}

#[test]
fn every_ring_is_closed_and_finite() {
    for (set, geography) in all() {
        for region in &geography.regions {
            for ring in region.polygons.iter().flatten() {
                let line = geography.ring(ring);
                assert!(
                    line.first() == line.last() && line.len() >= 4,
                    "{set} {}",
                    region.name
                );
                assert!(line.iter().all(|it| it.x.is_finite() && it.y.is_finite()));
            }
        }
    }
}

#[test]
fn neighbours_share_their_border() {
    let mexico = divisions("MX").unwrap();
    let arcs = |code| -> BTreeSet<usize> {
        let region = mexico.region(code).unwrap();
        let rings = region.polygons.iter().flatten();
        rings
            .flat_map(|ring| ring.0.iter().map(|it| it.arc))
            .collect()
    };
    assert!(!arcs("MX-JAL").is_disjoint(&arcs("MX-MIC")));
    assert!(arcs("MX-JAL").is_disjoint(&arcs("MX-YUC")));
}

#[test]
fn every_code_has_a_name_in_each_language() {
    for (set, geography) in all() {
        for region in geography.regions.iter().filter(|it| !it.code.is_empty()) {
            assert!(is_known(&region.code), "{set} {}", region.code);
            for language in ["en", "es", "fr", "pt"] {
                let name = name(&region.code, language).unwrap();
                assert!(
                    !name.trim().is_empty() && !name.contains('\t'),
                    "{}",
                    region.code
                );
            }
        }
    }
    assert_eq!(name("MX-CMX", "es"), Some("Ciudad de México"));
    assert_eq!(name("US-NY", "es"), Some("Nueva York"));
    assert_eq!(name("DE", "fr"), Some("Allemagne"));
    assert_eq!(name("MX-CMX", "de"), Some("Mexico City"));
    assert_eq!(name("XX", "en"), None);
}

#[test]
fn what_is_no_code_is_told_what_it_may_be() {
    let meant = [
        ("JAL", "MX-JAL"),
        ("mx-jal", "MX-JAL"),
        ("Jalisco", "MX-JAL"),
        ("MX-JLA", "MX-JAL"),
        ("MX-MCH", "MX-MIC"),
        ("MX-XYZ", ""),
        ("MX-DF", "MX-CMX"),
        ("Distrito de Columbia", "US-DC"),
        ("michoacan", "MX-MIC"),
        ("Michocán", "MX-MIC"),
        ("GT-GU", "GT-01"),
        ("US-PR", "PR"),
        ("FR-974", "RE"),
        ("NL-BQ1", "BQ"),
        ("MEX", "MX"),
        ("Mexico", "MX"),
        ("UK", "GB"),
        ("Deutschland", ""),
        ("", ""),
        ("Freedonia", ""),
        ("XX", ""),
    ];
    for (written, code) in meant {
        assert_eq!(suggestion(written).unwrap_or_default(), code, "{written}");
    }
}
