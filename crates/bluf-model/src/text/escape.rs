//! Keeps text as typed where CommonMark would read markup that authors of briefs do not mean.
//!
//! The parser behind [`super::parse`] knows all of CommonMark; briefs have a small subset of
//! it. Here every character that would start anything outside the subset gets a backslash, so
//! that the parser hands it back as text, and every byte keeps its place in the author's field.

use super::problem::{TextProblem, TextProblemKind};
use crate::{Words, stretch_of};

/// A text made safe for a CommonMark parser.
pub(super) struct Escaped {
    /// The text to parse.
    pub text: String,
    /// Where stretches of `text` come from: offset here, offset in the field. Sorted.
    origins: Vec<(usize, usize)>,
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
    }
}

/// Strips common indentation, normalises line ends and escapes what the subset does not have.
pub(super) fn escape(field: &str, problems: &mut Vec<TextProblem>) -> Escaped {
    let mut escaped = Escaped {
        text: String::with_capacity(field.len()),
        origins: vec![(0, 0)],
    };
    let common = common_indentation(field);
    // How deep a line may be indented before CommonMark takes it for code: none outside a
    // list, up to its text and three more inside an item.
    let mut deepest = 0;
    let mut after_blank = true;
    let mut start = 0;
    let lines: Vec<&str> = field.split_inclusive('\n').collect();
    for (number, line) in lines.iter().enumerate() {
        let body = line.trim_end_matches(['\n', '\r']);
        let content = body.trim_start_matches([' ', '\t']);
        let indentation = body.len() - content.len();
        if content.is_empty() {
            after_blank = true;
        } else {
            let depth = width(stretch_of(body, ..indentation)).saturating_sub(common);
            let marker = list_marker(content);
            if after_blank && depth == 0 && marker.is_none() {
                deepest = 0;
            }
            after_blank = false;
            let depth = depth.min(deepest);
            if let Some(marker) = marker {
                deepest = depth + marker.len() + 1 + 3;
            }
            escaped.copy(&" ".repeat(depth), start);
            let next = lines.get(number + 1).map_or("", |line| line.trim());
            escape_line(content, start + indentation, next, &mut escaped, problems);
        }
        if line.ends_with('\n') {
            escaped.copy("\n", start + line.len() - 1);
        }
        start += line.len();
    }
    escaped.origins.push((escaped.text.len(), field.len()));
    escaped
}

/// Escapes one line without its indentation, which begins at `start` of the field.
fn escape_line(
    line: &str,
    start: usize,
    next: &str,
    escaped: &mut Escaped,
    problems: &mut Vec<TextProblem>,
) {
    let mut position = 0;
    // Markers of lists and quotations stand as they are; one space after each, because five
    // would make code of what follows.
    let (line, start) = {
        let mut rest = line;
        while let Some(marker) = block_marker(rest) {
            let there = start + (line.len() - rest.len());
            escaped.copy(marker, there);
            escaped.copy(" ", there + marker.len());
            rest = stretch_of(rest, marker.len()..).trim_start();
        }
        (rest, start + (line.len() - rest.len()))
    };
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
    if starts_block_by_accident(line) {
        escaped.copy("\\", start);
    } else if let Some(digits) = year_like_number(line) {
        escaped.copy(stretch_of(line, ..digits), start);
        escaped.copy("\\", start + digits);
        position = digits;
    }
    let mut copied = position;
    while let Some(common) = stretch_of(line, position..).bytes().position(may_be_markup) {
        position += common;
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

fn width(indentation: &str) -> usize {
    indentation
        .chars()
        .map(|c| if c == '\t' { 4 } else { 1 })
        .sum()
}

/// Indentation that all lines share. The first line does not count where it follows the
/// opening quotes directly.
fn common_indentation(field: &str) -> usize {
    field
        .lines()
        .enumerate()
        .filter(|(number, line)| {
            !line.trim().is_empty() && (*number > 0 || line.starts_with([' ', '\t']))
        })
        .map(|(_, line)| {
            let content = line.trim_start_matches([' ', '\t']);
            width(stretch_of(line, ..line.len() - content.len()))
        })
        .min()
        .unwrap_or(0)
}

/// Whether the line opens an item of a list, and with which marker.
fn list_marker(line: &str) -> Option<&str> {
    let (marker, rest) = line.split_at(line.find([' ', '\t']).unwrap_or(line.len()));
    let is_bullet = matches!(marker, "-" | "*" | "+");
    let digits = marker.trim_end_matches(['.', ')']);
    let is_number = marker.len() == digits.len() + 1
        && (1..=2).contains(&digits.len())
        && digits.bytes().all(|byte| byte.is_ascii_digit());
    ((is_bullet || is_number) && !rest.trim().is_empty()).then_some(marker)
}

/// The marker of a list or of a quotation that opens the line.
fn block_marker(line: &str) -> Option<&str> {
    list_marker(line).or_else(|| {
        let is_quotation = line == ">" || line.starts_with("> ") || line.starts_with(">\t");
        is_quotation.then_some(">")
    })
}

/// A number of three digits or more before `. ` or `) ` is a year or a count, not an item.
fn year_like_number(line: &str) -> Option<usize> {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    (digits >= 3 && stretch_of(line, digits..).starts_with(['.', ')'])).then_some(digits)
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

/// Whether the first character would start a block that the author does not mean: a quotation
/// without a space (`>100,000`), a rule or an underlined heading, a heading, a fence, an empty
/// bullet.
fn starts_block_by_accident(line: &str) -> bool {
    let trimmed = line.trim_end();
    let is_rule =
        |mark: char| trimmed.chars().all(|c| c == mark || c == ' ') && trimmed.contains(mark);
    match line.chars().next() {
        Some('>') => !matches!(line.as_bytes().get(1), None | Some(b' ' | b'\t')),
        Some('#') => true,
        Some('=') => is_rule('='),
        Some('-') => is_rule('-'),
        Some('*') => is_rule('*'),
        Some('+') => trimmed == "+",
        _ => false,
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
