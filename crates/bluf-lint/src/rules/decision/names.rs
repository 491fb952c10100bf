//! Finding names of persons in a text: words with capitals that open no sentence.

use std::ops::Range;

use bluf_model::stretch_of;

use crate::Passage;
use crate::reading::days::{word_before, words};
use crate::words::Lexicon;

/// Two words or more with capitals, without what opens a sentence and without dates.
pub(super) fn names(text: &str, lexicon: &Lexicon) -> Vec<Range<usize>> {
    let mut names: Vec<(Range<usize>, usize)> = Vec::new();
    let mut last: Option<usize> = None;
    for word in words(text) {
        let before = stretch_of(text, ..word.start).trim_end();
        let opens = before.is_empty() || before.ends_with(['.', '?', '!', ':', '"', '“', '«']);
        let lower = stretch_of(text, word.clone()).to_lowercase();
        let is_date = [&lexicon.months[..], &lexicon.weekdays[..]]
            .iter()
            .any(|it| it.contains(&lower.as_str()));
        let is_capital = stretch_of(text, word.clone()).starts_with(char::is_uppercase);
        if !is_capital || opens || is_date {
            last = None;
            continue;
        }
        match (names.last_mut(), last) {
            (Some((name, count)), Some(end)) if stretch_of(text, end..word.start) == " " => {
                name.end = word.end;
                *count += 1;
            }
            _ => names.push((word.clone(), 1)),
        }
        last = Some(word.end);
    }
    let long = names.into_iter().filter(|(_, count)| *count > 1);
    long.map(|(name, _)| name).collect()
}

/// Whether a name may be that of a person: those of offices and laws follow an article, and
/// those of places "in"; "District of New York" is one name.
pub(super) fn is_person(passage: &Passage<'_>, name: &Range<usize>, lexicon: &Lexicon) -> bool {
    let text = &passage.text;
    // "US Treasury" is an office.
    let has_acronym = stretch_of(text, name.clone())
        .split(' ')
        .any(|word| word.len() > 1 && word.chars().all(char::is_uppercase));
    let follows_link = word_before(text, name.start).is_some_and(|before| {
        let word = stretch_of(text, before.clone()).to_lowercase();
        let links_names = lexicon.before_a_month.contains(&word.as_str())
            && word_before(text, before.start)
                .is_some_and(|first| stretch_of(text, first).starts_with(char::is_uppercase));
        links_names || lexicon.before_no_person.contains(&word.as_str())
    });
    !has_acronym && !follows_link
}

#[cfg(test)]
mod tests {
    use bluf_model::Language;

    use super::*;
    use crate::words::lexicon;

    fn found(language: Language, text: &str) -> Vec<&str> {
        let names = names(text, lexicon(language));
        names
            .into_iter()
            .map(|name| stretch_of(text, name))
            .collect()
    }

    #[test]
    fn names_have_two_words_and_open_no_sentence() {
        assert_eq!(
            found(
                Language::EnUs,
                "Omar García Harfuch met Lee on Friday May 15. The Mayor, Ana Ruiz, did not."
            ),
            ["García Harfuch", "Ana Ruiz"]
        );
        assert_eq!(
            found(
                Language::Es,
                "Lo pidió Omar García Harfuch el lunes 3 de mayo."
            ),
            ["Omar García Harfuch"]
        );
    }
}
