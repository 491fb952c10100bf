//! Writes down what a screen reader says: one block a line, each with its role.
//!
//! ```text
//! Title Astervik port, day three
//! LI 1 P The operator is likely to restore the system.1⟨Source 1⟩
//! ```
//!
//! `⟨…⟩` is what is said of a link, where that is not its text, and `‹fr: …›` another language.

use super::tags::{Content, Tag, Tags};

/// The document in reading order.
#[must_use]
pub fn heard(tags: &Tags) -> String {
    let mut lines = Vec::new();
    for tag in &tags.roots {
        block(tag, &tags.language, 0, &mut lines);
    }
    let mut text = String::new();
    for (depth, line) in lines {
        text.push_str(&"  ".repeat(depth));
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

/// What a block holds: words, and other blocks.
enum Part<'a> {
    Words(String),
    Block(&'a Tag),
}

fn block(tag: &Tag, language: &str, depth: usize, lines: &mut Vec<(usize, String)>) {
    let language = tag.language.as_deref().unwrap_or(language);
    let mut parts = Vec::new();
    gather(tag, language, &mut parts);

    let mut opening = name(tag);
    let mut rest = parts.as_slice();
    if let [Part::Words(words), ..] = rest {
        opening = format!("{opening} {}", words.trim());
        rest = &rest[1..];
    }
    let start = lines.len();
    lines.push((depth, opening));
    // A single block within stands on the same line.
    if let [Part::Block(only)] = rest {
        block(only, language, depth, lines);
        let (_, continued) = lines.remove(start + 1);
        lines[start].1 = format!("{} {continued}", lines[start].1);
        return;
    }
    for part in rest {
        match part {
            Part::Words(words) if words.trim().is_empty() => {}
            Part::Words(words) => lines.push((depth + 1, words.trim().to_owned())),
            Part::Block(inner) => block(inner, language, depth + 1, lines),
        }
    }
}

fn name(tag: &Tag) -> String {
    let mut name = tag.role.clone();
    if let Some(scope) = &tag.scope {
        name = format!("{name}:{scope}");
    }
    for said in tag.alt.iter().chain(&tag.summary) {
        name = format!("{name} [{said}]");
    }
    name
}

fn gather<'a>(tag: &'a Tag, language: &str, parts: &mut Vec<Part<'a>>) {
    if let Some(actual) = &tag.actual_text {
        return say(parts, actual);
    }
    for content in &tag.contents {
        match content {
            // The body of a list item is always there and says nothing.
            Content::Tag(inner) if inner.role == "LBody" => gather(inner, language, parts),
            Content::Tag(inner) if inner.is_inline() => {
                say(parts, &inline(inner, language));
                if inner.role == "Lbl" {
                    say(parts, " ");
                }
            }
            Content::Tag(inner) => parts.push(Part::Block(inner)),
            Content::Text(run) => say(parts, &spoken(&run.text, run.language.as_deref(), language)),
            Content::Link(_) => {}
        }
    }
}

fn say(parts: &mut Vec<Part<'_>>, words: &str) {
    match parts.last_mut() {
        Some(Part::Words(last)) => last.push_str(words),
        _ => parts.push(Part::Words(words.to_owned())),
    }
}

fn inline(tag: &Tag, around: &str) -> String {
    let language = tag.language.as_deref().unwrap_or(around);
    let mut words = String::new();
    let mut links: Vec<&str> = Vec::new();
    for content in &tag.contents {
        match content {
            Content::Tag(inner) => words.push_str(&inline(inner, language)),
            Content::Text(run) => {
                words.push_str(&spoken(&run.text, run.language.as_deref(), language))
            }
            Content::Link(link) => links.push(link),
        }
    }
    if let Some(said) = tag.actual_text.as_ref().or(tag.alt.as_ref()) {
        words.clone_from(said);
    }
    // A link that goes over a line has two annotations that say the same.
    links.dedup();
    links.retain(|link| *link != words);
    for link in links {
        words = format!("{words}⟨{link}⟩");
    }
    if language == around {
        words
    } else {
        foreign(language, &words)
    }
}

fn spoken(text: &str, language: Option<&str>, around: &str) -> String {
    let text = text.replace('\u{ad}', "");
    match language {
        Some(language) if language != around => foreign(language, &text),
        _ => text,
    }
}

fn foreign(language: &str, text: &str) -> String {
    format!("‹{language}: {text}›")
}
