//! What a `template.toml` may say, and what is out of range.

use bluf_toml::load_profile;

/// The problems of a profile with these lines.
fn problems(lines: &str) -> Vec<String> {
    let source = format!("description = 'A memo'\n{lines}\n");
    match load_profile("memo", &source, &[]) {
        Ok(_) => Vec::new(),
        Err(problems) => problems
            .into_iter()
            .map(|it| format!("{}; {}", it.message, it.help.unwrap_or_default()))
            .collect(),
    }
}

#[test]
fn sizes_and_margins_that_a_page_can_have_are_read() {
    for lines in [
        "[fonts]\nsize = 10.5",
        "[fonts]\nsize = 8",
        "[fonts]\nsize = 18.0",
        "[page]\nleft = 50\nright = 50",
        "[page]\nside = 0",
        "[page]\nleft = 20\nright = 20\nside = 0\ncolumns = 2\ncolumn_gap = 8",
        "[limits]\npages = 1\nwords = 100_000",
    ] {
        assert_eq!(problems(lines), Vec::<String>::new(), "{lines}");
    }
}

#[test]
fn numbers_out_of_range_are_errors_and_nothing_is_typeset() {
    let size = "write a number from 8 to 18";
    for written in ["0", "-3", "0.0", "1e9", "1e300", "7.9", "18.1"] {
        let [problem] = &problems(&format!("[fonts]\nsize = {written}"))[..] else {
            panic!("{written}: one problem")
        };
        let wanted = format!("`{written}` is out of the range of `size`; {size}");
        assert_eq!(*problem, wanted);
    }
    for written in ["nan", "inf", "-inf"] {
        assert_eq!(
            problems(&format!("[fonts]\nsize = {written}")).len(),
            1,
            "{written}"
        );
    }
    for (lines, range) in [
        ("[page]\nleft = 4", "5 to 80"),
        ("[page]\ntop = 81", "5 to 80"),
        ("[page]\ntop = 1.5", "5 to 80"),
        ("[page]\nbottom = -1", "5 to 80"),
        ("[page]\nside = 61", "0 to 60"),
        ("[page]\nside = -1", "0 to 60"),
        ("[page]\ncolumns = 0", "1 to 2"),
        ("[page]\ncolumns = 3", "1 to 2"),
        ("[page]\ncolumn_gap = 2", "3 to 20"),
        ("[limits]\npages = 0", "1 to 1000"),
        ("[limits]\nwords = -50", "50 to 100000"),
        ("[limits]\nsentence_words = 1", "10 to 200"),
        ("[limits]\ndecision_days = 1e300", "1 to 365"),
        ("[limits]\nsource_days = 99999999999", "1 to 10000"),
        ("[limits]\nbluf_lines = 0", "1 to 100"),
    ] {
        let [problem] = &problems(lines)[..] else {
            panic!("{lines}: one problem")
        };
        assert!(
            problem.ends_with(&format!("write a whole number from {range}")),
            "{problem}"
        );
    }
}

#[test]
fn lines_that_are_too_short_to_read_are_an_error() {
    let help = "leave at least 70 mm of A4 paper to it: narrower margins, a narrower `side`, or \
                fewer `columns`";
    for (lines, length) in [
        ("[page]\nleft = 80\nright = 80", 18),
        ("[page]\ncolumns = 2", 61),
        ("[page]\ncolumns = 2\ncolumn_gap = 20\nside = 5", 68),
        ("[page]\nside = 60\nleft = 60", 65),
    ] {
        let wanted =
            format!("a line of text is {length} mm long, which is too short to read; {help}");
        assert_eq!(problems(lines), [wanted], "{lines}");
    }
    for lines in [
        "[page]\nside = 60\nleft = 55",
        "[page]\ncolumns = 2\ncolumn_gap = 20\nside = 0",
    ] {
        assert_eq!(problems(lines), Vec::<String>::new(), "{lines}");
    }
}
