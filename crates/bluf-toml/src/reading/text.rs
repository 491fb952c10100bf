//! Texts of a brief: parsed, with every problem and every reference placed in the file.

use std::ops::Range;

use bluf_model::{
    Block, CitationError, FieldPath, Inline, Line, LineBreaker, Plain, PortionMark, Prose, Rule,
    Safety, Scheme, TextProblem, TextProblemKind, for_each_block, for_each_inline, opening_mark,
    parse_line, parse_prose, stray_mark, stretch_of,
};

use super::characters::check_characters;
use super::markings::{bad_portion_mark, right_marking, stray};
use super::references::Kind;
use super::{Found, Reading, id_help, one_line};
use crate::offsets::Offsets;
use crate::{Problem, rules};

impl Reading<'_> {
    /// Text printed as typed; a portion mark may open it. Line breaks become spaces.
    pub(crate) fn plain(&self, found: &Found<'_>, value: &str) -> Plain {
        if !self.fits(found, value) {
            return Plain::default();
        }
        let offsets = Offsets::of(self.text, &found.span);
        check_characters(self, value, |words| offsets.span(&words));
        let (mark, rest) = self.plain_mark(value, |words| offsets.span(words));
        let from = value.len() - rest.len();
        let behind = |at: usize| stretch_of(rest, ..at).trim_end().chars().next_back();
        if let Some(mark) = stray_mark(rest, self.scheme.get(), behind) {
            let place = from + mark.start..from + mark.end;
            self.report(stray(offsets.span(&place), stretch_of(rest, mark)));
        }
        Plain {
            mark,
            text: one_line(rest),
            start: value.len() - rest.trim_start().len(),
        }
    }

    /// Looks at a key that is printed as at a value: its characters, and whether it has words.
    pub(crate) fn check_key(&self, key: &str, span: &Range<usize>, what: &str) {
        check_characters(self, key, |_| span.clone());
        let words = match opening_mark(key, self.scheme.get()) {
            Some((mark, _)) => stretch_of(key, mark.end..),
            None => key,
        };
        if words.trim().is_empty() {
            let message = format!("this {what} is empty");
            let problem = Problem::error(rules::MISSING_FIELD, span.clone(), message);
            self.report(problem.help("write words between the quotes"));
        }
    }

    /// A key that prints as typed, such as a heading; a portion mark may open it.
    pub(crate) fn key(&self, key: &str, span: &Range<usize>) -> Plain {
        let (mark, rest) = self.plain_mark(key, |_| span.clone());
        Plain {
            mark,
            text: one_line(rest),
            start: key.len() - rest.trim_start().len(),
        }
    }

    /// Takes the portion mark off the front of a text printed as typed; `place` says where words
    /// of it stand.
    pub(crate) fn plain_mark<'v>(
        &self,
        value: &'v str,
        place: impl Fn(&Range<usize>) -> Range<usize>,
    ) -> (Option<PortionMark>, &'v str) {
        let Some((words, marking)) = opening_mark(value, self.scheme.get()) else {
            return (None, value);
        };
        let rest = stretch_of(value, words.end..);
        match marking {
            Ok(marking) => (Some(PortionMark { marking, words }), rest),
            Err(error) => {
                let written = stretch_of(value, words.clone())
                    .trim()
                    .trim_matches(['(', ')']);
                let own = self.scheme.get();
                let (span, right) = (place(&words), right_marking(written, &error, own));
                let problem = bad_portion_mark(span.clone(), written, error, own);
                self.report(match right {
                    Some(right) => problem
                        .fix_words(self.text, &span, written, &right)
                        .unsafely(),
                    None => problem,
                });
                (None, rest)
            }
        }
    }

    /// A line: no paragraphs, no lists.
    pub(crate) fn line(&self, found: &Found<'_>, value: &str) -> Line {
        if !self.fits(found, value) {
            return Line::default();
        }
        let (line, problems) = parse_line(value, self.scheme.get());
        let offsets = Offsets::of(self.text, &found.span);
        self.after_text(found, value, &offsets, problems);
        self.references_of(&offsets, &line.nodes);
        line
    }

    /// Paragraphs, lists, quotations.
    pub(crate) fn prose(&self, found: &Found<'_>, value: &str) -> Prose {
        if !self.fits(found, value) {
            return Prose::default();
        }
        let (prose, problems) = parse_prose(value, self.scheme.get());
        let offsets = Offsets::of(self.text, &found.span);
        self.after_text(found, value, &offsets, problems);
        for_each_block(&prose.blocks, &mut |block| match block {
            Block::Paragraph(line) => {
                self.references_of(&offsets, &line.nodes);
            }
            Block::Figure { id, words } => {
                self.references
                    .borrow_mut()
                    .refer(Kind::Figure, id.as_str(), offsets.span(words));
            }
            Block::List { .. } | Block::Quote(_) => {}
        });
        prose
    }

    fn after_text(
        &self,
        found: &Found<'_>,
        value: &str,
        offsets: &Offsets<'_>,
        problems: Vec<TextProblem>,
    ) {
        check_characters(self, value, |words| offsets.span(&words));
        for TextProblem { kind, words } in problems {
            let refused = match &kind {
                TextProblemKind::Citation(CitationError::Id(id)) => {
                    Some((Kind::Source, id.clone()))
                }
                TextProblemKind::ReferenceId(id) => Some((Kind::Item, id.clone())),
                _ => None,
            };
            let (span, own) = (offsets.span(&words), self.scheme.get());
            let right = right_words(&kind, own);
            let problem = explain(kind, span.clone(), &self.path(found.field), own);
            let problem = match right {
                Some(RightWords { old, new, safety }) => Problem {
                    safety,
                    ..problem.fix_words(self.text, &span, &old, &new)
                },
                None => problem,
            };
            match refused {
                Some((kind, id)) => self.references.borrow_mut().refuse(kind, &id, problem),
                None => self.report(problem),
            }
        }
    }

    fn references_of(&self, offsets: &Offsets<'_>, nodes: &[Inline]) {
        let mut notes = Vec::new();
        let mut references = self.references.borrow_mut();
        for_each_inline(nodes, &mut |node| match node {
            Inline::Note { line, .. } => notes.push(line),
            Inline::Cite { citations, .. } => {
                for citation in citations {
                    if let Some(locator) = &citation.locator {
                        self.refuse_mark(locator, |_| offsets.span(&citation.words));
                    }
                    references.refer(
                        Kind::Source,
                        citation.source.as_str(),
                        offsets.span(&citation.words),
                    );
                }
            }
            Inline::Reference { id, words, .. } => {
                references.refer(Kind::Item, id.as_str(), offsets.span(words));
            }
            _ => {}
        });
        drop(references);
        for note in notes {
            self.references_of(offsets, &note.nodes);
        }
    }
}

/// Words that belong in the place of others.
struct RightWords {
    old: String,
    new: String,
    safety: Safety,
}

/// What to write in the place of what is wrong in a text, where that leaves no doubt.
fn right_words(kind: &TextProblemKind, own: Option<Scheme>) -> Option<RightWords> {
    let words = |old: &str, new: String, safety| {
        let old = old.to_owned();
        Some(RightWords { old, new, safety })
    };
    match kind {
        TextProblemKind::Citation(CitationError::MissingAt(entry)) => {
            words(entry, format!("@{entry}"), Safety::Safe)
        }
        TextProblemKind::Citation(CitationError::MissingComma { id, .. }) => {
            words(&format!("@{id}"), format!("@{id},"), Safety::Safe)
        }
        TextProblemKind::Citation(CitationError::Comma) => words(",", ";".to_owned(), Safety::Safe),
        TextProblemKind::Mark(written, error) => {
            let right = right_marking(written, error, own)?;
            words(written, right, Safety::Unsafe)
        }
        _ => None,
    }
}

fn block_in_line(span: Range<usize>, breaker: LineBreaker, field: &FieldPath) -> Problem {
    let (what, help) = match breaker {
        LineBreaker::Paragraph => (
            "begins a second",
            "make one paragraph of it: this field holds no more",
        ),
        LineBreaker::List => (
            "stands a list",
            "write sentences, without a list; put a backslash before a `-` or a `1.` that is meant as typed",
        ),
        LineBreaker::Quotation => (
            "stands a quotation",
            "write sentences; put a backslash before a `>` that is meant as typed",
        ),
        LineBreaker::Figure => (
            "stands a figure",
            "place it in a longer text, such as `situation`",
        ),
    };
    let message = format!("`{field}` holds one paragraph, and here {what}");
    Problem::error(rules::MISPLACED_MARKUP, span, message).help(help)
}

fn explain(
    kind: TextProblemKind,
    span: Range<usize>,
    field: &FieldPath,
    own: Option<Scheme>,
) -> Problem {
    let problem = |rule: &'static Rule, message: String, help: &str| {
        Problem::error(rule, span.clone(), message).help(help)
    };
    match kind {
        TextProblemKind::Html(element) => problem(
            rules::MISPLACED_MARKUP,
            format!("`<{element}>` is HTML, and would print as typed"),
            match element.as_str() {
                "br" | "p" | "hr" => {
                    "begin a new paragraph, or write a list; to print it, put a backslash before `<`"
                }
                _ => {
                    "use `*emphasis*`, `**strong**` or a list; to print it, put a backslash before `<`"
                }
            },
        ),
        TextProblemKind::Heading => problem(
            rules::MISPLACED_MARKUP,
            format!("a heading stands inside `{field}`"),
            "give it a section of its own, under `[sections]`; to print the `#`, put a backslash before it",
        ),
        TextProblemKind::Table => problem(
            rules::MISPLACED_MARKUP,
            format!("a table stands inside `{field}`"),
            "write it under `[[figures]]` with `columns` and `rows`, and place it with `![](#id)`",
        ),
        TextProblemKind::BlockInLine(breaker) => block_in_line(span, breaker, field),
        TextProblemKind::Image => problem(
            rules::MISPLACED_MARKUP,
            "an image stands inside a text".to_owned(),
            "write it under `[[figures]]` with an `id`, and place it with `![](#id)`",
        ),
        TextProblemKind::FigureInText => problem(
            rules::MISPLACED_MARKUP,
            "a figure stands inside a sentence".to_owned(),
            "put `![](#id)` alone in a paragraph; `[](#id)` refers to it in a sentence",
        ),
        TextProblemKind::Citation(CitationError::MissingAt(entry)) if entry.is_empty() => problem(
            rules::BAD_CITATION,
            "nothing stands behind the semicolon of this citation".to_owned(),
            "remove the semicolon, or name another source: `[@a; @b]`",
        ),
        TextProblemKind::Citation(CitationError::Id(id)) if id.is_empty() => problem(
            rules::BAD_CITATION,
            "this citation names no source".to_owned(),
            "write the id of a source behind the `@`: `[@log]`",
        ),
        TextProblemKind::ReferenceId(id) if id.is_empty() => problem(
            rules::BAD_ID,
            "this reference names no item".to_owned(),
            "write the id of an item behind the `#`: `[](#id)`",
        ),
        TextProblemKind::LinkAddress(address) if address.is_empty() => problem(
            rules::BAD_LINK,
            "this link leads nowhere".to_owned(),
            "write `[words](https://…)`; refer to an item with `[](#id)`",
        ),
        TextProblemKind::LanguageCode(code) if code.is_empty() => problem(
            rules::UNKNOWN_TERM,
            "this names no language".to_owned(),
            "write two or three lower-case letters: `{lang=fr}`",
        ),
        TextProblemKind::Citation(CitationError::MissingAt(entry)) => problem(
            rules::BAD_CITATION,
            format!("`{entry}` in a citation has no `@`"),
            &format!("write `@{entry}`"),
        ),
        TextProblemKind::Citation(CitationError::Id(id)) => problem(
            rules::BAD_CITATION,
            format!("`{id}` cannot be the id of a source"),
            &id_help(&id),
        ),
        TextProblemKind::Citation(CitationError::Comma) => problem(
            rules::BAD_CITATION,
            "a comma stands between two sources".to_owned(),
            "separate them with a semicolon: `[@a; @b]`",
        ),
        TextProblemKind::Citation(CitationError::MissingComma { id, place }) => problem(
            rules::BAD_CITATION,
            format!("a comma is missing after `@{id}`"),
            &format!("write `@{id}, {place}`"),
        ),
        TextProblemKind::Citation(CitationError::Grade(grade)) => problem(
            rules::BAD_GRADE,
            format!("`{grade}` is not a source grade"),
            "write a letter from A to F and a number from 1 to 6: `grade C3`",
        ),
        TextProblemKind::ReferenceId(id) => problem(
            rules::BAD_ID,
            format!("`{id}` cannot be the id of an item"),
            &id_help(&id),
        ),
        TextProblemKind::LinkAddress(address) => problem(
            rules::BAD_LINK,
            format!("`{address}` is not an address that a link can have"),
            "begin it with `https://`, `http://` or `mailto:`; refer to an item with `[](#id)`",
        ),
        TextProblemKind::LinkWithoutWords(address) => problem(
            rules::BAD_LINK,
            format!("the link to `{address}` has no words"),
            "write what it leads to between the brackets",
        ),
        TextProblemKind::LanguageCode(code) => problem(
            rules::UNKNOWN_TERM,
            format!("`{code}` is not a language code"),
            "write two or three lower-case letters: `{lang=fr}`",
        ),
        TextProblemKind::Mark(written, error) => bad_portion_mark(span, &written, error, own),
        TextProblemKind::StrayMark(written) => stray(span, &written),
        TextProblemKind::NoteWithoutText(name) => problem(
            rules::BAD_NOTE,
            format!("the note `{name}` has no text in this field"),
            &format!(
                "write it below, on a line of its own: `[^{name}]: …`; to print the brackets, put a backslash before the `[`"
            ),
        ),
        TextProblemKind::NoteWithoutCall(name) => problem(
            rules::BAD_NOTE,
            format!("nothing in this field calls the note `{name}`"),
            &format!("write `[^{name}]` behind the words that it is about, or remove it"),
        ),
        TextProblemKind::NoteTwice(name) => problem(
            rules::BAD_NOTE,
            format!("this field has a note `{name}` already"),
            "give the second another name, here and where it is called",
        ),
        TextProblemKind::NoteInNote(name) => problem(
            rules::BAD_NOTE,
            format!("a note calls another, `{name}`"),
            "say it in one note, or call both in the text",
        ),
        TextProblemKind::NoteOfBlocks(name) => problem(
            rules::BAD_NOTE,
            format!("the note `{name}` is no single paragraph"),
            "write it in one paragraph, without a list; what is longer belongs in an annex",
        ),
        TextProblemKind::TooDeep => problem(
            rules::MISPLACED_MARKUP,
            "lists or quotations stand inside each other too deeply".to_owned(),
            "write them at fewer levels",
        ),
    }
}
