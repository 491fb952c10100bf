//! Whether two numbers in a brief count the same thing, as far as the words around them tell.

use std::ops::Range;

use bluf_model::stretch_of;

use crate::Passage;
use crate::reading::quantities::Quantity;
use crate::reading::{Reading, Role};
use crate::words::Lexicon;

/// A number of a passage, and the words that it counts.
pub(super) struct Mention<'r> {
    pub passage: &'r Passage<'r>,
    pub quantity: Quantity,
}

/// Where the number stands, with the words that it counts.
pub(super) fn written(mention: &Mention<'_>) -> Range<usize> {
    let quantity = &mention.quantity;
    let last = quantity.counted.last();
    quantity.stretch.start..last.map_or(quantity.stretch.end, |word| word.end)
}

pub(super) fn words<'r>(mention: &Mention<'r>) -> &'r str {
    stretch_of(&mention.passage.text, written(mention))
}

/// How far two numbers count the same by the words after them.
#[derive(PartialEq, Eq, Clone, Copy)]
pub(super) enum Kinship {
    /// The same two or three words: "military dead".
    Phrase,
    /// The same word: "homes".
    Word,
    /// One goes on where the other ends: "homes still", "homes".
    Beginning,
}

pub(super) fn kinship(one: &Mention<'_>, other: &Mention<'_>) -> Option<Kinship> {
    let [one, other] = [one, other].map(|mention| {
        let counted = mention.quantity.counted.iter();
        counted
            .map(|word| stretch_of(mention.passage.lower(), word.clone()))
            .collect::<Vec<_>>()
    });
    let shared = one
        .iter()
        .zip(&other)
        .take_while(|(one, other)| one == other)
        .count();
    if shared == 0 || shared < one.len().min(other.len()) {
        return None;
    }
    Some(match one.len() == other.len() {
        true if shared > 1 => Kinship::Phrase,
        true => Kinship::Word,
        false => Kinship::Beginning,
    })
}

/// Whether the two sentences speak of the same thing, as far as their words tell: they share
/// words besides the one that is counted, and neither speaks of another time, part or place.
pub(super) fn is_about_the_same(
    reading: &Reading<'_>,
    lexicon: &Lexicon,
    front: &Mention<'_>,
    other: &Mention<'_>,
) -> bool {
    let sentence = |mention: &Mention<'_>| {
        let passage = mention.passage;
        passage.sentence_at(mention.quantity.stretch.start)
    };
    let here = stretch_of(&front.passage.text, sentence(front));
    let there = stretch_of(&other.passage.text, sentence(other));
    let clause = stretch_of(front.passage.lower(), clause(front, sentence(front)));
    let kin = kinship(front, other);
    let counted = stretch_of(front.passage.lower(), front.quantity.counted[0].clone());
    let (here_lower, there_lower) = (here.to_lowercase(), there.to_lowercase());
    if says_other(lexicon, clause, &there_lower)
        || says_other(lexicon, &there_lower, &here_lower)
        || names_another(reading, there, other)
        || names_another_day(lexicon, &here_lower, &there_lower)
    {
        return false;
    }
    let title = reading.brief.title.text.to_lowercase();
    let of_title = front.passage.role == Role::Title;
    let is_in = |text: &str, word: &str| content(lexicon, text).any(|it| is_akin(it, word));
    // Names, and what the brief is about by its title, tie a sentence to another but little.
    let mut ties = 0;
    let mut seen: Vec<String> = Vec::new();
    for written in content(lexicon, there) {
        let word = written.to_lowercase();
        let is_new = !is_akin(&word, counted) && !seen.iter().any(|it| is_akin(it, &word));
        if is_new && is_in(&here_lower, &word) {
            let is_name = written != word;
            let is_weak = !of_title && (is_name || is_in(&title, &word));
            ties += if is_weak { 1 } else { 2 };
            seen.push(word);
        }
    }
    ties >= match kin {
        Some(Kinship::Phrase) => 1,
        Some(Kinship::Word) => 2,
        Some(Kinship::Beginning) | None => 3,
    }
}

/// Whether a text says that it is of another time or part, and the other one does not.
fn says_other(lexicon: &Lexicon, one: &str, other: &str) -> bool {
    let mut found = lexicon.other_cases.find(one);
    found.any(|it| !other.contains(stretch_of(one, it)))
}

/// The part of the sentence between the signs around a number.
fn clause(mention: &Mention<'_>, sentence: Range<usize>) -> Range<usize> {
    let signs = [',', ';', ':', '(', ')', '–', '—'];
    let number = &mention.quantity.stretch;
    let text = &mention.passage.text;
    let start = stretch_of(text, sentence.start..number.start).rfind(signs);
    let end = stretch_of(text, number.end..sentence.end).find(signs);
    // A sign of more than one byte may begin the clause: it holds no word.
    start.map_or(sentence.start, |at| sentence.start + at)
        ..end.map_or(sentence.end, |at| number.end + at)
}

/// Whether a sentence of the body names somebody or some place that the title and the BLUF do not.
fn names_another(reading: &Reading<'_>, sentence: &str, mention: &Mention<'_>) -> bool {
    let fronts = [Role::Title, Role::Subtitle, Role::Bluf];
    let is_known = |name: &str| {
        fronts
            .iter()
            .any(|role| reading.of(*role).any(|it| it.text.contains(name)))
    };
    let counted = words(mention);
    sentence
        .split(|c: char| !(c.is_alphanumeric() || c == '-'))
        .filter(|word| !word.is_empty())
        .skip(1)
        .filter(|word| word.starts_with(char::is_uppercase) && !counted.contains(word))
        .any(|word| !is_known(word))
}

/// Whether the other sentence names a day, a month or a year that this one does not.
fn names_another_day(lexicon: &Lexicon, here: &str, there: &str) -> bool {
    let is_day = |word: &str| {
        let is_year = word.len() == 4 && (word.starts_with("19") || word.starts_with("20"));
        lexicon.months.contains(&word) && word != "may"
            || lexicon.weekdays.contains(&word)
            || lexicon.days.has(word)
            || (is_year && word.bytes().all(|b| b.is_ascii_digit()))
    };
    there
        .split(|c: char| !c.is_alphanumeric())
        .any(|word| is_day(word) && !here.contains(word))
}

/// The words of a text that say what it is about, in lower case.
fn content<'t>(lexicon: &'t Lexicon, text: &'t str) -> impl Iterator<Item = &'t str> {
    text.split(|c: char| !c.is_alphabetic()).filter(|word| {
        word.chars().count() >= 4
            && !lexicon.noun_ends.has(word)
            && !lexicon.numbers.iter().any(|(number, _)| number == word)
    })
}

/// Whether two words have the same beginning, as forms of a word do: "notice", "notices".
fn is_akin(one: &str, other: &str) -> bool {
    let beginning = |word: &str| word.char_indices().nth(5).map_or(word.len(), |(at, _)| at);
    stretch_of(one, ..beginning(one)) == stretch_of(other, ..beginning(other))
}
