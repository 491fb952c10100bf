//! The briefs in a folder and below it.

use std::fs;
use std::io;
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
/// out, and links to folders are not followed. A folder below it that cannot be read is among them:
/// its error is told when it is, and the others are worked on.
pub(crate) fn briefs_in(folder: &Path, here: &Path) -> Result<Vec<PathBuf>, Message> {
    let top = if folder.starts_with(here) {
        here
    } else {
        folder
    };
    let mut briefs = Vec::new();
    let mut open = vec![(folder.to_owned(), Ignored::at(folder, top))];
    while let Some((inner, ignored)) = open.pop() {
        let entries = match entries(&inner) {
            Ok(entries) => entries,
            Err(error) if inner == *folder => {
                let (folder, reason) = (shown(folder, here), reason(&error));
                return Err(Message::error(format!("cannot read `{folder}`: {reason}")));
            }
            Err(_) => {
                briefs.push(inner);
                continue;
            }
        };
        let is_template = TEMPLATE.iter().all(|file| inner.join(file).is_file());
        for (path, is_folder) in entries {
            let name = path.file_name().unwrap_or_default();
            let is_hidden = name.to_string_lossy().starts_with('.');
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

/// What is in a folder, each by its path, and whether it is a folder.
fn entries(folder: &Path) -> io::Result<Vec<(PathBuf, bool)>> {
    let entries = fs::read_dir(folder)?;
    let paths = entries.map(|entry| {
        let entry = entry?;
        Ok((entry.path(), entry.file_type()?.is_dir()))
    });
    paths.collect()
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
