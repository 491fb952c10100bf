//! What a document may take the place of, and what becomes of it.

use std::fs;

use crate::sandbox::{GOOD, Sandbox};

/// The chart of a brief that reads `data.csv` beside it, and a picture that it shows.
const CHART: &str = "[[figures]]\ntitle = 'Boxes'\nsource = 's'\ndata = 'data.csv'\nchart = { kind = 'bar' }\n[sources]\ns = { title = 'Count' }\n";

const SVG: &str = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><rect width='9' height='9'/></svg>";

const CSV: &str = "Month,Boxes\nMay,3\nJune,4\n";

/// A brief with a mistake that `--fix` puts right, and what it becomes.
const MENDED: [&str; 2] = [
    "title = 'Bridge closed'\ndate = 2026-05-12\nbluf = 'We ask for option A.'\n[[options]]\nid = 'close'\nname = 'Close'\n[[options]]\nid = 'open'\nname = 'Open'\n",
    "title = 'Bridge closed'\ndate = 2026-05-12\nbluf = 'We ask for [](#close).'\n[[options]]\nid = 'close'\nname = 'Close'\n[[options]]\nid = 'open'\nname = 'Open'\n",
];

fn figure(file: &str) -> String {
    format!("{GOOD}[[figures]]\ntitle = 'Map'\nalt = 'A map of the bridge'\nfile = '{file}'\n")
}

/// A brief of some twelve pages.
fn long() -> String {
    let paragraph = "The bridge is closed, and nobody knows for how long it will be. ".repeat(12);
    format!(
        "{GOOD}situation = '''\n{}'''\n",
        format!("{paragraph}\n\n").repeat(60)
    )
}

#[test]
fn an_ending_that_is_no_format_is_an_error_that_names_the_formats() {
    let sandbox = Sandbox::with(&[("a", GOOD), ("b", GOOD)]);
    for output in [
        "memo.docx",
        "memo.PDF.bak",
        "memo.",
        "print/memo.jpg",
        "bluf.toml",
    ] {
        sandbox
            .run(&format!("render a -o {output}"))
            .ends_with(2)
            .says("is that of no format")
            .says("`.pdf`, `.png` or `.svg`")
            .says("`--format`");
        assert!(!sandbox.path(output).exists(), "{output}");
    }
    // Whoever says it in so many words means it.
    sandbox.run("render a -f pdf -o memo.v2").ends_with(0);
    assert!(sandbox.read("memo.v2").starts_with(b"%PDF-"));
    sandbox.run("render a -o memo.PDF").ends_with(0);
    sandbox.run("render a -o 2026.05/").ends_with(0);
    sandbox.run("render a b -o 2026.05").ends_with(0);
    assert_eq!(sandbox.files("2026.05"), ["a.pdf", "b.pdf"]);
    sandbox
        .run("render a b -o both.pdf")
        .ends_with(2)
        .says("cannot go to one file, `both.pdf`");
    assert!(!sandbox.path("both.pdf").exists());
}

#[test]
fn what_a_run_reads_is_never_replaced() {
    let brief = format!("{}{CHART}", figure("map.pdf"));
    let sandbox = Sandbox::with(&[("a", &brief), ("b", GOOD), ("old", GOOD)]);
    sandbox.write(
        "bluf.toml",
        "templates = ['house']\n[defaults]\ntemplate = 'ours'\n",
    );
    sandbox.write(
        "house/ours/template.toml",
        "description = 'ours'\nbody = ['situation']\n",
    );
    let main = "#import \"../parts/memo.typ\"\n#set document(title: \"A\")\n#title()\n";
    sandbox.write("house/ours/main.typ", main);
    sandbox.write("briefs/data.csv", CSV);
    // A page that bluf wrote is as much an input as any other file.
    sandbox
        .run("render b --template information-memo -o briefs/map.pdf")
        .ends_with(0);
    sandbox.run("check a").ends_with(0);
    let files = [
        "briefs/a.toml",
        "briefs/data.csv",
        "briefs/map.pdf",
        "bluf.toml",
        "house/ours/template.toml",
        "house/ours/main.typ",
    ];
    for file in files {
        let before = sandbox.read(file);
        for force in ["", " --force"] {
            sandbox
                .run(&format!("render a -f pdf -o {file}{force}"))
                .ends_with(2)
                .says(&format!("would take the place of `{file}`"));
            assert!(sandbox.read(file) == before, "{file}");
        }
    }
}

#[test]
fn what_another_brief_of_the_run_reads_is_never_replaced() {
    // The first is named as the picture of the second, and is done before it.
    let sandbox = Sandbox::with(&[("map", GOOD), ("z", &figure("map.pdf"))]);
    sandbox.run("render map -o briefs/map.pdf").ends_with(0);
    let before = sandbox.read("briefs/map.pdf");
    sandbox.write("briefs/map.toml", GOOD.replace("Friday", "Monday"));
    sandbox
        .run("render map z -o briefs --force")
        .ends_with(2)
        .says("would take the place of `briefs/map.pdf`");
    assert!(sandbox.read("briefs/map.pdf") == before);
    assert!(sandbox.path("briefs/z.pdf").exists());
}

#[cfg(unix)]
#[test]
fn an_input_is_known_by_every_name() {
    use std::os::unix::fs::symlink;

    let sandbox = Sandbox::with(&[("a", &format!("{GOOD}{CHART}"))]);
    sandbox.write("briefs/data.csv", CSV);
    symlink(sandbox.path("briefs/data.csv"), sandbox.path("link.pdf")).unwrap();
    fs::hard_link(sandbox.path("briefs/data.csv"), sandbox.path("hard.pdf")).unwrap();
    symlink(sandbox.path("briefs"), sandbox.path("same")).unwrap();
    for name in [
        "link.pdf",
        "hard.pdf",
        "same/data.csv",
        "./briefs/../briefs/./data.csv",
    ] {
        sandbox
            .run(&format!("render a --format pdf --force --output {name}"))
            .ends_with(2)
            .says("would take the place of");
    }
    assert_eq!(sandbox.read("briefs/data.csv"), CSV.as_bytes());
}

#[test]
fn only_what_bluf_wrote_is_replaced_unless_the_user_insists() {
    let sandbox = Sandbox::with(&[("a", GOOD)]);
    let changed = GOOD.replace("Friday", "Monday");
    for (output, file) in [
        ("memo.pdf", "memo.pdf"),
        ("m.png", "m-1.png"),
        ("m.svg", "m-1.svg"),
    ] {
        sandbox.write("briefs/a.toml", GOOD);
        // An empty file is nobody's work: `mktemp` leaves one.
        sandbox.write(file, "");
        sandbox.run(&format!("render a -o {output}")).ends_with(0);
        let product = sandbox.read(file);
        sandbox.write("briefs/a.toml", &changed);
        sandbox.run(&format!("render a -o {output}")).ends_with(0);
        assert!(sandbox.read(file) != product, "{file}");

        let other = if file == "m-1.svg" { SVG } else { "a letter" };
        sandbox.write(file, other);
        sandbox
            .run(&format!("render a -o {output}"))
            .ends_with(2)
            .says(&format!("`{file}` exists, and bluf did not write it"))
            .says("`--force`");
        assert_eq!(sandbox.read(file), other.as_bytes());
        sandbox
            .run(&format!("render a -o {output} --force"))
            .ends_with(0);
        assert!(sandbox.read(file) != other.as_bytes());
    }
}

#[test]
fn a_document_that_was_signed_or_annotated_is_no_longer_our_own() {
    let sandbox = Sandbox::with(&[("a", GOOD)]);
    sandbox.run("render a").ends_with(0);
    let ours = sandbox.read("out/a.pdf");
    // What is signed or annotated is added to at its end (ISO 32000-1, 7.5.6).
    let signed = [
        &ours,
        b"\n7 0 obj\n<<>>\nendobj\nstartxref\n0\n%%EOF\n".as_slice(),
    ]
    .concat();
    // Whoever writes it anew names himself; here, in as many bytes.
    let key = ours.windows(10).position(|it| it == b"/ModDate(D").unwrap();
    let mut anew = ours.clone();
    anew[key..key + 10].copy_from_slice(b"/Producer(");
    for changed in [&signed, &anew] {
        sandbox.write("out/a.pdf", changed);
        sandbox
            .run("render a")
            .ends_with(2)
            .says("`out/a.pdf` exists, and bluf did not write it");
        assert!(sandbox.read("out/a.pdf") == *changed);
    }
    sandbox.write("out/a.pdf", &ours);
    sandbox.run("render a").ends_with(0);
}

#[test]
fn photographs_are_no_pages() {
    let sandbox = Sandbox::with(&[("map", &long())]);
    sandbox.run("render map -o st/map.png").ends_with(0);
    let pages = sandbox.files("st");
    assert!(pages.len() >= 10, "{pages:?}");
    // Another document of bluf's, whose name happens to end in a number, and a copy of a page.
    sandbox.write("briefs/other.toml", GOOD);
    sandbox.run("render other -o st/map-2026.png").ends_with(0);
    fs::copy(sandbox.path("st/map-02.png"), sandbox.path("st/map-77.png")).unwrap();
    for number in 20..25 {
        sandbox.write(&format!("st/map-{number}.png"), "\u{89}PNG of a camera");
    }
    sandbox.write("briefs/map.toml", GOOD);
    sandbox.run("render map -o st/map.png").ends_with(0);
    let left = [
        "map-1.png",
        "map-20.png",
        "map-2026-1.png",
        "map-21.png",
        "map-22.png",
        "map-23.png",
        "map-24.png",
        "map-77.png",
    ];
    assert_eq!(sandbox.files("st"), left);
}

#[test]
fn a_stale_page_that_the_run_reads_stays() {
    let sandbox = Sandbox::with(&[("a", &long())]);
    sandbox.run("render a -o briefs/a.svg").ends_with(0);
    sandbox.write("briefs/a.toml", figure("a-02.svg"));
    sandbox.run("render a -o briefs/a.svg").ends_with(0);
    assert_eq!(
        sandbox.files("briefs"),
        ["a-02.svg", "a-1.svg", "a-2.svg", "a.toml"]
    );
}

#[cfg(unix)]
#[test]
fn what_is_replaced_keeps_its_mode_and_its_link() {
    use std::os::unix::fs::{PermissionsExt, symlink};

    let mode = |path: &std::path::Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let set = |path: &std::path::Path, mode: u32| {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    };
    let [faulty, mended] = MENDED;
    let sandbox = Sandbox::with(&[("a", GOOD), ("b", faulty)]);
    sandbox.run("render a").ends_with(0);
    let (pdf, brief) = (sandbox.path("out/a.pdf"), sandbox.path("briefs/b.toml"));
    for wanted in [0o600, 0o666, 0o640] {
        set(&pdf, wanted);
        sandbox.run("render a").ends_with(0);
        assert_eq!(mode(&pdf), wanted);
        sandbox.write("briefs/b.toml", faulty);
        set(&brief, wanted);
        sandbox.run("check b --fix").ends_with(0);
        assert_eq!(
            (mode(&brief), sandbox.read("briefs/b.toml")),
            (wanted, mended.into())
        );
    }

    // A link leads to what was written, also if there was nothing there.
    fs::create_dir(sandbox.path("shelf")).unwrap();
    for there in [true, false] {
        fs::remove_file(&pdf).unwrap();
        if there {
            sandbox.run("render a -o shelf/a.pdf").ends_with(0);
        } else {
            fs::remove_file(sandbox.path("shelf/a.pdf")).unwrap();
        }
        symlink("../shelf/a.pdf", &pdf).unwrap();
        sandbox.run("render a").ends_with(0);
        assert!(pdf.is_symlink());
        assert!(sandbox.read("shelf/a.pdf").starts_with(b"%PDF-"));
        assert_eq!(sandbox.files("shelf"), ["a.pdf"]);
    }
    fs::rename(&brief, sandbox.path("shelf/b.toml")).unwrap();
    symlink("../shelf/b.toml", &brief).unwrap();
    sandbox.write("shelf/b.toml", faulty);
    sandbox.run("check b --fix").ends_with(0);
    assert!(brief.is_symlink());
    assert_eq!(sandbox.read("shelf/b.toml"), mended.as_bytes());
}

#[cfg(unix)]
#[test]
fn what_is_replaced_keeps_its_owner_where_the_user_may_give_it() {
    use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};

    let sandbox = Sandbox::with(&[("a", GOOD)]);
    sandbox.run("render a").ends_with(0);
    let pdf = sandbox.path("out/a.pdf");
    fs::set_permissions(&pdf, fs::Permissions::from_mode(0o640)).unwrap();
    // Only root gives files away; another has nothing to keep.
    if chown(&pdf, Some(12_345), Some(54_321)).is_err() {
        return;
    }
    sandbox.run("render a").ends_with(0);
    let file = fs::metadata(&pdf).unwrap();
    assert_eq!(
        (file.uid(), file.gid(), file.mode() & 0o777),
        (12_345, 54_321, 0o640)
    );
}

#[test]
fn a_read_only_file_is_refused() {
    let [faulty, _] = MENDED;
    let sandbox = Sandbox::with(&[("a", faulty)]);
    sandbox.run("render a").ends_with(0);
    let read_only = |path: &str, is: bool| {
        let path = sandbox.path(path);
        let mut rights = fs::metadata(&path).unwrap().permissions();
        rights.set_readonly(is);
        fs::set_permissions(&path, rights).unwrap();
    };
    for (path, command) in [
        ("out/a.pdf", "render a"),
        ("out/a.pdf", "render a --force"),
        ("briefs/a.toml", "check a --fix"),
    ] {
        let before = sandbox.read(path);
        read_only(path, true);
        sandbox
            .run(command)
            .ends_with(2)
            .says(&format!("cannot write `{path}`: it is read-only"));
        assert!(sandbox.read(path) == before, "{path}");
        read_only(path, false);
    }
}

#[test]
fn a_new_or_extracted_brief_follows_no_link_to_nowhere_and_replaces_nothing() {
    let sandbox = Sandbox::with(&[("a", GOOD)]);
    sandbox.run("render a --attach").ends_with(0);
    sandbox.write("empty.toml", "");
    for output in ["empty.toml", "out/a.pdf", "briefs/a.toml"] {
        sandbox
            .run(&format!("extract out/a.pdf -o {output}"))
            .ends_with(2)
            .says("exists already");
    }
    assert_eq!(sandbox.read("empty.toml"), b"");
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink("gone.toml", sandbox.path("briefs/b.toml")).unwrap();
        for command in ["new b", "extract out/a.pdf -o briefs/b.toml"] {
            sandbox.run(command).ends_with(2).says("exists already");
        }
        assert!(sandbox.path("briefs/b.toml").is_symlink());
    }
}

#[test]
fn what_a_killed_run_left_is_removed_by_the_next() {
    let sandbox = Sandbox::with(&[("a", GOOD)]);
    let (left, held) = (".bluf-aB3dE6gH9jK2mN5p.tmp", ".bluf-bB3dE6gH9jK2mN5p.tmp");
    // Somebody's own file, though it looks alike.
    let other = ".bluf-notes.tmp";
    for file in [left, held, other] {
        sandbox.write(&format!("out/{file}"), "%PDF");
    }
    let run = fs::File::open(sandbox.path(&format!("out/{held}"))).unwrap();
    run.lock().unwrap();
    sandbox.run("render a").ends_with(0);
    assert_eq!(sandbox.files("out"), [held, other, "a.pdf"]);
    drop(run);
    sandbox.run("render a").ends_with(0);
    assert_eq!(sandbox.files("out"), [other, "a.pdf"]);
}

#[cfg(unix)]
#[test]
fn a_stream_is_written_and_never_replaced() {
    let sandbox = Sandbox::with(&[("a", GOOD)]);
    let piped = sandbox.run("render a -o -").ends_with(0);
    for output in ["/dev/stdout", "/dev/fd/1"] {
        let ran = sandbox.run(&format!("render a -o {output}")).ends_with(0);
        assert!(ran.stdout == piped.stdout, "{output}");
    }
    let file = fs::File::create(sandbox.path("shell.pdf")).unwrap();
    let mut command = sandbox.command("render a -o /dev/stdout");
    assert!(command.stdout(file).status().unwrap().success());
    assert!(sandbox.read("shell.pdf") == piped.stdout);
    for format in ["pdf", "png", "svg"] {
        sandbox
            .run(&format!("render a -f {format} -o /dev/null"))
            .ends_with(0);
        assert!(!sandbox.path(&format!("/dev/null-1.{format}")).exists());
    }
}

#[test]
fn two_documents_of_one_place_are_refused_before_any_is_written() {
    let sandbox = Sandbox::with(&[("a", GOOD), ("A", GOOD), ("b", GOOD)]);
    sandbox
        .run("render b a A")
        .ends_with(2)
        .says("would both become `out/A.pdf`");
    assert!(!sandbox.path("out").exists());

    // The names of releases come from their titles.
    let marked = GOOD.replace("title = '", "marking = 'TLP:GREEN'\ntitle = '(TLP:CLEAR) ");
    let marked = marked.replace("'It opens", "'(TLP:CLEAR) It opens");
    sandbox.write("briefs/c.toml", &marked);
    sandbox.write("briefs/d.toml", &marked);
    sandbox
        .run("render c d --release TLP:CLEAR")
        .ends_with(2)
        .says("two releases would have one file, of `briefs/c.toml` and of `briefs/d.toml`");
    assert!(!sandbox.path("out").exists());
    sandbox.run("render c --release TLP:CLEAR").ends_with(0);
}

#[cfg(unix)]
#[test]
fn links_of_two_documents_to_one_file_are_refused() {
    use std::os::unix::fs::symlink;

    let sandbox = Sandbox::with(&[("a", GOOD), ("b", GOOD)]);
    sandbox.run("render a b").ends_with(0);
    fs::remove_file(sandbox.path("out/b.pdf")).unwrap();
    symlink("a.pdf", sandbox.path("out/b.pdf")).unwrap();
    sandbox
        .run("render a b")
        .ends_with(2)
        .says("would both become `out/b.pdf`");
    fs::write(sandbox.path("briefs/a.toml"), long()).unwrap();
    sandbox.run("render a -f svg").ends_with(0);
    fs::remove_file(sandbox.path("out/a-02.svg")).unwrap();
    symlink("a-01.svg", sandbox.path("out/a-02.svg")).unwrap();
    sandbox
        .run("render a -f svg")
        .ends_with(2)
        .says("two files would become `out/a-02.svg`");
}
