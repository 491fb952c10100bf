//! From a target on the command line to a brief, with the disk as its surroundings.

mod beside;
mod inputs;
mod releases;

use std::io::stdin;

use bluf::{
    Context, Fault, FileError, Loaded, MAX_TEXT, Message, PrepareOptions, Prepared, Source,
};

pub(crate) use self::inputs::note_all;
pub(crate) use self::releases::{Cuts, Releases, cuts, reticent};
use crate::files;
use crate::output::Inputs;
use crate::workspace::{Origin, Target};

/// Reads the files beside the brief of a target.
pub(crate) fn files_of(
    target: &Target,
) -> impl Fn(&str, u64) -> Result<Vec<u8>, FileError> + Sync + use<'_> {
    |file, limit| beside::read(file, limit, &target.directory)
}

/// Reads the files beside the brief of a target, and notes each.
pub(crate) fn noted_files_of<'a>(
    target: &'a Target,
    inputs: &'a Inputs,
) -> impl Fn(&str, u64) -> Result<Vec<u8>, FileError> + Sync + use<'a> {
    |file, limit| {
        inputs.add(&target.directory.join(file));
        beside::read(file, limit, &target.directory)
    }
}

/// What surrounds the brief of a target, when `files` are those beside it.
pub(crate) fn context<'a>(target: &'a Target, files: &'a bluf::Files<'a>) -> Context<'a> {
    Context {
        organization: &target.workspace.organization,
        files,
    }
}

/// Reads the text of a target.
pub(crate) fn text(target: &Target) -> Result<Source, Fault> {
    let bytes = match &target.origin {
        Origin::Stdin => files::read_from(stdin().lock(), MAX_TEXT, &target.shown),
        Origin::File(path) => files::read_named(path, MAX_TEXT, &target.shown),
    };
    let bytes = bytes.map_err(|error| Fault::Outside(Message::from(error).into()))?;
    Source::of_bytes(&target.shown, bytes).map_err(|message| Fault::Brief(message.into()))
}

/// Reads the brief of a target.
pub(crate) fn read(target: &Target, context: &Context<'_>) -> Result<Loaded, Fault> {
    bluf::load(&target.name, text(target)?, context).map_err(Fault::Brief)
}

/// Reads the brief of a target, and prepares it.
pub(crate) fn prepare<'a>(
    target: &Target,
    context: Context<'a>,
    options: &PrepareOptions<'a>,
) -> Result<Prepared<'a>, Fault> {
    bluf::prepare(read(target, &context)?, context, options)
}
