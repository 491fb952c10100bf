//! The file formats: briefs, templates' profiles and the workspace's configuration, all in TOML.
//!
//! Text goes in, a value or located problems come out: this crate never touches a disk, and knows
//! nothing of Typst.
//!
//! ```
//! use bluf_toml::{Defaults, FileError, FileLimits, LoadOptions, load_brief};
//!
//! let source = "title = 'Bridge closed'\ndate = 2026-05-12\nbluf = 'Closed until Friday [@a].'\n";
//! let options = LoadOptions { defaults: &Defaults::default(), covers: &|_| true, files: &FileError::no_files, limits: FileLimits::default() };
//! let problems = load_brief(source, &options).unwrap_err();
//! assert_eq!(problems[0].rule.id, "dangling-citation");
//! assert_eq!(&source[problems[0].label.span.clone()], "@a");
//! ```

mod brief;
mod config;
mod dates;
mod edit;
mod keys;
mod levels;
mod limits;
mod load;
mod locations;
mod nearest;
mod offsets;
mod problem;
mod profile;
mod reading;
mod recognize;
mod reference;
mod required;
pub mod rules;
mod scaffold;
mod schema;
mod syntax;
mod write;

pub use brief::{Loaded, brief_in_part, load_brief};
pub use config::{Config, ConfigLetterhead, config_in_part, load_config};
pub use edit::{ByteEdit, apply};
pub use limits::{FileLimits, Limit, limits_handbook};
pub use load::{Defaults, FileError, LoadOptions};
pub use locations::Locations;
pub use nearest::nearest;
pub use problem::{Beside, DataFile, Label, Problem};
pub use profile::load_profile;
pub use recognize::is_brief;
pub use reference::{Entry, File, brief_handbook, configuration_handbook, explain_key, key_paths};
pub use required::missing_parts;
pub use scaffold::{Scaffold, scaffold};
pub use schema::{brief_schema, config_schema, template_schema};
pub use write::write_brief;
