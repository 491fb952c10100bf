//! The briefs in a folder and below it.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use bluf::{MAX_TEXT, Message};
use bluf_toml::is_brief;

use super::CONFIG_FILE;
use super::ignored::Ignored;
use crate::files;
use crate::paths::{reason, shown};

/// The files that make a folder a template.
const TEMPLATE: [&str; 2] = ["template.toml", "main.typ"];

/// The briefs in a folder and below it, by path: its TOML files that are no others, such as
/// `bluf.toml`, `Cargo.toml` and those of a template. What is hidden or what git ignores is left
/// out, and links to folders are not followed.
pub(crate) fn briefs_in(folder: &Path, here: &Path) -> Result<Vec<PathBuf>, Message> {
    let top = if folder.starts_with(here) {
        here
    } else {
        folder
    };
    let mut briefs = Vec::new();
    let mut open = vec![(folder.to_owned(), Ignored::at(folder, top))];
    while let Some((folder, ignored)) = open.pop() {
        let unreadable = |error| {
            let (folder, reason) = (shown(&folder, here), reason(&error));
            Message::error(format!("cannot read `{folder}`: {reason}"))
        };
        let is_template = TEMPLATE.iter().all(|file| folder.join(file).is_file());
        for entry in fs::read_dir(&folder).map_err(unreadable)? {
            let entry = entry.map_err(unreadable)?;
            let path = entry.path();
            let is_folder = entry.file_type().map_err(unreadable)?.is_dir();
            let is_hidden = entry.file_name().to_string_lossy().starts_with('.');
            if is_hidden || ignored.holds(&path, is_folder) {
                continue;
            }
            if is_folder {
                open.push((path.clone(), Arc::clone(&ignored).with(&path)));
            } else if !is_template && may_be_brief(&path, here) {
                briefs.push(path);
            }
        }
    }
    briefs.sort();
    Ok(briefs)
}

/// Whether a file is a brief, for all that can be told. One that cannot be read is: its error is
/// told when it is.
fn may_be_brief(path: &Path, here: &Path) -> bool {
    let is_toml = path
        .extension()
        .is_some_and(|it| it.eq_ignore_ascii_case("toml"));
    if !is_toml || path.ends_with(CONFIG_FILE) || !path.is_file() {
        return false;
    }
    match files::read(path, MAX_TEXT, here) {
        Ok(bytes) => is_brief(&String::from_utf8_lossy(&bytes)),
        Err(_) => true,
    }
}

/// The name of a file without its extension.
pub(super) fn stem(path: &Path) -> String {
    path.file_stem()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}
