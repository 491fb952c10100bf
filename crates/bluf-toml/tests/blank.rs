//! A blank string is as if it were not written, and a blank heading is an error.

use bluf_model::Brief;
use bluf_toml::{Defaults, FileError, LoadOptions, load_brief};

fn load(more: &str) -> Result<Brief, Vec<String>> {
    let brief = format!("title = 'Boxes'\ndate = 2026-05-12\nbluf = 'Closed.'\n{more}\n");
    let options = LoadOptions {
        defaults: &Defaults::default(),
        covers: &|c| c != '王',
        files: &FileError::no_files,
        limits: bluf_toml::FileLimits::default(),
    };
    match load_brief(&brief, &options) {
        Ok(loaded) => Ok(loaded.brief),
        Err(problems) => Err(problems.into_iter().map(|it| it.message).collect()),
    }
}

#[test]
fn what_is_blank_is_not_written() {
    let without = format!("{:?}", load("").expect("a brief"));
    for blank in ["''", "' '", "'\u{a0}'", "'''\n\n'''", "\"\\t\""] {
        for key in [
            "situation",
            "context",
            "changes",
            "handling",
            "subtitle",
            "reference",
            "from",
            "to",
            "cc",
            "gaps",
            "contact",
            "keywords",
            "enclosures",
        ] {
            let brief =
                load(&format!("{key} = {blank}")).unwrap_or_else(|it| panic!("{key}: {it:?}"));
            assert_eq!(format!("{brief:?}"), without, "{key} = {blank}");
        }
        for lists in ["cc", "gaps", "keywords"] {
            let brief = load(&format!("{lists} = [{blank}]")).expect("a brief");
            assert_eq!(format!("{brief:?}"), without, "{lists} = [{blank}]");
        }
        for table in [
            "[sections]\nlegal",
            "[sections]\n'Other'",
            "[annexes]\n'Other'",
            "[people]\n'Jo'",
            "[acronyms]\nABC",
        ] {
            let brief = load(&format!("{table} = {blank}")).expect("a brief");
            assert_eq!(format!("{brief:?}"), without, "{table} = {blank}");
        }
        let brief = load(&format!("cc = [{blank}, 'Press office']")).expect("a brief");
        assert_eq!(brief.cc.len(), 1);
    }
    // Columns and units have their places, and an empty cell says that nothing is known.
    let figure = "[[figures]]\ntitle = 'F'\ncolumns = ['', 'N']\nunits = ['', 'm']\nrows = [['a', ''], ['b', 1]]";
    let brief = load(figure).expect("a brief");
    assert_eq!(brief.figures[0].columns.len(), 2);
    assert_eq!(brief.figures[0].units.len(), 2);
    assert_eq!(brief.figures[0].rows[0].len(), 2);
}

#[test]
fn what_must_be_written_must_not_be_blank() {
    for (more, message) in [
        ("[[judgments]]\ntext = ' '", "`judgments[0].text` is empty"),
        ("[sections]\n'' = 'Words.'", "this heading is empty"),
        ("[sections]\n'\u{a0}' = 'Words.'", "this heading is empty"),
        (
            "marking = 'TLP:RED'\n[sections]\n'(TLP:RED) ' = 'Words.'",
            "this heading is empty",
        ),
        ("[annexes]\n' ' = 'Words.'", "this heading is empty"),
        (
            "marking = 'TLP:RED'\n[[recommendations]]\naction = 'A.'\ngroup = '(TLP:RED)'",
            "`recommendations[0].group` is empty",
        ),
        (
            "marking = 'TLP:RED'\nhandling = '(TLP:RED) '",
            "`handling` is empty",
        ),
        ("[people]\n' ' = 'Words.'", "this name is empty"),
        ("[acronyms]\n'' = 'Words'", "this acronym is empty"),
    ] {
        assert_eq!(load(more).expect_err(more), [message], "{more}");
    }
}

#[test]
fn keys_that_are_printed_are_looked_at_as_values_are() {
    for table in ["sections", "annexes", "people", "acronyms"] {
        for (key, found) in [
            ("A \u{202e}B", "changes the direction"),
            ("王", "no embedded font has"),
        ] {
            let problems = load(&format!("[{table}]\n\"{key}\" = 'Words.'")).expect_err(table);
            assert_eq!(problems.len(), 1, "{problems:?}");
            assert!(problems[0].contains(found), "{problems:?}");
        }
    }
}
