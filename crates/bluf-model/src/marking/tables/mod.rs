//! The tables of the systems of markings: one file each.

mod countries;
mod cui;
mod cui_categories;
mod tlp;
mod uk;
mod us;

use countries::{COUNTRIES, GROUPS};

pub(super) use cui::CUI;
pub(super) use tlp::TLP;
pub(super) use uk::UK;
pub(super) use us::US;

/// Whether a word is the code of a country.
pub(super) fn is_country(word: &str) -> bool {
    COUNTRIES.binary_search(&word).is_ok()
}

/// Whether a word is the code of a group of countries.
pub(super) fn is_group(word: &str) -> bool {
    GROUPS.iter().any(|(code, _)| *code == word)
}

/// The countries of a group; a country by itself.
pub(super) fn members(word: &str) -> Vec<String> {
    let group = GROUPS.iter().find(|(code, _)| *code == word);
    group.map_or_else(
        || vec![word.to_owned()],
        |(_, members)| members.iter().map(|it| (*it).to_owned()).collect(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_sorted_and_groups_are_made_of_countries() {
        assert!(COUNTRIES.is_sorted());
        for (_, members) in GROUPS {
            assert!(members.iter().all(|it| is_country(it)), "{members:?}");
        }
    }
}
