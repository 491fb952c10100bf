//! Making a line of nodes: joined words, its portion mark, bare addresses as links.

use super::address::address_end;
use super::problem::{TextProblem, TextProblemKind};
use super::{Inline, Line, PortionMark};
use crate::{ItemId, Scheme, Words, opening_mark, stretch_of};

/// Takes the portion mark off the front, when `own` is the system of the brief.
pub(super) fn take_mark(
    nodes: &mut [Inline],
    own: Option<Scheme>,
    problems: &mut Vec<TextProblem>,
) -> Option<PortionMark> {
    let Some(Inline::Text { text, words }) = nodes.first_mut() else {
        return None;
    };
    let (span, marking) = opening_mark(text, own)?;
    let written = stretch_of(text, span.clone())
        .trim_matches(['(', ')'])
        .to_owned();
    let place = words.start + span.start..words.start + span.end;
    drop_front(text, words, span.end);
    match marking {
        Ok(marking) => Some(PortionMark {
            marking,
            words: place,
        }),
        Err(error) => {
            problems.push(TextProblem {
                kind: TextProblemKind::Mark(written, error),
                words: place,
            });
            None
        }
    }
}

/// Trims the ends and makes links of bare addresses.
pub(super) fn finish_line(mut nodes: Vec<Inline>, mark: Option<PortionMark>) -> Line {
    trim(&mut nodes);
    Line {
        mark,
        nodes: with_links(nodes).into(),
    }
}

/// A reference to an item (`#id`) or a link to an address that bluf allows.
pub(super) fn reference_or_link(
    address: String,
    nodes: Vec<Inline>,
    words: Words,
    problems: &mut Vec<TextProblem>,
) -> Vec<Inline> {
    if let Some(id) = address.strip_prefix('#') {
        return match ItemId::new(id) {
            Some(id) => vec![Inline::Reference { id, nodes, words }],
            None => {
                let kind = TextProblemKind::ReferenceId(id.to_owned());
                problems.push(TextProblem { kind, words });
                nodes
            }
        };
    }
    let is_allowed = ["https://", "http://", "mailto:"]
        .iter()
        .any(|scheme| address.starts_with(scheme) && address.len() > scheme.len());
    let kind = if !is_allowed {
        TextProblemKind::LinkAddress(address)
    } else if nodes.is_empty() {
        TextProblemKind::LinkWithoutWords(address)
    } else {
        return vec![Inline::Link {
            url: address,
            nodes,
        }];
    };
    problems.push(TextProblem { kind, words });
    nodes
}

/// Adds a node behind others: words that follow words make one run with them.
pub(super) fn add(nodes: &mut Vec<Inline>, node: Inline) {
    match node {
        Inline::Text { text, words } => add_words(nodes, &text, words),
        node => nodes.push(node),
    }
}

/// Adds words behind other nodes.
pub(super) fn add_words(nodes: &mut Vec<Inline>, more: &str, its: Words) {
    match nodes.last_mut() {
        // A place is only kept where the bytes still count up one by one.
        Some(Inline::Text { text, words })
            if words.end == its.start && words.len() == text.len() =>
        {
            text.push_str(more);
            words.end = its.end;
        }
        _ => nodes.push(Inline::Text {
            text: more.to_owned(),
            words: its,
        }),
    }
}

fn trim(nodes: &mut Vec<Inline>) {
    while let Some(Inline::Text { text, words }) = nodes.first_mut() {
        let blank = text.len() - text.trim_start().len();
        drop_front(text, words, blank);
        if !text.is_empty() {
            break;
        }
        nodes.remove(0);
    }
    while let Some(Inline::Text { text, words }) = nodes.last_mut() {
        let kept = text.trim_end().len();
        words.end -= (text.len() - kept).min(words.len());
        text.truncate(kept);
        if !text.is_empty() {
            break;
        }
        nodes.pop();
    }
}

fn drop_front(text: &mut String, words: &mut Words, length: usize) {
    text.drain(..length);
    words.start = (words.start + length).min(words.end);
}

/// Makes links of the addresses in runs of words.
fn with_links(nodes: Vec<Inline>) -> Vec<Inline> {
    let has_address =
        |node: &Inline| matches!(node, Inline::Text { text, .. } if text.contains("http"));
    if nodes.iter().any(has_address) {
        nodes.into_iter().flat_map(split_at_links).collect()
    } else {
        nodes
    }
}

/// Splits a run of words at the addresses in it.
fn split_at_links(node: Inline) -> Vec<Inline> {
    let Inline::Text { text, words } = node else {
        return vec![node];
    };
    let mut nodes = Vec::new();
    let mut rest = 0;
    let mut search = 0;
    let run = |range: std::ops::Range<usize>| Inline::Text {
        text: stretch_of(&text, range.clone()).to_owned(),
        words: words.start + range.start..(words.start + range.end).min(words.end),
    };
    while let Some(found) = stretch_of(&text, search..).find("http") {
        let start = search + found;
        search = start + 4;
        let follows_word = stretch_of(&text, ..start)
            .chars()
            .next_back()
            .is_some_and(char::is_alphanumeric);
        let length = address_length(stretch_of(&text, start..));
        if follows_word || length == 0 {
            continue;
        }
        if rest < start {
            nodes.push(run(rest..start));
        }
        let end = start + length;
        nodes.push(Inline::Link {
            url: stretch_of(&text, start..end).to_owned(),
            nodes: vec![run(start..end)],
        });
        rest = end;
        search = end;
    }
    if rest < text.len() {
        nodes.push(run(rest..text.len()));
    }
    nodes
}

/// Length of the web address at the start of `text`, without the punctuation of the sentence
/// around it; 0 if there is none.
fn address_length(text: &str) -> usize {
    let Some(scheme) = ["https://", "http://"]
        .iter()
        .find(|scheme| text.starts_with(**scheme))
    else {
        return 0;
    };
    match address_end(text) {
        end if end > scheme.len() => end,
        _ => 0,
    }
}
