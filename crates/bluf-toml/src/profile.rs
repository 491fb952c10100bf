//! `template.toml`: the profile of a template.

use bluf_model::{
    Color, Colors, Fonts, Language, Limits, PageGeometry, Part, Profile, Rule, Vocabulary,
};

use crate::keys::FileKind;
use crate::levels::choices;
use crate::load::{Read, ReadOptions, read_file};
use crate::nearest::nearest;
use crate::reading::Table;
use crate::{Problem, rules};

/// Reads the `template.toml` of the template `name`, which may give a level to each of `known`
/// rules.
///
/// # Errors
///
/// Everything that is wrong with it, in the order of the file.
pub fn load_profile(
    name: &str,
    source: &str,
    known: &[&'static Rule],
) -> Result<Profile, Vec<Problem>> {
    read_profile(name, source, known).whole()
}

fn read_profile(name: &str, source: &str, known: &[&'static Rule]) -> Read<Profile> {
    let options = ReadOptions {
        covers: &|_| true,
        kind: FileKind::Profile,
    };
    read_file(source, options, |table| profile(name, table, known))
}

/// Every key that is asked for in a file without mistakes, in the form `page.top`.
#[cfg(test)]
pub(crate) fn asked_keys(source: &str) -> Vec<String> {
    let read = read_profile("memo", source, &[]);
    assert!(read.problems.is_empty(), "{:#?}", read.problems);
    read.asked
}

fn profile(name: &str, table: &mut Table<'_>, known: &[&'static Rule]) -> Profile {
    Profile {
        name: name.to_owned(),
        description: table.require_plain("description").text,
        body: parts(table, "body"),
        annexes: parts(table, "annexes"),
        required: parts(table, "required"),
        citations: table.term("citations").unwrap_or_default(),
        yardstick: table.term("yardstick").unwrap_or_default(),
        document_type: by_language(table, "document_type", |table, found| {
            table.string_of(found)
        }),
        headings: headings(table),
        decision_words: by_language(table, "decision_words", |table, found| {
            let toml::de::DeValue::Array(words) = found.value else {
                table.wrong_type(found, "a list of words");
                return None;
            };
            Some(
                words
                    .iter()
                    .filter_map(|word| Some(word.get_ref().as_str()?.to_owned()))
                    .collect(),
            )
        }),
        limits: table.table("limits").map(limits).unwrap_or_default(),
        rules: choices(table, known),
        page: page(table),
        fonts: fonts(table),
        colors: table.table("colors").map(colors).unwrap_or_default(),
    }
}

fn parts(table: &mut Table<'_>, key: &'static str) -> Vec<Part> {
    let entries = table.entries(key);
    entries
        .iter()
        .filter_map(|found| table.term_of(found))
        .collect()
}

/// A table whose keys are languages.
fn by_language<'t, T>(
    table: &mut Table<'t>,
    key: &'static str,
    read: impl Fn(&Table<'t>, &crate::reading::Found<'t>) -> Option<T>,
) -> Vec<(Language, T)> {
    let Some(mut table) = table.table(key) else {
        return Vec::new();
    };
    let entries = table.free_entries();
    let mut values = Vec::new();
    for (name, span, found) in &entries {
        match Language::from_term(name) {
            Some(language) => values.extend(read(&table, found).map(|value| (language, value))),
            None => unknown_language(&table, name, span.clone()),
        }
    }
    values
}

/// `[headings.es]`, with a heading by part.
fn headings(table: &mut Table<'_>) -> Vec<(Language, Part, String)> {
    let Some(mut table) = table.table("headings") else {
        return Vec::new();
    };
    let mut headings = Vec::new();
    for (name, span, found) in &table.free_entries() {
        let Some(language) = Language::from_term(name) else {
            unknown_language(&table, name, span.clone());
            continue;
        };
        let Some(mut parts) = table.inside(found, format!("{}.*", table.shape)) else {
            table.wrong_type(found, "a table of headings by part");
            continue;
        };
        for (part, span, found) in &parts.free_entries() {
            match Part::from_term(part) {
                Some(part) => headings.extend(
                    parts
                        .string_of(found)
                        .map(|heading| (language, part, heading)),
                ),
                None => {
                    let problem = Problem::error(
                        rules::UNKNOWN_KEY,
                        span.clone(),
                        format!("`{part}` is not a part"),
                    );
                    let near = nearest(part, Part::TERMS.iter().map(|(term, _)| *term));
                    parts.reading.report(match near {
                        Some(near) => problem.help(format!("did you mean `{near}`?")),
                        None => problem,
                    });
                }
            }
        }
    }
    headings
}

fn unknown_language(table: &Table<'_>, name: &str, span: std::ops::Range<usize>) {
    let terms: Vec<&str> = Language::TERMS.iter().map(|(term, _)| *term).collect();
    let problem = Problem::error(
        rules::UNKNOWN_TERM,
        span,
        format!("`{name}` is not a language"),
    );
    table.reading.report(problem.help(format!(
        "the languages are {}",
        crate::reading::listed(&terms)
    )));
}

fn limits(mut table: Table<'_>) -> Limits {
    let limits = Limits {
        bluf_lines: table.whole("bluf_lines", 1, 100),
        pages: table.whole("pages", 1, 1000),
        words: table.whole("words", 50, 100_000),
        sentence_words: table.whole("sentence_words", 10, 200),
        decision_days: table.whole("decision_days", 1, 365),
        source_days: table.whole("source_days", 1, 10_000),
    };
    table.finish();
    limits
}

/// The shortest line of text that still reads, in millimetres: some forty letters, and a table of
/// four columns of words.
const SHORTEST_LINE: f64 = 70.0;

/// The width of A4 paper, the narrower of the two, in millimetres.
const NARROWEST_PAPER: f64 = 210.0;

fn page(table: &mut Table<'_>) -> PageGeometry {
    let plain = PageGeometry::default();
    let Some(mut table) = table.table("page") else {
        return plain;
    };
    let mut margin = |key| table.whole(key, 5, 80).map_or(25.0, f64::from);
    let margin = [
        margin("top"),
        margin("right"),
        margin("bottom"),
        margin("left"),
    ];
    let page = PageGeometry {
        paper: table.term("paper").unwrap_or(plain.paper),
        margin,
        side: table.whole("side", 0, 60).map_or(plain.side, f64::from),
        columns: table.whole("columns", 1, 2).unwrap_or(plain.columns),
        column_gap: table
            .whole("column_gap", 3, 20)
            .map_or(plain.column_gap, f64::from),
    };
    let line = page.measure(NARROWEST_PAPER);
    let keys = ["columns", "side", "left", "right"];
    if line < SHORTEST_LINE
        && let Some(span) = keys.iter().find_map(|key| table.span_of(key))
    {
        let message = format!("a line of text is {line:.0} mm long, which is too short to read");
        let help = format!(
            "leave at least {SHORTEST_LINE} mm of A4 paper to it: narrower margins, a narrower \
             `side`, or fewer `columns`"
        );
        let problem = Problem::error(rules::OUT_OF_RANGE, span, message);
        table.reading.report(problem.help(help));
    }
    table.finish();
    page
}

fn fonts(table: &mut Table<'_>) -> Fonts {
    let plain = Fonts {
        text: "Source Serif 4".to_owned(),
        labels: "Source Sans 3".to_owned(),
        size: 10.5,
    };
    let Some(mut table) = table.table("fonts") else {
        return plain;
    };
    let fonts = Fonts {
        text: table.string("text").unwrap_or(plain.text),
        labels: table.string("labels").unwrap_or(plain.labels),
        size: table.decimal("size", 8.0, 18.0).unwrap_or(plain.size),
    };
    table.finish();
    fonts
}

fn colors(mut table: Table<'_>) -> Colors {
    let plain = Colors::default();
    let mut color = |key, plain| {
        let Some(found) = table.get(key) else {
            return plain;
        };
        let Some(text) = table.text_of(&found) else {
            return plain;
        };
        Color::parse(text).unwrap_or_else(|| {
            let message = format!("`{text}` is no colour");
            let problem = Problem::error(rules::UNKNOWN_TERM, found.span.clone(), message);
            let help = "write red, green and blue in hexadecimal digits: `#1c3f66`";
            table.reading.report(problem.help(help));
            plain
        })
    };
    let colors = Colors {
        text: color("text", plain.text),
        accent: color("accent", plain.accent),
        quiet: color("quiet", plain.quiet),
        tint: color("tint", plain.tint),
    };
    table.finish();
    colors
}
