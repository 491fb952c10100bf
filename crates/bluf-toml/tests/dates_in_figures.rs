//! Dates and hours in the cells of figures: native ones and those in quotes, in briefs and CSV files.

use bluf_model::{Cell, ChartKind, Positions, Shown, chart_data};
use bluf_toml::{Defaults, FileError, LoadOptions, load_brief};

fn loaded(figure: &str, csv: &'static str) -> Result<bluf_model::Figure, Vec<String>> {
    let brief = format!(
        "title = 'Boxes'\ndate = 2026-05-12\nbluf = 'Closed.'\n[[figures]]\ntitle = 'Boxes'\n{figure}\n"
    );
    let files = |_: &str| -> Result<Vec<u8>, FileError> { Ok(csv.as_bytes().to_vec()) };
    let options = LoadOptions {
        defaults: &Defaults::default(),
        covers: &|_| true,
        files: &files,
        limits: bluf_toml::FileLimits::default(),
    };
    match load_brief(&brief, &options) {
        Ok(mut loaded) => Ok(loaded.brief.figures.remove(0)),
        Err(problems) => Err(problems.into_iter().map(|it| it.message).collect()),
    }
}

/// Where the rows of a line stand.
fn positions(figure: &bluf_model::Figure) -> String {
    let Shown::Chart(chart) = figure.shown() else {
        return "no chart".to_owned();
    };
    assert_eq!(chart.kind, ChartKind::Line);
    match chart_data(figure, chart, &[]).positions {
        Some(Positions::Numbers(all)) => format!("numbers {all:?}"),
        Some(Positions::Dates(all)) => {
            let all: Vec<String> = all.iter().map(|it| it.start().to_string()).collect();
            format!("dates {}", all.join(" | "))
        }
        Some(Positions::Hours(all)) => {
            let all: Vec<String> = all
                .iter()
                .map(|it| it.format("%d %H:%M").to_string())
                .collect();
            format!("hours {}", all.join(" | "))
        }
        None => "words".to_owned(),
    }
}

#[test]
fn rows_of_a_line_stand_on_what_their_first_cells_say() {
    for (rows, wanted) in [
        (
            "[[2026-01-01, 1], ['2026-06-12', 2]]",
            "dates 2026-01-01 00:00:00 | 2026-06-12 00:00:00",
        ),
        (
            "[[2026-01-01 08:30:00, 1], ['2026-01-01T09:00', 2]]",
            "dates 2026-01-01 08:30:00 | 2026-01-01 09:00:00",
        ),
        (
            "[['2025-11', 1], [2026, 2]]",
            "dates 2025-11-01 00:00:00 | 2026-01-01 00:00:00",
        ),
        ("[['1990', 1], [2021, 2]]", "numbers [1990.0, 2021.0]"),
        ("[[0.5, 1], ['2', 2]]", "numbers [0.5, 2.0]"),
        ("[['15:00', 1], [16:30:00, 2]]", "hours 01 15:00 | 01 16:30"),
        (
            "[['(TLP:RED) 2026-01-01', 1], [2026-01-02, 2]]",
            "dates 2026-01-01 00:00:00 | 2026-01-02 00:00:00",
        ),
        ("[['Q1 2026', 1], ['Q2 2026', 2]]", "words"),
    ] {
        let figure =
            format!("columns = ['Day', 'Boxes']\nrows = {rows}\nchart = {{ kind = 'line' }}");
        let figure = loaded(&figure, "").unwrap_or_else(|problems| panic!("{rows}: {problems:?}"));
        assert_eq!(positions(&figure), wanted, "{rows}");
    }
}

#[test]
fn dates_of_csv_files_are_places_too() {
    for (csv, wanted) in [
        (
            "Date,Cases\n2026-01-31,5\n2026-12-31,30\n",
            "dates 2026-01-31 00:00:00 | 2026-12-31 00:00:00",
        ),
        (
            "Mois;Cas\n2025-11;5,5\n2026-01;30\n",
            "dates 2025-11-01 00:00:00 | 2026-01-01 00:00:00",
        ),
        (
            "Hour,Calls\n22:00,5\n01:30,9\n",
            "hours 01 22:00 | 02 01:30",
        ),
        ("Year,Cases\n1998,5\n2004,9\n", "numbers [1998.0, 2004.0]"),
    ] {
        let figure = loaded("data = 'a.csv'\nchart = { kind = 'line' }", csv);
        let figure = figure.unwrap_or_else(|problems| panic!("{csv}: {problems:?}"));
        assert_eq!(positions(&figure), wanted, "{csv}");
    }
}

#[test]
fn a_date_is_no_number_and_keeps_its_precision() {
    let figure = "columns = ['Day', 'Boxes']\nrows = [[2026-01-01, 2026-02-03]]";
    let figure = loaded(figure, "").expect("a table");
    assert!(matches!(figure.rows[0][..], [Cell::Date(_), Cell::Date(_)]));
    for (rows, wanted) in [
        (
            "[['A', 2026-01-01], ['B', 3]]",
            "row 1 has `2026-01-01` in the column `Boxes`, which is not a number",
        ),
        (
            "[[2026-01-01T00:00:00Z, 1]]",
            "`2026-01-01T00:00:00Z` is not a date",
        ),
    ] {
        let figure =
            format!("columns = ['Day', 'Boxes']\nrows = {rows}\nchart = {{ kind = 'bar' }}");
        let problems = loaded(&figure, "").expect_err("no numbers");
        assert_eq!(problems, [wanted], "{rows}");
    }
}
