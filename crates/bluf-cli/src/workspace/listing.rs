//! The briefs in a directory, and the ones whose name is near to another.

use std::fs;
use std::path::{Path, PathBuf};

use bluf::Message;

use super::CONFIG_FILE;
use crate::paths::{reason, shown};

/// The briefs in a directory, by name: its TOML files but `bluf.toml`.
pub(crate) fn briefs_in(directory: &Path, here: &Path) -> Result<Vec<PathBuf>, Message> {
    let unreadable = |error| {
        Message::error(format!(
            "cannot read `{}`: {}",
            shown(directory, here),
            reason(&error)
        ))
    };
    let mut briefs = Vec::new();
    for entry in fs::read_dir(directory).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        let is_toml = path
            .extension()
            .is_some_and(|extension| extension == "toml");
        let hidden = stem(&path).starts_with('.');
        if is_toml && !hidden && !path.ends_with(CONFIG_FILE) && path.is_file() {
            briefs.push(path);
        }
    }
    briefs.sort();
    Ok(briefs)
}

/// The name of a file without its extension.
pub(super) fn stem(path: &Path) -> String {
    path.file_stem()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

/// What was probably meant.
pub(super) fn suggestion(name: &str, known: &[PathBuf]) -> String {
    let names: Vec<String> = known.iter().map(|path| stem(path)).collect();
    match near(name, &names).as_slice() {
        [] if names.is_empty() => format!("`bluf new {name}` begins one"),
        [] => "`bluf list` shows what there is".to_owned(),
        near => format!("did you mean {}?", near.join(" or ")),
    }
}

/// The names nearest to one that is not known, nearest first, in backticks.
fn near(name: &str, known: &[String]) -> Vec<String> {
    let name = name.to_lowercase();
    let mut near: Vec<(usize, &String)> = known
        .iter()
        .filter_map(|candidate| {
            let folded = candidate.to_lowercase();
            let distance = strsim::damerau_levenshtein(&name, &folded);
            let is_part = name.chars().count() >= 3 && folded.contains(&name);
            (is_part || distance <= (name.chars().count() / 3).max(1))
                .then_some((distance, candidate))
        })
        .collect();
    near.sort();
    near.into_iter()
        .take(3)
        .map(|(_, name)| format!("`{name}`"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_names_and_parts_of_names_are_suggested() {
        let known = ["brackenholt-water", "el-mencho", "el-chapo"].map(str::to_owned);
        assert_eq!(near("el-menco", &known), ["`el-mencho`"]);
        assert_eq!(near("water", &known), ["`brackenholt-water`"]);
        assert_eq!(near("El-Mencho", &known), ["`el-mencho`"]);
        assert!(near("x", &known).is_empty());
    }
}
