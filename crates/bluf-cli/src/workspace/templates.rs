//! The templates there are: the built-in ones and the organisation's own.

use std::path::{Path, PathBuf};

use bluf::{Message, Templates};
use bluf_toml::Config;

use crate::files;
use crate::paths::shown;

/// What all templates in a directory may weigh together.
const MAX_BYTES: u64 = 32 << 20;

/// The built-in templates, and those in the directories that `bluf.toml` names; and the files that
/// these were read from.
pub(super) fn load(
    root: &Path,
    config: &Config,
    here: &Path,
) -> Result<(Templates, Vec<PathBuf>), Message> {
    let mut read = Vec::new();
    let mut templates = Templates::built_in();
    for directory in &config.templates {
        let directory = root.join(directory);
        let files = files::read_tree(&directory, MAX_BYTES, here)?;
        read.extend(files.keys().map(|name| directory.join(name)));
        templates = templates.with(files, |name| shown(&directory.join(name), here));
    }
    Ok((templates, read))
}
