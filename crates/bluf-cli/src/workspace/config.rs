//! Reads `bluf.toml`, the organisation's choices.

use std::path::Path;

use bluf::{Message, Source, config_in_part};
use bluf_toml::Config;

use super::CONFIG_FILE;
use crate::{files, paths};

/// The choices in `bluf.toml` of a directory, and what is wrong with them; bluf's own where there is
/// none, or where it cannot be read.
pub(super) fn load(root: &Path, here: &Path) -> (Config, Vec<Message>) {
    let path = root.join(CONFIG_FILE);
    let source = if path.is_file() {
        match files::read_text(&path, here) {
            Ok(source) => source,
            Err(message) => return (Config::default(), message.into()),
        }
    } else {
        Source::new(paths::shown(&path, here), "")
    };
    config_in_part(source)
}
