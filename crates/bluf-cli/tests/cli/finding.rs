//! What `BRIEF` means, and what surrounds it.

use crate::sandbox::{BAD, GOOD, Sandbox};

#[test]
fn a_brief_is_found_by_name_path_and_directory() {
    let sandbox = Sandbox::with(&[("bridge", GOOD), ("flood", GOOD)]);
    // Of a clean brief nothing is said.
    sandbox.run("check bridge").ends_with(0).says_nothing();
    sandbox.run("check bridge.toml").ends_with(0);
    sandbox.run("check briefs/bridge.toml").ends_with(0);
    sandbox
        .run("check briefs bridge briefs/flood.toml")
        .ends_with(0)
        .says_nothing();
}

#[test]
fn a_name_works_anywhere_in_the_workspace() {
    let sandbox = Sandbox::with(&[("bridge", GOOD)]);
    sandbox.write("notes/2026/x.txt", "");
    sandbox.run_in("notes/2026", "render bridge").ends_with(0);
    assert_eq!(sandbox.files("out"), ["bridge.pdf"]);
    let ran = sandbox.run_in("notes/2026", "render bridge").ends_with(0);
    assert!(
        ran.stderr.starts_with("../../out/bridge.pdf  1 page  "),
        "{}",
        ran.stderr
    );
}

#[test]
fn an_unknown_name_suggests_the_nearest_and_all_are_told_at_once() {
    let sandbox = Sandbox::with(&[("bridge-closed", GOOD), ("flood", GOOD)]);
    sandbox
        .run("check brigde-closed floot zzz flood")
        .ends_with(2)
        .says("did you mean `bridge-closed`?")
        .says("did you mean `flood`?")
        .says("there is no brief `zzz` here, nor in `briefs`");
    sandbox
        .run("check bridge")
        .ends_with(2)
        .says("did you mean `bridge-closed`?");
    sandbox
        .run("check briefs/flod.toml")
        .ends_with(2)
        .says("did you mean `flood`?");
    sandbox.write("empty/x.txt", "");
    sandbox
        .run("check empty")
        .ends_with(2)
        .says("there are no briefs in `empty`");
}

#[test]
fn the_nearest_configuration_holds() {
    let sandbox = Sandbox::with(&[("bridge", GOOD)]);
    sandbox.write(
        "unit/bluf.toml",
        "briefs = 'texts'\noutput = 'print'\n[defaults]\nmarking = 'TLP:RED'\n",
    );
    sandbox.write("unit/texts/flood.toml", GOOD);
    sandbox.run_in("unit/texts", "render flood").ends_with(0);
    assert_eq!(sandbox.files("unit/print"), ["flood.pdf"]);
    assert!(sandbox.run_in("unit", "list").text().contains("TLP:RED"));
    // From outside it is found upwards from the brief.
    sandbox
        .run("render unit/texts/flood.toml --format svg")
        .ends_with(0);
    assert_eq!(sandbox.files("unit/print"), ["flood-1.svg", "flood.pdf"]);
    assert!(!sandbox.path("out").exists());
}

#[test]
fn a_broken_configuration_is_an_error_in_its_place() {
    let sandbox = Sandbox::with(&[("bridge", GOOD)]);
    sandbox.write("bluf.toml", "outptu = 'x'\n");
    sandbox
        .run("check bridge")
        .ends_with(2)
        .says("bluf.toml:1:1");
    assert!(!sandbox.path("out").exists());
}

#[test]
fn exit_codes_tell_errors_in_briefs_from_all_others() {
    let sandbox = Sandbox::with(&[("good", GOOD), ("bad", BAD)]);
    sandbox.run("check good").ends_with(0);
    sandbox
        .run("check bad")
        .ends_with(1)
        .says("1 error in briefs/bad.toml");
    sandbox.run("render bad").ends_with(1);
    sandbox
        .run("check good bad")
        .ends_with(1)
        .says("of 2 briefs, 1 with errors (briefs/bad.toml)\n");
    sandbox.run("chekc good").ends_with(2);
    sandbox
        .run("render good -o briefs/good.toml/x.pdf")
        .ends_with(2);
    sandbox.run("--help").ends_with(0);
}

#[test]
fn what_is_no_text_or_too_much_of_it_is_refused() {
    let sandbox = Sandbox::with(&[]);
    sandbox.write("latin.toml", b"title = 'caf\xe9'\n");
    sandbox
        .run("check latin.toml")
        .ends_with(1)
        .says("not UTF-8")
        .says("latin.toml:1:13");
    sandbox.write("big.toml", vec![b'#'; (1 << 20) + 1]);
    sandbox
        .run("check big.toml")
        .ends_with(2)
        .says("`big.toml` is larger than 1 MiB");
}
