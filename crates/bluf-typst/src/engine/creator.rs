//! The program that made a file, and which page it is: written into each file that leaves the
//! engine, and read back.
//!
//! A PDF has its place for it, `Creator`. A PNG has the text `Software` (PNG, third edition,
//! 11.3.3.2), and an SVG a comment at its very beginning.

use std::panic::catch_unwind;

use crc32fast::Hasher;
use hayro_syntax::Pdf;

/// Who made a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// The program and its version, such as "bluf 0.1.0".
    pub creator: String,
    /// Which page of how many it is, counted from 1; none for a whole document.
    pub page: Option<(usize, usize)>,
}

/// What every PNG begins with.
const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

/// Where the second chunk of a PNG begins: behind the signature and the header of 25 bytes.
const SECOND_CHUNK: usize = 33;

/// The keyword of a PNG's text that names the program.
const KEYWORD: &[u8] = b"Software\0";

/// The line that a PDF has once, before its end, and once more for each time that it was added to.
const END: &[u8] = b"startxref";

/// What opens and closes a comment of an SVG.
const COMMENT: (&str, &str) = ("<!-- ", " -->");

/// The most bytes of an SVG before the comment: those of its first tag.
const FIRST_TAG: usize = 4096;

/// Who made a file; none, where it does not say so in the way of this engine, or was changed since.
#[must_use]
pub fn made(bytes: &[u8]) -> Option<Made> {
    if bytes.starts_with(b"%PDF-") {
        return Some(Made {
            creator: of_pdf(bytes)?,
            page: None,
        });
    }
    let words = if bytes.starts_with(SIGNATURE) {
        of_png(bytes)?
    } else {
        of_svg(bytes)?
    };
    let (creator, page) = words.rsplit_once(", page ")?;
    let (number, count) = page.split_once(" of ")?;
    Some(Made {
        creator: creator.to_owned(),
        page: Some((number.parse().ok()?, count.parse().ok()?)),
    })
}

/// Writes into a PNG who made it.
pub(super) fn mark_png(mut png: Vec<u8>, made: &Made) -> Vec<u8> {
    let content = [KEYWORD, words(made).as_bytes()].concat();
    let length = u32::try_from(content.len()).expect("the name of a program is short");
    let named = [b"tEXt", content.as_slice()].concat();
    let mut sum = Hasher::new();
    sum.update(&named);
    let chunk = [
        &length.to_be_bytes(),
        named.as_slice(),
        &sum.finalize().to_be_bytes(),
    ];
    png.splice(SECOND_CHUNK..SECOND_CHUNK, chunk.concat());
    png
}

/// Writes into an SVG who made it.
pub(super) fn mark_svg(mut svg: String, made: &Made) -> String {
    let first_tag = svg.find('>').map_or(0, |end| end + 1);
    // Two hyphens would end the comment.
    let words = words(made).replace("--", "-");
    svg.insert_str(first_tag, &format!("{}{words}{}", COMMENT.0, COMMENT.1));
    svg
}

/// `bluf 0.1.0, page 2 of 11`
fn words(made: &Made) -> String {
    match made.page {
        Some((number, count)) => format!("{}, page {number} of {count}", made.creator),
        None => made.creator.clone(),
    }
}

/// A PDF that another program has changed since is not ours: whoever signs or annotates one adds
/// to its end, and whoever writes it anew names himself as its producer.
fn of_pdf(pdf: &[u8]) -> Option<String> {
    let is_end = |line: &&[u8]| line.trim_ascii_end() == END;
    let lines = pdf.split(|byte| matches!(byte, b'\n' | b'\r'));
    let ends = lines.filter(is_end).count();
    let bytes = pdf.to_vec();
    // A damaged file may make the library that reads it panic.
    let metadata = catch_unwind(|| Some(Pdf::new(bytes).ok()?.metadata().clone()));
    let metadata = metadata.ok().flatten()?;
    let creator = metadata.creator.filter(|_| ends == 1);
    let creator = creator.filter(|_| metadata.producer.is_none())?;
    String::from_utf8(creator).ok()
}

fn of_png(png: &[u8]) -> Option<&str> {
    let (length, rest) = png.get(SECOND_CHUNK..)?.split_first_chunk()?;
    let length = usize::try_from(u32::from_be_bytes(*length)).ok()?;
    let content = rest.strip_prefix(b"tEXt")?.get(..length)?;
    std::str::from_utf8(content.strip_prefix(KEYWORD)?).ok()
}

fn of_svg(svg: &[u8]) -> Option<&str> {
    let head = svg.get(..FIRST_TAG).unwrap_or(svg);
    let end = head.iter().position(|byte| *byte == b'>')?;
    let rest = head.strip_prefix(b"<svg").and(head.get(end + 1..))?;
    // The head may end within a character.
    let rest = rest.utf8_chunks().next()?.valid();
    let (words, _) = rest.strip_prefix(COMMENT.0)?.split_once(COMMENT.1)?;
    Some(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page() -> Made {
        Made {
            creator: "bluf 0.1.0".to_owned(),
            page: Some((2, 11)),
        }
    }

    #[test]
    fn a_picture_says_who_made_it_behind_its_header() {
        let header = [SIGNATURE, &[7; 25]].concat();
        let png = mark_png([&header, b"rest".as_slice()].concat(), &page());
        // The sum is that of another program, zlib.
        let text = b"\0\0\0\x21tEXtSoftware\0bluf 0.1.0, page 2 of 11\x1c\xd9\x25\xd7";
        assert_eq!(png, [&header, text.as_slice(), b"rest"].concat());
        assert_eq!(made(&png), Some(page()));
        assert_eq!(made(&png[..50]), None);
    }

    #[test]
    fn a_drawing_says_who_made_it() {
        let svg = mark_svg("<svg a=\"b\"><g/></svg>".to_owned(), &page());
        assert_eq!(
            svg,
            "<svg a=\"b\"><!-- bluf 0.1.0, page 2 of 11 --><g/></svg>"
        );
        assert_eq!(made(svg.as_bytes()), Some(page()));
    }

    #[test]
    fn what_only_speaks_of_the_program_was_not_made_by_it() {
        for text in [
            "<svg><g/><!-- bluf 0.1.0, page 2 of 11 --></svg>",
            "<!-- bluf 0.1.0, page 2 of 11 --><svg/>",
            "<svg><!-- bluf 0.1.0 --></svg>",
            "<svg",
            "%PDF-1.7\n/Creator (bluf 0.1.0)",
            "\u{89}PNG\r\n",
            "",
        ] {
            assert_eq!(made(text.as_bytes()), None, "{text}");
        }
    }
}
