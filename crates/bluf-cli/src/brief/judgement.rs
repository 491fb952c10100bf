//! What the rules find wrong with a brief, as messages in its file.

use bluf_lint::{House, Pages, Subject};
use bluf_model::{Part, Severity, Vocabulary};
use bluf_typst::engine::Typeset;

use super::Ready;
use crate::report::Message;

/// What becomes of warnings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Deny {
    /// They are errors.
    Warnings,
}

/// What becomes of warnings: with nothing denied they stay what they are.
pub type Warnings = Option<Deny>;

/// Asks the rules: those on the text, and where there are pages those on them, too. What they
/// find stands in the order of the file.
pub fn judge(ready: &Ready<'_>, pages: Option<&Pages>, warnings: Warnings) -> Vec<Message> {
    let Ready {
        draft,
        profile,
        previous,
        config,
        ..
    } = ready;
    let house = House {
        acronyms: config.known_acronyms.clone(),
        words: config.known_words.clone(),
    };
    let subject = Subject {
        brief: &draft.brief,
        profile,
        house: &house,
        previous: previous.as_ref(),
        pages,
    };
    let missing = bluf_toml::missing_parts(&draft.brief, &draft.locations, profile);
    let missing = missing
        .into_iter()
        .map(|it| Message::of_problem(it, &draft.source));
    let found = bluf_lint::judge(&subject, &config.rules)
        .into_iter()
        .map(|mut finding| {
            if warnings == Some(Deny::Warnings) && finding.severity == Severity::Warning {
                finding.severity = Severity::Error;
            }
            Message::of_finding(finding, &draft.locations, &draft.source)
        });
    let mut messages: Vec<Message> = missing.chain(found).collect();
    messages.sort_by_key(Message::start);
    messages
}

/// How far the typeset parts of a brief reach.
pub fn pages(ready: &Ready<'_>, typeset: &Typeset) -> Pages {
    let extent = |part: &str| {
        typeset.stretch(
            &format!("extent:{part}:start"),
            &format!("extent:{part}:end"),
        )
    };
    let body = ready.profile.body.iter().map(|part: &Part| part.term());
    let reaches = body.chain(["bluf"]).filter_map(extent);
    let last = reaches.map(|extent| *extent.pages.end()).max();
    Pages {
        bluf_lines: extent("bluf").map(|extent| extent.lines),
        body: last.map(|last| 1..=last),
    }
}
