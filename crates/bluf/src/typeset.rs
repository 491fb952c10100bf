//! From a brief that is prepared to the bytes of its document.

use bluf_model::Severity;
use bluf_typst::engine::{self, Archive, PdfOptions, TemplateError, Typeset};
use bluf_typst::memo::{Memo, typeset_memo};
use chrono::NaiveTime;

use crate::judgement::{judge, pages};
use crate::product::CREATOR;
use crate::view::{SourceIn, Viewed, view};
use crate::{Loaded, Message, Prepared, Template};

/// How to typeset a brief.
#[derive(Debug, Clone, Copy)]
pub struct TypesetOptions {
    /// What to write.
    pub format: Format,
    /// Whether the document carries its source.
    pub source: SourceIn,
    /// The time in seconds since 1970, UTC, for a template that sets no date; the midnight that
    /// begins the brief's date, if there is none.
    pub epoch: Option<i64>,
}

/// What a document is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// One accessible, archival document.
    Pdf,
    /// An image a page.
    Png,
    /// A drawing a page.
    Svg,
}

impl Format {
    /// The usual ending of its files.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Png => "png",
            Self::Svg => "svg",
        }
    }
}

/// The pages of a brief, and what is to be said of them.
#[derive(Debug)]
pub struct LaidOut {
    /// The pages.
    pub typeset: Typeset,
    /// What the rules find wrong with the brief and its pages, errors among it.
    pub findings: Vec<Message>,
}

/// A finished document.
#[derive(Debug)]
pub struct Document {
    /// The bytes of each of its files: one, or one a page.
    pub files: Vec<Vec<u8>>,
    /// How many pages it has.
    pub pages: usize,
    /// What the rules find and the template warns of, none of it an error.
    pub warnings: Vec<Message>,
}

/// The resolution of PNG pages, in pixels per inch.
const PPI: f64 = 150.0;

/// Typesets a brief, asks the rules about its pages, and writes them out.
///
/// # Errors
///
/// All that the rules find, if an error is among it; or what is wrong with the template.
pub fn typeset(
    prepared: &Prepared<'_>,
    options: &TypesetOptions,
) -> Result<Document, Vec<Message>> {
    refuse(&prepared.findings)?;
    let laid_out = lay_out(prepared, &view(prepared, options.source))?;
    refuse(&laid_out.findings)?;
    write(prepared, &laid_out, options)
}

/// Lays out the view of a brief, and asks the rules about its pages.
///
/// # Errors
///
/// What is wrong with its template.
pub fn lay_out(prepared: &Prepared<'_>, viewed: &Viewed) -> Result<LaidOut, Vec<Message>> {
    let memo = Memo {
        view: &viewed.view,
        assets: &viewed.assets,
        template: &prepared.profile.name,
        templates: &prepared.template.files,
    };
    let typeset = typeset_memo(&memo)
        .map_err(|errors| of_template(&errors, Severity::Error, prepared.template))?;
    let findings = judge(prepared, Some(&pages(prepared, &typeset)));
    Ok(LaidOut { typeset, findings })
}

/// Writes pages that were laid out.
///
/// # Errors
///
/// What is wrong with the template, or cannot be exported.
pub fn write(
    prepared: &Prepared<'_>,
    laid_out: &LaidOut,
    options: &TypesetOptions,
) -> Result<Document, Vec<Message>> {
    let LaidOut { typeset, findings } = laid_out;
    let errors = |errors: Vec<_>| of_template(&errors, Severity::Error, prepared.template);
    let files = match options.format {
        Format::Pdf => {
            let options = pdf_options(&prepared.loaded, options);
            vec![engine::pdf(typeset, &options).map_err(errors)?]
        }
        Format::Png => engine::png(typeset, PPI, CREATOR).map_err(errors)?,
        Format::Svg => engine::svg(typeset, CREATOR)
            .into_iter()
            .map(String::into_bytes)
            .collect(),
    };
    let mut warnings = findings.clone();
    warnings.extend(of_template(
        typeset.warnings(),
        Severity::Warning,
        prepared.template,
    ));
    Ok(Document {
        files,
        pages: typeset.pages(),
        warnings,
    })
}

/// Refuses what has errors: all that is said of it is the reason.
fn refuse(findings: &[Message]) -> Result<(), Vec<Message>> {
    match findings.iter().any(Message::is_error) {
        true => Err(findings.to_vec()),
        false => Ok(()),
    }
}

/// What the engine says of a template, in the template's file.
fn of_template(errors: &[TemplateError], severity: Severity, template: &Template) -> Vec<Message> {
    let shown = |file: &str| template.shown(file);
    errors
        .iter()
        .map(|error| Message::of_template(error, severity, shown))
        .collect()
}

fn pdf_options(loaded: &Loaded, options: &TypesetOptions) -> PdfOptions {
    let midnight = loaded.brief.date.0.and_time(NaiveTime::MIN).and_utc();
    PdfOptions {
        archive: match options.source {
            SourceIn::Attached => Archive::A3a,
            SourceIn::LeftOut => Archive::A2a,
        },
        creator: CREATOR.to_owned(),
        timestamp: Some(options.epoch.unwrap_or(midnight.timestamp())),
    }
}
