//! Files beside a brief: those in its folder or below it, and nothing else on the disk.

use std::fs;
use std::path::{Path, PathBuf};

use bluf_toml::FileError;

use crate::files::read_named;
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

/// The most that the data or the regions of a figure may weigh: 8 MiB.
const MAX_DATA: u64 = 8 << 20;

/// The content of a data file that a brief in a directory names.
pub fn data(file: &str, directory: &Path) -> Result<Vec<u8>, FileError> {
    let content = beside(file, directory).and_then(|path| read_named(&path, MAX_DATA, file));
    content.map_err(|message| FileError {
        message: message.text,
        help: message.help,
    })
}
