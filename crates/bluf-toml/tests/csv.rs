//! CSV files as spreadsheets of several countries save them: what is read, and what is refused.

use bluf_model::{Cell, stretch_of};
use bluf_toml::{Defaults, LoadOptions, Problem, load_brief};

/// A brief with a table from a file of these bytes, or with what `[[figures]]` says besides.
fn load(bytes: &[u8], more: &str) -> Result<bluf_toml::Loaded, Vec<Problem>> {
    let brief = format!(
        "title = 'Boxes'\ndate = 2026-05-12\nbluf = 'Closed.'\n[[figures]]\ntitle = 'Boxes'\n\
         data = 'f.csv'\n{more}\n"
    );
    let options = LoadOptions {
        defaults: &Defaults::default(),
        covers: &|_| true,
        files: &|_: &str| Ok(bytes.to_vec()),
        limits: bluf_toml::FileLimits::default(),
    };
    load_brief(&brief, &options)
}

/// The columns and rows of a file, cells parted by bars; numbers stand between angle brackets.
fn read(text: &str) -> String {
    read_bytes(text.as_bytes())
}

fn read_bytes(bytes: &[u8]) -> String {
    let loaded = load(bytes, "").unwrap_or_else(|problems| panic!("{problems:#?}"));
    let figure = &loaded.brief.figures[0];
    let headings: Vec<&str> = figure.columns.iter().map(|it| it.text.as_str()).collect();
    let cell = |cell: &Cell| match cell {
        Cell::Number(number) => format!("<{}>", number.value()),
        Cell::Text(_) | Cell::Date(_) => cell.words().unwrap_or_default(),
    };
    let rows = figure.rows.iter();
    let rows = rows.map(|row| row.iter().map(cell).collect::<Vec<_>>().join("|"));
    std::iter::once(headings.join("|"))
        .chain(rows)
        .collect::<Vec<_>>()
        .join("\n")
}

/// What is wrong with a file: line, column, message, help.
fn refused(text: &str) -> Vec<String> {
    refused_in(text.as_bytes(), "")
}

fn refused_in(bytes: &[u8], more: &str) -> Vec<String> {
    let problems = load(bytes, more).err().unwrap_or_default();
    let said = |problem: &Problem| {
        let place = problem.beside.as_ref().map(|beside| {
            let before = stretch_of(&beside.file.text, ..beside.span.start);
            let line = before.matches('\n').count() + 1;
            let column = before.rsplit('\n').next().unwrap_or("").chars().count() + 1;
            format!("{line}:{column} ")
        });
        format!(
            "{}{}; {}",
            place.unwrap_or_default(),
            problem.message,
            problem.help.as_deref().unwrap_or_default()
        )
    };
    problems.iter().map(said).collect()
}

#[test]
fn the_sign_between_columns_is_the_one_that_all_lines_agree_on() {
    for (text, table) in [
        (
            "Quay,Boxes\nNorth,31.5\nSouth,24\n",
            "Quay|Boxes\nNorth|<31.5>\nSouth|<24>",
        ),
        (
            "Quay;Boxes\r\nNorth;31,5\r\nSouth;24\r\n",
            "Quay|Boxes\nNorth|<31.5>\nSouth|<24>",
        ),
        (
            "Quay\tBoxes\nNorth\t31.5\nSouth\t24\n",
            "Quay|Boxes\nNorth|<31.5>\nSouth|<24>",
        ),
        (
            "Quay\tBoxes\nNorth\t31,5\nSouth\t24,25\n",
            "Quay|Boxes\nNorth|<31.5>\nSouth|<24.25>",
        ),
        (
            "sep=;\r\nQuay;Boxes\r\nNorth;31,5\r\n",
            "Quay|Boxes\nNorth|<31.5>",
        ),
        (
            "\"sep=;\"\nQuay;Boxes\nNorth;31,5\n",
            "Quay|Boxes\nNorth|<31.5>",
        ),
        (
            "SEP=|\nQuay|Boxes\nNorth|31.5\n",
            "Quay|Boxes\nNorth|<31.5>",
        ),
        (
            "Quay;Boxes, lifted, by hand\nNorth;31,5\nSouth;24\n",
            "Quay|Boxes, lifted, by hand\nNorth|<31.5>\nSouth|<24>",
        ),
        // The heading alone would say that commas part two columns.
        (
            "Taux;Chômage, en %\nA;7,3\nB;7,4\nC;7,25\n",
            "Taux|Chômage, en %\nA|<7.3>\nB|<7.4>\nC|<7.25>",
        ),
        (
            "State, code;Rate\nMX-JAL;31,5\nMX-COL;24,25\n",
            "State, code|Rate\nMX-JAL|<31.5>\nMX-COL|<24.25>",
        ),
        (
            "Quay, berth;Boxes\nNorth, 1;31,5\n",
            "Quay, berth|Boxes\nNorth, 1|<31.5>",
        ),
        (
            "Quay,Why\nNorth,\"wind; rain\"\n",
            "Quay|Why\nNorth|wind; rain",
        ),
        (
            "Quay,Why\nNorth,\"wind,\nrain \"\"hard\"\"\"\n",
            "Quay|Why\nNorth|wind, rain “hard”",
        ),
        ("Quay\nNorth\nSouth\n", "Quay\nNorth\nSouth"),
        ("\u{feff}Quay,Boxes\nNorth,31\n", "Quay|Boxes\nNorth|<31>"),
    ] {
        assert_eq!(
            read(text).replace(['“', '”'], "\""),
            table.replace(['“', '”'], "\""),
            "{text}"
        );
    }
}

#[test]
fn empty_lines_and_columns_are_none() {
    let table = "Quay|Boxes\nNorth|<31>\nSouth|<24>";
    for text in [
        "Quay,Boxes,,\r\nNorth,31,,\r\nSouth,24,,\r\n,,,\r\n\r\n",
        "\n\nQuay,Boxes\n\nNorth,31\n\n\nSouth,24\n",
        "Quay,,Boxes\nNorth,,31\nSouth,,24\n",
        "Quay;Boxes;\nNorth;31;\nSouth;24;\n",
    ] {
        assert_eq!(read(text), table, "{text}");
    }
    // A column with a heading, or with cells, is one.
    assert_eq!(read("Quay,Note\nNorth,\n"), "Quay|Note\nNorth|");
}

#[test]
fn what_can_be_read_in_two_ways_is_refused() {
    let two = "can be read in two ways";
    for (text, found) in [
        // Neither sign is more likely than the other.
        ("a, b; c\nd, e; f\n", "commas or semicolons"),
        ("P;N\nA;3.480\nB;6.120\n", "3.480 or 3480"),
        ("P;N\nMadrid;3.332\nToledo;860\n", "3.332 or 3332"),
        ("P;N\nMadrid;3,332\nToledo;860\n", "3332 or 3.332"),
        ("P\tN\nMadrid\t3,332\nToledo\t860\n", "3332 or 3.332"),
    ] {
        let problems = refused(text);
        assert_eq!(problems.len(), 1, "{text}: {problems:?}");
        assert!(
            problems[0].contains(two) && problems[0].contains(found),
            "{problems:?}"
        );
    }
    // What another number of the file leaves no doubt of is no question.
    assert_eq!(
        read("P;N;M\nA;3,332;0,5\nB;860;1,25\n"),
        "P|N|M\nA|<3.332>|<0.5>\nB|<860>|<1.25>"
    );
    assert_eq!(read("P,N\nA,3.332\nB,860\n"), "P|N\nA|<3.332>\nB|<860>");
    assert_eq!(read("P;N\nA;3,332\nB;0,860\n"), "P|N\nA|<3.332>\nB|<0.86>");
    assert_eq!(
        read("P;N\nA;1234,567\nB;3,332\n"),
        "P|N\nA|<1234.567>\nB|<3.332>"
    );
}

/// What the help says is done, and then the file is read.
#[test]
fn every_bad_number_is_reported_with_what_to_write() {
    for (text, wanted) in [
        (
            "State,People\nNorth,\"640,000\"\nSouth,\"170,000,000\"\n",
            &[
                "2:7 `640,000` in the column `People`",
                "3:7 `170,000,000` in the column `People`",
            ][..],
        ),
        (
            "R;H\nA;1\u{202f}234\nB;12\u{a0}345,5\nC;1'234\n",
            &["2:3 `1\u{202f}234`", "3:3 `12\u{a0}345,5`", "4:3 `1'234`"],
        ),
        (
            "Quay,Boxes\nNorth,\"31,5\"\nSouth,\"24,25\"\n",
            &[
                "2:7 `31,5` in the column `Boxes`",
                "3:7 `24,25` in the column `Boxes`",
            ],
        ),
        (
            "Quay;Boxes\nN;31,5\nS;24.25\n",
            &["2:3 the numbers of the column `Boxes`"],
        ),
        (
            "Quay,Boxes\nN,31\nS,\"1,024\"\nE,7\nW,n/a\n",
            &["3:3 `1,024`", "5:3 `n/a`"],
        ),
        // Thousands after points, in a file with decimal commas.
        (
            "Q;A;B\nN;31,5;3.480\nS;2,25;12\n",
            &["2:8 `3.480` in the column `B` has separators"],
        ),
    ] {
        let problems = refused(text);
        assert_eq!(problems.len(), wanted.len(), "{text}: {problems:#?}");
        let mut mended = text.to_owned();
        for (problem, wanted) in problems.iter().zip(wanted) {
            assert!(problem.starts_with(wanted), "{problem}");
            let (message, help) = problem.split_once("; ").expect("a help");
            let quoted = |it: &str| it.split('`').nth(1).map(str::to_owned);
            if let (Some(written), true) = (quoted(message), help.starts_with("write `")) {
                let instead = quoted(help).expect("what to write");
                mended = mended.replace(&format!("\"{written}\""), &instead);
                mended = mended.replace(&written, &instead);
            }
        }
        if problems.iter().all(|it| it.contains("; write `")) {
            read(&mended);
        }
    }
}

#[test]
fn codes_and_names_print_as_they_are_written() {
    for (text, table) in [
        (
            "FIPS,Cases\n01001,5\n13001,9\n",
            "FIPS|Cases\n01001|<5>\n13001|<9>",
        ),
        ("Q,Code\nN,007\nS,130\n", "Q|Code\nN|007\nS|130"),
        (
            "Part,Pages\n2.100,5\n2.200,9\n",
            "Part|Pages\n2.100|<5>\n2.200|<9>",
        ),
        (
            "Q,When\nN,2026-05-01\nS,12:30\n",
            "Q|When\nN|2026-05-01\nS|12:30",
        ),
        (
            "Q,Host\nN,10.0.0.1\nS,10.0.0.2\n",
            "Q|Host\nN|10.0.0.1\nS|10.0.0.2",
        ),
        (
            "Q,N\nA,-3\nB,−4\nC,+5\nD,1e3\nE,.5\n",
            "Q|N\nA|<-3>\nB|<-4>\nC|<5>\nD|<1000>\nE|<0.5>",
        ),
    ] {
        assert_eq!(read(text), table, "{text}");
    }
}

#[test]
fn lines_of_another_length_are_all_reported() {
    let problems =
        refused("Quay,Boxes,Day\nNorth,31\nSouth,24,Monday\nEast,1,2,3\nWest,7,Friday\n");
    let starts: Vec<&str> = problems
        .iter()
        .filter_map(|it| it.split(';').next())
        .collect();
    assert_eq!(
        starts,
        [
            "2:1 this line has 2 fields, and most lines have 3",
            "4:1 this line has 4 fields, and most lines have 3"
        ]
    );
}

#[test]
fn other_shapes_are_named() {
    for (text, found) in [
        // As statistical offices export: their own lines first, and a comma after each last field.
        (
            "\"Data Source\",\"Indicators\",\n\n\"Last Updated\",\"2026-05-01\",\n\n\"Country\",\"Code\",\"2024\",\"2025\",\n\"Mexico\",\"MEX\",\"1.5\",\"1.7\",\n\"Chile\",\"CHL\",\"1.1\",\"\",\n",
            "1:1 `f.csv` begins with a title",
        ),
        (
            "Boxes by quay\n\nQuay,Boxes\nNorth,31\nSouth,24\n",
            "1:1 `f.csv` begins with a title",
        ),
        (
            "Boxes by quay,,\nSource: log,,\nQuay,Boxes,Day\nNorth,31,Monday\n",
            "1:1 `f.csv` begins with a title",
        ),
        (
            "Quay,Boxes\n\"North,31\nSouth,24\n",
            "2:1 this double quote opens a field",
        ),
        (
            "Quay,Boxes\n",
            "1:1 `f.csv` has headings, and no row below them",
        ),
        (" \n", "1:1 `f.csv` is empty"),
        ("", "1:1 `f.csv` is empty"),
    ] {
        let problems = refused(text);
        assert!(
            problems.len() == 1 && problems[0].starts_with(found),
            "{text}: {problems:?}"
        );
    }
    for (bytes, found) in [
        (&b"\xff\xfeQ\0,\0B\0"[..], "`f.csv` is UTF-16"),
        (
            b"Quay,Boxes\nH\xf4tel,3\n",
            "`f.csv` is not UTF-8: its line 2",
        ),
    ] {
        let problems = refused_in(bytes, "");
        assert!(
            problems.len() == 1 && problems[0].starts_with(found),
            "{problems:?}"
        );
    }
}

#[test]
fn letters_that_were_spoilt_are_shown_where_they_are() {
    let problems = refused("Ville,N\nBÃ©ziers,31\nSÃ¨te,24\n");
    let starts: Vec<&str> = problems
        .iter()
        .filter_map(|it| it.split(';').next())
        .collect();
    assert_eq!(
        starts,
        [
            "2:1 `Ã©` was another letter before a program spoilt it",
            "3:1 `Ã¨` was another letter before a program spoilt it"
        ]
    );
    assert!(problems[0].contains("write `é`"), "{}", problems[0]);
}

#[test]
fn a_chart_names_every_cell_that_it_cannot_draw() {
    let chart = "chart = { kind = 'bar' }";
    for (text, wanted) in [
        (
            "Q,N\nA,5\nB,NA\nC,\nD,-\nE,..\n",
            &["3:3 ", "5:3 ", "6:3 "][..],
        ),
        (
            "Q,Share,Cost\nA,31%,$1200\nB,24%,$900\n",
            &["2:3 ", "3:3 ", "2:7 ", "3:7 "],
        ),
        ("Q,N\nA,word\nB,other\n", &[""]),
    ] {
        let problems = refused_in(text.as_bytes(), chart);
        assert_eq!(problems.len(), wanted.len(), "{text}: {problems:#?}");
        for (problem, wanted) in problems.iter().zip(wanted) {
            assert!(problem.starts_with(wanted), "{problem}");
        }
    }
}
