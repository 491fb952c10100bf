//! From the text of a brief to its document: the pipeline, as the command line runs it and as
//! an editor or a server can.
//!
//! It touches no disk, environment, clock or terminal. Texts come in with their names, files
//! beside a brief through a function, and what is wrong comes back as a [`Message`].
//!
//! ```text
//! Source ── load ──► Loaded ── prepare ──► Prepared ── view ──► Viewed ── lay_out ──► LaidOut ── write ──► Document
//!                                           │    ▲
//!                                           └────┘ release
//! ```
//!
//! ```
//! use bluf::{Context, Format, NO_DEMANDS, Organization, PrepareOptions, Source, SourceIn, TypesetOptions};
//!
//! let text = "title = 'Bridge closed'\ndate = 2026-05-12\nbluf = 'It opens on Friday.'\n";
//! let organization = Organization::built_in();
//! let context = Context { organization: &organization, files: &bluf::no_files };
//! let loaded = bluf::load("bridge", Source::new("bridge.toml", text), &context).unwrap();
//!
//! let options = PrepareOptions { template: None, demands: &NO_DEMANDS };
//! let prepared = bluf::prepare(loaded, context, &options).unwrap();
//! assert!(prepared.findings.iter().all(|message| !message.is_error()));
//!
//! let options = TypesetOptions { format: Format::Pdf, source: SourceIn::LeftOut, epoch: None };
//! let document = bluf::typeset(&prepared, &options).unwrap();
//! assert!(document.files[0].starts_with(b"%PDF"));
//! ```

mod context;
mod demands;
mod images;
mod judgement;
mod legible;
mod load;
mod message;
mod prepare;
mod product;
mod release;
mod release_name;
pub mod rules;
mod source;
mod superseded;
mod templates;
mod typeset;
mod view;

pub use bluf_model::{ReleaseOptions, Safety, Withheld};
pub use bluf_toml::{Config, FileError, FileLimits, Limit};
pub use bluf_typst::engine::{Attachment, AttachmentError, attachment, forget};
pub use bluf_view::View;
pub use bluf_view::assets::Assets;
pub use context::{Context, Files, Organization, config_in_part, load_config, no_files};
pub use demands::{Demands, Denied, NO_DEMANDS, Selection};
pub use judgement::judge;
pub use load::{Loaded, MAX_TEXT, load};
pub use message::{Location, Message};
pub use prepare::{Fault, PrepareOptions, Prepared, prepare, surroundings};
pub use product::{Product, product};
pub use release::release;
pub use source::{Position, Source};
pub use templates::{DEFAULT_TEMPLATE, Template, Templates};
pub use typeset::{Document, Format, LaidOut, TypesetOptions, lay_out, typeset, write};
pub use view::{SourceIn, Viewed, view};
