//! Which files may be replaced: never what the run reads, and without being asked nothing that
//! bluf did not write.

use std::fs::{self, File, Metadata};
use std::path::{Path, PathBuf};

use bluf::{Message, product};

use super::identity::followed;
use super::{Inputs, unwritable};
use crate::files;
use crate::paths::{reason, shown};

/// Which files that exist may be replaced.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Replace<'a> {
    /// None.
    Nothing,
    /// What bluf wrote, and empty files, but nothing that the run reads.
    Products(&'a Inputs),
    /// All but what the run reads: the user insists.
    AllBut(&'a Inputs),
    /// This one, which was read to be written again.
    Rewritten,
}

/// Where bytes go.
#[derive(Debug)]
pub(super) enum Place {
    /// To a new file.
    New(PathBuf),
    /// In the place of a file, whose owner and rights stay.
    Old(PathBuf, Metadata),
    /// Into what is no ordinary file, such as `/dev/null`, or what a shell has opened.
    Stream(PathBuf),
}

/// The largest product: 256 MiB.
const MAX_PRODUCT: u64 = 256 << 20;

/// Where the bytes for a path go, with its links followed.
pub(super) fn place(path: &Path, replace: Replace<'_>, here: &Path) -> Result<Place, Message> {
    let name = shown(path, here);
    if path.is_dir() {
        return Err(unwritable(path, "it is a directory", here));
    }
    let Ok(old) = fs::metadata(path) else {
        if path.is_symlink() && matches!(replace, Replace::Nothing) {
            return Err(exists(&name));
        }
        return Ok(Place::New(followed(path)));
    };
    if !old.is_file() || ["/dev", "/proc"].iter().any(|it| path.starts_with(it)) {
        return Ok(Place::Stream(path.to_owned()));
    }
    match replace {
        Replace::Nothing => return Err(exists(&name)),
        Replace::Products(inputs) | Replace::AllBut(inputs) if inputs.hold(path) => {
            let error =
                format!("the document would take the place of `{name}`, which this run reads");
            return Err(Message::error(error).help("name another file after `--output`"));
        }
        Replace::Products(_) if old.len() > 0 && !is_product(path, here) => {
            let error = format!("`{name}` exists, and bluf did not write it");
            return Err(Message::error(error)
                .help("name another file after `--output`, or replace this one with `--force`"));
        }
        Replace::Products(_) | Replace::AllBut(_) | Replace::Rewritten => {}
    }
    if old.permissions().readonly() {
        let error = unwritable(path, "it is read-only", here);
        return Err(error.help("make it writable, or name another file"));
    }
    // Rights are more than a mode: the owner, the disk and the system have a say in them.
    File::options()
        .write(true)
        .open(path)
        .map_err(|error| unwritable(path, &reason(&error), here))?;
    Ok(Place::Old(followed(path), old))
}

/// Whether bluf wrote a file.
fn is_product(path: &Path, here: &Path) -> bool {
    files::read(path, MAX_PRODUCT, here).is_ok_and(|bytes| product(&bytes).is_some())
}

fn exists(name: &str) -> Message {
    Message::error(format!("`{name}` exists already"))
        .help("name another file, or move this one away")
}
