//! Splitting a text into sentences: ICU's rules, and the abbreviations at which they stumble.

use std::ops::Range;

use bluf_model::stretch_of;
use icu_segmenter::SentenceSegmenter;
use icu_segmenter::options::SentenceBreakInvariantOptions;

/// Words whose full stop ends no sentence, in lower case: they stand before a name or a number.
const ABBREVIATIONS: &[&str] = &[
    "mr.", "mrs.", "ms.", "dr.", "prof.", "gen.", "col.", "lt.", "sgt.", "capt.", "adm.", "gov.",
    "sen.", "rep.", "st.", "no.", "nos.", "art.", "para.", "paras.", "p.", "pp.", "vs.", "approx.",
    "ca.", "cf.", "e.g.", "i.e.", "sr.", "sra.", "srta.", "gral.", "lic.", "ing.", "núm.", "pág.",
    "arts.", "u.s.", "u.k.", "u.n.", "ee.uu.", "ee. uu.", "fig.", "ext.", "est.", "mme.", "mlle.",
];

/// The sentences of a text, without the blanks around them.
pub(super) fn split(text: &str) -> Vec<Range<usize>> {
    let segmenter = SentenceSegmenter::new(SentenceBreakInvariantOptions::default());
    let mut sentences: Vec<Range<usize>> = Vec::new();
    let mut start = 0;
    for end in segmenter.segment_str(text).filter(|end| *end > 0) {
        let ends_in_abbreviation = end < text.len() && {
            let last = stretch_of(text, start..end).split_whitespace().next_back();
            last.is_some_and(|word| {
                let word = word
                    .trim_start_matches(['(', '"', '“', '«', '\''])
                    .to_lowercase();
                let is_initial = word.chars().count() == 2
                    && word.ends_with('.')
                    && word.starts_with(char::is_alphabetic);
                is_initial || ABBREVIATIONS.contains(&word.as_str())
            })
        };
        if ends_in_abbreviation {
            continue;
        }
        let sentence = stretch_of(text, start..end);
        let first = start + (sentence.len() - sentence.trim_start().len());
        let last = start + sentence.trim_end().len();
        if first < last {
            sentences.push(first..last);
        }
        start = end;
    }
    sentences
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn abbreviations_do_not_end_a_sentence() {
        let text = "Mr. Lindqvist called Gen. Ortiz at 10:30. He agreed. The U.S. Embassy waits!";
        let found: Vec<&str> = split(text)
            .into_iter()
            .map(|range| stretch_of(text, range))
            .collect();
        assert_eq!(
            found,
            [
                "Mr. Lindqvist called Gen. Ortiz at 10:30.",
                "He agreed.",
                "The U.S. Embassy waits!"
            ]
        );
    }
}
