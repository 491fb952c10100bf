//! `new`, `list`, `templates`, `schema`, `extract`, `completions`, help.

use std::fs;

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
            script.contains("bluf") && script.contains("COMPLETE"),
            "{shell}"
        );
    }
}

/// What a shell is offered after these words.
fn offered(sandbox: &Sandbox, words: &[&str]) -> Vec<String> {
    let mut command = bluf(&sandbox.path("."), &["--"]);
    command.args(words).env("COMPLETE", "fish");
    let ran = run(&mut command, b"").ends_with(0);
    let lines = ran.text();
    lines.lines().map(str::to_owned).collect()
}

#[test]
fn a_shell_is_offered_what_there_is() {
    let sandbox = Sandbox::with(&[("bridge", GOOD), ("2026/brook", GOOD)]);
    sandbox.write("bluf.toml", "templates = ['house']\n");
    sandbox.write(
        "house/ours/template.toml",
        "description = 'ours'\nbody = ['situation']\n",
    );
    sandbox.write("house/ours/main.typ", "");
    sandbox.write("house/ours/new.toml", "title = 'x'\nbluf = 'x'\n");
    assert_eq!(offered(&sandbox, &["bluf", "check", "bridg"]), ["bridge"]);
    assert_eq!(
        offered(&sandbox, &["bluf", "render", "2026"]),
        ["2026/brook"]
    );
    assert_eq!(offered(&sandbox, &["bluf", "check", "brie"]), ["briefs/"]);
    let hedge = "hedge\tA judgement hedges (could, may, might, possible) and states no likelihood.";
    assert_eq!(offered(&sandbox, &["bluf", "explain", "hedg"]), [hedge]);
    assert_eq!(
        offered(&sandbox, &["bluf", "check", "--select", "hedg"]),
        [hedge]
    );
    let family = &offered(&sandbox, &["bluf", "check", "--deny", "sourci"])[0];
    assert!(family.starts_with("sourcing\t"), "{family}");
    let warnings = &offered(&sandbox, &["bluf", "check", "--deny", "warn"])[0];
    assert!(warnings.starts_with("warnings\t"), "{warnings}");
    assert_eq!(
        offered(&sandbox, &["bluf", "new", "--template", "our"]),
        ["ours"]
    );
    // A broken workspace offers nothing; the command says why.
    sandbox.write("bluf.toml", "templates = [");
    assert_eq!(
        offered(&sandbox, &["bluf", "check", "bridg"]),
        Vec::<String>::new()
    );
}

#[test]
fn what_is_listed_is_json_too() {
    let sandbox = Sandbox::with(&[("bridge", GOOD), ("bad", BAD)]);
    let listed = |arguments: &str| -> Vec<Value> {
        serde_json::from_str(&sandbox.run(arguments).ends_with(0).text()).unwrap()
    };
    let briefs = listed("list --json");
    assert_eq!(briefs.len(), 2, "{briefs:#?}");
    assert_eq!(briefs[0]["name"], "bridge");
    assert_eq!(briefs[0]["file"], "briefs/bridge.toml");
    assert_eq!(briefs[0]["title"], "Bridge closed");
    assert_eq!(briefs[0]["date"], "2026-05-12");
    assert_eq!(briefs[0]["marking"], Value::Null);
    assert_eq!(
        (&briefs[1]["name"], &briefs[1]["errors"]),
        (&"bad".into(), &1.into())
    );
    let templates = listed("templates --json");
    let memo = templates
        .iter()
        .find(|it| it["name"] == "decision-memo")
        .unwrap();
    assert!(memo["body"].as_array().unwrap().contains(&"options".into()));
    let rules = listed("rules --family sourcing --json");
    assert!(rules.iter().all(|rule| rule["family"] == "sourcing"));
    assert!(
        rules
            .iter()
            .any(|rule| rule["id"] == "stale-source" && rule["level"] == "warn")
    );
    let systems = listed("markings --json");
    assert!(systems.iter().any(|it| it["id"] == "us"));
    let one = listed("markings tlp --json");
    assert_eq!(one.len(), 1);
    assert_eq!(one[0]["levels"][0]["banner"], "TLP:CLEAR");
}

#[test]
fn without_a_brief_all_of_the_workspace_are_checked() {
    let sandbox = Sandbox::with(&[("a", GOOD), ("2026/b", BAD)]);
    sandbox.write("elsewhere/c.toml", BAD);
    let ran = sandbox.run_in("elsewhere", "check").ends_with(1);
    ran.says("of 2 briefs, 1 with errors (../briefs/2026/b.toml)");
    let empty = Sandbox::with(&[]);
    empty
        .run("check")
        .ends_with(2)
        .says("there are no briefs in `briefs`");
    fs::remove_dir(empty.path("briefs")).unwrap();
    empty
        .run("check")
        .ends_with(2)
        .says("`briefs` does not exist");
}

#[test]
fn the_help_names_every_command() {
    let sandbox = Sandbox::with(&[]);
    let help = sandbox.run("--help").ends_with(0).text();
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
