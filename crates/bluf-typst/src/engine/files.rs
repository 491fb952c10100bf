//! The files that one run of Typst may read, by virtual path.

use std::collections::BTreeMap;
use std::fmt;

use typst::diag::{FileError, FileResult, PackageError};
use typst::foundations::Bytes;
use typst::syntax::{FileId, VirtualRoot};
use typst_kit::files::FileLoader;

/// All that one run of Typst may read.
///
/// A path is relative, with forward slashes, such as `view.json` or
/// `figures/map.png`. Cloning is cheap and shares the bytes, so a set with the
/// templates can be made once and copied for each document.
///
/// Typst remembers every path for as long as the process lives, and at most
/// 65,535 of them. So name a file after its part in the document, not after
/// the document.
#[derive(Clone, Default)]
pub struct Files(BTreeMap<String, Bytes>);

impl Files {
    /// An empty set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a file, or replaces the one at this path.
    pub fn insert(
        &mut self,
        path: impl Into<String>,
        data: impl AsRef<[u8]> + Send + Sync + 'static,
    ) {
        self.0.insert(path.into(), Bytes::new(data));
    }

    /// The paths of all files, in order.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// The file at this path.
    pub fn get(&self, path: &str) -> Option<&[u8]> {
        self.0.get(path).map(Bytes::as_slice)
    }
}

impl FileLoader for Files {
    fn load(&self, id: FileId) -> FileResult<Bytes> {
        if let VirtualRoot::Package(package) = id.root() {
            return Err(PackageError::NotFound(package.clone()).into());
        }
        let path = id.vpath().get_without_slash();
        self.0
            .get(path)
            .cloned()
            .ok_or_else(|| FileError::NotFound(path.into()))
    }
}

impl fmt::Debug for Files {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.paths()).finish()
    }
}

impl<P, D> FromIterator<(P, D)> for Files
where
    P: Into<String>,
    D: AsRef<[u8]> + Send + Sync + 'static,
{
    fn from_iter<I: IntoIterator<Item = (P, D)>>(entries: I) -> Self {
        let mut files = Self::new();
        for (path, data) in entries {
            files.insert(path, data);
        }
        files
    }
}
