//! Sentences that are too long to take in at one reading.

use std::ops::Range;

use bluf_model::{Drafts, Family, Level, Reads, Rule, stretch_of};

use crate::reading::days::words;
use crate::reading::{Reading, Role, word_count};
use crate::rules::Check;
use crate::{Passage, Remark};

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: "long-sentence",
        family: Family::Length,
        level: Level::Warn,
        drafts: Drafts::Lighter,
        reads: Reads::Fields,
        summary: "A sentence has more words than a reader takes in at once.",
        reasoning: "A memo is to be understood in a single rapid reading; a sentence of more \
            than forty words, or of what the template allows, is read twice. Citations are no \
            words. A list that follows a colon, its items parted by semicolons, counts as its \
            opening and its longest item, and what is long by its quotations is left alone. The \
            rule names ten sentences at most.",
        source: "AR 25-50, sentences of 12 to 20 words, understood in a single rapid reading",
        bad: r#"
situation = '''
The survey of 2 May, which the directorate had asked for after the winter's frost and which the maker of the bearings had advised against, found that six of the forty bearings were cracked, two of them under the slow lane, where most of the lorries that use the bridge drive [@survey].
'''
"#,
        good: r#"
situation = '''
The survey of 2 May found that six of the forty bearings were cracked [@survey]. Two of them are under the slow lane, where most of the lorries drive.
'''
"#,
    },
    run,
};

/// Words of a sentence where the template says nothing.
const WORDS: usize = 40;
/// How many sentences are worth naming in one brief.
const AT_MOST: usize = 10;

fn run(reading: &Reading<'_>) -> Vec<Remark> {
    let limit = reading.profile.limits.sentence_words;
    let limit = limit.map_or(WORDS, |it| it as usize);
    reading
        .passages
        .iter()
        .filter(|it| is_prose(it) && may_exceed(&it.text, limit))
        .flat_map(|passage| {
            let sentences = passage.sentences().iter();
            sentences.filter_map(move |sentence| judge(passage, sentence, limit))
        })
        .take(AT_MOST)
        .collect()
}

fn judge(passage: &Passage<'_>, sentence: &Range<usize>, limit: usize) -> Option<Remark> {
    let words = longest_reading(stretch_of(&passage.text, sentence.clone()));
    (words > limit && own_words(passage, sentence) > limit).then(|| {
        let message = format!("this sentence has {words} words, and {limit} are enough");
        Remark::new(passage.place(sentence.clone()), message)
            .help("make two of it, or begin with its main clause and leave the rest out")
    })
}

/// How many words of a sentence are not quoted.
fn own_words(passage: &Passage<'_>, sentence: &Range<usize>) -> usize {
    let all = words(stretch_of(&passage.text, sentence.clone()));
    all.map(|word| sentence.start + word.start..sentence.start + word.end)
        .filter(|word| passage.is_own(word))
        .count()
}

fn is_prose(passage: &Passage<'_>) -> bool {
    let is_name = matches!(
        passage.role,
        Role::Title
            | Role::Subtitle
            | Role::Handling
            | Role::OptionName
            | Role::StatisticLabel
            | Role::FigureTitle
            | Role::Cell
    );
    !is_name && !passage.is_quotation
}

/// Whether a text may hold so long a sentence. Splitting into sentences takes long, so this
/// counts blanks from one full stop after a word of four letters or more to the next: a shorter
/// word may be an abbreviation.
fn may_exceed(text: &str, limit: usize) -> bool {
    let blanks = |text: &[u8]| text.iter().filter(|it| it.is_ascii_whitespace()).count();
    let bytes = text.as_bytes();
    if blanks(bytes) < limit {
        return false;
    }
    let mut start = 0;
    for end in stops(bytes) {
        // A citation leaves a blank before the full stop.
        let word = bytes[..end]
            .trim_ascii_end()
            .iter()
            .rev()
            .take_while(|it| !it.is_ascii_whitespace());
        let ends_sentence = bytes.get(end + 1).is_none_or(u8::is_ascii_whitespace);
        if ends_sentence && word.count() >= 4 {
            if blanks(&bytes[start..end]) >= limit {
                return true;
            }
            start = end + 1;
        }
    }
    blanks(&bytes[start..]) >= limit
}

/// Where the signs stand that may end a sentence.
fn stops(bytes: &[u8]) -> impl Iterator<Item = usize> + '_ {
    let signs = bytes.iter().enumerate();
    signs
        .filter(|(_, it)| matches!(it, b'.' | b'?' | b'!'))
        .map(|(at, _)| at)
}

/// The words of a sentence; of one that ends in a list, those of its opening and longest item.
fn longest_reading(sentence: &str) -> usize {
    let listed = sentence
        .split_once(':')
        .filter(|(_, list)| list.matches(';').count() > 1);
    match listed {
        Some((opening, list)) => {
            let longest = list.split(';').map(word_count).max();
            word_count(opening) + longest.unwrap_or_default()
        }
        None => word_count(sentence),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_counts_as_its_opening_and_its_longest_item() {
        let sentence = "Since Monday: one ship left; two more came in late; a third waits.";
        assert_eq!(longest_reading(sentence), 7);
        assert_eq!(longest_reading("One ship left; two came in."), 6);
    }

    #[test]
    fn short_sentences_are_not_split() {
        let short = "The bridge is closed. ".repeat(30);
        assert!(!may_exceed(&short, 40));
        assert!(may_exceed(&"word ".repeat(41), 40));
        assert!(!may_exceed("The bridge is closed.", 40));
    }
}
