//! A document with a file a page: the names of its files, and those that an earlier, longer state
//! of it left.

use std::fs;
use std::path::{Path, PathBuf};

use bluf::{Message, product};

use super::{Inputs, unwritable};
use crate::files;
use crate::paths::reason;

/// The largest page: 256 MiB.
const MAX_PAGE: u64 = 256 << 20;

/// The files of a document with a file a page: `memo-01.png` where there are ten or more.
pub(crate) fn page_files(
    stem: &Path,
    extension: &str,
    pages: Vec<Vec<u8>>,
) -> Vec<(PathBuf, Vec<u8>)> {
    let count = pages.len();
    let path = |number: usize| {
        let mut name = stem.as_os_str().to_owned();
        name.push(format!("-{}.{extension}", number_of(number, count)));
        PathBuf::from(name)
    };
    (1..)
        .zip(pages)
        .map(|(number, bytes)| (path(number), bytes))
        .collect()
}

/// The number of a page, as wide as that of the last.
fn number_of(page: usize, count: usize) -> String {
    let width = count.to_string().len();
    format!("{page:0width$}")
}

/// Removes the pages that an earlier, longer state of a document left: `memo-7.png` after
/// `memo-1.png` to `memo-6.png` were `written`. A page is known by what it says of itself: a file
/// of such a name that bluf did not write as that page stays, and so does what the run reads.
pub(crate) fn remove_stale_pages(
    stem: &Path,
    extension: &str,
    written: &[(PathBuf, Vec<u8>)],
    inputs: &Inputs,
    here: &Path,
) -> Result<(), Message> {
    let (Some(directory), Some(name)) = (stem.parent(), stem.file_name()) else {
        return Ok(());
    };
    let name = format!("{}-", name.to_string_lossy());
    let entries =
        fs::read_dir(directory).map_err(|error| unwritable(directory, &reason(&error), here))?;
    for entry in entries.flatten() {
        let file = entry.file_name();
        let number = file.to_str().and_then(|file| {
            file.strip_prefix(&name)?
                .strip_suffix(extension)?
                .strip_suffix('.')
        });
        let path = entry.path();
        let is_stale = number.is_some_and(|number| {
            written.iter().all(|(kept, _)| *kept != path)
                && is_page(&path, number, here)
                && !inputs.hold(&path)
        });
        if !is_stale {
            continue;
        }
        if entry.metadata().is_ok_and(|it| it.permissions().readonly()) {
            let error = unwritable(&path, "it is read-only", here);
            return Err(error.help("it is a page of a longer state of the document: remove it"));
        }
        fs::remove_file(&path).map_err(|error| unwritable(&path, &reason(&error), here))?;
    }
    Ok(())
}

/// Whether bluf wrote a file as the page of this number.
fn is_page(path: &Path, number: &str, here: &Path) -> bool {
    let is_file = path.symlink_metadata().is_ok_and(|it| it.is_file());
    let is_number = !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit());
    if !is_file || !is_number {
        return false;
    }
    let page =
        files::read(path, MAX_PAGE, here).map(|bytes| product(&bytes).and_then(|it| it.page));
    page.is_ok_and(|page| page.is_some_and(|(page, count)| number_of(page, count) == number))
}
