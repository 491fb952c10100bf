//! Notes of the author's: each call gets the text that stands for it in the same field.

use super::problem::{TextProblem, TextProblemKind};
use super::{Block, Inline, Line, for_each_block, for_each_inline};
use crate::{Words, stretch_of};

/// The text of a note.
pub(super) struct Note {
    /// Its name.
    pub name: String,
    /// Its text.
    pub line: Line,
    /// Where it begins: `[^name]:`.
    pub words: Words,
}

/// The length of `[^name]:` at the start of a line, where words follow it.
pub(super) fn opening(line: &str) -> Option<usize> {
    let rest = line.strip_prefix("[^")?;
    let (name, behind) = rest.split_once("]:")?;
    let is_noted = is_name(name) && !behind.trim().is_empty();
    is_noted.then_some("[^]:".len() + name.len())
}

/// Whether a word can be the name of a note.
pub(super) fn is_name(word: &str) -> bool {
    let is_of_name = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_');
    !word.is_empty() && word.chars().all(is_of_name)
}

/// Gives each call among some blocks its note, and reports notes that are missing, never called,
/// or there twice.
pub(super) fn attach(
    field: &str,
    blocks: &mut [Block],
    notes: &[Note],
    problems: &mut Vec<TextProblem>,
) {
    let mut called = vec![false; notes.len()];
    let mut attaching = Attaching {
        notes,
        called: &mut called,
        problems,
    };
    attaching.blocks(blocks);
    for_each_block(blocks, &mut |block| {
        if let Block::Paragraph(line) = block {
            report_calls(field, line, problems);
        }
    });
    for (index, note) in notes.iter().enumerate() {
        let mut report = |kind| {
            problems.push(TextProblem {
                kind,
                words: note.words.clone(),
            });
        };
        if notes
            .iter()
            .take(index)
            .any(|other| other.name == note.name)
        {
            report(TextProblemKind::NoteTwice(note.name.clone()));
        } else if !called[index] {
            report(TextProblemKind::NoteWithoutCall(note.name.clone()));
        }
        for_each_inline(&note.line.nodes, &mut |node| {
            if let Inline::Note { name, words, .. } = node {
                problems.push(TextProblem {
                    kind: TextProblemKind::NoteInNote(name.clone()),
                    words: words.clone(),
                });
            }
        });
    }
}

/// Reports calls in a line of which the field has no note at all: the parser leaves them as words.
fn report_calls(field: &str, line: &Line, problems: &mut Vec<TextProblem>) {
    let mut visit = |text: &str, words: &Words| {
        for (at, _) in text.match_indices("[^") {
            let name = stretch_of(text, at + 2..).split(']').next();
            let name = name.filter(|it| is_name(it) && text.len() > at + 2 + it.len());
            let is_escaped = at == 0 && stretch_of(field, ..words.start).ends_with('\\');
            let Some(name) = name.filter(|_| !is_escaped) else {
                continue;
            };
            let start = words.start + at;
            let place = match words.len() == text.len() {
                true => start..start + "[^]".len() + name.len(),
                false => words.clone(),
            };
            problems.push(TextProblem {
                kind: TextProblemKind::NoteWithoutText(name.to_owned()),
                words: place,
            });
        }
    };
    for_each_inline(&line.nodes, &mut |node| {
        if let Inline::Text { text, words } = node {
            visit(text, words);
        }
    });
}

struct Attaching<'a> {
    notes: &'a [Note],
    called: &'a mut [bool],
    problems: &'a mut Vec<TextProblem>,
}

impl Attaching<'_> {
    fn blocks(&mut self, blocks: &mut [Block]) {
        for block in blocks {
            match block {
                Block::Paragraph(line) => {
                    let mut has_call = false;
                    for_each_inline(&line.nodes, &mut |node| {
                        has_call |= matches!(node, Inline::Note { .. });
                    });
                    if has_call {
                        line.nodes = self.nodes(&line.nodes).into();
                    }
                }
                Block::List { items, .. } => items.iter_mut().for_each(|it| self.blocks(it)),
                Block::Quote(blocks) => self.blocks(blocks),
                Block::Figure { .. } => {}
            }
        }
    }

    fn nodes(&mut self, nodes: &[Inline]) -> Vec<Inline> {
        nodes.iter().filter_map(|node| self.node(node)).collect()
    }

    fn node(&mut self, node: &Inline) -> Option<Inline> {
        Some(match node {
            Inline::Note { name, words, .. } => {
                let Some(found) = self.notes.iter().position(|note| note.name == *name) else {
                    self.problems.push(TextProblem {
                        kind: TextProblemKind::NoteWithoutText(name.clone()),
                        words: words.clone(),
                    });
                    return None;
                };
                self.called[found] = true;
                Inline::Note {
                    name: name.clone(),
                    line: self.notes[found].line.clone(),
                    words: words.clone(),
                }
            }
            Inline::Emphasis(nodes) => Inline::Emphasis(self.nodes(nodes)),
            Inline::Strong(nodes) => Inline::Strong(self.nodes(nodes)),
            Inline::Link { url, nodes } => Inline::Link {
                url: url.clone(),
                nodes: self.nodes(nodes),
            },
            Inline::Reference { id, nodes, words } => Inline::Reference {
                id: id.clone(),
                nodes: self.nodes(nodes),
                words: words.clone(),
            },
            Inline::Foreign { language, nodes } => Inline::Foreign {
                language: language.clone(),
                nodes: self.nodes(nodes),
            },
            Inline::Text { .. }
            | Inline::Code { .. }
            | Inline::Hyphens { .. }
            | Inline::Cite { .. } => node.clone(),
        })
    }
}

/// The name in a call, `[^name]`, if it is one.
pub(super) fn called(call: &str) -> Option<&str> {
    let name = call.strip_prefix("[^")?.strip_suffix(']')?;
    is_name(name).then_some(name)
}
