//! Lines of text broken for a drawing, which sets each by itself.

use bluf_draw::{Look, Weight};

use crate::text::{CitedSource, Line, Node, Span};

/// The share of its type size at which the number of a source stands.
const SUPERIOR: f64 = 0.6;

/// What no line break may tear: a word with what clings to it.
struct Atom {
    nodes: Line,
    /// In points.
    width: f64,
    /// Whether no space stands before it.
    clings: bool,
}

/// A line broken greedily into lines of at most this width in points. What is in a drawing cannot
/// be followed, so that links lose their targets.
pub(super) fn lines(line: &Line, look: &Look<'_>, width: f64) -> Vec<Line> {
    let mut atoms = Vec::new();
    let keep = |node: Node| node;
    gather(line, look, Weight::Regular, &keep, &mut atoms);
    let space = look.width_of(" ", look.size, Weight::Regular);
    let mut lines: Vec<(Line, f64)> = Vec::new();
    for (nodes, wide) in words_of(atoms) {
        match lines.last_mut() {
            Some((last, so_far)) if *so_far + space + wide <= width => {
                push(last, Node::Text(" ".to_owned()));
                nodes.into_iter().for_each(|node| push(last, node));
                *so_far += space + wide;
            }
            _ => lines.push((nodes, wide)),
        }
    }
    lines.into_iter().map(|(line, _)| line).collect()
}

/// Atoms with what clings to them.
fn words_of(atoms: Vec<Atom>) -> Vec<(Line, f64)> {
    let mut words: Vec<(Line, f64)> = Vec::new();
    for atom in atoms {
        match words.last_mut() {
            Some((nodes, width)) if atom.clings => {
                atom.nodes.into_iter().for_each(|node| push(nodes, node));
                *width += atom.width;
            }
            _ => words.push((atom.nodes, atom.width)),
        }
    }
    words
}

fn push(line: &mut Line, node: Node) {
    match (line.last_mut(), node) {
        (Some(Node::Text(last)), Node::Text(text)) => last.push_str(&text),
        (_, node) => line.push(node),
    }
}

/// The atoms of a line. `wrap` gives a node the emphasis that it stands in.
fn gather(
    line: &Line,
    look: &Look<'_>,
    weight: Weight,
    wrap: &dyn Fn(Node) -> Node,
    atoms: &mut Vec<Atom>,
) {
    // Whether the last text ended with a space.
    let mut is_apart = atoms.is_empty();
    for node in line {
        match node {
            Node::Text(text) => {
                for (index, word) in text.split(' ').enumerate() {
                    is_apart |= index > 0;
                    if word.is_empty() {
                        continue;
                    }
                    atoms.push(Atom {
                        nodes: vec![wrap(Node::Text(word.to_owned()))],
                        width: look.width_of(word, look.size, weight),
                        clings: !std::mem::replace(&mut is_apart, false),
                    });
                }
            }
            Node::Span(span) => {
                let first = atoms.len();
                match span {
                    Span::Emphasis { body } => {
                        let wrap = |node| wrap(Node::Span(Span::Emphasis { body: vec![node] }));
                        gather(body, look, weight, &wrap, atoms);
                    }
                    Span::Strong { body } => {
                        let wrap = |node| wrap(Node::Span(Span::Strong { body: vec![node] }));
                        gather(body, look, Weight::Strong, &wrap, atoms);
                    }
                    Span::Foreign { language, body } => {
                        let wrap = |node| {
                            let language = language.clone();
                            let body = vec![node];
                            wrap(Node::Span(Span::Foreign { language, body }))
                        };
                        gather(body, look, weight, &wrap, atoms);
                    }
                    Span::Link { body, .. } | Span::Reference { body, .. } => {
                        gather(body, look, weight, wrap, atoms);
                    }
                    Span::Citation { sources, separator } => {
                        let number = |source: &CitedSource| {
                            let detail = source.detail.as_deref().unwrap_or_default();
                            format!("{}{detail}", source.number)
                        };
                        let numbers: Vec<String> = sources.iter().map(number).collect();
                        let size = look.size * SUPERIOR * 1.2;
                        atoms.push(Atom {
                            width: look.width_of(&numbers.join(separator), size, weight),
                            nodes: vec![node.clone()],
                            clings: true,
                        });
                    }
                    Span::Address { pieces } | Span::Code { pieces } => atoms.push(Atom {
                        width: look.width_of(&pieces.concat(), look.size, weight),
                        nodes: vec![wrap(node.clone())],
                        clings: true,
                    }),
                    Span::Number { whole, fraction } => {
                        let number = format!("{whole}{fraction}");
                        atoms.push(Atom {
                            width: look.width_of(&number, look.size, weight),
                            nodes: vec![wrap(node.clone())],
                            clings: true,
                        });
                    }
                    Span::Mark { mark } => {
                        let written = format!("{mark}\u{a0}");
                        atoms.push(Atom {
                            width: look.width_of(&written, look.size, weight),
                            nodes: vec![node.clone()],
                            clings: true,
                        });
                    }
                }
                if let Some(atom) = atoms.get_mut(first) {
                    let is_number = matches!(span, Span::Citation { .. });
                    atom.clings = is_number || !std::mem::replace(&mut is_apart, false);
                    // What follows a mark stands on its line.
                    is_apart &= !matches!(span, Span::Mark { .. });
                }
            }
        }
    }
}

/// The words of a line alone, for a reader who hears them.
pub(super) fn plain(line: &Line) -> String {
    let mut text = String::new();
    for node in line {
        match node {
            Node::Text(words) => text.push_str(words),
            Node::Span(span) => match span {
                Span::Emphasis { body }
                | Span::Strong { body }
                | Span::Foreign { body, .. }
                | Span::Link { body, .. }
                | Span::Reference { body, .. } => text.push_str(&plain(body)),
                Span::Citation { .. } => {}
                Span::Address { pieces } | Span::Code { pieces } => {
                    text.push_str(&pieces.concat());
                }
                Span::Number { whole, fraction } => {
                    text.push_str(whole);
                    text.push_str(fraction);
                }
                Span::Mark { mark } => text.push_str(&format!("{mark} ")),
            },
        }
    }
    text.replace('\u{202f}', "")
}
