//! From hayagriva's output to nodes of the view.

use bluf_model::{Language, Source};
use hayagriva::citationberg::FontStyle;
use hayagriva::{ElemChild, ElemChildren, Formatted};

use super::entry::ENDED;
use crate::addresses;
use crate::text::{Line, Node, Span};

/// The line of an entry. A title in another language is marked as such, for whoever hears it.
pub(super) fn line(children: &ElemChildren, source: &Source, language: Language) -> Line {
    let mut line = Line::new();
    push(&mut line, children, source);
    let mut has_ended = false;
    let line = without_second_signs(line, &mut has_ended);
    match source
        .language
        .as_deref()
        .filter(|other| *other != language.code())
    {
        Some(other) => foreign_title(line, &source.title, other),
        None => line,
    }
}

/// A line without the commas and full stops that the style puts after words that end in a sign of
/// their own.
fn without_second_signs(line: Line, has_ended: &mut bool) -> Line {
    let mut left = |text: String| -> String {
        let mut kept = String::with_capacity(text.len());
        for character in text.chars() {
            match character {
                ENDED => *has_ended = true,
                // The quotation closes after the sign.
                '"' => kept.push('"'),
                ',' | '.' if std::mem::take(has_ended) => {}
                other => {
                    *has_ended = false;
                    kept.push(other);
                }
            }
        }
        kept
    };
    let nodes = line.into_iter().map(|node| match node {
        Node::Text(text) => Node::Text(left(text)),
        Node::Span(Span::Emphasis { body }) => {
            let words = body.into_iter().map(|node| match node {
                Node::Text(text) => Node::Text(left(text)),
                span @ Node::Span(_) => span,
            });
            Node::Span(Span::Emphasis {
                body: words.collect(),
            })
        }
        span @ Node::Span(_) => span,
    });
    nodes.collect()
}

fn push(line: &mut Line, children: &ElemChildren, source: &Source) {
    for child in &children.0 {
        match child {
            ElemChild::Text(text) => push_text(line, text),
            ElemChild::Elem(element) => push(line, &element.children, source),
            ElemChild::Link { .. } => line.extend(link(source)),
            // Made only of titles with markup and of locators, which bluf hands over none of.
            ElemChild::Markup(_) | ElemChild::Transparent { .. } => {}
        }
    }
}

fn push_text(line: &mut Line, text: &Formatted) {
    if text.text.is_empty() {
        return;
    }
    let words = Node::Text(text.text.clone());
    match (text.formatting.font_style, line.last_mut()) {
        (FontStyle::Italic, _) => line.push(Node::Span(Span::Emphasis { body: vec![words] })),
        (FontStyle::Normal, Some(Node::Text(last))) => last.push_str(&text.text),
        (FontStyle::Normal, _) => line.push(words),
    }
}

fn link(source: &Source) -> Option<Node> {
    let url = source.url.clone()?;
    let body = vec![addresses::printed(&url)];
    Some(Node::Span(Span::Link {
        url: addresses::in_ascii(&url),
        body,
    }))
}

/// Wraps the first occurrence of the title.
fn foreign_title(line: Line, title: &str, language: &str) -> Line {
    let mut title = Some(title);
    wrap(line, &mut title, language)
}

fn wrap(line: Line, title: &mut Option<&str>, language: &str) -> Line {
    let mut wrapped = Line::new();
    for node in line {
        match node {
            Node::Text(text) => match title.and_then(|title| text.split_once(title)) {
                Some((before, after)) => {
                    let words = title.take().expect("it was just found").to_owned();
                    let foreign = Span::Foreign {
                        language: language.to_owned(),
                        body: vec![Node::Text(words)],
                    };
                    let pieces = [
                        text_node(before),
                        Some(Node::Span(foreign)),
                        text_node(after),
                    ];
                    wrapped.extend(pieces.into_iter().flatten());
                }
                None => wrapped.push(Node::Text(text)),
            },
            Node::Span(Span::Emphasis { body }) => {
                wrapped.push(Node::Span(Span::Emphasis {
                    body: wrap(body, title, language),
                }));
            }
            span @ Node::Span(_) => wrapped.push(span),
        }
    }
    wrapped
}

fn text_node(text: &str) -> Option<Node> {
    (!text.is_empty()).then(|| Node::Text(text.to_owned()))
}
