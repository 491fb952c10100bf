//! A brief that is written and read again is the same brief.

#![expect(
    clippy::disallowed_methods,
    reason = "tests read the briefs of the repository"
)]

use std::fs;
use std::path::{Path, PathBuf};

use bluf_model::{
    Block, Brief, Cell, Citation, Inline, Line, Marking, Person, Plain, Prose, ReleaseOptions,
    Scheme, SectionHeading, Withheld, audiences, for_each_block, for_each_inline, parse_prose,
    release, stretch_of,
};
use bluf_toml::{Defaults, FileError, LoadOptions, Problem, load_brief, write_brief};

fn load(source: &str) -> Result<Brief, Vec<Problem>> {
    let options = LoadOptions {
        defaults: &Defaults::default(),
        covers: &|_| true,
        files: &beside,
        limits: bluf_toml::FileLimits::default(),
    };
    load_brief(source, &options).map(|loaded| loaded.brief)
}

/// A file beside a brief of the repository.
fn beside(file: &str) -> Result<Vec<u8>, FileError> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let folders = ["briefs", "tests/briefs"];
    let mut read = folders
        .iter()
        .map(|folder| fs::read(root.join(folder).join(file)));
    read.find_map(Result::ok)
        .map_or_else(|| FileError::no_files(file), Ok)
}

/// What a brief says, without the places of words and the keys of sections: as its debug text, in
/// which runs of words side by side are one.
fn said(brief: &Brief) -> String {
    let said = without_keys(&format!("{brief:?}"));
    let said = without_places(&without_places(&said, ", words: "), ", start: ");
    said.replace("\" }, Text { text: \"", "")
}

/// Leaves out the offsets behind a field, but no other value of that name.
fn without_places(debug: &str, field: &str) -> String {
    let mut parts = debug.split(field);
    let mut kept = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let length = part.find(|c: char| !c.is_ascii_digit() && c != '.');
        let (place, rest) = part.split_at(length.unwrap_or(part.len()));
        if place.is_empty() {
            kept += field;
        }
        kept += rest;
    }
    kept
}

fn without_keys(debug: &str) -> String {
    const SECTION: &str = "Section { key: \"";
    const HEADING: &str = "\", heading: ";
    let mut parts = debug.split(SECTION);
    let mut kept = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let heading = part.find(HEADING).unwrap();
        kept += SECTION;
        kept += stretch_of(part, heading..);
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
    let (was, is) = (said(brief), said(&again));
    if was != is {
        let differs = was.bytes().zip(is.bytes()).take_while(|(a, b)| a == b);
        let same = differs.count();
        let part = |text: &str| {
            let around = same.saturating_sub(300)..(same + 200).min(text.len());
            String::from_utf8_lossy(&text.as_bytes()[around]).into_owned()
        };
        panic!("was: {}\n\nis:  {}\n\n{written}", part(&was), part(&is));
    }
    assert_eq!(write_brief(&again), written);
    written
}

/// Every brief of the repository that can be read.
fn briefs() -> Vec<Brief> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let files = |folder: &str| {
        let entries = fs::read_dir(root.join(folder)).unwrap();
        entries.map(|entry| entry.unwrap().path())
    };
    let mut paths: Vec<PathBuf> = ["briefs", "tests/briefs", "tests/officers", "tests/poor"]
        .into_iter()
        .flat_map(files)
        .filter(|path| path.extension().is_some_and(|end| end == "toml"))
        .filter(|path| !path.ends_with("bluf.toml"))
        .collect();
    paths.extend(files("templates").map(|path| path.join("new.toml")));
    paths.retain(|path| path.is_file());
    let read = |path: &PathBuf| {
        let brief = load(&fs::read_to_string(path).unwrap());
        brief.unwrap_or_else(|problems| panic!("{}: {problems:#?}", path.display()))
    };
    paths.iter().map(read).collect()
}

#[test]
fn every_brief_and_every_release_of_it_reads_back() {
    let briefs = briefs();
    assert!(briefs.len() >= 20, "{}", briefs.len());
    let mut releases = 0;
    for brief in briefs {
        check(&brief);
        for at in audiences(&brief) {
            for withheld in [Withheld::Said, Withheld::Unsaid] {
                let at = at.clone();
                let released = release(&brief, &ReleaseOptions { at, withheld });
                releases += released.iter().map(check).count();
            }
        }
    }
    assert!(releases >= 10, "{releases}");
}

/// A brief of the required keys, and more lines below or above them.
fn with(lines: &str) -> Brief {
    let (above, below) = lines.split_at(lines.find('[').unwrap_or(lines.len()));
    load(&format!(
        "title = 'T'\ndate = 2026-05-12\nbluf = 'B'\n{above}\n{below}"
    ))
    .unwrap()
}

#[test]
fn prose_is_written_as_a_person_types_it() {
    for prose in [
        "One.\n\nTwo *of* **three**, see [](#x) and [his words](#x) [@a, p. 4, grade C3; @b].",
        "Asked [for](https://a.b/c_d(e)), told (https://a.b/c_d), see https://a.b/c.",
        "The [mot *juste*]{lang=fr}, #1, $5, 2*3*4, snake_case, a * b, C:\\Users, x < y > z, [sic].",
        "Three:\n\n- one\n- two\n  - of it\n  - and of it\n- three",
        "Run `a  --b *c*`, ``d`e`` and `` `f` ``; \\--so, x \\-\\- y, \\`no\\`.",
        "One.[^a] Two.[^b]\n\n- Three[^a]\n\n[^a]: \\- A *note*, p. 4 [@a].\n\n[^b]: (TLP:RED) Another.",
        "\n- only one\n  - below it",
        "- one\n\n  and more\n\n- two\n\n  ![](#x)",
        "9. nine\n10. ten\n\n11)\ta list of its own",
        "- one\n\n* and another list\n\n- and a third",
        "> Quoted:\n>\n> - one\n> - two\n\nSaid he.",
        "\n- - in a list\n  - in a list",
        "\\- no bullet\n\n1\\. no number\n\n\\> no quotation\n\n\\# no heading\n\n2026\\. A year.",
        "\\*as typed\\*, \\[@a], [x\\](y), [x\\]{lang=fr}, \\<b>, https\\://a.b, a\\\\*b*",
        "98. a\n99. b\n100. c",
        "\\• no bullet\n\n(a) one\n(b) two\n    i. of it\n    ii. and of it\n\nA\\. S said (1) it.",
        "1. one\n2. two\n\n4.\tfour",
        "- a\n\n  1.\tb\n\n  2) c\n  3) d\n\n- c",
        "- a\n  3.\tb\n- c|d\n- \\|--|",
        "[\\@a is *text*]{lang=fr}, [@a, p. \\<b>], [@a][@b][@b], [@a]\\(b), a\\",
        "[w](https://a.b/\\\\*c\\<b>), [w](https://a.b/\\(c), <https://a.b/\\>.",
        "[w [https://a.b/c\\]:d](https://a.b/c]:d)x",
        "Look\\![](#x) x\\][](#x) \\<[](#x)",
    ] {
        let source = "[[figures]]\nid = 'x'\nfile = 'x.png'\nalt = 'X'\n\
             [sources]\na = { title = 'A' }\nb = { title = 'B' }\n";
        let mut brief = with(source);
        let (parsed, problems) = parse_prose(prose, None);
        assert_eq!(problems, [], "{prose}");
        brief.situation = Some(parsed);
        let written = check(&brief);
        let expected = format!("situation = '''\n{prose}\n'''\n");
        assert!(written.contains(&expected), "{expected}\n{written}");
    }
}

#[test]
fn a_mark_is_written_where_it_is_read() {
    // Without a marking of the brief, `(C)` is a letter of a list.
    let brief = with("context = '''\n(CONFIDENTIAL) One.\n\n(U//NF) Two.\n\n\\(U) Three.\n'''");
    let written = check(&brief);
    assert!(written.contains("\n(CONFIDENTIAL) One.\n\n(U//NF) Two.\n\n\\(U) Three.\n"));

    let brief = with(
        "marking = 'SECRET//NOFORN'\nscheme = 'us'\n\
         [[judgments]]\ntext = '(S//NF) One.'\n\
         [[judgments]]\ntext = '(U) Two.'\nmarking = 'U'\n\
         [[judgments]]\ntext = 'Three.'\nmarking = 'U'\n\
         [[judgments]]\ntext = '(U) \\(S) Four. \\(U) S\\//NF, *\\[TLP:RED\\]*, (and) (C4).'\n\
         [sources]\nb = { title = '(S) Two' }\n",
    );
    let written = check(&brief);
    for lines in [
        "\ntext = '''(S//NF) One.'''\n\n",
        "\ntext = '''(U) Two.'''\n\n",
        "\ntext    = '''Three.'''\nmarking = \"UNCLASSIFIED\"\n",
        "\ntext = '''(U) \\(S) Four. \\(U) S//NF, *\\[TLP:RED\\]*, (and) (C4).'''\n",
        "\nb = { title = \"Two\", marking = \"SECRET\" }\n",
    ] {
        assert!(written.contains(lines), "{lines}\n{written}");
    }
}

#[test]
fn the_system_is_named_where_the_marking_alone_is_anothers() {
    let mut brief = with("marking = 'CUI'\n");
    assert_eq!(brief.scheme, None);
    assert!(!check(&brief).contains("scheme"));
    brief.marking = Marking::parse("U", Some(Scheme::CUI)).ok();
    let again = load(&write_brief(&brief)).unwrap();
    assert_eq!(again.marking, brief.marking);
    assert_eq!(again.scheme, Some(Scheme::CUI));
}

#[test]
fn headings_that_make_the_same_key_keep_apart() {
    let brief = with(
        "marking = 'SECRET'\nscheme = 'us'\n\
         [sections]\nlegal = '1'\n'legal ' = '2'\n'A' = '3'\n'A ' = '4'\n\
         '(S) A' = '5'\n'(SECRET) A' = '6'\n\"title\" = '7'\n\
         [people]\n'bluf' = '9'\n\"a\\nb'\" = '10'\n",
    );
    check(&brief);
}

/// A brief with something of every kind, as it is written.
const WRITTEN: &str = r#"title       = "(U) Port of Astervik: boxes moving by hand, service likely back by Friday"
subtitle    = "Third brief"
date        = 2026-05-12
cutoff      = "2026-05-12 16:00"
accessed    = 2026-05-11
decision_by = 2026-05-14
template    = "decision-memo"
status      = "final"
from        = { name = "Jo Lindqvist", office = "Transport Security Division" }
through     = "Director of Ports"
to          = ["Minister for Ports", { name = "Permanent Secretary", office = "Ministry" }]
cc          = 'The "Friday" group'
contact     = "Duty desk, ext. 4400"
reference   = "TSD/2026/0417"
supersedes  = "astervik-day-two"
enclosures  = "Berth log"
marking     = "SECRET//NOFORN"
scheme      = "us"
releases    = "UNCLASSIFIED"
language    = "en-GB"
yardstick   = "phia"
keywords    = ["port", "ransomware"]
handling    = '''Not for the operator.'''

bluf = [
  '''(U) Container moves are at 40% of normal.''',
  '''(S) The *operator* is **likely** to restore service by Friday [@call, p. 2, grade C3; @log].''',
]

changes = '''
The queue is 9 ships (was 7).
'''

situation = '''
(U) Staff made 410 moves by hand, see https://astervik.example/log and [the plan](https://astervik.example/plan):

- cranes
- gates
  1. north
  2. south

> He said: [rien du tout]{lang=fr}.

![](#moves)
'''

context = '''
(U) The port carries 38% of the country's boxes.

It carries all of its *insulin*.
'''

source_summary = '''
One call and one log.
'''

gaps = [
  '(U) What was in the 60 GB.',
  { text = '''Whether the operator's insurance pays.''', plan = 'Asked on 11 May.', marking = "UNCLASSIFIED" },
]

timeline = [
  { date = "2025", text = 'Last exercise.' },
  { date = 2026-05-10, text = '(U) Ransomware.' },
  { date = "2026-05-10 03:10", text = 'Systems stop.', marking = "UNCLASSIFIED" },
]

statistics = [
  { label = "Moves", period = "11 May", value = 410, unit = "boxes", about = true, status = "provisional", source = "log" },
  { label = "A year", value = 380_000 },
]

[[recommendations]]
group     = "Keep boxes moving"
id        = "trucks"
action    = '''(U) Approve night driving.'''
owner     = "Transport"
due       = 2026-05-13
rationale = '''[](#friday) does not cover chilled food.'''

[[recommendations]]
action   = '''Note the claim.'''
decision = "note"

[[dissents]]
organization = "Labour"
on           = "trucks"
text         = '''Drivers are tired.'''

[[judgments]]
id          = "friday"
text        = '''The system will be back by Friday.'''
likelihood  = "likely"
confidence  = "moderate"
basis       = '''Backups exist [@call].'''
alternative = '''The backups are encrypted, too.'''
marking     = "SECRET"

[[indicators]]
judgment  = "friday"
text      = '''Restore runs.'''
threshold = '''Two fail.'''
direction = "weakens"

[[options]]
id          = "night"
name        = "Night driving"
description = '''For two weeks.'''
benefits    = "'Faster', they say."
costs       = '''(5\* per box) euros.'''
risks       = "They say 'none'"
recommended = true

[[assumptions]]
id       = "power"
text     = '''Power stays on.'''
if_wrong = '''Nothing moves.'''

[[conflicts]]
item       = '''Ships waiting'''
versions   = [
  'Nine [@log]',
  { text = 'Seven [@call]', marking = "UNCLASSIFIED" },
]
resolution = '''Nine.'''

[[clearances]]
office  = "Treasury"
status  = "changes"
date    = 2026-05-12
comment = '''Costs.'''

[[figures]]
id      = "moves"
title   = "(U) Moves a day"
caption = '''By hand.'''
source  = "log"
columns = ["Day", "Moves"]
rows    = [
  ['Sunday', 0],
  ['Monday', 410.5],
]
notes   = '''Counted at the gate.'''

[[figures]]
credit = "Port"
file   = "quay.png"
alt    = "A quay with no crane moving."
width  = 60

[[allow]]
rule   = "late-source"
place  = "sources.log"
reason = "It is ours."
until  = 2026-12-31

[sections]
legal = '''
(U) The act of 2019 covers it.
'''
"(U) Chilled food" = '''
Two days.
'''

[annexes]
Method = '''
By eye.
'''

[people]
"Ann O'Hara" = '''Harbour master.'''

[acronyms]
TOS = "terminal operating system"

[classification]
classified_by = "Director of Ports"
derived_from  = ["Guide 12", "Guide 14"]
declassify_on = "2036-05-12"
marking       = "UNCLASSIFIED"

[cui]
controlled_by = "Ports"
contact       = "Duty desk"

[released]
at       = "SECRET"
withheld = ["judgments", "people"]

[sources]
call = { title = "Call with the operations director", author = ["Lindqvist, Jo", "Smed & Daughters"], date = 2026-05-10, type = "interview", grade = "B2", origin = "Operator", descriptor = "A party to it", marking = "SECRET" }
log  = { title = "Loggen", publisher = "Astervik port", date = "2026-05", number = "A-14", url = "https://astervik.example/log", accessed = 2026-05-11, language = "sv" }
"#;

#[test]
fn a_brief_is_written_so() {
    assert_eq!(check(&load(WRITTEN).unwrap()), WRITTEN);
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

    fn one<'a>(&mut self, pieces: &[&'a str]) -> &'a str {
        pieces[self.below(pieces.len())]
    }

    fn some(&mut self, pieces: &[&str], most: usize) -> String {
        let length = self.below(most + 1);
        (0..length).map(|_| self.one(pieces)).collect()
    }
}

/// Pieces of lines that are markup, or nearly so.
#[rustfmt::skip]
const PIECES: &[&str] = &[
    "a", "b c", "é", "中", "£", "5", " ", " ", " ", "\u{a0}", "x\ty", "  ", "*", "*", "**", "***",
    "*a*", "**b**", "*\"a\"*", "_", "`", "~", "&", "&amp;", "<", ">", "<b>", "</b>", "<l>", "<br",
    "\\", "\\", "\\*", "\\[", "\\]", "\\(", "\\<", "\\`", "\\_", "\"", "'", "'''", "\"\"\"", "[",
    "]", "(", ")", "{", "}", "!", "![", "](", "]: ", "[@a", "[@a]", "[@a; @b]",
    "[@a, p. 4, grade C3; @b]", "[@b, p. \\[4\\] ]", "[@a, n. *4* <b", "; @b", "](#x)", "[](#x)",
    "[his words](#x)", "[mot *juste*]{lang=fr}", "{lang=fr}", "[mot", "[](", "https://a.b/c)",
    "https://a.b/c_d", "http://a.b", "<https://a.b/c>", "[w](https://a.b/(c)", "[w](https://a.b)",
    "<mailto:a@b.c>", "://", "http", "#", "# ", "- ", "+ ", "* ", "`a`", "`` b` ``", "`\\*`", "[^a]", "[^b]", "\n\n[^a]: c [@a]", "[^", "\\--", "\\-", "1. ", "1) ", "2026. ", "7.", "a. ", "(i) ", "• ", "– ",
    "> ", "|", "--", "|--|", "===", "---", ":", ";", ".", ",", "?", "(U) ", "(U)", "(TLP:RED)",
    "(TLP:RED) ", "(S//NF) ", "(CONFIDENTIAL)", "(C) ", "(OFFICIAL) ", "@a", "^",
];

/// Pieces between them that make blocks.
#[rustfmt::skip]
const BLOCKS: &[&str] = &[
    "\n", "\n", "\n\n", "\n\n", "\n- ", "\n\n- ", "\n  - ", "\n    - ", "\n1. ", "\n3) ", "\n\n2. ", "\n2. ",
    "\n2) ", "\na. ", "\nb. ", "\n(i) ", "\n(ii) ", "\n• ", "\n1.\t", "\n–\t", "\n– ",
    "\n* ", "\n   ", "\n\n  ", "\n\n    ", "\n> ", "\n\n> ", "\n>\n> ", "\n  > ", "\n\n![](#x)\n\n",
    "\n\n  ![](#x)\n\n", "\n- > ", "\n- - ", "\n1. - ", "\n> - ", "\r\n", "\n\n(TLP:RED) ", "\n- (U) ",
];

/// A brief of each system of markings, and of none, for they say how marks are read.
const MARKINGS: &[&str] = &[
    "",
    "marking = 'TLP:AMBER'\n",
    "marking = 'SECRET//NOFORN'\nscheme = 'us'\n",
    "marking = 'CUI'\n",
    "marking = 'OFFICIAL-SENSITIVE'\n",
    "marking = 'TOP SECRET//SI//NOFORN, TLP:RED'\nscheme = 'us'\n",
];

/// What the loader makes of more lines above the tables of a brief that has a source `a` and a
/// source `b`, and a figure `x`; none where it refuses them.
fn ground(lines: &str) -> Option<Brief> {
    let mut source = format!("title = 'T'\ndate = 2026-05-12\nbluf = 'B'\n{lines}\n");
    source += "gaps = [{ text = 'G', plan = 'P' }]\ntimeline = [{ date = '2026', text = 'E' }]
        [[judgments]]\ntext = 'J'\n[[conflicts]]\nitem = 'C'\nversions = ['V']
        [[options]]\nname = 'O'\n[[figures]]\nid = 'x'\ncolumns = ['A']\nrows = [['R']]
        [sections]\nS = 'S'\n[acronyms]\nA = 'A'
        [sources]\na = { title = 'A' }\nb = { title = 'B' }\n";
    load(&source).ok()
}

/// Whether markup can say a text. Beside the trees that
/// `write_brief` speaks of, the parser leaves some that an author would not know again: emphasis
/// out of which an image fell, and half escaped places in sources.
fn can_be_said(blocks: &[Block]) -> bool {
    let mut can = true;
    let mut has_star = false;
    let mut is_nested = false;
    for_each_block(blocks, &mut |block| match block {
        Block::Paragraph(line) => for_each_inline(&line.nodes, &mut |node| match node {
            Inline::Text { text, .. } => {
                can &= !text.contains('\n');
                has_star |= text.contains('*');
            }
            Inline::Emphasis(nodes) | Inline::Strong(nodes) => {
                let is_whole = |it: Option<&Inline>| match it {
                    Some(Inline::Text { text, .. }) => text.trim() == text || nodes.len() > 1,
                    it => it.is_some(),
                };
                let ends = |it: &Inline| matches!(it, Inline::Text { text, .. } if text.ends_with(char::is_whitespace));
                can &= is_whole(nodes.first()) && !nodes.last().is_some_and(ends);
                for_each_inline(nodes, &mut |inner| {
                    is_nested |= matches!(inner, Inline::Emphasis(_) | Inline::Strong(_));
                });
            }
            Inline::Foreign { nodes, .. } => can &= !nodes.is_empty(),
            Inline::Cite { citations, .. } => can &= citations.iter().all(is_clean),
            Inline::Reference { .. }
            | Inline::Link { .. }
            | Inline::Note { .. }
            | Inline::Code { .. }
            | Inline::Hyphens { .. } => {}
        }),
        Block::Figure { .. } | Block::List { .. } | Block::Quote(_) => {}
    });
    can && !(has_star && is_nested)
}

fn is_clean(citation: &Citation) -> bool {
    let is_clean = |locator: &String| {
        let parts: Vec<&str> = locator.split(',').map(str::trim).collect();
        parts.join(", ") == *locator && !locator.contains('\n') && !parts.contains(&"")
    };
    ["a", "b"].contains(&citation.source.as_str()) && citation.locator.as_ref().is_none_or(is_clean)
}

/// A basic string of TOML.
fn quoted(text: &str) -> String {
    let text = text.replace('\\', "\\\\").replace('"', "\\\"");
    let text = text.replace('\r', "\\r").replace('\n', "\\n");
    format!("\"{}\"", text.replace('\u{7}', "\\u0007"))
}

/// The brief in which a random text stands under a key, if the loader takes it.
fn taken(marking: &str, key: &str, text: &str) -> Option<Brief> {
    ground(&format!("{marking}{key} = {}\n", quoted(text)))
}

fn random_line(random: &mut Random, marking: &str) -> Line {
    loop {
        let brief = taken(marking, "handling", &random.some(PIECES, 9));
        let line = brief.and_then(|brief| brief.handling);
        if let Some(line) = line.filter(|line| !line.is_empty())
            && can_be_said(&[Block::Paragraph(line.clone())])
        {
            return line;
        }
    }
}

fn random_prose(random: &mut Random, marking: &str) -> Prose {
    loop {
        let pieces = random.below(9);
        let source: String = (0..=pieces)
            .map(|_| random.some(PIECES, 4) + random.one(BLOCKS))
            .collect();
        let prose = taken(marking, "context", &source).and_then(|brief| brief.context);
        if let Some(prose) = prose.filter(|prose| can_be_said(&prose.blocks)) {
            return prose;
        }
    }
}

fn random_plain(random: &mut Random, marking: &str) -> Plain {
    loop {
        let brief = taken(marking, "subtitle", &random.some(PIECES, 6));
        let plain = brief.and_then(|brief| brief.subtitle);
        if let Some(plain) = plain.filter(|plain| !plain.text.is_empty()) {
            return plain;
        }
    }
}

fn random_string(random: &mut Random, marking: &str) -> String {
    loop {
        let brief = taken(marking, "supersedes", &random.some(PIECES, 6));
        if let Some(string) = brief.and_then(|brief| brief.supersedes) {
            return string;
        }
    }
}

fn random_person(random: &mut Random, marking: &str) -> Person {
    loop {
        let name = random.some(PIECES, 4) + random.one(&["", "\u{7}", "\n", "\t"]);
        let people = format!("{marking}people = {{ {} = 'P' }}\n", quoted(&name));
        if let Some(mut brief) = ground(&people) {
            return brief.people.remove(0);
        }
    }
}

/// A brief with random texts in a field of every kind.
fn random_brief(random: &mut Random) -> Brief {
    let system = random.one(MARKINGS);
    let mut brief = ground(system).unwrap();
    let mut lines: Vec<Line> = (0..12).map(|_| random_line(random, system)).collect();
    let mut line = || lines.pop().unwrap();
    brief.handling = Some(line());
    brief.bluf = vec![line()];
    let gap = &mut brief.gaps.as_mut().unwrap()[0];
    (gap.text, gap.plan) = (line(), Some(line()));
    let event = &mut brief.timeline[0];
    event.text = line();
    let judgment = &mut brief.judgments[0];
    (judgment.text, judgment.basis) = (line(), Some(line()));
    let version = &mut brief.conflicts[0].versions[0];
    version.text = line();
    brief.options[0].costs = Some(line());
    brief.figures[0].rows = vec![vec![Cell::Text(line())]];
    brief.figures[0].notes = vec![line()];
    brief.people = vec![random_person(random, system)];
    brief.people[0].text = line();
    brief.context = Some(random_prose(random, system));
    brief.sections[0].text = random_prose(random, system);
    brief.sections[0].heading = SectionHeading::Own(random_plain(random, system));
    brief.title = random_plain(random, system);
    brief.keywords = vec![random_plain(random, system), random_plain(random, system)];
    brief.acronyms[0].long = random_plain(random, system);
    brief.figures[0].alt = Some(random_string(random, system));
    brief.sources[0].origin = Some(random_string(random, system));
    brief
}

#[test]
fn random_texts_read_back_from_a_field_of_every_kind() {
    for seed in 1..=3_000 {
        check(&random_brief(&mut Random(seed * 0x9e37_79b9_7f4a)));
    }
}
