//! What the author wrote and no page of the template shows.

use bluf_model::{
    Brief, Drafts, Family, FieldPath, ItemId, Level, Part, Place, Reads, Rule, Vocabulary,
    printed_figures,
};

use crate::Remark;
use crate::reading::{Reading, place};
use crate::rules::Check;

pub(super) static CHECK: Check = Check {
    rule: Rule {
        id: "not-printed",
        family: Family::Coherence,
        level: Level::Warn,
        drafts: Drafts::Same,
        reads: Reads::Template,
        summary: "The brief has a part that no page of its template shows.",
        reasoning: "A template prints the parts that its `template.toml` lists under `body` and \
            `annexes`, and no others. Options, clearances or an objection that the author wrote \
            and the reader never sees are missed by nobody until it is too late. An objection \
            prints beside what it objects to, and a figure where a text places it or in the part \
            `figures`. A template that leaves a part out on purpose says `not-printed = \"off\"` \
            under its `[rules]`.",
        source: "bluf: nothing that an author writes is lost without a word",
        bad: r#"
# `template.toml` lists no `options`
[[options]]
name = "Close one lane"
"#,
        good: r#"
# `template.toml`: body = ["recommendations", "options", "situation"]
[[options]]
name = "Close one lane"
"#,
    },
    run,
};

/// Parts that print wherever a brief has them: in the head, on page 1, in the running text. The
/// data of a figure are in the figure, too.
const ELSEWHERE: &[Part] = &[
    Part::To,
    Part::From,
    Part::DecisionBy,
    Part::Cutoff,
    Part::Classification,
    Part::Cui,
    Part::Acronyms,
    Part::Data,
    // What it holds is in the head, where no template prints it.
    Part::Signature,
    Part::Contact,
    // Each by itself.
    Part::Figures,
];

fn run(reading: &Reading<'_>) -> Vec<Remark> {
    // That there are no gaps is said to a template that asks for them.
    let says_nothing = |part: Part| {
        let gaps = reading.brief.gaps.as_ref();
        part == Part::Gaps && gaps.is_some_and(Vec::is_empty)
    };
    let parts = Part::TERMS.iter().filter(|(_, part)| {
        !ELSEWHERE.contains(part)
            && part.is_in(reading.brief)
            && !says_nothing(*part)
            && !reading.profile.prints(*part)
    });
    let mut remarks: Vec<Remark> = parts
        .map(|(name, part)| of_part(reading, name, *part))
        .collect();
    remarks.extend(of_figures(reading));
    remarks
}

fn of_part(reading: &Reading<'_>, name: &'static str, part: Part) -> Remark {
    let template = &reading.profile.name;
    let remark = Remark::new(
        field_of(reading.brief, name, part),
        format!("no page shows `{name}`: the template `{template}` does not print it"),
    )
    .help(format!(
        "choose a template that prints it, or list `{name}` under `body` or `annexes` in its \
         `template.toml`"
    ));
    let objections = reading.brief.dissents.iter().enumerate();
    let lost = objections.filter(|(_, dissent)| part_of(reading.brief, &dissent.on) == Some(part));
    lost.fold(remark, |remark, (index, _)| {
        let place = place("dissents", Some(index), "text");
        remark.also(place, "no page shows this objection to it, either")
    })
}

/// Where a part is written: its first item, where it is a list.
fn field_of(brief: &Brief, name: &'static str, part: Part) -> Place {
    let field = FieldPath::root().key(name);
    let field = match part {
        Part::Recommendations
        | Part::Judgments
        | Part::Options
        | Part::Statistics
        | Part::Assumptions
        | Part::Clearances
        | Part::Conflicts
        | Part::Indicators
        | Part::Timeline => field.index(0),
        Part::Sections => keyed(field, brief.sections.first().map(|it| &it.key)),
        Part::Annexes => keyed(field, brief.annexes.first().map(|it| &it.key)),
        Part::People => keyed(field, brief.people.first().map(|it| &it.name)),
        _ => field,
    };
    Place { field, words: None }
}

fn keyed(field: FieldPath, key: Option<&String>) -> FieldPath {
    match key {
        Some(key) => field.key(key.clone()),
        None => field,
    }
}

/// The part in which the item of an id prints.
fn part_of(brief: &Brief, id: &ItemId) -> Option<Part> {
    let is = |other: &Option<ItemId>| other.as_ref() == Some(id);
    let recommendations = brief.recommendations.iter().any(|it| is(&it.id));
    let options = brief.options.iter().any(|it| is(&it.id));
    let judgments = brief.judgments.iter().any(|it| is(&it.id));
    match (recommendations, options, judgments) {
        (true, _, _) => Some(Part::Recommendations),
        (_, true, _) => Some(Part::Options),
        (_, _, true) => Some(Part::Judgments),
        (false, false, false) => None,
    }
}

/// Figures that no text on a page places, where the template has no part for them.
fn of_figures(reading: &Reading<'_>) -> Vec<Remark> {
    let printed = printed_figures(reading.brief, reading.profile);
    let template = &reading.profile.name;
    let lost = (0..reading.brief.figures.len()).filter(|position| !printed.contains(position));
    lost.map(|position| {
        let message = format!(
            "no page shows this figure: no text that prints places it, and the template \
             `{template}` has no `figures`"
        );
        let place_it = match &reading.brief.figures[position].id {
            Some(id) => format!("place it where the text speaks of it, as `![](#{id})`"),
            None => "give it an `id`, and place it where the text speaks of it".to_owned(),
        };
        let help = format!("{place_it}; or list `figures` under `annexes` in its `template.toml`");
        Remark::new(place("figures", Some(position), ""), message).help(help)
    })
    .collect()
}
