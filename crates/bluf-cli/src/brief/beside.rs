//! Files beside a brief: those in its folder or below it, and nothing else on the disk.

use std::fs;
use std::path::{Path, PathBuf};

use bluf::FileError;

use crate::files::{error, read_named};
use crate::paths::reason;

/// The content of a file that a brief in a directory names, at most `limit` bytes.
pub(super) fn read(file: &str, limit: u64, directory: &Path) -> Result<Vec<u8>, FileError> {
    read_named(&beside(file, directory)?, limit, file)
}

/// The path of a file that lies in a directory, also when all links are followed.
fn beside(file: &str, directory: &Path) -> Result<PathBuf, FileError> {
    let unreadable = |failure| format!("cannot read `{file}`: {}", reason(&failure));
    let directory = fs::canonicalize(directory).map_err(|it| error(unreadable(it)))?;
    let path = fs::canonicalize(directory.join(file)).map_err(|it| FileError {
        message: unreadable(it),
        help: Some(match near(file, &directory) {
            Some(near) => format!("did you mean `{near}`?"),
            None => "paths begin in the directory of the brief".to_owned(),
        }),
    })?;
    if !path.starts_with(&directory) {
        return Err(FileError {
            message: format!("`{file}` leads out of the directory of the brief"),
            help: Some("put a copy beside the brief, or in a directory there".to_owned()),
        });
    }
    // A pipe or a device could keep us waiting for ever.
    if !path.is_file() {
        return Err(error(format!("`{file}` is not a file")));
    }
    Ok(path)
}

/// The file in the folder of one that is not there whose name comes nearest: often it differs in the
/// case of its letters, which some systems take for the same.
fn near(file: &str, directory: &Path) -> Option<String> {
    let path = directory.join(file);
    let folder = fs::canonicalize(path.parent()?).ok()?;
    if !folder.starts_with(directory) {
        return None;
    }
    let entries = fs::read_dir(folder).ok()?.filter_map(Result::ok);
    let names: Vec<String> = entries
        .filter_map(|it| it.file_name().into_string().ok())
        .collect();
    let wanted = path.file_name()?.to_str()?;
    let same = names
        .iter()
        .find(|it| it.to_lowercase() == wanted.to_lowercase());
    let near = match same {
        Some(same) => same.as_str(),
        None => bluf_toml::nearest(wanted, names.iter().map(String::as_str))?,
    };
    Some(match file.rsplit_once('/') {
        Some((folder, _)) => format!("{folder}/{near}"),
        None => near.to_owned(),
    })
}
