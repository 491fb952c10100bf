//! What is asked of the reader: recommendations, options, and the objections to them.

use bluf_model::{Decision, ItemId, Marking, Plain};

use super::acronyms::capitalised;
use super::dates;
use super::head;
use super::line::{line, line_within, portion_within, run_in, words};
use super::lowering::Lowering;
use super::names::{letter, recommendation_groups, target};
use super::parts::{Content, PolicyOption, Recommendation, RecommendationGroup};
use super::tables::{keep, names_rows};
use super::text::LabelledLine;

/// What the reader is asked to do, by family.
pub(super) fn recommendations(lowering: &mut Lowering<'_>) -> Option<Content> {
    let brief = lowering.brief;
    if brief.recommendations.is_empty() {
        return None;
    }
    let mut number = 0;
    let mut groups = Vec::new();
    for (heading, items) in recommendation_groups(&brief.recommendations) {
        let heading = heading.map(|heading| lowering.words_of(&heading.text));
        let mut lowered = Vec::with_capacity(items.len());
        for item in items {
            number += 1;
            lowered.push(recommendation(lowering, item, number));
        }
        groups.push(RecommendationGroup {
            heading,
            items: lowered,
        });
    }
    let request = brief.decision_by.map(|day| {
        let day = dates::day(day.0, lowering.language());
        format!("{}.", (lowering.words.terms.decision_wanted_by)(&day))
    });
    Some(Content::Recommendations { request, groups })
}

fn recommendation(
    lowering: &mut Lowering<'_>,
    item: &bluf_model::Recommendation,
    number: usize,
) -> Recommendation {
    let bluf_model::Recommendation {
        id,
        // It heads the family.
        group: _,
        action,
        owner,
        due,
        rationale,
        decision,
        marking: _,
    } = item;
    let own = item.mark();
    let around = own.or(lowering.brief.marking.as_ref());
    let terms = &lowering.words.terms;
    let fact = |label: &str, text: String| LabelledLine {
        label: label.to_owned(),
        text: words(text),
    };
    let owner = owner
        .as_ref()
        .map(|owner| fact(terms.owner, lowering.plain(owner, around)));
    let due = due.map(|due| fact(terms.due, dates::date(due, lowering.language())));
    let decision = match decision {
        Decision::Approve => decision_words(lowering),
        Decision::Note => Vec::new(),
    };
    Recommendation {
        target: target(id.as_ref(), "recommendation", number),
        number,
        mark: lowering.mark(own),
        action: line(lowering, action),
        facts: owner.into_iter().chain(due).collect(),
        rationale: rationale
            .as_ref()
            .map(|text| line_within(lowering, text, around)),
        dissents: dissents(lowering, id.as_ref(), around),
        decision,
    }
}

/// The words to tick, in the language of the document or another form of it.
fn decision_words(lowering: &Lowering<'_>) -> Vec<String> {
    let all = &lowering.profile.decision_words;
    lowering
        .of_language(all.iter().map(|(language, words)| (*language, words)))
        .cloned()
        .unwrap_or_default()
}

/// The alternatives, lettered.
pub(super) fn options(lowering: &mut Lowering<'_>) -> Option<Content> {
    let brief = lowering.brief;
    if brief.options.is_empty() {
        return None;
    }
    let terms = &lowering.words.terms;
    let option_label = capitalised(lowering.words.names.option);
    let aspects = [terms.benefits, terms.costs, terms.risks];
    let items = brief.options.iter().enumerate();
    let mut items: Vec<PolicyOption> = items
        .map(|(index, item)| option(lowering, item, index))
        .collect();
    // Of what no option says anything, there is no column.
    let is_said = |aspect: usize| items.iter().any(|item| item.aspects[aspect].is_some());
    let said: Vec<bool> = (0..aspects.len()).map(is_said).collect();
    for item in &mut items {
        item.aspects = keep(std::mem::take(&mut item.aspects), &said);
    }
    let aspects = keep(aspects.to_vec(), &said);
    let has_room = !head::has_short_lines(lowering);
    if !has_room {
        for item in &mut items {
            let said = aspects.iter().zip(std::mem::take(&mut item.aspects));
            item.remarks = said
                .filter_map(|(label, text)| Some(run_in(label, text?)))
                .collect();
        }
    }
    let columns: Vec<String> = match has_room && !aspects.is_empty() {
        false => Vec::new(),
        true => std::iter::once(option_label)
            .chain(aspects.into_iter().map(str::to_owned))
            .collect(),
    };
    Some(Content::Options {
        row_headers: names_rows(columns.len(), items.len()),
        columns,
        items,
    })
}

fn option(
    lowering: &mut Lowering<'_>,
    item: &bluf_model::PolicyOption,
    index: usize,
) -> PolicyOption {
    let bluf_model::PolicyOption {
        id,
        name,
        description,
        benefits,
        costs,
        risks,
        recommended,
        marking: _,
    } = item;
    let own = item.mark();
    let around = own.or(lowering.brief.marking.as_ref());
    let label = lowering.words.terms.recommended;
    let mut field = |text: &Option<bluf_model::Line>| {
        text.as_ref()
            .map(|text| line_within(lowering, text, around))
    };
    let description = field(description);
    let benefits = field(benefits);
    let costs = field(costs);
    let risks = field(risks);
    PolicyOption {
        target: target(id.as_ref(), "option", index + 1),
        letter: letter(index),
        mark: lowering.mark(own),
        name: lowering.words_of(&name.text),
        recommended: recommended.then(|| label.to_owned()),
        description,
        aspects: vec![benefits, costs, risks],
        remarks: Vec::new(),
        dissents: dissents(lowering, id.as_ref(), around),
    }
}

/// The objections to an item, each with who raises it.
pub(super) fn dissents(
    lowering: &mut Lowering<'_>,
    on: Option<&ItemId>,
    around: Option<&Marking>,
) -> Vec<LabelledLine> {
    let brief = lowering.brief;
    let Some(on) = on else { return Vec::new() };
    let objections = brief.dissents.iter().filter(|dissent| dissent.on == *on);
    let lowered = objections.map(|dissent| {
        let bluf_model::Dissent {
            organization,
            on: _,
            text,
            marking: _,
        } = dissent;
        let office = lowering.words_of(&organization.text);
        let text = portion_within(lowering, text, dissent.mark(), around);
        run_in(&(lowering.words.terms.objection)(&office), text)
    });
    lowered.collect()
}

/// A name, with nothing else known: for the rows of the memo block, which is no portion.
pub(super) fn name_and_office(
    lowering: &Lowering<'_>,
    name: &Plain,
    office: Option<&Plain>,
) -> String {
    let name = lowering.words_of(&name.text);
    match office {
        Some(office) => format!("{name}, {}", lowering.words_of(&office.text)),
        None => name,
    }
}
