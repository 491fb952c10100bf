//! From a brief that is ready to the bytes of its document.

use bluf_model::Severity;
use bluf_typst::engine::{self, Archive, PdfOptions, TemplateError, Typeset, typeface};
use bluf_typst::memo::{Memo, typeset_memo};
use bluf_view::assets::{Assets, SourceFile};
use bluf_view::{ViewOptions, view};
use chrono::NaiveTime;

use crate::brief::{Draft, Ready, Warnings, judge, pages};
use crate::output::Format;
use crate::report::Message;
use crate::workspace::Template;

/// How to typeset briefs.
#[derive(Debug, Clone, Copy)]
pub struct TypesetOptions {
    /// What to write.
    pub format: Format,
    /// Whether the document carries its source.
    pub source: SourceIn,
    /// The time that `SOURCE_DATE_EPOCH` gives, for a template that sets no date.
    pub epoch: Option<i64>,
}

/// Whether a document carries its source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SourceIn {
    /// It does, with the author's comments.
    Attached,
    /// It does not.
    LeftOut,
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

/// Typesets the brief of this name, asks the rules about its pages, and writes them out.
pub fn typeset(
    name: &str,
    mut ready: Ready<'_>,
    options: &TypesetOptions,
    warnings: Warnings,
) -> Result<Document, Vec<Message>> {
    refuse(&ready.findings)?;
    let (typeset, mut told) = lay_out(name, &mut ready, options.source, warnings)?;
    refuse(&told)?;
    let template = ready.template;
    let errors = |errors: Vec<_>| of_template(&errors, Severity::Error, template);
    let files = match options.format {
        Format::Pdf => {
            vec![engine::pdf(&typeset, &pdf_options(&ready.draft, options)).map_err(errors)?]
        }
        Format::Png => engine::png(&typeset, PPI).map_err(errors)?,
        Format::Svg => engine::svg(&typeset)
            .into_iter()
            .map(String::into_bytes)
            .collect(),
    };
    told.extend(of_template(typeset.warnings(), Severity::Warning, template));
    Ok(Document {
        files,
        pages: typeset.pages(),
        warnings: told,
    })
}

/// Lays out the brief of this name, and says what the rules find wrong with it and its pages.
pub fn lay_out(
    name: &str,
    ready: &mut Ready<'_>,
    source: SourceIn,
    warnings: Warnings,
) -> Result<(Typeset, Vec<Message>), Vec<Message>> {
    let source = match source {
        SourceIn::Attached => Some(SourceFile {
            name: format!("{name}.toml"),
            bytes: ready.draft.source.text().as_bytes().to_vec(),
        }),
        SourceIn::LeftOut => None,
    };
    let assets = Assets::new(std::mem::take(&mut ready.images), source);
    let view = view(
        &ready.draft.brief,
        &ViewOptions {
            profile: ready.profile,
            letterhead: ready.letterhead.as_ref(),
            assets: &assets,
            holds_classified: ready.config.holds_classified,
            geographies: &ready.draft.geographies,
            typeface: &typeface,
        },
    );
    let memo = Memo {
        view: &view,
        assets: &assets,
        template: &ready.profile.name,
        templates: &ready.template.files,
    };
    let typeset = typeset_memo(&memo)
        .map_err(|errors| of_template(&errors, Severity::Error, ready.template))?;
    let findings = judge(ready, Some(&pages(ready, &typeset)), warnings);
    Ok((typeset, findings))
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

fn pdf_options(draft: &Draft, options: &TypesetOptions) -> PdfOptions {
    let midnight = draft.brief.date.0.and_time(NaiveTime::MIN).and_utc();
    PdfOptions {
        archive: match options.source {
            SourceIn::Attached => Archive::A3a,
            SourceIn::LeftOut => Archive::A2a,
        },
        creator: concat!("bluf ", env!("CARGO_PKG_VERSION")).to_owned(),
        timestamp: Some(options.epoch.unwrap_or(midnight.timestamp())),
    }
}
