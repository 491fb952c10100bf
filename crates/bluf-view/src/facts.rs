//! Parts that print as labels and what they stand for: people, acronyms, authority, signature.

use bluf_model::{Acronym, Classification, ControlledInformation, Part, Person, Plain};

use super::addresses;
use super::decisions::name_and_office;
use super::document::ControlBlock;
use super::line::{line, words};
use super::lowering::Lowering;
use super::parts::Content;
use super::text::{Fact, LabelledLine, Line, Node};

/// Who is who.
pub(super) fn people(lowering: &mut Lowering<'_>) -> Option<Content> {
    let brief = lowering.brief;
    let rows = brief.people.iter().map(|Person { name, text }| Fact {
        mark: lowering.mark(text.marking()),
        label: lowering.words_of(name),
        lines: vec![line(lowering, text)],
    });
    facts(rows.collect())
}

/// Acronyms in the order of the alphabet.
pub(super) fn acronyms(lowering: &Lowering<'_>) -> Option<Content> {
    let mut sorted: Vec<_> = lowering.brief.acronyms.iter().collect();
    sorted.sort_by_key(|acronym| acronym.short.to_lowercase());
    let rows = sorted.into_iter().map(|Acronym { short, long }| Fact {
        mark: None,
        label: short.clone(),
        lines: vec![words(lowering.words_of(&long.text))],
    });
    facts(rows.collect())
}

/// Who puts the document forward, and whom to ask.
pub(super) fn signature(lowering: &Lowering<'_>) -> Option<Content> {
    let (brief, terms) = (lowering.brief, &lowering.words.terms);
    let from = brief
        .from
        .iter()
        .map(|who| words(name_and_office(lowering, &who.name, who.office.as_ref())));
    let contact = mailbox_lines(lowering, &brief.contact);
    let rows = [
        fact(terms.submitted_by, from.collect()),
        fact(terms.contact, contact),
    ];
    facts(rows.into_iter().flatten().collect())
}

/// The blocks that stand on page 1: authority and designation, where the template does not print
/// them as parts.
pub(super) fn control(lowering: &Lowering<'_>) -> Vec<ControlBlock> {
    let headings = &lowering.words.headings;
    let blocks = [
        (
            Part::Classification,
            headings.classification,
            classification(lowering),
        ),
        (Part::Cui, headings.cui, cui(lowering)),
    ];
    let blocks = blocks.into_iter().filter_map(|(part, heading, content)| {
        let Some(Content::Facts { rows }) = content else {
            return None;
        };
        (!lowering.profile.prints(part)).then(|| ControlBlock {
            heading: heading.to_owned(),
            rows: rows.into_iter().map(on_one_line).collect(),
        })
    });
    blocks.collect()
}

/// A row of a block: its lines one after the other, because such a block is narrow and low.
fn on_one_line(row: Fact) -> LabelledLine {
    let mut text = Line::new();
    for line in row.lines {
        if !text.is_empty() {
            text.push(Node::Text("; ".to_owned()));
        }
        text.extend(line);
    }
    LabelledLine {
        label: format!("{}:", row.label),
        text,
    }
}

/// By whose authority it is classified.
pub(super) fn classification(lowering: &Lowering<'_>) -> Option<Content> {
    let terms = &lowering.words.terms;
    let Classification {
        classified_by,
        derived_from,
        reason,
        declassify_on,
        // Said to whoever cuts a release; the block of the register has no row for it.
        compilation: _,
        marking: _,
    } = lowering.brief.classification.as_ref()?;
    let rows = [
        fact(terms.classified_by, plain_lines(lowering, classified_by)),
        fact(terms.derived_from, plain_lines(lowering, derived_from)),
        fact(terms.reason, plain_lines(lowering, reason)),
        fact(terms.declassify_on, plain_lines(lowering, declassify_on)),
    ];
    facts(rows.into_iter().flatten().collect())
}

/// The designation of controlled information.
pub(super) fn cui(lowering: &Lowering<'_>) -> Option<Content> {
    let terms = &lowering.words.terms;
    let ControlledInformation {
        controlled_by,
        categories,
        dissemination,
        distribution_statement,
        contact,
        // Said to whoever cuts a release; the designation block has no row for it.
        compilation: _,
        marking: _,
    } = lowering.brief.cui.as_ref()?;
    let contact = mailbox_lines(lowering, contact);
    let rows = [
        fact(terms.controlled_by, plain_lines(lowering, controlled_by)),
        fact(terms.categories, plain_lines(lowering, categories)),
        fact(terms.dissemination, plain_lines(lowering, dissemination)),
        fact(
            terms.distribution,
            plain_lines(lowering, distribution_statement),
        ),
        fact(terms.contact, contact),
    ];
    facts(rows.into_iter().flatten().collect())
}

/// Contacts, with links on their mailboxes.
pub(super) fn mailbox_lines<'a>(
    lowering: &Lowering<'_>,
    fields: impl IntoIterator<Item = &'a Plain>,
) -> Vec<Line> {
    fields
        .into_iter()
        .map(|field| addresses::with_mailboxes(&lowering.words_of(&field.text)))
        .collect()
}

fn plain_lines<'a>(
    lowering: &Lowering<'_>,
    fields: impl IntoIterator<Item = &'a Plain>,
) -> Vec<Line> {
    fields
        .into_iter()
        .map(|field| words(lowering.words_of(&field.text)))
        .collect()
}

fn fact(label: &str, lines: Vec<Line>) -> Option<Fact> {
    (!lines.is_empty()).then(|| Fact {
        mark: None,
        label: label.to_owned(),
        lines,
    })
}

fn facts(rows: Vec<Fact>) -> Option<Content> {
    (!rows.is_empty()).then_some(Content::Facts { rows })
}
