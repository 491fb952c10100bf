//! Names of places in the languages of documents, and what a code that is none was meant to be.

use std::collections::BTreeMap;
use std::sync::LazyLock;

/// Codes, other codes, and names; the first line names the columns.
const TABLE: &str = include_str!("../data/names.tsv");

/// A place: its code, the other codes that it has or had, its name in each language.
pub(crate) struct Row {
    code: &'static str,
    others: Vec<&'static str>,
    names: [&'static str; LANGUAGES.len()],
}

/// The languages of the names by their ISO 639 codes, in the order of the columns.
pub const LANGUAGES: [&str; 4] = ["en", "es", "fr", "pt"];

static ROWS: LazyLock<BTreeMap<&'static str, Row>> = LazyLock::new(|| {
    let row = |line: &'static str| {
        let mut fields = line.split('\t');
        let code = fields.next()?;
        let others = fields.next()?.split(',').filter(|it| !it.is_empty());
        let others = others.collect();
        let mut names = [""; LANGUAGES.len()];
        for name in &mut names {
            *name = fields.next()?;
        }
        let row = Row {
            code,
            others,
            names,
        };
        Some((code, row))
    };
    TABLE.lines().skip(1).filter_map(row).collect()
});

/// What is known of a code.
pub(crate) fn row(code: &str) -> Option<&'static Row> {
    ROWS.get(code)
}

/// The name of a place in a language, by its ISO 639 code; English where that is none of ours.
#[must_use]
pub fn name(code: &str, language: &str) -> Option<&'static str> {
    let row = row(code)?;
    let column = LANGUAGES.iter().position(|it| *it == language);
    Some(row.names[column.unwrap_or(0)])
}

/// The code that a text was most likely meant to be: another code of the place, its name in any
/// language, or a misspelling of either.
#[must_use]
pub fn suggestion(text: &str) -> Option<&'static str> {
    let wanted = folded(text);
    if wanted.is_empty() {
        return None;
    }
    let is_code = |row: &&Row| {
        let mut codes = row.others.iter().chain(std::iter::once(&row.code));
        codes.any(|it| folded(it) == wanted)
    };
    let is_suffix = |row: &&Row| {
        let suffix = row.code.split_once('-').map(|(_, it)| it);
        suffix.is_some_and(|it| it.len() > 2 && folded(it) == wanted)
    };
    let is_name = |row: &&Row| row.names.iter().any(|it| folded(it) == wanted);
    let rows = || ROWS.values();
    let exact = rows()
        .find(is_code)
        .or_else(|| rows().find(is_name))
        .or_else(|| rows().find(is_suffix));
    exact
        .or_else(|| nearest(&wanted))
        .or_else(|| nearest_division(text))
        .map(|row| row.code)
}

/// The division of the country that a code begins with whose code is most like it: most letters in
/// common, and of those the one that begins alike.
fn nearest_division(text: &str) -> Option<&'static Row> {
    let (country, wanted) = text.split_once('-')?;
    let own = |row: &&Row| row.code.split_once('-').is_some_and(|it| it.0 == country);
    let score = |row: &&Row| {
        let code = row.code.rsplit('-').next().unwrap_or_default();
        let distance = strsim::damerau_levenshtein(code, wanted);
        let begins_alike = code.chars().next() == wanted.chars().next();
        let shared = code.chars().filter(|c| wanted.contains(*c)).count();
        (distance, !begins_alike, usize::MAX - shared, row.code)
    };
    let found = ROWS.values().filter(own).min_by_key(score)?;
    (score(&found).0 < wanted.chars().count()).then_some(found)
}

/// The place with a code or a name that is few letters off.
fn nearest(wanted: &str) -> Option<&'static Row> {
    let distance = |row: &Row| {
        let codes = row.others.iter().chain(std::iter::once(&row.code));
        let names = row.names.iter();
        let spellings = codes.chain(names).map(|it| folded(it));
        let distances = spellings.map(|it| strsim::damerau_levenshtein(&it, wanted));
        distances.min().unwrap_or(usize::MAX)
    };
    // One letter in three may be wrong; in a code of two that is none.
    let most = wanted.chars().count() / 3;
    let found = ROWS.values().map(|row| (distance(row), row));
    let found = found.filter(|(distance, _)| *distance <= most);
    found
        .min_by_key(|(distance, row)| (*distance, row.code))
        .map(|(_, row)| row)
}

/// Letters and digits alone, in lower case and without accents, so that spelling weighs little.
fn folded(text: &str) -> String {
    let plain = |c: char| match c {
        'á' | 'à' | 'â' | 'ã' | 'ä' | 'å' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'í' | 'ì' | 'î' | 'ï' => 'i',
        'ó' | 'ò' | 'ô' | 'õ' | 'ö' => 'o',
        'ú' | 'ù' | 'û' | 'ü' => 'u',
        'ñ' => 'n',
        'ç' => 'c',
        c => c,
    };
    let letters = text.chars().flat_map(char::to_lowercase).map(plain);
    letters.filter(|c| c.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_its_column() {
        let columns = TABLE.lines().next().unwrap().split('\t').skip(2);
        assert!(columns.eq(LANGUAGES));
        assert_eq!(ROWS.len(), TABLE.lines().count() - 1);
    }
}
