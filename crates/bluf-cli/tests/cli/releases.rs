//! Releases on the command line: which are cut, where they go, and what is said of those that
//! cannot be.

use crate::sandbox::{BAD, Sandbox};

/// A brief for three circles of readers.
const MARKED: &str = "\
title    = '(TLP:CLEAR) Bridge closed: what the halcyon said'
date     = 2026-05-12
marking  = 'TLP:RED'
bluf     = '(TLP:CLEAR) The bridge is closed.'
cc       = '(TLP:GREEN) Press office'
situation = '''
(TLP:GREEN) It opens on Friday.

(TLP:AMBER) It opens on Thursday.

The halcyon said so.
'''
";

#[test]
fn a_release_is_named_after_its_title_and_its_marking() {
    let sandbox = Sandbox::with(&[("secret-halcyon", MARKED)]);
    let ran = sandbox
        .run("render secret-halcyon --release TLP:GREEN")
        .ends_with(0);
    assert_eq!(sandbox.files("out"), ["bridge-closed-tlp-green.pdf"]);
    assert!(
        ran.stderr
            .starts_with("out/bridge-closed-tlp-green.pdf  1 page  "),
        "{}",
        ran.stderr
    );
    assert!(!ran.stderr.contains("halcyon"), "{}", ran.stderr);
    sandbox
        .run("render secret-halcyon --release TLP:CLEAR -o a/b.pdf")
        .ends_with(0);
    assert_eq!(sandbox.files("a"), ["b.pdf"]);
    sandbox
        .run("render secret-halcyon --release TLP:CLEAR -f png -o c/")
        .ends_with(0);
    assert_eq!(sandbox.files("c"), ["bridge-closed-tlp-clear-1.png"]);
    let pdf = sandbox
        .run("render secret-halcyon --release TLP:CLEAR -o -")
        .ends_with(0);
    assert!(pdf.stdout.starts_with(b"%PDF-"));
}

#[test]
fn all_releases_are_those_that_the_brief_names_or_has() {
    let sandbox = Sandbox::with(&[("bridge", MARKED)]);
    sandbox.run("render bridge --all-releases").ends_with(0);
    let names = ["amber", "clear", "green"].map(|it| format!("bridge-closed-tlp-{it}.pdf"));
    assert_eq!(sandbox.files("out"), names);
    let named = MARKED.replace("bluf     =", "releases = 'TLP:CLEAR'\nbluf     =");
    sandbox.write("briefs/bridge.toml", named);
    sandbox
        .run("render bridge --all-releases -o named/")
        .ends_with(0);
    assert_eq!(sandbox.files("named"), ["bridge-closed-tlp-clear.pdf"]);
    sandbox
        .run("render bridge --all-releases --release TLP:RED")
        .ends_with(2);
    sandbox.write("briefs/bridge.toml", MARKED);
    sandbox
        .run("render bridge --all-releases -o one.pdf")
        .ends_with(2)
        .says("several releases cannot go to one place");
}

#[test]
fn a_release_carries_a_brief_written_afresh() {
    let sandbox = Sandbox::with(&[("bridge", MARKED)]);
    sandbox
        .run("render bridge --release TLP:GREEN --attach")
        .ends_with(0);
    let carried = sandbox
        .run("extract out/bridge-closed-tlp-green.pdf -o -")
        .ends_with(0)
        .text();
    assert!(
        carried.contains("It opens on Friday.") && !carried.contains("Thursday"),
        "{carried}"
    );
    sandbox.write("briefs/again.toml", &carried);
    sandbox
        .run("render again -o again.pdf --attach")
        .ends_with(0);
    let again = sandbox.run("extract again.pdf -o -").ends_with(0).text();
    assert_eq!(again, carried);
    // What was released can be released further.
    sandbox.run("render again --release TLP:CLEAR").ends_with(0);
    assert!(
        sandbox
            .files("out")
            .contains(&"bridge-closed-tlp-clear.pdf".to_owned())
    );
}

#[test]
fn what_stands_in_the_way_is_told_by_place_alone() {
    let brief = MARKED.replace("(TLP:CLEAR) Bridge", "Bridge");
    let sandbox = Sandbox::with(&[("bridge", &brief)]);
    let ran = sandbox
        .run("render bridge --release TLP:GREEN")
        .ends_with(1);
    let ran = ran
        .says("the title is above `TLP:GREEN`, and a release needs one")
        .says("briefs/bridge.toml:1:12")
        .says("help: write a title that may go there");
    assert!(!ran.stderr.contains("halcyon"), "{}", ran.stderr);
    let json = sandbox
        .run("render bridge --release TLP:GREEN --message-format json")
        .ends_with(1);
    let told = json.all();
    assert!(told.contains("\"rule\":\"impossible-release\""), "{told}");
    assert!(told.contains("\"line\":1"), "{told}");
    assert!(!told.contains("halcyon"), "{told}");
    assert!(sandbox.files("out").is_empty());
}

#[test]
fn what_goes_from_the_head_unasked_is_told_by_its_field_alone() {
    let brief = MARKED.replace("cc       =", "to       = 'The halcyon'\ncc       =");
    let sandbox = Sandbox::with(&[("bridge", &brief)]);
    let ran = sandbox
        .run("render bridge --release TLP:GREEN")
        .ends_with(0)
        .says("head-of-release")
        .says("a release at `TLP:GREEN` leaves out what bears no mark in the head: `to`")
        .says("`(TLP:GREEN)` where it may go there, `(TLP:RED)` where it may not");
    assert!(!ran.stderr.contains("halcyon"), "{}", ran.stderr);
    // A mark says that it goes on purpose, and so does whoever allows it.
    let marked = brief.replace("'The halcyon'", "'(TLP:RED) The halcyon'");
    let allowed = format!("{brief}[[allow]]\nrule = 'head-of-release'\nreason = 'Anonymous.'\n");
    for silent in [marked, allowed] {
        sandbox.write("briefs/bridge.toml", silent);
        let ran = sandbox.run("render bridge --release TLP:GREEN -o x.pdf --force");
        let ran = ran.ends_with(0);
        assert!(!ran.stderr.contains("head-of-release"), "{}", ran.stderr);
    }
}

#[test]
fn a_brief_with_errors_is_not_released_and_not_quoted() {
    let sandbox = Sandbox::with(&[("bridge", BAD)]);
    let ran = sandbox
        .run("render bridge --release TLP:GREEN")
        .ends_with(1)
        .says("briefs/bridge.toml has an error, and cannot be released")
        .says("`bluf check briefs/bridge.toml` tells what is wrong");
    assert!(!ran.stderr.contains("Friday"), "{}", ran.stderr);
}

#[test]
fn a_line_of_another_system_is_refused() {
    let sandbox = Sandbox::with(&[("bridge", MARKED), ("plain", crate::sandbox::GOOD)]);
    sandbox
        .run("render bridge --release S//NF")
        .ends_with(2)
        .says("`--release S//NF` is not a marking in this brief")
        .says(
            "its levels are `TLP:CLEAR`, `TLP:GREEN`, `TLP:AMBER`, `TLP:AMBER+STRICT`, `TLP:RED`",
        );
    sandbox
        .run("render plain --release TLP:GREEN")
        .ends_with(1)
        .says("this brief has no marking: nothing says what may go further");
    sandbox
        .run("render plain --all-releases")
        .ends_with(1)
        .says("nothing in briefs/plain.toml is marked below the whole");
    sandbox
        .run("render bridge --say-withheld")
        .ends_with(2)
        .says("only a release withholds text");
}

#[test]
fn two_releases_never_share_a_file() {
    let sandbox = Sandbox::with(&[("one", MARKED), ("two", MARKED)]);
    sandbox
        .run("render briefs --release TLP:CLEAR")
        .ends_with(2)
        .says("two releases would have one file");
    assert!(!sandbox.path("out").exists());
}

#[test]
fn a_classified_marking_is_illustrative_unless_the_machine_may_hold_it() {
    let brief = "title = '(U) Bridge closed'\ndate = 2026-05-12\nscheme = 'us'\nmarking = 'SECRET//NOFORN'\nbluf = '(S//NF) It is closed.'\n";
    let sandbox = Sandbox::with(&[("bridge", brief)]);
    sandbox.run("render bridge -f svg").ends_with(0);
    let with = sandbox.read("out/bridge-1.svg");
    sandbox.write("bluf.toml", "holds_classified = true\n");
    sandbox.run("render bridge -f svg").ends_with(0);
    assert!(
        sandbox.read("out/bridge-1.svg").len() < with.len(),
        "the notice is gone"
    );
}

#[test]
fn fix_writes_the_banner() {
    let brief = "title = '(U) Bridge closed'\ndate = 2026-05-12\nscheme = 'us'\nmarking = \"C\" # ours\nbluf = '(S//NF) It is closed.'\n";
    let sandbox = Sandbox::with(&[("bridge", brief)]);
    // A marking decides who may read the brief: no fix changes it unasked.
    let ran = sandbox.run("check bridge --fix").ends_with(1);
    assert!(ran.text().is_empty(), "{}", ran.text());
    assert_eq!(sandbox.read("briefs/bridge.toml"), brief.as_bytes());
    sandbox
        .run("check bridge")
        .says("`--fix --unsafe-fixes` makes a change that you should judge");
    sandbox
        .run("check bridge --diff --unsafe-fixes")
        .ends_with(1);
    assert_eq!(sandbox.read("briefs/bridge.toml"), brief.as_bytes());
    sandbox
        .run("check bridge --fix --unsafe-fixes")
        .says("missing-authority")
        .ends_with(0);
    let fixed = String::from_utf8(sandbox.read("briefs/bridge.toml")).unwrap();
    assert_eq!(fixed, brief.replace("\"C\"", "\"SECRET//NOFORN\""));
    let too_high = fixed.replace("SECRET//NOFORN", "TOP SECRET//SI//NOFORN");
    sandbox.write("briefs/bridge.toml", &too_high);
    sandbox.run("check bridge --fix").ends_with(0);
    assert_eq!(sandbox.read("briefs/bridge.toml"), too_high.as_bytes());
    sandbox
        .run("check bridge --fix --unsafe-fixes")
        .ends_with(0);
    let fixed = String::from_utf8(sandbox.read("briefs/bridge.toml")).unwrap();
    assert!(
        fixed.contains("marking = \"SECRET//NOFORN\" # ours"),
        "{fixed}"
    );
}

#[test]
fn the_systems_are_listed_with_their_controls() {
    let sandbox = Sandbox::with(&[]);
    let all = sandbox.run("markings").ends_with(0).text();
    assert_eq!(all.lines().count(), 4, "{all}");
    let us = sandbox.run("markings us").ends_with(0).text();
    assert!(
        us.contains("NOFORN") && us.contains("NF") && us.contains("REL TO USA, GBR"),
        "{us}"
    );
    sandbox.run("markings nato").ends_with(2);
}

/// The higher of the two would show its readers more than the lower: which is meant, the author says.
#[test]
fn two_labels_of_one_system_name_no_release() {
    let sandbox = Sandbox::with(&[("bridge", MARKED)]);
    for written in ["TLP:AMBER,TLP:GREEN", "TLP:CLEAR,TLP:RED"] {
        sandbox
            .run(&format!("render bridge --release {written}"))
            .ends_with(2)
            .says(&format!(
                "`--release {written}` names several labels of one system"
            ))
            .says("write only the level that the readers of the release are cleared for");
    }
    assert_eq!(sandbox.files("out"), Vec::<String>::new());
}
