//! Writes finished pages as PDF, PNG and SVG.

use typst::foundations::{Datetime, Smart};
use typst_layout::Page;
use typst_pdf::{PdfStandard, PdfStandards, Timestamp};
use typst_render::RenderOptions;
use typst_svg::SvgOptions;

use super::Typeset;
use super::creator::{Made, mark_png, mark_svg};
use super::error::{self, TemplateError};

/// The archival standard of a PDF. Every PDF also conforms to PDF/UA-1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Archive {
    /// PDF/A-2a, which allows no attachment.
    A2a,
    /// PDF/A-3a, for a document that carries a file.
    A3a,
}

/// How to write a PDF.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PdfOptions {
    /// The archival standard.
    pub archive: Archive,
    /// The program named in the metadata, such as "bluf 0.1.0".
    pub creator: String,
    /// The creation date in seconds since 1970, UTC, for a template that does
    /// not set `document.date`. Without either, the export fails.
    pub timestamp: Option<i64>,
}

/// Writes a PDF. The same document gives the same bytes.
///
/// The document's identifier is made from its title and author, so that two
/// states of one brief have the same; a second one is made from the bytes.
pub fn pdf(typeset: &Typeset, options: &PdfOptions) -> Result<Vec<u8>, Vec<TemplateError>> {
    let archive = match options.archive {
        Archive::A2a => PdfStandard::A_2a,
        Archive::A3a => PdfStandard::A_3a,
    };
    let standards = PdfStandards::new(&[PdfStandard::Ua_1, archive])
        .expect("PDF/UA-1 goes with PDF/A-2a and PDF/A-3a");
    let options = typst_pdf::PdfOptions {
        ident: Smart::Auto,
        creator: Smart::Custom(Some(options.creator.clone())),
        timestamp: options.timestamp.and_then(datetime).map(Timestamp::new_utc),
        standards,
        ..typst_pdf::PdfOptions::default()
    };
    typst_pdf::pdf(&typeset.document, &options)
        .map_err(|errors| error::explain(&typeset.world, &errors))
}

/// The pixels that a page may have; A4 at 800 pixels per inch has 62 million.
const MAX_PIXELS: f64 = 64e6;

/// Draws each page at a resolution in pixels per inch, and writes into it the program that did,
/// such as "bluf 0.1.0".
pub fn png(typeset: &Typeset, ppi: f64, creator: &str) -> Result<Vec<Vec<u8>>, Vec<TemplateError>> {
    let scale = ppi / 72.0;
    let options = RenderOptions {
        pixel_per_pt: scale.into(),
        render_bleed: false,
    };
    let draw = |(page, made): (&Page, Made)| {
        let size = page.frame.size();
        let pixels = size.x.to_pt() * size.y.to_pt() * scale * scale;
        // Also false for what is not a number.
        let possible = scale > 0.0 && pixels <= MAX_PIXELS;
        if !possible {
            return Err(error::bare(format!(
                "a page cannot be drawn at {ppi} pixels per inch"
            )));
        }
        let picture = typst_render::render(page, &options);
        picture
            .encode_png()
            .map(|png| mark_png(png, &made))
            .map_err(|problem| error::bare(format!("cannot write PNG: {problem}")))
    };
    pages(typeset, creator).map(draw).collect()
}

/// Draws each page as SVG, and writes into it the program that did, such as "bluf 0.1.0".
pub fn svg(typeset: &Typeset, creator: &str) -> Vec<String> {
    let options = SvgOptions::default();
    pages(typeset, creator)
        .map(|(page, made)| mark_svg(typst_svg::svg(page, &options), &made))
        .collect()
}

/// The pages, each with what its file says of itself.
fn pages<'a>(typeset: &'a Typeset, creator: &'a str) -> impl Iterator<Item = (&'a Page, Made)> {
    let pages = typeset.document.pages();
    let made = move |number| Made {
        creator: creator.to_owned(),
        page: Some((number, pages.len())),
    };
    pages.iter().zip((1..).map(made))
}

/// The date and time of a number of seconds since 1970.
fn datetime(seconds: i64) -> Option<Datetime> {
    use chrono::{Datelike, Timelike};
    let time = chrono::DateTime::from_timestamp(seconds, 0)?;
    let [month, day, hour, minute, second] = [
        time.month(),
        time.day(),
        time.hour(),
        time.minute(),
        time.second(),
    ]
    .map(|part| part as u8);
    Datetime::from_ymd_hms(time.year(), month, day, hour, minute, second)
}
