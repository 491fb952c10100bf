//! Writes files whole or not at all.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use bluf::Message;
use tempfile::NamedTempFile;

use crate::paths::{reason, shown};

/// Writes files, and makes the directories that they lie in. Each appears whole, and none before
/// all could be written; so what was there before stays if the disk is full.
pub(crate) fn write_files(files: &[(PathBuf, Vec<u8>)], here: &Path) -> Result<(), Message> {
    let mut written = Vec::with_capacity(files.len());
    for (path, bytes) in files {
        let temporary =
            write_beside(path, bytes).map_err(|error| unwritable(path, &error, here))?;
        written.push((path, temporary));
    }
    for (path, temporary) in written {
        let Some(temporary) = temporary else { continue };
        temporary
            .persist(path)
            .map_err(|error| unwritable(path, &error.error, here))?;
    }
    Ok(())
}

/// Writes a file beside the path where it is to be. What is no ordinary file, such as
/// `/dev/null`, is written at once instead of being replaced.
fn write_beside(path: &Path, bytes: &[u8]) -> io::Result<Option<NamedTempFile>> {
    if path.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    if path.exists() && !path.is_file() {
        File::options().write(true).open(path)?.write_all(bytes)?;
        return Ok(None);
    }
    let directory = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(directory)?;
    let mut temporary = builder().tempfile_in(directory)?;
    temporary.write_all(bytes)?;
    Ok(Some(temporary))
}

/// Temporary files are for their owner alone, unless told otherwise; documents are for everyone
/// whom the user's own mask lets in.
#[cfg(unix)]
fn builder() -> tempfile::Builder<'static, 'static> {
    use std::os::unix::fs::PermissionsExt;
    let mut builder = tempfile::Builder::new();
    builder
        .prefix(".bluf-")
        .permissions(fs::Permissions::from_mode(0o666));
    builder
}

/// Elsewhere a file takes the rights of its directory.
#[cfg(not(unix))]
fn builder() -> tempfile::Builder<'static, 'static> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".bluf-");
    builder
}

/// Removes the pages that an earlier, longer state of a document left: `memo-7.png` after
/// `memo-1.png` to `memo-6.png` were `written`.
pub(crate) fn remove_stale_pages(
    stem: &Path,
    extension: &str,
    written: &[(PathBuf, Vec<u8>)],
    here: &Path,
) -> Result<(), Message> {
    let (Some(directory), Some(name)) = (stem.parent(), stem.file_name()) else {
        return Ok(());
    };
    let name = format!("{}-", name.to_string_lossy());
    let entries = fs::read_dir(directory).map_err(|error| unwritable(directory, &error, here))?;
    for entry in entries.flatten() {
        let file = entry.file_name();
        let number = file.to_str().and_then(|file| {
            file.strip_prefix(&name)?
                .strip_suffix(extension)?
                .strip_suffix('.')
        });
        let is_page =
            number.is_some_and(|it| !it.is_empty() && it.bytes().all(|b| b.is_ascii_digit()));
        let path = entry.path();
        if is_page && written.iter().all(|(kept, _)| *kept != path) {
            fs::remove_file(&path).map_err(|error| unwritable(&path, &error, here))?;
        }
    }
    Ok(())
}

fn unwritable(path: &Path, error: &io::Error, here: &Path) -> Message {
    Message::error(format!(
        "cannot write `{}`: {}",
        shown(path, here),
        reason(error)
    ))
}
