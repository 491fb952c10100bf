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
    for variable in ["NO_COLOR", "CLICOLOR_FORCE", "FORCE_COLOR"] {
        let ran = run(sandbox.command("check bad").env(variable, "1"), b"");
        assert!(!ran.stderr.contains('\u{1b}'), "{variable}: {}", ran.stderr);
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
    for form in ["human", "json", "sarif", "github"] {
        let arguments = ["check", &bad, &good, "--message-format", form];
        let ran = run(&mut bluf(&sandbox.path("."), &arguments), b"").ends_with(1);
        assert!(!ran.stderr.contains(is_hidden), "{form}: {:?}", ran.stderr);
        match form {
            "json" => {
                let first = ran.stderr.lines().next().unwrap();
                let first: Value = serde_json::from_str(first).unwrap();
                assert_eq!(first["place"]["file"], bad);
            }
            "sarif" => drop(serde_json::from_str::<Value>(&ran.stderr).unwrap()),
            _ => assert!(ran.stderr.contains("<U+202E>"), "{}", ran.stderr),
        }
        if form == "github" {
            assert!(
                ran.stderr
                    .lines()
                    .all(|line| line.starts_with("::error file="))
            );
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
        assert!(ran.text().contains("<U+202E>"), "{}", ran.text());
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
        for form in ["human", "json", "github"] {
            let ran = sandbox.run(&format!("check {brief} --message-format {form}"));
            let ran = ran.ends_with(1).says("xxx…");
            assert!(ran.stderr.len() < 2_500, "{brief}: {}", ran.stderr);
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
    let lone: Value = serde_json::from_str(ran.stderr.trim_end()).unwrap();
    assert_eq!(
        (&lone["place"], &lone["severity"]),
        (&Value::Null, &"error".into())
    );

    let ran = sandbox
        .run("check bad good --message-format json")
        .ends_with(1);
    let lines: Vec<Value> = ran
        .stderr
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
        ran.stderr.starts_with(start) && ran.stderr.lines().count() == 1,
        "{}",
        ran.stderr
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
    assert_eq!(json.stderr.lines().count(), 250);
}
