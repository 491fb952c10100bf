//! The same quantity with one number up front and another in the body.

use bluf_model::{Drafts, Family, Level, Number, Place, Plain, Reads, Rule, stretch_of};

use super::mentions::{Mention, is_about_the_same, kinship, words, written};
use crate::reading::quantities::{Measure, Numbers, Precision, Quantity, is_unit};
use crate::reading::{Reading, Role, place};
use crate::rules::Check;
use crate::words::Lexicon;
use crate::{Passage, Remark};

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: "conflicting-numbers",
        family: Family::Coherence,
        level: Level::Warn,
        drafts: Drafts::Lighter,
        reads: Reads::Words,
        summary: "The title or the BLUF gives one number and the body another for the same thing.",
        reasoning: "The number that was updated in the text and not up front is the one that the \
            reader quotes. The rule compares numbers that stand before the same words (\"11,400 \
            homes\") in sentences about the same thing. It is silent where either number is \
            rounded to the other, a limit, a rate or a duration, where the sentence speaks of \
            another time, part or place, where the body itself has several numbers for these \
            words, and where the number from up front stands with them elsewhere in the brief.",
        source: "ICD 203, D.6.e(6): main message and body agree; bluf: the check of every number \
            against the text before signature",
        bad: r#"
bluf = "The boil-water notice for 11,400 homes in Brackenholt stands."
situation = "The notice went out to 11,200 homes in Brackenholt [@log]."
"#,
        good: r#"
bluf = "The boil-water notice for 11,400 homes in Brackenholt stands."
situation = "The notice went out to 11,400 homes in Brackenholt [@log]."
"#,
    },
    run,
};

/// How many numbers of a title or a bottom line are compared: no reader keeps more in mind.
const AT_MOST: usize = 40;

fn run(reading: &Reading<'_>) -> Vec<Remark> {
    let lexicon = reading.lexicon();
    let mut remarks = Vec::new();
    for front in [Role::Title, Role::Bluf] {
        for passage in reading.of(front) {
            for quantity in countable(lexicon, passage).into_iter().take(AT_MOST) {
                let mention = Mention { passage, quantity };
                let all = namesakes(reading, lexicon, &mention);
                let remark = judge(reading, lexicon, &mention, &all);
                remarks.extend(remark.or_else(|| against_statistics(reading, lexicon, &mention)));
            }
        }
    }
    remarks
}

/// The other numbers of the brief that count the same by the words after them.
fn namesakes<'r>(
    reading: &'r Reading<'_>,
    lexicon: &Lexicon,
    front: &Mention<'_>,
) -> Vec<Mention<'r>> {
    let counted = stretch_of(front.passage.lower(), front.quantity.counted[0].clone());
    let passages = reading.passages.iter();
    passages
        .filter(|passage| passage.lower().contains(counted))
        .flat_map(|passage| {
            let quantities = countable(lexicon, passage);
            quantities
                .into_iter()
                .map(move |quantity| Mention { passage, quantity })
        })
        .filter(|it| !is_same(it, front) && kinship(it, front).is_some())
        .collect()
}

/// The numbers of a passage, in the author's own words, that say what they count.
fn countable(lexicon: &Lexicon, passage: &Passage<'_>) -> Vec<Quantity> {
    let numbers = Numbers {
        lower: passage.lower(),
        lexicon,
    };
    let mut quantities = numbers.within(0..passage.text.len());
    quantities.retain(|quantity| {
        let names = quantity
            .counted
            .first()
            .map(|word| stretch_of(passage.lower(), word.clone()));
        quantity.measure == Measure::Count
            && quantity.value > 1.0
            && names.is_some_and(|word| !is_unit(word, lexicon))
            && passage.is_own(&quantity.stretch)
    });
    quantities
}

fn judge(
    reading: &Reading<'_>,
    lexicon: &Lexicon,
    front: &Mention<'_>,
    namesakes: &[Mention<'_>],
) -> Option<Remark> {
    if !front.quantity.is_firm() {
        return None;
    }
    // One mistake that stands in the title and in the BLUF is shown in the BLUF.
    let is_in_bluf = |it: &Mention<'_>| it.passage.role == Role::Bluf;
    let of_title = front.passage.role == Role::Title;
    let in_body = |it: &&Mention<'_>| is_body(reading, it.passage) || (of_title && is_in_bluf(it));
    let settles = |it: &Mention<'_>| match it.passage.role {
        Role::Title | Role::Subtitle | Role::Changes => false,
        Role::Bluf => of_title,
        _ => true,
    };
    if namesakes
        .iter()
        .any(|it| settles(it) && it.quantity.agrees(&front.quantity))
    {
        return None;
    }
    let mut others = namesakes.iter().filter(in_body);
    let other = others.next()?;
    if others.any(|it| it.quantity.value != other.quantity.value)
        || !other.quantity.is_firm()
        || !other.quantity.is_near(&front.quantity)
        || !is_about_the_same(reading, lexicon, front, other)
    {
        return None;
    }
    Some(remark(
        front,
        words(other),
        other.passage.place(written(other)),
    ))
}

fn remark(front: &Mention<'_>, other: &str, place: Place) -> Remark {
    let where_else = if front.passage.role == Role::Title {
        "title"
    } else {
        "BLUF"
    };
    Remark::new(
        front.passage.place(written(front)),
        format!(
            "the {where_else} says `{}`, and the text says `{other}`",
            words(front)
        ),
    )
    .help("correct the one that is wrong; if they count different things, say what each counts")
    .also(place, format!("here it is `{other}`"))
}

fn is_same(one: &Mention<'_>, other: &Mention<'_>) -> bool {
    std::ptr::eq(one.passage, other.passage) && one.quantity.stretch == other.quantity.stretch
}

/// The parts of a brief that speak of its matter as it stands: not of changes, of the past, of
/// what sources say against each other, or of options that are not the one we recommend.
fn is_body(reading: &Reading<'_>, passage: &Passage<'_>) -> bool {
    match passage.role {
        Role::Situation
        | Role::Context
        | Role::Judgment
        | Role::Basis
        | Role::Action
        | Role::Rationale
        | Role::Gap
        | Role::Section => true,
        Role::OptionText => passage.index.is_some_and(|index| {
            let option = reading.brief.options.get(index);
            option.is_some_and(|option| option.recommended)
        }),
        _ => false,
    }
}

/// A row of the statistics that counts the same under another number.
fn against_statistics(
    reading: &Reading<'_>,
    lexicon: &Lexicon,
    front: &Mention<'_>,
) -> Option<Remark> {
    let statistics = &reading.brief.statistics;
    let counted = front.quantity.counted.iter();
    let counted: Vec<&str> = counted
        .map(|word| stretch_of(front.passage.lower(), word.clone()))
        .collect();
    // A label that is all that is counted up front: "Houses beyond repair".
    let is_of = |label: &Plain| {
        label
            .text
            .to_lowercase()
            .split_whitespace()
            .eq(counted.iter().copied())
    };
    let mut rows = statistics
        .iter()
        .enumerate()
        .filter(|(_, row)| is_of(&row.label));
    let (index, row) = rows.next()?;
    let unit = row.unit.as_ref().map(|unit| unit.text.to_lowercase());
    let is_count = unit.is_none_or(|unit| counted.contains(&unit.as_str()));
    let value = match row.value {
        Number::Whole(value) => value as f64,
        Number::Decimal(value) => value,
    };
    let quantity = Quantity {
        value,
        precision: if row.about {
            Precision::About
        } else {
            Precision::Exact
        },
        ..front.quantity.clone()
    };
    let sentence = front.passage.sentence_at(front.quantity.stretch.start);
    if rows.next().is_some()
        || !is_count
        || !front.quantity.is_firm()
        || quantity.agrees(&front.quantity)
        || !quantity.is_near(&front.quantity)
        || lexicon
            .other_cases
            .is_in(stretch_of(front.passage.lower(), sentence))
    {
        return None;
    }
    let value = value.to_string();
    Some(remark(
        front,
        &value,
        place("statistics", Some(index), "value"),
    ))
}
