//! The passive voice.

use std::ops::Range;

use bluf_model::{Drafts, Family, Level, Reads, Rule, stretch_of};

use crate::reading::Reading;
use crate::reading::days::word_at;
use crate::rules::Check;
use crate::words::Lexicon;
use crate::{Passage, Remark};

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: "passive-voice",
        family: Family::Length,
        level: Level::Off,
        drafts: Drafts::Lighter,
        reads: Reads::Words,
        summary: "A clause in the passive voice does not say who acts.",
        reasoning: "Army correspondence asks for the active voice, because \"it was decided\" \
            hides who decided. The rule is off unless asked for: tried on three briefs it spoke \
            24 times and was never useful, since in a report of facts the one acted upon is \
            often the subject. It knows regular participles and the common irregular ones, \
            takes some adjectives (\"is limited\") for participles, and leaves quotations alone.",
        source: "AR 25-50: main point at the beginning, active voice",
        bad: r#"
situation = "The bridge was closed on Monday."
"#,
        good: r#"
bluf      = "The bridge is out of use until Friday."
situation = "The police closed the bridge on Monday."
"#,
    },
    run,
};

fn run(reading: &Reading<'_>) -> Vec<Remark> {
    let lexicon = reading.lexicon();
    let passages = reading.passages.iter();
    passages
        .flat_map(|passage| {
            passives(passage.lower(), lexicon)
                .filter(|range| passage.is_own(range))
                .map(|range| remark(passage, range))
        })
        .collect()
}

fn remark(passage: &Passage<'_>, range: Range<usize>) -> Remark {
    let message = format!(
        "`{}` is passive, and need not say who acts",
        stretch_of(&passage.text, range.clone())
    );
    Remark::new(passage.place(range), message).help("name who acts, and make that the subject")
}

/// The auxiliary with its participle: "was closed", "was quickly closed".
fn passives<'t>(
    lower: &'t str,
    lexicon: &'static Lexicon,
) -> impl Iterator<Item = Range<usize>> + 't {
    lexicon
        .passive_auxiliaries
        .find(lower)
        .filter_map(move |auxiliary| {
            let next = next_word(lower, auxiliary.end)?;
            let word = stretch_of(lower, next.clone());
            let is_adverb =
                word.ends_with(lexicon.adverb_ending) || lexicon.adverbs.contains(&word);
            let participle = if is_adverb {
                next_word(lower, next.end)?
            } else {
                next
            };
            // "has been closed" has two auxiliaries, and is one passive.
            is_participle(stretch_of(lower, participle.clone()), lexicon)
                .then_some(auxiliary.start..participle.end)
        })
}

fn is_participle(word: &str, lexicon: &Lexicon) -> bool {
    let has_ending = lexicon
        .participle_endings
        .iter()
        .any(|ending| word.ends_with(ending) && word.len() > ending.len() + 1);
    (has_ending && !lexicon.no_participles.contains(&word)) || lexicon.participles.contains(&word)
}

/// The word after one blank.
fn next_word(text: &str, at: usize) -> Option<Range<usize>> {
    let blank = stretch_of(text, at..)
        .chars()
        .next()
        .filter(|c| c.is_whitespace())?;
    Some(word_at(text, at + blank.len_utf8())).filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use bluf_model::Language;

    use super::*;
    use crate::words::lexicon;

    fn found(language: Language, text: &'static str) -> Vec<&'static str> {
        let lexicon = lexicon(language);
        passives(text, lexicon)
            .map(|range| stretch_of(text, range))
            .collect()
    }

    #[test]
    fn passives_are_found_with_an_adverb_between() {
        let text = "it was closed, has been quickly reopened, and is indeed a speed limit";
        assert_eq!(
            found(Language::EnUs, text),
            ["was closed", "been quickly reopened"]
        );
        let text = "fue cerrado el lunes; las cisternas son ya pagadas; es demasiado";
        assert_eq!(found(Language::Es, text), ["fue cerrado", "son ya pagadas"]);
    }
}
