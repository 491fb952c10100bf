//! Whatever `check` passes, `render` sets: an error of the template or of the PDF on a brief that
//! the loader and the rules let through is a fault of bluf.

use std::fs;
use std::path::{Path, PathBuf};

use bluf::{Context, Format, NO_DEMANDS, PrepareOptions, Source, SourceIn, TypesetOptions};
use bluf_tests::fixtures::{files_in, organization, root};

/// The briefs of a folder, and of those in it.
fn briefs_in(folder: &Path, found: &mut Vec<PathBuf>) {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{folder:?}: {error}"));
    for path in entries.map(|entry| entry.expect("an entry").path()) {
        if path.is_dir() {
            briefs_in(&path, found);
        } else if path.extension().is_some_and(|end| end == "toml") {
            found.push(path);
        }
    }
}

/// What goes wrong with a brief that is passed; none, where it is not passed or nothing does.
fn fault(name: &str, text: &str, folder: &Path) -> Result<(), Option<String>> {
    let context = Context {
        organization: organization(),
        files: files_in(folder),
    };
    let loaded = bluf::load(name, Source::new(name, text), &context).map_err(|_| None)?;
    let options = PrepareOptions {
        template: None,
        demands: &NO_DEMANDS,
    };
    let prepared = bluf::prepare(loaded, context, &options).map_err(|_| None)?;
    if prepared.findings.iter().any(bluf::Message::is_error) {
        return Err(None);
    }
    let said = |messages: Vec<bluf::Message>| Some(format!("{name}: {messages:#?}"));
    let viewed = bluf::view(&prepared, SourceIn::LeftOut);
    let laid_out = bluf::lay_out(&prepared, &viewed).map_err(said)?;
    let options = TypesetOptions {
        format: Format::Pdf,
        source: SourceIn::LeftOut,
        epoch: None,
    };
    bluf::write(&prepared, &laid_out, &options).map_err(said)?;
    bluf::forget(0);
    Ok(())
}

#[test]
fn every_brief_that_is_passed_is_set() {
    let mut paths = Vec::new();
    for folder in [
        "briefs",
        "tests/briefs",
        "tests/bad",
        "tests/poor",
        "tests/real",
    ] {
        let folder = root().join(folder);
        if folder.is_dir() {
            briefs_in(&folder, &mut paths);
        }
    }
    let mut set = 0;
    for path in &paths {
        let text = fs::read_to_string(path).unwrap_or_default();
        let folder = path.parent().expect("a file is in a folder");
        match fault(&path.to_string_lossy(), &text, folder) {
            Ok(()) => set += 1,
            Err(fault) => assert_eq!(fault, None),
        }
    }
    println!(
        "trust: of {} briefs of the suite {set} pass check, and all of these are set",
        paths.len()
    );
    assert!(set >= 15, "{set} of {} are passed", paths.len());
}

/// Contents that a page has broken at: blanks, references and marks alone, and what looks like
/// markup of the template.
#[test]
fn odd_contents_are_refused_or_set() {
    const CONTENTS: &[&str] = &[
        "",
        " ",
        "\u{a0}",
        "\u{200b}",
        "\u{ad}",
        "(TLP:RED)",
        "(TLP:RED) ",
        "[](#o)",
        "[@s]",
        "*",
        "**",
        "#",
        "$x$",
        "\\",
        "`",
        "<b>",
        "@s",
        "[x]",
        "[](#o) [@s]",
        "~",
        "_",
        "=",
        "- ",
        "1.",
        "> ",
        "![](#f)",
        "#set page(width: 1pt)",
        "//",
        "/*",
        "\"",
        "\u{fffd}",
        "é\u{301}",
        "https://a.b",
        "- - - - x",
        "(a)\n\n(b)",
        "|---|",
        "***",
        "[x]{lang=fr}",
        "\u{2028}x",
    ];
    const FIELDS: &[&str] = &[
        "title = {}\nbluf = 'B.'\n",
        "bluf = {}\ntitle = 'T'\n",
        "title = 'T'\nbluf = 'B.'\nsubtitle = {}\nfrom = {}\nto = [{}]\ncc = {}\nreference = {}\ncontact = {}\nhandling = {}\nenclosures = [{}]\nkeywords = [{}]\n",
        "title = 'T'\nbluf = 'B.'\nsituation = {}\ncontext = {}\nchanges = {}\ngaps = [{}]\n",
        "title = 'T'\nbluf = 'B.'\n[sections]\n{} = 'Words.'\n'Legal' = {}\n",
        "title = 'T'\nbluf = 'B.'\n[annexes]\n{} = 'Words.'\n'Other' = {}\n[people]\n'Jo' = {}\n[acronyms]\nABC = {}\n",
        "title = 'T'\nbluf = 'B.'\n[[recommendations]]\naction = {}\nowner = {}\nrationale = {}\ngroup = {}\n",
        "title = 'T'\nbluf = 'B.'\n[[options]]\nid = 'o'\nname = {}\nbenefits = {}\ncosts = {}\n[[judgments]]\ntext = {}\nbasis = {}\nconfidence = 'low'\n",
        "title = 'T'\nbluf = 'B.'\n[[figures]]\nid = 'f'\ntitle = {}\ncaption = {}\ncredit = {}\ncolumns = [{}, 'N']\nrows = [[{}, 1], ['b', 2]]\nchart = { kind = 'bar' }\nnotes = [{}]\n",
        "title = 'T'\nbluf = 'See [@s].'\n[sources.s]\ntitle = {}\nauthor = {}\npublisher = {}\n",
    ];
    let folder = root().join("tests/briefs");
    let mut set = 0;
    for content in CONTENTS {
        let written = basic_string(content);
        for field in FIELDS {
            let more = "date = 2026-05-12\nlanguage = 'en-GB'\nmarking = 'TLP:RED'\n";
            let text = format!("{more}{}", field.replace("{}", &written));
            match fault(&format!("{content:?} in {field}"), &text, &folder) {
                Ok(()) => set += 1,
                Err(fault) => assert_eq!(fault, None),
            }
        }
    }
    let tried = CONTENTS.len() * FIELDS.len();
    println!("trust: of {tried} odd contents {set} pass check, and all of these are set");
    assert!(set > 100, "{set}");
}

/// A string as TOML's basic string, with every sign beyond ASCII by its number.
fn basic_string(text: &str) -> String {
    let escaped = text.chars().map(|c| match c {
        '"' | '\\' => format!("\\{c}"),
        c if c.is_ascii_graphic() || c == ' ' => c.to_string(),
        c => format!("\\u{:04X}", u32::from(c)),
    });
    format!("\"{}\"", escaped.collect::<String>())
}
