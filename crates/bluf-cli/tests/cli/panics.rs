//! A panic of bluf, or of a library that it uses: an error of one brief, and of no other.

use serde_json::Value;

use crate::sandbox::{GOOD, Ran, Sandbox};

/// Typst multiplies without a look at the size: it panics while it lays out. Where a newer one
/// does not, `tests/cli/panics.rs` needs another such call.
const IN_LAYOUT: &str = "#duration(weeks: 99999999999999)";

/// The writer of PDFs refuses a pattern without a step: it panics while the document is written.
const IN_PDF: &str =
    "#rect(fill: tiling(size: (1e-300pt, 1e-300pt))[a], width: 10pt, height: 10pt)";

/// Ten briefs, `a` to `j`, of which `b` has a template that makes something panic.
fn ten(content: &str) -> Sandbox {
    let broken = format!("template = 'broken'\n{GOOD}");
    let names = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"];
    let text = |name| if name == "b" { broken.as_str() } else { GOOD };
    let sandbox = Sandbox::with(&names.map(|name| (name, text(name))));
    sandbox.write("bluf.toml", "templates = ['own']\n");
    sandbox.write(
        "own/broken/template.toml",
        "description = 'It panics'\nbody = []\n",
    );
    let main = format!(
        "#set document(title: \"A\", date: datetime(year: 2026, month: 5, day: 12))\n\
         #set text(lang: \"en\")\n#title[A]\n{content}\n"
    );
    sandbox.write("own/broken/main.typ", main);
    sandbox
}

/// Fails the test unless one error names this file and asks for a report.
#[track_caller]
fn says_once(ran: Ran, file: &str, place: &str, command: &str) -> Ran {
    assert_eq!(
        ran.stderr.matches("error: internal-error").count(),
        1,
        "{}",
        ran.stderr
    );
    let ran = ran
        .says(&format!("bluf failed on `{file}`: a panic at {place}"))
        .says("please report it")
        .says(env!("CARGO_PKG_VERSION"))
        .says(&format!("`{command}` reproduces it"));
    // Neither the panic's own words, nor where this machine keeps its libraries.
    for hidden in ["thread", "panicked at", ".cargo", "overflow"] {
        assert!(!ran.stderr.contains(hidden), "{hidden}: {}", ran.stderr);
    }
    ran
}

#[test]
fn nine_briefs_of_ten_are_written_and_the_tenth_is_named() {
    for (content, place) in [(IN_LAYOUT, "typst-library-"), (IN_PDF, "pdf-writer-")] {
        let sandbox = ten(content);
        sandbox.write("out/b.pdf", "the last one");
        let ran = sandbox.run("render briefs").ends_with(2);
        let lines = ran.stderr.clone();
        let told: Vec<&str> = lines
            .lines()
            .filter_map(|line| line.strip_prefix("out/")?.split('.').next())
            .collect();
        assert_eq!(told, ["a", "c", "d", "e", "f", "g", "h", "i", "j"]);
        assert!(lines.contains("9 of 10 briefs"), "{lines}");
        says_once(
            ran,
            "briefs/b.toml",
            place,
            "bluf render --format pdf briefs/b.toml",
        );
        // Nothing half done, and nothing lost.
        assert_eq!(sandbox.files("out").len(), 10);
        assert_eq!(sandbox.read("out/b.pdf"), b"the last one");
    }
}

#[test]
fn a_check_of_ten_tells_of_all() {
    let sandbox = ten(IN_LAYOUT);
    sandbox.write("briefs/j.toml", GOOD.replace("It opens", "It opens [@a]"));
    let ran = sandbox.run("check briefs --typeset").ends_with(2);
    let command = "bluf check --typeset briefs/b.toml";
    says_once(ran, "briefs/b.toml", "typst-library-", command)
        .says("no source has the id `a`")
        .says("of 10 briefs, 2 with errors");
    sandbox.run("check briefs/b.toml").ends_with(0);
}

#[test]
fn a_release_that_panics_leaves_the_others_of_its_brief() {
    let sandbox = ten(
        "#let view = json(\"view.json\")\n#if view.marking.labels.at(0).label == \"TLP:GREEN\" \
         [#duration(weeks: 99999999999999)]",
    );
    let text = "template = 'broken'\nmarking = 'TLP:RED'\ntitle = '(TLP:CLEAR) Bridge closed'\n\
        date = 2026-05-12\nbluf = ['(TLP:CLEAR) It opens on Friday.', '(TLP:GREEN) Or not.', \
        '(TLP:AMBER) Or so.', '(TLP:RED) Xqsecret.']\n";
    sandbox.write("briefs/b.toml", text);
    let ran = sandbox.run("render b --all-releases").ends_with(2);
    let command = "bluf render --format pdf --release TLP:GREEN briefs/b.toml";
    let ran = says_once(ran, "briefs/b.toml", "typst-library-", command);
    assert!(!ran.stderr.contains("Xqsecret"));
    let written = sandbox.files("out");
    assert_eq!(
        written,
        ["bridge-closed-tlp-amber.pdf", "bridge-closed-tlp-clear.pdf"]
    );
}

#[test]
fn programs_are_told_in_every_form() {
    let sandbox = ten(IN_LAYOUT);
    let json = sandbox
        .run("render briefs --message-format json")
        .ends_with(2);
    let message: Value = serde_json::from_str(&json.text()).unwrap();
    assert_eq!(message["rule"], "internal-error");
    assert_eq!(message["place"]["file"], "briefs/b.toml");

    let sarif = sandbox
        .run("check --typeset briefs --message-format sarif")
        .ends_with(2);
    let log: Value = serde_json::from_str(&sarif.text()).unwrap();
    let found = &log["runs"][0]["results"][0];
    assert_eq!(found["ruleId"], "internal-error");
    let index = usize::try_from(found["ruleIndex"].as_u64().unwrap()).unwrap();
    let rules = &log["runs"][0]["tool"]["driver"]["rules"];
    assert_eq!(rules[index]["id"], "internal-error");

    let github = sandbox
        .run("check --typeset briefs --message-format github")
        .ends_with(2);
    let start = "::error file=briefs/b.toml,line=1,";
    assert!(github.text().starts_with(start), "{}", github.text());

    let explained = sandbox.run("explain internal-error").ends_with(0);
    assert!(explained.text().contains("fault of bluf"));
}
