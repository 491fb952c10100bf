//! From the text of a field to its tree.

use std::ops::Range;

use pulldown_cmark::{BrokenLink, CowStr, Event, Options, Parser, Tag, TagEnd};

use super::escape::{Escaped, as_typed, escape};
use super::inline::{add, add_words, finish_line, reference_or_link, take_mark};
use super::marker::{Opening, marker_at};
use super::notes::{self, Note, called};
use super::numbering::Numbering;
use super::problem::{TextProblem, TextProblemKind};
use super::{Block, Citation, Inline, Line, Prose, citation, for_each_inline, for_each_text};
use crate::{ItemId, Scheme, Words, stray_mark, stretch_of};

/// Blocks and spans inside each other, at most. Nobody writes more; everything that walks the
/// tree may recurse.
const DEEPEST: usize = 16;

/// Addresses by which the parser marks what only briefs have.
const CITATION: &str = "bluf:citation";
const FOREIGN: &str = "bluf:foreign";
const NOTE: &str = "bluf:note";

/// Reads a field that may hold paragraphs, lists and quotations, when `own` is the brief's system
/// of markings. The problems stand beside what could be read; their places are offsets in `field`.
#[must_use]
pub fn parse_prose(field: &str, own: Option<Scheme>) -> (Prose, Vec<TextProblem>) {
    let mut problems = Vec::new();
    let is_words = is_words(field) && marker_at(field, own).is_none();
    let escaped = match is_words {
        true => as_typed(field),
        false => escape(field, own, &mut problems),
    };
    let source = Source {
        field,
        own,
        escaped: &escaped,
    };
    let builder = Builder::new(source, &mut problems);
    let blocks = match is_words {
        true => builder.build_words(),
        false => builder.build(),
    };
    (Prose { blocks }, problems)
}

/// Whether a field is one line of words, in which no parser would find anything. Most fields of a
/// brief are, and reading them as CommonMark is most of what it takes to read a brief.
fn is_words(field: &str) -> bool {
    let is_of_words = |byte: u8| {
        !byte.is_ascii() || byte.is_ascii_alphanumeric() || b" .,:;?()'\"%/-$".contains(&byte)
    };
    let opens = |byte: u8| !byte.is_ascii() || byte.is_ascii_alphabetic() || byte == b'(';
    let bytes = field.as_bytes();
    bytes.first().is_some_and(|first| opens(*first))
        && bytes.iter().all(|byte| is_of_words(*byte))
        && field.trim().len() == field.len()
}

/// Something open while the events go by.
struct Frame {
    kind: FrameKind,
    range: Range<usize>,
    blocks: Vec<Block>,
    nodes: Vec<Inline>,
    figures: Vec<(ItemId, Words)>,
    items: Vec<(Opening, Vec<Block>)>,
}

#[derive(Clone)]
enum FrameKind {
    /// The field, an item of a list, a quotation.
    Blocks,
    Quote,
    Item(Opening),
    List,
    Paragraph,
    Emphasis,
    Strong,
    Link(String),
    Foreign,
    Note(String),
    Image(String),
    /// What is too deep, or read from its source: its content goes nowhere.
    Ignored,
}

/// What is read.
#[derive(Clone, Copy)]
struct Source<'a> {
    /// The author's field.
    field: &'a str,
    /// The brief's system of markings.
    own: Option<Scheme>,
    /// The field, made safe for the parser.
    escaped: &'a Escaped,
}

struct Builder<'a> {
    source: Source<'a>,
    escaped: &'a Escaped,
    problems: &'a mut Vec<TextProblem>,
    stack: Vec<Frame>,
    /// Text before this offset was read already.
    read_until: usize,
    /// The notes of the field.
    notes: Vec<Note>,
}

impl<'a> Builder<'a> {
    fn new(source: Source<'a>, problems: &'a mut Vec<TextProblem>) -> Self {
        let escaped = source.escaped;
        let field = Frame::new(FrameKind::Blocks, 0..escaped.text.len());
        Self {
            source,
            escaped,
            problems,
            stack: vec![field],
            read_until: 0,
            notes: Vec::new(),
        }
    }

    /// One paragraph of the words of a field.
    fn build_words(mut self) -> Vec<Block> {
        let text = self.escaped.text.as_str();
        let whole = 0..text.len();
        self.open(&Tag::Paragraph, whole.clone());
        self.push_text(text, whole.clone());
        self.close(TagEnd::Paragraph, &whole);
        self.finish()
    }

    fn build(mut self) -> Vec<Block> {
        let escaped = self.escaped;
        let text = escaped.text.as_str();
        let unresolved = |link: BrokenLink<'_>| -> Option<(CowStr<'a>, CowStr<'a>)> {
            let written = stretch_of(text, link.span.clone());
            let opens_with_note = written.starts_with("[^") && written.contains("][@");
            let kind = if written.starts_with("[@") || opens_with_note {
                CITATION
            } else if stretch_of(text, link.span.end..).starts_with("{lang=") {
                FOREIGN
            } else if called(stretch_of(text, link.span.clone())).is_some() {
                NOTE
            } else {
                return None;
            };
            Some((kind.into(), "".into()))
        };
        let parser = Parser::new_with_broken_link_callback(
            text,
            Options::ENABLE_FOOTNOTES,
            Some(unresolved),
        );
        for (event, range) in parser.into_offset_iter() {
            match event {
                Event::Start(tag) => self.open(&tag, range),
                Event::End(end) => self.close(end, &range),
                Event::SoftBreak | Event::HardBreak => self.push_text(" ", range),
                Event::Code(code) => {
                    let words = self.escaped.origin(&range);
                    self.push(Inline::Code {
                        text: code.to_string(),
                        words,
                    });
                }
                Event::Text(words) | Event::Html(words) | Event::InlineHtml(words) => {
                    self.push_text(&words, range);
                }
                Event::FootnoteReference(_) => self.push_call(&range),
                Event::Rule => {}
                other => debug_assert!(false, "extensions are off: {other:?}"),
            }
        }
        self.finish()
    }

    fn finish(mut self) -> Vec<Block> {
        let field = self
            .stack
            .pop()
            .expect("the field's frame is never closed by an event");
        let mut blocks = self.flushed(field).blocks;
        notes::attach(self.source.field, &mut blocks, &self.notes, self.problems);
        blocks
    }

    fn open(&mut self, tag: &Tag<'_>, range: Range<usize>) {
        let kind = match tag {
            Tag::Paragraph | Tag::Heading { .. } | Tag::CodeBlock(_) | Tag::HtmlBlock => {
                FrameKind::Paragraph
            }
            Tag::BlockQuote(_) => FrameKind::Quote,
            Tag::List(_) => FrameKind::List,
            Tag::Item => FrameKind::Item(self.escaped.opening(range.start)),
            Tag::Emphasis => FrameKind::Emphasis,
            Tag::Strong => FrameKind::Strong,
            Tag::Link { dest_url, .. } if **dest_url == *CITATION => {
                self.push_citation(&range);
                FrameKind::Ignored
            }
            Tag::Link { dest_url, .. } if **dest_url == *NOTE => {
                self.push_call(&range);
                FrameKind::Ignored
            }
            Tag::Link { dest_url, .. } if **dest_url == *FOREIGN => FrameKind::Foreign,
            Tag::FootnoteDefinition(name) => FrameKind::Note(name.to_string()),
            Tag::Link { dest_url, .. } => FrameKind::Link(dest_url.to_string()),
            Tag::Image { dest_url, .. } => FrameKind::Image(dest_url.to_string()),
            _ => FrameKind::Ignored,
        };
        let inside_ignored = self
            .stack
            .iter()
            .any(|frame| matches!(frame.kind, FrameKind::Ignored));
        let kind = if self.stack.len() > DEEPEST && !inside_ignored {
            self.report(TextProblemKind::TooDeep, &range);
            FrameKind::Ignored
        } else {
            kind
        };
        let opens_block = matches!(
            kind,
            FrameKind::Quote | FrameKind::List | FrameKind::Paragraph | FrameKind::Note(_)
        );
        if opens_block && let Some(parent) = self.stack.pop() {
            // Text of a tight list stands in its item without a paragraph around it.
            let parent = self.flushed(parent);
            self.stack.push(parent);
        }
        self.stack.push(Frame::new(kind, range));
    }

    fn close(&mut self, _: TagEnd, range: &Range<usize>) {
        let frame = self.stack.pop().expect("every end has its start");
        let kind = frame.kind.clone();
        let words = self.escaped.origin(&frame.range);
        match kind {
            FrameKind::Blocks | FrameKind::Ignored => {}
            FrameKind::Paragraph => {
                let finished = self.flushed(frame);
                self.parent().blocks.extend(finished.blocks);
            }
            FrameKind::Quote => {
                let blocks = self.flushed(frame).blocks;
                self.parent().blocks.push(Block::Quote(blocks));
            }
            FrameKind::Item(opening) => {
                let blocks = self.flushed(frame).blocks;
                self.parent().items.push((opening, blocks));
            }
            FrameKind::List => self.parent().blocks.extend(lists(frame.items)),
            FrameKind::Note(name) => {
                let range = frame.range.clone();
                let blocks = self.flushed(frame).blocks;
                self.keep_note(name, blocks, &range);
            }
            FrameKind::Emphasis => self.push(Inline::Emphasis(frame.nodes)),
            FrameKind::Strong => self.push(Inline::Strong(frame.nodes)),
            FrameKind::Foreign => self.push_foreign(frame.nodes, range),
            FrameKind::Link(url) => {
                for node in reference_or_link(url, frame.nodes, words, self.problems) {
                    self.push(node);
                }
            }
            FrameKind::Image(address) => match address.strip_prefix('#').and_then(ItemId::new) {
                Some(id) => self.parent().figures.push((id, words)),
                None => self.report(TextProblemKind::Image, &frame.range),
            },
        }
    }

    fn parent(&mut self) -> &mut Frame {
        self.stack
            .last_mut()
            .expect("the field's frame is never closed by an event")
    }

    fn push(&mut self, node: Inline) {
        add(&mut self.parent().nodes, node);
    }

    fn push_text(&mut self, text: &str, range: Range<usize>) {
        let skip = self.read_until.saturating_sub(range.start).min(text.len());
        let words = self.escaped.origin(&(range.start + skip..range.end));
        if skip >= text.len() || !text.is_char_boundary(skip) {
            return;
        }
        let text = stretch_of(text, skip..);
        let hyphens = kept_hyphens(self.source.field, words.start, text);
        if hyphens > 0 {
            let (kept, rest) = text.split_at(hyphens);
            self.push(Inline::Hyphens {
                text: kept.to_owned(),
                words: words.start..words.start + hyphens,
            });
            let rest_words = words.start + hyphens..words.end;
            if !rest.is_empty() {
                add_words(&mut self.parent().nodes, rest, rest_words);
            }
        } else {
            add_words(&mut self.parent().nodes, text, words);
        }
    }

    /// A citation is read from its source: `[@a; @b]`, or several side by side.
    fn push_citation(&mut self, range: &Range<usize>) {
        let source = stretch_of(&self.escaped.text, range.clone());
        let mut problems = Vec::new();
        let mut cited: Option<(Vec<Citation>, Range<usize>)> = None;
        let mut start = range.start;
        for group in source.split("][") {
            let inside = group.trim_start_matches('[').trim_end_matches(']');
            let offset = start + (group.len() - group.trim_start_matches('[').len());
            let whole = offset.saturating_sub(1)..offset + inside.len() + 1;
            start += group.len() + 2;
            // A note may be called beside a citation.
            if inside.starts_with('^') {
                self.push_cited(cited.take());
                self.push_call(&whole);
                continue;
            }
            let more = citation::parse_citations(inside, offset, &mut problems);
            let (citations, words) = cited.get_or_insert_with(|| (Vec::new(), whole.clone()));
            citations.extend(more);
            words.end = whole.end;
        }
        self.push_cited(cited);
        for problem in problems {
            self.report(problem.kind, &problem.words);
        }
    }

    fn push_cited(&mut self, cited: Option<(Vec<Citation>, Range<usize>)>) {
        let Some((mut citations, words)) = cited else {
            return;
        };
        for citation in &mut citations {
            citation.words = self.escaped.origin(&citation.words);
            citation.locator = citation
                .locator
                .take()
                .map(|locator| locator.replace('\\', ""));
        }
        if !citations.is_empty() {
            let words = self.escaped.origin(&words);
            self.push(Inline::Cite { citations, words });
        }
    }

    /// The call of a note, which gets its text when all is read.
    fn push_call(&mut self, range: &Range<usize>) {
        if let Some(name) = called(stretch_of(&self.escaped.text, range.clone())) {
            let words = self.escaped.origin(range);
            self.push(Inline::Note {
                name: name.to_owned(),
                line: Line::default(),
                words,
            });
        }
    }

    /// Keeps the text of a note, which is one paragraph.
    fn keep_note(&mut self, name: String, blocks: Vec<Block>, range: &Range<usize>) {
        let words = range.start..range.start + "[^]:".len() + name.len();
        let mut blocks = blocks.into_iter();
        let line = match (blocks.next(), blocks.next()) {
            (Some(Block::Paragraph(line)), None) => line,
            _ => {
                self.report(TextProblemKind::NoteOfBlocks(name.clone()), &words);
                Line::default()
            }
        };
        let words = self.escaped.origin(&words);
        self.notes.push(Note { name, line, words });
    }

    /// The language stands behind the words: `[mot juste]{lang=fr}`.
    fn push_foreign(&mut self, nodes: Vec<Inline>, range: &Range<usize>) {
        let behind = stretch_of(&self.escaped.text, range.end..);
        let length = behind.find('}').map_or(behind.len(), |end| end + 1);
        let language = stretch_of(behind, ..length)
            .trim_start_matches("{lang=")
            .trim_end_matches('}');
        self.read_until = range.end + length;
        let is_code = matches!(language.len(), 2 | 3)
            && language.bytes().all(|byte| byte.is_ascii_lowercase());
        if !is_code {
            let kind = TextProblemKind::LanguageCode(language.to_owned());
            self.report(kind, &(range.end..range.end + length));
        }
        self.push(Inline::Foreign {
            language: language.to_owned(),
            nodes,
        });
    }

    /// Makes a paragraph of the nodes that the frame has gathered.
    fn flushed(&mut self, mut frame: Frame) -> Frame {
        let mut nodes = std::mem::take(&mut frame.nodes);
        let mark = match self.opens_escaped(&nodes) {
            true => None,
            false => take_mark(&mut nodes, self.source.own, self.problems),
        };
        let line = finish_line(nodes, mark);
        self.report_stray_mark(&line);
        let figures = std::mem::take(&mut frame.figures);
        match figures.as_slice() {
            [] if line.is_empty() && line.mark.is_none() => {}
            [] => frame.blocks.push(Block::Paragraph(line)),
            [(id, words)] if line.is_empty() => {
                frame.blocks.push(Block::Figure {
                    id: id.clone(),
                    words: words.clone(),
                });
            }
            [(_, words), ..] => {
                let kind = TextProblemKind::FigureInText;
                self.problems.push(TextProblem {
                    kind,
                    words: words.clone(),
                });
            }
        }
        frame
    }

    /// Reports the first mark that stands inside the line, where it marks nothing.
    fn report_stray_mark(&mut self, line: &Line) {
        let field = self.source.field;
        let mut code = Vec::new();
        for_each_inline(&line.nodes, &mut |node| {
            if let Inline::Code { words, .. } = node {
                code.push(words.clone());
            }
        });
        let mut so_far = String::new();
        let mut found = None;
        for_each_text(&line.nodes, &mut |text, words| {
            if code.contains(words) {
                so_far.push_str(text);
                return;
            }
            let is_whole = words.len() == text.len();
            let behind = |at: usize| {
                let before = if is_whole {
                    stretch_of(field, ..words.start + at)
                } else {
                    ""
                };
                let opens_line = before.trim_end_matches([' ', '\t']).ends_with('\n');
                let last = stretch_of(text, ..at).trim_end().chars().next_back();
                last.or_else(|| so_far.trim_end().chars().next_back())
                    .filter(|_| !opens_line)
            };
            if found.is_none()
                && !stretch_of(field, ..words.start).ends_with('\\')
                && let Some(stray) = stray_mark(text, self.source.own, behind)
            {
                let written = stretch_of(text, stray.clone()).to_owned();
                let place = if is_whole {
                    words.start + stray.start..words.start + stray.end
                } else {
                    words.clone()
                };
                found = Some((written, place));
            }
            so_far.push_str(text);
        });
        if let Some((written, words)) = found {
            let kind = TextProblemKind::StrayMark(written);
            self.problems.push(TextProblem { kind, words });
        }
    }

    /// Whether a backslash says that the first character is meant as typed.
    fn opens_escaped(&self, nodes: &[Inline]) -> bool {
        matches!(nodes.first(), Some(Inline::Text { words, .. })
            if stretch_of(self.source.field, ..words.start).ends_with('\\'))
    }

    fn report(&mut self, kind: TextProblemKind, range: &Range<usize>) {
        let words = self.escaped.origin(range);
        self.problems.push(TextProblem { kind, words });
    }
}

/// How many hyphens open a run of words, at an offset of the field, that a backslash before them
/// keeps: `\\--`, and `\\-\\-`.
/// One hyphen alone is nothing but one.
fn kept_hyphens(field: &str, start: usize, text: &str) -> usize {
    let before = stretch_of(field, ..start).strip_suffix('\\');
    let Some(before) = before.filter(|_| text.starts_with('-')) else {
        return 0;
    };
    let length = text.len() - text.trim_start_matches('-').len();
    let behind = field.get(start + length..).unwrap_or_default();
    let is_row = length >= 2 || before.ends_with(r"\-") || behind.starts_with(r"\-");
    if is_row { length } else { 0 }
}

/// The lists that items make which stand below each other: one goes on as long as its items are
/// marked in the same way and count up.
fn lists(items: Vec<(Opening, Vec<Block>)>) -> Vec<Block> {
    let mut lists: Vec<Block> = Vec::new();
    let mut last: Option<Opening> = None;
    for (opening, blocks) in items {
        let goes_on = last.is_some_and(|last| last.is_followed_by(opening));
        last = Some(opening);
        match lists.last_mut() {
            Some(Block::List { items, .. }) if goes_on => items.push(blocks),
            _ => lists.push(Block::List {
                numbering: match opening {
                    Opening::Bullet(_) => None,
                    Opening::Number(signs, numerals, first) => Some(Numbering {
                        first,
                        numerals,
                        signs,
                    }),
                },
                items: vec![blocks],
            }),
        }
    }
    for list in &mut lists {
        if let Block::List {
            numbering: Some(numbering),
            items,
        } = list
            && items.len() == 1
        {
            *numbering = numbering.alone();
        }
    }
    lists
}

impl Frame {
    fn new(kind: FrameKind, range: Range<usize>) -> Self {
        Self {
            kind,
            range,
            blocks: Vec::new(),
            nodes: Vec::new(),
            figures: Vec::new(),
            items: Vec::new(),
        }
    }
}
