//! Whether every letter of a drawing that goes into a document can be seen.
//!
//! A box over a name hides it from the eye, and leaves it in the document. Whether a letter can be
//! seen is not worked out from boxes and orders but looked at: the drawing is drawn once with it and
//! once without, and something must have changed. So that a drawing of a thousand letters is not
//! drawn a thousand times, each letter has a number, and for each bit of the numbers the letters that
//! have it are left out together: what changes at a pixel, bit by bit, is the number of its letter.

use bluf_typst::engine::pixels;
use roxmltree::{Document, Node};

use super::{DrawingError, shown};

/// How many pixels the longer side of a drawing has when it is looked at.
const SIDE: u16 = 1200;

/// By how much a channel of a pixel must change to be seen, of 255.
const VISIBLE: u8 = 10;

/// The most letters that are looked at: sixteen bits.
const MAX_LETTERS: usize = 65_535;

/// The style of a drawing that shows its letters alone, black on white.
const BARE: &str = "<style>path,rect,circle,ellipse,line,polyline,polygon{display:none!important}\
    *{opacity:1!important;clip-path:none!important;mask:none!important}\
    text,tspan,textPath{fill:#000!important;fill-opacity:1!important;stroke:none!important}</style>";

/// Refuses a drawing with a letter that would go into a document, and cannot be seen.
pub(super) fn check(text: &str, document: &Document<'_>) -> Result<(), DrawingError> {
    let drawing = Drawing::of(text, document);
    if drawing.count == 0 {
        return Ok(());
    }
    if drawing.count > MAX_LETTERS {
        return Err(DrawingError::Damaged);
    }
    let seen = drawing.count_pixels("")?;
    let whole = drawing.count_pixels(BARE)?;
    let is_suspect = |letter: usize| {
        let (seen, whole) = (seen[letter], whole[letter]);
        seen == 0 || seen * 3 < whole
    };
    let suspects: Vec<usize> = (0..drawing.count)
        .filter(|letter| is_suspect(*letter))
        .filter(|letter| !drawing.is_shown_elsewhere(*letter, is_suspect))
        .collect();
    // What is not drawn at all is not in the document.
    let all = shown(&drawing.without("", |_| false))?;
    let is_left = |letters: &[usize]| -> Result<bool, DrawingError> {
        let without = drawing.without("", |letter| letters.contains(&letter));
        Ok(shown(&without)? != all)
    };
    if suspects.is_empty() || !is_left(&suspects)? {
        return Ok(());
    }
    // Halve until one is left.
    let mut suspects = suspects.as_slice();
    while suspects.len() > 1 {
        let (first, second) = suspects.split_at(suspects.len() / 2);
        suspects = if is_left(first)? { first } else { second };
    }
    let line = suspects
        .first()
        .map_or(1, |letter| drawing.line(*letter, document));
    Err(DrawingError::Hidden(line))
}

/// A drawing, and the letters in its texts.
struct Drawing<'a> {
    text: &'a str,
    /// Where styles can be put.
    inside: usize,
    runs: Vec<Run<'a>>,
    count: usize,
}

/// The characters between two tags of a text.
struct Run<'a> {
    /// Its place in the drawing.
    start: usize,
    end: usize,
    characters: &'a str,
    /// The number of its first letter.
    first: usize,
    /// What the whole text says.
    whole: String,
}

impl<'a> Drawing<'a> {
    fn of(text: &'a str, document: &'a Document<'_>) -> Self {
        let root = document.root_element();
        let inside = root.first_child().map_or(0, |it| it.range().start);
        let (mut runs, mut count) = (Vec::new(), 0);
        for node in document.descendants().filter(Node::is_text) {
            let mut above = node.ancestors().skip(1);
            let Some(owner) = above.find(|it| it.has_tag_name("text") || is_silent(*it)) else {
                continue;
            };
            if is_silent(owner) {
                continue;
            }
            let characters = node.text().unwrap_or_default();
            let range = node.range();
            runs.push(Run {
                start: range.start,
                end: range.end,
                characters,
                first: count,
                whole: said(owner),
            });
            count += characters.chars().filter(is_letter).count();
        }
        Self {
            text,
            inside,
            runs,
            count,
        }
    }

    /// The drawing with a style, and without some of its letters, whose room stays.
    fn without(&self, style: &str, is_out: impl Fn(usize) -> bool) -> String {
        let (head, _) = self.text.split_at(self.inside);
        let mut drawing = format!("{head}{style}");
        let mut at = self.inside;
        for run in &self.runs {
            drawing += self.text.get(at..run.start).unwrap_or_default();
            let mut letter = run.first;
            for character in run.characters.chars() {
                if is_letter(&character) {
                    let hidden = if is_out(letter) {
                        r#" visibility="hidden""#
                    } else {
                        ""
                    };
                    drawing += &format!("<tspan{hidden}>{character}</tspan>");
                    letter += 1;
                } else {
                    match character {
                        '&' => drawing += "&amp;",
                        '<' => drawing += "&lt;",
                        other => drawing.push(other),
                    }
                }
            }
            at = run.end;
        }
        drawing += self.text.get(at..).unwrap_or_default();
        drawing
    }

    /// How many pixels show each letter.
    fn count_pixels(&self, style: &str) -> Result<Vec<u32>, DrawingError> {
        let draw = |drawing: String| pixels(&drawing, SIDE).map_err(|_| DrawingError::Damaged);
        let whole = draw(self.without(style, |_| false))?;
        let mut numbers = vec![0_usize; whole.len() / 4];
        let bits = usize::BITS - self.count.leading_zeros();
        for bit in 0..bits {
            let some = draw(self.without(style, |letter| (letter + 1) >> bit & 1 == 1))?;
            let pairs = whole.chunks_exact(4).zip(some.chunks_exact(4));
            for (number, (whole, some)) in numbers.iter_mut().zip(pairs) {
                let differs = whole
                    .iter()
                    .zip(some)
                    .any(|(a, b)| a.abs_diff(*b) > VISIBLE);
                *number |= usize::from(differs) << bit;
            }
        }
        let mut counts = vec![0; self.count];
        for number in numbers.into_iter().filter(|it| *it > 0) {
            if let Some(count) = counts.get_mut(number - 1) {
                *count += 1;
            }
        }
        Ok(counts)
    }

    fn run(&self, letter: usize) -> &Run<'a> {
        let next = self.runs.partition_point(|run| run.first <= letter);
        &self.runs[next - 1]
    }

    /// Whether another text says the same, and can be seen: many programs draw a text twice, the
    /// first time wider and in the colour of the ground.
    fn is_shown_elsewhere(&self, letter: usize, is_suspect: impl Fn(usize) -> bool) -> bool {
        let own = self.run(letter);
        self.runs.iter().any(|run| {
            let count = run.characters.chars().filter(is_letter).count();
            run.whole == own.whole
                && run.start != own.start
                && !(run.first..run.first + count).any(&is_suspect)
        })
    }

    fn line(&self, letter: usize, document: &Document<'_>) -> u32 {
        document.text_pos_at(self.run(letter).start).row
    }
}

/// Whether what is in an element is not drawn, but says something about what is.
fn is_silent(node: Node<'_, '_>) -> bool {
    matches!(
        node.tag_name().name(),
        "title" | "desc" | "metadata" | "style"
    )
}

fn is_letter(character: &char) -> bool {
    character.is_alphanumeric()
}

fn said(text: Node<'_, '_>) -> String {
    let inside = text.descendants().filter(Node::is_text);
    let said: String = inside.filter_map(|it| it.text()).collect();
    said.split_whitespace().collect::<Vec<_>>().join(" ")
}
