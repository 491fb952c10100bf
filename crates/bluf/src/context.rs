//! What surrounds a brief: the choices of its organisation, and the files beside it.

use std::fmt;

use bluf_toml::{Config, FileError};

use crate::{Message, Source, Templates, rules};

/// What an organisation chose for its briefs.
#[derive(Debug, Clone)]
pub struct Organization {
    /// Its `bluf.toml`.
    pub config: Config,
    /// The templates there are.
    pub templates: Templates,
}

/// What surrounds a brief.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// Whose it is.
    pub organization: &'a Organization,
    /// Reads the files beside it.
    pub files: &'a Files<'a>,
}

/// Reads a file that a brief names: its path from the folder of the brief, and the most bytes
/// that it may have. More are an error, and so is a file that lies elsewhere: a brief from
/// somewhere else must not carry your files away.
pub type Files<'a> = dyn Fn(&str, u64) -> Result<Vec<u8>, FileError> + Sync + 'a;

/// There are no files beside the brief.
///
/// # Errors
///
/// Always.
pub fn no_files(file: &str, _: u64) -> Result<Vec<u8>, FileError> {
    FileError::no_files(file)
}

impl Organization {
    /// One that chose nothing: bluf's own templates.
    #[must_use]
    pub fn built_in() -> Self {
        Self {
            config: Config::default(),
            templates: Templates::built_in(),
        }
    }
}

/// Reads a `bluf.toml`.
///
/// # Errors
///
/// Everything that is wrong with it, in the order of the file.
pub fn load_config(source: Source) -> Result<Config, Vec<Message>> {
    match config_in_part(source) {
        (config, messages) if messages.is_empty() => Ok(config),
        (_, messages) => Err(messages),
    }
}

/// Reads what can be read of a `bluf.toml`, and everything that is wrong with it, in the order of
/// the file: briefs can be looked at by what is left.
#[must_use]
pub fn config_in_part(source: Source) -> (Config, Vec<Message>) {
    let (config, problems) = bluf_toml::config_in_part(
        source.text(),
        &bluf_typst::engine::covers,
        &rules::judging(),
    );
    (config, Message::of_problems(problems, &source.into()))
}

impl fmt::Debug for Context<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            organization,
            files: _,
        } = self;
        f.debug_struct("Context")
            .field("organization", organization)
            .finish_non_exhaustive()
    }
}
