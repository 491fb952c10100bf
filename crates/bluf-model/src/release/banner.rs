//! The banner of a release, and the blocks that go with one.

use crate::{Brief, Label, Marking, Plain, Scheme, texts};

/// The banner of what is left: where a system marks every portion, the freest that covers them;
/// elsewhere the line itself, or the brief's own marking where that is below it.
pub(super) fn of(brief: &Brief, released: &Brief, line: &Marking) -> Option<Marking> {
    let mut banner = brief.marking.clone()?;
    for own in brief.marking.as_ref()?.labels() {
        let scheme = own.scheme();
        let label = match line.of(scheme) {
            // Nothing is above a line that covers the whole.
            Some(line) if line.covers(own) => None,
            _ if scheme.table().marks_every_portion => covering(released, scheme),
            Some(line) => Some(line.clone()),
            None => None,
        };
        if let Some(label) = label {
            banner = banner.with(label);
        }
    }
    Some(banner)
}

/// The system of the banner, where the banner by itself would be read as another's.
pub(super) fn scheme_to_say(released: &Brief) -> Option<Scheme> {
    let banner = released.marking.as_ref()?;
    let read = Marking::parse(&banner.to_string(), None);
    (read.as_ref() != Ok(banner)).then(|| banner.scheme())
}

/// The freest label of a system that covers every portion of a brief.
fn covering(brief: &Brief, scheme: Scheme) -> Option<Label> {
    let texts = texts(brief);
    // What is about the document counts, too: its marks say who may read it.
    let labels = texts
        .iter()
        .filter_map(|it| it.marking.as_ref()?.of(scheme));
    Label::join(labels)
}

/// What a designation says of categories and controls, as far as the banner still has them: what
/// was cut must not be named there.
fn narrow(released: &mut Brief) {
    let banner = released.marking.as_ref();
    let Some(label) = banner.and_then(|it| it.of(Scheme::CUI)).cloned() else {
        return;
    };
    let is_left = |said: &Plain| {
        let said = said.text.to_uppercase();
        label.controls().any(|(it, _)| {
            let plain = it.banner.trim_start_matches("SP-");
            [it.banner, it.portion, plain, it.name]
                .iter()
                .any(|name| said.starts_with(&name.to_uppercase()))
        })
    };
    if let Some(block) = &mut released.cui {
        block.categories.retain(is_left);
        block.dissemination.retain(is_left);
    }
}

/// An authority stands on what is classified, and a designation on what is controlled.
pub(super) fn keep_blocks(released: &mut Brief) {
    let label = |scheme| released.marking.as_ref().and_then(|it| it.of(scheme));
    if label(Scheme::US).is_some_and(|it| !it.level().is_classified) {
        released.classification = None;
    }
    if label(Scheme::CUI).is_some_and(|it| it.level_number() == 0) {
        released.cui = None;
    }
    narrow(released);
}
