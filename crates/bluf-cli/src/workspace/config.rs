//! Reads `bluf.toml`, the organisation's choices.

use std::path::Path;
use std::sync::Arc;

use bluf_toml::Config;

use super::{CONFIG_FILE, paths};
use crate::files;
use crate::report::{Message, Source};
use crate::rules;

/// The choices in `bluf.toml` of a directory; bluf's own where there is none.
pub fn load(root: &Path, here: &Path) -> Result<Config, Vec<Message>> {
    let path = root.join(CONFIG_FILE);
    let text = if path.is_file() {
        files::read_text(&path, here)?
    } else {
        String::new()
    };
    bluf_toml::load_config(&text, &bluf_typst::engine::covers, &rules::judging()).map_err(
        |problems| {
            let source = Arc::new(Source::new(paths::shown(&path, here), text));
            problems
                .into_iter()
                .map(|it| Message::of_problem(it, &source))
                .collect()
        },
    )
}
