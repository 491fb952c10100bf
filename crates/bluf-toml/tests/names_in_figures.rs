//! Numbers that are names: what prints as it is written, and what with the separators of a language.

use bluf_model::Cell;
use bluf_toml::{Defaults, FileError, LoadOptions, load_brief};

/// The first row of a figure with these keys: numbers between angle brackets, words as they are.
fn row(figure: &str) -> String {
    let brief = format!(
        "title = 'Boxes'\ndate = 2026-05-12\nbluf = 'Closed.'\n[[figures]]\ntitle = 'Boxes'\n{figure}\n"
    );
    let options = LoadOptions {
        defaults: &Defaults::default(),
        covers: &|_| true,
        files: &FileError::no_files,
        limits: bluf_toml::FileLimits::default(),
    };
    let loaded = load_brief(&brief, &options).unwrap_or_else(|problems| panic!("{problems:#?}"));
    let cells = loaded.brief.figures[0].rows[0]
        .iter()
        .map(|cell| match cell {
            Cell::Number(number) => format!("<{}>", number.value()),
            Cell::Text(_) | Cell::Date(_) => cell.words().unwrap_or_default(),
        });
    cells.collect::<Vec<_>>().join(" ")
}

#[test]
fn years_codes_and_first_columns_are_names() {
    for (figure, wanted) in [
        (
            "columns = ['Port', 'Founded', 'Boxes']\nrows = [['A', 1998, 104900], ['H', 2007, 1200]]",
            "A 1998 <104900>",
        ),
        (
            "columns = ['Law', 'Adopted', 'Articles']\nrows = [['P', 1994, 1204], ['F', 2011, 98]]",
            "P 1994 <1204>",
        ),
        (
            "columns = ['Port', 'Post code']\nrows = [['A', 10115], ['H', 80331]]",
            "A 10115",
        ),
        (
            "columns = ['Port', 'Código']\nrows = [['A', 10115], ['H', 80331]]",
            "A 10115",
        ),
        (
            "columns = ['Year', 'Boxes']\nrows = [[1998, 104900], [1999, 2000]]",
            "1998 <104900>",
        ),
        (
            "columns = ['Port', 'Berth']\nunits = ['', 'as written']\nrows = [['A', 10115]]",
            "A 10115",
        ),
        // What has a unit is counted, and so is what is no year.
        (
            "columns = ['Port', 'Built']\nunits = ['', 'boxes']\nrows = [['A', 1998]]",
            "A <1998>",
        ),
        (
            "columns = ['Port', 'Boxes']\nrows = [['A', 1998], ['B', 12]]",
            "A <1998>",
        ),
        (
            "columns = ['Port', 'Boxes']\nrows = [['A', 1998.5]]",
            "A <1998.5>",
        ),
        // A chart draws its values, and prints what names them as it is written.
        (
            "columns = ['Y', 'N']\nrows = [[1998, 1999], [1999, 2000]]\nchart = { kind = 'bar' }",
            "1998 <1999>",
        ),
        (
            "columns = ['Y', 'Year']\nrows = [[13001, 1999], [13003, 2000]]\nchart = { kind = 'bar' }",
            "13001 <1999>",
        ),
    ] {
        assert_eq!(row(figure), wanted, "{figure}");
    }
}

#[test]
fn the_dust_of_binary_fractions_is_left_out() {
    for (written, wanted) in [
        ("0.30000000000000004", "<0.3>"),
        ("0.1", "<0.1>"),
        ("1.1000000000000001", "<1.1>"),
        ("-2.2250738585072014e-3", "<-0.0022250738585072>"),
        ("123456789012.345", "<123456789012.345>"),
        ("1e300", "<1000"),
    ] {
        let figure = format!("columns = ['Q', 'N']\nrows = [['A', {written}]]");
        let row = row(&figure);
        assert!(row.starts_with(&format!("A {wanted}")), "{written}: {row}");
    }
}
