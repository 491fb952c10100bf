//! The right spelling of a word with one slip in it.

use std::ops::Range;

use super::dictionary::Dictionary;

/// The words that one slip makes into this one, the likeliest first: two letters changed places,
/// an accent was forgotten, a letter is missing, too many, or another.
///
/// Hunspell's own search finds words with more slips in them, and takes up to half a second a word.
pub(super) fn near(word: &str, dictionary: Dictionary) -> Vec<String> {
    let letters: Vec<char> = word.to_lowercase().chars().collect();
    if letters.len() > LONGEST {
        return Vec::new();
    }
    let mut near: Vec<String> = Vec::new();
    for candidate in slips(&letters, dictionary.letters()) {
        if near.len() == AT_MOST {
            break;
        }
        // "procurement's" is no slip in "procurements".
        let is_new = !near.contains(&candidate) && !candidate.ends_with("'s");
        if is_new && dictionary.has(&candidate) {
            near.push(candidate);
        }
    }
    near
}

/// Letters of the longest word for which a right spelling is looked for.
const LONGEST: usize = 24;

/// How many words are found at most.
const AT_MOST: usize = 3;

fn slips<'w>(word: &'w [char], alphabet: &'w str) -> impl Iterator<Item = String> + 'w {
    let places = 0..word.len();
    let swapped = places
        .clone()
        .skip(1)
        .filter(move |at| word[at - 1] != word[*at])
        .map(move |at| changed(word, at - 1..at + 1, &[word[at], word[at - 1]]));
    let accented = places.clone().flat_map(move |at| {
        let others = ACCENTS.iter().filter(move |it| it.contains(word[at]));
        let letters = others.flat_map(|it| it.chars());
        letters.map(move |letter| changed(word, at..at + 1, &[letter]))
    });
    let missing = (0..=word.len()).flat_map(move |at| {
        let letters = alphabet.chars();
        letters.map(move |letter| changed(word, at..at, &[letter]))
    });
    let extra = places.clone().map(move |at| changed(word, at..at + 1, &[]));
    let other = places.flat_map(move |at| {
        let letters = alphabet.chars();
        letters.map(move |letter| changed(word, at..at + 1, &[letter]))
    });
    let all = swapped.chain(accented).chain(missing);
    all.chain(extra).chain(other)
}

/// The word with other letters in the place of a stretch.
fn changed(word: &[char], stretch: Range<usize>, instead: &[char]) -> String {
    let before = &word[..stretch.start];
    before
        .iter()
        .chain(instead)
        .chain(&word[stretch.end..])
        .collect()
}

/// Letters that an accent or a cedilla tells apart.
const ACCENTS: &[&str] = &["aáàâãä", "eéèêë", "iíìîï", "oóòôõö", "uúùûü", "cç", "nñ"];

#[cfg(test)]
mod tests {
    use bluf_model::Language;

    use super::*;

    #[test]
    fn one_slip_is_found() {
        let english = Dictionary::of(Language::EnUs);
        for (slip, right) in [
            ("goverment", "government"),
            ("recieve", "receive"),
            ("accross", "across"),
            ("seperate", "separate"),
            ("Comittee", "committee"),
        ] {
            assert_eq!(near(slip, english)[0], right);
        }
        let spanish = Dictionary::of(Language::Es);
        assert_eq!(near("tambien", spanish)[0], "también");
    }

    #[test]
    fn what_no_slip_makes_is_near_nothing() {
        let english = Dictionary::of(Language::EnUs);
        assert_eq!(near("oseguera", english), Vec::<String>::new());
        assert_eq!(near(&"a".repeat(400), english), Vec::<String>::new());
    }
}
