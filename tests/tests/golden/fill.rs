//! No page of remains: how far down each page is filled.

use bluf_tests::rendered::all;
use bluf_typst::engine::png;
use tiny_skia::Pixmap;

/// Pixels per inch: a line of text is three of them high.
const PPI: f64 = 20.0;

/// Millimetres of an inch.
const INCH: f64 = 25.4;

/// A page under this share of its height is a page of remains.
const FULL_ENOUGH: f64 = 1.0 / 3.0;

/// How far down between its margins a page has ink, from 0 to 1.
fn fill(page: &[u8], top: f64, bottom: f64) -> f64 {
    let picture = Pixmap::decode_png(page).expect("a picture of a page");
    let row = |millimetres: f64| (millimetres / INCH * PPI).round() as usize;
    let (first, last) = (row(top), picture.height() as usize - row(bottom));
    let width = picture.width() as usize * 4;
    let rows = picture.data().chunks_exact(width).enumerate();
    let inked = rows
        .filter(|(row, pixels)| (first..last).contains(row) && pixels.iter().any(|it| *it < 230));
    let lowest = inked.map(|(row, _)| row).max().unwrap_or(first);
    (lowest - first) as f64 / (last - first) as f64
}

#[test]
fn few_pages_are_less_than_a_third_full() {
    let (mut pages, mut remains) = (0, Vec::new());
    for rendered in all() {
        let margin = rendered.fixture.prepared.profile.page.margin;
        let pictures = png(rendered.typeset(), PPI, "fill").expect("pages");
        // A document of one page is as long as it is.
        if pictures.len() == 1 {
            pages += 1;
            continue;
        }
        for (number, picture) in (1..).zip(&pictures) {
            let fill = fill(picture, margin[0], margin[2]);
            pages += 1;
            if fill < FULL_ENOUGH {
                let percent = (fill * 100.0).round();
                remains.push(format!(
                    "{} page {number}: {percent} %",
                    rendered.fixture.name()
                ));
            }
        }
    }
    assert!(
        remains.len() * 20 <= pages,
        "{} of {pages}: {remains:#?}",
        remains.len()
    );
}
