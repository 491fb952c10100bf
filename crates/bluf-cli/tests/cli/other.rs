//! `new`, `list`, `templates`, `schema`, `extract`, `completions`, help.

use serde_json::Value;

use crate::sandbox::{BAD, GOOD, Sandbox, bluf, run};

#[test]
fn a_new_brief_renders_as_it_stands() {
    let sandbox = Sandbox::with(&[]);
    for template in [
        "information-memo",
        "decision-memo",
        "intelligence-assessment",
    ] {
        for language in ["en-US", "en-GB", "es", "fr", "pt"] {
            let name = format!("{template}-{language}");
            let new = format!("new {name} --template {template} --language {language}");
            assert_eq!(
                sandbox.run(&new).ends_with(0).text(),
                format!("briefs/{name}.toml\n")
            );
            sandbox.run(&format!("render {name}")).ends_with(0);
        }
    }
}

#[test]
fn a_new_brief_has_the_title_and_the_date_that_were_asked_for() {
    let sandbox = Sandbox::with(&[]);
    let title = "Dates: \"'''\" \\ \u{e9}";
    run(
        &mut bluf(
            &sandbox.path("."),
            &["new", "a", "--title", title, "--date", "2026-05-12"],
        ),
        b"",
    )
    .ends_with(0);
    let list = sandbox.run("list").ends_with(0).text();
    assert!(
        list.contains(title) && list.contains("2026-05-12"),
        "{list}"
    );
    run(
        sandbox.command("new b").env("SOURCE_DATE_EPOCH", "86400"),
        b"",
    )
    .ends_with(0);
    assert!(sandbox.run("list").text().contains("1970-01-02"));
    run(
        sandbox.command("new c").env("SOURCE_DATE_EPOCH", "soon"),
        b"",
    )
    .ends_with(2)
    .says("`soon`");
    sandbox.run("new c --date 2026-02-30").ends_with(2);
}

#[test]
fn a_new_brief_never_takes_the_place_of_another() {
    let sandbox = Sandbox::with(&[("a", GOOD)]);
    sandbox
        .run("new a")
        .ends_with(2)
        .says("`briefs/a.toml` exists already");
    sandbox.run("new a.toml").ends_with(2);
    assert_eq!(sandbox.read("briefs/a.toml"), GOOD.as_bytes());
    for name in ["../b", "b/c", ".b", "-b", "b c"] {
        let ran = run(&mut bluf(&sandbox.path("."), &["new", "--", name]), b"");
        ran.ends_with(2).says("cannot be the name of a brief");
    }
    assert_eq!(sandbox.files("briefs"), ["a.toml"]);
}

#[test]
fn a_new_brief_knows_the_schema_that_is_there() {
    let sandbox = Sandbox::with(&[]);
    sandbox.run("new a").ends_with(0);
    assert!(!sandbox.read("briefs/a.toml").starts_with(b"#:schema"));
    let schema = sandbox.run("schema").ends_with(0);
    assert_eq!(
        serde_json::from_slice::<Value>(&schema.stdout).unwrap()["title"],
        "Brief"
    );
    sandbox.write("schema/brief.schema.json", &schema.stdout);
    sandbox.run("new b").ends_with(0);
    assert!(
        sandbox
            .read("briefs/b.toml")
            .starts_with(b"#:schema ../schema/brief.schema.json\n")
    );
}

#[test]
fn the_list_is_aligned_newest_first_and_says_what_is_broken() {
    let newer =
        "title = 'Flood'\ndate = 2026-06-01\nmarking = 'TLP:GREEN'\nstatus = 'final'\nbluf = 'x'\n";
    let sandbox = Sandbox::with(&[("bridge", GOOD), ("flood-2", newer), ("bad", BAD)]);
    let expected = "\
flood-2  2026-06-01  final   TLP:GREEN  Flood
bridge   2026-05-12  draft   -          Bridge closed
bad      -           broken  -          1 error: see `bluf check bad`
";
    assert_eq!(sandbox.run("list").ends_with(0).text(), expected);
    sandbox.run_in("briefs", "list").ends_with(0);
    let nowhere = Sandbox::with(&[]);
    std::fs::remove_dir(nowhere.path("briefs")).unwrap();
    nowhere
        .run("list")
        .ends_with(2)
        .says("`bluf new NAME` begins one");
}

#[test]
fn templates_are_listed_with_what_they_are_for() {
    let sandbox = Sandbox::with(&[]);
    let list = sandbox.run("templates").ends_with(0).text();
    assert!(
        list.contains("decision-memo            built in  a decision"),
        "{list}"
    );
    sandbox.write("bluf.toml", "templates = ['nowhere']\n");
    sandbox
        .run("templates")
        .ends_with(2)
        .says("cannot read `nowhere`");
}

#[test]
fn a_pdf_gives_back_its_source_byte_for_byte() {
    let text = format!(
        "\u{feff}# a comment \u{e9}\r\n{}",
        GOOD.replace('\n', "\r\n")
    );
    let sandbox = Sandbox::with(&[("bridge", &text)]);
    sandbox.run("render bridge --attach").ends_with(0);
    assert!(sandbox.run("extract out/bridge.pdf").ends_with(0).stdout == text.as_bytes());
    assert_eq!(
        sandbox
            .run("extract out/bridge.pdf -o back/b.toml")
            .ends_with(0)
            .text(),
        "back/b.toml\n"
    );
    assert_eq!(sandbox.read("back/b.toml"), text.as_bytes());
    sandbox
        .run("extract out/bridge.pdf -o briefs/bridge.toml")
        .ends_with(2)
        .says("exists already");

    sandbox.run("render bridge").ends_with(0);
    sandbox
        .run("extract out/bridge.pdf")
        .ends_with(2)
        .says("carries no source");
    sandbox
        .run("extract briefs/bridge.toml")
        .ends_with(2)
        .says("not a PDF");
    sandbox
        .run("extract nowhere.pdf")
        .ends_with(2)
        .says("there is no such file");
}

#[test]
fn every_shell_is_completed() {
    let sandbox = Sandbox::with(&[]);
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let script = sandbox
            .run(&format!("completions {shell}"))
            .ends_with(0)
            .text();
        assert!(
            script.contains("bluf") && script.contains("extract"),
            "{shell}"
        );
    }
}

#[test]
fn the_help_names_every_command() {
    let sandbox = Sandbox::with(&[]);
    let help = sandbox.run("--help").ends_with(0).text();
    let script = sandbox.run("completions fish").text();
    let commands = script
        .lines()
        .filter(|line| line.contains("__fish_bluf_needs_command") && line.contains("-a \""));
    let names: Vec<&str> = commands
        .filter_map(|line| line.split('"').rev().find(|it| help.contains(*it)))
        .collect();
    assert_eq!(names.len(), 12, "{help}\n{script}");
    for command in [
        "new",
        "check",
        "render",
        "extract",
        "list",
        "templates",
        "rules",
        "explain",
        "markings",
        "schema",
        "completions",
    ] {
        assert!(help.contains(&format!("\n  {command} ")), "{command}");
        sandbox.run(&format!("{command} --help")).ends_with(0);
    }
}
