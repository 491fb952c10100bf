//! The templates there are: the built-in ones and the organisation's own.

use std::path::{Path, PathBuf};

use bluf::{Message, Templates};
use bluf_toml::Config;

use crate::files;
use crate::paths::shown;

/// What all templates in a directory may weigh together.
const MAX_BYTES: u64 = 32 << 20;

/// The templates there are, and what is known of them.
pub(super) struct Found {
    /// The built-in ones, and those in the directories that `bluf.toml` names.
    pub templates: Templates,
    /// The files that these were read from.
    pub files: Vec<PathBuf>,
    /// Directories that cannot be read.
    pub problems: Vec<Message>,
}

/// The built-in templates, and those in the directories that `bluf.toml` names.
pub(super) fn load(root: &Path, config: &Config, here: &Path) -> Found {
    let (mut read, mut problems) = (Vec::new(), Vec::new());
    let mut templates = Templates::built_in();
    for directory in &config.templates {
        let directory = root.join(directory);
        let files = match files::read_tree(&directory, MAX_BYTES, here) {
            Ok(files) => files,
            Err(error) => {
                problems.push(error.into());
                continue;
            }
        };
        read.extend(files.keys().map(|name| directory.join(name)));
        templates = templates.with(files, |name| shown(&directory.join(name), here));
    }
    Found {
        templates,
        files: read,
        problems,
    }
}
