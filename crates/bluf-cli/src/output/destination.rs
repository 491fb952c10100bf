//! Where a document goes: a file, a file a page, or standard output.

use std::collections::HashMap;
use std::io::{IsTerminal, stdout};
use std::path::{MAIN_SEPARATOR, Path, PathBuf};

use bluf::{Format, Message};

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

/// The format that was asked for, in so many words or by the ending of the output.
pub(crate) fn choose_format(
    asked: Option<Format>,
    output: Option<&str>,
) -> Result<Format, Message> {
    let extension = output.and_then(|path| Path::new(path).extension()?.to_str());
    let by_ending = [Format::Pdf, Format::Png, Format::Svg]
        .into_iter()
        .find(|format| extension.is_some_and(|it| it.eq_ignore_ascii_case(format.extension())));
    match (asked, by_ending) {
        (Some(asked), Some(ending)) if asked != ending => {
            let (output, asked) = (output.unwrap_or_default(), asked.extension());
            Err(Message::error(format!(
                "`--format {asked}` cannot be written to `{output}`"
            ))
            .help("leave out one of the two"))
        }
        (asked, by_ending) => Ok(asked.or(by_ending).unwrap_or(Format::Pdf)),
    }
}

/// The directory that a document goes to, when `output` is what the user said of it; none where
/// that names a file, or standard output.
pub(crate) fn directory(
    target: &Target,
    output: Option<&str>,
    several: bool,
    here: &Path,
) -> Option<PathBuf> {
    match output {
        Some("-") => None,
        Some(path) => {
            let whole = absolute(Path::new(path), here);
            let is_directory = several || path.ends_with(['/', MAIN_SEPARATOR]) || whole.is_dir();
            is_directory.then_some(whole)
        }
        None if target.origin == Origin::Stdin => None,
        None => Some(target.workspace.output()),
    }
}

/// Where the document of each target goes, when `output` is what the user said of it.
pub(crate) fn destinations(
    targets: &[Target],
    output: Option<&str>,
    format: Format,
    here: &Path,
) -> Result<Vec<Destination>, Message> {
    let several = targets.len() > 1;
    let destination = |target: &Target| match output {
        Some("-") if several => Err(Message::error(
            "several documents cannot go to standard output",
        )
        .help("name one brief, or a directory: `--output DIRECTORY`")),
        output => match (directory(target, output, several, here), output) {
            (Some(directory), _) => Ok(to_directory(&directory, &target.name, format)),
            (None, None | Some("-")) => to_stdout(format),
            (None, Some(path)) => Ok(to_file(absolute(Path::new(path), here), format)),
        },
    };
    let all = targets
        .iter()
        .map(destination)
        .collect::<Result<Vec<_>, _>>()?;
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
    match format {
        Format::Pdf => Destination::File(path),
        Format::Png | Format::Svg if has_ending => {
            Destination::Pages(path.with_extension(""), extension)
        }
        Format::Png | Format::Svg => Destination::Pages(path, extension),
    }
}

/// Whether a path leads to the file that a brief was read from, also when links are followed.
fn is_brief(path: &Path, origin: &Origin) -> bool {
    let Origin::File(brief) = origin else {
        return false;
    };
    let resolved = |path: &Path| path.canonicalize().ok();
    path == brief || resolved(path).is_some_and(|path| resolved(brief) == Some(path))
}

/// No document may take the place of another, or of a brief.
fn refuse_clashes(targets: &[Target], all: &[Destination], here: &Path) -> Result<(), Message> {
    let mut taken: HashMap<&Destination, &Target> = HashMap::new();
    for (target, destination) in targets.iter().zip(all) {
        let (Destination::File(path) | Destination::Pages(path, _)) = destination else {
            continue;
        };
        let path_shown = shown(path, here);
        if let Some(other) = taken.insert(destination, target) {
            let (one, two) = (&other.shown, &target.shown);
            return Err(Message::error(format!(
                "`{one}` and `{two}` would both become `{path_shown}`"
            ))
            .help("render them one by one, each with its own `--output`"));
        }
        if targets.iter().any(|it| is_brief(path, &it.origin)) {
            return Err(Message::error(format!(
                "the document would take the place of `{path_shown}`"
            ))
            .help("name another file after `--output`"));
        }
    }
    Ok(())
}
