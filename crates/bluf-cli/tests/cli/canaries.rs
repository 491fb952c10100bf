//! What is not released is not there: releases of random briefs, searched for canaries.
//!
//! `just canaries 1000` plants a thousand briefs and cuts each at every marking; a plain
//! `cargo test` plants a few and cuts each at two. What fails names its seed, and `BLUF_SEED=7`
//! plants that one alone.

use std::path::Path;
use std::process::{Command, Output};
use std::{env, fs, thread};

use bluf_model::Marking;
use bluf_tests::canaries::{Canary, Planted, Shows, plant, shown};
use bluf_tests::{pdf, pictures};
use tempfile::TempDir;

/// How many briefs are planted where nobody asks for more.
const FEW: u64 = 24;

/// The name of the file of a planted brief: a release must not give it away either.
const FILE_NAME: &str = "xqfilename9z";

#[test]
fn no_release_holds_what_is_above_it_and_each_holds_all_else() {
    let one: Option<u64> = env::var("BLUF_SEED")
        .ok()
        .map(|it| it.parse().expect("a number"));
    let many: Option<u64> = env::var("BLUF_SEEDS")
        .ok()
        .map(|it| it.parse().expect("a number"));
    let seeds: Vec<u64> = match one {
        Some(seed) => vec![seed],
        None => (0..many.unwrap_or(FEW)).collect(),
    };
    println!("seeds {} to {}", seeds[0], seeds[seeds.len() - 1]);
    let is_thorough = one.or(many).is_some();
    let workers = thread::available_parallelism().map_or(1, usize::from);
    let wrong: Vec<String> = thread::scope(|scope| {
        let worker = |number: usize| {
            let seeds: Vec<u64> = seeds
                .iter()
                .copied()
                .skip(number)
                .step_by(workers)
                .collect();
            scope.spawn(move || {
                seeds
                    .iter()
                    .flat_map(|seed| check(*seed, is_thorough))
                    .collect()
            })
        };
        let threads: Vec<thread::ScopedJoinHandle<'_, Vec<String>>> =
            (0..workers).map(worker).collect();
        threads
            .into_iter()
            .flat_map(|thread| thread.join().expect("a worker reports what is wrong"))
            .collect()
    });
    println!(
        "trust: {} random briefs cut at every marking into PDF, and PNG or SVG in turn: {} canaries found above the line",
        seeds.len(),
        wrong.len()
    );
    assert!(
        wrong.is_empty(),
        "{} wrong:\n{}",
        wrong.len(),
        wrong[..wrong.len().min(40)].join("\n")
    );
}

/// What is wrong with the releases of one brief.
fn check(seed: u64, is_thorough: bool) -> Vec<String> {
    let planted = plant(seed);
    let directory = tempfile::tempdir().expect("a directory");
    fs::write(
        directory.path().join(format!("{FILE_NAME}.toml")),
        &planted.source,
    )
    .expect("a file");
    for (name, content) in &planted.files {
        fs::write(directory.path().join(name), content).expect("a file");
    }
    let count = planted.lines.len();
    let pick = usize::try_from(seed).expect("a small number") % count;
    let lines =
        (0..count).filter(|index| is_thorough || *index == pick || *index == (pick + 2) % count);
    lines
        .flat_map(|index| check_line(&planted, &planted.lines[index], &directory))
        .collect()
}

fn check_line(planted: &Planted, line: &Marking, directory: &TempDir) -> Vec<String> {
    let place = format!("seed {} at {}", planted.seed, shown(line));
    let out = directory.path().join("out");
    let output = render(planted, line, directory.path(), &out, &["--attach"]);
    let said = format!(
        "{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
    if output.status.code() != Some(0) {
        return vec![format!("{place}: {said}")];
    }
    let files: Vec<_> = fs::read_dir(&out)
        .expect("a directory")
        .map(|it| it.expect("a file").path())
        .collect();
    let [file] = files.as_slice() else {
        return vec![format!("{place}: {files:?}")];
    };
    let bytes = fs::read(file).expect("a document");
    let found = Found::of(&bytes);
    let name = file
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    fs::remove_file(file).expect("it was there");

    let hidden: Vec<&Canary> = planted
        .canaries
        .iter()
        .filter(|it| !it.may_be_in(line))
        // A heading that is free stands over "[Text withheld]", where the release says so.
        .filter(|it| !(says_so(planted) && it.field.ends_with("heading")))
        .collect();
    let mut wrong = Vec::new();
    let name_of_file = std::iter::once((FILE_NAME, "file name"));
    let words = hidden
        .iter()
        .map(|it| (it.word.as_str(), it.field.as_str()));
    for (word, field) in words.chain(name_of_file) {
        for (where_, text) in [
            ("the messages", &said),
            ("the file name", &name),
            ("the document", &found.anywhere),
            ("the brief that it carries", &found.brief),
        ] {
            if text.contains(word) {
                wrong.push(format!("{place}: `{word}` of {field} is in {where_}"));
            }
        }
    }
    for canary in planted.canaries.iter().filter(|it| it.may_be_in(line)) {
        let lacks_brief = canary.shows != Shows::Perhaps && !found.brief.contains(&canary.word);
        let lacks_page = canary.shows == Shows::Page && !found.pages.contains(&canary.word);
        if lacks_brief || lacks_page {
            let (word, field) = (&canary.word, &canary.field);
            let what = if lacks_brief {
                "the brief"
            } else {
                "the pages"
            };
            wrong.push(format!("{place}: `{word}` of {field} is not in {what}"));
        }
    }
    wrong.extend(check_pages(planted, line, directory, &hidden));
    wrong
}

/// What is wrong with the pages of a release as PNG or SVG, unpacked.
fn check_pages(
    planted: &Planted,
    line: &Marking,
    directory: &TempDir,
    hidden: &[&Canary],
) -> Vec<String> {
    let format = if planted.seed.is_multiple_of(2) {
        "svg"
    } else {
        "png"
    };
    let place = format!("seed {} at {} in {format}", planted.seed, shown(line));
    let out = directory.path().join(format);
    let output = render(planted, line, directory.path(), &out, &["--format", format]);
    if output.status.code() != Some(0) {
        return vec![format!(
            "{place}: {}",
            String::from_utf8_lossy(&output.stderr)
        )];
    }
    let pages = fs::read_dir(&out).expect("a directory");
    let held: Vec<Vec<u8>> = pages
        .map(|it| fs::read(it.expect("a file").path()).expect("a page"))
        .flat_map(|page| pictures::held(&page))
        .collect();
    fs::remove_dir_all(&out).expect("it was there");
    let held: Vec<_> = held.iter().map(|it| String::from_utf8_lossy(it)).collect();
    hidden
        .iter()
        .filter(|it| held.iter().any(|held| held.contains(&it.word)))
        .map(|it| format!("{place}: `{}` of {} is in a page", it.word, it.field))
        .collect()
}

/// Whether its releases say where text was withheld: every third does.
fn says_so(planted: &Planted) -> bool {
    planted.seed.is_multiple_of(3)
}

fn render(
    planted: &Planted,
    line: &Marking,
    directory: &Path,
    out: &Path,
    options: &[&str],
) -> Output {
    let said = says_so(planted).then_some("--say-withheld");
    Command::new(env!("CARGO_BIN_EXE_bluf"))
        .args([
            "render",
            &format!("{FILE_NAME}.toml"),
            "--release",
            &shown(line),
        ])
        .args(options)
        .args(said)
        .arg("--output")
        .arg(out.join(""))
        .current_dir(directory)
        .output()
        .expect("bluf starts")
}

/// What a document holds.
struct Found {
    /// Everything: its bytes, its streams unpacked, every string and name, and what is heard.
    anywhere: String,
    /// What is heard of its pages.
    pages: String,
    /// The brief that it carries.
    brief: String,
}

impl Found {
    fn of(bytes: &[u8]) -> Self {
        let opened = pdf::open(bytes).expect("a PDF");
        let pages = pdf::heard(&pdf::tags(&opened).expect("tags"));
        // A word may be parted at the end of a line.
        let pages: String = pages
            .chars()
            .filter(|it| !it.is_whitespace() && *it != '-')
            .collect();
        let mut anywhere = String::from_utf8_lossy(bytes).into_owned();
        for stream in pdf::unpacked(&opened) {
            anywhere += &String::from_utf8_lossy(&stream);
        }
        anywhere += &pdf::strings(&opened).join("\n");
        anywhere += &pages;
        let carried = bluf::attachment(bytes).expect("a readable attachment");
        let brief =
            carried.map(|it| format!("{}\n{}", it.name, String::from_utf8_lossy(&it.bytes)));
        Self {
            anywhere,
            pages,
            brief: brief.unwrap_or_default(),
        }
    }
}
