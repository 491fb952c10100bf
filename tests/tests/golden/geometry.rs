//! Templates with another side column, or with several columns: drawings are as wide as the text.

use std::collections::BTreeMap;
use std::fs;

use bluf::{Organization, SourceIn, Templates};
use bluf_tests::fixtures::{Fixture, files_in, organization, root};
use bluf_tests::golden::{Json, json};
use tiny_skia::Pixmap;

/// The example with maps, charts and a timeline, in a decision memo whose `[page]` says this.
fn typeset_with(page: &str) -> (Fixture, String) {
    let path = root().join("templates/decision-memo/template.toml");
    let profile = fs::read_to_string(path).expect("the profile");
    let own = profile.replace("\nside   = 32", &format!("\n{page}\n# was: 32"));
    assert_ne!(profile, own);
    let files = BTreeMap::from([("decision-memo/template.toml".to_owned(), own.into_bytes())]);
    let organization = Box::leak(Box::new(Organization {
        config: organization().config.clone(),
        templates: Templates::built_in().with(files, str::to_owned),
    }));
    let briefs = root().join("briefs");
    let text = fs::read_to_string(briefs.join("el-mencho.toml")).expect("the example");
    let fixture = Fixture::of_text("el-mencho", &text, files_in(&briefs), organization);
    let view = fixture.view();
    (fixture, view)
}

/// The widths of all drawings of a view, in points.
fn drawings(view: &Json, found: &mut Vec<f64>) {
    match view {
        Json::Array(items) => items.iter().for_each(|it| drawings(it, found)),
        Json::Object(fields) => {
            if let Some(Json::Object(drawing)) = fields.get("drawing")
                && let Some(Json::Number(width)) = drawing.get("width")
            {
                found.push(width.as_f64().expect("a width"));
            }
            fields.values().for_each(|it| drawings(it, found));
        }
        _ => {}
    }
}

/// How many pixels within so many millimetres of the left and the right edge are not white.
fn ink_at_the_edges(page: &[u8], millimeters: f64) -> usize {
    let picture = Pixmap::decode_png(page).expect("a PNG");
    let edge = (millimeters / 25.4 * 150.0) as u32;
    let (width, pixels) = (picture.width(), picture.pixels());
    let is_edge = |index: usize| {
        let x = u32::try_from(index).expect("a page is no larger") % width;
        x < edge || x >= width - edge
    };
    let ink = pixels
        .iter()
        .enumerate()
        .filter(|(index, _)| is_edge(*index));
    ink.filter(|(_, pixel)| pixel.red() < 200).count()
}

/// Letter paper is 215.9 mm wide; the margins of the template are 20 mm at each side.
#[test]
fn drawings_are_as_wide_as_the_text_and_nothing_runs_off_the_sheet() {
    for (page, measure) in [
        ("side = 32", 143.9),
        ("side = 0", 175.9),
        ("side = 12", 163.9),
        ("side = 0\ncolumns = 2\ncolumn_gap = 8", 83.95),
        ("side = 0\ncolumns = 2\ncolumn_gap = 20", 77.95),
    ] {
        let (fixture, view) = typeset_with(page);
        let mut widths = Vec::new();
        drawings(&json(&view), &mut widths);
        assert!(widths.len() >= 3, "{page}: {widths:?}");
        let wanted = measure * 72.0 / 25.4;
        for width in widths {
            assert!(
                (width - wanted).abs() < 0.02,
                "{page}: {width}, not {wanted}"
            );
        }
        let laid_out = fixture.lay_out(SourceIn::LeftOut);
        let pdf = fixture.pdf(&laid_out, SourceIn::LeftOut);
        assert!(pdf.starts_with(b"%PDF"));
        let pages = bluf_typst::engine::png(&laid_out.typeset, 150.0, "bluf").expect("pages");
        for (number, page_picture) in (1..).zip(&pages) {
            assert_eq!(
                ink_at_the_edges(page_picture, 14.0),
                0,
                "{page}: page {number}"
            );
        }
    }
}
