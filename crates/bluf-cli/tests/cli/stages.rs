//! All that is wrong is told in one run: the brief, what it asks for, and the files around it.

use crate::sandbox::Sandbox;

/// A brief that is wrong at every stage of reading.
const WRONG: &str = "title = 'Bridge closed'\ndate = 2026-05-12\nbluf = 'It opens on Friday [@log].'\n\
    status = 'finished'\ntemplate = 'decision-mem'\nsupersedes = 'last-week'\nto = Minister\n\
    subtitel = 'x'\n\
    [[figures]]\nfile = 'pier.png'\nalt = 'The second pier has a crack.'\n\
    [[figures]]\nfile = '../pier.png'\nalt = 'The first pier has none.'\n\
    [[figures]]\ndata = 'piers.csv'\n";

/// The lines of a file to which messages point, and their rules.
fn places(stderr: &str, file: &str) -> Vec<(u64, String)> {
    let messages = stderr.lines().map(|line| {
        let message: serde_json::Value = serde_json::from_str(line).ok()?;
        let place = &message["place"];
        let is_here = place["file"] == file;
        let rule = message["rule"].as_str().unwrap_or_default().to_owned();
        is_here.then(|| (place["line"].as_u64().unwrap(), rule))
    });
    messages.flatten().collect()
}

#[test]
fn what_a_brief_asks_for_is_looked_for_though_it_has_errors() {
    let sandbox = Sandbox::with(&[("a", WRONG)]);
    let ran = sandbox.run("check a --message-format json").ends_with(1);
    let wanted = [
        (3, "dangling-citation"),
        (4, "unknown-term"),
        (5, "unknown-template"),
        (6, "unknown-brief"),
        (7, "syntax"),
        (8, "unknown-key"),
        (10, "bad-image"),
        (13, "bad-figure"),
        (16, "bad-data"),
    ];
    let wanted: Vec<(u64, String)> = wanted.map(|(line, rule)| (line, rule.to_owned())).into();
    assert_eq!(places(&ran.text(), "briefs/a.toml"), wanted);
}

/// A brief whose day cannot be read is not called older than the one that it supersedes.
#[test]
fn what_could_not_be_read_is_not_judged() {
    let last = "title = 'Bridge closed'\ndate = 2026-05-11\nbluf = 'It is closed.'\n";
    let next = "title = 'Bridge opens'\ndate = 2026-02-30\nbluf = 'x.'\nsupersedes = 'last'\n";
    let sandbox = Sandbox::with(&[("last", last), ("next", next)]);
    let ran = sandbox.run("check next --message-format json").ends_with(1);
    let wanted = vec![(2, "bad-date".to_owned())];
    assert_eq!(places(&ran.text(), "briefs/next.toml"), wanted);
}

/// Two broken briefs that supersede each other are read once each.
#[test]
fn briefs_that_supersede_each_other_end() {
    let brief = |other: &str| {
        format!(
            "title = 'A'\ndate = 2026-05-11\nbluf = 'x.'\nstatus = 'x'\nsupersedes = '{other}'\n"
        )
    };
    let sandbox = Sandbox::with(&[("one", &brief("two")), ("two", &brief("one"))]);
    let ran = sandbox.run("check one --message-format json").ends_with(1);
    let wanted = [(4, "unknown-term"), (5, "unknown-brief")];
    let wanted: Vec<(u64, String)> = wanted.map(|(line, rule)| (line, rule.to_owned())).into();
    assert_eq!(places(&ran.text(), "briefs/one.toml"), wanted);
}

#[test]
fn the_files_of_an_organisation_are_told_with_its_briefs_and_in_their_own_terms() {
    let sandbox = Sandbox::with(&[("a", &WRONG.replace("decision-mem", "note"))]);
    sandbox.write(
        "bluf.toml",
        "templates = ['ours']\ncolors = { text = '#000' }\nfrom = 'We'\n[defaults]\noutput = 'x'\n\
         [limits]\nsentence_words = 30\n",
    );
    sandbox.write("ours/note/main.typ", "");
    sandbox.write(
        "ours/note/template.toml",
        "body = ['situation']\nknown_words = ['x']\n[page]\ntop = 3\n",
    );
    for command in [
        "check a --message-format json",
        "render a --message-format json",
    ] {
        let ran = sandbox.run(command).ends_with(2);
        let text = ran.text() + &ran.stderr;
        let lines = |file: &str| -> Vec<u64> {
            places(&text, file)
                .into_iter()
                .map(|(line, _)| line)
                .collect()
        };
        assert_eq!(lines("bluf.toml"), [2, 3, 5, 7], "{command}");
        assert_eq!(lines("ours/note/template.toml"), [1, 2, 4], "{command}");
        assert_eq!(
            lines("briefs/a.toml"),
            [3, 4, 6, 7, 8, 10, 13, 16],
            "{command}"
        );
        for words in [
            "`bluf.toml` has no key `colors`; a template has",
            "write it in the `template.toml` of a template",
            "`bluf.toml` has no key `from`; a brief has",
            "for all briefs, write it under `[defaults]`",
            "`output` belongs to `bluf.toml`, and stands below a table",
            "`template.toml` has no `description`",
            "a template has no key `known_words`; `bluf.toml` has",
            "`[limits]` has no key `sentence_words`; a template has",
        ] {
            assert!(text.contains(words), "{words}: {text}");
        }
    }
    assert!(sandbox.files("out").is_empty());
}

#[test]
fn each_file_that_people_write_has_a_schema() {
    let sandbox = Sandbox::with(&[]);
    for (command, key) in [
        ("schema", "bluf"),
        ("schema brief", "bluf"),
        ("schema config", "known_words"),
        ("schema template", "decision_words"),
    ] {
        let ran = sandbox.run(command).ends_with(0);
        let schema: serde_json::Value = serde_json::from_str(&ran.text()).unwrap();
        assert!(schema["properties"].get(key).is_some(), "{command}");
        assert_eq!(schema["additionalProperties"], false, "{command}");
    }
}
