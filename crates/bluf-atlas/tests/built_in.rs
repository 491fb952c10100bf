//! Whether the geography that bluf carries is whole, and where it should be.

use std::collections::BTreeSet;

use bluf_atlas::{Coord, Geography, countries, divisions, is_known, name, suggestion, world};

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
            ("countries", 236),
            ("world", 236),
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
