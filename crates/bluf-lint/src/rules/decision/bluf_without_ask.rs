//! A BLUF that does not say what to decide, or by when.

use std::ops::Range;

use bluf_model::{Drafts, Family, Level, Reads, Rule, stretch_of};

use super::to_approve;
use crate::reading::days::{whens, words};
use crate::reading::{Reading, Role};
use crate::rules::Check;
use crate::words::Lexicon;
use crate::{Passage, Remark};

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: "bluf-without-ask",
        family: Family::Decision,
        level: Level::Warn,
        drafts: Drafts::Lighter,
        reads: Reads::Words,
        summary: "The brief asks for a decision, and its BLUF does not say which or by when.",
        reasoning: "The reader may read nothing but the BLUF: what is not asked there is not \
            asked. It must name the decision, with a word such as `approve` or `we ask`, the \
            verb of a recommendation, or its subject beside the date; and, where the brief gives \
            a date for the decision or for what follows, some day, month or time limit. A BLUF that \
            says that no decision is needed contradicts its recommendations. The rule takes any \
            date for the right one, and is silent where every recommendation is only to note.",
        source: "US State Department, action memo template (BLUF; approve by date); \
            AR 25-50, main point at the beginning",
        bad: r#"
decision_by = 2026-05-29
bluf = "Six of the forty bearings of the Holm bridge are cracked, and more are likely to crack."

[[recommendations]]
action = "Approve the replacement of all bearings in July."
owner  = "Roads Directorate"
due    = 2026-07-31
"#,
        good: r#"
decision_by = 2026-05-29
bluf = "Six of the forty bearings of the Holm bridge are cracked. By 29 May, approve their replacement."

[[recommendations]]
action = "Approve the replacement of all bearings in July."
owner  = "Roads Directorate"
due    = 2026-07-31
"#,
    },
    run,
};

/// Letters by which two forms of one word are known: "replace", "replacement".
const STEM: usize = 5;

fn run(reading: &Reading<'_>) -> Vec<Remark> {
    let blufs: Vec<&Passage<'_>> = reading.of(Role::Bluf).collect();
    let lexicon = reading.lexicon();
    let Some(first) = blufs.first() else {
        return Vec::new();
    };
    if to_approve(reading).next().is_none() {
        return Vec::new();
    }
    let mut refusal = None;
    let (mut has_ask, mut has_when, mut names_decision) = (false, false, false);
    for bluf in &blufs {
        let refusals: Vec<Range<usize>> = lexicon.no_decision.find(bluf.lower()).collect();
        let whens = whens(&bluf.text, bluf.lower(), lexicon);
        has_ask |= asks(bluf, lexicon, &refusals) || refers_to_ask(reading, bluf);
        has_when |= !whens.is_empty();
        names_decision |= names_action(reading, bluf, lexicon, &whens);
        refusal = refusal.or_else(|| Some(bluf.place(refusals.into_iter().next()?)));
    }
    if let Some(refusal) = refusal.filter(|_| !has_ask) {
        return vec![
            Remark::new(
                refusal,
                "the BLUF says that no decision is needed, and the recommendations ask for one",
            )
            .help(
                "say in the BLUF what to decide, or give the recommendations `decision = \"note\"`",
            ),
        ];
    }
    let asks_for_day = reading.brief.decision_by.is_some()
        || to_approve(reading).any(|(_, recommendation)| recommendation.due.is_some());
    let lacks_when = asks_for_day && !has_when;
    let lacks_decision = !has_ask && !names_decision;
    let (message, help) = match (lacks_decision, lacks_when) {
        (false, false) => return Vec::new(),
        (true, true) => (
            "the BLUF does not say what to decide, nor by when",
            "say both in one sentence: \"By 29 May, approve …\"",
        ),
        (true, false) => (
            "the BLUF does not say what to decide",
            "name the decision that the recommendations ask for: \"By 29 May, approve …\"",
        ),
        (false, true) => (
            "the BLUF does not say by when to decide",
            "give the day of `decision_by`, or the day by which it must be done",
        ),
    };
    vec![Remark::new(first.whole(), message).help(help)]
}

/// Whether it names what a recommendation asks for: by its verb; by a word of it that opens a
/// clause, as an imperative does; or by a word of it in the sentence that says when, which is
/// any sentence where none does.
fn names_action(
    reading: &Reading<'_>,
    bluf: &Passage<'_>,
    lexicon: &'static Lexicon,
    whens: &[Range<usize>],
) -> bool {
    let actions =
        || to_approve(reading).flat_map(|(index, _)| reading.of_item(Role::Action, index));
    let verbs: Vec<String> = actions().filter_map(|it| opening(it, lexicon)).collect();
    let stems: Vec<String> = actions().flat_map(|it| stems(it, lexicon)).collect();
    let says_when = |word: &Range<usize>| {
        let mut sentences = whens.iter().map(|it| bluf.sentence_at(it.start));
        whens.is_empty() || sentences.any(|it| it.contains(&word.start))
    };
    shared_words(bluf, &verbs).next().is_some()
        || shared_words(bluf, &stems).any(|word| opens_clause(bluf, &word) || says_when(&word))
}

/// Whether a word of deciding or asking stands in it, outside "no decision".
fn asks(bluf: &Passage<'_>, lexicon: &Lexicon, refusals: &[Range<usize>]) -> bool {
    let words = [&lexicon.decision, &lexicon.asks, &lexicon.advice];
    let is_refused = |word: &Range<usize>| refusals.iter().any(|it| it.contains(&word.start));
    words
        .iter()
        .flat_map(|set| set.find(bluf.lower()))
        .any(|word| !is_refused(&word) && bluf.is_own(&word))
}

/// Whether it refers to a recommendation or to an option.
fn refers_to_ask(reading: &Reading<'_>, bluf: &Passage<'_>) -> bool {
    let brief = reading.brief;
    bluf.references.iter().any(|(_, id)| {
        let recommended = brief.recommendations.iter().filter_map(|it| it.id.as_ref());
        let options = brief.options.iter().filter_map(|it| it.id.as_ref());
        recommended.chain(options).any(|it| it == *id)
    })
}

/// The stems of the long words of an action, without those that any action has.
fn stems<'p>(
    action: &'p Passage<'_>,
    lexicon: &'static Lexicon,
) -> impl Iterator<Item = String> + 'p {
    let lower = action.lower();
    words(lower)
        .filter(move |range| {
            let word = stretch_of(lower, range.clone());
            !lexicon.decision.has(word)
                && !lexicon.months.contains(&word)
                && !lexicon.weekdays.contains(&word)
        })
        .filter_map(move |range| long_stem(lower, range))
}

/// The stem of the verb that opens an action, unless any action may open with it.
fn opening(action: &Passage<'_>, lexicon: &Lexicon) -> Option<String> {
    let verb = words(action.lower()).next()?;
    let is_common = lexicon
        .decision
        .has(stretch_of(action.lower(), verb.clone()));
    (!is_common).then(|| stem(action.lower(), verb))
}

/// The first letters of a word; the whole of a short one.
fn stem(lower: &str, word: Range<usize>) -> String {
    stretch_of(lower, word).chars().take(STEM).collect()
}

/// The stem of a word that is long enough to be known by it.
fn long_stem(lower: &str, word: Range<usize>) -> Option<String> {
    let stem = stem(lower, word);
    (stem.chars().count() == STEM && stem.chars().all(char::is_alphabetic)).then_some(stem)
}

/// Where words with one of these stems stand.
fn shared_words<'p>(
    bluf: &'p Passage<'_>,
    stems: &'p [String],
) -> impl Iterator<Item = Range<usize>> + 'p {
    let lower = bluf.lower();
    words(lower).filter(move |word| stems.contains(&stem(lower, word.clone())))
}

/// Whether a word opens a sentence or what follows a comma, as an imperative does.
fn opens_clause(bluf: &Passage<'_>, word: &Range<usize>) -> bool {
    let before = stretch_of(&bluf.text, ..word.start).trim_end();
    before.is_empty() || before.ends_with([',', ';', ':', '.', '?', '!'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_one_word_share_a_stem() {
        assert_eq!(long_stem("replacement", 0..11), long_stem("replace", 0..7));
        assert_eq!(long_stem("move", 0..4), None);
        assert_eq!(long_stem("11400", 0..5), None);
    }
}
