//! Reads the brief that another supersedes, to hold their judgements against each other.

use bluf_model::{Brief, FieldPath, Place};
use bluf_toml::LoadOptions;
use bluf_typst::engine::covers;

use super::Draft;
use super::beside::{beside, data};
use crate::files::{MAX_TEXT, read_named, text};
use crate::report::Message;
use crate::rules::UNKNOWN_BRIEF;
use crate::workspace::Target;

/// The brief that `supersedes` names, by its name or by its path from the brief that names it.
pub fn read(draft: &Draft, target: &Target) -> Result<Option<Brief>, Message> {
    let Some(name) = &draft.brief.supersedes else {
        return Ok(None);
    };
    let field = FieldPath::root().key("supersedes");
    let span = draft.locations.span(&Place { field, words: None });
    let misplaced = |message: Message| {
        message
            .rule(UNKNOWN_BRIEF.id)
            .at(&draft.source, span.clone())
    };
    let file = if name.ends_with(".toml") {
        name.clone()
    } else {
        format!("{name}.toml")
    };
    let source = beside(&file, &target.directory)
        .and_then(|path| read_named(&path, MAX_TEXT, &file))
        .and_then(|bytes| text(bytes, &file))
        .map_err(misplaced)?;
    let options = LoadOptions {
        defaults: &target.workspace.config.defaults,
        covers: &covers,
        files: &|file| data(file, &target.directory),
    };
    match bluf_toml::load_brief(&source, &options) {
        Ok(loaded) if loaded.brief.date > draft.brief.date => Err(misplaced(
            Message::error(format!("`{file}` is later than this brief"))
                .help("name the brief that this one takes the place of"),
        )),
        Ok(_) if source == draft.source.text() => Err(misplaced(
            Message::error("this brief cannot supersede itself")
                .help("name the brief that this one takes the place of"),
        )),
        Ok(loaded) => Ok(Some(loaded.brief)),
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
