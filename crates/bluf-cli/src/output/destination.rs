//! Where a document goes: a file, a file a page, or standard output.

use std::collections::HashMap;
use std::io::{IsTerminal, stdout};
use std::path::{Path, PathBuf};

use crate::report::Message;
use crate::workspace::{Origin, Target, absolute, shown};

/// What a document is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// One accessible, archival document.
    Pdf,
    /// An image a page.
    Png,
    /// A drawing a page.
    Svg,
}

/// Where a document goes.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Destination {
    /// Standard output.
    Stdout,
    /// One file.
    File(PathBuf),
    /// A file a page, `memo-1.png`: the path up to the hyphen, and the ending.
    Pages(PathBuf, &'static str),
}

impl Format {
    /// The usual ending of its files.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Png => "png",
            Self::Svg => "svg",
        }
    }
}

/// The format that was asked for, in so many words or by the ending of the output.
pub fn choose_format(asked: Option<Format>, output: Option<&str>) -> Result<Format, Message> {
    let extension = output.and_then(|path| Path::new(path).extension()?.to_str());
    let by_ending = [Format::Pdf, Format::Png, Format::Svg]
        .into_iter()
        .find(|format| extension.is_some_and(|it| it.eq_ignore_ascii_case(format.extension())));
    match (asked, by_ending) {
        (Some(asked), Some(ending)) if asked != ending => {
            let (output, asked) = (output.unwrap_or_default(), asked.extension());
            Err(Message::error(format!("`--format {asked}` cannot be written to `{output}`"))
                .help("leave out one of the two"))
        }
        (asked, by_ending) => Ok(asked.or(by_ending).unwrap_or(Format::Pdf)),
    }
}

/// Where the document of each target goes.
pub fn destinations(
    targets: &[Target],
    output: Option<&str>,
    format: Format,
    here: &Path,
) -> Result<Vec<Destination>, Message> {
    let single = targets.len() == 1;
    let all: Result<Vec<Destination>, Message> = targets
        .iter()
        .map(|target| match output {
            Some("-") if single => to_stdout(format),
            Some("-") => Err(Message::error("several documents cannot go to standard output")
                .help("name one brief, or a directory: `--output DIRECTORY`")),
            Some(path) => Ok(to_path(path, target, format, single, here)),
            None if target.origin == Origin::Stdin => to_stdout(format),
            None => Ok(in_directory(&target.workspace.output(), target, format)),
        })
        .collect();
    let all = all?;
    refuse_clashes(targets, &all, here)?;
    Ok(all)
}

fn to_stdout(format: Format) -> Result<Destination, Message> {
    let help = "name a file: `--output FILE`";
    if format != Format::Pdf {
        let error = "only a PDF can go to standard output: the other formats are a file a page";
        return Err(Message::error(error).help(help));
    }
    if stdout().is_terminal() {
        return Err(Message::error("a PDF is nothing to look at on a terminal").help(help));
    }
    Ok(Destination::Stdout)
}
