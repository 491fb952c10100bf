//! What we think: judgements, assumptions, gaps.

use bluf_model::Line as Text;

use super::decisions::dissents;
use super::likelihood;
use super::line::{line, line_within, run_in, words};
use super::lowering::Lowering;
use super::names::target;
use super::parts::{Assumption, Content, Judgment};
use super::text::{LabelledLine, Line, MarkedLine, Node, Span};

/// Judgements, with the key to their words.
pub(super) fn judgments(lowering: &mut Lowering<'_>) -> Option<Content> {
    let brief = lowering.brief;
    if brief.judgments.is_empty() {
        return None;
    }
    let items = brief.judgments.iter().enumerate();
    let items = items
        .map(|(index, item)| judgment(lowering, item, index + 1))
        .collect();
    Some(Content::Judgments {
        key: likelihood::key(lowering),
        items,
    })
}

fn judgment(lowering: &mut Lowering<'_>, item: &bluf_model::Judgment, number: usize) -> Judgment {
    let bluf_model::Judgment {
        id,
        text,
        // Printed where the sentence does not state it.
        likelihood: _,
        confidence,
        basis,
        alternative,
        marking: _,
    } = item;
    let own = item.mark();
    let around = own.or(lowering.brief.marking.as_ref());
    let text = line(lowering, text);
    let likelihood = likelihood::apart(lowering, item);
    let label = confidence.map(|confidence| lowering.words.terms.confidence(confidence));
    let basis = basis
        .as_ref()
        .map(|basis| line_within(lowering, basis, around));
    // A basis without a level of confidence is said all the same.
    let basis = match (label, basis) {
        (None, None) => None,
        (label, basis) => {
            let label = label.unwrap_or(lowering.words.terms.basis);
            Some(run_in(label, basis.unwrap_or_default()))
        }
    };
    let alternative_label = lowering.words.terms.alternative;
    Judgment {
        target: target(id.as_ref(), "judgment", number),
        number,
        mark: lowering.mark(own),
        text,
        likelihood,
        basis,
        alternative: alternative
            .as_ref()
            .map(|text| run_in(alternative_label, line_within(lowering, text, around))),
        dissents: dissents(lowering, id.as_ref(), around),
    }
}

/// Assumptions, and what follows if they fail.
pub(super) fn assumptions(lowering: &mut Lowering<'_>) -> Option<Content> {
    let brief = lowering.brief;
    let mut items = Vec::with_capacity(brief.assumptions.len());
    for (index, item) in brief.assumptions.iter().enumerate() {
        let bluf_model::Assumption {
            id,
            text,
            if_wrong,
            marking: _,
        } = item;
        let own = item.mark();
        let label = lowering.words.terms.if_wrong;
        let around = own.or(brief.marking.as_ref());
        items.push(Assumption {
            target: target(id.as_ref(), "assumption", index + 1),
            number: index + 1,
            mark: lowering.mark(own),
            text: line(lowering, text),
            if_wrong: if_wrong
                .as_ref()
                .map(|text| run_in(label, line_within(lowering, text, around))),
        });
    }
    (!items.is_empty()).then_some(Content::Assumptions { items })
}

/// What we do not know. That we looked and found nothing is said; silence is not.
pub(super) fn gaps(lowering: &mut Lowering<'_>) -> Option<Content> {
    let brief = lowering.brief;
    let gaps = brief.gaps.as_ref()?;
    let mut items = Vec::with_capacity(gaps.len().max(1));
    for gap in gaps {
        let bluf_model::Gap {
            text,
            plan,
            marking: _,
        } = gap;
        let own = gap.mark();
        let mut text = line(lowering, text);
        if let Some(plan) = plan {
            text.extend(plan_after(lowering, plan, own));
        }
        items.push(MarkedLine {
            mark: lowering.mark(own),
            text,
        });
    }
    if items.is_empty() {
        let none = words(lowering.words.terms.none_identified);
        items.push(MarkedLine {
            mark: None,
            text: none,
        });
    }
    Some(Content::List { items })
}

/// What is being done to close a gap, run in after it.
fn plan_after(lowering: &mut Lowering<'_>, plan: &Text, own: Option<&bluf_model::Marking>) -> Line {
    let around = own.or(lowering.brief.marking.as_ref());
    let plan = line_within(lowering, plan, around);
    let LabelledLine { label, text } = run_in(lowering.words.terms.plan, plan);
    let mut line: Line = vec![
        Node::Text(" ".to_owned()),
        Node::Span(Span::Emphasis { body: words(label) }),
        Node::Text(" ".to_owned()),
    ];
    line.extend(text);
    line
}
