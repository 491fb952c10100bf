//! A file is TOML 1.0: what 1.1 alone allows is refused, with what to write in its place.

use bluf_toml::{Defaults, FileError, FileLimits, LoadOptions, Problem, apply, load_brief};

const HEAD: &str = "title = 'T'\ndate = 2026-05-12\nbluf = 'One thing is so.'\n";

fn problems(lines: &str) -> Vec<Problem> {
    let defaults = Defaults::default();
    let options = LoadOptions {
        defaults: &defaults,
        covers: &|_| true,
        files: &FileError::no_files,
        limits: FileLimits::default(),
    };
    load_brief(&format!("{HEAD}{lines}"), &options)
        .err()
        .unwrap_or_default()
}

#[test]
fn what_toml_1_1_alone_allows_is_refused_with_its_fix() {
    for (newer, right) in [
        ("to = [{ name = 'A', }]\n", "to = [{ name = 'A' }]\n"),
        (
            "to = [{\n  name = 'A',\n  office = 'B'\n}]\n",
            "to = [{ name = 'A', office = 'B' }]\n",
        ),
        ("to = [{ name = 'A',\n}]\n", "to = [{ name = 'A' }]\n"),
        ("reference = \"\\x41\"\n", "reference = \"\\u0041\"\n"),
        (
            "cutoff = 2026-05-12 16:00\n",
            "cutoff = \"2026-05-12 16:00\"\n",
        ),
        (
            "cutoff = 2026-05-12T16:00\n",
            "cutoff = \"2026-05-12 16:00\"\n",
        ),
        (
            "timeline = [{ date = 2026-05-12 16:00, text = 'x' }]\n",
            "timeline = [{ date = \"2026-05-12 16:00\", text = 'x' }]\n",
        ),
    ] {
        let found = problems(newer);
        let [one] = found.as_slice() else {
            panic!("{newer}: {found:#?}")
        };
        assert_eq!(one.rule.id, "syntax", "{newer}");
        let text = format!("{HEAD}{newer}");
        assert_eq!(apply(&text, &one.fix), format!("{HEAD}{right}"), "{newer}");
        assert_eq!(problems(right), Vec::new(), "{right}");
    }
    // A comment cannot go into the line.
    let commented = problems("to = [{ # who\n  name = 'A' }]\n");
    assert_eq!(commented.len(), 1);
    assert!(commented[0].fix.is_empty());
    // What it stands for cannot be printed, in whatever version.
    assert_eq!(
        problems("reference = \"\\e\"\n")[0].rule.id,
        "bad-character"
    );
}

#[test]
fn what_toml_1_0_allows_stays() {
    for lines in [
        "to = [\n  { name = 'A' },   # first\n  { name = 'B' },\n]\n",
        "[[figures]]\ncolumns = ['a', 'b']\nrows = [\n  ['x', 1],\n]\n",
        "figures = [{ columns = ['a', 'b'], rows = [\n  ['x', 1],   # the least\n  ['y', 2],\n] }]\n",
        "reference = \"\\u0041\\\\x41 \\\"16:00\\\"\"\n",
        "reference = 'at 2026-05-12 16:00, \\x41'\n",
        "situation = '''\nIt was 2026-05-12 16:00 { so,\n}'''\n",
        "cutoff = 2026-05-12T16:00:00\n",
        "cutoff = 2026-05-12 16:00:30\n",
        "# it was 2026-05-12 16:00 { a,\n# }\n",
    ] {
        assert_eq!(problems(lines), Vec::new(), "{lines}");
    }
}
