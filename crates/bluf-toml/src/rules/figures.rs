//! Whether figures show what their data say.

use bluf_model::Rule;

use super::RULE;

/// A figure that shows nothing, several things, or not a whole one.
pub const BAD_FIGURE: &Rule = &Rule {
    id: "bad-figure",
    summary: "A figure shows nothing or several things, or lacks what its kind must have.",
    reasoning: "An image needs its file, in the folder of the brief, and words for readers who \
        cannot see it; a table needs columns and rows, with as many cells in every row; a matrix \
        a cell for each option. Whether an empty cell is right, is left to the author.",
    source: "PDF/UA-1 (ISO 14289-1), 7.3 and 7.5; WCAG 2.2, success criteria 1.1.1 and 1.3.1",
    bad: r#"
[[figures]]
title = "The north crane"
file  = "crane.svg"
"#,
    good: r#"
[[figures]]
title = "The north crane"
file  = "crane.svg"
alt   = "The arm of the north crane lies across the quay."
"#,
    ..RULE
};

/// Data that cannot be drawn.
pub const BAD_DATA: &Rule = &Rule {
    id: "bad-data",
    summary: "The data of a figure cannot be drawn: a column is missing, a cell is no number, a \
        file cannot be read, there is more than a page can show.",
    reasoning: "A chart that leaves out what it cannot read shows something else than the data \
        say, and nobody sees what is missing. `NaN`, `n/a` and `105,007` are words; an empty \
        cell says that nothing is known, and is left alone.",
    source: "RFC 4180 (CSV); ICD 203, tradecraft standard 9: effective visual information",
    bad: r#"
[[figures]]
title   = "Moves by hand doubled"
columns = ["Day", "Moves"]
rows    = [["Sunday", 205], ["Monday", "n/a"]]
chart   = { kind = "bar" }
"#,
    good: r#"
[[figures]]
title   = "Moves by hand doubled"
columns = ["Day", "Moves"]
rows    = [["Sunday", 205], ["Monday", 410], ["Tuesday", ""]]
chart   = { kind = "bar" }
"#,
    ..RULE
};

/// Bars that do not begin at zero.
pub const BROKEN_AXIS: &Rule = &Rule {
    id: "broken-axis",
    summary: "The bars of a chart would not begin at zero.",
    reasoning: "Readers compare the lengths of bars. Cut off at the foot, bars of 96 and 100 \
        look like one and two. Lines and dots are read by their position, may begin anywhere, \
        and are left alone.",
    source: "W. S. Cleveland, The Elements of Graphing Data (1994); UK Government Analysis \
        Function, \"Data visualisation: charts\"",
    bad: r#"
[[figures]]
title   = "Moves by hand"
columns = ["Day", "Moves"]
rows    = [["Sunday", 405], ["Monday", 410]]
chart   = { kind = "bar", minimum = 400 }
"#,
    good: r#"
[[figures]]
title   = "Moves by hand"
columns = ["Day", "Moves"]
rows    = [["Sunday", 405], ["Monday", 410]]
chart   = { kind = "dot", minimum = 400 }
"#,
    ..RULE
};

/// A code that no region has.
pub const UNKNOWN_REGION: &Rule = &Rule {
    id: "unknown-region",
    summary: "A map names a region that there is not.",
    reasoning: "Names of places are spelt in many ways, and codes in one. Built in are the \
        countries of the world, and the first-level divisions of Mexico, the United States, \
        Canada and Guatemala; whatever else a map needs comes from a file beside the brief.",
    source: "ISO 3166-1:2020 and ISO 3166-2:2020",
    bad: r#"
[[figures]]
title   = "Blockades by state"
columns = ["State", "Blockades"]
rows    = [["MX-JLA", 65], ["MX-COL", 12]]
map     = { area = "MX" }
"#,
    good: r#"
[[figures]]
title   = "Blockades by state"
columns = ["State", "Blockades"]
rows    = [["MX-JAL", 65], ["MX-COL", 12]]
map     = { area = "MX" }
"#,
    ..RULE
};

/// A file of regions that holds none.
pub const BAD_GEOMETRY: &Rule = &Rule {
    id: "bad-geometry",
    summary: "A file of regions cannot be read as GeoJSON or TopoJSON, or its regions have no codes.",
    reasoning: "The rows of a map find their regions by a code, which must be a property of each \
        region in the file. Coordinates are longitude and latitude in degrees; borders that \
        cross themselves are drawn as they are, and left alone.",
    source: "RFC 7946 (GeoJSON); the TopoJSON format specification, version 1",
    bad: r#"
[[figures]]
title = "The districts"
map   = { geometry = "empty.geojson" }
"#,
    good: r#"
[[figures]]
title = "The districts"
map   = { geometry = "districts.geojson", key = "code" }
"#,
    ..RULE
};
