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
        let runs = runs(field, &paragraph);
        let mut rest = runs.as_slice();
        while let Some((open, behind)) = rest.split_first() {
            let close = behind.iter().position(|run| run.len() == open.len());
            rest = match close {
                Some(close) => {
                    spans.push(open.start..behind[close].end);
                    behind.get(close + 1..).unwrap_or_default()
                }
                None => behind,
            };
        }
    }
    spans
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

/// The runs of backticks in a stretch of a field; a backslash before one takes its first.
fn runs(field: &str, stretch: &Range<usize>) -> Vec<Range<usize>> {
    let text = stretch_of(field, stretch.clone()).as_bytes();
    let mut runs = Vec::new();
    let mut at = 0;
    while at < text.len() {
        match text[at] {
            b'\\' if runs_are_even(&runs) => at += 2,
            b'`' => {
                let length = text[at..].iter().take_while(|it| **it == b'`').count();
                runs.push(stretch.start + at..stretch.start + at + length);
                at += length;
            }
            _ => at += 1,
        }
    }
    runs
}

/// Whether no code may be open, in which a backslash is one.
fn runs_are_even(runs: &[Range<usize>]) -> bool {
    runs.len().is_multiple_of(2)
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
