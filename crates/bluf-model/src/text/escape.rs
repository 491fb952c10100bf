//! Keeps text as typed where CommonMark would read markup that authors of briefs do not mean.
//!
//! The parser behind [`super::parse`] knows all of CommonMark; briefs have a small subset of
//! it. Here every character that would start anything outside the subset gets a backslash, so
//! that the parser hands it back as text, and every byte keeps its place in the author's field.

use super::code::code_spans;
use super::items::items;
use super::levels::{Piece, starts};
use super::marker::{Opening, is_bullet, item_sign};
use super::problem::{TextProblem, TextProblemKind};
use super::shape::{is_rule, shapes};
use crate::{Scheme, Words, stretch_of};

/// A text made safe for a CommonMark parser.
pub(super) struct Escaped {
    /// The text to parse.
    pub text: String,
    /// Where stretches of `text` come from: offset here, offset in the field. Sorted.
    origins: Vec<(usize, usize)>,
    /// What opens each item of a list: the offset of its marker in `text`. Sorted.
    items: Vec<(usize, Opening)>,
}

/// HTML elements that authors write when they mean markup. Anything else in angle brackets
/// is text.
const HTML_ELEMENTS: &[&str] = &[
    "a",
    "abbr",
    "article",
    "b",
    "blockquote",
    "body",
    "br",
    "center",
    "code",
    "dd",
    "del",
    "details",
    "div",
    "dl",
    "dt",
    "em",
    "font",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hr",
    "html",
    "i",
    "iframe",
    "img",
    "input",
    "ins",
    "li",
    "link",
    "mark",
    "meta",
    "nav",
    "ol",
    "p",
    "pre",
    "s",
    "script",
    "section",
    "small",
    "span",
    "strike",
    "strong",
    "style",
    "sub",
    "summary",
    "sup",
    "svg",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "title",
    "tr",
    "u",
    "ul",
];

impl Escaped {
    /// The stretch of the field that a stretch of the text to parse comes from.
    pub(super) fn origin(&self, range: &Words) -> Words {
        let start = self.offset(range.start);
        let end = if range.is_empty() {
            start
        } else {
            self.offset(range.end - 1) + 1
        };
        start..end
    }

    /// What opens the item that begins at an offset of the text to parse.
    pub(super) fn opening(&self, offset: usize) -> Opening {
        let next = self.items.partition_point(|(here, _)| *here < offset);
        let opening = self.items.get(next).map(|(_, opening)| *opening);
        opening.unwrap_or(Opening::Bullet('-'))
    }

    fn offset(&self, offset: usize) -> usize {
        let next = self.origins.partition_point(|(here, _)| *here <= offset);
        let (here, there) = self.origins[next - 1];
        there + (offset - here)
    }

    /// Copies `part`, which begins at `there` of the field.
    fn copy(&mut self, part: &str, there: usize) {
        self.origins.push((self.text.len(), there));
        self.text.push_str(part);
    }
}

/// A text in which there is nothing to escape.
pub(super) fn as_typed(field: &str) -> Escaped {
    Escaped {
        text: field.to_owned(),
        origins: vec![(0, 0)],
        items: Vec::new(),
    }
}

/// Writes each line as CommonMark has it and escapes what the subset does not have, when `own` is
/// the brief's system of markings.
pub(super) fn escape(field: &str, own: Option<Scheme>, problems: &mut Vec<TextProblem>) -> Escaped {
    let mut escaped = Escaped {
        text: String::with_capacity(field.len()),
        origins: vec![(0, 0)],
        items: Vec::new(),
    };
    let code = code_spans(field);
    let lines = shapes(field, own);
    let items = items(field, &lines);
    for (number, (line, start)) in lines.iter().zip(starts(&lines, &items)).enumerate() {
        if start.ends_list {
            escaped.copy("\n", line.start);
        }
        for piece in &start.pieces {
            match piece {
                Piece::Spaces(count) => escaped.copy(&" ".repeat(*count), line.start),
                Piece::Quotation(at) => escaped.copy("> ", *at),
                Piece::Note(words) => escaped.copy(stretch_of(field, words.clone()), words.start),
                Piece::Item(at, opening) => {
                    escaped.items.push((escaped.text.len(), *opening));
                    escaped.copy("- ", *at);
                }
            }
        }
        let content = stretch_of(field, start.words.min(line.end)..line.end);
        let words = content.trim_start();
        let begin = start.words + (content.len() - words.len());
        if line.note.is_some() {
            escaped.copy(" ", begin);
            // No item of a list opens a note.
            if words.starts_with(['-', '+', '*']) && item_sign(words).is_some() {
                escaped.copy("\\", begin);
            }
        }
        let content = words;
        let next = lines.get(number + 1);
        let below = next.map_or("", |it| stretch_of(field, it.start..it.end).trim());
        if !content.is_empty() {
            let text = Typed { code: &code };
            escape_line(content, begin, below, &text, &mut escaped, problems);
        }
        if let Some(next) = next {
            escaped.copy("\n", next.start - 1);
        }
    }
    escaped.origins.push((escaped.text.len(), field.len()));
    escaped
}

/// What of a field is code.
struct Typed<'a> {
    code: &'a [Words],
}

impl Typed<'_> {
    /// The code that goes on at an offset of the field: how far.
    fn code_at(&self, offset: usize) -> Option<usize> {
        let next = self.code.partition_point(|span| span.end <= offset);
        let span = self.code.get(next)?;
        (span.start <= offset).then_some(span.end)
    }
}

/// Escapes one line without its indentation, which begins at `start` of the field.
fn escape_line(
    line: &str,
    start: usize,
    next: &str,
    text: &Typed<'_>,
    escaped: &mut Escaped,
    problems: &mut Vec<TextProblem>,
) {
    let mut position = 0;
    let mut report = |kind, words: Words| {
        problems.push(TextProblem {
            kind,
            words: start + words.start..start + words.end,
        });
    };
    let mut reported_html: Vec<String> = Vec::new();
    if is_heading(line) {
        report(TextProblemKind::Heading, 0..line.len());
    }
    if line.contains('|') && is_table_rule(next) {
        report(TextProblemKind::Table, 0..line.len());
    }
    if text.code_at(start).is_some() {
        // No block begins inside of code.
    } else if escapes_bullet(line) {
        position = 1;
    } else if starts_block_by_accident(line) {
        escaped.copy("\\", start);
    } else if let Some(digits) = number(line) {
        escaped.copy(stretch_of(line, ..digits), start);
        escaped.copy("\\", start + digits);
        position = digits;
    }
    let mut copied = position;
    while let Some(common) = stretch_of(line, position..).bytes().position(may_be_markup) {
        position += common;
        // What is code is left as it is.
        if let Some(end) = text.code_at(start + position) {
            position = (end - start).min(line.len());
            continue;
        }
        let rest = stretch_of(line, position..);
        let mut length = 1;
        let keep = match rest.as_bytes()[0] {
            // The author's own escape stands, unless nothing follows: that would break the line.
            b'\\' => match stretch_of(rest, 1..).chars().next() {
                Some(next) if next.is_ascii_punctuation() => {
                    length += 1;
                    true
                }
                Some(_) => true,
                None => false,
            },
            b'_' | b'`' | b'&' | b'~' => false,
            // `[1]: https://…` would be an address kept for later, and vanish from the page.
            b':' => !stretch_of(line, ..position).ends_with(']'),
            b'<' => match angle_bracket(rest) {
                AngleBracket::Autolink(link) => {
                    length = link;
                    true
                }
                AngleBracket::Html(element, tag) => {
                    // The closing tag is the echo of the opening one.
                    if !rest.starts_with("</") || !reported_html.contains(&element) {
                        report(
                            TextProblemKind::Html(element.clone()),
                            position..position + tag,
                        );
                        reported_html.push(element);
                    }
                    false
                }
                AngleBracket::Text => false,
            },
            b'*' => {
                length = rest.len() - rest.trim_start_matches('*').len();
                let before = stretch_of(line, ..position).chars().next_back();
                let after = stretch_of(rest, length..).chars().next();
                let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
                if is_word(before) && is_word(after) {
                    length = 1;
                    false
                } else {
                    true
                }
            }
            _ => true,
        };
        if !keep {
            escaped.copy(stretch_of(line, copied..position), start + copied);
            escaped.copy("\\", start + position);
            copied = position;
        }
        position += length;
    }
    // Two spaces at the end of a line would break it.
    let end = line.trim_end().len().max(copied);
    escaped.copy(stretch_of(line, copied..end), start + copied);
}

/// Whether a byte is one that [`escape_line`] must look at inside a line.
fn may_be_markup(byte: u8) -> bool {
    matches!(byte, b'\\' | b'_' | b'`' | b'&' | b'~' | b':' | b'<' | b'*')
}

/// The digits that open a line before a full stop or a parenthesis. Where they open an item, they
/// are none of the line's words.
fn number(line: &str) -> Option<usize> {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    (digits >= 1 && stretch_of(line, digits..).starts_with(['.', ')'])).then_some(digits)
}

fn is_heading(line: &str) -> bool {
    let behind = line.trim_start_matches('#');
    (1..=6).contains(&(line.len() - behind.len())) && behind.starts_with([' ', '\t'])
}

/// Whether a line is the rule below the header of a pipe table: `|---|---:|`.
fn is_table_rule(line: &str) -> bool {
    line.contains('|')
        && line.contains("--")
        && line
            .chars()
            .all(|c| matches!(c, '|' | '-' | ':' | ' ' | '\t'))
}

/// Whether a backslash says that the bullet behind it is meant as typed. CommonMark knows only
/// those of ASCII.
fn escapes_bullet(line: &str) -> bool {
    let bullet = line.strip_prefix('\\').and_then(|it| it.chars().next());
    bullet.is_some_and(|it| !it.is_ascii() && is_bullet(it))
}

/// Whether the first character would start a block that the author does not mean: a quotation
/// without a space (`>100,000`), a rule or an underlined heading, a heading, a fence, a bullet that
/// is none.
fn starts_block_by_accident(line: &str) -> bool {
    match line.chars().next() {
        Some('>' | '#') => true,
        _ => is_rule(line),
    }
}

enum AngleBracket {
    /// `<https://…>` of this length.
    Autolink(usize),
    /// A known HTML element, and the length of its tag.
    Html(String, usize),
    /// Anything else.
    Text,
}

fn angle_bracket(rest: &str) -> AngleBracket {
    let Some(end) = rest.find('>') else {
        return AngleBracket::Text;
    };
    let inside = stretch_of(rest, 1..end);
    let is_address = ["https://", "http://", "mailto:"]
        .iter()
        .any(|scheme| inside.starts_with(scheme))
        && !inside.contains([' ', '<']);
    if is_address {
        return AngleBracket::Autolink(end + 1);
    }
    let name: String = inside
        .trim_start_matches('/')
        .chars()
        .take_while(char::is_ascii_alphanumeric)
        .collect::<String>()
        .to_ascii_lowercase();
    let after = stretch_of(inside.trim_start_matches('/'), name.len()..)
        .chars()
        .next();
    let ends_name = matches!(after, None | Some(' ' | '/'));
    if ends_name && HTML_ELEMENTS.contains(&name.as_str()) {
        return AngleBracket::Html(name, end + 1);
    }
    AngleBracket::Text
}
