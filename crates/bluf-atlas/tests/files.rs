//! What becomes of authors' files: regions, or a clear word on what is wrong.

use bluf_atlas::{Coord, Geography, GeographyProblem};

/// Reads a file that may have a million points.
fn read(
    bytes: &[u8],
    key: Option<&str>,
    name: Option<&str>,
) -> Result<Geography, GeographyProblem> {
    bluf_atlas::read(bytes, key, name, 1_000_000)
}

const SQUARE: &str = "[[[0,0],[1,0],[1,1],[0,1],[0,0]]]";

fn collection(features: &[String]) -> String {
    format!(
        "{{\"type\":\"FeatureCollection\",\"features\":[{}]}}",
        features.join(",")
    )
}

fn feature(more: &str, kind: &str, coordinates: &str) -> String {
    format!(
        "{{\"type\":\"Feature\",{more}\"geometry\":{{\"type\":\"{kind}\",\"coordinates\":{coordinates}}}}}"
    )
}

fn problem(text: &str, key: Option<&str>) -> String {
    let problem = read(text.as_bytes(), key, None).unwrap_err();
    format!("{problem}; {}", problem.help())
}

#[test]
fn geojson_gives_regions_by_the_key_that_is_named() {
    let text = collection(&[
        feature(
            "\"id\":7,\"properties\":{\"dist\":\"N1\",\"label\":\"North\"},",
            "Polygon",
            SQUARE,
        ),
        feature(
            "\"properties\":{\"dist\":\"S1\"},",
            "MultiPolygon",
            &format!("[{SQUARE},{SQUARE}]"),
        ),
        feature("\"properties\":null,", "Point", "[3,4]"),
    ]);
    let geography = read(text.as_bytes(), Some("dist"), Some("label")).unwrap();
    let names: Vec<_> = geography
        .regions
        .iter()
        .map(|it| (it.code.as_str(), it.name.as_str()))
        .collect();
    assert_eq!(names, [("N1", "North"), ("S1", "S1")]);
    assert_eq!(geography.regions[1].polygons.len(), 2);
    let own = read(
        collection(&[feature("\"id\":7,", "Polygon", SQUARE)]).as_bytes(),
        None,
        None,
    );
    assert_eq!(own.unwrap().regions[0].code, "7");
}

/// The area within a closed ring (the shoelace formula).
fn area(ring: &[Coord]) -> f64 {
    let cross = |pair: &[Coord]| pair[0].x * pair[1].y - pair[1].x * pair[0].y;
    (ring.windows(2).map(cross).sum::<f64>() / 2.0).abs()
}

#[test]
fn topojson_is_decoded_with_and_without_a_transform() {
    let quantised = r#"{"type":"Topology","transform":{"scale":[0.5,0.5],"translate":[10,20]},
        "arcs":[[[0,0],[2,0],[0,2]],[[2,2],[-2,0],[0,-2]]],
        "objects":{"a":{"type":"GeometryCollection","geometries":[{"type":"Polygon","id":"X","arcs":[[0,1]]}]}}}"#;
    let plain = r#"{"type":"Topology","arcs":[[[10,20],[10,21],[11,21],[11,20],[10,20]]],
        "objects":{"a":{"type":"Polygon","properties":{"code":"X"},"arcs":[[-1]]}}}"#;
    for text in [quantised, plain] {
        let geography = read(text.as_bytes(), None, None).unwrap();
        let ring = geography.ring(&geography.region("X").unwrap().polygons[0][0]);
        assert_eq!(area(&ring), 1.0, "{text}");
    }
}

#[test]
fn borders_that_cross_themselves_are_read_as_they_are() {
    let bow_tie = "[[[0,0],[2,2],[2,0],[0,2],[0,0]]]";
    let text = collection(&[feature("\"id\":\"x\",", "Polygon", bow_tie)]);
    assert!(read(text.as_bytes(), None, None).is_ok());
}

#[test]
fn each_problem_says_what_to_do() {
    let square = |more: &str| collection(&[feature(more, "Polygon", SQUARE)]);
    let cases = [
        (
            "{\"type\": \"Feature\",\n \"oops\"",
            None,
            "line 2, column 7 is no JSON: EOF while parsing an object; export the file again, as GeoJSON or TopoJSON",
        ),
        (
            "[1, 2]",
            None,
            "this is neither GeoJSON nor TopoJSON; export it as a GeoJSON `FeatureCollection`, or as TopoJSON",
        ),
        (
            "{\"a\": 1}",
            None,
            "this is neither GeoJSON nor TopoJSON; export it as a GeoJSON `FeatureCollection`, or as TopoJSON",
        ),
        (
            "{\"type\":\"FeatureCollection\",\"features\":[]}",
            None,
            "there are no regions, only points or lines, or nothing; a map shades polygons; places and lines stand in `points` and `lines`",
        ),
        (
            &square("\"properties\":{\"a\":1,\"b\":2},"),
            Some("code"),
            "region 1 has no property `code`; name the property that holds the codes in `key`; there are `a`, `b`",
        ),
        (
            &square(""),
            None,
            "region 1 has no property `id`; give each region a property that holds its code",
        ),
        (
            &collection(&[
                feature("\"id\":1,", "Polygon", SQUARE),
                feature("\"id\":1,", "Polygon", SQUARE),
            ]),
            None,
            "two regions have the code `1`; name another property in `key`, or join the two into one region",
        ),
        (
            &collection(&[feature(
                "\"id\":1,",
                "Polygon",
                "[[[500000,2100000],[1,0],[1,1],[500000,2100000]]]",
            )]),
            None,
            "`500000, 2100000` is no longitude and latitude; these look like metres: convert the file to longitude and latitude (WGS 84)",
        ),
        (
            &collection(&[feature(
                "\"id\":1,",
                "Polygon",
                "[[[20.5,-103.4],[20.6,-103.4],[20.6,-103.3],[20.5,-103.4]]]",
            )]),
            None,
            "`20.5, -103.4` has its latitude first, and longitude comes first; swap the two numbers of each point: GeoJSON has longitude first, then latitude",
        ),
        (
            &collection(&[feature("\"id\":1,", "Polygon", "[[[0,0],[1,0]]]")]),
            None,
            "the border of region 1 is no closed line; export the file again",
        ),
        (
            r#"{"type":"Topology","arcs":[],"objects":{"a":{"type":"Polygon","id":"x","arcs":[[99999999999]]}}}"#,
            None,
            "the border of region 1 is no closed line; export the file again",
        ),
    ];
    for (text, key, message) in cases {
        assert_eq!(problem(text, key), message, "{text}");
    }
}

/// The member that GeoJSON had before RFC 7946, with this name of a reference system.
fn in_system(name: &str) -> String {
    let crs = format!("{{\"type\":\"name\",\"properties\":{{\"name\":\"{name}\"}}}}");
    let square = feature("\"id\":1,", "Polygon", SQUARE);
    format!("{{\"type\":\"FeatureCollection\",\"crs\":{crs},\"features\":[{square}]}}")
}

#[test]
fn only_longitude_and_latitude_are_read() {
    for name in [
        "urn:ogc:def:crs:OGC:1.3:CRS84",
        "urn:ogc:def:crs:EPSG::4326",
        "EPSG:4258",
        "http://www.opengis.net/def/crs/OGC/1.3/CRS84",
        "WGS84",
    ] {
        assert!(
            read(in_system(name).as_bytes(), None, None).is_ok(),
            "{name}"
        );
    }
    for name in [
        "urn:ogc:def:crs:EPSG::32613",
        "EPSG:3857",
        "Gauss-Krüger zone 4",
    ] {
        assert_eq!(
            problem(&in_system(name), None),
            format!(
                "its coordinates are in `{name}`, and not longitude and latitude; convert the file to longitude and latitude (WGS 84, EPSG:4326)"
            )
        );
    }
    let linked = in_system("x").replace("\"properties\"", "\"href\"");
    assert!(matches!(
        read(linked.as_bytes(), None, None),
        Err(GeographyProblem::OtherSystem(_))
    ));
    let none = in_system("x").replace("\"crs\":{", "\"crs\":null,\"was\":{");
    assert!(read(none.as_bytes(), None, None).is_ok());
}

#[test]
fn what_has_no_area_is_remembered() {
    let text = collection(&[
        feature("\"id\":\"A\",", "Polygon", SQUARE),
        feature("\"id\":\"B\",", "Point", "[3,4]"),
        "{\"type\":\"Feature\",\"id\":\"C\",\"geometry\":null}".to_owned(),
    ]);
    let geography = read(text.as_bytes(), None, None).unwrap();
    assert_eq!(geography.without_area, ["B", "C"]);
    let text = r#"{"type":"Topology","arcs":[[[0,0],[1,0],[1,1],[0,0]]],"objects":{"a":{"type":"GeometryCollection",
        "geometries":[{"type":"Polygon","id":"A","arcs":[[0]]},{"type":"Point","id":"B","coordinates":[3,4]}]}}}"#;
    let geography = read(text.as_bytes(), None, None).unwrap();
    assert_eq!(geography.without_area, ["B"]);
}

#[test]
fn accents_are_the_same_however_they_are_encoded() {
    let text = collection(&[
        feature("\"id\":\"Malmo\u{308}\",", "Polygon", SQUARE),
        feature("\"id\":\"S\u{e8}te\",", "Polygon", SQUARE),
    ]);
    let geography = read(text.as_bytes(), None, None).unwrap();
    for code in ["Malm\u{f6}", "Malmo\u{308}", "S\u{e8}te", "Se\u{300}te"] {
        assert!(geography.region(code).is_some(), "{code}");
    }
    let twice = collection(&[
        feature("\"id\":\"Malmo\u{308}\",", "Polygon", SQUARE),
        feature("\"id\":\"Malm\u{f6}\",", "Polygon", SQUARE),
    ]);
    assert!(matches!(
        read(twice.as_bytes(), None, None),
        Err(GeographyProblem::Twice(_))
    ));
}

#[test]
fn too_many_points_are_refused() {
    let ring: Vec<String> = (0..1_000_010)
        .map(|it| format!("[{},0]", it % 90))
        .collect();
    let text = collection(&[feature(
        "\"id\":1,",
        "Polygon",
        &format!("[[{}]]", ring.join(",")),
    )]);
    assert!(matches!(
        read(text.as_bytes(), None, None),
        Err(GeographyProblem::TooLarge(_))
    ));
}

/// 30,000 uses of an arc of 10,000 points are 300 million, in a file of 150 kB.
#[test]
fn an_arc_that_is_used_again_and_again_counts_each_time() {
    let arc = vec!["[0,1]"; 10_000].join(",");
    let of = |uses: usize| {
        let ring = vec!["0"; uses].join(",");
        let arcs = format!("\"arcs\":[[{arc}]]");
        let one = format!("{{\"type\":\"Polygon\",\"id\":\"x\",\"arcs\":[[{ring}]]}}");
        let two = one.replace("\"x\"", "\"y\"");
        format!("{{\"type\":\"Topology\",{arcs},\"objects\":{{\"a\":{one},\"b\":{two}}}}}")
    };
    assert!(read(of(40).as_bytes(), None, None).is_ok());
    for uses in [60, 30_000] {
        let problem = read(of(uses).as_bytes(), None, None).unwrap_err();
        assert!(matches!(problem, GeographyProblem::TooLarge(_)), "{uses}");
    }
}

#[test]
fn a_mark_of_utf_8_is_no_part_of_the_file() {
    let text = collection(&[feature("\"id\":7,", "Polygon", SQUARE)]);
    let marked = format!("\u{feff}{text}");
    assert!(read(marked.as_bytes(), None, None).is_ok());
}

#[test]
fn hostile_nesting_is_an_error_and_no_panic() {
    let deep = format!(
        "{}{}",
        "{\"type\":\"FeatureCollection\",\"features\":[".repeat(500),
        "]}".repeat(500)
    );
    assert!(read(deep.as_bytes(), None, None).is_err());
    let nested =
        "{\"type\":\"GeometryCollection\",\"geometries\":[".repeat(400) + &"]}".repeat(400);
    let text = format!("{{\"type\":\"Topology\",\"arcs\":[],\"objects\":{{\"a\":{nested}}}}}");
    assert!(read(text.as_bytes(), None, None).is_err());
}
