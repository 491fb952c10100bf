//! Files beside a brief: those in its folder or below it, and nothing else on the disk.

use std::fs;
use std::path::{Path, PathBuf};

use crate::report::Message;
use crate::workspace::reason;

/// The path of a file that lies in a directory, also when all links are followed.
pub fn beside(file: &str, directory: &Path) -> Result<PathBuf, Message> {
    let unreadable = |error| Message::error(format!("cannot read `{file}`: {}", reason(&error)));
    let directory = fs::canonicalize(directory).map_err(unreadable)?;
    let path = fs::canonicalize(directory.join(file))
        .map_err(|error| unreadable(error).help("paths begin in the directory of the brief"))?;
    if !path.starts_with(&directory) {
        return Err(
            Message::error(format!("`{file}` leads out of the directory of the brief"))
                .help("put a copy beside the brief, or in a directory there"),
        );
    }
    // A pipe or a device could keep us waiting for ever.
    if !path.is_file() {
        return Err(Message::error(format!("`{file}` is not a file")));
    }
    Ok(path)
}
