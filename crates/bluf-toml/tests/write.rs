//! A brief that is written and read again is the same brief.

use std::fs;
use std::path::{Path, PathBuf};

use bluf_model::{
    Brief, Cell, Line, Marking, Plain, Prose, ReleaseOptions, Withheld, audiences, opening_mark,
    parse_line, parse_prose, release,
};
use bluf_toml::{Defaults, LoadOptions, Problem, load_brief, write_brief};

fn load(source: &str) -> Result<Brief, Vec<Problem>> {
    let options = LoadOptions {
        defaults: &Defaults::default(),
        covers: &|_| true,
    };
    load_brief(source, &options).map(|loaded| loaded.brief)
}

/// What a brief says, without the places of words: as its debug text, in which runs of words side
/// by side are one.
fn said(brief: &Brief) -> String {
    without_places(&format!("{brief:?}"))
}

fn without_places(debug: &str) -> String {
    let mut text = debug.to_owned();
    for (field, end) in [(", words: ", " }"), (", start: ", " }")] {
        let mut kept = String::new();
        let mut rest = text.as_str();
        while let Some(found) = rest.find(field) {
            let (before, behind) = rest.split_at(found);
            kept += before;
            let value = &behind[field.len()..];
            let length = value.find(end).unwrap();
            let is_place = |c: char| c.is_ascii_digit() || c == '.';
            if !value[..length].chars().all(is_place) {
                kept += field;
                rest = value;
                continue;
            }
            rest = &value[length..];
        }
        text = kept + rest;
    }
    text = without_keys(&text);
    text.replace("\" }, Text { text: \"", "")
}

/// Leaves out under which keys sections stand.
fn without_keys(text: &str) -> String {
    const SECTION: &str = "Section { key: \"";
    const HEADING: &str = "\", heading: ";
    let mut parts = text.split(SECTION);
    let mut kept = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let heading = part.find(HEADING).unwrap();
        kept += "Section { ";
        kept += &part[heading + 3..];
    }
    kept
}

/// Writes a brief and reads it again: the same brief, and the same text of it.
#[track_caller]
fn check(brief: &Brief) -> String {
    let written = write_brief(brief);
    let again = match load(&written) {
        Ok(again) => again,
        Err(problems) => panic!("{problems:#?}\n{written}"),
    };
    assert_same(&said(brief), &said(&again), &written);
    assert_eq!(write_brief(&again), written);
    written
}

#[track_caller]
fn assert_same(one: &str, other: &str, written: &str) {
    if one == other {
        return;
    }
    let same = one
        .bytes()
        .zip(other.bytes())
        .take_while(|(a, b)| a == b)
        .count();
    let part = |text: &str| -> String {
        let text: Vec<char> = text.chars().collect();
        let start = same.saturating_sub(300).min(text.len());
        text[start..(same + 200).min(text.len())].iter().collect()
    };
    panic!("was: {}\n\nis:  {}\n\n{written}", part(one), part(other));
}

/// Every brief of the repository that can be read.
fn briefs() -> Vec<(PathBuf, Brief)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut paths: Vec<PathBuf> = Vec::new();
    for folder in ["briefs", "tests/briefs", "tests/officers", "tests/poor"] {
        let entries = fs::read_dir(root.join(folder)).unwrap();
        paths.extend(entries.map(|entry| entry.unwrap().path()));
    }
    for entry in fs::read_dir(root.join("templates")).unwrap() {
        paths.push(entry.unwrap().path().join("new.toml"));
    }
    paths.retain(|path| path.extension().is_some_and(|end| end == "toml"));
    paths.retain(|path| path.is_file() && !path.ends_with("bluf.toml"));
    paths.sort();
    let read = |path: PathBuf| {
        let brief = load(&fs::read_to_string(&path).unwrap());
        let brief = brief.unwrap_or_else(|problems| panic!("{}: {problems:#?}", path.display()));
        (path, brief)
    };
    paths.into_iter().map(read).collect()
}

#[test]
fn every_brief_reads_back_and_so_do_its_releases() {
    let briefs = briefs();
    assert!(briefs.len() >= 20, "{}", briefs.len());
    let mut releases = 0;
    for (path, brief) in briefs {
        println!("{}", path.display());
        check(&brief);
        for at in audiences(&brief) {
            for withheld in [Withheld::Said, Withheld::Unsaid] {
                let options = ReleaseOptions {
                    at: at.clone(),
                    withheld,
                };
                if let Ok(released) = release(&brief, &options) {
                    check(&released);
                    releases += 1;
                }
            }
        }
    }
    assert!(releases >= 4, "{releases}");
}

/// Numbers that are the same on every run.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % limit as u64).unwrap()
    }

    fn pieces(&mut self, pieces: &[&str], most: usize) -> String {
        let length = self.below(most + 1);
        (0..length)
            .map(|_| pieces[self.below(pieces.len())])
            .collect()
    }
}

/// Pieces of lines that are markup, or nearly so.
const PIECES: &[&str] = &[
    "a",
    "b c",
    "é",
    "中",
    "£",
    "5",
    " ",
    " ",
    " ",
    "\u{a0}",
    "\t",
    "  ",
    "*",
    "*",
    "**",
    "***",
    "*a*",
    "**b**",
    "*\"a\"*",
    "_",
    "`",
    "~",
    "&",
    "&amp;",
    "<",
    ">",
    "<b>",
    "</b>",
    "<l>",
    "<br",
    "\\",
    "\\",
    "\\*",
    "\\[",
    "\\]",
    "\\(",
    "\\<",
    "\\`",
    "\\_",
    "\"",
    "'",
    "'''",
    "\"\"\"",
    "[",
    "]",
    "(",
    ")",
    "{",
    "}",
    "!",
    "![",
    "](",
    "]: ",
    "[@a",
    "[@a]",
    "[@a; @b]",
    "[@a, p. 4, grade C3; @b]",
    "[@b, p. \\[4\\] ]",
    "[@a, n. *4* <b",
    "; @b",
    "](#x)",
    "[](#x)",
    "[his words](#x)",
    "[mot *juste*]{lang=fr}",
    "{lang=fr}",
    "[mot",
    "[](",
    "https://a.b/c)",
    "https://a.b/c_d",
    "http://a.b",
    "<https://a.b/c>",
    "[w](https://a.b/(c)",
    "[w](https://a.b)",
    "<mailto:a@b.c>",
    "://",
    "http",
    "#",
    "# ",
    "- ",
    "+ ",
    "* ",
    "1. ",
    "1) ",
    "2026. ",
    "7.",
    "> ",
    "|",
    "--",
    "|--|",
    "===",
    "---",
    ":",
    ";",
    ".",
    ",",
    "?",
    "(U) ",
    "(U)",
    "(TLP:RED)",
    "(TLP:RED) ",
    "(S//NF) ",
    "(CONFIDENTIAL)",
    "(C) ",
    "(OFFICIAL) ",
    "@a",
    "^",
];

/// Pieces of prose, besides.
const BLOCKS: &[&str] = &[
    "\n",
    "\n",
    "\n\n",
    "\n\n",
    "\n- ",
    "\n\n- ",
    "\n  - ",
    "\n    - ",
    "\n1. ",
    "\n3) ",
    "\n\n2. ",
    "\n* ",
    "\n   ",
    "\n\n  ",
    "\n\n    ",
    "\n> ",
    "\n\n> ",
    "\n>\n> ",
    "\n  > ",
    "\n\n![](#x)\n\n",
    "\n\n  ![](#x)\n\n",
    "\n- > ",
    "\n- - ",
    "\n1. - ",
    "\n> - ",
    "\r\n",
    "\n\n(TLP:RED) ",
    "\n- (U) ",
];

/// Briefs of each system of markings, and of none: they say how marks are read.
const MARKINGS: [&str; 6] = [
    "",
    "marking = 'TLP:AMBER'\n",
    "marking = 'SECRET//NOFORN'\nscheme = 'us'\n",
    "marking = 'CUI'\n",
    "marking = 'OFFICIAL-SENSITIVE'\n",
    "marking = 'TOP SECRET//SI//NOFORN, TLP:RED'\nscheme = 'us'\n",
];

/// A brief with a source `a` and a source `b`, and with a figure `x`, of a system of markings.
fn ground(marking: &str) -> Brief {
    let source = format!(
        "title = 'T'\ndate = 2026-05-12\nbluf = 'B'\nhandling = 'H'\ncontext = 'C'\n\
         gaps = [{{ text = 'G', plan = 'P' }}]\ntimeline = [{{ date = '2026', text = 'E' }}]\n{marking}\
         [[judgments]]\ntext = 'J'\nbasis = 'B'\n[[conflicts]]\nitem = 'C'\nversions = ['V']\n\
         [[options]]\nname = 'O'\ncosts = 'C'\n[[figures]]\nid = 'x'\ncolumns = ['A']\n\
         rows = [['R']]\nnotes = ['N']\n[sections]\nS = 'S'\n[people]\nP = 'P'\n[acronyms]\nA = 'A'\n\
         [sources]\na = {{ title = 'A' }}\nb = {{ title = 'B' }}\n"
    );
    load(&source).unwrap()
}

/// Whether a writer can say it: emphasis around nothing is what an image inside it leaves, and
/// the reader keeps a line break inside a citation.
fn can_be_written(debug: &str) -> bool {
    let is_empty = |node: &str| debug.contains(node);
    let breaks = |part: &str| part.split('"').next().unwrap_or_default().contains("\\n");
    !is_empty("Emphasis([])")
        && !is_empty("Strong([])")
        && !debug.contains("Foreign { language: \"fr\", nodes: [] }")
        && !debug.split("locator: Some(\"").skip(1).any(breaks)
}

fn random_line(random: &mut Random, brief: &Brief) -> Line {
    let own = brief.marking.as_ref().map(Marking::scheme);
    loop {
        let source = random.pieces(PIECES, 9);
        let (line, problems) = parse_line(&source, own);
        let is_kept = problems.is_empty() && !line.is_empty();
        if is_kept && can_be_written(&format!("{line:?}")) {
            return line;
        }
    }
}

fn random_prose(random: &mut Random, brief: &Brief) -> Prose {
    let own = brief.marking.as_ref().map(Marking::scheme);
    loop {
        let length = random.below(8);
        let source: String = (0..=length)
            .map(|_| random.pieces(PIECES, 4) + BLOCKS[random.below(BLOCKS.len())])
            .collect();
        let (prose, problems) = parse_prose(&source, own);
        if problems.is_empty() && can_be_written(&format!("{prose:?}")) {
            return prose;
        }
    }
}

/// What the loader makes of a text that prints as typed; none where it refuses it.
fn random_plain(random: &mut Random, brief: &Brief) -> Plain {
    let own = brief.marking.as_ref().map(Marking::scheme);
    loop {
        let source = random.pieces(PIECES, 6);
        let marked = opening_mark(&source, own);
        let start = marked.as_ref().map_or(0, |(words, _)| words.end);
        let words: Vec<&str> = source[start..].split_whitespace().collect();
        let mark = match marked {
            Some((_, Err(_))) => continue,
            Some((words, Ok(marking))) => Some(bluf_model::PortionMark { marking, words }),
            None => None,
        };
        if !words.is_empty() {
            return Plain {
                mark,
                text: words.join(" "),
                start: 0,
            };
        }
    }
}

/// Strings that are no texts of the page: one line, as typed.
fn random_string(random: &mut Random) -> String {
    let source = random.pieces(PIECES, 6);
    let words: Vec<&str> = source.split_whitespace().collect();
    words.join(" ")
}

/// A brief with random texts in a field of every kind.
fn random_brief(random: &mut Random) -> Brief {
    let mut brief = ground(MARKINGS[random.below(MARKINGS.len())]);
    let mut lines: Vec<Line> = (0..12).map(|_| random_line(random, &brief)).collect();
    let mut line = || lines.pop().unwrap();
    brief.handling = Some(line());
    brief.bluf = vec![line()];
    let gap = &mut brief.gaps.as_mut().unwrap()[0];
    gap.text = line();
    gap.marking = gap.text.marking().cloned();
    gap.plan = Some(line());
    brief.timeline[0].text = line();
    brief.timeline[0].marking = brief.timeline[0].text.marking().cloned();
    let judgment = &mut brief.judgments[0];
    judgment.text = line();
    judgment.marking = judgment.text.marking().cloned();
    judgment.basis = Some(line());
    let version = &mut brief.conflicts[0].versions[0];
    version.text = line();
    version.marking = version.text.marking().cloned();
    brief.options[0].costs = Some(line());
    brief.figures[0].rows = vec![vec![Cell::Text(line())]];
    brief.figures[0].notes = vec![line()];
    brief.people[0].text = line();
    brief.people[0].name = random.pieces(PIECES, 4) + ["", "\u{7}", "\n", "\t"][random.below(4)];
    brief.context = Some(random_prose(random, &brief));
    brief.sections[0].text = random_prose(random, &brief);
    let heading = random_plain(random, &brief);
    brief.sections[0].heading = bluf_model::SectionHeading::Own(heading);
    brief.title = random_plain(random, &brief);
    brief.keywords = vec![random_plain(random, &brief), random_plain(random, &brief)];
    brief.acronyms[0].long = random_plain(random, &brief);
    brief.figures[0].alt = Some(random_string(random));
    brief.sources[0].origin = Some(random_string(random));
    brief
}

#[test]
fn random_texts_read_back_from_every_kind_of_field() {
    for seed in 1..=4_000 {
        let mut random = Random(0x9e37_79b9_7f4a_7c15 ^ (seed * 0x2545_f491));
        check(&random_brief(&mut random));
    }
}
