//! Messages: readable everywhere, and harmless.

use serde_json::Value;

use crate::sandbox::{BAD, GOOD, Sandbox, bluf, run};

#[test]
fn a_message_has_its_place_its_line_and_what_to_do() {
    let sandbox = Sandbox::with(&[("bad", BAD)]);
    let ran = sandbox.run("check bad").ends_with(1);
    let expected = "\
error: dangling-citation

  × no source has the id `a`
   ╭─[briefs/bad.toml:3:29]
 3 │ bluf = 'It opens on Friday [@a].'
   ·                             ──
   ╰────
  help: ";
    assert!(ran.stderr.starts_with(expected), "{}", ran.stderr);
    assert!(
        ran.stderr.ends_with("\n\n1 error in briefs/bad.toml\n"),
        "{}",
        ran.stderr
    );
}

#[test]
fn colours_are_not_for_pipes_and_drawings_not_for_every_locale() {
    let sandbox = Sandbox::with(&[("bad", BAD)]);
    let is_colored = |arguments: &str, variables: &[(&str, &str)]| {
        let mut command = sandbox.command(arguments);
        let ran = run(command.envs(variables.iter().copied()), b"").ends_with(1);
        ran.stderr.contains('\u{1b}')
    };
    for (variables, arguments, wanted) in [
        (&[][..], "check bad", false),
        (&[("NO_COLOR", "1")], "check bad", false),
        (&[("FORCE_COLOR", "1")], "check bad", true),
        (&[("CLICOLOR_FORCE", "1")], "check bad", true),
        (&[("FORCE_COLOR", "0")], "check bad", false),
        (
            &[("NO_COLOR", "1"), ("FORCE_COLOR", "1")],
            "check bad",
            false,
        ),
        (&[("NO_COLOR", "1")], "check bad --color always", true),
        (&[("FORCE_COLOR", "1")], "check bad --color never", false),
        (&[], "--color always check bad", true),
    ] {
        let told = (variables, arguments);
        assert_eq!(is_colored(arguments, variables), wanted, "{told:?}");
    }
    let plain = run(sandbox.command("check bad").env("LANG", "C"), b"");
    assert!(
        plain
            .says(",-[briefs/bad.toml:3:29]")
            .says("^^")
            .stderr
            .is_ascii()
    );
}

#[test]
fn a_long_line_is_cut_around_the_place() {
    let words = "word ".repeat(300);
    let sandbox = Sandbox::with(&[(
        "bad",
        &BAD.replace("It opens", &format!("{words}{words}It opens")),
    )]);
    let ran = sandbox
        .run("check bad")
        .ends_with(1)
        .says("briefs/bad.toml:3:3029")
        .says("[@a].'");
    assert!(
        ran.stderr.lines().all(|line| line.chars().count() <= 100),
        "{}",
        ran.stderr
    );
}

#[test]
fn nothing_in_a_brief_acts_on_the_terminal() {
    let text = format!("{GOOD}'\u{1b}[31mred\u{202e}' = 1 # \u{1b}]0;title\u{7}\n");
    let sandbox = Sandbox::with(&[("bad", &text)]);
    let ran = sandbox.run("check bad").ends_with(1).says("<U+001B>");
    assert!(
        !ran.stderr
            .contains(|c: char| c == '\u{202e}' || (c.is_control() && c != '\n'))
    );
}

/// What is in the name of a file, in a brief and in a template that acts on a terminal, cannot be
/// seen or turns the line around.
const HIDDEN: &str = "\u{1b}[31m\u{202e}\u{9b}\u{7f}\u{200b}";

/// Whether a terminal or a reader of a log would be misled.
fn is_hidden(c: char) -> bool {
    HIDDEN.contains(c) && !c.is_ascii_graphic() || (c.is_control() && c != '\n')
}

#[cfg(unix)]
#[test]
fn nothing_that_is_printed_acts_on_the_terminal_in_any_form() {
    let sandbox = Sandbox::with(&[]);
    let (bad, good) = (
        format!("briefs/bad{HIDDEN}\n.toml"),
        format!("briefs/good{HIDDEN}.toml"),
    );
    sandbox.write(&bad, format!("{BAD}'{HIDDEN}' = 1\n"));
    sandbox.write(&good, GOOD);
    sandbox.write("bluf.toml", "templates = ['house']\n");
    let ours = format!("house/ours{HIDDEN}/template.toml");
    sandbox.write(
        &ours,
        "description = \"a\\u001b[31m\\u202eb\"\nbody = ['situation']\n",
    );
    for form in ["human", "concise", "json", "sarif", "github"] {
        let arguments = ["check", &bad, &good, "--message-format", form];
        let ran = run(&mut bluf(&sandbox.path("."), &arguments), b"").ends_with(1);
        assert!(!ran.stderr.contains(is_hidden), "{form}: {:?}", ran.stderr);
        let told = match form {
            "human" => ran.stderr.clone(),
            _ => ran.text(),
        };
        assert!(!told.contains(is_hidden), "{form}: {told:?}");
        match form {
            "json" => {
                let first = told.lines().next().unwrap();
                let first: Value = serde_json::from_str(first).unwrap();
                assert_eq!(first["place"]["file"], bad);
            }
            "sarif" => drop(serde_json::from_str::<Value>(&told).unwrap()),
            _ => assert!(told.contains("<U+202E>"), "{told}"),
        }
        if form == "github" {
            assert!(told.lines().all(|line| line.starts_with("::error file=")));
        }
    }
    for (arguments, code) in [
        (&["list"][..], 0),
        (&["templates"], 2),
        (&["render", &good, "--template", "information-memo"], 0),
    ] {
        let ran = run(&mut bluf(&sandbox.path("."), arguments), b"").ends_with(code);
        assert!(!ran.stderr.contains(is_hidden), "{:?}", ran.stderr);
        assert!(!ran.text().contains(is_hidden), "{:?}", ran.text());
        let told = ran.text() + &ran.stderr;
        assert!(told.contains("<U+202E>"), "{told}");
    }
    assert_eq!(sandbox.run("list").text().lines().count(), 2);
    let ran = run(
        &mut bluf(&sandbox.path("."), &["check", "a", &format!("--{HIDDEN}")]),
        b"",
    );
    assert!(!ran.ends_with(2).says("<U+202E>").stderr.contains(is_hidden));
}

#[test]
fn a_diff_shows_what_cannot_be_seen() {
    let brief = "title = 'Bridge closed'\r\ndate = 2026-05-12\r\nbluf = 'We ask for option A.'\t# \u{202e}x\u{200b}\r\n\
        [[options]]\nid = 'close'\nname = 'Close'\n[[options]]\nid = 'open'\nname = 'Open'\n";
    let sandbox = Sandbox::with(&[("a", brief)]);
    let ran = sandbox.run("check a --diff");
    let line = "+bluf = 'We ask for [](#close).'\t# <U+202E>x<U+200B>\n";
    assert!(ran.text().contains(line), "{}", ran.text());
    assert!(!ran.text().contains("U+000D"), "{}", ran.text());
}

#[test]
fn a_long_word_does_not_fill_the_screen() {
    let word = "x".repeat(20_000);
    let sandbox = Sandbox::with(&[("key", &format!("{GOOD}{word} = 1\n"))]);
    sandbox.write("briefs/value.toml", format!("status = '{word}'\n{GOOD}"));
    sandbox.write("briefs/cited.toml", BAD.replace("@a", &format!("@{word}")));
    for brief in ["key", "value", "cited"] {
        for form in ["human", "concise", "json", "github"] {
            let ran = sandbox.run(&format!("check {brief} --message-format {form}"));
            let told = ran.ends_with(1).all();
            assert!(
                told.contains("xxx…") && told.len() < 2_500,
                "{brief}: {told}"
            );
        }
    }
    let long = sandbox.run(&format!("check {word}")).ends_with(2);
    assert!(long.stderr.len() < 1_000, "{}", long.stderr);
}

#[test]
fn programs_read_json_a_line_and_every_problem_is_there() {
    let sandbox = Sandbox::with(&[("bad", &format!("{BAD}titel = 'x'\n")), ("good", GOOD)]);
    let ran = sandbox
        .run("check bad good nope.toml --message-format json")
        .ends_with(2);
    let lone: Value = serde_json::from_str(ran.text().trim_end()).unwrap();
    assert_eq!(
        (&lone["place"], &lone["severity"]),
        (&Value::Null, &"error".into())
    );

    let ran = sandbox
        .run("check bad good --message-format json")
        .ends_with(1);
    let lines: Vec<Value> = ran
        .text()
        .lines()
        .map(|it| serde_json::from_str(it).unwrap())
        .collect();
    assert_eq!(lines.len(), 2);
    assert_eq!(lines[0]["rule"], "dangling-citation");
    assert_eq!(lines[0]["place"]["file"], "briefs/bad.toml");
    assert_eq!(
        (
            lines[0]["place"]["line"].as_u64(),
            lines[0]["place"]["column"].as_u64()
        ),
        (Some(3), Some(29))
    );
    assert_eq!(lines[1]["place"]["start"], BAD.len());
}

#[test]
fn github_shows_messages_beside_the_lines() {
    let sandbox = Sandbox::with(&[("bad", BAD)]);
    let ran = sandbox
        .run("check bad --message-format github")
        .ends_with(1);
    let start = "::error file=briefs/bad.toml,line=3,endLine=3,col=29,endColumn=31,title=dangling-citation::";
    assert!(
        ran.text().starts_with(start) && ran.text().lines().count() == 1,
        "{}",
        ran.text()
    );
}

#[test]
fn a_flood_of_errors_is_cut_for_people_and_whole_for_programs() {
    let keys: String = (0..250)
        .map(|number| format!("nope{number} = 1\n"))
        .collect();
    let sandbox = Sandbox::with(&[("bad", &format!("{GOOD}{keys}"))]);
    let human = sandbox
        .run("check bad")
        .ends_with(1)
        .says("150 more are not shown")
        .says("250 errors in");
    assert_eq!(human.stderr.matches("╭─[").count(), 100);
    let json = sandbox.run("check bad --message-format json").ends_with(1);
    assert_eq!(json.text().lines().count(), 250);
}

#[test]
fn a_line_a_message_is_what_editors_and_scripts_read() {
    let warned = format!("{BAD}status = 'final'\n");
    let sandbox = Sandbox::with(&[("bad", &warned), ("good", GOOD)]);
    let ran = sandbox.run("check bad good nope --message-format concise");
    let expected = "error: there is no brief `nope` here, nor in `briefs`\n";
    assert_eq!(ran.ends_with(2).text(), expected);
    let ran = sandbox.run("check bad good --message-format concise");
    let told = ran
        .ends_with(1)
        .says("of 2 briefs, 1 with errors (briefs/bad.toml)");
    let expected = "briefs/bad.toml:3:29: error: no source has the id `a` [dangling-citation]\n";
    assert_eq!(told.text(), expected);
}

#[test]
fn messages_never_mix_with_what_is_printed() {
    let sandbox = Sandbox::with(&[("bad", BAD), ("good", GOOD)]);
    // Documents have standard output to themselves.
    for arguments in [
        "render bad -o - --message-format json",
        "render bad -o /dev/stdout --message-format json",
    ] {
        let ran = sandbox
            .run(arguments)
            .ends_with(1)
            .says("dangling-citation");
        assert!(ran.stdout.is_empty(), "{arguments}: {}", ran.text());
    }
    let ran = sandbox.run_on("render - --message-format concise", BAD);
    assert!(
        ran.ends_with(1)
            .says("[dangling-citation]")
            .stdout
            .is_empty()
    );
    // So has what is listed.
    let ran = sandbox
        .run("explain nope --message-format json")
        .ends_with(2);
    assert!(
        ran.says("there is no rule and no key `nope`")
            .stdout
            .is_empty()
    );
    // Elsewhere messages have it, and progress goes beside them.
    let ran = sandbox
        .run("render bad good --message-format concise")
        .ends_with(1);
    assert_eq!(ran.text().lines().count(), 1, "{}", ran.text());
    ran.says("out/good.pdf  1 page")
        .says("1 of 2 briefs")
        .says("not rendered: briefs/bad.toml");
    // A diff is for people: programs have the edits with each message.
    sandbox.write(
        "briefs/bad.toml",
        BAD.replace("It opens", "It  opens (see option B )"),
    );
    let ran = sandbox
        .run("check bad --diff --message-format json")
        .ends_with(1);
    assert!(
        ran.text()
            .lines()
            .all(|line| serde_json::from_str::<Value>(line).is_ok())
    );
}

#[test]
fn counts_take_the_place_of_messages() {
    let twice = BAD.replace("[@a]", "[@a] [@b]");
    let sandbox = Sandbox::with(&[("one", &twice), ("two", &format!("{BAD}titel = 'x'\n"))]);
    let ran = sandbox.run("check --statistics").ends_with(1);
    assert_eq!(
        ran.stderr,
        "of 2 briefs, 2 with errors (briefs/one.toml, briefs/two.toml)\n"
    );
    let lines: Vec<String> = ran.text().lines().map(str::to_owned).collect();
    assert_eq!(lines.len(), 2, "{lines:?}");
    assert!(lines[0].starts_with("3  dangling-citation  "), "{lines:?}");
    assert!(lines[1].starts_with("1  unknown-key  "), "{lines:?}");
    let ran = sandbox
        .run("check --statistics --message-format json")
        .ends_with(1);
    let first: Value = serde_json::from_str(ran.text().lines().next().unwrap()).unwrap();
    assert_eq!(
        (&first["rule"], &first["findings"], &first["family"]),
        (&"dangling-citation".into(), &3.into(), &"file".into())
    );
    // What is about no rule is told.
    let ran = sandbox.run("check nope --statistics").ends_with(2);
    assert!(ran.says("there is no brief `nope`").stdout.is_empty());
}
