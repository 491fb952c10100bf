//! Advice in a product of intelligence.

use bluf_model::{Drafts, Family, Level, Reads, Rule, stretch_of};

use crate::reading::{Reading, Role, place};
use crate::rules::Check;
use crate::words::Lexicon;
use crate::{Passage, Remark};

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: "advice-in-intelligence",
        family: Family::Analysis,
        level: Level::Off,
        drafts: Drafts::Lighter,
        reads: Reads::Words,
        summary: "An intelligence product tells its reader what to do.",
        reasoning: "Intelligence says what is and what is likely to come; the reader decides, and \
            trusts an assessment less that argues for a course. Reported are `recommendations`, \
            `options`, and plain advice in the BLUF, judgements, situation, context and sections: \
            \"we recommend\", or \"should\" right after those whom a brief advises. \"Should\" of \
            anybody else is most often an expectation (\"the ship should arrive by noon\") and is \
            left alone, as is what others say. A template turns the rule on.",
        source: "ICD 203, D.6.b (independent of political consideration)",
        bad: r#"
[[judgments]]
text = "The ceasefire is unlikely to hold, and policymakers should prepare an evacuation [@call]."
"#,
        good: r#"
[[judgments]]
text = "The ceasefire is unlikely to hold. The last ships should leave by Friday [@call]."
"#,
    },
    run,
};

/// The texts that must hold no advice.
const ROLES: [Role; 5] = [
    Role::Bluf,
    Role::Judgment,
    Role::Situation,
    Role::Context,
    Role::Section,
];

fn run(reading: &Reading<'_>) -> Vec<Remark> {
    let lexicon = reading.lexicon();
    let mut remarks = Vec::new();
    if !reading.brief.recommendations.is_empty() {
        let place = place("recommendations", Some(0), "action");
        remarks.push(
            Remark::new(place, "an intelligence product recommends nothing")
                .help("say what the reader must know to decide, and leave out `recommendations`"),
        );
    }
    if !reading.brief.options.is_empty() {
        let place = place("options", Some(0), "name");
        remarks.push(
            Remark::new(
                place,
                "an intelligence product weighs no options for its reader",
            )
            .help("say what each course would meet with, as judgements, and leave out `options`"),
        );
    }
    let passages = reading
        .passages
        .iter()
        .filter(|it| ROLES.contains(&it.role));
    remarks.extend(passages.filter_map(|passage| advice(passage, lexicon)));
    remarks
}

/// The first advice in a passage.
fn advice(passage: &Passage<'_>, lexicon: &Lexicon) -> Option<Remark> {
    let lower = passage.lower();
    let duties = lexicon.duties.find(lower).filter_map(|duty| {
        let subject = lexicon
            .advised
            .at_end(stretch_of(lower, ..duty.start).trim_end())?;
        let is_expectation = lexicon
            .expected
            .at_start(stretch_of(lower, duty.end..).trim_start());
        (!is_expectation).then_some(subject..duty.end)
    });
    let found = lexicon
        .advice
        .find(lower)
        .chain(duties)
        .find(|found| passage.is_own(found) && !is_reported(passage, found.start, lexicon))?;
    let words = stretch_of(&passage.text, found.clone());
    Some(
        Remark::new(
            passage.place(found.clone()),
            format!("`{words}` is advice, and this is an intelligence product"),
        )
        .help("say what is likely to follow, and leave the choice to the reader"),
    )
}

/// Whether the sentence reports, before an offset, what somebody says or thinks.
fn is_reported(passage: &Passage<'_>, offset: usize, lexicon: &Lexicon) -> bool {
    let sentence = passage.sentence_at(offset);
    let before = sentence.start..offset.max(sentence.start);
    lexicon.reports.is_in(stretch_of(passage.lower(), before))
}
