//! The files that a run reads: none of them is ever replaced by what the run writes.

use std::collections::HashSet;
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::identity::FileId;

/// The files that a run reads.
#[derive(Debug, Default)]
pub(crate) struct Inputs(Mutex<HashSet<FileId>>);

impl Inputs {
    /// Notes that a file is read, if there is one.
    pub(crate) fn add(&self, path: &Path) {
        if let Some(file) = FileId::of(path) {
            self.files().insert(file);
        }
    }

    /// Whether a path leads to one of them, by whatever name.
    pub(crate) fn hold(&self, path: &Path) -> bool {
        FileId::of(path).is_some_and(|file| self.files().contains(&file))
    }

    fn files(&self) -> MutexGuard<'_, HashSet<FileId>> {
        // A file is in it or not, whatever happened to the worker that held the lock.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
