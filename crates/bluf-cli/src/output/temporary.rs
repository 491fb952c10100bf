//! Temporary files, and those that a killed run left.
//!
//! Whoever writes one holds a lock on it, which ends with the process. So what nobody holds was
//! left behind, also when another run is at work in the same directory, on this machine or on
//! another that shares it.

use std::fs::{self, File, Permissions, TryLockError};
use std::io;
use std::path::Path;

use tempfile::{Builder, NamedTempFile};

/// How their names begin.
const PREFIX: &str = ".bluf-";

/// How they end.
const SUFFIX: &str = ".tmp";

/// How many letters and digits by chance are between the two.
const CHANCE: usize = 16;

/// How often to try again, when another run takes a new file for one that was left.
const TRIES: usize = 8;

/// A new file in a directory with these rights, or with those that the user's own mask leaves.
pub(super) fn create(directory: &Path, rights: Option<&Permissions>) -> io::Result<NamedTempFile> {
    for _ in 0..TRIES {
        let file = builder(rights).tempfile_in(directory)?;
        // Another run may have taken it for one that was left. Where a disk has no locks, nobody
        // removes those.
        let taken = matches!(file.as_file().try_lock(), Err(TryLockError::WouldBlock));
        if !taken && file.path().exists() {
            return Ok(file);
        }
    }
    Err(io::ErrorKind::ResourceBusy.into())
}

/// Removes what killed runs left in a directory. What cannot be removed stays, without a word: it
/// is in nobody's way.
pub(super) fn remove_left(directory: &Path) {
    for entry in fs::read_dir(directory).into_iter().flatten().flatten() {
        let is_file = entry.file_type().is_ok_and(|it| it.is_file());
        if !is_file || !entry.file_name().to_str().is_some_and(is_ours) {
            continue;
        }
        let Ok(file) = File::options().write(true).open(entry.path()) else {
            continue;
        };
        if file.try_lock().is_ok() {
            let _stays = fs::remove_file(entry.path());
        }
    }
}

/// Whether a file of this name is one of ours.
fn is_ours(name: &str) -> bool {
    let chance = name
        .strip_prefix(PREFIX)
        .and_then(|rest| rest.strip_suffix(SUFFIX));
    chance.is_some_and(|it| it.len() == CHANCE && it.bytes().all(|b| b.is_ascii_alphanumeric()))
}

/// Temporary files are for their owner alone, unless told otherwise; documents are for everyone
/// whom the user's own mask lets in.
#[cfg(unix)]
fn builder(rights: Option<&Permissions>) -> Builder<'static, 'static> {
    use std::os::unix::fs::PermissionsExt;
    let mut builder = named();
    builder.permissions(
        rights
            .cloned()
            .unwrap_or_else(|| Permissions::from_mode(0o666)),
    );
    builder
}

/// Elsewhere a file takes the rights of its directory.
#[cfg(not(unix))]
fn builder(_: Option<&Permissions>) -> Builder<'static, 'static> {
    named()
}

fn named() -> Builder<'static, 'static> {
    let mut builder = Builder::new();
    builder.prefix(PREFIX).suffix(SUFFIX).rand_bytes(CHANCE);
    builder
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_that_bluf_makes_are_its_own() {
        assert!(is_ours(".bluf-aB3dE6gH9jK2mN5p.tmp"));
        for name in [
            ".bluf-config.tmp",
            ".bluf-.tmp",
            "bluf-aB3dE6gH9jK2mN5p.tmp",
            ".bluf-aB3dE6gH9jK2mN5p",
            ".bluf-aB3dE6gH9jK2m-5p.tmp",
        ] {
            assert!(!is_ours(name), "{name}");
        }
    }

    #[test]
    fn what_someone_writes_is_left_alone_and_what_was_left_is_removed() {
        let directory = tempfile::tempdir().unwrap();
        let written = create(directory.path(), None).unwrap();
        // A file of a run that was killed: nobody holds it.
        let (file, left) = create(directory.path(), None).unwrap().keep().unwrap();
        drop(file);
        remove_left(directory.path());
        assert!(written.path().exists() && !left.exists());
    }
}
