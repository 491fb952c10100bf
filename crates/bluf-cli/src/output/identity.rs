//! Which file a path leads to: two names of one file are the same.

use std::fs;
use std::path::{Path, PathBuf};

/// A file, whatever it is called: links, `./x`, and other cases of letters where the disk makes no
/// difference between them lead to the same.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct FileId(Id);

/// Device and inode.
#[cfg(unix)]
type Id = (u64, u64);

/// The path when all links are followed, as the disk spells it.
#[cfg(not(unix))]
type Id = PathBuf;

impl FileId {
    /// The file at a path; none, where there is none.
    #[cfg(unix)]
    pub(crate) fn of(path: &Path) -> Option<Self> {
        use std::os::unix::fs::MetadataExt;
        let file = fs::metadata(path).ok()?;
        Some(Self((file.dev(), file.ino())))
    }

    /// The file at a path; none, where there is none.
    #[cfg(not(unix))]
    pub(crate) fn of(path: &Path) -> Option<Self> {
        fs::canonicalize(path).ok().map(Self)
    }
}

/// More links in a row than any system follows.
const MOST_LINKS: usize = 40;

/// The path of the file to which a path leads, whether it exists or not: its links are followed,
/// also one that leads nowhere yet.
pub(super) fn followed(path: &Path) -> PathBuf {
    let mut path = path.to_owned();
    for _ in 0..MOST_LINKS {
        let Ok(target) = fs::read_link(&path) else {
            break;
        };
        path = match path.parent() {
            Some(directory) => directory.join(target),
            None => target,
        };
    }
    let directory = path.parent().map(fs::canonicalize);
    match (directory, path.file_name()) {
        (Some(Ok(directory)), Some(name)) => directory.join(name),
        _ => path,
    }
}
