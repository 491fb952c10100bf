//! Reads files, never more than is reasonable.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::Read;
use std::path::Path;

use bluf::{FileError, MAX_TEXT, Message, Source};

use crate::paths::{reason, shown};

/// The bytes of a file, at most `limit`.
pub(crate) fn read(path: &Path, limit: u64, here: &Path) -> Result<Vec<u8>, FileError> {
    read_named(path, limit, &shown(path, here))
}

/// The bytes of a file, at most `limit`, by the name to print for it.
pub(crate) fn read_named(path: &Path, limit: u64, name: &str) -> Result<Vec<u8>, FileError> {
    let file = File::open(path).map_err(|error| unreadable(name, &error))?;
    read_from(file, limit, name)
}

/// All that comes from a reader, at most `limit` bytes.
pub(crate) fn read_from(reader: impl Read, limit: u64, name: &str) -> Result<Vec<u8>, FileError> {
    let mut bytes = Vec::new();
    reader
        .take(limit + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| unreadable(name, &error))?;
    if bytes.len() as u64 > limit {
        return Err(FileError {
            message: format!("`{name}` is larger than {}", size(limit)),
            help: Some(match limit > MAX_TEXT {
                true => "make it smaller, or raise `data_mebibytes` or `image_mebibytes` under \
                         `[limits]` in `bluf.toml`"
                    .to_owned(),
                false => {
                    "bluf reads no more than that of such a file; is it the right one?".to_owned()
                }
            }),
        });
    }
    Ok(bytes)
}

/// A text file: UTF-8, at most as large as a brief.
pub(crate) fn read_text(path: &Path, here: &Path) -> Result<Source, Message> {
    Source::of_bytes(&shown(path, here), read(path, MAX_TEXT, here)?)
}

/// A file that cannot be read, where nothing helps.
pub(crate) fn error(message: String) -> FileError {
    FileError {
        message,
        help: None,
    }
}

fn unreadable(name: &str, failure: &std::io::Error) -> FileError {
    error(format!("cannot read `{name}`: {}", reason(failure)))
}

/// A number of bytes in words.
fn size(bytes: u64) -> String {
    format!("{} MiB", bytes >> 20)
}

/// How deep the directories of templates may be nested.
const MAX_DEPTH: usize = 8;

/// The files below a directory, by path with forward slashes, at most `limit` bytes in all.
/// Hidden files and links to directories are left out.
pub(crate) fn read_tree(
    directory: &Path,
    limit: u64,
    here: &Path,
) -> Result<BTreeMap<String, Vec<u8>>, FileError> {
    let mut files = BTreeMap::new();
    let mut room = limit;
    let mut open = vec![(directory.to_owned(), String::new(), 0)];
    while let Some((directory, prefix, depth)) = open.pop() {
        let name = shown(&directory, here);
        for entry in fs::read_dir(&directory).map_err(|error| unreadable(&name, &error))? {
            let entry = entry.map_err(|error| unreadable(&name, &error))?;
            let kind = entry
                .file_type()
                .map_err(|error| unreadable(&name, &error))?;
            let Some(file) = entry.file_name().to_str().map(str::to_owned) else {
                continue;
            };
            if file.starts_with('.') {
                continue;
            }
            let path = format!("{prefix}{file}");
            if kind.is_dir() && depth < MAX_DEPTH {
                open.push((entry.path(), format!("{path}/"), depth + 1));
            } else if entry.path().is_file() {
                let bytes = read(&entry.path(), room, here)?;
                room -= bytes.len() as u64;
                files.insert(path, bytes);
            }
        }
    }
    Ok(files)
}
