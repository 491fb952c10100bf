//! Where code stands in a field: between backticks, on one line or on lines that follow each other.

use std::ops::Range;

use super::marker::marker_at;
use super::shape::is_rule;
use crate::stretch_of;

/// The stretches of a field that are code, backticks and all, in order. Backticks that nothing
/// closes are text; so is a fence, which is alone on its line.
#[must_use]
pub fn code_spans(field: &str) -> Vec<Range<usize>> {
    let mut spans = Vec::new();
    if !field.contains('`') {
        return spans;
    }
    for paragraph in paragraphs(field) {
        let text = stretch_of(field, paragraph.clone()).as_bytes();
        let mut at = 0;
        while at < text.len() {
            at += match text[at] {
                b'\\' => 2,
                b'`' => {
                    let length = run(text, at);
                    let end = closing(text, at + length, length);
                    if let Some(end) = end {
                        spans.push(paragraph.start + at..paragraph.start + end);
                    }
                    end.map_or(length, |end| end - at)
                }
                _ => 1,
            };
        }
    }
    spans
}

/// How many backticks begin at an offset.
fn run(text: &[u8], at: usize) -> usize {
    text[at..].iter().take_while(|it| **it == b'`').count()
}

/// Where the next run of so many backticks ends. Inside of code a backslash is one.
fn closing(text: &[u8], from: usize, length: usize) -> Option<usize> {
    let mut at = from;
    while at < text.len() {
        let found = run(text, at);
        if found == length {
            return Some(at + length);
        }
        at += found.max(1);
    }
    None
}

/// The stretches of a field in which a paragraph can be: no line in them is blank, opens an item
/// or a quotation, or is a fence.
fn paragraphs(field: &str) -> Vec<Range<usize>> {
    let mut paragraphs: Vec<Range<usize>> = Vec::new();
    let mut goes_on = false;
    let mut start = 0;
    for line in field.split_inclusive('\n') {
        let end = start + line.len();
        let content = line.trim();
        let is_fence = content.starts_with("~~~")
            || content.starts_with("```") && !content.trim_start_matches('`').contains('`');
        let opens = content.starts_with(['>', '#', '|', '<'])
            || is_rule(content)
            || marker_at(content, None).is_some();
        match paragraphs.last_mut() {
            Some(last) if goes_on && !opens && !is_fence && !content.is_empty() => last.end = end,
            _ => paragraphs.push(start..end),
        }
        goes_on = !content.is_empty() && !is_fence;
        if is_fence {
            paragraphs.pop();
        }
        start = end;
    }
    paragraphs
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(field: &str) -> Vec<&str> {
        let spans = code_spans(field).into_iter();
        spans.map(|span| stretch_of(field, span)).collect()
    }

    #[test]
    fn code_is_found_between_backticks() {
        assert_eq!(found("a `b` c ``d`e`` f"), ["`b`", "``d`e``"]);
        assert_eq!(found("a `b\nc` d"), ["`b\nc`"]);
        assert_eq!(found("`C:\\temp\\` or `x`"), ["`C:\\temp\\`", "`x`"]);
        assert_eq!(found("a `b\n\nc` d"), [""; 0]);
        assert_eq!(found("- a `b\n- c` d"), [""; 0]);
        assert_eq!(found("a \\`b` c"), [""; 0]);
        assert_eq!(found("```\na `b`\n```"), ["`b`"]);
        assert_eq!(found("one ` alone"), [""; 0]);
    }
}
