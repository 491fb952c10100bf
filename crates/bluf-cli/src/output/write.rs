//! Writes files whole or not at all.

use std::collections::{BTreeSet, HashSet};
use std::fs::{self, File, Metadata};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use bluf::Message;
use tempfile::NamedTempFile;

use super::replace::{Place, Replace, place};
use super::temporary;
use crate::paths::{reason, shown};

/// What is to be written, all of it before any of it appears.
enum Ready {
    /// A file beside the path where it is to be, which is new.
    New(NamedTempFile, PathBuf),
    /// A file beside the one whose place it takes.
    Old(NamedTempFile, PathBuf),
    /// Bytes for what is no ordinary file.
    Stream(PathBuf),
}

/// Writes files, and makes the directories that they lie in. Each appears whole, and none before
/// all could be written; so what was there before stays if the disk is full. What is replaced
/// keeps its rights, and a link goes on leading to it.
pub(crate) fn write_files(
    files: &[(PathBuf, Vec<u8>)],
    replace: Replace<'_>,
    here: &Path,
) -> Result<(), Message> {
    let mut places = Vec::with_capacity(files.len());
    let mut taken = HashSet::new();
    for (path, _) in files {
        let place = place(path, replace, here)?;
        if let Place::New(to) | Place::Old(to, _) = &place
            && !taken.insert(to.clone())
        {
            let error = format!("two files would become `{}`", shown(path, here));
            return Err(Message::error(error).help("remove the link that leads there"));
        }
        places.push(place);
    }
    let mut ready = Vec::with_capacity(files.len());
    for ((path, bytes), place) in files.iter().zip(places) {
        let written = match place {
            Place::New(to) => beside(&to, bytes, None).map(|file| Ready::New(file, to)),
            Place::Old(to, old) => beside(&to, bytes, Some(&old)).map(|file| Ready::Old(file, to)),
            Place::Stream(to) => Ok(Ready::Stream(to)),
        };
        ready.push(written.map_err(|error| unwritable(path, &reason(&error), here))?);
    }
    for ((path, bytes), ready) in files.iter().zip(ready) {
        let unwritable = |error: &io::Error| unwritable(path, &reason(error), here);
        match ready {
            Ready::New(file, to) => {
                let may_replace = || place(path, replace, here).map(drop);
                appear(file, &to, may_replace, unwritable)?;
            }
            Ready::Old(file, to) => {
                let done = file.persist(to);
                done.map_err(|it| unwritable(&it.error))?;
            }
            Ready::Stream(to) => into_stream(&to, bytes).map_err(|it| unwritable(&it))?,
        }
    }
    Ok(())
}

/// Writes a file beside the path where it is to be, with the owner and the rights of the one whose
/// place it takes.
fn beside(path: &Path, bytes: &[u8], old: Option<&Metadata>) -> io::Result<NamedTempFile> {
    let directory = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(directory)?;
    remove_left_once(directory);
    let rights = old.map(Metadata::permissions);
    let mut file = temporary::create(directory, rights.as_ref())?;
    file.write_all(bytes)?;
    if let Some(old) = old {
        keep_owner(file.as_file(), old);
    }
    // The user's mask took some of them away when it was made, as a change of owner does.
    if let Some(rights) = rights {
        file.as_file().set_permissions(rights)?;
    }
    Ok(file)
}

/// Gives a file the owner and the group of another, as far as the user may.
#[cfg(unix)]
fn keep_owner(file: &File, old: &Metadata) {
    use std::os::unix::fs::{MetadataExt, fchown};
    let (owner, group) = (Some(old.uid()), Some(old.gid()));
    if fchown(file, owner, group).is_err() {
        let _stays_with_the_user = fchown(file, None, group);
    }
}

/// Elsewhere a file takes them from its directory.
#[cfg(not(unix))]
fn keep_owner(_: &File, _: &Metadata) {}

/// Lets a new file appear. Where another has meanwhile, `may_replace` says whether it may go.
fn appear(
    file: NamedTempFile,
    path: &Path,
    may_replace: impl FnOnce() -> Result<(), Message>,
    unwritable: impl Fn(&io::Error) -> Message,
) -> Result<(), Message> {
    let Err(refused) = file.persist_noclobber(path) else {
        return Ok(());
    };
    // Not every disk can do it in one step, and another run may have been faster.
    if path.symlink_metadata().is_ok() {
        may_replace()?;
    }
    let done = refused.file.persist(path);
    done.map(drop).map_err(|it| unwritable(&it.error))
}

fn into_stream(path: &Path, bytes: &[u8]) -> io::Result<()> {
    File::options().write(true).open(path)?.write_all(bytes)
}

/// The directories in which this process has looked for what killed runs left.
static SWEPT: Mutex<BTreeSet<PathBuf>> = Mutex::new(BTreeSet::new());

fn remove_left_once(directory: &Path) {
    let mut swept = SWEPT.lock().unwrap_or_else(PoisonError::into_inner);
    if swept.insert(directory.to_owned()) {
        temporary::remove_left(directory);
    }
}

/// A file that cannot be written, and why.
pub(super) fn unwritable(path: &Path, reason: &str, here: &Path) -> Message {
    Message::error(format!("cannot write `{}`: {reason}", shown(path, here)))
}
