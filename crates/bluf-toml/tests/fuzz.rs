//! Whatever is written in a brief, loading it ends, and every place that it names is in the file.

#![expect(
    clippy::disallowed_methods,
    reason = "tests read the briefs of the repository"
)]

use std::fs;
use std::path::{Path, PathBuf};

use bluf_model::stretch_of;
use bluf_toml::{Defaults, LoadOptions, load_brief};

/// Pieces that mean something in TOML or in text, so that the mutations are not all of one kind.
const PIECES: &[&str] = &[
    "[",
    "]",
    "[[",
    "]]",
    "{",
    "}",
    ",",
    "=",
    "'",
    "\"",
    "'''",
    "\"\"\"",
    "\n",
    "\r\n",
    "\r",
    "\t",
    "#",
    ".",
    "-",
    "\\",
    "\\u0007",
    " ",
    "é",
    "起",
    "🏗",
    "\u{202e}",
    "\u{feff}",
    "\u{7}",
    "a = ",
    "[x]",
    "[judgments]",
    "x y = 1",
    "2026-02-30",
    "24.3.2026",
    "1.050.200",
    "1,050",
    "true",
    "[@",
    "[](#",
    "]: ",
    "<b>",
    "''",
    ", ,",
    "= {",
];

/// Numbers that are the same on every run.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % limit.max(1) as u64).unwrap()
    }

    /// A place between two characters.
    fn place(&mut self, text: &str) -> usize {
        let mut offset = self.below(text.len() + 1);
        while !text.is_char_boundary(offset) {
            offset -= 1;
        }
        offset
    }
}

fn mutated(source: &str, random: &mut Random) -> String {
    let mut text = source.to_owned();
    for _ in 0..=random.below(4) {
        let (one, other) = (random.place(&text), random.place(&text));
        let far = one.max(other).min(one.min(other) + 40);
        let end = (0..=far)
            .rev()
            .find(|offset| text.is_char_boundary(*offset))
            .unwrap();
        let start = one.min(other).min(end);
        match random.below(4) {
            0 => text.replace_range(start..end, ""),
            1 => text.replace_range(
                start
                    ..stretch_of(&text, start..)
                        .chars()
                        .next()
                        .map_or(start, |c| start + c.len_utf8()),
                "",
            ),
            2 => {
                let copy = stretch_of(&text, start..end).to_owned();
                text.insert_str(end, &copy);
            }
            _ => text.insert_str(start, PIECES[random.below(PIECES.len())]),
        }
    }
    text
}

fn check(source: &str) {
    let defaults = Defaults::default();
    let covers = |c: char| u32::from(c) < 0x2500;
    let options = LoadOptions {
        defaults: &defaults,
        covers: &covers,
        files: &bluf_toml::FileError::no_files,
        limits: bluf_toml::FileLimits::default(),
    };
    for problem in load_brief(source, &options).err().into_iter().flatten() {
        for label in std::iter::once(&problem.label).chain(&problem.others) {
            assert!(
                source.get(label.span.clone()).is_some(),
                "{problem:#?}\n{source:?}"
            );
        }
        assert!(!problem.message.contains("``"), "{problem:#?}\n{source:?}");
    }
}

fn briefs() -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let bad = fs::read_dir(root.join("tests/bad"))
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let mut paths: Vec<PathBuf> = bad
        .filter(|path| path.extension().is_some_and(|end| end == "toml"))
        .collect();
    paths.push(root.join("briefs/brackenholt-water.toml"));
    paths.sort();
    paths
        .iter()
        .map(|path| fs::read_to_string(path).unwrap())
        .collect()
}

#[test]
fn no_brief_breaks_the_loader_or_loses_its_place() {
    let briefs = briefs();
    let mut random = Random(0x2545_f491_4f6c_dd1d);
    for brief in &briefs {
        check(brief);
    }
    for _ in 0..3_000 {
        let brief = &briefs[random.below(briefs.len())];
        check(&mutated(brief, &mut random));
    }
}
