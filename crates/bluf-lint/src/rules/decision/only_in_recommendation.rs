//! Numbers, sources and names on which a recommendation rests and nothing else does.

use bluf_model::{
    Cell, Citation, Drafts, Family, KnownSection, Level, Number, Place, Reads, Rule,
    SectionHeading, stretch_of,
};

use super::amounts::{Amount, amounts, values};
use super::names::{is_person, names};
use crate::reading::{Reading, Role};
use crate::rules::Check;
use crate::words::Lexicon;
use crate::{Passage, Remark};

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: "only-in-recommendation",
        family: Family::Decision,
        level: Level::Warn,
        drafts: Drafts::Lighter,
        reads: Reads::Words,
        summary: "A recommendation rests on a number, a source or a name that stands nowhere \
            else in the brief.",
        reasoning: "A recommendation must follow from what was argued; new matter in it has been \
            weighed by nobody. Numbers compare by value, and one that rounds another counts as \
            the same, as does a percentage that two statistics give. Dates, years, durations and \
            small numbers are left alone; so is money asked for in an action, where the brief \
            has neither a section on resources nor the costs of an option for it to stand in. \
            Names of two words count in the reason alone, and only where no article or `in` \
            stands before them: offices, laws and places need no introduction.",
        source: "New Zealand Cabinet Office, guide on recommendations: no new material in \
            recommendations",
        bad: r#"
situation = "Six of the forty bearings are cracked [@survey]."

[[recommendations]]
action    = "Approve the replacement of all bearings in July."
owner     = "Roads Directorate"
due       = 2026-07-31
rationale = "A closure would send 1,100 lorries a day through Vik."
"#,
        good: r#"
situation = "Six of the forty bearings are cracked [@survey]. The bridge carries 1,100 lorries a day [@counts]."

[[recommendations]]
action    = "Approve the replacement of all bearings in July."
owner     = "Roads Directorate"
due       = 2026-07-31
rationale = "A closure would send 1,100 lorries a day through Vik."
"#,
    },
    run,
};

/// How much new matter is worth naming in one recommendation.
const AT_MOST: usize = 3;
/// Whole numbers up to this one are too common to be known again.
const SMALL: f64 = 12.0;

/// New matter in a recommendation.
struct New {
    index: Option<usize>,
    place: Place,
    what: String,
}

fn run(reading: &Reading<'_>) -> Vec<Remark> {
    let lexicon = reading.lexicon();
    let mut new: Vec<New> = Vec::new();
    new.extend(new_numbers(reading, lexicon));
    new.extend(new_sources(reading));
    new.extend(new_names(reading, lexicon));
    let recommendations = 0..reading.brief.recommendations.len();
    recommendations
        .filter_map(|index| {
            let of_this = new.iter().filter(|it| it.index == Some(index));
            remark(of_this.take(AT_MOST))
        })
        .collect()
}

/// One remark about all that is new in one recommendation.
fn remark<'n>(mut new: impl Iterator<Item = &'n New>) -> Option<Remark> {
    let first = new.next()?;
    let others: Vec<&New> = new.collect();
    let message = match others.as_slice() {
        [] => format!("{} stands nowhere else in the brief", first.what),
        _ => {
            let rest = others.iter().map(|it| it.what.as_str());
            let all: Vec<&str> = std::iter::once(first.what.as_str()).chain(rest).collect();
            format!("{} stand nowhere else in the brief", all.join(" and "))
        }
    };
    let remark = Remark::new(first.place.clone(), message)
        .help("put it where the case is argued, or take it out of the recommendation");
    Some(others.into_iter().fold(remark, |remark, other| {
        remark.also(other.place.clone(), "nor does this")
    }))
}

fn in_recommendations<'r, 'a>(
    reading: &'r Reading<'a>,
) -> impl Iterator<Item = &'r Passage<'a>> + use<'r, 'a> {
    reading.of(Role::Action).chain(reading.of(Role::Rationale))
}

fn elsewhere<'r, 'a>(
    reading: &'r Reading<'a>,
) -> impl Iterator<Item = &'r Passage<'a>> + use<'r, 'a> {
    let passages = reading.passages.iter();
    passages.filter(|it| !matches!(it.role, Role::Action | Role::Rationale))
}

fn new_numbers(reading: &Reading<'_>, lexicon: &Lexicon) -> Vec<New> {
    let has_place_for_costs = has_place_for_costs(reading);
    let mut asked: Vec<(&Passage<'_>, Amount)> = Vec::new();
    for passage in in_recommendations(reading) {
        for amount in amounts(&passage.text, lexicon) {
            let is_small = amount.value <= SMALL && amount.value.fract() == 0.0;
            let has_no_place =
                amount.is_money && passage.role == Role::Action && !has_place_for_costs;
            let is_told = asked.iter().any(|(_, it)| it.is_about(amount.value));
            let counts = !is_small || amount.is_money || amount.is_share;
            if counts && !has_no_place && !is_told {
                asked.push((passage, amount));
            }
        }
    }
    if asked.is_empty() {
        return Vec::new();
    }
    let mut known = numbers_of_rows(reading);
    known.extend(elsewhere(reading).flat_map(|it| values(&it.text, lexicon)));
    asked.retain(|(_, amount)| {
        let is_told = known.iter().any(|value| amount.is_about(*value));
        let follows = || amount.is_share && follows_from_statistics(reading, amount.value);
        let is_written = || is_in_words(reading, amount.value, lexicon);
        !(is_told || follows() || is_written())
    });
    asked
        .into_iter()
        .map(|(passage, amount)| New {
            index: passage.index,
            what: format!(
                "the number `{}`",
                stretch_of(&passage.text, amount.range.clone())
            ),
            place: passage.place(amount.range),
        })
        .collect()
}

/// Whether the brief has a part in which money should stand.
fn has_place_for_costs(reading: &Reading<'_>) -> bool {
    let brief = reading.brief;
    let resources = SectionHeading::Known(KnownSection::Resources);
    brief.sections.iter().any(|it| it.heading == resources)
        || brief.options.iter().any(|it| it.costs.is_some())
}

/// The numbers of statistics and of the cells of tables.
fn numbers_of_rows(reading: &Reading<'_>) -> Vec<f64> {
    let brief = reading.brief;
    let statistics = brief.statistics.iter().map(|it| float(it.value));
    let cells = brief.figures.iter().flat_map(|it| &it.rows).flatten();
    let cells = cells.filter_map(|cell| match cell {
        Cell::Number(number) => Some(float(*number)),
        Cell::Text(_) | Cell::Date(_) => None,
    });
    // A unit or the head of a column may hold a power of ten: "£ million".
    statistics
        .chain(cells)
        .flat_map(|value| [value, value * 1e3, value * 1e6, value * 1e9])
        .collect()
}

/// Whether two statistics give a percentage, as the change from one to the other or as the share
/// of one in the other.
fn follows_from_statistics(reading: &Reading<'_>, percent: f64) -> bool {
    let statistics = &reading.brief.statistics;
    statistics.iter().any(|whole| {
        let whole = float(whole.value);
        statistics.iter().any(|part| {
            let share = 100.0 * float(part.value) / whole;
            [share, 100.0 - share, share - 100.0]
                .iter()
                .any(|it| (it - percent).abs() <= 1.0)
        })
    })
}

/// Whether a round number stands elsewhere in words: "forty".
fn is_in_words(reading: &Reading<'_>, value: f64, lexicon: &Lexicon) -> bool {
    let tens = lexicon.tens.iter();
    let mut names = tens.filter(|(_, number)| f64::from(*number) == value);
    names.any(|(name, _)| elsewhere(reading).any(|it| it.lower().contains(name)))
}

fn float(number: Number) -> f64 {
    match number {
        Number::Whole(number) => number as f64,
        Number::Decimal(number) => number,
    }
}

fn new_sources(reading: &Reading<'_>) -> Vec<New> {
    let mut new: Vec<(&Passage<'_>, &Citation)> = Vec::new();
    for passage in in_recommendations(reading) {
        for (_, citation) in &passage.citations {
            let is_told = new.iter().any(|(_, it)| it.source == citation.source);
            if !is_told && !is_cited_elsewhere(reading, citation) {
                new.push((passage, citation));
            }
        }
    }
    new.into_iter()
        .map(|(passage, citation)| New {
            index: passage.index,
            place: Place {
                field: passage.field.clone(),
                words: Some(citation.words.clone()),
            },
            what: format!("the source `{}`", citation.source),
        })
        .collect()
}

fn is_cited_elsewhere(reading: &Reading<'_>, citation: &Citation) -> bool {
    let brief = reading.brief;
    let of_statistics = brief.statistics.iter().filter_map(|it| it.source.as_ref());
    let of_figures = brief.figures.iter().filter_map(|it| it.source.as_ref());
    of_statistics
        .chain(of_figures)
        .any(|source| *source == citation.source)
        || elsewhere(reading).any(|passage| {
            let mut citations = passage.citations.iter();
            citations.any(|(_, it)| it.source == citation.source)
        })
}

fn new_names(reading: &Reading<'_>, lexicon: &Lexicon) -> Vec<New> {
    reading
        .of(Role::Rationale)
        .flat_map(|passage| {
            let names = names(&passage.text, lexicon);
            let new = names.into_iter().filter(|name| {
                is_person(passage, name, lexicon)
                    && !is_known(reading, stretch_of(&passage.text, name.clone()))
            });
            new.map(|name| New {
                index: passage.index,
                what: format!("the name `{}`", stretch_of(&passage.text, name.clone())),
                place: passage.place(name),
            })
        })
        .collect()
}

/// Whether a word of a name stands elsewhere: in a text, or among people, offices and sources.
fn is_known(reading: &Reading<'_>, name: &str) -> bool {
    let brief = reading.brief;
    let long = |word: &&str| word.chars().count() > 3;
    let has = |text: &str| {
        let mut known = name.split(' ').filter(long);
        known.any(|it| text.contains(it))
    };
    let people = brief.people.iter().map(|it| it.name.as_str());
    let acronyms = brief.acronyms.iter().map(|it| it.long.text.as_str());
    let owners = brief
        .recommendations
        .iter()
        .filter_map(|it| it.owner.as_ref());
    let offices = brief.clearances.iter().map(|it| &it.office);
    let dissents = brief.dissents.iter().map(|it| &it.organization);
    let plain = owners.chain(offices).chain(dissents);
    let addressees = [&brief.from, &brief.to, &brief.through, &brief.cc];
    let addressees = addressees.into_iter().flatten();
    let titles = brief.sources.iter().flat_map(|source| {
        let named = [&source.publisher, &source.origin].into_iter().flatten();
        named.chain([&source.title]).chain(&source.author)
    });
    people.chain(acronyms).any(has)
        || plain.map(|it| it.text.as_str()).any(has)
        || addressees.clone().any(|it| has(&it.name.text))
        || addressees
            .filter_map(|it| it.office.as_ref())
            .any(|it| has(&it.text))
        || titles.map(String::as_str).any(has)
        || elsewhere(reading).any(|it| has(&it.text))
}
