//! Judgements that changed since the brief before, without a word about it.

use bluf_model::{
    Brief, Confidence, Drafts, Family, Judgment, Level, Place, Reads, Rule, Term, Vocabulary,
};

use crate::reading::{Reading, Role, overlap, place};
use crate::rules::Check;
use crate::words::is_whole;
use crate::{Remark, Subject};

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: "silent-change",
        family: Family::Analysis,
        level: Level::Warn,
        drafts: Drafts::Lighter,
        reads: Reads::Words,
        summary: "A judgement changed since the superseded brief, and `changes` does not say so.",
        reasoning: "A reader who acted on the last brief must learn that a judgement moved, and \
            why. Judgements are paired by `id`; changed is a likelihood that moved to another band, \
            or another confidence, where both briefs state one. It is mentioned where `changes` \
            refers to the judgement or holds the new word.",
        source: "ICD 203, D.6.e(7)",
        bad: r#"
supersedes = "monday"
[[judgments]]
id   = "restore"
text = "The operator is unlikely to restore the system by Friday [@call]."

# --- the brief before ---
[[judgments]]
id   = "restore"
text = "The operator is likely to restore the system by Friday [@call]."
"#,
        good: r#"
supersedes = "monday"
changes    = "We now think it unlikely that the system is back by Friday: two backups failed."
[[judgments]]
id   = "restore"
text = "The operator is unlikely to restore the system by Friday [@call]."

# --- the brief before ---
[[judgments]]
id   = "restore"
text = "The operator is likely to restore the system by Friday [@call]."
"#,
    },
    run,
};

fn run(reading: &Reading<'_>) -> Vec<Remark> {
    let Some(previous) = reading.previous else {
        return Vec::new();
    };
    let before = Reading::new(&Subject {
        brief: previous,
        profile: reading.profile,
        house: reading.house,
        previous: None,
        map_gaps: &[],
        pages: None,
    });
    let judgments = reading.brief.judgments.iter().enumerate();
    judgments
        .filter_map(|(index, judgment)| {
            let (earlier, was) = earlier(previous, judgment)?;
            likelihood_moved(reading, index, before.likelihood_of(earlier))
                .or_else(|| confidence_moved(reading, index, was.confidence))
                .filter(|_| !is_referred_to(reading, judgment))
        })
        .collect()
}

/// The judgement of the brief before that has the same id.
fn earlier<'a>(previous: &'a Brief, judgment: &Judgment) -> Option<(usize, &'a Judgment)> {
    let id = judgment.id.as_ref()?;
    let mut all = previous.judgments.iter().enumerate();
    all.find(|(_, it)| it.id.as_ref() == Some(id))
}

fn likelihood_moved(reading: &Reading<'_>, index: usize, was: Option<Term>) -> Option<Remark> {
    let (is, was) = (reading.likelihood_of(index)?, was?);
    let is_said = || {
        reading
            .of(Role::Changes)
            .any(|passage| holds(passage.lower(), is.words))
    };
    if overlap(is.band, was.band) || is_said() {
        return None;
    }
    let message = format!(
        "this was `{}` in the brief before and is `{}` now, and {}",
        was.words,
        is.words,
        silence(reading)
    );
    Some(Remark::new(likelihood_place(reading, index), message).help(HELP))
}

fn confidence_moved(
    reading: &Reading<'_>,
    index: usize,
    was: Option<Confidence>,
) -> Option<Remark> {
    let (is, was) = (reading.brief.judgments[index].confidence?, was?);
    let confident = &reading.lexicon().confident;
    let is_said = || {
        let mut changes = reading.of(Role::Changes);
        changes.any(|passage| confident.is_in(passage.lower()))
    };
    if is == was || is_said() {
        return None;
    }
    let message = format!(
        "the confidence was `{}` in the brief before and is `{}` now, and {}",
        was.term(),
        is.term(),
        silence(reading)
    );
    Some(Remark::new(place("judgments", Some(index), "confidence"), message).help(HELP))
}

const HELP: &str = "say in `changes` what moved and why, with a reference to the judgement";

fn silence(reading: &Reading<'_>) -> &'static str {
    match reading.brief.changes {
        Some(_) => "`changes` does not mention it",
        None => "there is no `changes`",
    }
}

/// Where a judgement says how likely it is: its key, or the word in its sentence.
fn likelihood_place(reading: &Reading<'_>, index: usize) -> Place {
    let in_sentence = || {
        let passage = reading.of_item(Role::Judgment, index).next()?;
        let likelihood = reading.stated_likelihoods(passage).next()?;
        Some(passage.place(likelihood.words.clone()))
    };
    match reading.brief.judgments[index].likelihood {
        Some(_) => place("judgments", Some(index), "likelihood"),
        None => in_sentence().unwrap_or_else(|| place("judgments", Some(index), "text")),
    }
}

fn is_referred_to(reading: &Reading<'_>, judgment: &Judgment) -> bool {
    reading
        .of(Role::Changes)
        .flat_map(|passage| &passage.references)
        .any(|(_, id)| Some(*id) == judgment.id.as_ref())
}

/// Whether words stand in a text in lower case. "Unlikely" is not "likely".
fn holds(lower: &str, words: &str) -> bool {
    lower
        .match_indices(words)
        .any(|(start, _)| is_whole(lower, &(start..start + words.len())))
}
