//! From a brief that is ready to the bytes of its document.

use bluf_toml::Severity;
use bluf_typst::engine::{self, Archive, PdfOptions, TemplateError};
use bluf_typst::memo::{Memo, SourceFile, typeset_memo};
use chrono::NaiveTime;

use crate::brief::{Draft, Ready};
use crate::output::Format;
use crate::report::Message;

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
    /// What the template warns of.
    pub warnings: Vec<Message>,
}

/// The resolution of PNG pages, in pixels per inch.
const PPI: f64 = 150.0;

/// Typesets the brief of this name.
pub fn typeset(
    name: &str,
    ready: Ready<'_>,
    options: &TypesetOptions,
) -> Result<Document, Vec<Message>> {
    let Ready {
        draft,
        template,
        profile,
        letterhead,
        images,
    } = ready;
    let memo = Memo {
        brief: &draft.brief,
        profile,
        templates: &template.files,
        letterhead: letterhead.as_ref(),
        images,
        source: match options.source {
            SourceIn::Attached => Some(SourceFile {
                name: format!("{name}.toml"),
                bytes: draft.source.text().as_bytes().to_vec(),
            }),
            SourceIn::LeftOut => None,
        },
    };
    let told = |errors: &[TemplateError], severity| -> Vec<Message> {
        let shown = |file: &str| template.shown(file);
        errors
            .iter()
            .map(|error| Message::of_template(error, severity, shown))
            .collect()
    };
    let errors = |errors: Vec<_>| told(&errors, Severity::Error);
    let typeset = typeset_memo(&memo).map_err(errors)?;
    let files = match options.format {
        Format::Pdf => vec![engine::pdf(&typeset, &pdf_options(&draft, options)).map_err(errors)?],
        Format::Png => engine::png(&typeset, PPI).map_err(errors)?,
        Format::Svg => engine::svg(&typeset)
            .into_iter()
            .map(String::into_bytes)
            .collect(),
    };
    Ok(Document {
        files,
        pages: typeset.pages(),
        warnings: told(typeset.warnings(), Severity::Warning),
    })
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
