//! Documents: where they go, and that they go there whole or not at all.

use std::fs;

use crate::sandbox::{BAD, GOOD, Sandbox};

/// A brief of some twelve pages.
fn long() -> String {
    let paragraph = "The bridge is closed, and nobody knows for how long it will be. ".repeat(12);
    format!(
        "{GOOD}situation = '''\n{}'''\n",
        format!("{paragraph}\n\n").repeat(60)
    )
}

#[test]
fn a_brief_with_errors_leaves_the_last_document_as_it_was() {
    let sandbox = Sandbox::with(&[("bridge", GOOD)]);
    sandbox.run("render bridge").ends_with(0);
    let before = sandbox.read("out/bridge.pdf");
    assert!(before.starts_with(b"%PDF-"));
    sandbox.write("briefs/bridge.toml", BAD);
    sandbox.run("render bridge").ends_with(1);
    assert_eq!(sandbox.read("out/bridge.pdf"), before);
    assert_eq!(sandbox.files("out"), ["bridge.pdf"]);
    sandbox.run("render bridge -o new/").ends_with(1);
    assert!(!sandbox.path("new").exists());
}

#[test]
fn a_document_that_cannot_be_written_leaves_nothing_behind() {
    let sandbox = Sandbox::with(&[("bridge", GOOD)]);
    fs::create_dir_all(sandbox.path("out/bridge.pdf")).unwrap();
    sandbox
        .run("render bridge")
        .ends_with(2)
        .says("cannot write `out/bridge.pdf`: it is a directory");
    fs::create_dir_all(sandbox.path("out/bridge-1.svg")).unwrap();
    sandbox.run("render bridge -f svg").ends_with(2);
    assert_eq!(sandbox.files("out"), ["bridge-1.svg", "bridge.pdf"]);
}

#[test]
fn the_others_are_rendered_when_one_has_errors() {
    let sandbox = Sandbox::with(&[("a", GOOD), ("b", BAD), ("c", GOOD)]);
    let ran = sandbox
        .run("render briefs")
        .ends_with(1)
        .says("1 error in briefs/b.toml");
    assert_eq!(sandbox.files("out"), ["a.pdf", "c.pdf"]);
    let lines: Vec<&str> = ran.stderr.lines().collect();
    assert!(
        lines[0].starts_with("out/a.pdf  1 page  ") && lines[0].ends_with(" s"),
        "{lines:?}"
    );
    let [.., c, total] = lines.as_slice() else {
        panic!("{lines:?}");
    };
    assert!(c.starts_with("out/c.pdf") && total.starts_with("2 of 3 briefs  2 pages  "));
    assert!(
        total.ends_with(" s; not rendered: briefs/b.toml"),
        "{total}"
    );
    assert_eq!(ran.text(), "");
}

#[test]
fn the_same_brief_gives_the_same_bytes_wherever_it_is() {
    let (one, two) = (
        Sandbox::with(&[("bridge", GOOD)]),
        Sandbox::with(&[("a", GOOD), ("b", GOOD)]),
    );
    one.run("render bridge").ends_with(0);
    two.run_on("render - -o a.pdf", GOOD).ends_with(0);
    assert_eq!(one.read("out/bridge.pdf"), two.read("a.pdf"));
    two.run("render a b").ends_with(0);
    assert_eq!(one.read("out/bridge.pdf"), two.read("out/b.pdf"));
}

#[test]
fn standard_input_and_output_make_a_filter() {
    let sandbox = Sandbox::with(&[("bridge", GOOD)]);
    let ran = sandbox
        .run_on("render -", GOOD)
        .ends_with(0)
        .says("standard output  1 page");
    assert!(ran.stdout.starts_with(b"%PDF-") && ran.stdout.trim_ascii_end().ends_with(b"%%EOF"));
    let other = sandbox.run("render bridge -o -").ends_with(0);
    assert!(ran.stdout == other.stdout);
    assert!(
        sandbox
            .run_on("render -", BAD)
            .ends_with(1)
            .says("standard input:3:29")
            .stdout
            .is_empty()
    );
    sandbox
        .run_on("render - -f png", GOOD)
        .ends_with(2)
        .says("only a PDF can go to standard output");
    sandbox
        .run("render bridge - -o -")
        .ends_with(2)
        .says("several documents");
    assert!(!sandbox.path("out").exists());
}

#[test]
fn pages_that_an_earlier_render_left_are_removed() {
    let sandbox = Sandbox::with(&[("bridge", &long())]);
    sandbox.run("render bridge --format svg").ends_with(0);
    let pages = sandbox.files("out");
    assert!(
        pages.len() >= 10 && pages[0] == "bridge-01.svg",
        "{pages:?}"
    );
    for other in [
        "bridge-1.txt",
        "bridge-x.svg",
        "bridge-.svg",
        "flood-99.svg",
        "bridge-99.png",
    ] {
        sandbox.write(&format!("out/{other}"), "");
    }
    sandbox.write("briefs/bridge.toml", GOOD);
    sandbox.run("render bridge --format svg").ends_with(0);
    assert_eq!(
        sandbox.files("out"),
        [
            "bridge-.svg",
            "bridge-1.svg",
            "bridge-1.txt",
            "bridge-99.png",
            "bridge-x.svg",
            "flood-99.svg"
        ]
    );
}

#[test]
fn the_output_names_a_file_or_a_directory_and_its_ending_the_format() {
    let sandbox = Sandbox::with(&[("a", GOOD), ("b", GOOD)]);
    sandbox.run("render a -o memo.png").ends_with(0);
    assert!(sandbox.read("memo-1.png").starts_with(b"\x89PNG"));
    sandbox.run("render a -o print/").ends_with(0);
    sandbox.run("render a b -o both").ends_with(0);
    assert_eq!(
        (sandbox.files("print"), sandbox.files("both").len()),
        (vec!["a.pdf".to_owned()], 2)
    );
    sandbox
        .run("render a -o memo.png -f svg")
        .ends_with(2)
        .says("cannot be written to `memo.png`");
    sandbox
        .run("render a -f png --attach")
        .ends_with(2)
        .says("only a PDF can carry its source");
    sandbox.run("render a -o /dev/null").ends_with(0);
}

#[test]
fn no_document_takes_the_place_of_another_or_of_a_brief() {
    let sandbox = Sandbox::with(&[("a", GOOD)]);
    sandbox.write("other/a.toml", GOOD);
    sandbox
        .run("render a other/a.toml")
        .ends_with(2)
        .says("would both become `out/a.pdf`");
    sandbox
        .run("render a -f pdf -o briefs/a.toml")
        .ends_with(2)
        .says("would take the place");
    assert_eq!(sandbox.read("briefs/a.toml"), GOOD.as_bytes());
    assert!(!sandbox.path("out").exists());
}

#[test]
fn the_template_can_be_chosen_and_must_exist() {
    let sandbox = Sandbox::with(&[
        ("a", GOOD),
        ("b", &format!("template = 'decison-memo'\n{GOOD}")),
    ]);
    sandbox
        .run("render a --template decision-memo")
        .ends_with(0);
    sandbox
        .run("render a --template decison-memo")
        .ends_with(2)
        .says("did you mean `decision-memo`?");
    sandbox
        .run("render b")
        .ends_with(1)
        .says("briefs/b.toml:1:12")
        .says("`decision-memo`?");
    sandbox
        .run("render b --template decision-memo")
        .ends_with(0);
}

#[test]
fn an_own_template_is_used_and_its_errors_have_a_place() {
    let sandbox = Sandbox::with(&[("a", &format!("template = 'ours'\n{GOOD}"))]);
    let profile = "description = 'ours'\nbody = ['situation']\n";
    sandbox.write("bluf.toml", "templates = ['house/styles']\n");
    sandbox.write("house/styles/ours/template.toml", profile);
    let main = "#import \"../parts/memo.typ\"\n#set document(title: \"A\")\n#title()\n#let x = 1 + \"a\"\n";
    sandbox.write("house/styles/ours/main.typ", main);
    sandbox
        .run("render a")
        .ends_with(1)
        .says("house/styles/ours/main.typ:4:10")
        .says("cannot add integer and string");
    sandbox.write("house/styles/ours/main.typ", main.replace("\"a\"", "1"));
    sandbox.run("render a").ends_with(0);
    sandbox.write("house/styles/ours/template.toml", "descripton = 'ours'\n");
    sandbox
        .run("render a")
        .ends_with(2)
        .says("house/styles/ours/template.toml:1:1");
}
