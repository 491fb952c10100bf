//! Files that figures name: their paths, and what is said when one cannot be read.

use std::ops::Range;

use crate::load::FileError;
use crate::reading::{Table, quoted};
use crate::{Problem, rules};

/// The path of a file: below the brief's own directory, whatever the machine.
pub(super) fn file(table: &mut Table<'_>, key: &'static str, what: &str) -> Option<String> {
    let found = table.get(key)?;
    let text = table.string_of(&found)?;
    if leaves(&text) {
        let problem = Problem::error(
            rules::BAD_FIGURE,
            found.span,
            format!("{} is not a file beside the brief", quoted(&text)),
        );
        table.reading.report(problem.help(format!(
            "put the {what} into the brief's folder, and write its path from there, with `/`"
        )));
    }
    Some(text)
}

/// Whether a path is none that leads to a file below the brief's own directory.
pub(super) fn leaves(path: &str) -> bool {
    path.is_empty()
        || path.starts_with(['/', '\\', '~'])
        || path.contains(['\\', ':'])
        || path.split('/').any(|part| part == "..")
}

/// Says that a file cannot be read.
pub(super) fn report_unreadable(table: &Table<'_>, span: Range<usize>, error: FileError) {
    let problem = Problem::error(rules::BAD_DATA, span, error.message);
    table.reading.report(match error.help {
        Some(help) => problem.help(help),
        None => problem,
    });
}
