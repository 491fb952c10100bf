//! What the rules find wrong with a brief, as messages in its file.

use bluf_lint::{House, Pages, Subject};
use bluf_model::{Part, Vocabulary};
use bluf_typst::engine::Typeset;

use crate::view::map_gaps;
use crate::{Loaded, Message, Prepared};

/// Asks the rules: those on the text, and where there are pages those on them, too. What they
/// find stands in the order of the file.
#[must_use]
pub fn judge(prepared: &Prepared<'_>, pages: Option<&Pages>) -> Vec<Message> {
    let Loaded {
        brief,
        locations,
        source,
        ..
    } = &prepared.loaded;
    let config = &prepared.context.organization.config;
    let house = House {
        acronyms: config.known_acronyms.clone(),
        words: config.known_words.clone(),
    };
    let subject = Subject {
        brief,
        profile: prepared.profile,
        house: &house,
        previous: prepared.previous.as_ref(),
        map_gaps: prepared.map_gaps.get_or_init(|| map_gaps(prepared)),
        pages,
    };
    let missing = bluf_toml::missing_parts(brief, locations, prepared.profile);
    let missing = missing
        .into_iter()
        .map(|it| Message::of_problem(it, source));
    let demands = prepared.demands;
    let found = bluf_lint::judge(&subject, &demands.choices(&config.rules))
        .into_iter()
        .filter_map(|finding| demands.weigh(finding))
        .map(|finding| Message::of_finding(finding, locations, source));
    let mut messages: Vec<Message> = missing.chain(found).collect();
    messages.sort_by_key(Message::start);
    messages.extend(prepared.left_out.clone());
    messages
}

/// How far the typeset parts of a brief reach.
pub(crate) fn pages(prepared: &Prepared<'_>, typeset: &Typeset) -> Pages {
    let extent = |part: &str| {
        typeset.stretch(
            &format!("extent:{part}:start"),
            &format!("extent:{part}:end"),
        )
    };
    let body = prepared.profile.body.iter().map(|part: &Part| part.term());
    let reaches = body.chain(["bluf"]).filter_map(extent);
    let last = reaches.map(|extent| *extent.pages.end()).max();
    Pages {
        bluf_lines: extent("bluf").map(|extent| extent.lines),
        body: last.map(|last| 1..=last),
    }
}
