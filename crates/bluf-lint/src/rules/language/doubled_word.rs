//! Words that are written twice.

use std::ops::Range;

use bluf_model::{Drafts, Family, Level, Reads, Rule, stretch_of};

use super::pairs::{bare, pairs};
use crate::rules::Check;
use crate::words::slips;
use crate::{Passage, Reading, Remark};

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: "doubled-word",
        family: Family::Language,
        level: Level::Warn,
        drafts: Drafts::Lighter,
        reads: Reads::Words,
        summary: "A word is written twice.",
        reasoning: "That is what is left when a sentence was changed in a hurry, and it hides at \
            the end of a line. Words that good writers double are left alone, such as `had had`, \
            `nous nous`, `se se`; so are names, quotations and other languages.",
        source: "bluf: measured on the texts at the end of this page",
        bad: r#"
situation = "The operator has gone back to the the old system."
"#,
        good: r#"
situation = "The operator has gone back to the old system. What it had had was lost."
"#,
    },
    run,
};

fn run(reading: &Reading<'_>) -> Vec<Remark> {
    let slips = slips(reading.language());
    let is_twice = |passage: &Passage<'_>, [first, second]: [&Range<usize>; 2]| {
        let word = stretch_of(passage.lower(), first.clone());
        let is_word = match word.chars().count() {
            1 => slips.single_letters.contains(&word),
            _ => word.chars().all(char::is_alphabetic),
        };
        // "Pago Pago" is a name.
        let is_name = stretch_of(&passage.text, second.clone()).starts_with(char::is_uppercase);
        is_word
            && word == stretch_of(passage.lower(), second.clone())
            && !is_name
            && !slips.doubled_on_purpose.contains(&word)
    };
    let mut remarks = Vec::new();
    for passage in &reading.passages {
        for [first, second] in pairs(&passage.text, may_be_twice) {
            let stretch = first.start..second.end;
            if is_twice(passage, [&first, &second]) && passage.is_own(&stretch) {
                remarks.push(remark(passage, &first, stretch));
            }
        }
    }
    remarks
}

/// Whether two tokens may hold the same word. In other letters than ASCII's, they always may.
fn may_be_twice(first: &str, second: &str) -> bool {
    // Nearly all begin with other letters, and cost no more than this look.
    let letter = first.bytes().find(|it| !it.is_ascii_punctuation());
    let begins = second.bytes().next();
    let may_begin = match (letter, begins) {
        (Some(one), Some(other)) => one.eq_ignore_ascii_case(&other),
        _ => true,
    };
    if !may_begin && letter.is_some_and(|it| it.is_ascii()) {
        return false;
    }
    if !first.is_ascii() {
        return true;
    }
    let first = bare(first).as_bytes();
    let begins = second.as_bytes().get(..first.len());
    begins.is_some_and(|it| it.eq_ignore_ascii_case(first))
}

fn remark(passage: &Passage<'_>, first: &Range<usize>, stretch: Range<usize>) -> Remark {
    let (word, both) = (
        stretch_of(&passage.text, first.clone()),
        stretch_of(&passage.text, stretch.clone()),
    );
    let place = passage.place(stretch);
    Remark::new(place.clone(), format!("`{word}` is written twice"))
        .help(format!("write `{word}` once"))
        .fix(place, both, word)
}
