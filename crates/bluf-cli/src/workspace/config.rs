//! Reads `bluf.toml`, the organisation's choices.

use std::path::Path;

use bluf::{Message, Source, load_config};
use bluf_toml::Config;

use super::CONFIG_FILE;
use crate::{files, paths};

/// The choices in `bluf.toml` of a directory; bluf's own where there is none.
pub(super) fn load(root: &Path, here: &Path) -> Result<Config, Vec<Message>> {
    let path = root.join(CONFIG_FILE);
    let source = if path.is_file() {
        files::read_text(&path, here)?
    } else {
        Source::new(paths::shown(&path, here), "")
    };
    load_config(source)
}
