//! Folders of briefs: what is found in them, by which name, and where its documents go.

use std::fs;
use std::process::Command;

use crate::sandbox::{BAD, GOOD, Sandbox, run};

/// Files in a folder that are no briefs.
const OTHERS: [(&str, &str); 7] = [
    ("bluf.toml", "briefs = '.'\n"),
    ("Cargo.toml", "[package]\nname = 'a'\nversion = '0.1.0'\n"),
    ("pyproject.toml", "[tool.ruff]\nline-length = 100\n"),
    (
        "house/ours/template.toml",
        "description = 'ours'\nbody = ['situation']\n",
    ),
    ("house/ours/main.typ", ""),
    ("house/ours/new.toml", "title = 'x'\nbluf = 'x'\n"),
    ("notes.txt", "title = 'x'\n"),
];

#[test]
fn a_folder_is_searched_to_its_depth() {
    let sandbox = Sandbox::with(&[("a", GOOD)]);
    sandbox.write("briefs/2026/may/deep.toml", BAD);
    sandbox.write("briefs/2026/b.TOML", GOOD);
    sandbox
        .run("check briefs")
        .ends_with(1)
        .says("briefs/2026/may/deep.toml:3:29")
        .says("of 3 briefs, 1 with errors (briefs/2026/may/deep.toml)\n");
    sandbox
        .run("check briefs briefs/2026 briefs/a.toml")
        .ends_with(1)
        .says("of 3 briefs");
    sandbox
        .run_in("briefs/2026", "check .")
        .ends_with(1)
        .says("of 2 briefs");
}

#[test]
fn other_files_are_left_alone_without_a_word() {
    let sandbox = Sandbox::with(&[("a", GOOD)]);
    for (file, text) in OTHERS {
        sandbox.write(&format!("briefs/sub/{file}"), text);
    }
    sandbox.run("check briefs").ends_with(0).says_nothing();
    assert_eq!(sandbox.run("list").ends_with(0).text().lines().count(), 1);
    sandbox.run("render briefs").ends_with(0);
    assert_eq!(sandbox.files("out"), ["a.pdf"]);
    // Named by itself, a file is what the user says it is.
    sandbox.run("check briefs/sub/Cargo.toml").ends_with(1);
}

#[test]
fn a_brief_with_mistakes_is_a_brief_all_the_same() {
    let sandbox = Sandbox::with(&[("empty", ""), ("open", "title = 'Bridge\n")]);
    sandbox.write(
        "briefs/sub/typo.toml",
        "titel = 'x'\ndate = 2026-05-12\nblfu = 'x'\nstatus = 'final'\n",
    );
    sandbox.write("briefs/sub/latin.toml", b"title = '\xe9'\nbluf = 'x'\n");
    sandbox
        .run("check briefs")
        .ends_with(1)
        .says("of 4 briefs, 4 with errors");
}

#[test]
fn what_is_hidden_or_ignored_is_left_out_of_a_folder() {
    let sandbox = Sandbox::with(&[("a", GOOD)]);
    for file in [
        "briefs/.b.toml",
        "briefs/.trash/c.toml",
        "briefs/drafts/d.toml",
        "briefs/e-old.toml",
    ] {
        sandbox.write(file, BAD);
    }
    sandbox.write("briefs/x/kept-old.toml", GOOD);
    sandbox.write(
        ".gitignore",
        "# none of these\nbriefs/drafts/\n*-old.toml\r\n",
    );
    sandbox.write("briefs/x/.gitignore", "!kept-old.toml\n/f.toml\n");
    sandbox.write("briefs/x/f.toml", BAD);
    sandbox.write("briefs/x/y/f.toml", GOOD);
    sandbox.write(".git/info/exclude", "mine.toml\n");
    sandbox.write("briefs/x/mine.toml", BAD);
    for folder in ["briefs", "."] {
        sandbox
            .run(&format!("check {folder}"))
            .ends_with(0)
            .says_nothing();
    }
    // In the folder, too, what is ignored further up.
    sandbox
        .run_in("briefs/x", "check .")
        .ends_with(0)
        .says_nothing();
    let list = sandbox.run("list").ends_with(0).text();
    assert_eq!(list.lines().count(), 3, "{list}");
    for named in [
        "briefs/.b.toml",
        "briefs/drafts/d.toml",
        "briefs/drafts",
        "briefs/.trash",
    ] {
        sandbox
            .run(&format!("check {named}"))
            .ends_with(1)
            .says("dangling-citation");
    }
    fs::create_dir(sandbox.path("briefs/none")).unwrap();
    sandbox
        .run("check briefs/none")
        .ends_with(2)
        .says("no briefs in `briefs/none`")
        .says("that git ignores are left out");
}

#[cfg(unix)]
#[test]
fn links_in_a_circle_end() {
    use std::os::unix::fs::symlink;

    let sandbox = Sandbox::with(&[("a", GOOD)]);
    symlink("..", sandbox.path("briefs/up")).unwrap();
    symlink("me.toml", sandbox.path("briefs/me.toml")).unwrap();
    symlink("/", sandbox.path("briefs/root")).unwrap();
    sandbox.run("check briefs").ends_with(0).says_nothing();
    // A link to a brief is one, and a folder that is named is followed.
    symlink("../briefs/a.toml", sandbox.path("briefs/link.toml")).unwrap();
    symlink("briefs", sandbox.path("same")).unwrap();
    sandbox.run("render same -o out").ends_with(0);
    assert_eq!(sandbox.files("out"), ["a.pdf", "link.pdf"]);
}

#[test]
fn a_name_is_found_below_the_folder_of_briefs() {
    let sandbox = Sandbox::with(&[("a", GOOD)]);
    sandbox.write("briefs/2025/flood.toml", GOOD);
    sandbox.write("briefs/2026/flood.toml", GOOD);
    sandbox.write("briefs/2026/fire.toml", GOOD);
    let list = sandbox.run("list").ends_with(0).text();
    let names: Vec<&str> = list
        .lines()
        .map(|it| it.split_whitespace().next().unwrap())
        .collect();
    assert_eq!(names, ["2025/flood", "2026/fire", "2026/flood", "a"]);
    for name in names
        .into_iter()
        .chain(["fire", "fire.toml", "2026/fire.toml"])
    {
        sandbox
            .run(&format!("check {name}"))
            .ends_with(0)
            .says_nothing();
    }
    sandbox
        .run("check flood")
        .ends_with(2)
        .says("`flood` is the name of 2 briefs")
        .says("`briefs/2025/flood.toml`, `briefs/2026/flood.toml`");
    sandbox
        .run("check fir")
        .ends_with(2)
        .says("did you mean `fire`?");
    sandbox.write("briefs/2026/fire.toml", BAD);
    let list = sandbox.run("list").ends_with(0).text();
    assert!(list.contains("see `bluf check 2026/fire`"), "{list}");
    sandbox.run("check 2026/fire").ends_with(1);
}

#[test]
fn documents_of_namesakes_go_to_folders_of_their_own() {
    let sandbox = Sandbox::with(&[("a", GOOD)]);
    sandbox.write("briefs/2025/a.toml", GOOD);
    sandbox.write("briefs/2026/a.toml", GOOD);
    let wanted = [("", "a.pdf"), ("/2025", "a.pdf"), ("/2026", "a.pdf")];
    for (command, root) in [
        ("render briefs", "out"),
        ("render briefs -o print/", "print"),
        ("render briefs -o print2", "print2"),
    ] {
        sandbox.run(command).ends_with(0);
        for (folder, file) in wanted {
            let files = sandbox.files(&format!("{root}{folder}"));
            assert!(files.iter().any(|it| it == file), "{command}: {files:?}");
        }
    }
    // In whatever way a brief is named, its document has one place.
    for command in [
        "render 2025/a",
        "render briefs/2025/a.toml",
        "render briefs/2025",
    ] {
        fs::remove_dir_all(sandbox.path("out")).unwrap();
        sandbox.run(command).ends_with(0);
        assert_eq!(sandbox.files("out"), ["2025"], "{command}");
    }
    // Without a folder of briefs, the folder that was named is used instead.
    sandbox.write("bluf.toml", "briefs = 'elsewhere'\n");
    fs::remove_dir_all(sandbox.path("out")).unwrap();
    sandbox.run("render briefs").ends_with(0);
    assert_eq!(sandbox.files("out"), ["2025", "2026", "a.pdf"]);
    // One brief in a folder is a folder all the same.
    sandbox.run("render briefs/2025 -o one").ends_with(0);
    assert_eq!(sandbox.files("one"), ["a.pdf"]);
}

#[test]
fn releases_of_namesakes_go_to_folders_of_their_own() {
    let marked = GOOD.replace("title = '", "marking = 'TLP:GREEN'\ntitle = '(TLP:CLEAR) ");
    let sandbox = Sandbox::with(&[]);
    sandbox.write(
        "briefs/2025/a.toml",
        marked.replace("'It", "'(TLP:CLEAR) It"),
    );
    sandbox.write(
        "briefs/2026/a.toml",
        marked.replace("'It", "'(TLP:CLEAR) It"),
    );
    sandbox
        .run("render briefs --release TLP:CLEAR")
        .ends_with(0);
    assert_eq!(sandbox.files("out/2025"), ["bridge-closed-tlp-clear.pdf"]);
    assert_eq!(sandbox.files("out/2026"), ["bridge-closed-tlp-clear.pdf"]);
}

/// Runs `bluf` at a terminal, and gives what it printed there; none, where `script` is missing.
#[cfg(target_os = "linux")]
fn at_a_terminal(sandbox: &Sandbox, arguments: &str) -> Option<String> {
    let command = format!("{} {arguments}", env!("CARGO_BIN_EXE_bluf"));
    let mut script = Command::new("script");
    script
        .args(["--quiet", "--return", "--command", &command, "/dev/null"])
        .current_dir(sandbox.path("."));
    script.output().ok()?;
    Some(run(&mut script, b"").ends_with(0).text().replace('\r', ""))
}

#[cfg(target_os = "linux")]
#[test]
fn a_terminal_is_told_that_all_is_well() {
    let sandbox = Sandbox::with(&[("a", GOOD), ("b", GOOD)]);
    for (arguments, wanted) in [
        ("check briefs", "2 briefs, no findings\n"),
        ("check a", "1 brief, no findings\n"),
        ("check briefs --quiet", ""),
        ("check briefs -q", ""),
        ("check briefs --message-format json", ""),
    ] {
        let Some(said) = at_a_terminal(&sandbox, arguments) else {
            return;
        };
        assert_eq!(said, wanted, "{arguments}");
        sandbox.run(arguments).ends_with(0).says_nothing();
    }
    sandbox.write("briefs/b.toml", BAD);
    sandbox
        .run("check briefs --quiet")
        .ends_with(1)
        .says("of 2 briefs");
}

#[cfg(unix)]
#[test]
fn a_folder_that_cannot_be_read_is_told_and_the_others_are_checked() {
    use std::fs::{Permissions, copy, metadata, set_permissions};
    use std::os::unix::fs::{MetadataExt, PermissionsExt};
    use std::os::unix::process::CommandExt;
    use std::process::Command;

    let sandbox = Sandbox::with(&[("a", BAD), ("shut/b", GOOD), ("z", BAD)]);
    // Whoever may read everything is somebody else here, who must reach the program.
    let program = sandbox.path("bluf");
    copy(env!("CARGO_BIN_EXE_bluf"), &program).unwrap();
    for (path, mode) in [("", 0o755), ("briefs", 0o755), ("briefs/shut", 0o000)] {
        set_permissions(sandbox.path(path), Permissions::from_mode(mode)).unwrap();
    }
    let mut command = Command::new(&program);
    command
        .args(["check", "briefs"])
        .current_dir(sandbox.path(""));
    if metadata("/proc/self").is_ok_and(|it| it.uid() == 0) {
        command.uid(65534);
    }
    let output = command.output().unwrap();
    set_permissions(sandbox.path("briefs/shut"), Permissions::from_mode(0o755)).unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{said}");
    for words in [
        "cannot read `briefs/shut`",
        "briefs/a.toml:",
        "briefs/z.toml:",
    ] {
        assert!(said.contains(words), "`{words}` is not in:\n{said}");
    }
}
