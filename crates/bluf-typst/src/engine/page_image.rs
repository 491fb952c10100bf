//! A page of a PDF as a drawing, because a PDF inside a PDF would not be accessible (PDF/UA-1 knows no
//! way to tag it), and what is damaged in it would break the whole.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use hayro_svg::hayro_interpret::{InterpreterSettings, InterpreterWarning};
use hayro_svg::{RenderCache, SvgRenderSettings, convert};
use hayro_syntax::{LoadPdfError, Pdf};

use super::page_weight;

/// Why a page cannot be drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PageError {
    /// This is not a PDF, or a damaged one.
    NotPdf,
    /// The PDF is encrypted.
    Encrypted,
    /// It has so many pages, and not one.
    Pages(usize),
    /// It uses fonts that it does not carry.
    FontsMissing,
    /// Something in it cannot be drawn.
    Undrawable,
    /// Its drawing is larger than any figure.
    TooLarge,
}

/// The largest drawing of a page: 20 MiB.
const MAX_DRAWING: usize = 20 << 20;

/// The only page of a PDF as SVG: its shapes as they are, its letters as outlines. It may draw so many
/// shapes, forms and glyphs and no more. Where a damaged
/// file makes the library that draws it panic, that is an error like any other.
///
/// # Errors
///
/// When there is no such page, or not all of it can be drawn.
pub fn page_as_svg(pdf: Vec<u8>, most_shapes: u64) -> Result<Vec<u8>, PageError> {
    std::panic::catch_unwind(|| draw(pdf, most_shapes)).unwrap_or(Err(PageError::Undrawable))
}

fn draw(pdf: Vec<u8>, most_shapes: u64) -> Result<Vec<u8>, PageError> {
    let pdf = Pdf::new(pdf).map_err(|error| match error {
        LoadPdfError::Decryption(_) => PageError::Encrypted,
        LoadPdfError::Invalid => PageError::NotPdf,
    })?;
    let [page] = &**pdf.pages() else {
        return Err(match pdf.pages().len() {
            0 => PageError::NotPdf,
            count => PageError::Pages(count),
        });
    };
    if page_weight::is_heavy(page, most_shapes) {
        return Err(PageError::TooLarge);
    }
    let fonts_missing = Arc::new(AtomicBool::new(false));
    let is_undrawable = Arc::new(AtomicBool::new(false));
    let settings = InterpreterSettings {
        font_resolver: {
            let missing = Arc::clone(&fonts_missing);
            Arc::new(move |_| {
                missing.store(true, Ordering::Relaxed);
                None
            })
        },
        cmap_resolver: Arc::new(|_| None),
        warning_sink: {
            let undrawable = Arc::clone(&is_undrawable);
            Arc::new(move |warning| match warning {
                InterpreterWarning::UnsupportedFont | InterpreterWarning::ImageDecodeFailure => {
                    undrawable.store(true, Ordering::Relaxed);
                }
            })
        },
        render_annotations: false,
    };
    let transparent = SvgRenderSettings { bg_color: [0; 4] };
    let svg = convert(page, &RenderCache::new(), &settings, &transparent);
    if fonts_missing.load(Ordering::Relaxed) {
        Err(PageError::FontsMissing)
    } else if is_undrawable.load(Ordering::Relaxed) {
        Err(PageError::Undrawable)
    } else if svg.len() > MAX_DRAWING {
        Err(PageError::TooLarge)
    } else {
        Ok(svg.into_bytes())
    }
}

impl PageError {
    /// What to do about it.
    #[must_use]
    pub fn help(self) -> &'static str {
        match self {
            Self::NotPdf => "export it again",
            Self::Encrypted => "save it without a password",
            Self::Pages(_) => "save the page that the figure shows as a file of its own",
            Self::FontsMissing => "export it with all fonts embedded, as PDF/A has them",
            Self::Undrawable => "export it again, or as SVG or PNG",
            Self::TooLarge => "simplify it, or save it as PNG",
        }
    }
}

impl fmt::Display for PageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotPdf => f.write_str("is a damaged PDF"),
            Self::Encrypted => f.write_str("is an encrypted PDF"),
            Self::Pages(count) => write!(f, "has {count} pages"),
            Self::FontsMissing => f.write_str("uses fonts that it does not carry"),
            Self::Undrawable => f.write_str("holds something that cannot be drawn"),
            Self::TooLarge => f.write_str("takes too much to draw"),
        }
    }
}

impl std::error::Error for PageError {}
