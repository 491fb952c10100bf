//! Messages: readable everywhere, and harmless.

use serde_json::Value;

use crate::sandbox::{BAD, GOOD, Sandbox, run};

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
