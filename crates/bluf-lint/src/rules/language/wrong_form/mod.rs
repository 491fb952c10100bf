//! Small words that have not the form that the next word asks for.

mod en;
mod es;
mod fr;
mod pt;

use std::ops::Range;

use bluf_model::{Drafts, Family, Language, Level, Reads, Rule, stretch_of};

use super::pairs::{bare, pairs};
use crate::rules::Check;
use crate::{Passage, Reading, Remark};

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: "wrong-form",
        family: Family::Language,
        level: Level::Warn,
        drafts: Drafts::Lighter,
        reads: Reads::Words,
        summary: "A small word does not have the form that the next word asks for.",
        reasoning: "`a hour`, `de el puerto`, `le hôpital`: the word after it was changed in a \
            hurry. English is held to `a` and `an`, and to `could have`; Spanish to `del`, `al`, `e`, `u` and `el \
            agua`; French to `du`, `des`, `au`, `aux` and what an apostrophe replaces; Portuguese \
            to `do`, `no` and `pelo`, where no clause with an infinitive follows. Where \
            usage varies (`an historic`) or depends on how an acronym is read, and in names, \
            quotations and other languages, nothing is said.",
        source: "the Chicago Manual of Style, 7.32-33; RAE, Diccionario panhispánico de dudas, \
            `el`, `y`, `o`; Académie française, `élision`; Cunha and Cintra, Nova gramática do português \
            contemporâneo, the article with prepositions",
        bad: r#"
situation = "The ferry waited for a hour at an new pier."
"#,
        good: r#"
situation = "The ferry waited for an hour at a new pier."
"#,
    },
    run,
};

/// Two words next to each other.
struct Pair<'t> {
    /// The first, in lower case.
    first: &'t str,
    /// The second, as it is written.
    second: &'t str,
    /// The second, in lower case.
    lower: &'t str,
    /// What follows, in lower case.
    after: &'t str,
    /// What stands before, as it is written.
    before: &'t str,
    /// Whether the first opens a sentence.
    opens: bool,
    /// Whether the first begins with a capital.
    is_capital: bool,
}

/// Bytes that no such word has, with the marks before it.
const LONGEST: usize = 10;

fn run(reading: &Reading<'_>) -> Vec<Remark> {
    let (firsts, right): (_, fn(&Pair<'_>) -> _) = match reading.language() {
        Language::EnUs | Language::EnGb => (en::FIRSTS, en::right),
        Language::Es | Language::EsMx => (es::FIRSTS, es::right),
        Language::Fr => (fr::FIRSTS, fr::right),
        Language::Pt => (pt::FIRSTS, pt::right),
    };
    let may_be = |first: &str, _: &str| {
        if first.len() >= LONGEST {
            return !first.is_ascii();
        }
        let word = bare(first);
        let is_one = |it: &&str| it.len() == word.len() && it.eq_ignore_ascii_case(word);
        firsts.iter().any(is_one) || !first.is_ascii()
    };
    let mut remarks = Vec::new();
    for passage in &reading.passages {
        for [first, second] in pairs(&passage.text, may_be) {
            let stretch = first.start..second.end;
            let lower = passage.lower();
            let is_capital =
                stretch_of(&passage.text, first.clone()).starts_with(char::is_uppercase);
            let pair = Pair {
                first: stretch_of(lower, first.clone()),
                second: stretch_of(&passage.text, second.clone()),
                lower: stretch_of(lower, second.clone()),
                after: stretch_of(lower, second.end..),
                before: stretch_of(&passage.text, ..first.start),
                opens: is_capital && passage.sentence_at(first.start).start == first.start,
                is_capital,
            };
            if let Some(right) = right(&pair)
                && passage.is_own(&stretch)
            {
                remarks.push(remark(passage, stretch, &right));
            }
        }
    }
    remarks
}

fn remark(passage: &Passage<'_>, stretch: Range<usize>, right: &str) -> Remark {
    let written = stretch_of(&passage.text, stretch.clone());
    let mut letters = right.chars();
    let right = match (written.chars().next(), letters.next()) {
        (Some(capital), Some(first)) if capital.is_uppercase() => {
            first.to_uppercase().chain(letters).collect()
        }
        _ => right.to_owned(),
    };
    let place = passage.place(stretch.clone());
    Remark::new(place.clone(), format!("`{written}` has a wrong form"))
        .help(format!("write `{right}`"))
        .fix(place, written, right)
}
