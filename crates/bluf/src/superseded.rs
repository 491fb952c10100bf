//! Reads the brief that another supersedes, to hold their judgements against each other.

use bluf_model::{Brief, FieldPath};

use crate::load::{MAX_TEXT, load_alone};
use crate::rules::UNKNOWN_BRIEF;
use crate::{Context, Loaded, Message, Source};

/// The brief that `supersedes` names, by its name or by its path from the brief that names it.
pub(crate) fn read(loaded: &Loaded, context: &Context<'_>) -> Result<Option<Brief>, Message> {
    let Some(name) = &loaded.brief.supersedes else {
        return Ok(None);
    };
    let misplaced = |message: Message| {
        let field = FieldPath::root().key("supersedes");
        loaded.at(field, message.rule(UNKNOWN_BRIEF))
    };
    let file = if name.ends_with(".toml") {
        name.clone()
    } else {
        format!("{name}.toml")
    };
    let bytes = (context.files)(&file, MAX_TEXT).map_err(|error| misplaced(error.into()))?;
    let source = Source::of_bytes(&file, bytes).map_err(misplaced)?;
    if source.text() == loaded.source.text() {
        return Err(misplaced(
            Message::error("this brief cannot supersede itself")
                .help("name the brief that this one takes the place of"),
        ));
    }
    let defaults = &context.organization.config.defaults;
    match load_alone(name, source.into(), defaults, context) {
        Ok(previous) if previous.brief.date > loaded.brief.date => Err(misplaced(
            Message::error(format!("`{file}` is later than this brief"))
                .help("name the brief that this one takes the place of"),
        )),
        Ok(previous) => Ok(Some(previous.brief)),
        Err(_) => Err(misplaced(
            Message::error(format!(
                "`{file}` has errors, so its judgements cannot be compared"
            ))
            .help(format!(
                "see `bluf check {name}`, or leave `supersedes` out"
            )),
        )),
    }
}
