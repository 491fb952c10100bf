//! The templates that bluf carries: every directory of `templates/`, embedded when it is built.

use include_dir::{Dir, include_dir};

use crate::engine::Files;

static TEMPLATES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/../../templates");

/// The directory of virtual paths that templates stand in.
pub const DIRECTORY: &str = "templates";

/// All files of all templates, under `templates/`. An organisation's own templates may be added
/// to them, or take the place of one.
#[must_use]
pub fn embedded() -> Files {
    let mut files = Vec::new();
    gather(&TEMPLATES, &mut files);
    files.into_iter().collect()
}

/// The names of the templates among `files`: directories that hold a `template.toml`.
#[must_use]
pub fn names(files: &Files) -> Vec<String> {
    files
        .paths()
        .filter_map(|path| {
            path.strip_prefix(DIRECTORY)?
                .strip_prefix('/')?
                .strip_suffix("/template.toml")
        })
        .map(str::to_owned)
        .collect()
}

fn gather(directory: &'static Dir<'static>, files: &mut Vec<(String, &'static [u8])>) {
    for file in directory.files() {
        let path = file.path().to_string_lossy().replace('\\', "/");
        files.push((format!("{DIRECTORY}/{path}"), file.contents()));
    }
    for inner in directory.dirs() {
        gather(inner, files);
    }
}
