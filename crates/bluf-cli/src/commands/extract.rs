//! `bluf extract`: the source that a PDF carries, byte for byte.

use std::path::Path;

use bluf::{Attachment, Message};

use crate::args::ExtractArgs;
use crate::files;
use crate::output::{Replace, print, print_bytes, write_files};
use crate::paths::{absolute, shown};
use crate::session::{Session, Verdict};

/// The largest PDF that is read: 256 MiB.
const MAX_PDF: u64 = 256 << 20;

/// Writes the source to standard output or to a new file.
pub(crate) fn run(args: &ExtractArgs, session: &Session<'_>) -> Result<Verdict, Vec<Message>> {
    extract(args, &session.here)?;
    Ok(Verdict::Done)
}

fn extract(args: &ExtractArgs, here: &Path) -> Result<(), Message> {
    let pdf = absolute(&args.pdf, here);
    let name = shown(&pdf, here);
    let attachment = bluf::attachment(&files::read(&pdf, MAX_PDF, here)?)
        .map_err(|error| Message::error(format!("cannot read `{name}`: {error}")))?;
    let Some(Attachment { bytes, .. }) = attachment else {
        return Err(Message::error(format!("`{name}` carries no source"))
            .help("only a PDF made with `bluf render --attach` does"));
    };
    let Some(output) = args
        .output
        .as_ref()
        .filter(|output| *output != Path::new("-"))
    else {
        return print_bytes(&bytes);
    };
    let path = absolute(output, here);
    let written = shown(&path, here);
    write_files(&[(path, bytes)], Replace::Nothing, here)?;
    print(&format!("{written}\n"))
}
