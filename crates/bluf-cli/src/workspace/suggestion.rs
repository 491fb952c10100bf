//! The briefs whose name is near to another.

use std::path::PathBuf;

use super::listing::stem;

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
