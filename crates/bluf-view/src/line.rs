//! From a line of the brief to a line of the view.

use bluf_model::{Citation, Inline, ItemId, Line as Text, Marking, Running};

use super::acronyms::{capitalised, starts_sentence};
use super::addresses::{address, in_ascii};
use super::lowering::Lowering;
use super::text::{CitedSource, LabelledLine, Line, Node, Span};
use super::typography;

/// Keeps the number of a source off a number that it follows: 2021⁵ is no power of 2021.
const AFTER_DIGIT: &str = "\u{202f}";

/// Whose words a line holds.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Voice {
    /// The author's: acronyms are written out.
    Own,
    /// Those of a quotation, which stay as they are.
    Quoted,
}

/// How far the lowering of a line has come.
struct Progress<'t> {
    /// The words of the whole line, as its author typed them.
    running: &'t Running<'t>,
    /// How many bytes of them are lowered.
    at: usize,
    /// What has been printed.
    printed: String,
    /// Whose words they are.
    voice: Voice,
}

/// Lowers a line whose own mark prints elsewhere, if at all.
pub(super) fn line(lowering: &mut Lowering<'_>, text: &Text) -> Line {
    spoken_line(lowering, text, Voice::Own)
}

/// Lowers such a line of the author's or of somebody else's.
pub(super) fn spoken_line(lowering: &mut Lowering<'_>, text: &Text, voice: Voice) -> Line {
    let mut progress = Progress {
        running: &Running::from(text),
        at: 0,
        printed: String::new(),
        voice,
    };
    let line = nodes(lowering, &text.nodes, &mut progress);
    typography::line(line, lowering.language())
}

/// Lowers a line inside an item. Its own mark opens it, where it differs from the item's.
pub(super) fn line_within(
    lowering: &mut Lowering<'_>,
    text: &Text,
    around: Option<&Marking>,
) -> Line {
    portion_within(lowering, text, text.marking(), around)
}

/// Lowers a line that is a portion of its own inside an item. Its mark opens it, where it
/// differs from the item's.
pub(super) fn portion_within(
    lowering: &mut Lowering<'_>,
    text: &Text,
    own: Option<&Marking>,
    around: Option<&Marking>,
) -> Line {
    let mut line = line(lowering, text);
    if let Some(mark) = lowering.portion_mark(own, around) {
        line.insert(0, Node::Span(Span::Mark { mark }));
    }
    line
}

/// A line of words that are ours, or a plain field's: set already.
pub(super) fn words(text: impl Into<String>) -> Line {
    vec![Node::Text(text.into())]
}

fn nodes(lowering: &mut Lowering<'_>, inlines: &[Inline], progress: &mut Progress<'_>) -> Line {
    let mut line = Line::new();
    for inline in inlines {
        match inline {
            Inline::Text { text, .. } => {
                let stretch = progress.at..progress.at + text.len();
                progress.at = stretch.end;
                let Progress {
                    running, printed, ..
                } = progress;
                let text = match progress.voice {
                    Voice::Own => lowering.acronyms.written_out(running, stretch, printed),
                    Voice::Quoted => text.clone(),
                };
                progress.printed.push_str(&text);
                push_text(&mut line, text);
            }
            Inline::Code { text, .. } => {
                progress.at += Running::REFERENCE.len_utf8();
                progress.printed.push(Running::REFERENCE);
                line.push(Node::Span(Span::Code {
                    pieces: code_pieces(text),
                }));
            }
            Inline::Hyphens { text, .. } => {
                progress.at += text.len();
                progress.printed.push_str(text);
                let kept = typography::KEPT_HYPHEN.to_string().repeat(text.len());
                push_text(&mut line, kept);
            }
            Inline::Emphasis(inner) => {
                let body = nodes(lowering, inner, progress);
                line.push(Node::Span(Span::Emphasis { body }));
            }
            Inline::Strong(inner) => {
                let body = nodes(lowering, inner, progress);
                line.push(Node::Span(Span::Strong { body }));
            }
            Inline::Link { url, nodes: inner } => {
                let mut body = nodes(lowering, inner, progress);
                // A bare address gets places to break at, or it would run off the page.
                if let [Node::Text(text)] = body.as_slice()
                    && text == url
                {
                    body = vec![address(url)];
                }
                line.push(Node::Span(Span::Link {
                    url: in_ascii(url),
                    body,
                }));
            }
            Inline::Foreign {
                language,
                nodes: inner,
            } => {
                let body = nodes(lowering, inner, progress);
                line.push(Node::Span(Span::Foreign {
                    language: language.clone(),
                    body,
                }));
            }
            Inline::Reference {
                id, nodes: inner, ..
            } => {
                let body = match inner.as_slice() {
                    [] => {
                        progress.at += Running::REFERENCE.len_utf8();
                        name(lowering, id, &mut progress.printed)
                    }
                    inner => nodes(lowering, inner, progress),
                };
                push_reference(&mut line, lowering, id, body);
            }
            Inline::Cite { citations, .. } => {
                // The number stands close to the word, and nothing is left where none prints.
                let said = progress.printed.trim_end().len();
                progress.printed.truncate(said);
                trim_end(&mut line);
                let numbers = citation(lowering, citations);
                if numbers.is_some() && progress.printed.ends_with(|c: char| c.is_ascii_digit()) {
                    push_text(&mut line, AFTER_DIGIT.to_owned());
                }
                push_numbers(&mut line, numbers);
            }
            Inline::Note { line: text, .. } => {
                let said = progress.printed.trim_end().len();
                progress.printed.truncate(said);
                trim_end(&mut line);
                let number = note(lowering, text);
                if progress.printed.ends_with(|c: char| c.is_ascii_digit()) {
                    push_text(&mut line, AFTER_DIGIT.to_owned());
                }
                push_numbers(&mut line, Some(number));
            }
        }
    }
    line
}

/// The longest word of code that is kept on one line, in characters.
const LONGEST_WORD: usize = 12;

/// Code in the pieces between which a line may break: at its spaces, and anywhere in a long word.
fn code_pieces(code: &str) -> Vec<String> {
    let mut pieces = Vec::new();
    for (index, word) in code.split(' ').enumerate() {
        if index > 0 {
            pieces.push(" ".to_owned());
        }
        if word.chars().count() > LONGEST_WORD {
            pieces.extend(word.chars().map(String::from));
        } else if !word.is_empty() {
            pieces.push(word.to_owned());
        }
    }
    pieces
}

/// The name of an item, with a capital where it begins a sentence.
fn name(lowering: &Lowering<'_>, id: &ItemId, so_far: &mut String) -> Line {
    let Some(name) = lowering.names.get(id) else {
        return Line::new();
    };
    let words = if starts_sentence(so_far, "") {
        capitalised(&name.words)
    } else {
        name.words.clone()
    };
    so_far.push_str(&words);
    vec![Node::Text(words)]
}

/// A link to an item that prints; the words alone, where it does not.
fn push_reference(line: &mut Line, lowering: &Lowering<'_>, id: &ItemId, body: Line) {
    match lowering.names.get(id).and_then(|name| name.target.clone()) {
        Some(target) => line.push(Node::Span(Span::Reference { target, body })),
        None => {
            for node in body {
                match node {
                    Node::Text(text) => push_text(line, text),
                    span @ Node::Span(_) => line.push(span),
                }
            }
        }
    }
}

/// A line after the words that open it, which end with a full stop: "Alternative. It was an accident."
pub(super) fn run_in(label: &str, text: Line) -> LabelledLine {
    LabelledLine {
        label: format!("{}.", label.trim_end_matches('.')),
        text,
    }
}

/// The number of a note of the author's, which prints whatever the template does with sources.
fn note(lowering: &mut Lowering<'_>, text: &Text) -> Node {
    let number = match lowering.cited.known_note(text) {
        Some(number) => number,
        None => {
            let mark = text.marking().and_then(|own| lowering.mark(Some(own)));
            let number = lowering.cited.number_note(text, mark);
            let said = line(lowering, text);
            lowering.cited.fill_note(number, said);
            number
        }
    };
    citation_of(vec![CitedSource {
        number,
        target: source_target(number),
        detail: None,
        spoken: format!("{} {number}", lowering.words.columns.note),
    }])
}

/// Puts numbers behind a line; behind others, they are one group.
fn push_numbers(line: &mut Line, numbers: Option<Node>) {
    match (line.last_mut(), numbers) {
        (
            Some(Node::Span(Span::Citation { sources, .. })),
            Some(Node::Span(Span::Citation { sources: more, .. })),
        ) => {
            sources.extend(more);
            sources.sort_by_key(|source| source.number);
        }
        (_, numbers) => line.extend(numbers),
    }
}

/// Numbers the sources of a group, and prints the numbers where the template prints any.
pub(super) fn citation(lowering: &mut Lowering<'_>, citations: &[Citation]) -> Option<Node> {
    let mut sources = Vec::new();
    for citation in citations {
        let Some(number) = lowering.cited.number(&citation.source) else {
            continue;
        };
        // A grade stands in the annex only, whatever its use.
        if let Some(grade) = citation.grade {
            lowering.cited.grade_use(&citation.source, grade);
        }
        let detail = citation.locator.as_deref();
        let detail = detail.map(|it| format!("({})", lowering.words_of(it).replace(' ', "\u{a0}")));
        sources.push(CitedSource {
            detail,
            ..cited(lowering, number)
        });
    }
    sources.sort_by_key(|source| source.number);
    let prints = lowering.prints_numbers() && !sources.is_empty();
    prints.then(|| citation_of(sources))
}

/// A source in a group of citations.
pub(super) fn cited(lowering: &Lowering<'_>, number: usize) -> CitedSource {
    CitedSource {
        number,
        target: source_target(number),
        detail: None,
        spoken: format!("{} {number}", lowering.words.terms.source),
    }
}

/// A group of citations.
pub(super) fn citation_of(sources: Vec<CitedSource>) -> Node {
    Node::Span(Span::Citation {
        sources,
        separator: ",",
    })
}

/// The label of the entry of a source.
pub(super) fn source_target(number: usize) -> String {
    format!("source-{number}")
}

fn push_text(line: &mut Line, text: String) {
    if text.is_empty() {
        return;
    }
    match line.last_mut() {
        Some(Node::Text(last)) => last.push_str(&text),
        _ => line.push(Node::Text(text)),
    }
}

fn trim_end(line: &mut Line) {
    if let Some(Node::Text(last)) = line.last_mut() {
        last.truncate(last.trim_end().len());
        if last.is_empty() {
            line.pop();
        }
    }
}
