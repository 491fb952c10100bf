//! Where a document goes: a file, a file a page, or standard output.

use std::collections::HashMap;
use std::io::{IsTerminal, stdout};
use std::path::{MAIN_SEPARATOR, Path, PathBuf};

use bluf::{Format, Message};

use super::identity::followed;
use crate::paths::{absolute, shown};
use crate::workspace::{Origin, Target};

/// Where a document goes.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) enum Destination {
    /// Standard output.
    Stdout,
    /// One file.
    File(PathBuf),
    /// A file a page, `memo-1.png`: the path up to the hyphen, and the ending.
    Pages(PathBuf, &'static str),
}

/// What the user asked for.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Asked<'a> {
    /// What `--output` says.
    pub output: Option<&'a str>,
    /// What `--format` says.
    pub format: Option<Format>,
    /// How many briefs there are.
    pub briefs: usize,
    /// Whether there may be several documents, though there is one brief: of all its releases, or
    /// of a folder.
    pub maybe_several: bool,
}

/// What `--output` names.
#[derive(Debug)]
pub(crate) enum Place {
    /// Nothing: documents go to the usual directory, and what was read from standard input to
    /// standard output.
    Usual,
    /// Standard output.
    Stdout,
    /// A directory.
    Directory(PathBuf),
    /// A file, or the pages of a document.
    File(PathBuf),
}

/// The formats there are.
const FORMATS: [Format; 3] = [Format::Pdf, Format::Png, Format::Svg];

/// What `--output` names, and the format that was asked for: in so many words, or by an ending.
pub(crate) fn place(asked: &Asked<'_>, here: &Path) -> Result<(Place, Format), Message> {
    let usual = asked.format.unwrap_or(Format::Pdf);
    let output = match asked.output {
        None => return Ok((Place::Usual, usual)),
        Some(output) if is_standard_output(output) => return Ok((Place::Stdout, usual)),
        Some(output) => output,
    };
    let path = absolute(Path::new(output), here);
    if output.ends_with(['/', MAIN_SEPARATOR]) || path.is_dir() {
        return Ok((Place::Directory(path), usual));
    }
    let ending = Path::new(output).extension();
    let by_ending = ending.and_then(|ending| {
        let is_of = |format: &Format| ending.eq_ignore_ascii_case(format.extension());
        FORMATS.into_iter().find(is_of)
    });
    match (by_ending, asked.format) {
        (Some(ending), Some(asked)) if asked != ending => {
            let asked = asked.extension();
            let error = format!("`--format {asked}` cannot be written to `{output}`");
            Err(Message::error(error).help("leave out one of the two"))
        }
        (Some(_), _) if asked.briefs > 1 => {
            let error = format!("several documents cannot go to one file, `{output}`");
            Err(Message::error(error).help("name a directory: `--output DIRECTORY/`"))
        }
        (Some(ending), _) => Ok((Place::File(path), ending)),
        (None, None) if ending.is_some() => Err(unknown_ending(output)),
        (None, _) if asked.briefs > 1 || asked.maybe_several => Ok((Place::Directory(path), usual)),
        (None, _) => Ok((Place::File(path), usual)),
    }
}

/// Whether `--output` names standard output. Opened anew by its path, it would lose its place to
/// what is printed besides.
pub(crate) fn is_standard_output(output: &str) -> bool {
    matches!(output, "-" | "/dev/stdout" | "/dev/fd/1")
}

fn unknown_ending(output: &str) -> Message {
    let endings = FORMATS.map(|format| format!("`.{}`", format.extension()));
    let [first @ .., last] = &endings;
    let endings = format!("{} or {last}", first.join(", "));
    Message::error(format!(
        "the ending of `{output}` is that of no format that bluf writes"
    ))
    .help(format!(
        "end it in {endings}, or say what to write with `--format`; a directory ends in `/`"
    ))
}

/// The directory that a document goes to; none, where a file is named, or standard output.
///
/// Folders of briefs are folders of documents: in the usual directory as they are in `briefs/`, in
/// another as they are in the folder that the user named.
pub(crate) fn directory(target: &Target, place: &Place) -> Option<PathBuf> {
    match place {
        Place::Usual if target.origin == Origin::Stdin => None,
        Place::Usual => {
            let within = target.directory.strip_prefix(target.workspace.briefs());
            let within = within.unwrap_or(&target.within);
            Some(target.workspace.output().join(within))
        }
        Place::Directory(directory) => Some(directory.join(&target.within)),
        Place::Stdout | Place::File(_) => None,
    }
}

/// Where the document of each target goes. No two go to one place.
pub(crate) fn destinations(
    targets: &[Target],
    place: &Place,
    format: Format,
    here: &Path,
) -> Result<Vec<Destination>, Message> {
    let destination = |target: &Target| match (directory(target, place), place) {
        (Some(directory), _) => Ok(to_directory(&directory, &target.name, format)),
        (None, Place::File(path)) => Ok(to_file(path.clone(), format)),
        (None, _) if targets.len() > 1 => Err(Message::error(
            "several documents cannot go to standard output",
        )
        .help("name one brief, or a directory: `--output DIRECTORY/`")),
        (None, _) => to_stdout(format),
    };
    let all = targets.iter().map(destination);
    let all = all.collect::<Result<Vec<_>, _>>()?;
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

/// The file of this name, without its ending, in a directory.
pub(crate) fn to_directory(directory: &Path, name: &str, format: Format) -> Destination {
    to_file(
        directory.join(format!("{name}.{}", format.extension())),
        format,
    )
}

fn to_file(path: PathBuf, format: Format) -> Destination {
    let extension = format.extension();
    let has_ending = path
        .extension()
        .is_some_and(|it| it.eq_ignore_ascii_case(extension));
    // What is no file, such as `/dev/null`, takes all pages.
    let is_stream = path.exists() && !path.is_file() && !path.is_dir();
    match format {
        _ if is_stream => Destination::File(path),
        Format::Pdf => Destination::File(path),
        Format::Png | Format::Svg if has_ending => {
            Destination::Pages(path.with_extension(""), extension)
        }
        Format::Png | Format::Svg => Destination::Pages(path, extension),
    }
}

impl Destination {
    /// The same for all destinations of one place, by whatever name. Names that differ only in the
    /// case of letters are one, because they are on many disks; none, for standard output.
    pub(crate) fn key(&self) -> Option<String> {
        match self {
            Self::Stdout => None,
            Self::File(path) | Self::Pages(path, _) => {
                Some(followed(path).to_string_lossy().to_lowercase())
            }
        }
    }
}

/// No document may take the place of another.
fn refuse_clashes(targets: &[Target], all: &[Destination], here: &Path) -> Result<(), Message> {
    let mut taken: HashMap<String, &Target> = HashMap::new();
    for (target, destination) in targets.iter().zip(all) {
        let (Destination::File(path) | Destination::Pages(path, _)) = destination else {
            continue;
        };
        let clash = destination.key().and_then(|key| taken.insert(key, target));
        if let Some(other) = clash {
            let (one, two, path) = (&other.shown, &target.shown, shown(path, here));
            let error = format!("`{one}` and `{two}` would both become `{path}`");
            let help = "render them one by one, each with its own `--output`";
            return Err(Message::error(error).help(help));
        }
    }
    Ok(())
}
