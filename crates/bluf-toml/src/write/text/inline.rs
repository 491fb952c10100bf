//! Writing a line: its mark, its words, its spans.

use bluf_model::{Inline, Line, Scheme, for_each_inline};

use super::address::{Beside, destination, stands_bare, stands_in_angles};
use super::words::{Around, Brackets, Place, escaped};
use super::{citation, line_start, mark};

/// A line as it is typed.
pub(crate) fn line(line: &Line, own: Option<Scheme>) -> String {
    let Line { mark, nodes } = line;
    let around = Around {
        place: Place::Line,
        brackets: Brackets::Free,
        before: mark.as_ref().map(|_| ' '),
        after: None,
        own,
    };
    // A line break among words would break the line.
    let written = spans(nodes, around).replace(['\n', '\r'], " ");
    match mark {
        Some(mark) => mark::marked(&mark.marking, &written, own),
        None if written.starts_with('(') && opens_like_mark(nodes, own) => format!("\\{written}"),
        None => line_start::protected(written),
    }
}

/// A line of a field that holds no more, with the notes that it calls below it.
pub(crate) fn line_with_notes(whole: &Line, own: Option<Scheme>) -> String {
    let mut lines = vec![line(whole, own)];
    lines.extend(notes([whole], own));
    lines.join("\n")
}

/// The texts of the notes that lines call, each once and with an empty line before it.
pub(super) fn notes<'a>(
    lines: impl IntoIterator<Item = &'a Line>,
    own: Option<Scheme>,
) -> Vec<String> {
    let mut names = Vec::new();
    let mut written = Vec::new();
    for whole in lines {
        for_each_inline(&whole.nodes, &mut |node| {
            if let Inline::Note {
                name, line: note, ..
            } = node
                && !names.contains(name)
            {
                names.push(name.clone());
                written.push(String::new());
                written.push(format!("[^{name}]: {}", line(note, own)));
            }
        });
    }
    written
}

/// Whether the words that open a line would be read as its mark.
fn opens_like_mark(nodes: &[Inline], own: Option<Scheme>) -> bool {
    match pieces(nodes).first() {
        Some(Piece::Words(words)) => mark::mistaken_for_mark(words, own),
        _ => false,
    }
}

/// A piece of a line: words, of which runs side by side are one, or a node of markup.
enum Piece<'a> {
    Words(String),
    Node(&'a Inline),
}

fn pieces(nodes: &[Inline]) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    for node in nodes {
        match (node, pieces.last_mut()) {
            (Inline::Text { text, .. }, Some(Piece::Words(words))) => words.push_str(text),
            (Inline::Text { text, .. }, _) => pieces.push(Piece::Words(text.clone())),
            (node, _) => pieces.push(Piece::Node(node)),
        }
    }
    pieces
}

fn spans(nodes: &[Inline], around: Around) -> String {
    let pieces = pieces(nodes);
    let mut written = String::new();
    for (index, piece) in pieces.iter().enumerate() {
        let next = pieces.get(index + 1);
        match piece {
            Piece::Words(words) => {
                let around = Around {
                    before: written.chars().next_back().or(around.before),
                    after: next.map_or(around.after, |_| Some('[')),
                    ..around
                };
                written += &escaped(words, around);
            }
            Piece::Node(node) => {
                let beside = Beside {
                    before: words_of(index.checked_sub(1).and_then(|it| pieces.get(it))),
                    behind: words_of(next),
                    goes_on: pieces.get(index + 2).is_some(),
                };
                written += &span(node, around, beside);
            }
        }
    }
    written
}

/// The words that a piece is; none where it is markup.
fn words_of<'a>(piece: Option<&'a Piece<'_>>) -> Option<&'a str> {
    match piece {
        Some(Piece::Words(words)) => Some(words),
        Some(Piece::Node(_)) => None,
        None => Some(""),
    }
}

fn span(node: &Inline, around: Around, beside: Beside<'_>) -> String {
    match node {
        Inline::Text { text, .. } => text.clone(),
        Inline::Code { text, .. } => code(text),
        Inline::Hyphens { text, .. } => format!("\\{text}"),
        Inline::Emphasis(nodes) => between_stars("*", nodes, around),
        Inline::Strong(nodes) => between_stars("**", nodes, around),
        Inline::Link { url, nodes } => link(url, nodes, around, beside),
        Inline::Reference {
            id,
            nodes,
            words: _,
        } => format!("{}(#{id})", in_brackets(nodes, around)),
        Inline::Cite {
            citations,
            words: _,
        } => match beside.behind {
            Some(words) if !words.starts_with('[') => citation::group(citations),
            _ => citation::group_before_bracket(citations),
        },
        Inline::Note { name, .. } => format!("[^{name}]"),
        Inline::Foreign { language, nodes } => {
            format!("{}{{lang={language}}}", in_brackets(nodes, around))
        }
    }
}

fn between_stars(stars: &str, nodes: &[Inline], around: Around) -> String {
    let inside = Around {
        place: Place::Span,
        before: Some('*'),
        after: Some('*'),
        ..around
    };
    format!("{stars}{}{stars}", spans(nodes, inside))
}

fn in_brackets(nodes: &[Inline], around: Around) -> String {
    let inside = Around {
        place: Place::Span,
        brackets: Brackets::Taken,
        before: Some('['),
        after: Some(']'),
        own: around.own,
    };
    format!("[{}]", spans(nodes, inside))
}

/// Code between as many backticks as it does not hold, and with a space where it begins or ends
/// with one, or where all spaces at its ends would go.
fn code(text: &str) -> String {
    let runs = text.split(|c| c != '`').map(str::len);
    let longest = runs.max().unwrap_or(0);
    let length = (1..).find(|it| *it > longest).unwrap_or(1);
    let quotes = "`".repeat(length);
    let is_edge = |it: Option<char>| it == Some('`');
    let is_blank = text.trim_matches(' ').is_empty();
    let loses_spaces = text.starts_with(' ') && text.ends_with(' ') && !is_blank;
    let room =
        match is_edge(text.chars().next()) || is_edge(text.chars().next_back()) || loses_spaces {
            true => " ",
            false => "",
        };
    format!("{quotes}{room}{text}{room}{quotes}")
}

fn link(url: &str, nodes: &[Inline], around: Around, beside: Beside<'_>) -> String {
    let is_its_address = match pieces(nodes).as_slice() {
        [Piece::Words(words)] => words == url,
        _ => false,
    };
    if is_its_address && stands_bare(url, around, beside) {
        url.to_owned()
    } else if is_its_address && stands_in_angles(url, around) {
        format!("<{url}>")
    } else {
        format!("{}({})", in_brackets(nodes, around), destination(url))
    }
}
