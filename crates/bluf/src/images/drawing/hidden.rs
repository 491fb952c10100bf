//! Whether every letter of a drawing that goes into a document can be seen.
//!
//! A box over a name hides it from the eye, and leaves it in the document; a text that is not
//! displayed, or without a colour, stays out of the document, and its author may believe that it is
//! in it, or forget that it is in the file. Whether a letter can be
//! seen is not worked out from boxes and orders but looked at: the drawing is drawn once with it and
//! once without, and something must have changed. So that a drawing of a thousand letters is not
//! drawn a thousand times, each letter has a number, and for each bit of the numbers the letters that
//! have it are left out together: what changes at a pixel, bit by bit, is the number of its letter.

use bluf_toml::{FileLimits, Limit};
use bluf_typst::engine::{pixels, shapes};
use roxmltree::{Document, Node};

use super::DrawingError;
use super::letters::Letters;
use super::rewrite::rewrite;

/// How many pixels the longer side of a drawing has when it is looked at.
const SIDE: u16 = 1200;

/// By how much a channel of a pixel must change to be seen, of 255.
const VISIBLE: u8 = 10;

/// Refuses a drawing with a letter that cannot be seen.
pub(super) fn check(
    text: &str,
    document: &Document<'_>,
    limits: FileLimits,
) -> Result<(), DrawingError> {
    let letters = Letters::of(text, document);
    if letters.count() == 0 {
        return Ok(());
    }
    if letters.count() > limits.count(Limit::Letters) {
        return Err(DrawingError::TooManyLetters);
    }
    if let Some(run) = letters.not_displayed() {
        return Err(DrawingError::Hidden(Some(
            letters.line_of_run(run, document),
        )));
    }
    let of_shapes = |drawing: String| shapes(&drawing).map_err(|_| DrawingError::Damaged);
    let (with, without) = (
        of_shapes(letters.apart(|_| true))?,
        of_shapes(letters.apart(|_| false))?,
    );
    let read = |shapes| Document::parse(shapes).map_err(|_| DrawingError::Damaged);
    let (with_tree, without_tree) = (read(&with)?, read(&without)?);
    let outlines = outlines(&with_tree, &without_tree)?;
    if outlines.len() < letters.count()
        && let Some(run) = undrawn(&letters, &with_tree)?
    {
        return Err(DrawingError::Hidden(Some(
            letters.line_of_run(run, document),
        )));
    }

    let seen = count_pixels(outlines.len(), |is_out| leave_out(&with, &outlines, is_out))?;
    let whole = count_pixels(outlines.len(), |is_out| {
        alone(&with_tree, &outlines, is_out)
    })?;
    let is_suspect = |number: usize| seen[number] == 0 || seen[number] * 3 < whole[number];
    let shape = |number: usize| outlines[number].attribute("d");
    // Many programs draw a letter twice, the first time wider and in the colour of its ground.
    let is_seen_elsewhere =
        |number: usize| (0..outlines.len()).any(|it| shape(it) == shape(number) && !is_suspect(it));
    let suspects: Vec<usize> = (0..outlines.len())
        .filter(|number| is_suspect(*number) && !is_seen_elsewhere(*number))
        .collect();
    let Some(first) = suspects.first() else {
        return Ok(());
    };
    // What is defined and not used is not in the document.
    let is_defined = |number: &usize| is_defined(outlines[*number]);
    let rest = leave_out(&with, &outlines, &|number| suspects.contains(&number));
    if suspects.iter().all(is_defined) && rewrite(&rest)? == rewrite(&with)? {
        return Ok(());
    }
    let is_one_each = outlines.len() == letters.count();
    let line = is_one_each.then(|| letters.line(*first, document));
    Err(DrawingError::Hidden(line))
}

/// The outlines of letters among shapes: what a drawing lacks where its letters are not visible.
fn outlines<'a>(
    with: &'a Document<'a>,
    without: &Document<'_>,
) -> Result<Vec<Node<'a, 'a>>, DrawingError> {
    let is_path = |node: &Node<'_, '_>| node.tag_name().name() == "path";
    let is_shown = |node: &Node<'_, '_>| node.attribute("visibility") != Some("hidden");
    let with: Vec<_> = with.descendants().filter(is_path).collect();
    let without: Vec<_> = without.descendants().filter(is_path).collect();
    if with.len() != without.len() {
        return Err(DrawingError::Damaged);
    }
    let pairs = with.into_iter().zip(&without);
    let letters = pairs.filter(|(with, without)| is_shown(with) && !is_shown(without));
    Ok(letters.map(|(with, _)| with).collect())
}

/// The first run of letters that must be drawn and is not. The runs are told apart as the letters
/// are: for each bit of their numbers, those that have it are not visible together.
fn undrawn(letters: &Letters<'_>, with: &Document<'_>) -> Result<Option<usize>, DrawingError> {
    let paths = |document: &Document<'_>| -> Vec<bool> {
        let all = document.descendants();
        let paths = all.filter(|it| it.tag_name().name() == "path");
        paths
            .map(|it| it.attribute("visibility") != Some("hidden"))
            .collect()
    };
    let shown = paths(with);
    let mut numbers = vec![0_usize; shown.len()];
    let bits = usize::BITS - letters.runs().leading_zeros();
    for bit in 0..bits {
        let some = letters.apart(|run| (run + 1) >> bit & 1 == 0);
        let some = shapes(&some).map_err(|_| DrawingError::Damaged)?;
        let some = Document::parse(&some).map_err(|_| DrawingError::Damaged)?;
        let some = paths(&some);
        if some.len() != shown.len() {
            return Err(DrawingError::Damaged);
        }
        for (number, (shown, some)) in numbers.iter_mut().zip(shown.iter().zip(some)) {
            *number |= usize::from(*shown && !some) << bit;
        }
    }
    let mut runs = 0..letters.runs();
    Ok(runs.find(|run| letters.must_be_drawn(*run) && !numbers.contains(&(run + 1))))
}

/// Whether a shape is part of a pattern, a mask or the like, which others use.
fn is_defined(shape: Node<'_, '_>) -> bool {
    shape.ancestors().any(|it| it.tag_name().name() == "defs")
}

/// Shapes without some letters.
fn leave_out(shapes: &str, outlines: &[Node<'_, '_>], is_out: &dyn Fn(usize) -> bool) -> String {
    let mut left = String::with_capacity(shapes.len());
    let mut at = 0;
    for (number, outline) in outlines.iter().enumerate() {
        if is_out(number) {
            let name = outline.range().start + "<path".len();
            left += shapes.get(at..name).unwrap_or_default();
            left += r#" visibility="hidden""#;
            at = name;
        }
    }
    left += shapes.get(at..).unwrap_or_default();
    left
}

/// The letters alone, black and whole, but for some of them.
fn alone(
    shapes: &Document<'_>,
    outlines: &[Node<'_, '_>],
    is_out: &dyn Fn(usize) -> bool,
) -> String {
    let root = shapes.root_element();
    let length = |name| root.attribute(name).unwrap_or_default();
    let mut letters = format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="{}" height="{}">"#,
        length("width"),
        length("height")
    );
    let out = outlines
        .iter()
        .enumerate()
        .filter(|(number, _)| !is_out(*number));
    for (_, outline) in out {
        // Those of a pattern or a mask have no place of their own.
        if is_defined(*outline) {
            continue;
        }
        let moved: Vec<&str> = outline
            .ancestors()
            .filter_map(|it| it.attribute("transform"))
            .collect();
        for transform in moved.iter().rev() {
            letters += &format!(r#"<g transform="{transform}">"#);
        }
        letters += &format!(
            r#"<path d="{}"/>"#,
            outline.attribute("d").unwrap_or_default()
        );
        letters += &"</g>".repeat(moved.len());
    }
    letters + "</svg>"
}

/// How many pixels show each of so many letters, in a drawing that can be drawn without some.
fn count_pixels(
    letters: usize,
    without: impl Fn(&dyn Fn(usize) -> bool) -> String,
) -> Result<Vec<u32>, DrawingError> {
    let draw = |drawing: String| pixels(&drawing, SIDE).map_err(|_| DrawingError::Damaged);
    let whole = draw(without(&|_| false))?;
    let mut numbers = vec![0_usize; whole.len() / 4];
    let bits = usize::BITS - letters.leading_zeros();
    for bit in 0..bits {
        let some = draw(without(&|letter| (letter + 1) >> bit & 1 == 1))?;
        let pairs = whole.chunks_exact(4).zip(some.chunks_exact(4));
        for (number, (whole, some)) in numbers.iter_mut().zip(pairs) {
            let differs = whole
                .iter()
                .zip(some)
                .any(|(a, b)| a.abs_diff(*b) > VISIBLE);
            *number |= usize::from(differs) << bit;
        }
    }
    let mut counts = vec![0; letters];
    for number in numbers.into_iter().filter(|it| *it > 0) {
        if let Some(count) = counts.get_mut(number - 1) {
            *count += 1;
        }
    }
    Ok(counts)
}
