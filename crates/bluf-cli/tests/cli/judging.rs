//! The rules from outside: their levels, exceptions, fixes, and what is said of them.

use std::collections::BTreeSet;
use std::path::Path;
use std::{env, fs};

use serde_json::Value;

use crate::sandbox::{BAD, GOOD, Sandbox};

/// A brief with one finding that warns in a final.
const HEDGED: &str = "title = 'Bridge closed'\ndate = 2026-05-12\nbluf = 'It is closed.'\n\
    from = 'A'\nto = 'B'\nsituation = 'A pier cracked [@log].'\ngaps = []\n\
    [[judgments]]\ntext = 'The bridge may open on Friday [@log].'\n\
    [sources]\nlog = { title = 'Log' }\n";

fn as_final(brief: &str) -> String {
    format!("status = 'final'\n{brief}")
}

#[test]
fn a_draft_gets_advice_and_a_final_the_full_weight() {
    let sandbox = Sandbox::with(&[("draft", HEDGED), ("final", &as_final(HEDGED))]);
    sandbox
        .run("check draft --deny warnings")
        .ends_with(0)
        .says("advice: hedge")
        .says("1 piece of advice in briefs/draft.toml");
    sandbox
        .run("check final")
        .ends_with(0)
        .says("warning: hedge")
        .says("1 warning in briefs/final.toml");
    sandbox
        .run("check final --deny warnings")
        .ends_with(1)
        .says("error: hedge")
        .says("1 error in");
    sandbox.run("render final --deny warnings").ends_with(1);
    assert!(sandbox.files("out").is_empty());
    sandbox.run("render final").ends_with(0).says("hedge");
    assert_eq!(sandbox.files("out"), ["final.pdf"]);
}

#[test]
fn the_organisation_chooses_levels_and_the_template_before_it() {
    let sandbox = Sandbox::with(&[("a", &as_final(HEDGED))]);
    for (rules, code, words) in [
        ("hedge = 'off'", 0, ""),
        ("hedge = 'deny'", 1, "error: hedge"),
        ("estimative = 'off'", 0, ""),
        ("estimative = 'off'\nhedge = 'warn'", 0, "warning: hedge"),
    ] {
        sandbox.write("bluf.toml", format!("[rules]\n{rules}\n"));
        let ran = sandbox.run("check a").ends_with(code);
        match words {
            "" => drop(ran.says_nothing()),
            words => drop(ran.says(words)),
        }
    }
    let own = "description = 'ours'\nbody = ['situation', 'judgments']\nannexes = ['sources']\n";
    sandbox.write(
        "ours/note/main.typ",
        "#import \"../parts/memo.typ\": memo\n#memo(json(\"view.json\"))\n",
    );
    sandbox.write(
        "ours/note/template.toml",
        format!("{own}[rules]\nhedge = 'deny'\n"),
    );
    sandbox.write(
        "bluf.toml",
        "templates = ['ours']\n[defaults]\ntemplate = 'note'\n",
    );
    sandbox.run("check a").ends_with(1).says("error: hedge");
    sandbox.write(
        "bluf.toml",
        "templates = ['ours']\n[defaults]\ntemplate = 'note'\n[rules]\nhedge = 'off'\n",
    );
    sandbox.run("check a").ends_with(0).says_nothing();
}

#[test]
fn names_and_levels_that_do_not_exist_are_told() {
    let sandbox = Sandbox::with(&[("a", GOOD)]);
    for (rules, message, help) in [
        (
            "hegde = 'off'",
            "there is no rule `hegde`",
            "did you mean `hedge`?",
        ),
        (
            "syntax = 'off'",
            "`syntax` is always an error",
            "remove this line",
        ),
        (
            "hedge = 'error'",
            "`error` is not a level",
            "`off`, `warn` and `deny`",
        ),
    ] {
        sandbox.write("bluf.toml", format!("[rules]\n{rules}\n"));
        sandbox
            .run("check a")
            .ends_with(2)
            .says(message)
            .says(help)
            .says("bluf.toml:2:");
    }
}

#[test]
fn an_exception_holds_in_its_place_and_is_told_when_nothing_needs_it() {
    let allow = |rule: &str, more: &str| {
        format!(
            "{}[[allow]]\nrule = '{rule}'\nreason = 'Theirs.'\n{more}",
            as_final(HEDGED)
        )
    };
    for (brief, says) in [
        (allow("hedge", ""), ""),
        (allow("hedge", "place = 'judgments[0].text'\n"), ""),
        (allow("hedge", "place = 'judgments[0]'\n"), ""),
        (allow("hedge", "until = 2026-05-12\n"), ""),
        (
            allow("hedge", "place = 'situation'\n"),
            "there is nothing to allow",
        ),
        (allow("hedge", "until = 2026-05-11\n"), "until 2026-05-11"),
        (allow("hegde", ""), "there is no rule `hegde` to allow"),
        (allow("long-bluf", ""), ""),
    ] {
        let sandbox = Sandbox::with(&[("a", &brief)]);
        let ran = sandbox.run("check a").ends_with(0);
        if says.is_empty() {
            assert!(
                !ran.stderr.contains("unused-allow"),
                "{brief}\n{}",
                ran.stderr
            );
        } else {
            ran.says("warning: unused-allow").says(says);
        }
    }
}

#[test]
fn a_fix_is_shown_and_changes_its_words_alone() {
    let brief = "# kept \r\ntitle='Bridge closed'\ndate = 2026-05-12   # kept\n\
        bluf = '''\nWe ask for option B, not option A.'''\n\
        [[options]]\nid = 'close'\nname = \"Close\"\n[[options]]\nid = 'open'\nname = \"Open\"\n";
    let sandbox = Sandbox::with(&[("a", brief)]);
    let shown = sandbox.run("check a --diff").ends_with(0).text();
    assert!(
        shown.contains("-We ask for option B, not option A."),
        "{shown}"
    );
    assert!(
        shown.contains("+We ask for [](#open), not [](#close)."),
        "{shown}"
    );
    assert_eq!(sandbox.read("briefs/a.toml"), brief.as_bytes());

    let done = sandbox.run("check a --fix").ends_with(0);
    assert_eq!(done.text(), shown);
    assert!(!done.stderr.contains("typed-reference"), "{}", done.stderr);
    let wanted = brief.replace("option B, not option A", "[](#open), not [](#close)");
    assert_eq!(sandbox.read("briefs/a.toml"), wanted.as_bytes());
    sandbox
        .run_on("check - --fix", brief)
        .ends_with(2)
        .says("standard input cannot be put right");
}

#[test]
fn pages_are_judged_where_that_is_asked_for() {
    let long =
        "The bridge over the river is closed to all traffic until further notice. ".repeat(9);
    let brief = as_final(
        &HEDGED
            .replace("It is closed.", &long)
            .replace(" may open", " is likely to open"),
    );
    let sandbox = Sandbox::with(&[("a", &brief)]);
    assert!(
        !sandbox
            .run("check a")
            .ends_with(0)
            .stderr
            .contains("long-bluf")
    );
    sandbox
        .run("check a --typeset")
        .ends_with(0)
        .says("warning: long-bluf");
    sandbox
        .run("render a")
        .ends_with(0)
        .says("warning: long-bluf");
    sandbox.write("bluf.toml", "[rules]\nlong-bluf = 'deny'\n");
    sandbox
        .run("check a --typeset")
        .ends_with(1)
        .says("error: long-bluf");
    sandbox.run("render a -o b.pdf").ends_with(1);
    assert!(!sandbox.path("b.pdf").exists());
}

#[test]
fn a_superseded_brief_is_read_beside_the_new_one() {
    let old = HEDGED
        .replace("[[judgments]]", "[[judgments]]\nid = 'opening'")
        .replace("may open", "is unlikely to open");
    let new = format!(
        "supersedes = 'day-one'\n{}",
        as_final(&old.replace("is unlikely", "is likely"))
    );
    let sandbox = Sandbox::with(&[("day-one", &old), ("day-two", &new)]);
    sandbox
        .run("check day-two")
        .ends_with(0)
        .says("warning: silent-change");
    sandbox.write("briefs/day-one.toml", "title = 'x'\n");
    sandbox
        .run("check day-two")
        .ends_with(1)
        .says("error: unknown-brief")
        .says("`day-one.toml` has errors");
    fs::remove_file(sandbox.path("briefs/day-one.toml")).unwrap();
    sandbox
        .run("check day-two")
        .ends_with(1)
        .says("cannot read `day-one.toml`");
    sandbox.write(
        "briefs/day-one.toml",
        old.replace("2026-05-12", "2026-05-13"),
    );
    sandbox
        .run("check day-two")
        .ends_with(1)
        .says("`day-one.toml` is later than this brief");
    sandbox.write("briefs/day-two.toml", new.replace("day-one", "day-two"));
    sandbox
        .run("check day-two")
        .ends_with(1)
        .says("cannot supersede itself");
    sandbox.write("elsewhere.toml", &old);
    sandbox.write(
        "briefs/day-two.toml",
        new.replace("day-one", "../elsewhere"),
    );
    sandbox
        .run("check day-two")
        .ends_with(1)
        .says("leads out of the directory");
}

#[test]
fn programs_learn_of_findings_in_their_own_forms() {
    let sandbox = Sandbox::with(&[("a", HEDGED), ("b", &as_final(HEDGED))]);
    let github = sandbox
        .run("check briefs --message-format github")
        .ends_with(0)
        .text();
    assert!(
        github.contains("::notice file=briefs/a.toml,line=9,"),
        "{github}"
    );
    assert!(
        github.contains("::warning file=briefs/b.toml,line=10,"),
        "{github}"
    );

    let ran = sandbox
        .run("check briefs --message-format sarif")
        .ends_with(0);
    let log: Value = serde_json::from_str(&ran.text()).unwrap();
    let run = &log["runs"][0];
    let results = run["results"].as_array().unwrap();
    assert_eq!(results.len(), 2, "{results:#?}");
    assert_eq!(results[0]["level"], "note");
    assert_eq!(results[1]["level"], "warning");
    for result in results {
        let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
        assert_eq!(run["tool"]["driver"]["rules"][index]["id"], "hedge");
        let region = &result["locations"][0]["physicalLocation"]["region"];
        assert_eq!(region["startColumn"], 20, "{region:#?}");
        assert_eq!(region["endColumn"], 23);
    }
    let clean = sandbox
        .run("schema --message-format sarif")
        .ends_with(0)
        .stderr;
    let log: Value = serde_json::from_str(&clean).unwrap();
    assert_eq!(log["runs"][0]["results"], Value::Array(Vec::new()));
}

#[test]
fn every_rule_is_listed_and_explained() {
    let sandbox = Sandbox::with(&[]);
    let list = sandbox.run("rules").ends_with(0).text();
    assert!(list.lines().count() > 60, "{list}");
    for line in list.lines() {
        let id = line.split_whitespace().next().unwrap();
        let text = sandbox.run(&format!("explain {id}")).ends_with(0).text();
        for part in ["Source: ", "\nInstead of\n\n    ", "\nwrite\n\n    "] {
            assert!(text.contains(part), "{id}:\n{text}");
        }
    }
    let family = sandbox.run("rules --family control").ends_with(0).text();
    assert!(
        family.contains("unused-allow") && !family.contains("hedge"),
        "{family}"
    );
    sandbox
        .run("explain hegde")
        .ends_with(2)
        .says("did you mean `hedge`?");
    sandbox.write("bluf.toml", "[rules]\nhedge = 'off'\n");
    let list = sandbox.run("rules --family estimative").ends_with(0).text();
    let hedge = list
        .lines()
        .find(|line| line.starts_with("hedge "))
        .unwrap();
    assert!(hedge.contains(" off "), "{hedge}");
}

#[test]
fn every_rule_that_a_message_names_is_explained() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/snapshots");
    let known: Vec<&str> = bluf::rules::all().map(|rule| rule.id).collect();
    let mut named = BTreeSet::new();
    for folder in ["messages", "poor", "officers"] {
        for file in fs::read_dir(root.join(folder)).unwrap() {
            let text = fs::read_to_string(file.unwrap().path()).unwrap();
            let ids = text.lines().filter_map(|line| {
                let (severity, id) = line.split_once(": ")?;
                ["error", "warning", "advice"]
                    .contains(&severity)
                    .then_some(id)
            });
            named.extend(ids.map(str::to_owned));
        }
    }
    assert!(named.len() > 90, "{named:?}");
    for id in &named {
        assert!(known.contains(&id.as_str()), "`{id}` has no explanation");
    }
    for id in ["encoding", "template"] {
        assert!(known.contains(&id), "{id}");
    }
}

#[test]
fn the_handbooks_are_in_step() {
    for name in ["rules", "markings"] {
        let command = format!("{name} --markdown");
        let written = Sandbox::with(&[]).run(&command).ends_with(0).text();
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../../docs/{name}.md"));
        if env::var_os("BLUF_REFRESH").is_some() {
            fs::write(&path, &written).unwrap();
        }
        let kept = fs::read_to_string(&path).unwrap_or_default();
        assert!(kept == written, "docs/{name}.md is old: run `just refresh`");
    }
}

#[test]
fn a_run_may_ask_for_more_or_for_less_than_the_organisation() {
    let sandbox = Sandbox::with(&[("draft", HEDGED), ("final", &as_final(HEDGED))]);
    let run = |arguments: &str, code: i32| {
        let ran = sandbox.run(&format!("{arguments} --message-format concise"));
        ran.ends_with(code).text()
    };
    // Denied is an error in a draft too, by the rule's name or its family's.
    for denied in ["hedge", "estimative", "warnings,hedge"] {
        let told = run(&format!("check draft --deny {denied}"), 1);
        assert!(
            told.contains(": error: ") && told.ends_with(" [hedge]\n"),
            "{told}"
        );
        assert_eq!(
            sandbox.run(&format!("render draft --deny {denied}")).code,
            1
        );
    }
    assert!(run("check draft --deny sourcing", 0).contains(": advice: "));
    assert!(run("check draft --deny sourcing --deny hedge", 1).contains(": error: "));
    // What is not selected says nothing, and neither stops a brief.
    assert_eq!(run("check final --select sourcing --deny warnings", 0), "");
    assert!(run("check final --select sourcing,hedge", 0).ends_with(" [hedge]\n"));
    // A rule that is off speaks when it is asked for by name.
    sandbox.write("bluf.toml", "[rules]\nhedge = 'off'\n");
    assert_eq!(run("check final", 0), "");
    assert_eq!(run("check final --select estimative", 0), "");
    assert!(run("check final --select hedge", 0).contains(": warning: "));
    assert!(run("check final --deny hedge", 1).contains(": error: "));
    // What is wrong with the file is always told.
    sandbox.write("briefs/bad.toml", BAD);
    assert!(run("check bad --select hedge", 1).contains("[dangling-citation]"));
    let unknown = sandbox.run("check bad --select hegde").ends_with(2);
    unknown.says("there is no such rule: did you mean `hedge`?");
}

#[test]
fn a_key_is_explained_as_a_rule_is() {
    let sandbox = Sandbox::with(&[]);
    let costs = sandbox.run("explain options.costs").ends_with(0).text();
    let expected = "options[].costs (key of a brief)\n\nWhat it costs.\n\nTakes a line\n";
    assert_eq!(costs, expected);
    let status = sandbox.run("explain status hedge").ends_with(0).text();
    assert!(status.contains("Takes one of these terms\n  draft  Still being written"));
    assert!(status.contains("hedge (estimative)"), "{status}");
    sandbox
        .run("explain options.cost")
        .ends_with(2)
        .says("did you mean `options.costs`?");
}
